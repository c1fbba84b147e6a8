import { z } from "zod";
import { EventRow } from "../../event/index.ts";
import { Finding, Manifest } from "../../finding/index.ts";
import { ColumnMap } from "../../import/index.ts";
import type { JsonShape } from "./output.ts";

const rows = z.number().int().min(0);

/** A line that `baserate data add --json` prints: what became of a file. */
export const AddJson = z.object({
  file: z.string(),
  format: z.string().describe("as --as calls it"),
  datasets: z.array(z.string()),
  rowsIn: rows.describe("records + updates + superseded + rejects; rows of HXL tags stand apart"),
  records: rows.describe("rows of ids that were not there before"),
  updates: rows.describe("rows that took the place of an older one of the same id"),
  superseded: rows.describe("rows that add nothing, because the same or a newer one is there"),
  rejects: z.array(
    z.object({
      file: z.string(),
      line: z.number().int().describe("in Parquet and in workbooks the row, from 1"),
      column: z.string(),
      value: z.string().nullable().describe("as given, long ones cut; null where the field is empty"),
      reason: z.string(),
    }),
  ),
  tagRows: rows,
  notes: z.array(z.string()),
});

/** What `baserate data list --json` prints. */
export const ListJson = z.array(
  Manifest.extend({ rows, current: rows.describe("rows that no newer release or entry superseded") }),
);

export const DATASETS: readonly JsonShape[] = [
  {
    name: "data-add",
    of: "baserate data add --json",
    as: "a value a line",
    description: "What became of a file that was added, row by row.",
    shape: AddJson,
  },
  {
    name: "data-list",
    of: "baserate data list --json",
    as: "one value",
    description: "The manifests of the datasets in the store, with their rows.",
    shape: ListJson,
  },
  {
    name: "data-info",
    of: "baserate data info --json",
    as: "one value",
    description: "The manifest of a dataset.",
    shape: Manifest,
  },
  {
    name: "events",
    of: "baserate events --json",
    as: "a value a line",
    description: "A row of a dataset in the common record.",
    shape: EventRow,
  },
  {
    name: "compare",
    of: "baserate compare --json",
    as: "one value",
    description: "Two groups side by side, year by year, as a finding.",
    shape: Finding,
  },
  {
    name: "column-map",
    of: "a map for baserate data add --map",
    as: "one value",
    description:
      "Which columns of a table of one's own mean what; baserate data map drafts one, with null where the user must decide.",
    shape: ColumnMap,
    given: true,
  },
];
