import type { CountryCode } from "../event/index.ts";
import type { Cell } from "./cell.ts";

/**
 * The smallest set of countries that holds at least half of a group's incidents: countries in the order of their
 * incidents, ties by code. Empty for a group without incidents.
 */
export function heartlandOf(cells: readonly Cell[]): CountryCode[] {
  const byCountry = new Map<CountryCode, number>();
  for (const cell of cells) byCountry.set(cell.country, (byCountry.get(cell.country) ?? 0) + cell.incidents);
  const ordered = [...byCountry]
    .filter(([, incidents]) => incidents > 0)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const all = ordered.reduce((sum, [, incidents]) => sum + incidents, 0);
  const chosen: CountryCode[] = [];
  let held = 0;
  for (const [country, incidents] of ordered) {
    if (2 * held >= all) break;
    chosen.push(country);
    held += incidents;
  }
  return chosen;
}
