import { drawGamma, type Random } from "../statistics/random.ts";
import type { Clusters } from "./clusters.ts";
import { type Evidence, gatherEvidence, type Matched } from "./fellegi-sunter.ts";
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

/**
 * Candidates by pattern that are taken to be one event, where clusters count so much; others count once. Where reports
 * retell one event, an incident of twenty has 190 pairs and would drown all others: of k records only k − 1
 * agreements are news, so its pairs tell as much of how pairs compare as so many would.
 */
export function matchedByPattern(
  graph: PairGraph,
  patterns: number,
  { clusters: { of, members }, probabilities }: Found,
  scale: number,
  counts?: Float64Array,
): Matched {
  const matched: Matched = { pairs: new Float64Array(patterns), telling: new Float64Array(patterns) };
  for (const [pair, probability] of probabilities.entries()) {
    const cluster = of[graph.a[pair]!]!;
    const count = counts === undefined || cluster !== of[graph.b[pair]!] ? 1 : counts[cluster]!;
    const likely = probability * scale * count;
    const size = graph.told === null || cluster !== of[graph.b[pair]!] ? 2 : members[cluster]!.length;
    matched.pairs[graph.pattern[pair]!]! += likely;
    matched.telling[graph.pattern[pair]!]! += (likely * 2) / size;
  }
  return matched;
}
