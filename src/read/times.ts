import type { Day, EventDate } from "../event/index.ts";
import { MONTHS, WEEKDAYS } from "./calendar-words.ts";
import type { Sentence, TimeMention, Token } from "./mention.ts";
import { STARTERS } from "./numerals.ts";
import { calendarDateAt } from "./times/calendar-dates.ts";
import { PERIOD_WORDS, periodAt } from "./times/periods.ts";
import type { Direction, TimeReading } from "./times/reading.ts";
import { RELATIVE_WORDS, relativeAt } from "./times/relative.ts";

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
 */
export function findTimes(sentence: Sentence, reportDay: ReportDay | null): TimeMention[] {
  const { tokens } = sentence;
  const found: TimeMention[] = [];
  let i = 0;
  while (i < tokens.length) {
    const reading = isTrigger(tokens[i]!) ? readingAt(tokens, i) : null;
    if (reading === null) {
      i++;
      continue;
    }
    found.push({
      start: tokens[reading.first]!.start,
      end: tokens[reading.next - 1]!.end,
      date: settle(reading, reportDay),
      anchor: reading.anchor,
      month: reading.month,
      day: reading.day,
      weekday: reading.weekday,
      ago: reading.ago,
    });
    i = reading.next;
  }
  return found;
}

/** Every word that an expression can begin with, so that all others cost one look-up. */
const TRIGGERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...PERIOD_WORDS,
  ...RELATIVE_WORDS,
  ...STARTERS,
]);

function isTrigger(token: Token): boolean {
  if (token.kind === "number") return true;
  return token.kind === "word" && (TRIGGERS.has(token.fold) || token.fold.endsWith("0s"));
}

function readingAt(tokens: readonly Token[], at: number): TimeReading | null {
  const direction = directionAt(tokens, at);
  return (
    calendarDateAt(tokens, at, direction) ??
    periodAt(tokens, at, direction) ??
    relativeAt(tokens, at, direction)
  );
}

const LOOKS_AHEAD = new Set("will shall scheduled due planned plans expected upcoming".split(" "));
const HOW_FAR_BACK = 7;

function directionAt(tokens: readonly Token[], at: number): Direction {
  for (let i = at - 1; i >= 0 && i >= at - HOW_FAR_BACK; i--) {
    if (LOOKS_AHEAD.has(tokens[i]!.fold)) return "future";
  }
  return "past";
}

function settle(reading: TimeReading, reportDay: ReportDay | null): EventDate | null {
  if (reading.anchor === "absolute") return reading.resolve("2000-01-01");
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
