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

let table: ReadonlyMap<string, Extent> | null = null;

/** Where the towns of a country, or of a part of it, lie (data/countries/parts.tsv); null where none are known. */
export function extentOf(country: CountryCode, part: PartOfCountry | null = null): Extent | null {
  table ??= new Map(
    readTabSeparated(new URL("../../data/countries/parts.tsv", import.meta.url), Part).map(
      ({ country, part, lat, lon, radius }) => [`${country} ${part}`, { lat, lon, radius }],
    ),
  );
  return table.get(`${country} ${part ?? ""}`) ?? null;
}
