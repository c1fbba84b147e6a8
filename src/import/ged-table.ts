import { z } from "zod";
import type { Database } from "../store/index.ts";
import { DatabaseError, identifier, literal } from "../store/index.ts";
import { FormatError, recogniseGed } from "./ged-columns.ts";
import { checkedRows } from "./ged-sql.ts";
import type { Reject } from "./reject.ts";

/** What became of one file: `rowsIn = rows + rejects.length`; tag rows are no data and stand apart. */
export interface FileReport {
  file: string;
  rowsIn: number;
  rows: number;
  rejects: Reject[];
  /** Rows of HXL tags ("#date+start"), which HDX puts below the header. */
  tagRows: number;
}

/** Creates the table that {@link loadGed} fills: one row per event, typed, under the publisher's names. */
export async function createEventTable(db: Database): Promise<void> {
  await db.run(`create table event_rows (
    record bigint, dataset varchar, id varchar, violence varchar, start_day date, end_day date,
    date_prec integer, where_prec integer, where_coordinates varchar, adm_1 varchar, adm_2 varchar, country varchar,
    latitude double, longitude double, side_a varchar, side_b varchar, low integer, best integer, high integer,
    deaths_a integer, deaths_b integer, deaths_civilians integer, deaths_unknown integer, headline varchar,
    summary boolean)`);
}

/**
 * Reads one GED-shaped file, CSV (also .gz) or Parquet, into `event_rows`. Every row ends there or in the rejects.
 *
 * @param version of the release, for files that carry no `ged_version`.
 * @throws FormatError when it is not such a file.
 */
export async function loadGed(db: Database, file: string, version: string): Promise<FileReport> {
  const source = await sourceOf(db, file);
  const columns = recogniseGed(file, source.columns);
  await db.run(`create or replace temp table checked as ${checkedRows(source.sql, columns, version)}`);
  await db.run(`update checked set fault = 'duplicate', value = id where record in (
    select record from checked where fault is null
      qualify row_number() over (partition by dataset, id order by record) > 1
    union select record from checked semi join event_rows using (dataset, id) where fault is null)`);
  await db.run("insert into event_rows select * exclude (fault, value) from checked where fault is null");

  const rejects = [...(await brokenLines(db, source, file)), ...(await faultyRows(db, source, file))];
  const [count] = await db.query(
    `select count(*) filter (fault = 'tag')::integer as tags, count(*) filter (fault is null)::integer as rows
    from checked`,
    {},
    z.object({ tags: z.number(), rows: z.number() }),
  );
  return {
    file,
    rowsIn: count!.rows + rejects.length,
    rows: count!.rows,
    rejects,
    tagRows: count!.tags,
  };
}

interface FileSource {
  sql: string;
  columns: string[];
  text: boolean;
}

async function sourceOf(db: Database, file: string): Promise<FileSource> {
  const text = !/\.parquet$/i.test(file);
  const sql = text
    ? `read_csv(${literal(file)}, delim = ',', quote = '"', escape = '"', header = true, all_varchar = true, store_rejects = true)`
    : `read_parquet(${literal(file)})`;
  try {
    const described = await db.query(
      `describe select * from ${sql}`,
      {},
      z.object({ column_name: z.string() }),
    );
    return { sql, columns: described.map((column) => column.column_name), text };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const expected = text ? "as CSV with a header line and commas" : "as Parquet";
    throw new FormatError(`${file} cannot be read ${expected}: ${error.message}`);
  }
}

const BrokenLine = z.object({
  line: z.number(),
  column_name: z.string().nullable(),
  csv_line: z.string().nullable(),
  error_message: z.string(),
});

/** Lines that are no row of the table at all: too many or too few fields, bytes that are no text. */
async function brokenLines(db: Database, source: FileSource, file: string): Promise<Reject[]> {
  if (!source.text) return [];
  const broken = await db.query(
    `select line::integer as line, any_value(column_name) as column_name, any_value(csv_line) as csv_line,
      any_value(error_message) as error_message
    from reject_errors group by line order by line`,
    {},
    BrokenLine,
  );
  await db.run("drop table reject_errors; drop table reject_scans");
  return broken.map((error) => ({
    file,
    line: error.line,
    column: error.column_name ?? "",
    value: error.csv_line,
    reason: error.error_message,
  }));
}

const REASONS: Record<string, string> = {
  id: "this id was read before, and counts once",
  type_of_violence: "expected 1, 2 or 3, or state-based, non-state or one-sided violence",
  date_start: "expected a day of the calendar as YYYY-MM-DD",
  date_end: "expected a day of the calendar as YYYY-MM-DD, not before date_start",
  day: "year, month and day make no day of the calendar",
  latitude: "expected degrees from -90 to 90",
  longitude: "expected degrees from -180 to 180",
};

async function faultyRows(db: Database, source: FileSource, file: string): Promise<Reject[]> {
  const faulty = await db.query(
    `select record::integer as record, fault, value from checked where fault <> 'tag' order by record`,
    {},
    z.object({ record: z.number(), fault: z.string(), value: z.string().nullable() }),
  );
  if (faulty.length === 0) return [];
  const lines = await linesOfRecords(db, source);
  return faulty.map(({ record, fault, value }) => {
    const column = fault === "duplicate" ? "id" : fault;
    const reason = value === null ? "missing" : (REASONS[column] ?? "expected a whole number, 0 or more");
    return { file, line: lines(record), column, value, reason };
  });
}

/** On which line a record starts. Only fields with line breaks make that differ from its number. */
async function linesOfRecords(db: Database, source: FileSource): Promise<(record: number) => number> {
  if (!source.text) return (record) => record;
  const all = source.columns.map((name) => identifier(name)).join(", ");
  const breaks = await db.query(
    `select record::integer as record, breaks::integer as breaks from (
      select row_number() over () as record, length(given) - length(replace(given, chr(10), '')) as breaks
      from (select concat_ws('', ${all}) as given from ${source.sql}))
    where breaks > 0 order by record`,
    {},
    z.object({ record: z.number(), breaks: z.number() }),
  );
  await db.run("drop table reject_errors; drop table reject_scans");
  return (record) =>
    breaks.reduce((line, given) => (given.record < record ? line + given.breaks : line), record + 1);
}
