import type { CountryYearRows } from "../import/index.ts";
import type { CountryYear, CoverageCell } from "./cell.ts";

/**
 * How much of the official deaths of each country-year the rows hold, by country and year. Years that only one of the
 * two knows stand with 0 on the other side; held above official happens where the totals were revised later.
 *
 * @param lastYear the last that is complete in the rows.
 */
export function coverageOf(
  held: readonly CountryYearRows[],
  official: readonly CountryYear[],
  lastYear: number,
): CoverageCell[] {
  const cells = new Map<string, CoverageCell>();
  const add = (country: string, year: number, sum: { official: number; held: number }) => {
    if (year > lastYear) return;
    const key = `${country} ${year}`;
    const known = cells.get(key) ?? { country, year, official: 0, held: 0 };
    cells.set(key, { ...known, official: known.official + sum.official, held: known.held + sum.held });
  };
  for (const total of official) add(total.country, total.year, { official: total.best, held: 0 });
  for (const row of held) add(row.country, row.year, { official: 0, held: row.best });
  return [...cells.keys()].sort().map((key) => cells.get(key)!);
}
