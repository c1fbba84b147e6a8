import { z } from "zod";
import { type Known, type Track, track } from "../assess/rising/index.ts";
import { monthIndex } from "../event/index.ts";
import { baselineTable } from "../series/baseline-files.ts";
import { literal, openMemory } from "../store/index.ts";

/** The baseline's months, January 1989 to December 2020. */
export const FIRST_MONTH = monthIndex("1989-01-01");
export const MONTHS = 384;

/** Whose incidents are counted: all of them, or those against civilians. */
export type Counting = "all" | "one-sided";

/** One actor in one country (or, where said so, in a wider place), over all months. Only what lies before an origin may be read. */
export interface Unit {
  readonly actor: string;
  readonly place: string;
  readonly known: Known;
  /** The largest toll of an incident in a month. */
  readonly worst: ArrayLike<number>;
}

const Row = z.object({
  actor: z.string(),
  country: z.string(),
  month: z.string(),
  incidents: z.number(),
  one_sided: z.number(),
  deaths: z.number(),
  worst: z.number(),
});

interface Counts {
  all: Float64Array;
  oneSided: Float64Array;
  deaths: Float64Array;
  worst: Float64Array;
}

const empty = (): Counts => ({
  all: new Float64Array(MONTHS),
  oneSided: new Float64Array(MONTHS),
  deaths: new Float64Array(MONTHS),
  worst: new Float64Array(MONTHS),
});

/**
 * Every unit of the shipped baseline with at least `least` incidents.
 * @param placeOf the place a country stands for: itself, or something wider
 */
export async function readPanel(
  counting: Counting = "all",
  least = 5,
  placeOf: (country: string) => string = (country) => country,
): Promise<Unit[]> {
  const db = await openMemory();
  try {
    const rows = await db.query(
      `with cells as (
        select actor, country, month, sum(incidents)::integer as incidents,
          coalesce(sum(incidents) filter (violence = 'one-sided'), 0)::integer as one_sided, sum(best)::integer as deaths
        from read_parquet(${literal(baselineTable("cells"))}) group by all),
      worst as (
        select actor, country, month, max(deaths)::integer as worst
        from read_parquet(${literal(baselineTable("severity"))}) group by all)
      select actor, country, month::varchar as month, incidents, one_sided, deaths, coalesce(worst, 0) as worst
      from cells left join worst using (actor, country, month) order by actor, country, month`,
      {},
      Row,
    );
    return unitsOf(rows, counting, least, placeOf);
  } finally {
    db.close();
  }
}

function unitsOf(
  rows: readonly z.infer<typeof Row>[],
  counting: Counting,
  least: number,
  placeOf: (country: string) => string,
): Unit[] {
  const pairs = new Map<string, { actor: string; place: string; counts: Counts }>();
  const groups = new Map<string, Float64Array>();
  const places = new Map<string, Float64Array>();
  for (const row of rows) {
    const at = monthIndex(row.month) - FIRST_MONTH;
    const place = placeOf(row.country);
    const key = `${row.actor}|${place}`;
    const pair = pairs.get(key) ?? { actor: row.actor, place, counts: empty() };
    pairs.set(key, pair);
    const incidents = counting === "all" ? row.incidents : row.one_sided;
    pair.counts.all[at]! += incidents;
    pair.counts.oneSided[at]! += row.one_sided;
    pair.counts.deaths[at]! += row.deaths;
    pair.counts.worst[at] = Math.max(pair.counts.worst[at]!, row.worst);
    at0(groups, row.actor)[at]! += incidents;
    at0(places, place)[at]! += row.one_sided;
  }
  const tracks = new Map([...places].map(([place, counts]) => [place, track(counts)]));
  return [...pairs.values()].flatMap(({ actor, place, counts }): Unit[] => {
    const own = track(counts.all);
    if (own.sums[MONTHS]! < least) return [];
    const group = groups.get(actor)!;
    const known = {
      own,
      oneSided: track(counts.oneSided),
      deaths: track(counts.deaths),
      elsewhere: track(group.map((count, i) => count - counts.all[i]!)),
      everyone: tracks.get(place) as Track,
    };
    return [{ actor, place, known, worst: counts.worst }];
  });
}

function at0(map: Map<string, Float64Array>, key: string): Float64Array {
  const known = map.get(key) ?? new Float64Array(MONTHS);
  map.set(key, known);
  return known;
}
