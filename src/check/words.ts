import {
  type Amount,
  type ClaimedMeasure,
  type Day,
  type EventDate,
  lastDayOfMonth,
  monthIndex,
} from "../event/index.ts";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

export const MEASURE_WORDS: Readonly<Record<ClaimedMeasure, string>> = {
  incidents: "one-sided incidents",
  "deaths-one-sided": "deaths in one-sided violence",
  "deaths-all": "deaths in all events",
};

export function figure(n: number): string {
  if (Number.isInteger(n)) return n.toLocaleString("en-GB");
  return Number(n.toPrecision(2)).toLocaleString("en-GB");
}

export function counted(n: number, plural: string): string {
  return `${figure(n)} ${n === 1 ? plural.replace(/s$/, "") : plural}`;
}

export function amountWords({ low, best, high, bound }: Amount): string {
  const number = low === high ? figure(best) : `${figure(low)}–${figure(high)}`;
  return bound === null ? number : `${bound.replace("-", " ")} ${number}`;
}

export function longDay(day: Day): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

export function longMonth(day: Day): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

export function stretchWords({ start, end }: Pick<EventDate, "start" | "end">): string {
  if (start === end) return longDay(start);
  if (start.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31`) return start.slice(0, 4);
  // Whole months need no days.
  if (start.endsWith("-01") && lastDayOfMonth(monthIndex(end)) === end)
    return monthIndex(start) === monthIndex(end)
      ? longMonth(start)
      : `${longMonth(start)} to ${longMonth(end)}`;
  return `${longDay(start)} to ${longDay(end)}`;
}

/** "in 2015", "on 3 May 2017", "from 1 March 2017 to 28 February 2018". */
export function duringWords(stretch: Pick<EventDate, "start" | "end">): string {
  const words = stretchWords(stretch);
  if (stretch.start === stretch.end) return `on ${words}`;
  return /^\d{4}$/.test(words) ? `in ${words}` : `from ${words}`;
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** Four significant digits beyond the point: enough to compute with, short to read. */
export function rounded(n: number | null): number | null {
  if (n === null || !Number.isFinite(n)) return null;
  return Number.isInteger(n) ? n : Number(n.toPrecision(4));
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
