import type { Amount, ClaimedMeasure, Day, EventDate } from "../../event/index.ts";
import { lastDayOfMonth, monthIndex } from "../../event/index.ts";

export type Stretch = Pick<EventDate, "start" | "end">;

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** Counts with thousands separators, other numbers with no more digits than carry meaning: "12.3", "0.75", "0.096". */
export function figure(n: number): string {
  if (Number.isInteger(n)) return n.toLocaleString("en-GB");
  const size = Math.abs(n);
  if (size < 0.1) return String(Number(n.toPrecision(2)));
  return Number(n.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2)).toLocaleString("en-GB");
}

/** "1 row", "2 rows", "1 death in one-sided violence": given in the plural. */
export function counted(n: number, plural: string): string {
  return `${figure(n)} ${n === 1 ? plural.replace(/\b(incident|death|row|event|month|year)s\b/, "$1") : plural}`;
}

/** "no incident", "1 incident", "2 incidents". */
export function incidents(n: number): string {
  return n === 0 ? "no incident" : counted(n, "incidents");
}

/** "about 40", "at least 20", "30–35". */
export function amount({ low, best, high, bound }: Amount): string {
  const number = low === high ? figure(best) : `${figure(low)}–${figure(high)}`;
  return bound === null ? number : `${bound.replace("-", " ")} ${number}`;
}

/** "3 May 2017". */
export function longDay(day: Day): string {
  return `${Number(day.slice(8))} ${longMonth(day)}`;
}

/** "May 2017", of any of its days. */
export function longMonth(day: Day): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** "2015", "March 2017 to February 2018", "3 May 2017". */
export function stretch({ start, end }: Stretch): string {
  if (start === end) return longDay(start);
  if (isYear({ start, end })) return start.slice(0, 4);
  if (isWholeMonths({ start, end }))
    return monthIndex(start) === monthIndex(end)
      ? longMonth(start)
      : `${longMonth(start)} to ${longMonth(end)}`;
  return `${longDay(start)} to ${longDay(end)}`;
}

/** "in 2015", "on 3 May 2017", "from 1 March 2017 to 28 February 2018". */
export function during(it: Stretch): string {
  if (it.start === it.end) return `on ${stretch(it)}`;
  return `${isYear(it) ? "in" : "from"} ${stretch(it)}`;
}

/** Whole months are told without days. */
export function isWholeMonths({ start, end }: Stretch): boolean {
  return start.endsWith("-01") && lastDayOfMonth(monthIndex(end)) === end;
}

function isYear({ start, end }: Stretch): boolean {
  return start.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31`;
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** The text with a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const MEASURE: Readonly<Record<ClaimedMeasure, string>> = {
  incidents: "one-sided incidents",
  "deaths-one-sided": "deaths in one-sided violence",
  "deaths-all": "deaths in all events",
};

/** What sentences are put together from. */
export const words = { list, longDay, longMonth, stretch, measure: MEASURE };
