import { z } from "zod";
import { CountryCode } from "../event/index.ts";
import { readTabSeparated } from "../tab-separated.ts";

const count = z.coerce.number().int().positive();
const Row = z.object({ country: CountryCode, thousands: count, year: count });

export interface Population {
  inhabitants: number;
  year: number;
}

/** Where the figures come from; goes with every rate. */
export const POPULATION_SOURCE =
  "inhabitants as of 2020, rounded, after United Nations, World Population Prospects 2022 (medium variant)";

/** Inhabitants by country, the same year for all of them. */
export function populations(): ReadonlyMap<CountryCode, Population> {
  const file = new URL("../../data/datasets/population.tsv", import.meta.url);
  return new Map(
    readTabSeparated(file, Row).map(({ country, thousands, year }) => [
      country,
      { inhabitants: thousands * 1000, year },
    ]),
  );
}
