import type { Day } from "../event/index.ts";
import { addDays, firstDayOfMonth, lastDayOfMonth, monthIndex } from "../event/index.ts";

/** The last day of the last month that is over at the end of `day`. */
export function lastCompleteMonth(day: Day): Day {
  const end = lastDayOfMonth(monthIndex(day));
  return day === end ? end : addDays(firstDayOfMonth(monthIndex(day)), -1);
}

/** The last year that is over at the end of `day`. */
export function lastCompleteYear(day: Day): number {
  const year = Number(day.slice(0, 4));
  return day.endsWith("-12-31") ? year : year - 1;
}

/** The earlier of two days. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
