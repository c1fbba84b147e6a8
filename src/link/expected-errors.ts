import { falseLinksBetween } from "./error-interval.ts";
import type { Cluster, LinkResult, Pair } from "./link.ts";

/** Lower bounds of the bands of probability in which errors are told. */
export const BANDS = [0, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99] as const;

/** Links with less doubt than this add nothing to an interval. */
const SURE = 1e-6;

/** What is to be expected, by the probabilities alone; counts are of pairs. */
export interface ExpectedErrors {
  linked: number;
  /** Of the linked pairs, so many are expected not to be one event. */
  falseLinks: number;
  /** Of the pairs that were compared and not linked, so many are expected to be one event. */
  missedLinks: number;
}

type Counted = Pick<Pair, "a" | "b" | "linked" | "probability">;

export interface ErrorReport extends ExpectedErrors {
  /** The true number of false links lies between these in nine runs of ten. */
  falseLinksBetween: [number, number];
  bySourcePair: (ExpectedErrors & { sources: [string, string] })[];
  byBand: (ExpectedErrors & { from: number; pairs: number })[];
}

/**
 * How many links are wrong and how many are missing, without labels: a link of probability p is false with 1 − p, and
 * a pair left apart is missed with p. Two records that are linked only through others are as sure as the less sure of
 * them. Links outside the window are not counted; nor are those between records that lack a day or place.
 */
export function expectedErrors({
  pairs: compared,
  entries,
  clusters,
}: Pick<LinkResult, "pairs" | "entries" | "clusters">): ErrorReport {
  const pairs = [...compared, ...linkedThroughOthers(compared, clusters)];
  const total = none();
  const bySources = new Map<string, ErrorReport["bySourcePair"][number]>();
  const byBand = BANDS.map((from) => ({ ...none(), from, pairs: 0 }));
  for (const pair of pairs) {
    const sources: [string, string] = [entries[pair.a]!.source, entries[pair.b]!.source];
    const key = sources.join("\n");
    const ofSources = bySources.get(key) ?? { ...none(), sources };
    bySources.set(key, ofSources);
    const band = byBand[BANDS.findLastIndex((from) => pair.probability >= from)]!;
    band.pairs++;
    for (const errors of [total, ofSources, band]) count(errors, pair);
  }
  return {
    ...total,
    falseLinksBetween: falseLinksBetween(doubtsByCluster(pairs, clusters)),
    bySourcePair: [...bySources.values()],
    byBand,
  };
}

/** How likely each link is to be false, of the clusters in which any may be. */
function doubtsByCluster(pairs: readonly Counted[], clusters: readonly Cluster[]): number[][] {
  const clusterOf = new Map<number, number>();
  for (const [i, { members }] of clusters.entries())
    if (members.length > 1) for (const r of members) clusterOf.set(r, i);
  const doubts = new Map<number, number[]>();
  for (const { a, linked, probability } of pairs) {
    if (!linked || 1 - probability < SURE) continue;
    const cluster = clusterOf.get(a)!;
    const ofCluster = doubts.get(cluster);
    if (ofCluster === undefined) doubts.set(cluster, [1 - probability]);
    else ofCluster.push(1 - probability);
  }
  return [...doubts.values()];
}

function linkedThroughOthers(compared: readonly Pair[], clusters: readonly Cluster[]): Counted[] {
  const known = new Set<string>();
  for (const { a, b, linked } of compared) if (linked) known.add(`${a} ${b}`);
  return clusters.flatMap(({ members, probabilities }) =>
    members.length < 3
      ? []
      : members.flatMap((a, i) =>
          members.flatMap((b, j) =>
            j <= i || known.has(`${a} ${b}`)
              ? []
              : [{ a, b, linked: true, probability: Math.min(probabilities[i]!, probabilities[j]!) }],
          ),
        ),
  );
}

function none(): ExpectedErrors {
  return { linked: 0, falseLinks: 0, missedLinks: 0 };
}

function count(errors: ExpectedErrors, { linked, probability }: Counted): void {
  if (!linked) errors.missedLinks += probability;
  else {
    errors.linked++;
    errors.falseLinks += 1 - probability;
  }
}
