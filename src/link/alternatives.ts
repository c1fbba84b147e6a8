import type { ClusterRule, Clusters } from "./clusters.ts";
import { otherEnd, type PairGraph } from "./partition.ts";

/** Pairs with less than this log odds of their own are too unlikely to count. */
export const THINKABLE = -6;

/** The partition that was chosen, against which those near it are held. */
export interface Chosen {
  graph: PairGraph;
  rule: ClusterRule;
  clusters: Clusters;
  /** Of each cluster. */
  weights: readonly number[];
}

/** Odds, against the chosen partition, of all that `r` may do but stay or go to the cluster `except`: go elsewhere, or be replaced. */
export function rivals(chosen: Chosen, r: number, except: number): number {
  return [...elsewhere(chosen, r, except), ...replaced(chosen, r, except)].reduce(
    (sum, odds) => sum + odds,
    0,
  );
}

/** Odds of `r` going to each other cluster that has a thinkable partner. */
function elsewhere(chosen: Chosen, r: number, except: number): number[] {
  const { of } = chosen.clusters;
  const targets = new Set<number>();
  for (const other of thinkablePartners(chosen, r)) targets.add(of[other]!);
  targets.delete(of[r]!);
  targets.delete(except);
  return [...targets].map((target) => oddsOfMove(chosen, r, target));
}

/** Odds of each record of its source that may stand in the place of `r`, which is left alone. */
function replaced(chosen: Chosen, r: number, except: number): number[] {
  const { graph, rule, clusters, weights } = chosen;
  const { of, members } = clusters;
  const rest = members[of[r]!]!.filter((x) => x !== r);
  if (!rule.onePerSource) return [];
  const others = new Set<number>();
  for (const member of rest)
    for (const other of thinkablePartners(chosen, member))
      if (graph.source[other] === graph.source[r] && other !== r && of[other] !== except) others.add(other);
  return [...others].map((other) => {
    const left = members[of[other]!]!.filter((x) => x !== other);
    return Math.exp(
      rule.weight([...rest, other]) - weights[of[r]!]! + rule.weight(left) - weights[of[other]!]!,
    );
  });
}

/**
 * Odds of `r` being in another cluster, against the chosen partition. A record of its source that is there already
 * is left alone, or changes places with it.
 */
export function oddsOfMove({ graph, rule, clusters, weights }: Chosen, r: number, target: number): number {
  const { of, members } = clusters;
  const there = members[target]!;
  const out = rule.onePerSource ? there.find((x) => graph.source[x] === graph.source[r]) : undefined;
  const rest = members[of[r]!]!.filter((x) => x !== r);
  const gain = rule.weight([...there.filter((x) => x !== out), r]) - weights[target]! - weights[of[r]!]!;
  const alone = Math.exp(gain + rule.weight(rest));
  if (out === undefined || rest.length === 0) return alone;
  const swap = Math.exp(gain + rule.weight([...rest, out]));
  // Two pairs that change partners: the partner of `r`, asked in its turn, counts the other half.
  return alone + (rest.length === 1 && there.length === 2 ? swap / 2 : swap);
}

function thinkablePartners({ graph, rule }: Chosen, r: number): number[] {
  const found: number[] = [];
  for (let i = graph.start[r]!; i < graph.start[r + 1]!; i++) {
    const pair = graph.pairs[i]!;
    if (rule.pairWeight(pair) >= THINKABLE) found.push(otherEnd(graph, pair, r));
  }
  return found;
}
