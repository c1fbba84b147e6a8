import type { ClusterRule, Clusters } from "./clusters.ts";
import { otherEnd, type PairGraph } from "./partition.ts";

/** Alternatives with less than this log odds of their own are too unlikely to count. */
const THINKABLE = -6;

/**
 * Probability that the two records of a pair are one event, given how they and their rivals compare: the weight of the
 * partitions near the chosen one in which they are together, over that of all partitions looked at. These are: each
 * of the two alone or with the rest of their cluster, and each in the place of another record or elsewhere.
 */
export function linkProbability(
  graph: PairGraph,
  rule: ClusterRule,
  { of, members }: Clusters,
): (pair: number) => number {
  const { weight } = rule;
  const weights = members.map(weight);
  const anywhere = new Float64Array(of.length).fill(Number.NaN);
  return (pair) => {
    const [a, b] = [graph.a[pair]!, graph.b[pair]!];
    if (of[a] !== of[b]) {
      if (rule.pairWeight(pair) < THINKABLE) return Math.exp(rule.pairWeight(pair));
      const together = oddsOfMove(a, of[b]!) + oddsOfMove(b, of[a]!);
      const odds = members[of[a]!]!.length + members[of[b]!]!.length === 2 ? together / 2 : together;
      return odds / (1 + odds + rivals(a, of[b]!) + rivals(b, of[a]!));
    }
    const all = members[of[a]!]!;
    const rest = all.filter((r) => r !== a && r !== b);
    const whole = weights[of[a]!]!;
    let together = 1;
    let apart = Math.exp(-whole);
    if (rest.length > 0) {
      // The others stay together or fall apart too.
      const [alone, pairOnly] = [weight(rest), weight([a, b])];
      for (const w of [alone + pairOnly, ...(rest.length > 1 ? [pairOnly] : [])])
        together += Math.exp(w - whole);
      for (const w of [weight([...rest, a]), weight([...rest, b]), ...(rest.length > 1 ? [alone] : [])])
        apart += Math.exp(w - whole);
    }
    apart += rivalsAnywhere(a) + rivalsAnywhere(b);
    return together / (together + apart);
  };

  function rivalsAnywhere(r: number): number {
    if (Number.isNaN(anywhere[r])) anywhere[r] = rivals(r, -1);
    return anywhere[r]!;
  }

  /** Sum of the odds, against the chosen partition, of `r` going to other clusters than its own and `except`. */
  function rivals(r: number, except: number): number {
    let sum = 0;
    const seen = new Set([of[r]!, except]);
    for (let i = graph.start[r]!; i < graph.start[r + 1]!; i++) {
      const pair = graph.pairs[i]!;
      const other = otherEnd(graph, pair, r);
      const target = of[other]!;
      if (rule.pairWeight(pair) < THINKABLE || seen.has(target)) continue;
      seen.add(target);
      sum += oddsOfMove(r, target);
    }
    // Another record in the place of `r`, which is left alone.
    const own = members[of[r]!]!;
    const rest = own.filter((x) => x !== r);
    if (!rule.onePerSource || rest.length === 0) return sum;
    const tried = new Set<number>();
    for (const member of rest) {
      for (let i = graph.start[member]!; i < graph.start[member + 1]!; i++) {
        const pair = graph.pairs[i]!;
        const other = otherEnd(graph, pair, member);
        if (graph.source[other] !== graph.source[r] || other === r || of[other] === except) continue;
        if (rule.pairWeight(pair) < THINKABLE || tried.has(other)) continue;
        tried.add(other);
        const left = members[of[other]!]!;
        sum += Math.exp(
          weight([...rest, other]) -
            weights[of[r]!]! +
            weight(left.filter((x) => x !== other)) -
            weights[of[other]!]!,
        );
      }
    }
    return sum;
  }

  /**
   * Odds of `r` being in another cluster, against the chosen partition. A record of its source that is there already
   * is left alone, or changes places with it.
   */
  function oddsOfMove(r: number, target: number): number {
    const there = members[target]!;
    const out = rule.onePerSource ? there.find((x) => graph.source[x] === graph.source[r]) : undefined;
    const rest = members[of[r]!]!.filter((x) => x !== r);
    const gain = weight([...there.filter((x) => x !== out), r]) - weights[target]! - weights[of[r]!]!;
    const alone = Math.exp(gain + weight(rest));
    if (out === undefined || rest.length === 0) return alone;
    const swap = Math.exp(gain + weight([...rest, out]));
    // Two pairs that change partners: the partner of `r`, asked in its turn, counts the other half.
    return alone + (rest.length === 1 && there.length === 2 ? swap / 2 : swap);
  }
}
