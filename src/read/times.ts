import { addDays, type Day, type EventDate } from "../event/index.ts";
import { MONTHS, WEEKDAYS } from "./calendar-words.ts";
import type { Sentence, TimeMention, Token } from "./mention.ts";
import { STARTERS } from "./numerals.ts";
import { calendarDateAt } from "./times/calendar-dates.ts";
import { PERIOD_WORDS, periodAt } from "./times/periods.ts";
import type { Direction, TimeReading } from "./times/reading.ts";
import { AFTER_THE, daysAfterAt, RELATIVE_WORDS, relativeAt } from "./times/relative.ts";
import { wordMark } from "./word-forms.ts";

/** The report's day as far as it is known: one day (low = high) or an interval. */
export interface ReportDay {
  low: Day;
  high: Day;
}

/**
 * The time expressions of a sentence in reading order, without overlaps.
 *
 * News convention: a weekday or a date without its year is the latest such day not after the report, unless the
 * words before it look ahead ("will … on Friday", "scheduled for July"). Where the report's day is an interval, a
 * date without its year is resolved only if every day of the interval gives the same; a relative expression becomes
 * the span that covers all that it can mean. Linear in the number of tokens.
 * @param near a date told before: a date without its year is the one next to it rather than to the report.
 */
export function findTimes(
  sentence: Sentence,
  reportDay: ReportDay | null,
  near: EventDate | null = null,
): TimeMention[] {
  const { tokens } = sentence;
  const found: TimeMention[] = [];
  let counted: boolean | null = null;
  let aheadAt = Number.NEGATIVE_INFINITY;
  let next = 0;
  let told = near;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.marks & AHEAD) aheadAt = i;
    if (i < next || !isTrigger(token)) continue;
    if (token.fold === "the" && !mayFollowThe(tokens[i + 1])) continue;
    counted ??= tokens.some(({ marks }) => marks & COUNTS);
    if (!counted && (token.marks & (OPENS | OPENS_COUNT)) === OPENS_COUNT) continue;
    const after = counted ? afterTold(tokens, i, found.at(-1)) : null;
    if (after !== null) {
      found.push(after.mention);
      next = after.next;
      continue;
    }
    const reading = readingAt(tokens, i, i - aheadAt <= HOW_FAR_BACK ? "future" : "past");
    if (reading === null) continue;
    const date = settle(reading, reportDay, told);
    // "3/4/2019", of which nobody knows which is the day.
    if (date === null && reading.month === 0) continue;
    if (date !== null && reading.anchor === "absolute")
      told = dateAround(date, reading.first, reportDay) ?? told;
    found.push({
      start: tokens[reading.first]!.start,
      end: tokens[reading.next - 1]!.end,
      date,
      anchor: reading.anchor,
      month: reading.month,
      day: reading.day,
      weekday: reading.weekday,
      ago: reading.ago,
      ofAnother: reading.ofAnother || undefined,
      spoken: isSpokenOn(tokens, reading.first) || undefined,
    });
    next = reading.next;
  }
  return found;
}

const COUNTED = new Set(["ago", "earlier", "after", "before"]);

/** "On Monday, a day after the bombings": the day before the one that is told. */
function afterTold(
  tokens: readonly Token[],
  at: number,
  told: TimeMention | undefined,
): { mention: TimeMention; next: number } | null {
  const span = told === undefined ? null : daysAfterAt(tokens, at);
  if (told === undefined || span === null || told.day === 0) return null;
  // "A week earlier … two days earlier": neither counts from the other.
  if (!span.after && told.weekday === null && told.day === null) return null;
  const day = told.date?.precision === "day" ? addDays(told.date.start, -span.days) : null;
  const ago: TimeMention["ago"] = told.ago && [told.ago[0] + span.days, told.ago[1] + span.days];
  return {
    mention: {
      start: tokens[at]!.start,
      end: tokens[span.next - 1]!.end,
      date: day === null ? null : { start: day, end: day, precision: "day" },
      anchor: told.anchor === "absolute" ? "absolute" : "relative",
      month: null,
      day: null,
      weekday: null,
      ago,
    },
    next: span.next,
  };
}

const LOOKS_AHEAD = new Set("will shall scheduled due planned plans expected upcoming".split(" "));
const HOW_FAR_BACK = 7;
const OPENERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...PERIOD_WORDS,
  ...RELATIVE_WORDS,
]);

/** An expression can begin with the word; only with "ago" or "earlier" behind. */
const OPENS = wordMark((fold) => OPENERS.has(fold) || fold.endsWith("0s"));
const OPENS_COUNT = wordMark((fold) => STARTERS.has(fold));
/** What follows the word is still to come. */
const AHEAD = wordMark((fold) => LOOKS_AHEAD.has(fold));
/** "the last", "the coming". */
const FOLLOWS_THE = wordMark((fold) => AFTER_THE.has(fold));
/** "ago" and the like. */
const COUNTS = wordMark((fold) => COUNTED.has(fold));

function isTrigger({ kind, marks }: Token): boolean {
  return kind === "number" || (kind === "word" && (marks & (OPENS | OPENS_COUNT)) !== 0);
}

/** "the 13th", "the last three years": "the" itself says nothing of time. */
function mayFollowThe(next: Token | undefined): boolean {
  return next !== undefined && (next.kind === "number" || (next.marks & FOLLOWS_THE) !== 0);
}

function readingAt(tokens: readonly Token[], at: number, direction: Direction): TimeReading | null {
  return (
    calendarDateAt(tokens, at, direction) ??
    periodAt(tokens, at, direction) ??
    relativeAt(tokens, at, direction)
  );
}

const SPOKE = new Set("said told reported announced confirmed stated".split(" "));
const BETWEEN = new Set("on late early reporters journalists here ,".split(" "));
const WORDS_BETWEEN = 3;

/** "Police said on 9 May 2017": the day is that of the words, not of the deed. */
function isSpokenOn(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= 0 && i >= first - 1 - WORDS_BETWEEN; i--) {
    if (SPOKE.has(tokens[i]!.fold)) return true;
    if (!BETWEEN.has(tokens[i]!.fold)) return false;
  }
  return false;
}

function settle(reading: TimeReading, reportDay: ReportDay | null, near: EventDate | null): EventDate | null {
  if (reading.anchor === "absolute") return reading.resolve("2000-01-01");
  if (reading.anchor === "partial" && near !== null) {
    const told = nextTo(reading, near);
    if (told !== null && (reportDay === null || told.start <= reportDay.high)) return told;
  }
  if (reportDay === null) return null;
  const low = reading.resolve(reportDay.low);
  if (reportDay.low === reportDay.high || low === null) return low;
  const high = reading.resolve(reportDay.high);
  if (high === null) return null;
  if (low.start === high.start && low.end === high.end) return low;
  if (reading.anchor === "partial") return null;
  // A later report never means an earlier time, so the ends of the interval bound everything between.
  return { start: low.start, end: high.end, precision: "span" };
}

/** Tokens before a year that opens a sentence ("Throughout 2015, …", "By late 2015"). */
const BEFORE_YEAR = 2;

/**
 * What a full date gives to later ones that lack the year: the year that opens a sentence, and where the report's day is unknown
 * every day that is told in full.
 */
function dateAround(date: EventDate, first: number, reportDay: ReportDay | null): EventDate | null {
  if (date.precision === "year") return first <= BEFORE_YEAR ? date : null;
  return reportDay === null && date.precision === "day" ? date : null;
}

const HALF_YEAR = 183;

/** The day or month of a year that is told, or the one within half a year of a day that is told. */
function nextTo(reading: TimeReading, { start, end, precision }: EventDate): EventDate | null {
  return reading.resolve(precision === "year" ? end : addDays(start, HALF_YEAR));
}
