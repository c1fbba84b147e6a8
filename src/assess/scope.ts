import type { CountryCode } from "../event/index.ts";
import type { Cell } from "../series/cell.ts";
import type { FindingStrings } from "../strings/index.ts";

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

/** The scopes of an assessment, from near to far; those that cannot be told apart from the place are left out. */
export function scopesOf(place: {
  country: CountryCode | null;
  region: string | null;
  regionCountries: readonly CountryCode[];
  heartland: readonly CountryCode[];
  countryName(country: CountryCode): string;
  t: FindingStrings;
}): Scope[] {
  const t = place.t.scope;
  const scopes: Scope[] = [];
  if (place.country !== null)
    scopes.push({
      kind: "country",
      label: place.countryName(place.country),
      where: t.in(place.countryName(place.country)),
      countries: new Set([place.country]),
    });
  if (place.region !== null)
    scopes.push({
      kind: "region",
      label: place.region,
      where: t.in(place.region),
      countries: new Set(place.regionCountries),
    });
  if (place.heartland.length > 0) {
    const label = t.heartland(place.heartland.map((country) => place.countryName(country)));
    const where = t.inHeartland(label);
    scopes.push({ kind: "heartland", label, where, countries: new Set(place.heartland) });
  }
  scopes.push({ kind: "world", label: t.world, where: t.worldwide, countries: null });
  return scopes;
}
