import { dayNumber, isDay } from "../../event/index.ts";
import { Problem } from "../../problem.ts";
import type { Series } from "./read-series.ts";

/** Days since 1970-01-01 of a time written YYYY-MM-DD; null for a day that does not exist, or anything else. */
export function dayIn(time: string): number | null {
  return isDay(time) ? dayNumber(time) : null;
}

/** Months since the year 0 of a time written YYYY-MM; null for anything else. */
function monthNumber(time: string): number | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(time);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : null;
}

/** True for YYYY-MM. */
export function isMonth(time: string): boolean {
  return monthNumber(time) !== null;
}

function yearNumber(time: string): number | null {
  return /^\d{4}$/.test(time) ? Number(time) : null;
}

/** The times as whole numbers of one unit; null where they are written in another way. */
function steps(times: readonly string[]): number[] | null {
  const sameDay = times.every((time) => time.length === 10 && time.slice(8) === times[0]!.slice(8));
  for (const read of [
    yearNumber,
    monthNumber,
    ...(sameDay ? [(time: string) => monthNumber(time.slice(0, 7))] : []),
    dayIn,
  ]) {
    const numbers = times.map(read);
    if (numbers.every((number) => number !== null)) return numbers;
  }
  return null;
}

/** How many points a year has where the times are months or years; null where they are something else. */
export function pointsAYear(times: readonly string[] | null): number | null {
  if (times === null || times.length === 0) return null;
  if (times.every(isMonth)) return 12;
  return times.every((time) => yearNumber(time) !== null) ? 1 : null;
}

/**
 * Sees that years, months, weeks or days come in order, and (for methods that count seasons in points) that none is
 * missing. Times written in another way are taken as they come.
 * @throws Problem that names the two times between which it goes wrong.
 */
export function checkTimes({ name, times, lines }: Series, what: "in order" | "without holes"): void {
  const numbers = times && times.length > 1 ? steps(times) : null;
  if (!times || !numbers) return;
  const gaps = numbers.slice(1).map((number, i) => number - numbers[i]!);
  const back = gaps.findIndex((gap) => gap <= 0);
  if (back >= 0)
    throw new Problem(
      `${name}, line ${lines[back + 1]}: ${times[back + 1]} comes after ${times[back]}; give one row a time, in order.`,
    );
  const step = gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY);
  const hole = what === "without holes" ? gaps.findIndex((gap) => gap !== step) : -1;
  if (hole >= 0)
    throw new Problem(
      `${name}, line ${lines[hole + 1]}: between ${times[hole]} and ${times[hole + 1]} rows are missing; give each time a row, with 0 where nothing happened.`,
    );
}
