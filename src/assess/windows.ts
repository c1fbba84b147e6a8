import { addDays, addMonths, type Day, firstDayOfMonth, lastDayOfMonth, monthIndex } from "../event/index.ts";

/** Days from `start` to `end`, both included, `months` calendar months long. */
export interface Window {
  start: Day;
  end: Day;
  months: number;
}

export function earliest(...days: [Day, ...Day[]]): Day {
  return days.toSorted()[0]!;
}

/** The window of `months` months that ends on `end`. */
export function windowEnding(end: Day, months: number): Window {
  // The day after the end keeps month ends apart: twelve months to 28 February begin on 1 March.
  return { start: addMonths(addDays(end, 1), -months), end, months };
}

/** The same length of time, `months` earlier. */
export function earlier(window: Window, months: number): Window {
  return windowEnding(addDays(addMonths(addDays(window.end, 1), -months), -1), window.months);
}

/** Last day of the last month that is over by the end of `day`. */
export function lastCompleteMonthEnd(day: Day): Day {
  const month = monthIndex(day);
  return lastDayOfMonth(month) === day ? day : lastDayOfMonth(month - 1);
}

/**
 * The last day of every window of an assessment: monthly data end with the last whole month (a month cell of a
 * running month would hold days that have not come yet), daily data with the last day.
 */
export function windowEnd(grain: "month" | "day", through: Day): Day {
  return grain === "month" ? lastCompleteMonthEnd(through) : through;
}

/** First days of the months from `start`'s to `end`'s, both included. */
export function monthsBetween(start: Day, end: Day): Day[] {
  const first = monthIndex(start);
  return Array.from({ length: Math.max(0, monthIndex(end) - first + 1) }, (_, i) =>
    firstDayOfMonth(first + i),
  );
}
