import { addDays, type Day, dayOf } from "../../event/index.ts";
import type { Token } from "../mention.ts";
import { yearOfToken } from "./numeric-dates.ts";
import {
  absolute,
  type Direction,
  nearestDays,
  oneDay,
  partial,
  relative,
  type TimeReading,
} from "./reading.ts";

/** Days of Lent and Easter week as days from Easter Sunday. */
const EASTER: ReadonlyMap<string, number> = new Map([
  ["ash wednesday", -46],
  ["palm sunday", -7],
  ["maundy thursday", -3],
  ["good friday", -2],
  ["easter saturday", -1],
  ["easter sunday", 0],
  ["easter monday", 1],
]);

/** What the names of such days begin with. */
export const HOLIDAY_WORDS: ReadonlySet<string> = new Set(
  "christmas new easter good ash palm maundy".split(" "),
);

/** "Christmas Day", "New Year's Eve", "Easter Sunday": the last before the report, or the next after it. */
export function holidayAt(tokens: readonly Token[], at: number, direction: Direction): TimeReading | null {
  let next = at + 1;
  const lent = EASTER.get(`${tokens[at]!.fold} ${tokens[next]?.fold}`);
  if (lent !== undefined) return easterAt(at, next, lent, direction);
  if (!/^(?:christmas|new)$/.test(tokens[at]!.fold)) return null;
  const newYear = tokens[at]!.fold === "new";
  if (newYear) {
    if (tokens[next]?.fold !== "year" || tokens[next + 1]?.fold !== "'s") return null;
    next += 2;
  }
  const which = tokens[next]?.fold;
  if (which !== "day" && which !== "eve") return null;
  const month = newYear && which === "day" ? 1 : 12;
  const day = newYear ? (which === "day" ? 1 : 31) : which === "day" ? 25 : 24;
  const yearAt = tokens[next + 1]?.text === "," ? next + 2 : next + 1;
  const year = yearOfToken(tokens[yearAt]);
  if (year !== 0) return absolute(at, yearAt + 1, oneDay(dayOf(year, month, day)));
  return partial(at, next + 1, { month, day, weekday: null }, (report) =>
    nearestDays(report, direction, month, [day, day], null),
  );
}

function easterAt(first: number, next: number, offset: number, direction: Direction): TimeReading | null {
  return relative(first, next + 1, direction === "past" ? [0, 385] : [-385, 0], (report) => {
    const year = Number(report.slice(0, 4));
    if (year < 2 || year > 9998) return null;
    const near = [year - 1, year, year + 1].map((it) => addDays(easterSunday(it), offset));
    const day = direction === "past" ? near.findLast((it) => it <= report) : near.find((it) => it >= report);
    return day === undefined ? null : oneDay(day);
  });
}

/** Gregorian Easter by the anonymous algorithm of 1876 (Meeus 1991, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * e + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}
