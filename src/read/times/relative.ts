import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  type EventDate,
  firstDayOfMonth,
  lastDayOfMonth,
  monthIndex,
  weekday as weekdayOf,
} from "../../event/index.ts";
import { MONTHS, WEEKDAYS } from "../calendar-words.ts";
import { classAt, UPPER } from "../characters.ts";
import type { Token } from "../mention.ts";
import { numeralAt } from "../numerals.ts";
import { calendarDateAt } from "./calendar-dates.ts";
import { HOLIDAY_WORDS, holidayAt } from "./holidays.ts";
import {
  absolute,
  type Direction,
  daysAgo,
  nearestMonth,
  oneDay,
  relative,
  type TimeReading,
  wholeYear,
} from "./reading.ts";
import { DAY_PARTS, nearestWeekday, onWeekday, skipDayPart, weekdayAt } from "./weekdays.ts";

const DAY_WORDS = new Map<string, [number, number]>([
  ["today", [0, 0]],
  ["tonight", [0, 0]],
  ["yesterday", [1, 1]],
  ["overnight", [0, 1]],
  ["tomorrow", [-1, -1]],
]);
/** Days that a unit stands for, and how far "N of them ago" may be off either way. */
const UNITS = new Map<string, { days: number; slack: number; months: number }>([
  ["minute", { days: 1 / 1440, slack: 0, months: 0 }],
  ["hour", { days: 1 / 24, slack: 0, months: 0 }],
  ["day", { days: 1, slack: 0, months: 0 }],
  ["week", { days: 7, slack: 3, months: 0 }],
  ["month", { days: 30.44, slack: 15, months: 1 }],
  ["year", { days: 365.25, slack: 183, months: 12 }],
  ["decade", { days: 3652.5, slack: 730, months: 120 }],
]);
const CERTAIN_FAR = 5000;
/** Words at which {@link relativeAt} may find something, besides numerals and weekdays. */
export const RELATIVE_WORDS: ReadonlySet<string> = new Set([
  ...DAY_WORDS.keys(),
  ..."the this last past next coming previous recent day night weekend christmas new easter good ash palm maundy eve".split(
    " ",
  ),
]);
/** What "the" may stand before in such an expression. */
export const AFTER_THE: ReadonlySet<string> = new Set("last past previous next coming weekend".split(" "));

/** An expression that counts from the report's day: "yesterday", "last March", "three years ago", "on Saturday". */
export function relativeAt(tokens: readonly Token[], at: number, direction: Direction): TimeReading | null {
  const { fold } = tokens[at]!;
  const days = DAY_WORDS.get(fold);
  if (fold === "overnight" && isBeforeWeekday(tokens, at + 1)) return null;
  if (days !== undefined) return daysAgo(at, skipDayPart(tokens, at + 1), days);
  if (WEEKDAYS.has(fold)) return weekdayAt(tokens, at, direction);
  if (fold === "night" || fold === "day") return dayBeforeAt(tokens, at);
  if (fold === "weekend") return isPastWeekend(tokens, at) ? weekendAt(at) : null;
  if (fold === "the" || fold === "recent") return stretchAt(tokens, at);
  if (fold === "eve") return eveAt(tokens, at, direction);
  if (HOLIDAY_WORDS.has(fold)) return holidayAt(tokens, at, direction);
  if (fold === "this" || fold === "last" || fold === "past" || fold === "previous")
    return periodBackAt(tokens, at, fold === "this" ? 0 : 1);
  if (fold === "next" || fold === "coming") return periodBackAt(tokens, at, -1);
  return agoAt(tokens, at);
}

/** "Over the weekend", but not "the weekend of 4 May". */
function isPastWeekend(tokens: readonly Token[], at: number): boolean {
  const over = tokens[at - 1]?.fold === "the" && /^(?:at|over|during|on)$/.test(tokens[at - 2]?.fold ?? "");
  return over && tokens[at + 1]?.fold !== "of";
}

/** "Over the weekend": the last one, or the one on which the report was written. */
function weekendAt(at: number): TimeReading {
  return relative(at, at + 1, [0, 7], (report) => soFar(weekendOf(report, 0), report, 0));
}

/** "overnight Monday into Tuesday": the weekday tells which night. */
function isBeforeWeekday(tokens: readonly Token[], at: number): boolean {
  const from = /^(?:on|from|between|into)$/.test(tokens[at]?.fold ?? "") ? at + 1 : at;
  return WEEKDAYS.has(tokens[from]?.fold ?? "");
}

/** "the day before yesterday", "the night before last". */
function dayBeforeAt(tokens: readonly Token[], at: number): TimeReading | null {
  if (tokens[at + 1]?.fold !== "before") return null;
  const last = tokens[at + 2]?.fold;
  return last === "yesterday" || last === "last" ? daysAgo(at, skipDayPart(tokens, at + 3), [2, 2]) : null;
}

/** "On the eve of Saturday's vote", "the eve of 25 December": the day before. */
function eveAt(tokens: readonly Token[], at: number, direction: Direction): TimeReading | null {
  if (tokens[at + 1]?.fold !== "of" || tokens[at + 2] === undefined) return null;
  const day = WEEKDAYS.has(tokens[at + 2]!.fold)
    ? weekdayAt(tokens, at + 2, direction)
    : calendarDateAt(tokens, at + 2, direction);
  if (day === null || day.day === 0) return null;
  const resolve = (report: Day): EventDate | null => {
    const eve = day.resolve(report);
    return eve === null ? null : oneDay(addDays(eve.start, -1));
  };
  if (day.anchor === "absolute") {
    const eve = resolve("2000-01-01");
    return eve && absolute(at, day.next, eve);
  }
  return relative(at, day.next, day.ago && [day.ago[0] + 1, day.ago[1] + 1], resolve);
}

/** "this morning", "last night", "last week", "next Friday", "last March"; `back` periods before the present one. */
function periodBackAt(tokens: readonly Token[], at: number, back: -1 | 0 | 1): TimeReading | null {
  const token = tokens[at + 1];
  if (token === undefined) return null;
  const direction: Direction = back < 0 ? "future" : "past";
  const next = at + 2;
  const wanted = WEEKDAYS.get(token.fold);
  if (wanted !== undefined) return onWeekday(at, skipDayPart(tokens, next), wanted, direction, back !== 0);
  const month = MONTHS.get(token.fold);
  if (month !== undefined && classAt(token.text, 0) & UPPER && token.fold.length > 2)
    return monthBack(at, month, back);
  if (DAY_PARTS.has(token.fold)) return back < 0 ? null : daysAgo(at, next, [back, back]);
  switch (token.fold) {
    case "week":
      return relative(at, next, range(back, 7), (report) => weekOf(addDays(report, -7 * back), report, back));
    case "weekend":
      return relative(at, next, back < 0 ? [-13, -1] : [0, 13], (report) => weekendOf(report, back));
    case "month":
      return relative(at, next, range(back, 31), (report) => {
        const index = monthIndex(report) - back;
        return soFar(
          { start: firstDayOfMonth(index), end: lastDayOfMonth(index), precision: "month" },
          report,
          back,
        );
      });
    case "year":
      return relative(at, next, range(back, 366), (report) =>
        soFar(wholeYear(Number(report.slice(0, 4)) - back), report, back),
      );
    default:
      return stretchFrom(tokens, at, at + 1, direction);
  }
}

/** Days back that "this", "last" or "next" unit of `days` days can mean. */
function range(back: number, days: number): [number, number] {
  return back === 0 ? [0, days - 1] : back > 0 ? [1, 2 * days - 1] : [1 - 2 * days, -1];
}

function monthBack(at: number, month: number, back: number): TimeReading {
  const resolve = (report: Day): EventDate => {
    const near = nearestMonth(report, back < 0 ? "future" : "past", month, null);
    // "last March" in a report of March is the one before.
    const own = near.start <= report && report <= near.end;
    if (!own || back === 0) return near;
    const index = monthIndex(report) - 12 * back;
    return { start: firstDayOfMonth(index), end: lastDayOfMonth(index), precision: "month" };
  };
  return { ...relative(at, at + 2, null, resolve), month, day: 0 };
}

/** Monday to Sunday around `day`. */
function weekOf(day: Day, report: Day, back: number): EventDate {
  const start = addDays(day, -((weekdayOf(day) + 6) % 7));
  return soFar({ start, end: addDays(start, 6), precision: "week" }, report, back);
}

/** Of the present period only what has passed by the report's day. */
function soFar(date: EventDate, report: Day, back: number): EventDate {
  return back === 0 && date.end > report ? { ...date, end: report } : date;
}

function weekendOf(report: Day, back: number): EventDate {
  const saturday = nearestWeekday(report, 6, back < 0 ? "future" : "past", back !== 0);
  return { start: saturday, end: addDays(saturday, 1), precision: "day" };
}

/** "the past three years", "the last few days", "recent weeks". */
function stretchAt(tokens: readonly Token[], at: number): TimeReading | null {
  if (tokens[at]!.fold === "recent") return stretchFrom(tokens, at, at + 1, "past");
  const word = tokens[at + 1]?.fold;
  if (word === "last" || word === "past" || word === "previous") {
    return stretchFrom(tokens, at, at + 2, "past");
  }
  if (word === "next" || word === "coming") return stretchFrom(tokens, at, at + 2, "future");
  // "At the weekend"
  if (word === "weekend" && /^(?:at|over|during)$/.test(tokens[at - 1]?.fold ?? ""))
    return relative(at, at + 2, [0, 13], (report) => weekendOf(report, 0));
  return null;
}

const FEW = 7;

/** So many units up to the report's day, or from it on. */
function stretchFrom(
  tokens: readonly Token[],
  first: number,
  at: number,
  direction: Direction,
): TimeReading | null {
  const numeral = numeralAt(tokens, at);
  const few = tokens[at]?.fold === "few" || tokens[at]?.fold === "couple";
  const unitAt = numeral?.next ?? (few ? at + 1 : at);
  const unit = unitOf(tokens[unitAt]);
  if (unit === null || tokens[unitAt + 1]?.fold === "ago") return null;
  const plural = tokens[unitAt]!.fold.endsWith("s");
  const count = numeral?.high ?? (plural ? FEW : 1);
  if (count * unit.days > 36_525) return null;
  const days = Math.ceil(count * unit.days);
  return daysAgo(first, unitAt + 1, direction === "past" ? [0, days] : [-days, 0]);
}

function unitOf(token: Token | undefined) {
  const fold = token?.fold ?? "";
  return UNITS.get(fold.endsWith("s") ? fold.slice(0, -1) : fold) ?? null;
}

/** Past "this week", "today" in "four years ago this week": the week is that of the year. */
function pastSameTime(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.fold === "today") return at + 1;
  const same = tokens[at]?.fold === "this" && /^(?:week|month|day)$/.test(tokens[at + 1]?.fold ?? "");
  return same ? at + 2 : at;
}

/** "A week earlier" counts from an event that is itself some days old. */
const NEWS_OF = 3;

/** "three years ago", "a week ago", "several days ago", "two days earlier". */
function agoAt(tokens: readonly Token[], at: number): TimeReading | null {
  const article = tokens[at]!.fold === "a" || tokens[at]!.fold === "an";
  const numeral = numeralAt(tokens, at);
  if (numeral === null && !article) return null;
  const few = article && tokens[at + 1]?.fold === "few";
  const unitAt = numeral?.next ?? (few ? at + 2 : at + 1);
  const unit = unitOf(tokens[unitAt]);
  const back = tokens[unitAt + 1]?.fold;
  const earlier =
    back === "earlier" && tokens[unitAt + 2]?.fold !== "than" && unit !== null && unit.days >= 1;
  if (unit === null || !(back === "ago" || earlier)) return null;
  const low = numeral?.low ?? (few ? 2 : 1);
  const high = numeral?.high ?? (few ? FEW : 1);
  // "Minutes ago" is today, but for the first minutes of a day.
  if (unit.days * high <= 1 / 24) return daysAgo(at, unitAt + 2, [0, 0]);
  if (high * unit.days > 365 * CERTAIN_FAR) return null;
  const ago: [number, number] = [
    Math.max(0, Math.floor(low * unit.days) - unit.slack),
    Math.ceil(high * unit.days) + unit.slack + (earlier ? NEWS_OF : 0),
  ];
  if (unit.months === 0) return counted(daysAgo(at, unitAt + 2, ago), earlier);
  const far = relative(at, pastSameTime(tokens, unitAt + 2), ago, (report) => {
    const start = backBy(report, high * unit.months, unit.slack);
    const end = backBy(report, low * unit.months, -unit.slack);
    if (start === null || end === null) return null;
    return { start, end: daysBetween(end, report) < 0 ? report : end, precision: "span" };
  });
  return counted(far, earlier);
}

/** @param earlier it counts from another event. */
function counted(reading: TimeReading, earlier: boolean): TimeReading {
  reading.ofAnother = earlier;
  return reading;
}

const SINCE_TOLD = /^(?:after|earlier|before)$/;

/** "Two days after": how many days lie between what is told before it and what it goes on to. */
export function daysAfterAt(
  tokens: readonly Token[],
  at: number,
): { next: number; days: number; after: boolean } | null {
  const article = tokens[at]!.fold === "a";
  const numeral = article ? null : numeralAt(tokens, at);
  if (numeral === null && !article) return null;
  const unitAt = numeral?.next ?? at + 1;
  const unit = unitOf(tokens[unitAt]);
  const days = (numeral?.best ?? 1) * (unit?.days ?? 0);
  const link = tokens[unitAt + 1]?.fold ?? "";
  if (unit === null || unit.slack > 0 || days < 1 || !SINCE_TOLD.test(link)) return null;
  return { next: unitAt + 2, days, after: link === "after" };
}

/** Null before the first year of the calendar. */
function backBy(report: Day, months: number, days: number): Day | null {
  const whole = Math.round(months);
  return monthIndex(report) - whole < 24 ? null : addDays(addMonths(report, -whole), -days);
}
