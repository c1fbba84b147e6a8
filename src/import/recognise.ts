import { z } from "zod";
import { Problem } from "../problem.ts";
import { matchAcled, readAcled } from "./formats/acled.ts";
import { ColumnMap } from "./formats/column-map.ts";
import { countryYearFacts, isCountryYears } from "./formats/country-years.ts";
import { matchExported, readExported } from "./formats/exported.ts";
import { type EventReading, FORMATS, type FormatName, type SourceTable } from "./formats/format.ts";
import { type AttentionReading, recogniseGdelt } from "./formats/gdelt.ts";
import { candidateVersionInName, readGed } from "./formats/ged.ts";
import { matchGed } from "./formats/ged-columns.ts";
import { matchGtd, readGtd } from "./formats/gtd.ts";
import { readMapped } from "./formats/mapped-csv.ts";
import type { DatasetFacts } from "./manifests/facts.ts";

/** What a table turned out to be, with the way in which it is read. */
export type Recognised =
  | { holds: "events"; reading: EventReading }
  | { holds: "attention"; reading: AttentionReading }
  | { holds: "totals"; facts: DatasetFacts }
  | { holds: "deletions" };

/** What the user says of a file: its format, where the content does not tell, and the map of a table of their own. */
export const Wish = z.object({ as: z.enum(FORMATS).nullable(), map: ColumnMap.nullable() });
export type Wish = z.infer<typeof Wish>;

/**
 * Knows a table by its columns and first rows, never by its name alone.
 *
 * @throws Problem when it is none of the formats, or not the one that the user says.
 */
export function recognise(table: SourceTable, wish: Wish): Recognised {
  if (wish.map !== null) return { holds: "events", reading: readMapped(table, wish.map) };
  if (wish.as === "csv")
    throw new Problem(
      `${table.file}: a table of your own needs a map of its columns; \`baserate data map FILE\` drafts one.`,
      "usage",
    );
  if (wish.as === "reports")
    throw new Problem(
      `${table.file} is a table. Reports are texts, pages, or lines of JSON like {"id":"a1","text":"…"}.`,
      "usage",
    );
  const found = table.columns;
  const attempts: { is: readonly FormatName[]; missing: readonly string[]; read: () => Recognised }[] = [];
  const attempt = (is: readonly FormatName[], missing: readonly string[], read: () => Recognised) =>
    attempts.push({ is, missing, read });

  const exported = matchExported(found);
  attempt(["baserate"], exported.missing, () => events(readExported(table, exported.columns)));
  const deletions = ["event_id_cnty", "deleted_timestamp"].filter((name) => !found.includes(name));
  attempt(["acled-deleted"], deletions, () => ({ holds: "deletions" }));
  const acled = matchAcled(found);
  attempt(["acled"], acled.missing, () => events(readAcled(table, acled.columns)));
  const gtd = matchGtd(found);
  attempt(["gtd"], gtd.missing, () => events(readGtd(table, gtd.columns)));
  attempt(["ucdp-countryyear"], isCountryYears(found) ? [] : ["country_cy, year_cy and totals"], () => ({
    holds: "totals",
    facts: countryYearFacts(table.file),
  }));
  const gdelt = recogniseGdelt(table);
  attempt(
    gdelt === null ? ["gdelt-events", "gdelt-mentions"] : [gdelt.format],
    gdelt === null ? ["61 or 16 columns without a header"] : [],
    () => ({ holds: "attention", reading: gdelt! }),
  );
  const ged = matchGed(found);
  attempt(["ged", "candidate"], ged.missing, () => {
    const candidate = wish.as === "candidate" || (wish.as === null && looksPreliminary(table));
    return events(readGed(table, ged.columns, candidate));
  });

  const fitting = attempts.find(
    ({ is, missing }) => missing.length === 0 && (wish.as === null || is.includes(wish.as)),
  );
  if (fitting) return fitting.read();
  const asked = attempts.find(({ is }) => wish.as !== null && is.includes(wish.as));
  throw new Problem(
    asked ? notAsked(table, wish.as!, asked.missing) : unknown(table, ged.missing, ged.columns.size),
  );
}

function events(reading: EventReading): Recognised {
  return { holds: "events", reading };
}

/** Candidate data have the columns of GED: its name tells the month, or some of its rows are not yet cleared. */
function looksPreliminary(table: SourceTable): boolean {
  if (candidateVersionInName(table.file) !== null) return true;
  const at = table.columns.findIndex((name) => name.toLowerCase() === "code_status");
  return at >= 0 && table.sample.some((row) => /^(check|awaiting)/i.test(row[at] ?? ""));
}

function notAsked(table: SourceTable, as: FormatName, missing: readonly string[]): string {
  return `${table.file} is not ${as}: ${shown(table)} Missing: ${missing.join(", ")}.`;
}

function unknown(table: SourceTable, missing: readonly string[], matched: number): string {
  const nearest = matched > 4 ? ` Closest is UCDP GED; missing for it: ${missing.join(", ")}.` : "";
  return `${table.file} is none of the formats that are known (UCDP GED, Candidate and country-years, ACLED, GTD, GDELT, own exports). ${shown(table)}${nearest} For a table of your own, \`baserate data map FILE\` drafts a map of its columns; a report is added with --as reports.`;
}

function shown({ columns, named }: SourceTable): string {
  if (!named) return `It has ${columns.length} columns without names.`;
  return `Found: ${columns.slice(0, 12).join(", ")}${columns.length > 12 ? `, … (${columns.length} in all)` : ""}.`;
}
