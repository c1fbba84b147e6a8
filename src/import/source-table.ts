import { z } from "zod";
import { Problem } from "../problem.ts";
import type { Database } from "../store/index.ts";
import { DatabaseError, literal } from "../store/index.ts";
import type { Headerless, SourceTable } from "./datasets/dataset.ts";
import { KNOWN_DATASETS } from "./datasets/known.ts";
import { type Delimiter, distinctNames, readTableStart } from "./input/delimited.ts";
import type { Staged } from "./input/stage.ts";

/** How DuckDB reads a file. */
export type TableReading =
  | { kind: "parquet" }
  | { kind: "text"; delimiter: Delimiter; quoted: boolean; header: boolean; columns: readonly string[] };

/** A file opened as a table. */
export interface OpenTable extends SourceTable {
  path: string;
  reading: TableReading;
  /** What the user must know of how the file was unpacked. */
  notes: readonly string[];
}

/** Room for a field of 10 MB; DuckDB wants a buffer of at least two lines. */
const LONGEST_LINE = "max_line_size = 16000000, buffer_size = 33000000";

/**
 * The table in a file for a from clause. Nothing is guessed: DuckDB's own detection takes "#" for the mark of a comment
 * in one file and not in another.
 *
 * @param brokenLines whether lines that are no row are noted (for `takeBrokenLines`), or passed over when a file is read
 * once more.
 */
export function tableSql(
  { path, reading }: Pick<OpenTable, "path" | "reading">,
  brokenLines: "noted" | "passed over" = "noted",
): string {
  if (reading.kind === "parquet") return `read_parquet(${literal(path)})`;
  const columns = reading.columns.map((name) => `${literal(name)}: 'varchar'`).join(", ");
  const quotes = reading.quoted ? `quote = '"', escape = '"'` : "quote = '', escape = ''";
  return `read_csv(${literal(path)}, auto_detect = false, compression = 'none', columns = {${columns}}, header = ${reading.header},
    delim = ${literal(reading.delimiter)}, ${quotes}, comment = '', ${brokenLines === "noted" ? "store_rejects" : "ignore_errors"} = true, ${LONGEST_LINE})`;
}

/** @throws Problem when the file is neither Parquet nor text, or holds reports. */
export async function openTable(db: Database, staged: Staged, file: string): Promise<OpenTable> {
  if (staged.kind === "page")
    throw new Problem(
      `${file} is a web page, not data; the publisher may want you to log in before the download. A page that is a report is added with --as reports.`,
    );
  if (staged.kind === "report-lines")
    throw new Problem(`${file} holds reports, not a table of events; \`baserate data add\` keeps them.`);
  return staged.kind === "parquet" ? openParquet(db, staged, file) : openText(staged, file);
}

async function openParquet(db: Database, { path, notes }: Staged, file: string): Promise<OpenTable> {
  const reading: TableReading = { kind: "parquet" };
  try {
    const columns = await db.query(
      `describe select * from ${tableSql({ path, reading })}`,
      {},
      z.object({ column_name: z.string(), column_type: z.string() }),
    );
    return {
      file,
      path,
      reading,
      notes,
      columns: columns.map(({ column_name }) => column_name),
      types: new Map(columns.map((column) => [column.column_name, column.column_type])),
      named: true,
      sample: [],
    };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    throw new Problem(`${file} cannot be read as Parquet: ${error.message}`);
  }
}

async function openText({ path, notes }: Staged, file: string): Promise<OpenTable> {
  const { delimiter, records } = await readTableStart(path, file);
  const [first, ...rest] = records;
  if (first === undefined) throw new Problem(`${file} has no whole line in its first 256 kB; is it a table?`);
  const bare = headerless(first);
  const columns = bare === null ? distinctNames(first) : (bare.names ?? numbers(first));
  return {
    file,
    path,
    reading: { kind: "text", delimiter, quoted: bare?.quoted ?? true, header: bare === null, columns },
    notes,
    columns,
    types: new Map(columns.map((name) => [name, "VARCHAR"])),
    named: bare?.names !== null,
    sample: bare === null ? rest : records,
  };
}

function headerless(first: readonly string[]): Headerless | null {
  for (const dataset of KNOWN_DATASETS) {
    const found = dataset.headerless?.(first);
    if (found) return found;
  }
  return null;
}

function numbers(row: readonly string[]): string[] {
  return row.map((_, index) => String(index + 1));
}
