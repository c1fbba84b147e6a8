import type { CountryCode } from "../../event/index.ts";
import { allCountries, type NameNode, nodeBelow, placeKey } from "../../places/index.ts";

/** What a country's name or demonym in a text stands for. */
export interface NationWord {
  role: "country" | "demonym";
  /** Several where one word serves two countries ("Congolese"). */
  countries: CountryCode[];
  /** Must be written in capitals in a text that is not: "US", "UK", "CAR". */
  acronym: boolean;
}

let tree: NameNode<NationWord> | null = null;

/** The tree of names of countries and of their people, read off the country table on first use. */
export function nationWords(): NameNode<NationWord> {
  tree ??= compile();
  return tree;
}

function compile(): NameNode<NationWord> {
  const root: NameNode<NationWord> = { value: null, next: null, bits: 0 };
  function add(text: string, role: NationWord["role"], country: CountryCode): void {
    const node = placeKey(text).split(" ").reduce(nodeBelow, root);
    if (node.value === null) node.value = { role, countries: [country], acronym: /^[A-Z.]{2,5}$/.test(text) };
    else if (node.value.role === role && !node.value.countries.includes(country))
      node.value.countries.push(country);
  }
  // Agencies mean the larger of the two.
  add("Congo", "country", "CD");
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
  return root;
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
