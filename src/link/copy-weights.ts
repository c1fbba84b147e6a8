import { UNKNOWN } from "./comparison.ts";
import { type Evidence, levelWeights, type Model, normalise } from "./fellegi-sunter.ts";
import { findPair, type PairGraph } from "./partition.ts";

/** Clusters of more records are taken to be like those of so many. */
const LARGEST = 6;
/** Copies that stand for what was known before, in each comparison. */
const USUAL_COPIES = 60;

/**
 * Weights of comparisons with the record of a cluster of three or more that has the event as it was, the others being
 * copies of it. Such a record is seldom the one that errs, so that copies agree with it more often than the records of
 * a pair do with each other, and are seldom twice as far from it. By size of the cluster, from 3; laid out as the
 * weights of the model.
 */
export type CopyWeights = readonly Float64Array[];

/** Of a cluster of `k` records, three or more. */
export function weightsFor(weights: CopyWeights, k: number): Float64Array {
  return weights[Math.min(k - 3, weights.length - 1)]!;
}

/** Before any cluster was seen: a copy is to its original as one record of a pair to the other. */
export function noCopies({ weights }: Model): CopyWeights {
  return [weights];
}

/** One step of expectation maximisation over which record of each cluster the others are copies of. */
export function learnCopies(
  evidence: Evidence,
  model: Model,
  graph: PairGraph,
  clusters: readonly { members: readonly number[]; likely: number }[],
  before: CopyWeights,
): CopyWeights {
  const { comparisons, levels } = evidence.patterns;
  const width = comparisons.length;
  const learnt: Float64Array[] = [];
  let match = model.match;
  const largest = Math.min(LARGEST, Math.max(3, ...clusters.map(({ members }) => members.length)));
  for (let size = 3; size <= largest; size++) {
    const seen = match.map((shares) => shares.map((share) => share * USUAL_COPIES));
    for (const { members, likely } of clusters) {
      const k = members.length;
      if (Math.min(k, LARGEST) !== size) continue;
      const rows = members.map((x) =>
        members.map((y) => {
          const pair = x === y ? -1 : findPair(graph, x, y);
          return pair < 0 ? -1 : graph.pattern[pair]!;
        }),
      );
      const weights = weightsFor(before, k);
      for (let c = 1; c < width; c++) {
        const sums = rows.map((ofOne) =>
          ofOne.reduce((sum, row) => (row < 0 ? sum : sum + weights[row * width + c]!), 0),
        );
        const most = Math.max(...sums);
        const shares = sums.map((sum) => Math.exp(sum - most));
        const all = shares.reduce((sum, share) => sum + share, 0);
        for (const [i, ofOne] of rows.entries())
          for (const row of ofOne) {
            const level = row < 0 ? UNKNOWN : levels[row * width + c]!;
            if (level !== UNKNOWN) seen[c]![level]! += (likely * shares[i]!) / all;
          }
      }
    }
    match = comparisons.map(({ levels }, c) => normalise(levels, seen[c]!));
    learnt.push(levelWeights(evidence, match));
  }
  return learnt;
}
