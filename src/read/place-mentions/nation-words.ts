import type { CountryCode } from "../../event/index.ts";
import { allCountries, placeKey } from "../../places/index.ts";

/** What a country's name or demonym in a text stands for. */
export interface NationWord {
  role: "country" | "demonym";
  /** Several where one word serves two countries ("Congolese"). */
  countries: CountryCode[];
  /** Must be written in capitals in a text that is not: "US", "UK", "CAR". */
  acronym: boolean;
}

export interface NationWords {
  byKey: ReadonlyMap<string, NationWord>;
  /** First parts of keys → the largest number of parts. */
  longest: ReadonlyMap<string, number>;
}

let words: NationWords | null = null;

/** Names of countries and of their people, read off the country table on first use. */
export function nationWords(): NationWords {
  words ??= compile();
  return words;
}

function compile(): NationWords {
  const byKey = new Map<string, NationWord>();
  const longest = new Map<string, number>();
  function add(text: string, role: NationWord["role"], country: CountryCode): void {
    const key = placeKey(text);
    const known = byKey.get(key);
    if (known) {
      if (known.role === role && !known.countries.includes(country)) known.countries.push(country);
      return;
    }
    const acronym = /^[A-Z.]{2,5}$/.test(text);
    byKey.set(key, { role, countries: [country], acronym });
    const parts = key.split(" ");
    longest.set(parts[0]!, Math.max(longest.get(parts[0]!) ?? 0, parts.length));
  }
  for (const country of allCountries()) {
    for (const name of [country.name, ...country.variants])
      add(name.replace(/^The /, ""), "country", country.code);
  }
  for (const { code, demonyms } of allCountries()) {
    for (const demonym of demonyms) {
      add(demonym, "demonym", code);
      if (!/(?:ese|ish|men|nch|tch|elsh|S|\.)$/.test(demonym)) add(`${demonym}s`, "demonym", code);
    }
  }
  for (const [demonym, country] of PARTS_OF_COUNTRIES) {
    add(demonym, "demonym", country);
    add(`${demonym}s`, "demonym", country);
  }
  return { byKey, longest };
}

/** Demonyms of parts of a country. */
const PARTS_OF_COUNTRIES: [string, CountryCode][] = [
  ["English", "GB"],
  ["Englishman", "GB"],
  ["Scottish", "GB"],
  ["Scot", "GB"],
  ["Welsh", "GB"],
  ["Northern Irish", "GB"],
  ["Chechen", "RU"],
  ["Dagestani", "RU"],
  ["Texan", "US"],
  ["Californian", "US"],
  ["Corsican", "FR"],
  ["Catalan", "ES"],
  ["Bavarian", "DE"],
  ["Sicilian", "IT"],
  ["Kashmiri", "IN"],
  ["Gazan", "PS"],
  ["Tibetan", "CN"],
  ["Zanzibari", "TZ"],
  ["Crimean", "UA"],
];
