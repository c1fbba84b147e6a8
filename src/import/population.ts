import { readFileSync } from "node:fs";
import type { CountryCode } from "../event/index.ts";

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
  const [, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  return new Map(
    lines.map((line) => {
      const [code, thousands, year] = line.split("\t");
      return [code!, { inhabitants: Number(thousands) * 1000, year: Number(year) }];
    }),
  );
}
