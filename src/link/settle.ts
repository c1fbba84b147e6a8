import { seededRandom } from "../statistics/random.ts";
import { type Found, matchedByPattern, resample } from "./bootstrap.ts";
import { type ClusterPriors, clusterPriors, noClusterPrior, type SourceOptions } from "./cluster-prior.ts";
import { clusterWeight } from "./cluster-weight.ts";
import { type ClusterRule, type Clusters, findClusters } from "./clusters.ts";
import { type CopyWeights, learnCopies, noCopies } from "./copy-weights.ts";
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

/** Draws over which probabilities are averaged. */
const DRAWS = 16;
/** The same draws in every run: equal input gives equal output. */
const SEED = 16;
/** Strong pairs from which on the data leave next to nothing of the model open. */
const PLENTY = 10_000;
/** Probabilities as near to 0 or 1 as this are not averaged: no draw would change them by much. */
const SURE = 1e-4;

/**
 * Clusters by the model, then the model by the clusters, in turn: what rivals and third sources say about a pair
 * sharpens what is known of how pairs of one event compare. The probabilities of pairs are averaged over the models
 * that the data leave open: where these are few, one model alone would be surer than they allow.
 */
export function settle(evidence: Evidence, first: Model, graph: PairGraph, options: SourceOptions): Settled {
  const isStrong = (pair: number) => first.total[graph.pattern[pair]!]! > STRONG;
  const sample = sampleGraph(graph, isStrong, ENOUGH_PAIRS);
  let state: State = { model: first, priors: noClusterPrior(options.sizes.length), copies: noCopies(first) };
  let last = state;
  let found: Found | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    found = cluster(evidence, state, sample.graph, options.within);
    last = state;
    state = learn(evidence, state, sample, found, options);
  }
  const final = cluster(evidence, state, graph, options.within);
  if (found !== undefined && sample.strong <= PLENTY) {
    const random = seededRandom(SEED);
    const states = Array.from({ length: DRAWS }, () => {
      const drawn = resample(evidence, found!.clusters, options, random);
      return {
        evidence: drawn.evidence,
        state: learn(drawn.evidence, last, sample, found!, options, drawn.counts),
      };
    });
    average(states, graph, final, options.within);
  }
  partUnlikely(graph, final.clusters, final.probabilities);
  return { model: state.model, ...final };
}

/** All that is learnt. */
interface State {
  model: Model;
  priors: ClusterPriors;
  copies: CopyWeights;
}

function learn(
  evidence: Evidence,
  { copies }: State,
  { graph, scale }: GraphSample,
  found: Found,
  options: SourceOptions,
  counts?: Float64Array,
): State {
  const matched = matchedByPattern(graph, evidence.patterns.count.length, found, scale, counts);
  const model = modelFrom(evidence, matched, true);
  const likely = likelyClusters(graph, found, counts);
  const sets = likely.map(({ members, likely }) => ({
    sources: members.map((r) => graph.source[r]!),
    likely: likely * scale,
  }));
  return {
    model,
    copies: learnCopies(evidence, model, graph, likely, copies),
    priors: clusterPriors(sets, options),
  };
}

function average(
  drawn: readonly { evidence: Evidence; state: State }[],
  graph: PairGraph,
  { clusters, probabilities }: Found,
  within: boolean,
): void {
  const unsure = [...probabilities.keys()].filter(
    (pair) => probabilities[pair]! > SURE && probabilities[pair]! < 1 - SURE,
  );
  const sums = new Float64Array(unsure.length);
  for (const { evidence, state } of drawn) {
    const probabilityOf = linkProbability(graph, ruleOf(evidence, state, graph, within), clusters);
    for (const [i, pair] of unsure.entries()) sums[i]! += probabilityOf(pair);
  }
  for (const [i, pair] of unsure.entries()) probabilities[pair] = sums[i]! / drawn.length;
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

function cluster(evidence: Evidence, state: State, graph: PairGraph, within: boolean): Found {
  const rule = ruleOf(evidence, state, graph, within);
  const clusters = findClusters(graph, rule);
  const probabilityOf = linkProbability(graph, rule, clusters);
  return { clusters, probabilities: new Float64Array(graph.a.length).map((_, pair) => probabilityOf(pair)) };
}

function ruleOf(
  { patterns }: Evidence,
  { model, priors, copies }: State,
  graph: PairGraph,
  within: boolean,
): ClusterRule {
  const width = patterns.comparisons.length;
  return {
    weight: clusterWeight(graph, model, width, priors.final, copies),
    growing: clusterWeight(graph, model, width, priors.growing, copies),
    pairWeight: (pair) => model.total[graph.pattern[pair]!]!,
    onePerSource: !within,
  };
}

/** Clusters of two and more, each with the mean probability of its pairs, times what it counts. */
function likelyClusters(
  graph: PairGraph,
  { clusters: { of, members }, probabilities }: Found,
  counts?: Float64Array,
): { members: readonly number[]; likely: number }[] {
  const sums = new Float64Array(members.length);
  for (const [pair, probability] of probabilities.entries()) {
    const cluster = of[graph.a[pair]!]!;
    if (cluster === of[graph.b[pair]!]) sums[cluster]! += probability;
  }
  return members.flatMap((records, cluster) => {
    const k = records.length;
    const likely = ((counts?.[cluster] ?? 1) * sums[cluster]!) / ((k * (k - 1)) / 2);
    return k < 2 ? [] : [{ members: records, likely }];
  });
}
