import type { ClusterWeight } from "./cluster-weight.ts";
import type { PairGraph } from "./partition.ts";

/** Gains of total weight up to this are rounding. */
export const BETTER = 1e-9;

/** A record that changes its cluster. */
export interface Move {
  record: number;
  /** Where it goes; -1 for a cluster of its own. */
  target: number;
  /** Who has to leave the target for it; -1 for nobody. */
  out: number;
  /** Whether that one takes the record's place; else it is left alone. */
  swap: boolean;
}

/** A partition of the records while it is searched for: each record alone at first, then changed step by step. */
export class ChangingPartition {
  /** Cluster of each record. */
  readonly of: Int32Array;
  /** Records of each cluster, ascending. */
  readonly members: (readonly number[])[];
  readonly #graph: PairGraph;
  readonly #onePerSource: boolean;
  readonly #weights: Float64Array;
  readonly #empty: number[] = [];
  #weigh: ClusterWeight;

  constructor(graph: PairGraph, weigh: ClusterWeight, onePerSource: boolean) {
    const records = graph.source.length;
    this.of = Int32Array.from({ length: records }, (_, r) => r);
    this.members = Array.from({ length: records }, (_, r) => [r]);
    this.#weights = new Float64Array(records);
    this.#graph = graph;
    this.#weigh = weigh;
    this.#onePerSource = onePerSource;
  }

  /** Weighs all clusters anew, by the rule that applies from now on. */
  weighBy(weigh: ClusterWeight): void {
    this.#weigh = weigh;
    for (const [cluster, records] of this.members.entries()) this.#weights[cluster] = weigh(records);
  }

  /** Weight of records as a cluster, in whatever order. */
  weighed(records: readonly number[]): number {
    return this.#weigh([...records].sort((x, y) => x - y));
  }

  weightOf(cluster: number): number {
    return this.#weights[cluster]!;
  }

  mayJoin(x: readonly number[], y: readonly number[]): boolean {
    const { source } = this.#graph;
    return !this.#onePerSource || !x.some((r) => y.some((s) => source[r] === source[s]));
  }

  /** Makes one cluster of two where that gains, and says whether it did. */
  join(x: number, y: number): boolean {
    const [mx, my] = [this.members[x]!, this.members[y]!];
    if (!this.mayJoin(mx, my)) return false;
    const both = inOrder([...mx, ...my]);
    const weight = this.#weigh(both);
    if (weight - this.#weights[x]! - this.#weights[y]! <= BETTER) return false;
    this.#set(Math.min(x, y), both, weight);
    this.#clear(Math.max(x, y));
    return true;
  }

  /** Leaves every record of a cluster alone. */
  fallApart(cluster: number): void {
    const [first, ...others] = this.members[cluster]!;
    this.#set(cluster, first === undefined ? [] : [first]);
    for (const record of others) this.#putAlone(record);
  }

  /** Makes one cluster of records that are alone, where the first of them stands. */
  gather(first: number, records: readonly number[]): void {
    const home = this.of[first]!;
    for (const record of records) if (this.of[record] !== home) this.#clear(this.of[record]!);
    this.#set(home, inOrder([...records]));
  }

  move({ record, target, out, swap }: Move): void {
    const home = this.of[record]!;
    const rest = this.members[home]!.filter((x) => x !== record);
    if (target >= 0) this.#set(target, inOrder([...this.members[target]!.filter((x) => x !== out), record]));
    if (swap) {
      this.#set(home, inOrder([...rest, out]));
      return;
    }
    if (rest.length > 0) this.#set(home, rest);
    else this.#clear(home);
    if (target < 0) this.#putAlone(record);
    if (out >= 0) this.#putAlone(out);
  }

  #putAlone(record: number): void {
    this.#set(this.#empty.pop()!, [record]);
  }

  #clear(cluster: number): void {
    this.#set(cluster, []);
    this.#empty.push(cluster);
  }

  #set(cluster: number, records: readonly number[], weight = this.#weigh(records)): void {
    this.members[cluster] = records;
    this.#weights[cluster] = weight;
    for (const record of records) this.of[record] = cluster;
  }
}

function inOrder(records: number[]): number[] {
  return records.sort((x, y) => x - y);
}
