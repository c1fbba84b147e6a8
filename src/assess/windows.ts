import { type Day, lastCompleteMonth } from "../event/index.ts";

/** Days from `start` to `end`, both included, `months` calendar months long. */
export interface Window {
  start: Day;
  end: Day;
  months: number;
}

/**
 * The last day of every window of an assessment: monthly data end with the last whole month (a month cell of a
 * running month would hold days that have not come yet), daily data with the last day.
 */
export function windowEnd(grain: "month" | "day", through: Day): Day {
  return grain === "month" ? lastCompleteMonth(through) : through;
}
