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
const BETTER = 1e-9;

/**
 * The partition of the records with the largest total weight that a local search finds: pairs are joined from the
 * strongest down wherever that gains, then single records move, change places or leave as long as that gains. Ties
 * go to the pair and record of the lower number.
 */
export function findClusters(graph: PairGraph, rule: ClusterRule): Clusters {
  const n = graph.source.length;
  const of = Int32Array.from({ length: n }, (_, r) => r);
  const members: (readonly number[])[] = Array.from({ length: n }, (_, r) => [r]);
  /** Weight of each cluster under the rule that applies at the time. */
  const weights = new Float64Array(n);
  const empty: number[] = [];
  let weigh = rule.growing;
  const set = (cluster: number, records: readonly number[], weight = weigh(records)) => {
    members[cluster] = records;
    weights[cluster] = weight;
    for (const r of records) of[r] = cluster;
  };
  const compatible = (x: readonly number[], y: readonly number[]) =>
    !rule.onePerSource || !x.some((r) => y.some((s) => graph.source[r] === graph.source[s]));
  const join = (x: number, y: number): boolean => {
    const [mx, my] = [members[x]!, members[y]!];
    if (!compatible(mx, my)) return false;
    const both = sorted([...mx, ...my]);
    const weight = weigh(both);
    if (weight - weights[x]! - weights[y]! <= BETTER) return false;
    set(Math.min(x, y), both, weight);
    set(Math.max(x, y), []);
    empty.push(Math.max(x, y));
    return true;
  };

  const order = seeds(graph, rule);
  for (const pair of order) {
    const [x, y] = [of[graph.a[pair]!]!, of[graph.b[pair]!]!];
    if (x !== y) join(x, y);
  }

  weigh = rule.weight;
  for (const [cluster, records] of members.entries()) weights[cluster] = weigh(records);
  let active = recordsOf(graph, order);
  for (let pass = 0; pass < PASSES && active.size > 0; pass++) {
    const next = new Set<number>();
    for (const r of [...active].sort((x, y) => x - y)) {
      const moved = improve(r);
      for (const touched of moved) {
        next.add(touched);
        for (let i = graph.start[touched]!; i < graph.start[touched + 1]!; i++) {
          const pair = graph.pairs[i]!;
          if (rule.pairWeight(pair) > SEED) next.add(otherEnd(graph, pair, touched));
        }
      }
    }
    active = next;
  }
  return { of, members };

  /** Makes the best of the moves that change where `r` is; returns the records that moved. */
  function improve(r: number): readonly number[] {
    const home = of[r]!;
    const own = members[home]!;
    if (weights[home]! < -BETTER) {
      set(home, own.slice(0, 1));
      for (const x of own.slice(1)) set(empty.pop()!, [x]);
      return own;
    }
    const rest = own.filter((x) => x !== r);
    const leaving = weigh(rest) - weights[home]!;
    let best = { gain: rest.length > 0 ? leaving : 0, target: -1, out: -1, swap: false };
    const seen = new Set([home]);
    for (let i = graph.start[r]!; i < graph.start[r + 1]!; i++) {
      const pair = graph.pairs[i]!;
      const target = of[otherEnd(graph, pair, r)]!;
      if (seen.has(target) || (rule.pairWeight(pair) <= SEED && members[target]!.length < 2)) continue;
      seen.add(target);
      if (rest.length > 0 && join(home, target)) return members[of[r]!]!;
      const there = members[target]!;
      const out = rule.onePerSource ? (there.find((x) => graph.source[x] === graph.source[r]) ?? -1) : -1;
      const without = there.filter((x) => x !== out);
      const gain = weigh(sorted([...without, r])) - weights[target]! + leaving;
      if (gain > best.gain) best = { gain, target, out, swap: false };
      if (out < 0 || rest.length === 0) continue;
      const swapped = gain + weigh(sorted([...rest, out])) - weigh(rest);
      if (swapped > best.gain) best = { gain: swapped, target, out, swap: true };
    }
    if (best.gain <= BETTER) return own.length === 1 ? gather(r) : [];
    move(r, home, rest, best);
    return best.out < 0 ? [r, ...rest] : [r, best.out, ...rest];
  }

  /**
   * Makes one of single records that are one event only if all of them are, so that no two would have joined: the best
   * partner of `r`, then the best of both, and so on, until that gains. Returns the records that moved.
   */
  function gather(r: number): readonly number[] {
    let group: readonly number[] = [r];
    const near = new Set<number>();
    for (let last = r; ; ) {
      for (let i = graph.start[last]!; i < graph.start[last + 1]!; i++) {
        const pair = graph.pairs[i]!;
        const other = otherEnd(graph, pair, last);
        if (rule.pairWeight(pair) > SEED && members[of[other]!]!.length === 1) near.add(other);
      }
      let best = { weight: -Infinity, record: -1 };
      for (const x of near) {
        if (group.includes(x) || !compatible(group, [x])) continue;
        const weight = weigh(sorted([...group, x]));
        if (weight > best.weight) best = { weight, record: x };
      }
      if (best.record < 0) return [];
      group = sorted([...group, best.record]);
      last = best.record;
      if (best.weight <= BETTER) continue;
      const home = of[r]!;
      for (const x of group) {
        if (of[x] === home) continue;
        set(of[x]!, []);
        empty.push(of[x]!);
      }
      set(home, group, best.weight);
      return group;
    }
  }

  function move(
    r: number,
    home: number,
    rest: readonly number[],
    { target, out, swap }: { target: number; out: number; swap: boolean },
  ): void {
    if (target >= 0) set(target, sorted([...members[target]!.filter((x) => x !== out), r]));
    if (swap) set(home, sorted([...rest, out]));
    else {
      if (rest.length > 0) set(home, rest);
      else {
        set(home, []);
        empty.push(home);
      }
      for (const single of [target < 0 ? r : -1, out].filter((x) => x >= 0)) {
        set(empty.pop()!, [single]);
      }
    }
  }

  function sorted(records: number[]): number[] {
    return records.sort((x, y) => x - y);
  }
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
