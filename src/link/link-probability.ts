import { type Chosen, oddsOfMove, rivals, THINKABLE } from "./alternatives.ts";
import type { ClusterRule, Clusters } from "./clusters.ts";
import type { PairGraph } from "./partition.ts";

/**
 * Probability that the two records of a pair are one event, given how they and their rivals compare: the weight of the
 * partitions near the chosen one in which they are together, over that of all partitions looked at. These are: each
 * of the two alone or with the rest of their cluster, and each in the place of another record or elsewhere.
 */
export function linkProbability(
  graph: PairGraph,
  rule: ClusterRule,
  clusters: Clusters,
): (pair: number) => number {
  const { of, members } = clusters;
  const chosen = { graph, rule, clusters, weights: members.map(rule.weight) };
  const anywhere = new Float64Array(of.length).fill(Number.NaN);
  const rivalsAnywhere = (r: number) => {
    if (Number.isNaN(anywhere[r])) anywhere[r] = rivals(chosen, r, -1);
    return anywhere[r]!;
  };
  return (pair) => {
    const [a, b] = [graph.a[pair]!, graph.b[pair]!];
    if (of[a] !== of[b]) return probabilityOfJoining(chosen, pair);
    const { together, parted } = withTheRest(chosen, a, b);
    const apart = parted + (rivalsAnywhere(a) + rivalsAnywhere(b));
    return together / (together + apart);
  };
}

/** Of two records that the chosen partition leaves apart. */
function probabilityOfJoining(chosen: Chosen, pair: number): number {
  const { graph, rule, clusters } = chosen;
  const { of, members } = clusters;
  if (rule.pairWeight(pair) < THINKABLE) return Math.exp(rule.pairWeight(pair));
  const [a, b] = [graph.a[pair]!, graph.b[pair]!];
  const [ofA, ofB] = [of[a]!, of[b]!];
  const together = oddsOfMove(chosen, a, ofB) + oddsOfMove(chosen, b, ofA);
  const odds = members[ofA]!.length + members[ofB]!.length === 2 ? together / 2 : together;
  return odds / (1 + odds + rivals(chosen, a, ofB) + rivals(chosen, b, ofA));
}

/** Odds, against the chosen partition, in which two records are one: of that and of parting their cluster in every way. */
function withTheRest({ rule, clusters, weights }: Chosen, a: number, b: number) {
  const { of, members } = clusters;
  const rest = members[of[a]!]!.filter((r) => r !== a && r !== b);
  const whole = weights[of[a]!]!;
  let together = 1;
  let parted = Math.exp(-whole);
  if (rest.length > 0) {
    // The others stay together or fall apart too.
    const [alone, pairOnly] = [rule.weight(rest), rule.weight([a, b])];
    for (const w of [alone + pairOnly, ...(rest.length > 1 ? [pairOnly] : [])])
      together += Math.exp(w - whole);
    for (const w of [
      rule.weight([...rest, a]),
      rule.weight([...rest, b]),
      ...(rest.length > 1 ? [alone] : []),
    ])
      parted += Math.exp(w - whole);
  }
  return { together, parted };
}
