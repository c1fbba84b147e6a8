import type { SegmentModel } from "./segment-model.ts";

/** The segmentation with the smallest total cost: first points of every segment but the first, and that cost. */
export interface Segmentation {
  readonly starts: readonly number[];
  /** Σ cost of the segments, penalties not counted. */
  readonly cost: number;
}

/** Ends between two prunings: looking at every end for starts to drop costs more than it saves. */
const PRUNING_INTERVAL = 8;

/**
 * Exact minimisation of Σ cost + penalty · changes by PELT (Killick, Fearnhead & Eckley 2012, JASA 107, 1590–1598);
 * linear in n when changes come regularly. A start is dropped only once a segment of the least length fits behind the
 * point that ruled it out, so the least length costs no exactness.
 */
export function pelt(
  model: Pick<SegmentModel, "cost" | "totals" | "points" | "minLength">,
  penalty: number,
): Segmentation {
  const { points: n, minLength } = model;
  if (n < minLength) return { starts: [], cost: n > 0 ? model.cost(0, n) : 0 };
  const best = new Float64Array(n + 1).fill(Infinity);
  const previous = new Int32Array(n + 1);
  const dropFrom = new Int32Array(n + 1).fill(n + 1);
  const starts = new Int32Array(n + 1);
  const totals = new Float64Array(n + 1);
  let alive = 0;
  best[0] = -penalty;
  for (let end = minLength; end <= n; end++) {
    const newest = end - minLength;
    if (best[newest]! < Infinity) starts[alive++] = newest;
    model.totals(starts, alive, end, best, totals);
    let least = Infinity;
    let at = 0;
    for (let i = 0; i < alive; i++) {
      if (totals[i]! < least) {
        least = totals[i]!;
        at = starts[i]!;
      }
    }
    best[end] = least + penalty;
    previous[end] = at;
    if (end % PRUNING_INTERVAL !== 0) continue;
    let kept = 0;
    for (let i = 0; i < alive; i++) {
      const start = starts[i]!;
      if (totals[i]! > least + penalty && dropFrom[start]! > n) dropFrom[start] = end + minLength;
      if (dropFrom[start]! > end + 1) starts[kept++] = start;
    }
    alive = kept;
  }
  const found: number[] = [];
  for (let end = previous[n]!; end > 0; end = previous[end]!) found.unshift(end);
  return { starts: found, cost: best[n]! - found.length * penalty };
}
