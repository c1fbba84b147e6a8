import { z } from "zod";
import { CountryCode } from "../event/index.ts";
import { readTabSeparated } from "../tab-separated.ts";

const number = z.string().transform(Number).pipe(z.number());

const Part = z.object({
  country: CountryCode,
  part: z.enum([
    "",
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "central",
  ]),
  lat: number,
  lon: number,
  radius: number,
});

/** A part of a country that is named by the side on which it lies. */
export type PartOfCountry = Exclude<z.infer<typeof Part>["part"], "">;

/** A representative point and how many kilometres around it hold 95 % of the towns. */
export interface Extent {
  lat: number;
  lon: number;
  radius: number;
}

/** By country, then by part. */
let table: Map<CountryCode, Map<string, Extent>> | null = null;

/** Where the towns of a country, or of a part of it, lie (data/countries/parts.tsv); null where none are known. */
export function extentOf(country: CountryCode, part: PartOfCountry | null = null): Extent | null {
  table ??= readParts();
  return table.get(country)?.get(part ?? "") ?? null;
}

function readParts(): Map<CountryCode, Map<string, Extent>> {
  const parts = new Map<CountryCode, Map<string, Extent>>();
  const rows = readTabSeparated(new URL("../../data/countries/parts.tsv", import.meta.url), Part);
  for (const { country, part, lat, lon, radius } of rows) {
    const known = parts.get(country) ?? new Map<string, Extent>();
    parts.set(country, known.set(part, { lat, lon, radius }));
  }
  return parts;
}
