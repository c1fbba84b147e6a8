import { z } from "zod";
import { Problem } from "../problem.ts";
import type { Database } from "../store/index.ts";
import { dropBlocks, GAP, type PairsOptions, pairsWithin, shifts, type Window } from "./blocking.ts";
import { DISTANCE, distanceLevel } from "./compare-distance.ts";
import { type Comparison, CROWD, DATE, REPORTED, TOLL, UNKNOWN } from "./comparison.ts";
import { isPartPair } from "./episode-shape.ts";
import { compareFields, dropFieldLevels, fieldLevels, joinFieldLevels } from "./field-levels.ts";
import { MOST_COMPARISONS, packLevels, unpackLevels } from "./level-codes.ts";
import type { RecordTable } from "./record-table.ts";
import { pairsSharingWords } from "./shared-words.ts";

/** A way in which pairs compare: one level for each comparison, and how many pairs show it. */
export interface Patterns {
  comparisons: Comparison[];
  /** Row by row, one level for each comparison. */
  levels: Uint8Array;
  /** The pair of sources, as `first * number of sources + second`. */
  sourcePair: Int32Array;
  /** Candidates with this pattern. */
  count: Float64Array;
  /** Pairs with this pattern when one of them is moved in time. */
  chance: Float64Array;
}

/** Tables of the levels of fields. */
const LEVELS = "link_levels";

/** Candidates that are looked at as chance pairs; more would make nothing more certain. */
const ENOUGH_CHANCE_PAIRS = 1_500_000;

/**
 * Finds and compares all candidates, and as many pairs that can only be chance. Fills `link_coded` and
 * `link_patterns`; the number of a pattern there is its row here. Uses up the blocks.
 */
export async function comparePairs(
  db: Database,
  table: RecordTable,
  window: Window,
  within: boolean,
): Promise<Patterns> {
  checkFields(table);
  const pairsOf = (shift: number) =>
    candidatePairs(window, { within, shift, reports: table.reports }, table.episodes);
  await db.run(
    `create or replace temp table link_candidates as
    select a, b, km::float as km, 0 as moved from (${pairsOf(0)})`,
  );
  const [{ n }] = (await db.query("select count(*)::integer as n from link_candidates", {}, Count)) as [
    { n: number },
  ];
  const offsets = shifts(window);
  const each = Math.max(2, Math.min(offsets.length / 2, Math.round(ENOUGH_CHANCE_PAIRS / Math.max(1, n))));
  // Which events stand near by chance, and how chance pairs compare, must not be learnt from the same pairs.
  const forCrowd = offsets.filter((_, i) => i % 2 === 0).slice(0, each);
  const forChance = offsets.filter((_, i) => i % 2 === 1).slice(0, each);
  await countCrowds(db, forCrowd.map(pairsOf), within);
  await db.run(
    `create or replace temp table link_chance as ${forChance
      .map((shift) => `select a, b, km::float as km, moved from (${pairsOf(shift)})`)
      .join(" union all ")}`,
  );
  await dropBlocks(db);
  await compareFields(db, table.fields, {
    pairs: "select a, b from link_candidates union all select a, b from link_chance",
    into: LEVELS,
  });

  const comparisons = [
    CROWD,
    DATE,
    DISTANCE,
    TOLL,
    ...table.fields.map((field) => field.comparison),
    ...(table.reports ? [REPORTED] : []),
  ];
  const coded = (from: string) => patternOf(from, table);
  await db.run(`create or replace temp table link_coded as ${coded("link_candidates")}`);
  await db.run("drop table link_candidates");
  await db.run(`create or replace temp table link_patterns as
    with counted as (
      select code, pair, count(*) as n, 0 as chance from link_coded group by all
      union all
      select code, pair, 0, count(*) from (${coded("link_chance")}) group by all)
    select (row_number() over (order by pair, code) - 1)::integer as pattern, code, pair,
      sum(n)::double as n, sum(chance)::double as chance
    from counted group by code, pair`);
  await db.run("drop table link_chance");
  await dropFieldLevels(db, table.fields, LEVELS);
  const rows = await db.query(
    "select code, pair, n, chance from link_patterns order by pattern",
    {},
    PatternRow,
  );
  return {
    comparisons,
    levels: unpackLevels(
      rows.map(({ code }) => code),
      comparisons.length,
    ),
    sourcePair: Int32Array.from(rows, (row) => row.pair),
    count: Float64Array.from(rows, (row) => row.n),
    chance: Float64Array.from(rows, (row) => row.chance),
  };
}

/**
 * Every pair to be looked at, if the second record is moved in time: near each other, or alike in their words. An event of
 * a day is not compared with a battle of ten, of which it can only be a part.
 */
function candidatePairs(window: Window, options: PairsOptions, episodes: boolean): string {
  const all = pairsWithin(window, options);
  const near = episodes
    ? `select p.* from (${all}) p join link_records x on x.r = p.a join link_records y on y.r = p.b
        where not ${isPartPair("x", "y")}`
    : all;
  if (!options.reports) return near;
  return `select a, b, source_a, source_b, moved, any_value(km) as km
    from (${near} union all ${pairsSharingWords(window, options)}) group by all`;
}

/** Crowd, days, distance and toll are compared in any data; of reports also when they were written. */
const ALWAYS = 4;

function checkFields({ fields, reports }: RecordTable): void {
  const most = MOST_COMPARISONS - (reports ? ALWAYS + 1 : ALWAYS);
  if (fields.length <= most) return;
  const names = fields.map(({ comparison }) => comparison.name);
  throw new Problem(
    `The sources have ${fields.length} fields of actors and categories (${names.join(", ")}); at most ${most} can be compared. Leave out columns that say little.`,
  );
}

const Count = z.object({ n: z.number() });
const PatternRow = z.object({ code: z.number(), pair: z.number(), n: z.number(), chance: z.number() });

/** `link_crowds`: for each record and source, how many of its events stand near when time is shifted. */
async function countCrowds(db: Database, shifted: readonly string[], within: boolean): Promise<void> {
  const pairs = shifted.map((sql) => `select a, b, source_a, source_b from (${sql})`).join(" union all ");
  await db.run(`create or replace temp table link_crowds as
    with pairs as materialized (${pairs})
    select a as r, source_b as source, count(*)::integer as n from pairs group by all
    union all select b, source_a, count(*)::integer from pairs group by all`);
  if (within)
    await db.run(`create or replace temp table link_crowds as
      select r, source, sum(n)::integer as n from link_crowds group by all`);
}

/** Pairs with the code of their levels. */
function patternOf(from: string, { fields, sources, reports }: RecordTable): string {
  const levels = [
    CROWD_LEVEL,
    DATE_LEVEL,
    distanceLevel("a", "b0", "p.km"),
    TOLL_LEVEL,
    ...fieldLevels(fields),
    ...(reports ? [REPORTED_LEVEL] : []),
  ];
  return `select p.a, p.b, ${packLevels(levels)} as code, (a.source * ${sources.length} + b.source)::integer as pair
    from ${from} p
    join link_records a on a.r = p.a
    join (select * from link_records) b0 on b0.r = p.b
    join lateral (select b0.s + p.moved as s, b0.e + p.moved as e, b0.source as source) b on true
    left join link_crowds ca on ca.r = p.a and ca.source = b0.source
    left join link_crowds cb on cb.r = p.b and cb.source = a.source
    ${joinFieldLevels(fields, { into: LEVELS, a: "a", b: "b0" })}`;
}

const CROWD_LEVEL = `least(${CROWD.levels.length - 1},
  ceil(log2(coalesce(ca.n, 0) + coalesce(cb.n, 0) + 1)))`;

/** Both are of reports, and one does not tell the day of its event: then the days of the reports are compared. */
const BY_REPORT =
  "coalesce(a.undated or b0.undated, false) and a.reported is not null and b0.reported is not null";

const REPORTED_LEVEL = `case when ${BY_REPORT}
  then least(${REPORTED.levels.length - 1}, abs(b0.reported + p.moved - a.reported)) else ${UNKNOWN} end`;

const DATE_LEVEL = `case
  when ${BY_REPORT} then ${UNKNOWN}
  when a.vague or b0.vague then case when a.s = b.s and a.e = b.e then 12 when ${GAP} = 0 then 13 else 14 end
  when a.e - a.s = b.e - b.s then case when a.e > a.s then 0 else 4 end + least(3, abs(a.s - b.s))
  when a.s = b.s or a.e = b.e then 8
  else 9 + least(2, ${GAP}) end`;

const TOLL_LEVEL = `case
  when a.best is null or b0.best is null then ${UNKNOWN}
  when a.best = b0.best then case when a.best >= 10 then 0 when a.best >= 3 then 1 when a.best > 0 then 2 else 3 end
  when greatest(a.low, b0.low) <= least(a.high, b0.high) then
    case when greatest(a.best, b0.best) <= 1.5 * least(a.best, b0.best) then 4 else 5 end
  when greatest(a.best, b0.best) <= 2 * least(a.best, b0.best) then 6 else 7 end`;
