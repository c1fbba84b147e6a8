import { z } from "zod";
import { Problem } from "../problem.ts";
import type { Database } from "../store/index.ts";
import { DatabaseError, literal } from "../store/index.ts";
import { type CsvFile, checkWhole, readHeader, startLines } from "./csv-file.ts";
import { formatOf } from "./file-format.ts";
import { recogniseGed } from "./ged-columns.ts";
import type { TableSource } from "./ged-sql.ts";
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
    file integer, record bigint, dataset varchar, id varchar, violence varchar, start_day date, end_day date,
    date_prec integer, where_prec integer, where_coordinates varchar, adm_1 varchar, adm_2 varchar, country varchar,
    latitude double, longitude double, side_a varchar, side_b varchar, low integer, best integer, high integer,
    deaths_a integer, deaths_b integer, deaths_civilians integer, deaths_unknown integer, headline varchar,
    summary boolean, fault varchar, value varchar)`);
}

/**
 * Reads one GED-shaped file, CSV (also .gz) or Parquet, into `event_rows`. Every row ends there or in the rejects.
 *
 * @param number of the file among those of this table.
 * @param version of the release, for files that carry no `ged_version`.
 * @throws Problem when it is not such a file.
 */
export async function loadGed(
  db: Database,
  file: string,
  number: number,
  version: string,
): Promise<FileReport> {
  const source = await sourceOf(db, file);
  const columns = recogniseGed(file, [...source.types.keys()]);
  await db.run(`insert into event_rows ${checkedRows(source, columns, number, version)}`);
  await markDuplicates(db);

  const broken = await brokenLines(db, source, file);
  const rejects = [...broken, ...(await faultyRows(db, source, file, number, broken))];
  const [count] = await db.query(
    `select count(*) filter (fault = 'tag')::integer as tags, count(*) filter (fault is null)::integer as rows
    from event_rows where file = ${number}`,
    {},
    z.object({ tags: z.number(), rows: z.number() }),
  );
  const { tags, rows } = count!;
  if (tags + rejects.length > 0) await db.run("delete from event_rows where fault is not null");
  return { file, rowsIn: rows + rejects.length, rows, rejects, tagRows: tags };
}

/** Of rows with one id in one version the first read stays, in the order of files and rows. */
async function markDuplicates(db: Database): Promise<void> {
  const repeated = await db.query(
    `select dataset, id from event_rows where fault is null group by all having count(*) > 1 limit 1`,
    {},
    z.object({ dataset: z.string(), id: z.string() }),
  );
  if (repeated.length === 0) return;
  await db.run(`update event_rows set fault = 'duplicate', value = id where (file, record) in (
    select (file, record) from event_rows where fault is null
    qualify row_number() over (partition by dataset, id order by file, record) > 1)`);
}

/** Room for a field of 10 MB; DuckDB wants a buffer of at least two lines. */
const LONGEST_LINE = "max_line_size = 16000000, buffer_size = 33000000";

interface FileSource extends TableSource {
  /** Null for Parquet. */
  csv: CsvFile | null;
}

async function sourceOf(db: Database, file: string): Promise<FileSource> {
  const format = await formatOf(file);
  if (format === "parquet") return parquetSource(db, file);
  return csvSource({ path: file, packed: format === "csv.gz" });
}

/** Nothing is guessed: DuckDB's own detection takes "#" for the mark of a comment in one file and not in another. */
async function csvSource(csv: CsvFile): Promise<FileSource> {
  if (csv.packed) await checkWhole(csv);
  const names = await readHeader(csv);
  const columns = names.map((name) => `${literal(name)}: 'varchar'`).join(", ");
  const sql = `read_csv(${literal(csv.path)}, auto_detect = false, compression = '${csv.packed ? "gzip" : "none"}', columns = {${columns}}, header = true, delim = ',',
    quote = '"', escape = '"', comment = '', store_rejects = true, ${LONGEST_LINE})`;
  return {
    sql,
    record: "row_number() over ()",
    types: new Map(names.map((name) => [name, "VARCHAR"])),
    csv,
  };
}

async function parquetSource(db: Database, file: string): Promise<FileSource> {
  const sql = `read_parquet(${literal(file)})`;
  try {
    const columns = await db.query(
      `describe select * from ${sql}`,
      {},
      z.object({ column_name: z.string(), column_type: z.string() }),
    );
    const types = new Map(columns.map((column) => [column.column_name, column.column_type]));
    return { sql, record: "file_row_number + 1", types, csv: null };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    throw new Problem(`${file} cannot be read as Parquet: ${error.message}`);
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
  if (!source.csv) return [];
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

async function faultyRows(
  db: Database,
  source: FileSource,
  file: string,
  number: number,
  broken: readonly Reject[],
): Promise<Reject[]> {
  const faulty = await db.query(
    `select record::integer as record, fault, value from event_rows
    where file = ${number} and fault <> 'tag' order by record`,
    {},
    z.object({ record: z.number(), fault: z.string(), value: z.string().nullable() }),
  );
  if (faulty.length === 0) return [];
  const brokenLines = new Set(broken.map((reject) => reject.line));
  const lines = source.csv ? (await startLines(source.csv)).filter((line) => !brokenLines.has(line)) : [];
  return faulty.map(({ record, fault, value }) => {
    const column = fault === "duplicate" ? "id" : fault;
    const reason = value === null ? "missing" : (REASONS[column] ?? "expected a whole number, 0 or more");
    return { file, line: lines[record - 1] ?? record, column, value, reason };
  });
}
