import type { CountryCode } from "../event/index.ts";
import type { Cell } from "../series/cell.ts";
import { inPlace, list } from "./phrase.ts";

/** Where one looks. `countries` null = everywhere. */
export interface Scope {
  kind: "country" | "region" | "heartland" | "world";
  /** Its name: "France", "its heartland (Iraq and Syria)", "the world". */
  label: string;
  /** As an adverb: "in France", "in its heartland (Iraq and Syria)", "worldwide". */
  where: string;
  countries: ReadonlySet<CountryCode> | null;
}

export function inScope(cell: Cell, scope: Scope): boolean {
  return scope.countries === null || scope.countries.has(cell.country);
}

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
  const enough = (2 / 3) * ordered.reduce((sum, [, incidents]) => sum + incidents, 0);
  const chosen: CountryCode[] = [];
  let held = 0;
  for (const [country, incidents] of ordered) {
    if (held >= enough) break;
    chosen.push(country);
    held += incidents;
  }
  return chosen;
}

/** The scopes of an assessment, from near to far; those that cannot be told apart from the place are left out. */
export function scopesOf(place: {
  country: CountryCode | null;
  region: string | null;
  regionCountries: readonly CountryCode[];
  heartland: readonly CountryCode[];
  countryName(country: CountryCode): string;
}): Scope[] {
  const scopes: Scope[] = [];
  if (place.country !== null)
    scopes.push({
      kind: "country",
      label: place.countryName(place.country),
      where: inPlace(place.countryName(place.country)),
      countries: new Set([place.country]),
    });
  if (place.region !== null)
    scopes.push({
      kind: "region",
      label: place.region,
      where: inPlace(place.region),
      countries: new Set(place.regionCountries),
    });
  if (place.heartland.length > 0) {
    const names = list(place.heartland.map((country) => place.countryName(country)));
    const label = `its heartland (${names})`;
    scopes.push({ kind: "heartland", label, where: `in ${label}`, countries: new Set(place.heartland) });
  }
  scopes.push({ kind: "world", label: "the world", where: "worldwide", countries: null });
  return scopes;
}
