import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  firstDayOfMonth,
  lastDayOfMonth,
  monthIndex,
} from "../event/index.ts";
import type { Stretch } from "./series.ts";

/** Days in a stretch, both ends included. */
export function lengthOf({ start, end }: Stretch): number {
  return daysBetween(start, end) + 1;
}

const MEAN_MONTH = 365.2425 / 12;

/** Days of a stretch for a rate: all months count as equally long, so that a leap year is no longer than another. */
export function exposureOf({ start, end }: Stretch): number {
  const after = addDays(end, 1);
  const months = monthIndex(after) - monthIndex(start);
  return months > 0 && addMonths(start, months) === after ? months * MEAN_MONTH : lengthOf({ start, end });
}

/** The `months` months that end on a day; whole calendar months where it ends one. */
export function monthsTo(end: Day, months: number): Stretch {
  const month = monthIndex(end);
  return lastDayOfMonth(month) === end
    ? { start: firstDayOfMonth(month - months + 1), end }
    : { start: addDays(addMonths(end, -months), 1), end };
}

/** The same day months earlier; the end of a month where it is one. */
export function monthsBack(end: Day, months: number): Day {
  const month = monthIndex(end);
  return lastDayOfMonth(month) === end ? lastDayOfMonth(month - months) : addMonths(end, -months);
}

/** The last 90 days; three whole months where the series is by the month. */
export function recentTo(end: Day, grain: "month" | "day"): Stretch {
  return grain === "month" ? monthsTo(end, 3) : { start: addDays(end, -89), end };
}

/** The stretch of the same length just before. */
export function before(stretch: Stretch, grain: "month" | "day"): Stretch {
  const end = addDays(stretch.start, -1);
  if (grain === "month") return monthsTo(end, monthIndex(stretch.end) - monthIndex(stretch.start) + 1);
  return { start: addDays(end, 1 - lengthOf(stretch)), end };
}

/** The days of a calendar year. */
export function yearOf(year: number): Stretch {
  const written = String(year).padStart(4, "0");
  return { start: `${written}-01-01`, end: `${written}-12-31` };
}
