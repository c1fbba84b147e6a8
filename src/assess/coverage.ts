import { type CountryCode, monthIndex } from "../event/index.ts";
import type { CountryYear, CoverageCell } from "../series/cell.ts";
import { heldShare } from "../series/held-share.ts";
import { missingDeaths, type YearShare } from "../series/missing-deaths.ts";
import type { FindingStrings } from "../strings/index.ts";
import type { Window } from "./windows.ts";

/** What is known of the deaths that the series' source lacks, by country and year. */
export interface Coverage {
  cells: ReadonlyMap<string, CoverageCell>;
  /** Official deaths in one-sided violence, all actors. */
  officialOneSided: ReadonlyMap<string, number>;
  /** Last year with official totals by the as-of day. */
  lastYear: number | null;
}

export function coverageOf(cells: readonly CoverageCell[], years: readonly CountryYear[]): Coverage {
  const oneSided = new Map<string, number>();
  for (const year of years)
    if (year.violence === "one-sided") oneSided.set(countryYear(year.country, year.year), year.best);
  return {
    cells: new Map(cells.map((cell) => [countryYear(cell.country, cell.year), cell])),
    officialOneSided: oneSided,
    lastYear: cells.length === 0 ? null : Math.max(...cells.map((cell) => cell.year)),
  };
}

/**
 * The {@link missingDeaths} of a window, of which months are twelfths of their year; of deaths in one-sided violence no more
 * can be missing than the official one-sided total − the group's own held one-sided deaths.
 *
 * @param oneSided the group's held one-sided deaths by {@link countryYear}; null for deaths in all its events.
 */
export function missingIn(
  { cells, officialOneSided }: Coverage,
  countries: Iterable<CountryCode>,
  window: Window,
  oneSided: ReadonlyMap<string, number> | null,
): { deaths: number; carried: boolean } | null {
  if (oneSided === null) return missingDeaths(cells.values(), countries, yearsOf(window));
  return missingDeaths(cells.values(), countries, yearsOf(window), (country, year) => {
    const key = countryYear(country, year);
    return Math.max(0, (officialOneSided.get(key) ?? 0) - (oneSided.get(key) ?? 0));
  });
}

/** As {@link heldShare}. */
export function coverageIn(
  { cells }: Coverage,
  countries: Iterable<CountryCode> | null,
  year: number,
): number | null {
  return heldShare(cells.values(), countries, year);
}

/** "0.71 of the official deaths of 2015, 0.82 of 2017", for the years that a window touches. */
export function coverageWords(
  coverage: Coverage,
  countries: Iterable<CountryCode> | null,
  windows: readonly Window[],
  t: FindingStrings,
): string | null {
  const years = [...new Set(windows.flatMap((window) => yearsOf(window).map(({ year }) => year)))].sort(
    (a, b) => a - b,
  );
  const parts = years.flatMap((year) => {
    const share = coverageIn(coverage, countries, year);
    return share === null ? [] : [{ share, year }];
  });
  return parts.length === 0 ? null : t.shared.coverage(parts);
}

function yearsOf(window: Window): YearShare[] {
  const years = new Map<number, number>();
  const first = monthIndex(window.start);
  for (let month = 0; month < window.months; month++) {
    const year = Math.floor((first + month) / 12);
    years.set(year, (years.get(year) ?? 0) + 1 / 12);
  }
  return [...years].map(([year, share]) => ({ year, share }));
}

/** The key of a country and year in the maps of this file. */
export function countryYear(country: CountryCode, year: number): string {
  return `${country} ${year}`;
}
