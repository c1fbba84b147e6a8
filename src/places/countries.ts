import { z } from "zod";
import { CountryCode } from "../event/index.ts";
import { readTabSeparated } from "../tab-separated.ts";
import { placeKey } from "./place-key.ts";

const list = z.string().transform((text) => (text === "" ? [] : text.split(",")));
const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .transform(Number);

const Country = z.object({
  code: CountryCode,
  alpha3: z.string().length(3),
  /** ISO 3166-1 numeric, the id of world-atlas; "" for Kosovo, which has none. */
  numeric: z.string(),
  /** The English name that news uses. */
  name: z.string(),
  /** Gleditsch–Ward number, the `country_id` of UCDP; null for territories. */
  gw: z
    .literal("")
    .transform(() => null)
    .or(number),
  /** UCDP's region (for territories that UCDP does not list, the one of their neighbours). */
  region: z.enum(["Africa", "Americas", "Asia", "Europe", "Middle East"]),
  /** Centre of the largest piece of land. */
  lat: number,
  lon: number,
  /** How far that piece reaches from south to north and from west to east, in degrees. */
  height: number,
  width: number,
  capital: z.string(),
  /** Adjectives and names of the people, singular. */
  demonyms: list,
  variants: list,
  /** UCDP's names where they differ, "A;B". */
  ucdp: z.string().transform((text) => (text === "" ? [] : text.split(";"))),
});
export type Country = z.infer<typeof Country>;

interface CountryTable {
  byCode: ReadonlyMap<CountryCode, Country>;
  byNumeric: ReadonlyMap<string, Country>;
  byName: ReadonlyMap<string, CountryCode>;
  byUcdpName: ReadonlyMap<string, CountryCode>;
  byGw: ReadonlyMap<number, CountryCode>;
}

let table: CountryTable | null = null;

/** Read on first use and never changed: a constant that only costs something when it is asked for. */
function countries(): CountryTable {
  table ??= readTable(new URL("../../data/countries/countries.tsv", import.meta.url));
  return table;
}

function readTable(file: URL): CountryTable {
  const rows = readTabSeparated(file, Country);
  return {
    byCode: new Map(rows.map((row) => [row.code, row])),
    byNumeric: new Map(rows.filter((row) => row.numeric).map((row) => [row.numeric, row])),
    byName: new Map(
      rows.flatMap((row) =>
        [row.name, ...row.variants].map((name): [string, CountryCode] => [nameKey(name), row.code]),
      ),
    ),
    byUcdpName: new Map(
      rows.flatMap((row) =>
        [row.name, ...row.variants, ...row.ucdp].map((n): [string, CountryCode] => [n, row.code]),
      ),
    ),
    byGw: new Map(rows.flatMap((row) => (row.gw === null ? [] : [[row.gw, row.code] as const]))),
  };
}

function nameKey(name: string): string {
  return placeKey(name).replace(/^the /, "");
}

/** The country that an English name, old or new, stands for ("Burma", "the Ivory Coast", "UK"), or null. */
export function countryByName(name: string): CountryCode | null {
  return countries().byName.get(nameKey(name)) ?? null;
}

/** The country behind a name as UCDP's files spell it ("Yemen (North Yemen)"), or null. */
export function countryByUcdpName(name: string): CountryCode | null {
  return countries().byUcdpName.get(name) ?? countryByName(name);
}

/** The country with this Gleditsch–Ward number (UCDP's `country_id`), or null. */
export function countryByGw(gw: number): CountryCode | null {
  return countries().byGw.get(gw) ?? null;
}

/** The country with this ISO numeric code (three digits, as world-atlas has it), or null. */
export function countryByNumeric(numeric: string): CountryCode | null {
  return countries().byNumeric.get(numeric)?.code ?? null;
}

/** What is known of a country; null for a code that the table lacks. */
export function countryInfo(code: CountryCode): Country | null {
  return countries().byCode.get(code) ?? null;
}

/** Every country and territory of the table, in its order. */
export function allCountries(): Country[] {
  return [...countries().byCode.values()];
}

/** The first adjective for a country ("FR" → "French"), or null. */
export function demonymOf(code: CountryCode): string | null {
  return countryInfo(code)?.demonyms[0] ?? null;
}

/** UCDP's region of a country: Africa, Americas, Asia, Europe or Middle East. */
export function regionOf(code: CountryCode): string | null {
  return countryInfo(code)?.region ?? null;
}

/** A country's name in a language (BCP 47 tag). */
export function countryName(code: CountryCode, language = "en"): string {
  if (language === "en") {
    const known = countryInfo(code);
    if (known) return known.name;
  }
  return new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;
}
