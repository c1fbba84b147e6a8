import type { CountryCode } from "../event/index.ts";
import type { Cell } from "./cell.ts";

/**
 * The smallest set of countries that holds at least two thirds of a group's incidents: countries in the order of their
 * incidents, ties by code. Half would not do: publishers part fighting in one country by neighbourhood and in another by
 * province, so that one country alone can reach it by how it is coded. Empty for a group without incidents.
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
    if (3 * held >= 2 * all) break;
    chosen.push(country);
    held += incidents;
  }
  return chosen;
}
