import { Problem } from "../problem.ts";

/**
 * The columns that we read, under GED's names, with the other spellings in which publishers and re-publishers ship
 * them. What a row cannot do without is `needed`.
 */
const COLUMNS = {
  id: { spellings: ["id"], needed: true },
  type_of_violence: { spellings: ["type_of_violence"], needed: true },
  side_a: { spellings: ["side_a"], needed: true },
  side_b: { spellings: ["side_b"], needed: true },
  country: { spellings: ["country"], needed: true },
  latitude: { spellings: ["latitude"], needed: true },
  longitude: { spellings: ["longitude"], needed: true },
  low: { spellings: ["low", "low_death"], needed: true },
  best: { spellings: ["best", "best_death"], needed: true },
  high: { spellings: ["high", "high_death"], needed: true },
  date_start: { spellings: ["date_start"], needed: false },
  date_end: { spellings: ["date_end"], needed: false },
  year: { spellings: ["year"], needed: false },
  month: { spellings: ["month"], needed: false },
  day: { spellings: ["day"], needed: false },
  date_prec: { spellings: ["date_prec"], needed: false },
  where_prec: { spellings: ["where_prec"], needed: false },
  where_coordinates: { spellings: ["where_coordinates"], needed: false },
  adm_1: { spellings: ["adm_1"], needed: false },
  adm_2: { spellings: ["adm_2"], needed: false },
  deaths_a: { spellings: ["deaths_a"], needed: false },
  deaths_b: { spellings: ["deaths_b"], needed: false },
  deaths_civilians: { spellings: ["deaths_civilians"], needed: false },
  deaths_unknown: { spellings: ["deaths_unknown"], needed: false },
  source_headline: { spellings: ["source_headline"], needed: false },
  ged_version: { spellings: ["ged_version"], needed: false },
} as const;

export type GedColumn = keyof typeof COLUMNS;

/** Which of the file's columns stands for which of GED's; absent ones are missing from the map. */
export type GedColumns = ReadonlyMap<GedColumn, string>;

export const GED_COLUMNS = Object.keys(COLUMNS) as GedColumn[];

/**
 * Recognises a GED-shaped file by its columns, in any order and case.
 *
 * @throws Problem naming the columns found and those missing.
 */
export function recogniseGed(file: string, found: readonly string[]): GedColumns {
  const byName = new Map(
    found.map((name) => [
      name
        .replace(/^\uFEFF/, "")
        .trim()
        .toLowerCase(),
      name,
    ]),
  );
  const columns = new Map<GedColumn, string>();
  for (const column of GED_COLUMNS) {
    const name = COLUMNS[column].spellings.map((spelling) => byName.get(spelling)).find(Boolean);
    if (name !== undefined) columns.set(column, name);
  }
  const missing: string[] = GED_COLUMNS.filter((column) => COLUMNS[column].needed && !columns.has(column));
  const dated =
    columns.has("date_start") || ["year", "month", "day"].every((c) => columns.has(c as GedColumn));
  if (!dated) missing.push("date_start (or year, month and day)");
  if (missing.length > 0) throw new Problem(notGed(file, found, missing));
  return columns;
}

function notGed(file: string, found: readonly string[], missing: readonly string[]): string {
  const shown = found.slice(0, 12).join(", ") + (found.length > 12 ? `, … (${found.length} in all)` : "");
  return `${file} does not have the columns of UCDP GED. Found: ${shown || "none"}. Missing: ${missing.join(", ")}.`;
}

/** The columns that date a row, in the order in which they are read. */
export function dateColumns(columns: GedColumns): GedColumn[] {
  return columns.has("date_start") ? ["date_start"] : ["year", "month", "day"];
}
