import { z } from "zod";
import type { Database } from "../store/index.ts";

/** Pairs with less log odds are not kept: together they hold next to no links. */
const KEEP = -7;

const RECORDS_AT_ONCE = 50_000;
const COUNT = z.object({ n: z.number() });
const ROW = z.object({ a: z.number(), b: z.number(), pattern: z.number() });

/** The compared pairs that may be links, from the table of codes, which it drops; `total` holds each pattern's log odds. */
export async function candidates(db: Database, total: Float64Array) {
  const worthy: string[] = [];
  total.forEach((weight, pattern) => {
    if (weight >= KEEP) worthy.push(`${pattern}`);
  });
  await db.run(
    `create or replace temp table link_kept as select a, b, pattern from link_coded join link_patterns using (code, pair)
    where pattern in (select unnest($worthy::varchar[])::integer)`,
    { worthy },
  );
  await db.run("drop table link_coded");
  const [{ n }] = (await db.query("select count(*)::integer as n from link_kept", {}, COUNT)) as [
    { n: number },
  ];
  const kept = { a: new Int32Array(n), b: new Int32Array(n), pattern: new Int32Array(n) };
  let at = 0;
  // A row costs far more as an object than it does in the arrays.
  for (let from = 0; at < n; from += RECORDS_AT_ONCE) {
    const rows = await db.query(
      `select a, b, pattern from link_kept where a >= ${from} and a < ${from + RECORDS_AT_ONCE} order by a, b`,
      {},
      ROW,
    );
    for (const row of rows) {
      kept.a[at] = row.a;
      kept.b[at] = row.b;
      kept.pattern[at++] = row.pattern;
    }
  }
  return kept;
}
