import { z } from "zod";
import type { Database } from "../store/index.ts";
import { DUPLICATE, type FaultyRow } from "./faulty-rows.ts";

/**
 * An id counts once in a file for each dataset: the latest change, then the first row. Takes the others out.
 *
 * @param numbered SQL of the file's rows with their numbers; read only when an id is repeated.
 */
export async function takeRepeated(db: Database, number: number, numbered: string): Promise<FaultyRow[]> {
  const [repeats] = await db.query(
    `select (count(*) - count(distinct hash(dataset, id)))::integer as n from event_rows
    where file = ${number} and fault is null`,
    {},
    z.object({ n: z.number() }),
  );
  if (repeats!.n === 0) return [];
  await db.run(`create or replace temp table repeated as
    select *, row_number() over (partition by dataset, id order by coalesce(stamp, 0) desc, record) as turn
    from (${numbered}) where fault is null and (dataset, id) in (
      select (dataset, id) from event_rows where file = ${number} and fault is null
      group by dataset, id having count(*) > 1)`);
  await db.run(`delete from event_rows where file = ${number} and fault is null
    and (dataset, id) in (select (dataset, id) from repeated)`);
  await db.run("insert into event_rows by name select * exclude (record, turn) from repeated where turn = 1");
  const taken = await db.query(
    "select record::integer as record, id from repeated where turn > 1",
    {},
    z.object({ record: z.number(), id: z.string() }),
  );
  await db.run("drop table repeated");
  return taken.map(({ record, id }) => ({ record, value: id, ...DUPLICATE }));
}
