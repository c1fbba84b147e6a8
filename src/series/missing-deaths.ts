import type { CountryCode } from "../event/index.ts";
import type { CoverageCell } from "./cell.ts";

/** A part of a calendar year, from 0 to 1. */
export interface YearShare {
  year: number;
  share: number;
}

/**
 * Upper bound for the deaths of a time that the source lacks and that could have been a group's: per country and year
 * official total − held total, never below 0. A year whose official total was not out by the as-of day takes the figure of
 * the last year that was (`carried`).
 *
 * @param most the most that can be lacking in a country and year; anything where left out.
 * @returns null where no official total is known for any of the countries.
 */
export function missingDeaths(
  cells: Iterable<CoverageCell>,
  countries: Iterable<CountryCode>,
  years: readonly YearShare[],
  most: (country: CountryCode, year: number) => number = () => Number.POSITIVE_INFINITY,
): { deaths: number; carried: boolean } | null {
  const wanted = new Set(countries);
  const all = [...cells];
  const lastYear = Math.max(...all.map(({ year }) => year));
  const own = all.filter(({ country }) => wanted.has(country));
  let [deaths, carried, known] = [0, false, false];
  for (const { year, share } of years) {
    const from = Math.min(year, lastYear);
    carried ||= from !== year;
    for (const { country, official, held } of own.filter((cell) => cell.year === from)) {
      known = true;
      deaths += share * Math.min(Math.max(0, official - held), most(country, from));
    }
  }
  return known ? { deaths, carried } : null;
}
