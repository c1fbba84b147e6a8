import type { Model } from "./fellegi-sunter.ts";
import { findPair, type PairGraph } from "./partition.ts";

/** Log likelihood ratio of the records being one event against each being its own; 0 for a single record. */
export type ClusterWeight = (members: readonly number[]) => number;

/** For two records of a cluster that were not even candidates: days and places too far apart to be compared. */
const APART = -6;

/** What is known of clusters before their records are compared. */
export interface ClusterPrior {
  /** Log odds added for a cluster of so many records; 0 where there is none. */
  size: readonly number[];
  /** By source, log odds added for each of its records in a cluster of two or more: minus log of the share alone. */
  joined: readonly number[];
}

/**
 * Weighs clusters of any size from the weights of pairs. Of k records agreeing on something only k − 1 agreements are
 * news, so pairs cannot simply be added. Each comparison is weighed as if one record, any of them with the same chance,
 * had the event as it was and the others were copies of it: log of the mean, over that record, of the product of its
 * likelihood ratios with the others. Of two that disagree either may err; of a copy and the record that is right it is
 * the copy, which is half as likely; k − 1 of the k choices see one odd record so, hence `odd`. For
 * two records all this is the weight of the pair.
 */
export function clusterWeight(
  graph: PairGraph,
  model: Model,
  width: number,
  prior: ClusterPrior,
): ClusterWeight {
  const before = (members: readonly number[]) =>
    members.reduce(
      (sum, r) => sum + (prior.joined[graph.source[r]!] ?? 0),
      prior.size[Math.min(members.length, prior.size.length - 1)] ?? 0,
    );
  return (members) => {
    const k = members.length;
    if (k < 2) return 0;
    if (k > 2) return before(members) + evidenceOf(graph, model, width, members);
    const pair = findPair(graph, members[0]!, members[1]!);
    return pair < 0 ? -Infinity : before(members) + model.total[graph.pattern[pair]!]!;
  };
}

function evidenceOf(graph: PairGraph, model: Model, width: number, members: readonly number[]): number {
  const { weights, prior } = model;
  const k = members.length;
  const sums = new Float64Array(k * width);
  const odd = Math.log((2 * (k - 1)) / k);
  for (let i = 0; i < k; i++) {
    for (let j = i + 1; j < k; j++) {
      const pair = findPair(graph, members[i]!, members[j]!);
      if (pair < 0) {
        sums[i * width]! += APART;
        sums[j * width]! += APART;
        continue;
      }
      const row = graph.pattern[pair]!;
      // The crowd belongs to the prior: both say how likely a candidate is before it is looked at.
      sums[i * width]! += prior[row]!;
      sums[j * width]! += prior[row]!;
      for (let c = 0, at = row * width; c < width; c++, at++) {
        const weight = c > 0 && weights[at]! < 0 ? weights[at]! - odd : weights[at]!;
        sums[i * width + c]! += weight;
        sums[j * width + c]! += weight;
      }
    }
  }
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
