/** Candidates between records, as a graph that is quick to walk. */
export interface PairGraph {
  /** Number of the source of each record. */
  source: Int16Array;
  /** First and second record of each pair. */
  a: Int32Array;
  b: Int32Array;
  /** Row of the pattern of each pair. */
  pattern: Int32Array;
  /** The pairs of record `r` are `pairs[start[r] … start[r + 1] - 1]`. */
  start: Int32Array;
  pairs: Int32Array;
  /** Where reports tell of one event any number of times: the day from which each record speaks. */
  told: Int32Array | null;
}

export function pairGraph(
  source: Int16Array,
  a: Int32Array,
  b: Int32Array,
  pattern: Int32Array,
  told: Int32Array | null = null,
): PairGraph {
  const start = new Int32Array(source.length + 1);
  for (let i = 0; i < a.length; i++) {
    start[a[i]! + 1]!++;
    start[b[i]! + 1]!++;
  }
  for (let r = 0; r < source.length; r++) start[r + 1]! += start[r]!;
  const at = start.slice();
  const pairs = new Int32Array(2 * a.length);
  for (let i = 0; i < a.length; i++) {
    pairs[at[a[i]!]!++] = i;
    pairs[at[b[i]!]!++] = i;
  }
  return { source, a, b, pattern, start, pairs, told };
}

export function otherEnd(graph: PairGraph, pair: number, r: number): number {
  return graph.a[pair] === r ? graph.b[pair]! : graph.a[pair]!;
}

export function findPair(graph: PairGraph, x: number, y: number): number {
  const shorter = degree(graph, x) <= degree(graph, y) ? x : y;
  const wanted = shorter === x ? y : x;
  for (let i = graph.start[shorter]!; i < graph.start[shorter + 1]!; i++) {
    const pair = graph.pairs[i]!;
    if (otherEnd(graph, pair, shorter) === wanted) return pair;
  }
  return -1;
}

function degree(graph: PairGraph, r: number): number {
  return graph.start[r + 1]! - graph.start[r]!;
}
