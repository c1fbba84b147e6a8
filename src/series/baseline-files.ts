import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Manifest } from "../finding/index.ts";

/** Where the shipped baseline lies: beside `src/` in a checkout, beside `dist/` in the package. */
const FOLDER = new URL("../../data/baseline/", import.meta.url);

export type BaselineTable = "cells" | "severity" | "coverage" | "country-years" | "country-months";

/** The path of a table of the shipped baseline. */
export function baselineTable(table: BaselineTable): string {
  return fileURLToPath(new URL(`${table}.parquet`, FOLDER));
}

/** `ged` for what the series rest on, `official` for the country-year totals, `months` for the country-months. */
export function baselineManifest(of: "ged" | "official" | "months"): Manifest {
  return Manifest.parse(JSON.parse(readFileSync(new URL(`${of}.manifest.json`, FOLDER), "utf8")));
}

/** The path of the folder with the shipped baseline. */
export function baselineFolder(): string {
  return fileURLToPath(FOLDER);
}
