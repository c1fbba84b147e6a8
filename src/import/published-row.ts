import { join } from "node:path";
import { z } from "zod";
import { Problem } from "../problem.ts";
import { type DatasetStore, keptFolder } from "./dataset-store.ts";
import { TableReading, tableSql } from "./source-table.ts";

/**
 * A row as its publisher wrote it, column by column, read again from the kept file.
 *
 * @throws Problem when the store holds no such row.
 */
export async function publishedRow(
  { db, folder }: DatasetStore,
  dataset: string,
  id: string,
): Promise<Record<string, string | null>> {
  const [found] = await db.query(
    `select number, record::integer as record, reading from event_rows join files on event_rows.file = files.number
    where dataset = $dataset and id = $id order by current_row desc, number desc limit 1`,
    { dataset, id },
    z.object({ number: z.number(), record: z.number(), reading: z.string() }),
  );
  if (!found) throw new Problem(`the store has no row ${id} of ${dataset}.`);
  const reading = TableReading.parse(JSON.parse(found.reading));
  const record = reading.kind === "parquet" ? "file_row_number + 1" : "row_number() over ()";
  const sql = tableSql(join(keptFolder(folder), String(found.number)), reading);
  const [row] = await db.query(
    `select columns(* exclude (baserate_record))::varchar from (select *, ${record} as baserate_record from ${sql})
    where baserate_record = ${found.record}`,
    {},
    z.record(z.string(), z.string().nullable()),
  );
  return row!;
}
