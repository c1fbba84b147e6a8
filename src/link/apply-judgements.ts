import type { Clusters } from "./clusters.ts";

/** A judgement on two records, by their numbers. */
export interface JudgedPair {
  a: number;
  b: number;
  same: boolean;
}

/**
 * Changes clusters so that they keep to what people have judged: first what is the same is joined, then what is
 * different parted; the others of a parted cluster stay with the one that they are likelier one with. Judgements win
 * over the rule of one record a source, and of two that contradict each other over a third, "different" wins.
 *
 * @param likeness probability that two records are one event; 0 for those that were not compared.
 */
export function applyJudgements(
  { of, members }: Clusters,
  judged: readonly JudgedPair[],
  likeness: (x: number, y: number) => number,
): void {
  const put = (cluster: number, records: readonly number[]) => {
    members[cluster] = [...records].sort((x, y) => x - y);
    for (const r of records) of[r] = cluster;
  };
  for (const { a, b, same } of judged) {
    const [x, y] = [of[a]!, of[b]!];
    if (!same || x === y) continue;
    put(Math.min(x, y), [...members[x]!, ...members[y]!]);
    members[Math.max(x, y)] = [];
  }
  const together = new Map<number, number[]>();
  for (const { a, b, same } of judged) {
    if (!same) continue;
    together.set(a, [...(together.get(a) ?? []), b]);
    together.set(b, [...(together.get(b) ?? []), a]);
  }
  for (const { a, b, same } of judged) {
    const cluster = of[a]!;
    if (same || cluster !== of[b]!) continue;
    const withB = members[cluster]!.filter((r) => r === b || (r !== a && pull(r, b) > pull(r, a)));
    const rest = members[cluster]!.filter((r) => !withB.includes(r));
    put(cluster, rest);
    put(
      members.findIndex((records) => records.length === 0),
      withB,
    );
  }

  function pull(r: number, to: number): number {
    return together.get(r)?.includes(to) ? 2 : likeness(r, to);
  }
}
