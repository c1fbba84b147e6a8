import { type CountryCode, monthIndex } from "../event/index.ts";
import type { CountryYear, CoverageCell } from "../series/cell.ts";
import { heldShare } from "../series/held-share.ts";
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
 * Upper bound for the deaths of a window that the source lacks and that could have been the group's.
 *
 * Per country and year: official total − held total, never below 0; for deaths in one-sided violence no more than the
 * official one-sided total − the group's own held one-sided deaths. Months count as twelfths of their year. A year
 * whose official total was not out by the as-of day takes the figure of the last year that was (`carried`).
 *
 * @param oneSided the group's held one-sided deaths by {@link countryYear}; null for deaths in all its events.
 * @returns null where no official total is known for any of the countries.
 */
export function missingDeaths(
  coverage: Coverage,
  countries: Iterable<CountryCode>,
  window: Window,
  oneSided: ReadonlyMap<string, number> | null,
): { deaths: number; carried: boolean } | null {
  if (coverage.lastYear === null) return null;
  const lastYear = coverage.lastYear;
  let deaths = 0;
  let carried = false;
  let known = false;
  for (const { year, share } of yearsOf(window)) {
    const from = Math.min(year, lastYear);
    carried ||= from !== year;
    for (const country of countries) {
      const cell = coverage.cells.get(countryYear(country, from));
      if (!cell) continue;
      known = true;
      const missing = Math.max(0, cell.official - cell.held);
      const official = coverage.officialOneSided.get(countryYear(country, from)) ?? 0;
      const room = oneSided
        ? Math.max(0, official - (oneSided.get(countryYear(country, from)) ?? 0))
        : Number.POSITIVE_INFINITY;
      deaths += share * Math.min(missing, room);
    }
  }
  return known ? { deaths, carried } : null;
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

function yearsOf(window: Window): { year: number; share: number }[] {
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
