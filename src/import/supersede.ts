import { z } from "zod";
import type { Database } from "../store/index.ts";
import { KNOWN_DATASETS } from "./datasets/known.ts";
import { EVENT_COLUMNS } from "./event-table.ts";

const Count = z.object({ n: z.number() });

/** What a file's rows did to the store. */
export interface Settled {
  records: number;
  updates: number;
  superseded: number;
  notes: string[];
}

/**
 * Decides which rows are current after a file has come in. Entries of one id in one family are one event: the newest
 * release counts, then the latest change, then the file that came last. Older ones stay, so that an earlier vintage can
 * still be asked. Rows that say what is there already are not kept twice.
 */
export async function settle(
  db: Database,
  number: number,
  families: readonly string[],
  datasets: readonly string[],
): Promise<Settled> {
  const rows = await count(db, `from event_rows where file = ${number}`);
  if (await isAlone(db, number, families, datasets))
    return { records: rows, updates: 0, superseded: 0, notes: [] };
  const [others] = await currentOthers(db, number, families);
  const identical = await dropIdentical(db, number);
  for (const family of families) await markCurrent(db, family);
  const outdated = await count(db, `from event_rows where file = ${number} and not current_row`);
  const updates = await count(
    db,
    `from event_rows new where file = ${number} and current_row and exists (from event_rows old where
      old.family = new.family and old.id = new.id and (old.file <> new.file or old.dataset <> new.dataset))`,
  );
  const [left] = await currentOthers(db, number, families);
  const notes = [];
  const byMonths = (others ?? 0) - (left ?? 0) - updates;
  if (byMonths > 0) notes.push(`${byMonths} Candidate rows are superseded by the yearly release.`);
  return { records: rows - identical - outdated - updates, updates, superseded: identical + outdated, notes };
}

/** Whether nothing of these families was there before, so that no row can meet another. */
async function isAlone(
  db: Database,
  number: number,
  families: readonly string[],
  datasets: readonly string[],
): Promise<boolean> {
  if (datasets.length > families.length) return false;
  const [known] = await db.query(
    `select count(*)::integer as n from (
      (select family from event_rows where file <> ${number} and list_contains($families, family) limit 1)
      union all (select family from deletions where list_contains($families, family) limit 1))`,
    { families },
    Count,
  );
  return known!.n === 0;
}

async function currentOthers(db: Database, number: number, families: readonly string[]): Promise<number[]> {
  const found = await db.query(
    `select count(*)::integer as n from event_rows
    where file <> ${number} and current_row and list_contains($families, family)`,
    { families },
    Count,
  );
  return found.map(({ n }) => n);
}

async function dropIdentical(db: Database, number: number): Promise<number> {
  const same = Object.keys(EVENT_COLUMNS).map((column) => `new.${column} is not distinct from old.${column}`);
  const before = await count(db, `from event_rows where file = ${number}`);
  await db.run(`delete from event_rows where file = ${number} and rowid in (
    select new.rowid from event_rows new join event_rows old on new.dataset = old.dataset and new.id = old.id
    where new.file = ${number} and old.file <> ${number} and ${same.join(" and ")})`);
  return before - (await count(db, `from event_rows where file = ${number}`));
}

/** Marks the rows of a family that count, from nothing but the rows themselves. */
export async function markCurrent(db: Database, family: string): Promise<void> {
  await db.run("update event_rows set current_row = true where family = $family and not current_row", {
    family,
  });
  await db.run(
    `update event_rows set current_row = false where rowid in (
      select event_rows.rowid from event_rows join datasets on event_rows.dataset = datasets.id
      where event_rows.family = $family and event_rows.id in (
        select id from event_rows where family = $family group by id having count(*) > 1)
      qualify row_number() over (partition by event_rows.id
        order by rank desc, coalesce(stamp, 0) desc, file desc, dataset) > 1)`,
    { family },
  );
  await db.run(
    `update event_rows set current_row = false where family = $family and current_row and exists (from deletions
      where deletions.family = $family and deletions.id = event_rows.id
        and deletions.stamp >= coalesce(event_rows.stamp, 0))`,
    { family },
  );
  for (const { name } of KNOWN_DATASETS.filter((it) => it.preliminary && it.family === family))
    await db.run(COVERED_ROWS, { family, preliminary: `${name}-` });
}

/** Countries with rows in a year from which a release is taken to hold that year for the whole world. */
const WHOLE_WORLD = 50;

/**
 * A final release is the last word on the years that it holds: preliminary rows of such a year and country do not count,
 * whether or not they kept their ids.
 */
const COVERED_ROWS = `with held as (
    select country, year(start_day) as year, count(distinct country) over (partition by year(start_day)) as countries
    from event_rows where family = $family and not starts_with(dataset, $preliminary)),
  years as (select distinct year from held where countries >= ${WHOLE_WORLD}),
  pairs as (select distinct country, year from held)
  update event_rows set current_row = false where family = $family and current_row
    and starts_with(dataset, $preliminary)
    and (year(start_day) in (from years) or (country, year(start_day)) in (from pairs))`;

async function count(db: Database, from: string): Promise<number> {
  const [found] = await db.query(`select count(*)::integer as n ${from}`, {}, Count);
  return found!.n;
}
