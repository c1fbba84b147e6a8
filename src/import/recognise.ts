import { z } from "zod";
import { Problem } from "../problem.ts";
import type {
  AttentionReading,
  Dataset,
  EventReading,
  SourceTable,
  TotalsReading,
} from "./datasets/dataset.ts";
import { KNOWN_DATASETS } from "./datasets/known.ts";
import { releaseOf } from "./datasets/release.ts";
import { matchExported, readExported } from "./exported.ts";
import { FORMATS } from "./format-names.ts";
import type { DatasetFacts } from "./manifests/facts.ts";
import { ColumnMap } from "./own-table/column-map.ts";
import { readMapped } from "./own-table/mapped-table.ts";

/** What a table turned out to be, with the way in which it is read. */
export type Recognised =
  | EventTable
  | (AttentionReading & OfDataset)
  | (TotalsReading & OfDataset)
  | ({ holds: "deletions"; id: string; stamp: string } & OfDataset);

/** Events of a publisher, of a table of the user's own, or of several datasets that were exported together. */
export interface EventTable extends EventReading {
  format: string;
  /** Null for tables of the user's own, and for exports. */
  dataset: Dataset | null;
  /** Entries of one id in one family are one event; null where each row's dataset tells the family. */
  family: string | null;
  /** What is known of the dataset with this id. */
  factsOf(id: string): DatasetFacts;
}

interface OfDataset {
  format: string;
  dataset: Dataset;
}

/** What the user says of a file: its format, where the content does not tell, and the map of a table of their own. */
export const Wish = z.object({ as: z.enum(FORMATS).nullable(), map: ColumnMap.nullable() });
export type Wish = z.infer<typeof Wish>;

/** Something that a table may be. */
interface Attempt {
  as: string;
  missing: readonly string[];
  /** Whether it is this, when the user does not say so. */
  isRather: boolean;
  read(): Recognised;
}

/**
 * Knows a table by its columns and first rows, never by its name alone.
 *
 * @throws Problem when it is none of the formats, or not the one that the user says.
 */
export function recognise(table: SourceTable, wish: Wish): Recognised {
  if (wish.map !== null) return readMapped(table, wish.map);
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
  const attempts = attemptsAt(table);
  const asked = attempts.find(({ as }) => as === wish.as);
  const fitting = (asked ? [asked] : attempts.filter(({ isRather }) => isRather)).find(
    ({ missing }) => missing.length === 0,
  );
  if (fitting) return fitting.read();
  throw new Problem(asked ? notAsked(table, asked) : unknown(table));
}

function attemptsAt(table: SourceTable): Attempt[] {
  const { missing } = matchExported(table.columns);
  return [
    { as: "baserate", missing, isRather: true, read: () => readExported(table) },
    ...KNOWN_DATASETS.flatMap((dataset) => [deletionsOf(dataset, table), rowsOf(dataset, table)].flat()),
  ];
}

function rowsOf(dataset: Dataset, table: SourceTable): Attempt {
  const { as, family } = dataset;
  const read = (): Recognised => {
    const reading = dataset.read(table);
    return reading.holds === "events"
      ? { ...reading, format: as, dataset, family, factsOf: (id) => releaseOf(dataset, id) }
      : { ...reading, format: as, dataset };
  };
  const { missing } = dataset.match(table);
  return { as, missing, isRather: dataset.isRather?.(table) ?? true, read };
}

function deletionsOf(dataset: Dataset, { columns }: SourceTable): Attempt[] {
  if (!dataset.deletions) return [];
  const { as, id, stamp } = dataset.deletions;
  const missing = [id, stamp].filter((name) => !columns.includes(name));
  return [
    { as, missing, isRather: true, read: () => ({ holds: "deletions", format: as, dataset, id, stamp }) },
  ];
}

function notAsked(table: SourceTable, { as, missing }: Attempt): string {
  return `${table.file} is not ${as}: ${shown(table)} Missing: ${missing.join(", ")}.`;
}

function unknown(table: SourceTable): string {
  const known = KNOWN_DATASETS.map(({ label }) => label).join(", ");
  return `${table.file} is none of the formats that are known (${known}, own exports). ${shown(table)}${nearest(table)} For a table of your own, \`baserate data map FILE\` drafts a map of its columns; a report is added with --as reports.`;
}

/** Fewer columns in common than these are chance: many tables have an id, a country, a latitude and a longitude. */
const MANY = 5;

function nearest(table: SourceTable): string {
  const [closest] = KNOWN_DATASETS.filter((dataset) => dataset.isRather?.(table) ?? true)
    .map((dataset) => ({ label: dataset.label, ...dataset.match(table) }))
    .sort((a, b) => b.columns.size - a.columns.size);
  if (closest === undefined || closest.columns.size < MANY) return "";
  return ` Closest is ${closest.label}; missing for it: ${closest.missing.join(", ")}.`;
}

function shown({ columns, named }: SourceTable): string {
  if (!named) return `It has ${columns.length} columns without names.`;
  return `Found: ${columns.slice(0, 12).join(", ")}${columns.length > 12 ? `, … (${columns.length} in all)` : ""}.`;
}
