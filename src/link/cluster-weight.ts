import type { ClusterPrior } from "./cluster-prior.ts";
import { type CopyWeights, weightsFor } from "./copy-weights.ts";
import type { Model } from "./fellegi-sunter.ts";
import { findPair, type PairGraph } from "./partition.ts";

/** Log likelihood ratio of the records being one event against each being its own; 0 for a single record. */
export type ClusterWeight = (members: readonly number[]) => number;

/** For two records of a cluster that were not even candidates: days and places too far apart to be compared. */
const APART = -6;

/**
 * Weighs clusters of any size from the weights of pairs. Of k records agreeing on something only k − 1 agreements are
 * news, so pairs cannot simply be added. Each comparison is weighed as if one record, any of them with the same chance,
 * had the event as it was and the others were copies of it: log of the mean, over that record, of the product of its
 * likelihood ratios with the others. Before that, a cluster is as likely as there are events with records in just its
 * sources, against as many chance meetings of their records. Of reports this is the mean of two readings: copies of one
 * record, and each the retelling of one before it.
 */
export function clusterWeight(
  graph: PairGraph,
  model: Model,
  width: number,
  prior: ClusterPrior,
  copies: CopyWeights,
): ClusterWeight {
  const { logEvents, logShared, joined, sources } = prior;
  const evidenceOf = clusterEvidence(graph, model, width, prior, copies);
  return (members) => {
    const k = members.length;
    if (k < 2) return 0;
    const set = members.map((r) => graph.source[r]!);
    const before = set.reduce((sum, source) => sum + joined[source]!, logEvents(set));
    if (k > 2) return before + evidenceOf(members);
    const pair = findPair(graph, members[0]!, members[1]!);
    if (pair < 0) return -Infinity;
    return before + model.total[graph.pattern[pair]!]! - logShared[set[0]! * sources + set[1]!]!;
  };
}

function clusterEvidence(
  graph: PairGraph,
  { weights: ofPairs, prior }: Model,
  width: number,
  { sources, logShared, logRecords }: ClusterPrior,
  copies: CopyWeights,
): ClusterWeight {
  return (members) => {
    const k = members.length;
    const sums = new Float64Array(k * width);
    const pairs = graph.told === null ? null : new Float64Array(k * k);
    const weights = weightsFor(copies, k);
    for (let i = 0; i < k; i++) {
      const one = graph.source[members[i]!]!;
      sums[i * width]! += (k - 2) * logRecords[one]!;
      for (let j = i + 1; j < k; j++) {
        const shared = logShared[one * sources + graph.source[members[j]!]!]!;
        const pair = findPair(graph, members[i]!, members[j]!);
        const row = pair < 0 ? -1 : graph.pattern[pair]!;
        // The crowd belongs to the prior: both say how likely a candidate is before it is looked at.
        const odds = (row < 0 ? APART : prior[row]! + ofPairs[row * width]!) - shared;
        sums[i * width]! += odds;
        sums[j * width]! += odds;
        if (row < 0) {
          for (let c = 1; c < width; c++) {
            sums[i * width + c]! += APART;
            sums[j * width + c]! += APART;
          }
          if (pairs !== null) pairs[i * k + j] = pairs[j * k + i] = width * APART - shared;
          continue;
        }
        let all = odds;
        for (let c = 1, at = row * width + 1; c < width; c++, at++) {
          const weight = weights[at]!;
          all += weight;
          sums[i * width + c]! += weight;
          sums[j * width + c]! += weight;
        }
        if (pairs !== null) pairs[i * k + j] = pairs[j * k + i] = all;
      }
    }
    const ofOne = sumOfLogMeans(sums, k, width);
    if (graph.told === null || pairs === null) return ofOne;
    return (ofOne + retold(pairs, inOrderOf(graph.told, members))) / 2;
  };
}

/**
 * Weight of records of which each but the first retells one of those before it, any with the same chance (the distance-dependent
 * Chinese restaurant process; Blei & Frazier 2011, JMLR 12, 2461): tolls that grow and a place told ever more finely
 * never part more than two neighbours.
 *
 * @param pairs log likelihood ratio of each two, `i * k + j`.
 * @param order the records from the first told.
 */
function retold(pairs: Float64Array, order: readonly number[]): number {
  const k = order.length;
  let total = 0;
  for (let i = 1; i < k; i++) {
    let sum = 0;
    for (let j = 0; j < i; j++) sum += Math.exp(pairs[order[i]! * k + order[j]!]!);
    total += Math.log(sum / i);
  }
  return total;
}

/** Places of the members, the first told first; of one day, in the order of their numbers, however they are given. */
function inOrderOf(told: Int32Array, members: readonly number[]): number[] {
  return members
    .map((_, i) => i)
    .sort((x, y) => told[members[x]!]! - told[members[y]!]! || members[x]! - members[y]!);
}

function sumOfLogMeans(sums: Float64Array, k: number, width: number): number {
  let total = 0;
  let product = 1;
  for (let c = 0; c < width; c++) {
    let most = -Infinity;
    for (let at = c; at < sums.length; at += width) if (sums[at]! > most) most = sums[at]!;
    let sum = 0;
    for (let at = c; at < sums.length; at += width) {
      // Below this a summand is lost in rounding, and exp is what costs most here.
      const less = sums[at]! - most;
      sum += less === 0 ? 1 : less < -30 ? 0 : Math.exp(less);
    }
    total += most;
    product *= sum / k;
  }
  return total + Math.log(product);
}
