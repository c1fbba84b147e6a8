import { type Day, lastDayOfMonth, monthIndex } from "../event/index.ts";

/** Days from `start` to `end`, both included, `months` calendar months long. */
export interface Window {
  start: Day;
  end: Day;
  months: number;
}

export function earliest(...days: [Day, ...Day[]]): Day {
  return days.toSorted()[0]!;
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
