import type { CountryCode, EventPlace } from "../event/index.ts";
import { allCountries } from "../places/countries.ts";

/** The countries of a part of the world that UCDP's regions know ("Europe", "the Middle East"); else none. */
export function countriesOfRegion(name: string): CountryCode[] {
  const region = name.toLowerCase().replace(/^the /, "");
  return allCountries().flatMap((it) => (it.region.toLowerCase() === region ? [it.code] : []));
}

/** The region whose countries these are, all of them and no others. */
export function regionOfAll(countries: ReadonlySet<CountryCode>): string | null {
  const [first] = countries;
  const region = allCountries().find(({ code }) => code === first)?.region;
  if (region === undefined || countries.size < 2) return null;
  const all = countriesOfRegion(region);
  return all.length === countries.size && all.every((code) => countries.has(code)) ? region : null;
}

/** A place of the claim that no list of countries stands for ("the Sahel"). */
export function unbounded(where: readonly EventPlace[]): EventPlace | null {
  return where.find(({ country, name }) => country === null && countriesOfRegion(name).length === 0) ?? null;
}
