import { type ClusterPrior, clusterWeight } from "./cluster-weight.ts";
import { type ClusterRule, type Clusters, findClusters } from "./clusters.ts";
import { type Evidence, type Model, modelFrom } from "./fellegi-sunter.ts";
import { linkProbability } from "./link-probability.ts";
import type { PairGraph } from "./partition.ts";
import { type GraphSample, sampleGraph } from "./sample-graph.ts";

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
  let priors: Priors = { final: { size: [], joined: [] }, growing: { size: [], joined: [] } };
  for (let round = 0; round < ROUNDS; round++) {
    const { clusters, probabilities } = cluster(evidence, model, sample.graph, priors, within);
    const matched = new Float64Array(evidence.patterns.count.length);
    for (const [pair, probability] of probabilities.entries())
      matched[sample.graph.pattern[pair]!]! += probability * sample.scale;
    model = modelFrom(evidence, matched, true);
    priors = clusterPriors(sample, clusters, probabilities, sizes, within);
  }
  const final = cluster(evidence, model, graph, priors, within);
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
  priors: Priors,
  within: boolean,
): { clusters: Clusters; probabilities: Float64Array } {
  const width = evidence.patterns.comparisons.length;
  const rule: ClusterRule = {
    weight: clusterWeight(graph, model, width, priors.final),
    growing: clusterWeight(graph, model, width, priors.growing),
    pairWeight: (pair) => model.total[graph.pattern[pair]!]!,
    onePerSource: !within,
  };
  const clusters = findClusters(graph, rule);
  const probabilityOf = linkProbability(graph, rule, clusters);
  return { clusters, probabilities: new Float64Array(graph.a.length).map((_, pair) => probabilityOf(pair)) };
}

interface Priors {
  final: ClusterPrior;
  /** For clusters that may still grow. */
  growing: ClusterPrior;
}

/** No source is taken to have fewer records of its own than this share. */
const LEAST_ALONE = 0.02;

/**
 * How many sources have an event. Sources that watch the same things agree on what they cover, so that a third is
 * likelier to have an event that two have than any record of theirs is to have a partner; then a pair that no third
 * joins is the less likely to be one. Of linked pairs f(k) are in clusters of k records; the prior of one partner,
 * paid for each record but the first, is paid back for those after the second, and f(k), shared among the
 * combinations of other sources, is what stands in its place. All odds are against each record being alone.
 */
function clusterPriors(
  { graph, scale }: GraphSample,
  { of, members }: Clusters,
  probabilities: Float64Array,
  sizes: readonly number[],
  within: boolean,
): Priors {
  const inCluster = new Float64Array(members.length);
  for (let pair = 0; pair < probabilities.length; pair++) {
    const cluster = of[graph.a[pair]!]!;
    if (cluster === of[graph.b[pair]!]) inCluster[cluster]! += probabilities[pair]! * scale;
  }
  const joinedRecords = sizes.map(() => 0);
  const most = sizes.length;
  const inSize = new Array<number>(most + 1).fill(0).fill(1, 2);
  for (const [cluster, records] of members.entries()) {
    const k = records.length;
    if (k < 2) continue;
    if (!within) inSize[k]! += inCluster[cluster]!;
    for (const r of records) joinedRecords[graph.source[r]!]! += inCluster[cluster]! / ((k * (k - 1)) / 2);
  }
  const joined = sizes.map((size, i) => -Math.log(Math.max(LEAST_ALONE, 1 - joinedRecords[i]! / (size + 1))));
  if (within || most < 3) return { final: { size: [], joined }, growing: { size: [], joined } };

  const linked = inSize.reduce((sum, n) => sum + n, 0);
  let possible = linked;
  for (let i = 0; i < most; i++) for (let j = 0; j < i; j++) possible += Math.sqrt(sizes[i]! * sizes[j]!);
  const partner = Math.log(linked / possible);
  const odds = (pairsOfSize: (k: number) => number) =>
    inSize.map((_, k) =>
      k < 2 ? 0 : Math.log(pairsOfSize(k) / linked / combinations(most - 2, k - 2)) - (k - 2) * partner,
    );
  const orMore = (k: number) => inSize.slice(k).reduce((sum, n) => sum + n, 0);
  return {
    final: { size: odds((k) => inSize[k]!), joined },
    growing: { size: odds(orMore), joined },
  };
}

function combinations(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i++) product *= (n - k + i) / i;
  return product;
}
