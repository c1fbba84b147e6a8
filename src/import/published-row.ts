import { join } from "node:path";
import { z } from "zod";
import { Problem } from "../problem.ts";
import type { Database } from "../store/index.ts";
import { type DatasetStore, incomingFolder, keptFolder } from "./dataset-store.ts";
import { stage } from "./input/stage.ts";
import { recognise, Wish } from "./recognise.ts";
import { type OpenTable, openTable } from "./source-table.ts";
import { publishedRowsOf } from "./sql-of-rows.ts";

/** A row as its publisher wrote it, column by column. */
export type PublishedRow = Record<string, string | null>;

/**
 * Rows of a dataset as their publisher wrote them, by id, read again from the kept files; of a row whose bytes are no text in
 * UTF-8, the path of the file that holds it.
 *
 * @throws Problem when the store holds no such row.
 */
export async function publishedRows(
  { db, folder }: DatasetStore,
  dataset: string,
  ids: readonly string[],
): Promise<Map<string, PublishedRow | string>> {
  const files = await db.query(
    `select number, path, wish, list(id) as ids from (
      select file, id from event_rows where dataset = $dataset and list_contains($ids, id)
      qualify row_number() over (partition by id order by current_row desc, file desc) = 1)
    join files on file = number group by all`,
    { dataset, ids },
    z.object({ number: z.number(), path: z.string(), wish: z.string(), ids: z.array(z.string()) }),
  );
  const found = new Map<string, PublishedRow | string>();
  for (const { number, path, wish, ids } of files) {
    // What is kept is text in UTF-8 or Parquet already: nothing is unpacked.
    const keptIn = join(keptFolder(folder), String(number));
    const table = await openTable(db, await stage(keptIn, incomingFolder(folder)), path);
    const rows = new Map(await rowsInFile(db, table, Wish.parse(JSON.parse(wish)), dataset, ids));
    for (const id of ids) found.set(id, rows.get(id) ?? keptIn);
  }
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw new Problem(`the store has no row ${missing} of ${dataset}.`);
  return found;
}

async function rowsInFile(
  db: Database,
  table: OpenTable,
  wish: Wish,
  dataset: string,
  ids: readonly string[],
): Promise<[string, PublishedRow][]> {
  const recognised = recognise(table, wish);
  if (recognised.holds !== "events") return [];
  const rows = await db.query(
    `select id, published from (${publishedRowsOf(table, recognised)})
    where fault is null and dataset = $dataset and list_contains($ids, id)
    qualify row_number() over (partition by id order by coalesce(stamp, 0) desc, record) = 1`,
    { dataset, ids },
    z.object({ id: z.string(), published: z.record(z.string(), z.string().nullable()) }),
  );
  return rows.map(({ id, published }) => [id, published]);
}
