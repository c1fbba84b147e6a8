import { basename } from "node:path";
import { DatePrecision, isDay, PlacePrecision, type Toll } from "../event/index.ts";
import { Problem } from "../problem.ts";
import { type CsvRow, type CsvTable, readCsv } from "./csv-table.ts";
import type { LinkRecord, LinkSource } from "./link-record.ts";
import { readReports } from "./read-reports.ts";
import type { Taxonomy } from "./taxonomy.ts";
import { readTaxonomy } from "./taxonomy-file.ts";

/** A row that is not linked because it cannot be read, and why. */
export interface LinkReject {
  file: string;
  line: number;
  column: string;
  value: string;
  reason: string;
}

export interface LinkFiles {
  sources: LinkSource[];
  taxonomies: Taxonomy[];
  rejects: LinkReject[];
  /** For the person at the terminal. */
  warnings: string[];
}

/** Names under which columns are known; the first that a file has counts. */
const NAMES = {
  event: ["event", "event_id", "event_id_cnty", "eventid", "id"],
  date: ["date", "date_start", "event_date"],
  enddate: ["enddate", "end_date", "date_end"],
  latitude: ["latitude", "lat"],
  longitude: ["longitude", "lon", "lng"],
  killed: ["killed", "deaths", "fatalities", "best"],
  low: ["killed_low", "deaths_low", "low"],
  high: ["killed_high", "deaths_high", "high"],
  datePrecision: ["date_precision"],
  placePrecision: ["place_precision"],
} as const;
const ACTORS = /^(actor|actor_?[ab12]|side_[ab]|perpetrator|gname)$/;
const CATEGORIES =
  /^(type|category|event_type|sub_event_type|type_of_violence|violence|attack_?type|target_?type|weapon_?type)$/;

/**
 * Reads sources and taxonomies from files. A source is called as its file without ending. Rows that cannot be read
 * are rejects; rows without a day or place are kept, and linking sets them aside.
 *
 * @param given CSV files, files of reports (.jsonl), and sources that were read elsewhere.
 * @param taxonomyFiles taxonomy files by the column that they are of; those columns are categories.
 * @throws Problem when a file is no such table.
 */
export async function readLinkFiles(
  given: readonly (string | LinkSource)[],
  taxonomyFiles: ReadonlyMap<string, string> = new Map(),
): Promise<LinkFiles> {
  const sources: LinkSource[] = [];
  const rejects: LinkReject[] = [];
  const warnings: string[] = [];
  const columns = new Map([...taxonomyFiles.keys()].map((column) => [column.toLowerCase(), column]));
  for (const file of given) {
    if (typeof file !== "string") {
      sources.push(file);
      continue;
    }
    const name = basename(file).replace(/\.[^.]+$/, "");
    const read = /\.jsonl$/i.test(file)
      ? await readReports(file)
      : readSource(file, await readCsv(file), columns);
    sources.push({ name, records: read.records });
    rejects.push(...read.rejects);
    if (read.records.length === 0) warnings.push(`${file} has no events.`);
  }
  const taxonomies: Taxonomy[] = [];
  for (const [column, file] of taxonomyFiles) {
    const read = await readTaxonomy(column, file, sources);
    taxonomies.push(read.taxonomy);
    warnings.push(...read.warnings);
  }
  return { sources, taxonomies, rejects, warnings };
}

/** @param taxonomyColumns names as the user wrote them, by their lower case. */
function readSource(
  file: string,
  { columns, rows }: CsvTable,
  taxonomyColumns: ReadonlyMap<string, string>,
): { records: LinkRecord[]; rejects: LinkReject[] } {
  const at = Object.fromEntries(
    Object.entries(NAMES).map(([key, names]) => [
      key,
      columns.findIndex((c) => (names as readonly string[]).includes(c)),
    ]),
  ) as Record<keyof typeof NAMES, number>;
  const missing = (["event", "date", "latitude", "longitude"] as const).filter((column) => at[column] < 0);
  if (missing.length > 0)
    throw new Problem(
      `${file} lacks the column ${missing.join(", ")}; it has ${columns.join(", ")}. Needed are event, date, latitude and longitude.`,
    );
  for (const [lower, column] of taxonomyColumns)
    if (!columns.includes(lower))
      throw new Problem(`${file} has no column "${column}", for which a taxonomy is given.`);
  const actors = columns.flatMap((name, i) => (ACTORS.test(name) ? [i] : []));
  const categories = columns.flatMap((name, i): [string, number][] =>
    taxonomyColumns.has(name) || CATEGORIES.test(name) ? [[taxonomyColumns.get(name) ?? name, i]] : [],
  );

  const records: LinkRecord[] = [];
  const rejects: LinkReject[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    try {
      const record = readRow(row, columns, at, actors, categories);
      if (seen.has(record.event))
        throw new Fault("event", record.event, "this id was read before, and counts once");
      seen.add(record.event);
      records.push(record);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const { column, value, reason } = error;
      rejects.push({ file, line: row.line, column, value, reason });
    }
  }
  return { records, rejects };
}

/** What is wrong with a row; caught by the reader of the file. */
class Fault extends Error {
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  constructor(column: string, value: string, reason: string) {
    super(reason);
    this.column = column;
    this.value = value;
    this.reason = reason;
  }
}

function readRow(
  { cells }: CsvRow,
  columns: readonly string[],
  at: Record<keyof typeof NAMES, number>,
  actors: readonly number[],
  categories: readonly [string, number][],
): LinkRecord {
  if (cells.length !== columns.length)
    throw new Fault("", cells.join(","), `expected ${columns.length} fields, found ${cells.length}`);
  const cell = (column: keyof typeof NAMES) => valueIn(cells[at[column]]);
  const event = cell("event");
  if (event === "") throw new Fault("event", "", "missing");
  const start = dayIn("date", cell("date"));
  const end = dayIn("enddate", cell("enddate")) ?? start;
  if (start !== null && end !== null && end < start)
    throw new Fault("enddate", end, `the event ends before it starts, on ${start}`);
  const lat = degreesIn("latitude", cell("latitude"), 90);
  const lon = degreesIn("longitude", cell("longitude"), 180);
  const precision = oneOf(DatePrecision.options, "date_precision", cell("datePrecision"), "day");
  return {
    event,
    date: start === null || end === null ? null : { start, end, precision },
    place:
      lat === null || lon === null
        ? null
        : {
            lat,
            lon,
            precision: oneOf(PlacePrecision.options, "place_precision", cell("placePrecision"), "unknown"),
          },
    actors: [...new Set(actors.map((i) => valueIn(cells[i])).filter((name) => name !== ""))],
    categories: Object.fromEntries(
      categories.map(([name, i]) => [name, valueIn(cells[i])]).filter(([, value]) => value !== ""),
    ),
    killed: tollIn(cell("killed"), cell("low"), cell("high")),
  };
}

/** Empty where the column or the value is missing; R writes NA. */
function valueIn(cell: string | undefined): string {
  const value = cell?.trim() ?? "";
  return value === "NA" ? "" : value;
}

function dayIn(column: string, value: string): string | null {
  if (value === "") return null;
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[ T])/.exec(value)?.[1];
  if (day === undefined || !isDay(day))
    throw new Fault(column, value, "expected a day of the calendar as YYYY-MM-DD");
  return day;
}

function degreesIn(column: string, value: string, most: number): number | null {
  if (value === "") return null;
  const degrees = Number(value);
  if (!(Math.abs(degrees) <= most))
    throw new Fault(column, value, `expected degrees from -${most} to ${most}`);
  return degrees;
}

function countIn(value: string): number | null {
  if (value === "") return null;
  if (!/^\d+(\.0*)?$/.test(value)) throw new Fault("killed", value, "expected a whole number, 0 or more");
  return Number(value);
}

function tollIn(best: string, low: string, high: string): Toll | null {
  const count = countIn(best);
  if (count === null) return null;
  return { low: countIn(low) ?? count, best: count, high: countIn(high) ?? count };
}

function oneOf<Word extends string>(
  words: readonly Word[],
  column: string,
  value: string,
  otherwise: Word,
): Word {
  if (value === "") return otherwise;
  const word = words.find((w) => w === value.toLowerCase());
  if (word === undefined) throw new Fault(column, value, `expected one of ${words.join(", ")}`);
  return word;
}
