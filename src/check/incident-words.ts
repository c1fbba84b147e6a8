import { type DatasetRow, tollOf } from "../event/index.ts";
import type { ToldIncident } from "../strings/index.ts";
import type { Incident } from "./incidents.ts";
import type { Answer } from "./question.ts";

/** An incident as sentences tell it: "130 deaths (row 210197, 13 November 2015)". */
export function toldOf({ rows }: Incident): ToldIncident {
  return { ...tollOf(rows), ids: rows.map(({ id }) => id), day: rows[0].date.start };
}

/** The rows that an answer was held against. */
export function idsOf(rows: readonly DatasetRow[]): Answer["rows"] {
  return rows.map(({ dataset, id }) => ({ dataset, id }));
}
