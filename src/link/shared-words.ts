import type { Database } from "../store/index.ts";
import { GAP, KILOMETRES, type PairsOptions, type Window } from "./blocking.ts";
import { stemsOf } from "./compare-leads.ts";
import { fillTable } from "./fill-table.ts";
import type { Entry } from "./link-record.ts";

/** The rarest words are taken first, until they bring so many pairs for each lead. */
const PAIRS_EACH = 200;

/** Radius from which on a place is too vague to find a partner by. */
const VAGUE_KM = 150;

/** `link_stems`: for each lead, its words by which partners are looked for, each with a number. */
export async function createStems(db: Database, entries: readonly Entry[]): Promise<void> {
  const numbers = new Map<string, number>();
  const said = entries.flatMap(({ record: { report } }, r) =>
    report === undefined || report.lead === null
      ? []
      : stemsOf(report.lead).map((stem): [number, number] => {
          const number = numbers.get(stem) ?? numbers.size;
          numbers.set(stem, number);
          return [r, number];
        }),
  );
  await fillTable(db, "link_said", { r: "integer", stem: "integer" }, said, (row) => row);
  await db.run(`create or replace temp table link_stems as
    with weeks as (select stem, r.reported // 7 as week, count(*) as n
      from link_said join link_records r using (r) group by all),
    stems as (select stem, sum(n) as leads, sum(n * n) as pairs from weeks group by stem),
    chosen as (select *, sum(pairs) over (order by leads, stem) as so_far from stems)
    select r, stem from link_said join chosen using (stem)
    where so_far <= ${PAIRS_EACH} * (select count(distinct r) from link_said)`);
  await db.run("drop table link_said");
}

/**
 * SQL for pairs `a < b` of reports within the window's days of each other, as their events are where both tell the day,
 * whose leads share a word that is not too usual, and of which one has no place to be found by, or a vague one; as `pairsWithin` gives them.
 */
export function pairsSharingWords({ days }: Window, { within, shift }: PairsOptions): string {
  const bucket = 2 * days + 1;
  return `select distinct a.r as a, b.r as b, a.source as source_a, b.source as source_b, ${shift} as moved,
      case when a.radius is not null and b.radius is not null then ${KILOMETRES} end as km
    from (
      select r, source, s, e, undated, reported, lat, lon, radius, stem,
        unnest(generate_series(floor((reported - ${days}) / ${bucket})::bigint, floor((reported + ${days}) / ${bucket})::bigint)) as bucket
      from link_stems join link_records using (r)) a
    join (
      select r, source, s + ${shift} as s, e + ${shift} as e, undated, reported + ${shift} as reported, lat, lon, radius, stem, floor((reported + ${shift}) / ${bucket})::bigint as bucket
      from link_stems join link_records using (r)) b using (stem, bucket)
    where a.r < b.r ${within ? "" : "and a.source <> b.source"}
      and abs(a.reported - b.reported) <= ${days} and (a.undated or b.undated or ${GAP} <= ${days})
      and (coalesce(a.radius, ${VAGUE_KM}) >= ${VAGUE_KM} or coalesce(b.radius, ${VAGUE_KM}) >= ${VAGUE_KM})`;
}
