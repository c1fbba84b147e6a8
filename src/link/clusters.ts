import { BETTER, ChangingPartition, type Move } from "./changing-partition.ts";
import type { ClusterWeight } from "./cluster-weight.ts";
import { otherEnd, type PairGraph } from "./partition.ts";

/** Which records are one event. */
export interface Clusters {
  /** Cluster of each record. */
  of: Int32Array;
  /** Records of each cluster, ascending. */
  members: (readonly number[])[];
}

export interface ClusterRule {
  weight: ClusterWeight;
  /** The same for a cluster that may still grow; used while pairs are joined. */
  growing: ClusterWeight;
  /** Log odds of each pair alone. */
  pairWeight: (pair: number) => number;
  /** At most one record of a source in a cluster. */
  onePerSource: boolean;
}

/** Pairs below this log odds are joined only through others. */
const SEED = -2;
const PASSES = 8;

/** Records of each cluster as they stand, and what tells of better places for them. */
interface Search {
  graph: PairGraph;
  rule: ClusterRule;
  partition: ChangingPartition;
}

/**
 * The partition of the records with the largest total weight that a local search finds: pairs are joined from the
 * strongest down wherever that gains, then single records move, change places or leave as long as that gains. Ties
 * go to the pair and record of the lower number.
 */
export function findClusters(graph: PairGraph, rule: ClusterRule): Clusters {
  const partition = new ChangingPartition(graph, rule.growing, rule.onePerSource);
  const order = seeds(graph, rule);
  for (const pair of order) {
    const [x, y] = [partition.of[graph.a[pair]!]!, partition.of[graph.b[pair]!]!];
    if (x !== y) partition.join(x, y);
  }
  partition.weighBy(rule.weight);
  const search = { graph, rule, partition };
  let active = recordsOf(graph, order);
  for (let pass = 0; pass < PASSES && active.size > 0; pass++) {
    const next = new Set<number>();
    for (const r of [...active].sort((x, y) => x - y))
      for (const touched of improve(search, r)) {
        next.add(touched);
        for (const partner of likelyPartners(search, touched)) next.add(partner);
      }
    active = next;
  }
  return { of: partition.of, members: partition.members };
}

/** Makes the best of the changes to where `r` is; returns the records that moved. */
function improve(search: Search, r: number): readonly number[] {
  const { partition } = search;
  const home = partition.of[r]!;
  const own = partition.members[home]!;
  if (partition.weightOf(home) < -BETTER) {
    partition.fallApart(home);
    return own;
  }
  const targets = clustersBeside(search, r);
  if (own.length > 1)
    for (const target of targets)
      if (partition.join(home, target)) return partition.members[partition.of[r]!]!;
  const rest = own.filter((x) => x !== r);
  const best = bestMove(search, r, rest, targets);
  if (best === null) return own.length === 1 ? gather(search, r) : [];
  partition.move(best);
  return best.out < 0 ? [r, ...rest] : [r, best.out, ...rest];
}

/** Clusters that `r` may belong to: of its likely partners, and any of several records of which it can be one. */
function clustersBeside({ graph, rule, partition }: Search, r: number): number[] {
  const found = new Set<number>();
  for (let i = graph.start[r]!; i < graph.start[r + 1]!; i++) {
    const pair = graph.pairs[i]!;
    const target = partition.of[otherEnd(graph, pair, r)]!;
    if (rule.pairWeight(pair) > SEED || partition.members[target]!.length > 1) found.add(target);
  }
  found.delete(partition.of[r]!);
  return [...found];
}

/** What gains most: to leave the rest of the cluster, to go to another, or to change places with a record there. */
function bestMove(
  { graph, rule, partition }: Search,
  r: number,
  rest: readonly number[],
  targets: readonly number[],
): Move | null {
  const ofRest = partition.weighed(rest);
  const leaving = ofRest - partition.weightOf(partition.of[r]!);
  let gain = rest.length > 0 ? leaving : 0;
  let best: Move = { record: r, target: -1, out: -1, swap: false };
  const consider = (gained: number, move: Move) => {
    if (gained > gain) [gain, best] = [gained, move];
  };
  for (const target of targets) {
    const there = partition.members[target]!;
    const out = rule.onePerSource ? (there.find((x) => graph.source[x] === graph.source[r]) ?? -1) : -1;
    const without = there.filter((x) => x !== out);
    const gone = partition.weighed([...without, r]) - partition.weightOf(target) + leaving;
    consider(gone, { record: r, target, out, swap: false });
    if (out < 0 || rest.length === 0) continue;
    const swapped = gone + partition.weighed([...rest, out]) - ofRest;
    consider(swapped, { record: r, target, out, swap: true });
  }
  return gain <= BETTER ? null : best;
}

/**
 * Makes one of single records that are one event only if all of them are, so that no two would have joined: the best
 * partner of `r`, then the best of both, and so on, until that gains. Returns the records that moved.
 */
function gather(search: Search, r: number): readonly number[] {
  const { partition } = search;
  const group = [r];
  const near = new Set<number>();
  for (let last = r; ; ) {
    for (const other of likelyPartners(search, last))
      if (partition.members[partition.of[other]!]!.length === 1) near.add(other);
    let best = { weight: -Infinity, record: -1 };
    for (const x of near) {
      if (group.includes(x) || !partition.mayJoin(group, [x])) continue;
      const weight = partition.weighed([...group, x]);
      if (weight > best.weight) best = { weight, record: x };
    }
    if (best.record < 0) return [];
    group.push(best.record);
    last = best.record;
    if (best.weight <= BETTER) continue;
    partition.gather(r, group);
    return group;
  }
}

/** Records that are likely one event with `r`, or not unlikely enough to be passed over. */
function likelyPartners({ graph, rule }: Search, r: number): number[] {
  const found: number[] = [];
  for (let i = graph.start[r]!; i < graph.start[r + 1]!; i++) {
    const pair = graph.pairs[i]!;
    if (rule.pairWeight(pair) > SEED) found.push(otherEnd(graph, pair, r));
  }
  return found;
}

function seeds(graph: PairGraph, { pairWeight }: ClusterRule): number[] {
  const found: number[] = [];
  for (let pair = 0; pair < graph.a.length; pair++) if (pairWeight(pair) > SEED) found.push(pair);
  return found.sort(
    (x, y) => pairWeight(y) - pairWeight(x) || graph.a[x]! - graph.a[y]! || graph.b[x]! - graph.b[y]!,
  );
}

function recordsOf(graph: PairGraph, pairs: readonly number[]): Set<number> {
  const records = new Set<number>();
  for (const pair of pairs) records.add(graph.a[pair]!).add(graph.b[pair]!);
  return records;
}
