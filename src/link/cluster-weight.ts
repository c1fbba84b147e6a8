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
 * likelihood ratios with the others. For two records this is the weight of the pair.
 *
 * @param sizes log odds added for a cluster of so many records, see `sizeOdds`; 0 where there is none.
 */
export function clusterWeight(
  graph: PairGraph,
  model: Model,
  width: number,
  sizes: readonly number[],
): ClusterWeight {
  const { weights, prior } = model;
  return (members) => {
    const k = members.length;
    if (k < 2) return 0;
    if (k === 2) {
      const pair = findPair(graph, members[0]!, members[1]!);
      return pair < 0 ? -Infinity : model.total[graph.pattern[pair]!]! + (sizes[2] ?? 0);
    }
    const sums = new Float64Array(k * (width + 1));
    for (let i = 0; i < k; i++) {
      for (let j = i + 1; j < k; j++) {
        const pair = findPair(graph, members[i]!, members[j]!);
        if (pair < 0) {
          sums[i * (width + 1)]! += APART;
          sums[j * (width + 1)]! += APART;
          continue;
        }
        const row = graph.pattern[pair]!;
        // The crowd belongs to the prior: both say how likely a candidate is before it is looked at.
        const before = prior[row]! + weights[row * width]!;
        sums[i * (width + 1)]! += before;
        sums[j * (width + 1)]! += before;
        for (let c = 1; c < width; c++) {
          const weight = weights[row * width + c]!;
          sums[i * (width + 1) + c]! += weight;
          sums[j * (width + 1) + c]! += weight;
        }
      }
    }
    let total = sizes[k] ?? 0;
    for (let c = 0; c < width; c++) {
      let most = -Infinity;
      for (let i = 0; i < k; i++) most = Math.max(most, sums[i * (width + 1) + c]!);
      let sum = 0;
      for (let i = 0; i < k; i++) sum += Math.exp(sums[i * (width + 1) + c]! - most);
      total += most + Math.log(sum / k);
    }
    return total;
  };
}
