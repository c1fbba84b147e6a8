import { z } from "zod";
import type { Database } from "../store/index.ts";
import { KILOMETRES, REPORTED_LATER, type Window } from "./blocking.ts";
import { distanceLevel, PART_DISTANCE } from "./compare-distance.ts";
import type { Comparison } from "./comparison.ts";
import { PART_DAYS, PART_DAYS_LEVEL, PART_TOLL, PART_TOLL_LEVEL, SLACK_DAYS } from "./episode-levels.ts";
import { EPISODE_DAYS, shortBeside } from "./episode-shape.ts";
import { compareFields, dropFieldLevels, fieldLevels, joinFieldLevels } from "./field-levels.ts";
import { packLevels, unpackLevels } from "./level-codes.ts";
import type { RecordTable } from "./record-table.ts";

/** Records of several days and the events of other sources in their days and place. */
export interface PartPairs {
  comparisons: Comparison[];
  /** Row by row of the patterns, one level for each comparison. */
  levels: Uint8Array;
  /** The pairs, by the numbers of their records. */
  whole: Int32Array;
  part: Int32Array;
  pattern: Int32Array;
  /** The same for events of the stretches of time before and after, which can only be chance. */
  chanceWhole: Int32Array;
  chancePart: Int32Array;
  chancePattern: Int32Array;
  /** Events of the episode's own source that stand in its days, and in those stretches: they are no parts, for no publisher counts twice. */
  ownWhole: Int32Array;
  ownPattern: Int32Array;
  ownChanceWhole: Int32Array;
  /** Of each episode: how many such stretches were looked at. */
  stretches: ReadonlyMap<number, number>;
}

/** Days between an episode and the first stretch that is looked at as chance. */
const APART = 8;
/** Days before and after an episode that are looked at, at least. */
const AROUND = 30;
/** An area of more kilometres is a province's or country's summary. */
const LARGEST_RADIUS = 150;
/** Tables of the levels of fields. */
const LEVELS = "link_part_levels";
/** Days of a bucket of the grid. */
const BUCKET = 16;

/**
 * Finds for each record of several days the shorter events of other sources that lie in its days (a day more on either
 * side) and near its place, and as many stretches of the same length before and after, which hold what chance brings.
 * Needs the blocks.
 */
export async function partPairs(db: Database, table: RecordTable, window: Window): Promise<PartPairs> {
  const fields = table.fields.filter(({ comparison }) => comparison.name !== "words");
  await db.run(`create or replace temp table link_episodes as
    select *, unnest(list_concat([0], list_transform(list_concat(range(1, each + 1), range(-each, 0)),
      lambda k: k * len + sign(k) * ${APART - 1})))::integer as moved
    from (select r, source, s, e, lat, lon, ra, radius, cell, e - s + 1 as len, greatest(1, ${AROUND} // (e - s + 1)) as each
      from link_reach where bucket = first and kind = 0 and ra <= ${LARGEST_RADIUS}
        and e - s + 1 between ${EPISODE_DAYS.least} and ${EPISODE_DAYS.most})`);
  await db.run(`create or replace temp table link_parts as
    select a.r as a, b.r as b, a.source = b.source as own, a.moved, ${KILOMETRES} as km
    from (select *, unnest(generate_series(floor((s + moved - ${SLACK_DAYS}) / ${BUCKET})::bigint,
        floor((e + moved + ${SLACK_DAYS}) / ${BUCKET})::bigint))::integer as bucket from link_episodes) a
    join (select *, floor(s / ${BUCKET})::integer as bucket from link_cells where kind < 2 and s < ${REPORTED_LATER / 2}) b
      using (cell, radius, bucket)
    where ${shortBeside("b", "a")}
      and b.s >= a.s + a.moved - ${SLACK_DAYS} and b.e <= a.e + a.moved + ${SLACK_DAYS}
      and km <= ${window.kilometres} + a.ra + b.radius`);
  await compareFields(db, fields, { pairs: "select a, b from link_parts", into: LEVELS });
  const comparisons = [PART_DAYS, PART_DISTANCE, PART_TOLL, ...fields.map((field) => field.comparison)];
  const levels = [PART_DAYS_LEVEL, distanceLevel("a", "b", "p.km"), PART_TOLL_LEVEL, ...fieldLevels(fields)];
  await db.run(`create or replace temp table link_part_codes as
    select p.a, p.b, p.own, p.moved, ${packLevels(levels)} as code
    from link_parts p join link_records a on a.r = p.a join link_records b on b.r = p.b
    ${joinFieldLevels(fields, { into: LEVELS, a: "a", b: "b" })}`);
  const found = await gather(db, comparisons);
  for (const name of ["episodes", "parts", "part_codes"]) await db.run(`drop table link_${name}`);
  await dropFieldLevels(db, fields, LEVELS);
  return found;
}

async function gather(db: Database, comparisons: Comparison[]): Promise<PartPairs> {
  const patterns = await db.query(
    "select distinct code from link_part_codes order by code",
    {},
    z.object({ code: z.number() }),
  );
  const number = new Map(patterns.map(({ code }, row) => [code, row]));
  const levels = unpackLevels(
    patterns.map(({ code }) => code),
    comparisons.length,
  );
  const pairs = async (where: string) => {
    const { a, b, code } = await db.numbers(
      `select a::double as a, b::double as b, code from link_part_codes where ${where} order by a, b, moved`,
      {},
      ["a", "b", "code"],
    );
    return [
      Int32Array.from(a),
      Int32Array.from(b),
      Int32Array.from(code, (one) => number.get(one)!),
    ] as const;
  };
  const [whole, part, pattern] = await pairs("moved = 0 and not own");
  const [chanceWhole, chancePart, chancePattern] = await pairs("moved <> 0 and not own");
  const [ownWhole, , ownPattern] = await pairs("moved = 0 and own");
  const [ownChanceWhole] = await pairs("moved <> 0 and own");
  const stretches = await db.query(
    "select distinct r, (2 * each)::integer as n from link_episodes",
    {},
    z.object({ r: z.number(), n: z.number() }),
  );
  return {
    comparisons,
    levels,
    whole,
    part,
    pattern,
    chanceWhole,
    chancePart,
    chancePattern,
    ownWhole,
    ownPattern,
    ownChanceWhole,
    stretches: new Map(stretches.map(({ r, n }) => [r, n])),
  };
}
