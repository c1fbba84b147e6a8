import { z } from "zod";
import type { Database } from "../store/index.ts";
import { brokenRejects } from "./faulty-rows.ts";
import type { FileReport } from "./import-file.ts";
import type { Recognised } from "./recognise.ts";
import { takeBrokenLines } from "./reject.ts";
import { type OpenTable, tableSql } from "./source-table.ts";
import { markCurrent } from "./supersede.ts";

/**
 * Takes a publisher's list of deleted events: they no longer count, unless an entry later than the deletion is there.
 */
export async function takeDeletions(
  db: Database,
  number: number,
  table: OpenTable,
  { dataset, format, id, stamp }: Extract<Recognised, { holds: "deletions" }>,
): Promise<FileReport> {
  const { name, label, family } = dataset;
  const before = await currentRows(db, family);
  await db.run(
    `insert into deletions select ${number}, $family, trim("${id}"::varchar), coalesce(try_cast("${stamp}" as bigint), 0)
    from ${tableSql(table)}`,
    { family },
  );
  const broken = table.reading.kind === "text" ? await takeBrokenLines(db) : [];
  await markCurrent(db, family);
  const [listed] = await db.query(
    `select count(*)::integer as n from deletions where file = ${number}`,
    {},
    z.object({ n: z.number() }),
  );
  const deleted = before - (await currentRows(db, family));
  return {
    file: table.file,
    format,
    datasets: [name],
    rowsIn: listed!.n + broken.length,
    records: 0,
    updates: deleted,
    superseded: listed!.n - deleted,
    rejects: brokenRejects(table, broken),
    tagRows: 0,
    notes: [
      `${deleted} events that ${label} deleted no longer count; the other ids on the list are not in the store.`,
    ],
  };
}

async function currentRows(db: Database, family: string): Promise<number> {
  const [found] = await db.query(
    "select count(*)::integer as n from event_rows where family = $family and current_row",
    { family },
    z.object({ n: z.number() }),
  );
  return found!.n;
}
