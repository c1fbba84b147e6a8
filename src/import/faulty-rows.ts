import { z } from "zod";
import { Problem } from "../problem.ts";
import type { Database } from "../store/index.ts";
import type { Fault } from "./datasets/dataset.ts";
import { startLines } from "./input/delimited.ts";
import { type BrokenLine, type Reject, shortened, takeBrokenLines } from "./reject.ts";
import type { OpenTable } from "./source-table.ts";

/** A row that is rejected, by its number in the file, from 1. */
export interface FaultyRow extends Pick<Fault, "column" | "reason"> {
  record: number;
  value: string | null;
}

export const DUPLICATE: Pick<Fault, "column" | "reason"> = {
  column: "id",
  reason: "this id stands in the file before, and counts once",
};

/** SQL that numbers the rows of a table from 1, in the order of the file. */
export function recordOf({ reading }: OpenTable): string {
  return reading.kind === "parquet" ? "file_row_number + 1" : "row_number() over ()";
}

/** `fault` is null for a good row, "tag" for a row of HXL tags, else the number of the fault, with its `value` as given. */
export function faultColumns(faults: readonly Fault[], tag: string | null): string {
  const cases = faults.map(({ when }, index) => `when ${when} then '${index}'`).join(" ");
  const values = faults.map(({ value }, index) => `when '${index}' then (${value})::varchar`).join(" ");
  return `case ${tag === null ? "" : `when ${tag} then 'tag'`} ${cases} end as fault, case fault ${values} end as value`;
}

/** What was read into the store, and where its faulty rows can be read with their numbers. */
interface Taken {
  into: "event_rows" | "attention_rows";
  faults: readonly Fault[];
  /** "from … where …" of every row with `record`, `fault` and `value`. */
  numbered: string;
  /** Rows that are out already. */
  out?: readonly FaultyRow[];
}

/** Counts what came in, and takes the rows that are none of the data out again. */
export async function takeFaulty(
  db: Database,
  number: number,
  table: OpenTable,
  { into, faults, numbered, out = [] }: Taken,
): Promise<{ rowsIn: number; rejects: Reject[]; tagRows: number }> {
  const [counts] = await db.query(
    `select count(*)::integer as rows, count(*) filter (fault = 'tag')::integer as tags, count(fault)::integer as faults
    from ${into} where file = ${number}`,
    {},
    z.object({ rows: z.number(), tags: z.number(), faults: z.number() }),
  );
  const { rows, tags, faults: faulty } = counts!;
  const broken = table.reading.kind === "text" ? await takeBrokenLines(db) : [];
  const rejects = brokenRejects(table, broken);
  const bad = [...out, ...(faulty > tags ? await faultyRows(db, numbered, faults) : [])];
  if (bad.length > 0) {
    const lines = await recordLines(table, broken);
    bad.sort((a, b) => a.record - b.record);
    rejects.push(...bad.map((row) => rejectOf(row, table.file, lines)));
  }
  if (faulty > 0) await db.run(`delete from ${into} where file = ${number} and fault is not null`);
  return { rowsIn: rows - tags + broken.length + out.length, rejects, tagRows: tags };
}

/** @param lines on which the file's rows begin. */
export function rejectOf(
  { record, column, value, reason }: FaultyRow,
  file: string,
  lines: readonly number[],
): Reject {
  return {
    file,
    line: lines[record - 1] ?? record,
    column,
    value: shortened(value),
    reason: value === null ? "missing" : reason,
  };
}

async function faultyRows(db: Database, numbered: string, faults: readonly Fault[]): Promise<FaultyRow[]> {
  await db.run(`create or replace temp table faulty as select * ${numbered} and fault <> 'tag'`);
  const found = await db.query(
    "select record::integer as record, fault, value from faulty",
    {},
    z.object({ record: z.number(), fault: z.string(), value: z.string().nullable() }),
  );
  await db.run("drop table faulty");
  return found.map(({ record, fault, value }) => {
    const { column, reason } = faults[Number(fault)]!;
    return { record, value, column, reason };
  });
}

/** Lines that are no row, as rejects. @throws Problem for a quote that never closes: all after it may be misread. */
export function brokenRejects(table: OpenTable, broken: readonly BrokenLine[]): Reject[] {
  return broken.map((error) => {
    if (error.error_type === "UNQUOTED VALUE")
      throw new Problem(
        `${table.file}: the row on line ${error.line} has a quote that never closes, or text after a closing one; mend it, since everything after it may be misread.`,
      );
    return {
      file: table.file,
      line: error.line,
      column: error.column_name ?? "",
      value: shortened(error.csv_line),
      reason: error.error_message,
    };
  });
}

/** For each record, from 1, the line on which it starts; records of broken lines have no number. */
export async function recordLines(table: OpenTable, broken: readonly BrokenLine[]): Promise<number[]> {
  if (table.reading.kind === "parquet") return [];
  const brokenLines = new Set(broken.map(({ line }) => line));
  const starts = await startLines(table.path, table.reading.delimiter);
  return (table.reading.header ? starts.slice(1) : starts).filter((line) => !brokenLines.has(line));
}
