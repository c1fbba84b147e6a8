import type { CountryCode } from "../event/index.ts";
import type { CoverageCell } from "./cell.ts";

/**
 * Held ÷ official deaths of a year, all actors and types; null without an official total.
 * @param countries null = everywhere.
 */
export function heldShare(
  cells: Iterable<CoverageCell>,
  countries: Iterable<CountryCode> | null,
  year: number,
): number | null {
  const wanted = countries === null ? null : new Set(countries);
  let [held, official] = [0, 0];
  for (const cell of cells) {
    if (cell.year !== year || (wanted && !wanted.has(cell.country))) continue;
    held += cell.held;
    official += cell.official;
  }
  return official === 0 ? null : held / official;
}
