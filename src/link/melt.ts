import { z } from "zod";
import type { Registry } from "../actors/index.ts";
import { kilometresBetween } from "../event/index.ts";
import type { Database } from "../store/index.ts";
import { createBlocks, dropBlocks, pairsWithin, type Window } from "./blocking.ts";
import type { Cluster, Pair } from "./link.ts";
import type { Entry, LinkSource } from "./link-record.ts";
import { createRecordTable, dropRecordTable } from "./record-table.ts";
import { agreeingLevel, labelsOf, type Taxonomy } from "./taxonomy.ts";

export interface MeltResult {
  sources: string[];
  entries: readonly Entry[];
  clusters: Cluster[];
  /** All that MELTT would consider; 1 − score in the place of a probability, which MELTT does not give. */
  pairs: Pick<Pair, "a" | "b" | "probability" | "linked">[];
}

/**
 * MELTT (Donnay, Dunford, McGrath, Backer & Cunningham 2019, J. Conflict Resolution 63, 1337): two events of different
 * sources may be one when both their first and their last days lie within the window, their places too, and every
 * taxonomy agrees on some level. The score is the mean, over taxonomies, of how coarse the finest agreeing level is: 0
 * when all agree on the finest, 1 when all agree on the coarsest only. Where MELTT takes sources and candidates in the
 * order in which they come, here the best score goes first, then the fewer days, then the fewer kilometres.
 */
export async function melt(
  db: Database,
  sources: readonly LinkSource[],
  { window, taxonomies, registry }: { window: Window; taxonomies: readonly Taxonomy[]; registry: Registry },
): Promise<MeltResult> {
  const table = await createRecordTable(db, sources, taxonomies, registry);
  await createBlocks(db, window);
  const found = await db.query(
    `select p.a, p.b, abs(a.s - b.s) + abs(a.e - b.e) as days
    from (${pairsWithin(window, { within: false, shift: 0 })}) p
    join link_records a on a.r = p.a join link_records b on b.r = p.b
    where abs(a.s - b.s) <= ${window.days} and abs(a.e - b.e) <= ${window.days} order by all`,
    {},
    z.object({ a: z.number(), b: z.number(), days: z.number() }),
  );
  await dropBlocks(db);
  await dropRecordTable(db);
  const { entries } = table;
  const candidates = found.flatMap(({ a, b, days }) => {
    const score = meltScore(entries[a]!, entries[b]!, taxonomies);
    if (score === null) return [];
    return [
      { a, b, days, score, km: kilometresBetween(entries[a]!.record.place!, entries[b]!.record.place!) },
    ];
  });
  candidates.sort((x, y) => x.score - y.score || x.days - y.days || x.km - y.km || x.a - y.a || x.b - y.b);

  const members = entries.map((_, i) => [i]);
  const scores = new Map<number, number>();
  for (const { a, b, score } of candidates) {
    const [x, y] = [members[a]!, members[b]!];
    if (x === y || x.some((r) => y.some((s) => entries[r]!.source === entries[s]!.source))) continue;
    const both = [...x, ...y].sort((r, s) => r - s);
    for (const r of both) {
      members[r] = both;
      scores.set(r, Math.max(scores.get(r) ?? 0, score));
    }
  }
  return {
    sources: table.sources,
    entries,
    clusters: members
      .filter((cluster, i) => cluster[0] === i)
      .map((cluster) => ({ members: cluster, probabilities: cluster.map((r) => 1 - (scores.get(r) ?? 0)) })),
    pairs: candidates.map(({ a, b, score }) => ({
      a,
      b,
      probability: 1 - score,
      linked: members[a] === members[b],
    })),
  };
}

/** 0, the finest, to 1; null when a taxonomy agrees on no level. */
function meltScore(a: Entry, b: Entry, taxonomies: readonly Taxonomy[]): number | null {
  let sum = 0;
  for (const taxonomy of taxonomies) {
    const [x, y] = [a, b].map(({ source, record }) => {
      const category = record.categories[taxonomy.column];
      return category === undefined ? null : labelsOf(taxonomy, source, category);
    });
    const level = x && y ? agreeingLevel(x, y) : null;
    if (level === null) return null;
    sum += level / Math.max(1, taxonomy.levels - 1);
  }
  return taxonomies.length === 0 ? 0 : sum / taxonomies.length;
}
