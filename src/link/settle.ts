import { type ClusterPriors, clusterPriors, noClusterPrior } from "./cluster-prior.ts";
import { clusterWeight } from "./cluster-weight.ts";
import { type ClusterRule, type Clusters, findClusters } from "./clusters.ts";
import { type CopyWeights, learnCopies, noCopies } from "./copy-weights.ts";
import { type Evidence, type Model, modelFrom } from "./fellegi-sunter.ts";
import { linkProbability } from "./link-probability.ts";
import type { PairGraph } from "./partition.ts";
import { sampleGraph } from "./sample-graph.ts";

export interface Settled {
  model: Model;
  clusters: Clusters;
  /** Of each pair of the graph. */
  probabilities: Float64Array;
}

/** Model and clusters change little after this many rounds. */
const ROUNDS = 3;
/** Strong pairs from which the model is learnt where there are more. */
const ENOUGH_PAIRS = 30_000;
/** Log odds of a strong pair. */
const STRONG = -2;

/**
 * Clusters by the model, then the model by the clusters, in turn: what rivals and third sources say about a pair
 * sharpens what is known of how pairs of one event compare.
 *
 * @param sizes number of records by source.
 */
export function settle(
  evidence: Evidence,
  first: Model,
  graph: PairGraph,
  { sizes, within }: { sizes: readonly number[]; within: boolean },
): Settled {
  const isStrong = (pair: number) => first.total[graph.pattern[pair]!]! > STRONG;
  const sample = sampleGraph(graph, isStrong, ENOUGH_PAIRS);
  let model = first;
  let priors = noClusterPrior(sizes.length);
  let copies = noCopies(first);
  for (let round = 0; round < ROUNDS; round++) {
    const { clusters, probabilities } = cluster(evidence, model, sample.graph, priors, copies, within);
    const matched = new Float64Array(evidence.patterns.count.length);
    for (const [pair, probability] of probabilities.entries())
      matched[sample.graph.pattern[pair]!]! += probability * sample.scale;
    model = modelFrom(evidence, matched, true);
    const likely = likelyClusters(sample.graph, clusters, probabilities);
    copies = learnCopies(evidence, model, sample.graph, likely, copies);
    priors = clusterPriors(
      likely.map(({ members, likely }) => ({
        sources: members.map((r) => sample.graph.source[r]!),
        likely: likely * sample.scale,
      })),
      sizes,
      within,
    );
  }
  const final = cluster(evidence, model, graph, priors, copies, within);
  partUnlikely(graph, final.clusters, final.probabilities);
  return { model, ...final };
}

/** Parts two records that are together in the likeliest partition but, over all partitions, less likely than not. */
function partUnlikely(graph: PairGraph, { of, members }: Clusters, probabilities: Float64Array): void {
  const empty = members.flatMap((records, i) => (records.length === 0 ? [i] : []));
  for (const [pair, probability] of probabilities.entries()) {
    const [a, b] = [graph.a[pair]!, graph.b[pair]!];
    if (of[a] !== of[b] || probability >= 0.5 || members[of[a]!]!.length !== 2) continue;
    const own = empty.pop()!;
    members[of[a]!] = [a];
    members[own] = [b];
    of[b] = own;
  }
}

function cluster(
  evidence: Evidence,
  model: Model,
  graph: PairGraph,
  priors: ClusterPriors,
  copies: CopyWeights,
  within: boolean,
): { clusters: Clusters; probabilities: Float64Array } {
  const width = evidence.patterns.comparisons.length;
  const rule: ClusterRule = {
    weight: clusterWeight(graph, model, width, priors.final, copies),
    growing: clusterWeight(graph, model, width, priors.growing, copies),
    pairWeight: (pair) => model.total[graph.pattern[pair]!]!,
    onePerSource: !within,
  };
  const clusters = findClusters(graph, rule);
  const probabilityOf = linkProbability(graph, rule, clusters);
  return { clusters, probabilities: new Float64Array(graph.a.length).map((_, pair) => probabilityOf(pair)) };
}

/** Clusters of two and more, each with the mean probability of its pairs. */
function likelyClusters(
  graph: PairGraph,
  { of, members }: Clusters,
  probabilities: Float64Array,
): { members: readonly number[]; likely: number }[] {
  const sums = new Float64Array(members.length);
  for (const [pair, probability] of probabilities.entries()) {
    const cluster = of[graph.a[pair]!]!;
    if (cluster === of[graph.b[pair]!]) sums[cluster]! += probability;
  }
  return members.flatMap((records, cluster) => {
    const k = records.length;
    return k < 2 ? [] : [{ members: records, likely: sums[cluster]! / ((k * (k - 1)) / 2) }];
  });
}
