import {
  addDays,
  type Day,
  dayOf,
  type EventDate,
  firstDayOfMonth,
  lastDayOfMonth,
  monthIndex,
  weekday as weekdayOf,
} from "../../event/index.ts";
import type { TimeMention } from "../mention.ts";

/** A time expression before the report's day is put in. `next` is the index of the token after it. */
export interface TimeReading extends Pick<TimeMention, "anchor" | "month" | "day" | "weekday" | "ago"> {
  /** Where the expression begins, when that is before the token that announced it. */
  first: number;
  next: number;
  /** It counts from another event ("a week earlier"). */
  ofAnother: boolean;
  /** The date, seen from a report of this day; for absolute expressions the same from every day. */
  resolve(report: Day): EventDate | null;
}

/** Which way an expression without a year looks: news looks back unless the words say otherwise. */
export type Direction = "past" | "future";

export function absolute(
  first: number,
  next: number,
  date: EventDate,
  weekday: number | null = null,
): TimeReading {
  return make(first, next, "absolute", { weekday }, null, () => date);
}

/** A date without its year; `anchor` is `relative` where "last year" stands for it. */
export function partial(
  first: number,
  next: number,
  said: { month: number; day: number; weekday: number | null },
  resolve: (report: Day) => EventDate | null,
  anchor: "partial" | "relative" = "partial",
): TimeReading {
  return make(first, next, anchor, said, null, resolve);
}

export function relative(
  first: number,
  next: number,
  ago: [number, number] | null,
  resolve: (report: Day) => EventDate | null,
): TimeReading {
  return make(first, next, "relative", {}, ago, resolve);
}

/** All readings are of one make: what goes through them is the faster for it. */
function make(
  first: number,
  next: number,
  anchor: TimeReading["anchor"],
  { month = null, day = null, weekday = null }: Partial<Pick<TimeReading, "month" | "day" | "weekday">>,
  ago: [number, number] | null,
  resolve: (report: Day) => EventDate | null,
): TimeReading {
  return { first, next, anchor, month, day, weekday, ago, ofAnother: false, resolve };
}

/** Between `ago[0]` and `ago[1]` days before the report. */
export function daysAgo(first: number, next: number, ago: [number, number]): TimeReading {
  return relative(first, next, ago, (report) => ({
    start: addDays(report, -ago[1]),
    end: addDays(report, -ago[0]),
    precision: ago[0] === ago[1] ? "day" : "span",
  }));
}

export function oneDay(day: Day): EventDate {
  return { start: day, end: day, precision: "day" };
}

export function wholeYear(year: number): EventDate {
  return { start: dayOf(year, 1, 1), end: dayOf(year, 12, 31), precision: "year" };
}

/** The days `first`–`last` of a month, or null where the month has no such days. */
export function daysOfMonth(year: number, month: number, first: number, last: number): EventDate | null {
  if (month < 1 || month > 12 || first < 1 || last < first || last > daysIn(year, month)) return null;
  return { start: isoDay(year, month, first), end: isoDay(year, month, last), precision: "day" };
}

/** Days of a month, 1–12, of the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function isoDay(year: number, month: number, day: number): string {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** "early", "mid", "late": a third of a month, or four months of a year. */
export type Part = "early" | "mid" | "late";

/** A month or a third of it. @param month 1–12 */
export function monthOf(year: number, month: number, part: Part | null): EventDate {
  const index = year * 12 + month - 1;
  const start = firstDayOfMonth(index);
  const end = lastDayOfMonth(index);
  if (part === null) return { start, end, precision: "month" };
  if (part === "early") return { start, end: addDays(start, 9), precision: "span" };
  if (part === "mid") return { start: addDays(start, 10), end: addDays(start, 19), precision: "span" };
  return { start: addDays(start, 20), end, precision: "span" };
}

export function yearOf(year: number, part: Part | null): EventDate {
  if (part === null) return wholeYear(year);
  const first = part === "early" ? 0 : part === "mid" ? 4 : 8;
  return monthsOfYear(year, first, first + 3, "span");
}

/** Whole months of a year, counted from 0; months beyond 11 lie in the next year. */
export function monthsOfYear(
  year: number,
  from: number,
  to: number,
  precision: EventDate["precision"],
): EventDate {
  return { start: firstDayOfMonth(year * 12 + from), end: lastDayOfMonth(year * 12 + to), precision };
}

/**
 * The latest days `first`–`last` of `month` that begin not after the report (or, looking forward, the earliest that
 * begin not before it). Where a weekday is said, the nearest year within ten in which it is right.
 */
export function nearestDays(
  report: Day,
  direction: Direction,
  month: number,
  days: [number, number],
  weekday: number | null,
): EventDate | null {
  const step = direction === "past" ? -1 : 1;
  const reportYear = Number(report.slice(0, 4));
  let nearest: EventDate | null = null;
  for (let i = 0; i < 11; i++) {
    const year = reportYear + step * i;
    const date = year < 1 || year > 9999 ? null : daysOfMonth(year, month, days[0], days[1]);
    if (date === null || (direction === "past" ? date.start > report : date.start < report)) continue;
    if (weekday === null || weekdayOf(date.start) === weekday) return date;
    nearest ??= date;
  }
  return nearest;
}

/** The latest such month that has begun by the report's day, or the next one. */
export function nearestMonth(report: Day, direction: Direction, month: number, part: Part | null): EventDate {
  const now = monthIndex(report);
  const offset = (((now - (month - 1)) % 12) + 12) % 12;
  const index = direction === "past" ? now - offset : now + ((12 - offset) % 12);
  return monthOf(Math.floor(index / 12), month, part);
}
