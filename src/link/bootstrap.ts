import { drawGamma, type Random } from "../statistics/random.ts";
import type { Clusters } from "./clusters.ts";
import { type Evidence, gatherEvidence } from "./fellegi-sunter.ts";
import type { PairGraph } from "./partition.ts";

/** What was found in one round of settling, from which the next model is learnt. */
export interface Found {
  clusters: Clusters;
  /** Of each pair of the graph. */
  probabilities: Float64Array;
}

/**
 * What else the same data could have shown (the Bayesian bootstrap; Rubin 1981, Ann. Statist. 9, 130): each chance
 * pair and each cluster counts as much as an exponential draw of mean 1 says. Clusters rather than pairs, since the
 * pairs of one are not independent.
 *
 * @param sizes number of records by source.
 * @returns the evidence drawn, and how much each cluster counts.
 */
export function resample(
  { patterns }: Evidence,
  { members }: Clusters,
  { sizes, within }: { sizes: readonly number[]; within: boolean },
  random: Random,
): { evidence: Evidence; counts: Float64Array } {
  const chance = patterns.chance.map((n) => (n === 0 ? 0 : drawGamma(random, n)));
  return {
    evidence: gatherEvidence({ ...patterns, chance }, sizes, within),
    counts: Float64Array.from(members, () => drawGamma(random, 1)),
  };
}

/** Candidates by pattern that are taken to be one event, where clusters count so much; others count once. */
export function matchedByPattern(
  graph: PairGraph,
  patterns: number,
  { clusters: { of }, probabilities }: Found,
  scale: number,
  counts?: Float64Array,
): Float64Array {
  const matched = new Float64Array(patterns);
  for (const [pair, probability] of probabilities.entries()) {
    const cluster = of[graph.a[pair]!]!;
    const count = counts === undefined || cluster !== of[graph.b[pair]!] ? 1 : counts[cluster]!;
    matched[graph.pattern[pair]!]! += probability * scale * count;
  }
  return matched;
}
