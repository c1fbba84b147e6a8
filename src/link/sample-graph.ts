import { type PairGraph, pairGraph } from "./partition.ts";

export interface GraphSample {
  graph: PairGraph;
  /** How many times larger the whole is. */
  scale: number;
  /** Strong pairs of the whole. */
  strong: number;
}

/**
 * A part of the graph from which the model can be learnt: every n-th group of records that strong pairs connect, with
 * all pairs among them; the whole where it has no more strong pairs than `enough`.
 */
export function sampleGraph(
  graph: PairGraph,
  isStrong: (pair: number) => boolean,
  enough: number,
): GraphSample {
  const group = Int32Array.from(graph.source, (_, r) => r);
  const root = (r: number): number => {
    let at = r;
    while (group[at] !== at) {
      group[at] = group[group[at]!]!;
      at = group[at]!;
    }
    return at;
  };
  let strong = 0;
  for (let pair = 0; pair < graph.a.length; pair++) {
    if (!isStrong(pair)) continue;
    strong++;
    const [x, y] = [root(graph.a[pair]!), root(graph.b[pair]!)];
    group[Math.max(x, y)] = Math.min(x, y);
  }
  const every = Math.ceil(strong / enough);
  if (every <= 1) return { graph, scale: 1, strong };

  const number = new Int32Array(group.length).fill(-1);
  const chosen: number[] = [];
  let groups = 0;
  const taken = new Set<number>();
  for (let r = 0; r < group.length; r++) {
    const at = root(r);
    if (at === r && groups++ % every === 0) taken.add(r);
    if (!taken.has(at)) continue;
    number[r] = chosen.push(r) - 1;
  }
  const pairs: number[] = [];
  let strongTaken = 0;
  for (let pair = 0; pair < graph.a.length; pair++) {
    if (number[graph.a[pair]!]! < 0 || number[graph.b[pair]!]! < 0) continue;
    pairs.push(pair);
    if (isStrong(pair)) strongTaken++;
  }
  const pick = (from: Int32Array, map: (x: number) => number) =>
    Int32Array.from(pairs, (pair) => map(from[pair]!));
  return {
    graph: pairGraph(
      Int16Array.from(chosen, (r) => graph.source[r]!),
      pick(graph.a, (r) => number[r]!),
      pick(graph.b, (r) => number[r]!),
      pick(graph.pattern, (pattern) => pattern),
      graph.told && Int32Array.from(chosen, (r) => graph.told![r]!),
    ),
    scale: strong / Math.max(1, strongTaken),
    strong,
  };
}
