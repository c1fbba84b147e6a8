import { z } from "zod";

const WRITTEN = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day without time zone, `YYYY-MM-DD`, proleptic Gregorian, years 0001–9999. */
export const Day = z
  .string()
  .regex(WRITTEN, "expected a day as YYYY-MM-DD")
  .refine((text) => isDay(text), "no such day in the calendar");
export type Day = string;

/** How finely a date is known. `unknown` goes with a range that is only a bound. */
export const DatePrecision = z.enum([
  "day",
  "week",
  "month",
  "quarter",
  "half-year",
  "year",
  "span",
  "unknown",
]);
export type DatePrecision = z.infer<typeof DatePrecision>;

/** Days from `start` to `end`, both included; for precision "day" an event of several days has start < end. */
export const EventDate = z.object({ start: Day, end: Day, precision: DatePrecision });
export type EventDate = z.infer<typeof EventDate>;

/** No report is older: an earlier day is what a program writes where it has none, such as 0001-01-01. */
export const FIRST_REPORT_DAY: Day = "1800-01-01";

const MS_PER_DAY = 86_400_000;

/** Number of days since 1970-01-01; the inverse of {@link dayFromNumber}. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/** The day that lies so many days after 1970-01-01. */
export function dayFromNumber(days: number): Day {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** True only for days that exist, written as YYYY-MM-DD: 2018-02-29 is not one, nor is 2018-2-3. */
export function isDay(text: string): boolean {
  if (!WRITTEN.test(text) || text < "0001") return false;
  const index = monthIndex(text);
  const day = Number(text.slice(8));
  const month = Number(text.slice(5, 7));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(index);
}

/** @param month 1–12. @throws RangeError when the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
  if (!isDay(text)) throw new RangeError(`no such day: ${text}`);
  return text;
}

/** So many days later, or earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Whole days from `a` to `b`; negative when b is before a. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}

/** The same day of the month `months` later (negative: earlier), or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const index = monthIndex(day) + months;
  const last = daysInMonth(index);
  return dayOf(Math.floor(index / 12), (index % 12) + 1, Math.min(Number(day.slice(8)), last));
}

/** Months since year 0: `12 * year + month - 1`. */
export function monthIndex(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** @param index as of {@link monthIndex}. @throws RangeError beyond the years 0001–9999. */
export function firstDayOfMonth(index: number): Day {
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
}

/** @param index as of {@link monthIndex}. @throws RangeError beyond the years 0001–9999. */
export function lastDayOfMonth(index: number): Day {
  return dayOf(Math.floor(index / 12), (index % 12) + 1, daysInMonth(index));
}

function daysInMonth(index: number): number {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The last day of the last month that is over at the end of `day`. */
export function lastCompleteMonth(day: Day): Day {
  const month = monthIndex(day);
  return lastDayOfMonth(month) === day ? day : lastDayOfMonth(month - 1);
}

/** The last year that is over at the end of `day`. */
export function lastCompleteYear(day: Day): number {
  const year = Number(day.slice(0, 4));
  return day.endsWith("-12-31") ? year : year - 1;
}

/** The first of these days. */
export function earliest(...days: [Day, ...Day[]]): Day {
  return days.toSorted()[0]!;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}
