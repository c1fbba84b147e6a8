import { z } from "zod";
import type { Database } from "../store/index.ts";
import type { FileReport } from "./import-file.ts";
import { takeBrokenLines } from "./reject.ts";
import { type OpenTable, tableSql } from "./source-table.ts";
import { markCurrent } from "./supersede.ts";

/**
 * Takes ACLED's list of deleted events (`event_id_cnty`, `deleted_timestamp`): they no longer count, unless an entry
 * later than the deletion is there.
 */
export async function takeDeletions(db: Database, number: number, table: OpenTable): Promise<FileReport> {
  const before = await currentAcled(db);
  await db.run(`insert into deletions select ${number}, 'acled', trim(event_id_cnty::varchar),
    coalesce(try_cast(deleted_timestamp as bigint), 0) from ${tableSql(table)}`);
  const broken = table.reading.kind === "text" ? await takeBrokenLines(db) : [];
  await markCurrent(db, "acled");
  const [listed] = await db.query(
    `select count(*)::integer as n from deletions where file = ${number}`,
    {},
    z.object({ n: z.number() }),
  );
  const deleted = before - (await currentAcled(db));
  return {
    file: table.file,
    format: "acled-deleted",
    datasets: ["acled"],
    rowsIn: listed!.n + broken.length,
    records: 0,
    updates: deleted,
    superseded: listed!.n - deleted,
    rejects: broken.map((error) => ({
      file: table.file,
      line: error.line,
      column: error.column_name ?? "",
      value: error.csv_line,
      reason: error.error_message,
    })),
    tagRows: 0,
    notes: [
      `${deleted} events that ACLED deleted no longer count; the other ids on the list are not in the store.`,
    ],
  };
}

async function currentAcled(db: Database): Promise<number> {
  const [found] = await db.query(
    "select count(*)::integer as n from event_rows where family = 'acled' and current_row",
    {},
    z.object({ n: z.number() }),
  );
  return found!.n;
}
