import { z } from "zod";
import type { Database } from "../store/index.ts";
import { releaseOf } from "./datasets/release.ts";
import { faultColumns, recordOf, takeFaulty } from "./faulty-rows.ts";
import type { FileReport } from "./import-file.ts";
import { keepDataset } from "./keep-dataset.ts";
import type { Recognised } from "./recognise.ts";
import { type OpenTable, tableSql } from "./source-table.ts";

/** Reads a table of mentions; those that are there already are not counted again. */
export async function importAttention(
  db: Database,
  number: number,
  table: OpenTable,
  reading: Extract<Recognised, { holds: "attention" }>,
): Promise<FileReport> {
  const { name } = reading.dataset;
  const values = Object.entries(reading.values).map(([column, sql]) => `${sql} as ${column}`);
  await db.run(`insert into attention_rows by name
    select ${number} as file, ${recordOf(table)} as record, '${name}' as dataset, ${values.join(", ")},
      ${faultColumns(reading.faults, null)} from ${tableSql(table)}`);
  const { rowsIn, rejects } = await takeFaulty(db, number, table, {
    into: "attention_rows",
    faults: reading.faults,
    numbered: `from attention_rows where file = ${number}`,
  });
  await db.run(`delete from attention_rows where file = ${number} and rowid in (
    select rowid from attention_rows where dataset = '${name}'
    qualify row_number() over (partition by key order by file, record) > 1)`);
  await keepDataset(db, releaseOf(reading.dataset, name));
  const records = await countRows(db, number);
  const superseded = rowsIn - rejects.length - records;
  return {
    file: table.file,
    format: reading.format,
    datasets: [name],
    rowsIn,
    records,
    updates: 0,
    superseded,
    rejects,
    tagRows: 0,
    notes: ["Kept as a measure of attention; none of it counts as an incident."],
  };
}

async function countRows(db: Database, number: number): Promise<number> {
  const [count] = await db.query(
    `select count(*)::integer as n from attention_rows where file = ${number}`,
    {},
    z.object({ n: z.number() }),
  );
  return count!.n;
}
