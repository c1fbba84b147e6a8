import type { Registry } from "../actors/index.ts";
import { dayNumber } from "../event/index.ts";
import type { Database } from "../store/index.ts";
import { type CodedField, type Coder, codersOf } from "./coded-field.ts";
import { mayBeEpisode } from "./episode-shape.ts";
import { fillTable } from "./fill-table.ts";
import { type Entry, type LinkRecord, type LinkSource, radiusOf } from "./link-record.ts";
import { createStems } from "./shared-words.ts";
import type { Taxonomy } from "./taxonomy.ts";

export interface RecordTable {
  /** Names in alphabetical order, so that the order in which sources are given does not matter. */
  sources: string[];
  /** By number; ordered by source, then event. */
  entries: Entry[];
  fields: CodedField[];
  /** Whether any record is of a report. */
  reports: boolean;
  /** Whether any record has several days and may hold events of other sources. */
  episodes: boolean;
}

/** Fills `link_records`: what DuckDB needs of each record to block and compare it. */
export async function createRecordTable(
  db: Database,
  given: readonly LinkSource[],
  taxonomies: readonly Taxonomy[],
  registry: Registry,
): Promise<RecordTable> {
  const sources = [...given].sort((a, b) => compareText(a.name, b.name));
  const entries = sources.flatMap(({ name, records }) =>
    [...records]
      .sort((a, b) => compareText(a.event, b.event))
      .map((record): Entry => ({ source: name, record })),
  );
  const names = sources.map(({ name }) => name);
  const coders = codersOf(entries, sources, taxonomies, registry);
  await fillRecords(db, entries, names, coders);
  await createStems(db, entries);
  return {
    sources: names,
    entries,
    fields: coders.map((coder) => coder.field()),
    reports: entries.some(({ record }) => record.report !== undefined),
    episodes: sources.length > 1 && entries.some(({ record }) => mayBeEpisode(record)),
  };
}

/** Takes away what {@link createRecordTable} made. */
export async function dropRecordTable(db: Database): Promise<void> {
  for (const name of ["records", "stems"]) await db.run(`drop table link_${name}`);
}

/** A column of `link_records`, beside the numbers of the record and its source, and the coded fields. */
interface Column {
  name: string;
  type: "integer" | "double" | "boolean";
  /** Nothing is told where it is undefined. */
  value(record: LinkRecord): number | boolean | undefined;
}

const COLUMNS: readonly Column[] = [
  { name: "s", type: "integer", value: ({ date }) => (date === null ? undefined : dayNumber(date.start)) },
  { name: "e", type: "integer", value: ({ date }) => (date === null ? undefined : dayNumber(date.end)) },
  { name: "vague", type: "boolean", value: ({ date }) => date?.precision !== "day" },
  { name: "lat", type: "double", value: ({ place }) => place?.lat },
  { name: "lon", type: "double", value: ({ place }) => place?.lon },
  { name: "radius", type: "double", value: ({ place }) => radiusOf(place) ?? undefined },
  { name: "low", type: "integer", value: ({ killed }) => killed?.low },
  { name: "best", type: "integer", value: ({ killed }) => killed?.best },
  { name: "high", type: "integer", value: ({ killed }) => killed?.high },
  { name: "reported", type: "integer", value: ({ report }) => report && dayNumber(report.day) },
  { name: "undated", type: "boolean", value: ({ report }) => report && !report.dated },
];

async function fillRecords(
  db: Database,
  entries: readonly Entry[],
  sources: readonly string[],
  coders: readonly Coder[],
): Promise<void> {
  const number = new Map(sources.map((name, i) => [name, i]));
  const columns = {
    r: "integer",
    source: "smallint",
    ...Object.fromEntries(COLUMNS.map(({ name, type }) => [name, type])),
    ...Object.fromEntries(coders.map(({ column }) => [column, "integer"])),
  };
  await fillTable(
    db,
    "link_records",
    columns,
    entries,
    (entry, r) =>
      [
        r,
        number.get(entry.source)!,
        ...COLUMNS.map(({ value }) => value(entry.record) ?? ""),
        ...coders.map((coder) => coder.code(entry) ?? ""),
      ] as const,
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
