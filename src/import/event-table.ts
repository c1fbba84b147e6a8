import { z } from "zod";
import { type Database, identifier } from "../store/index.ts";

/**
 * The columns of `event_rows` that a format fills: one row per event, typed, names as the publisher spells them.
 * What a format leaves out is null.
 */
export const EVENT_COLUMNS = {
  dataset: "varchar",
  id: "varchar",
  /** Orders entries of one id within a dataset, for publishers that say when an entry was changed. */
  stamp: "bigint",
  violence: "varchar",
  kind: "varchar",
  publisher_type: "varchar",
  start_day: "date",
  end_day: "date",
  date_precision: "varchar",
  publisher_date_precision: "varchar",
  place_precision: "varchar",
  publisher_place_precision: "varchar",
  place: "varchar",
  adm_1: "varchar",
  adm_2: "varchar",
  country: "varchar",
  latitude: "double",
  longitude: "double",
  side_a: "varchar",
  side_b: "varchar",
  side_a_id: "varchar",
  side_b_id: "varchar",
  other_actors: "varchar[]",
  weapons: "varchar[]",
  targets: "varchar[]",
  low: "integer",
  best: "integer",
  high: "integer",
  deaths_a: "integer",
  deaths_b: "integer",
  deaths_civilians: "integer",
  deaths_unknown: "integer",
  wounded_low: "integer",
  wounded: "integer",
  wounded_high: "integer",
  claimed: "boolean",
  uncertain: "boolean",
  related: "varchar[]",
  headline: "varchar",
  summary: "boolean",
} as const;

export type EventColumn = keyof typeof EVENT_COLUMNS;

/** Goes up when the tables change; {@link bringUpToDate} reads stores of before. */
export const STORE_VERSION = 4;

/** Columns of `event_rows` that stores of version 3 lack. */
export const SINCE_4: readonly EventColumn[] = ["weapons", "targets"];

/**
 * Gives the tables of an older store the shape of today's: in the store when it is written to, else for this
 * connection alone. Rows that were there before have nothing in the columns that are new.
 *
 * @returns false where the version is too old, or newer than this program.
 */
export async function bringUpToDate(db: Database, version: number, mode: "read" | "write"): Promise<boolean> {
  if (version === STORE_VERSION) return true;
  if (version !== 3) return false;
  if (mode === "read") {
    const blank = SINCE_4.map((name) => `null::${EVENT_COLUMNS[name]} as ${name}`);
    const [{ name }] = (await db.query("select current_database() as name", {}, NAME)) as [{ name: string }];
    await db.run(
      `create or replace temp view event_rows as select *, ${blank.join(", ")} from ${identifier(name)}.event_rows`,
    );
    return true;
  }
  await db.transaction(async () => {
    for (const name of SINCE_4)
      await db.run(`alter table event_rows add column ${name} ${EVENT_COLUMNS[name]}`);
    await db.run("update store set version = $version", { version: STORE_VERSION });
  });
  return true;
}

const NAME = z.object({ name: z.string() });

/**
 * Creates the tables of a store. A row's `file`, `dataset` and `id` lead to the publisher's row in the kept file, read
 * by the `wish` of that file; `fault` and `value` are set only while a file is being imported.
 */
export async function createTables(db: Database): Promise<void> {
  const columns = Object.entries(EVENT_COLUMNS).map(([name, type]) => `${name} ${type}`);
  for (const statement of [
    "create table store (version integer)",
    `insert into store values (${STORE_VERSION})`,
    `create table files (number integer, path varchar, format varchar, datasets varchar[], wish varchar,
      identity varchar, bytes bigint, added_on date, rows_in integer, records integer, updates integer,
      superseded integer, rejects integer)`,
    "create table datasets (id varchar, family varchar, format varchar, version varchar, rank bigint, facts varchar)",
    `create table event_rows (file integer, family varchar, current_row boolean, ${columns.join(", ")},
      fault varchar, value varchar)`,
    "create table rejects (file integer, line bigint, column_name varchar, value varchar, reason varchar)",
    "create table deletions (file integer, family varchar, id varchar, stamp bigint)",
    "create table country_codes (country varchar, code varchar)",
    `create table attention_rows (file integer, record bigint, dataset varchar, key ubigint, event_id varchar, day date,
      country varchar, actor_1 varchar, actor_2 varchar, mentions integer, fault varchar, value varchar)`,
    // Mentions by day, place and actor; where only the table of events tells place and actor, they come from there.
    `create view attention as
      select m.dataset, m.day, coalesce(m.country, e.country) as country, coalesce(m.actor_1, e.actor_1) as actor_1,
        coalesce(m.actor_2, e.actor_2) as actor_2, sum(m.mentions)::double as mentions
      from attention_rows m left join (from attention_rows where dataset = 'gdelt-events') e
        on m.dataset = 'gdelt-mentions' and m.event_id = e.event_id
      group by all`,
    `create table country_years (file integer, dataset varchar, country varchar, year integer, violence varchar,
      low integer, best integer, high integer)`,
    // `given_id` is what the file calls the report, `id` what it is called here, where another has that id already.
    `create table report_rows (file integer, dataset varchar, id varchar, given_id varchar, key varchar, title varchar,
      text varchar, day date)`,
  ])
    await db.run(statement);
}
