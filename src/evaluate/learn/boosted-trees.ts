import { congruential, logistic } from "./chance.ts";

/** A yes-or-no question about one number of a case; a missing number (NaN) counts as lower than all. */
export interface Branch {
  feature: number;
  /** Lower goes to `low`, the rest to `high`. */
  from: number;
  low: Tree;
  high: Tree;
}
export type Tree = Branch | { value: number };

/** A sum of trees, in log odds. */
export interface Forest {
  constant: number;
  trees: readonly Tree[];
}

export interface Growth {
  trees: number;
  /** Questions from root to leaf at most. */
  depth: number;
  /** How much of each tree's advice is taken. */
  rate: number;
  /** Least sum of p(1 − p) in a leaf: about a quarter of the cases in doubt. */
  leaf: number;
  ridge: number;
  /** Share of the cases that each tree is grown on, and of the features that it may ask about. */
  cases: number;
  features: number;
}

/** Numbers are compared at so many thresholds at most. */
const BINS = 48;

/**
 * Boosted regression trees for a yes-or-no outcome (Friedman 2001), grown by the second-order gain of Chen & Guestrin
 * (2016) over binned numbers. Deterministic: the same rows give the same trees.
 */
export function growForest(
  rows: readonly Float64Array[],
  positive: readonly boolean[],
  growth: Growth,
): Forest {
  const width = rows[0]?.length ?? 0;
  const share = (positive.filter(Boolean).length + 0.5) / (rows.length + 1);
  const constant = Math.log(share / (1 - share));
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(rows, feature));
  const bins = edges.map((edge, feature) => Uint8Array.from(rows, (row) => binOf(row[feature]!, edge)));
  const scores = new Float64Array(rows.length).fill(constant);
  const dice = congruential(rows.length + width);
  const trees: Tree[] = [];
  const gradients = new Float64Array(rows.length);
  const curvatures = new Float64Array(rows.length);
  for (let t = 0; t < growth.trees; t++) {
    for (let i = 0; i < rows.length; i++) {
      const p = logistic(scores[i]!);
      gradients[i] = p - (positive[i] ? 1 : 0);
      curvatures[i] = p * (1 - p);
    }
    const sample: number[] = [];
    for (let i = 0; i < rows.length; i++) if (dice(1000) < growth.cases * 1000) sample.push(i);
    const asked = edges.flatMap((edge, f) =>
      edge.length > 0 && dice(1000) < growth.features * 1000 ? [f] : [],
    );
    const tree = grow({ edges, bins, gradients, curvatures, asked, growth }, sample, growth.depth);
    trees.push(tree);
    for (let i = 0; i < rows.length; i++) scores[i]! += adviceOf(tree, rows[i]!);
  }
  return { constant, trees };
}

/** The log odds of a case. */
export function forestScore(forest: Forest, row: Float64Array): number {
  return forest.trees.reduce((sum, tree) => sum + adviceOf(tree, row), forest.constant);
}

function adviceOf(tree: Tree, row: Float64Array): number {
  let node = tree;
  while ("feature" in node) node = row[node.feature]! >= node.from ? node.high : node.low;
  return node.value;
}

interface Ground {
  edges: readonly number[][];
  bins: readonly Uint8Array[];
  gradients: Float64Array;
  curvatures: Float64Array;
  asked: readonly number[];
  growth: Growth;
}

function grow(ground: Ground, sample: readonly number[], depth: number): Tree {
  const { edges, bins, gradients, curvatures, asked, growth } = ground;
  let gradient = 0;
  let curvature = 0;
  for (const i of sample) {
    gradient += gradients[i]!;
    curvature += curvatures[i]!;
  }
  const leaf = {
    value: Math.round(-1000 * growth.rate * (gradient / (curvature + growth.ridge))) / 1000,
  };
  if (depth === 0 || curvature < 2 * growth.leaf) return leaf;
  const worth = (g: number, h: number) => (g * g) / (h + growth.ridge);
  let best = { gain: 1e-6, feature: -1, bin: 0 };
  for (const feature of asked) {
    const edge = edges[feature]!;
    const own = bins[feature]!;
    const sums = new Float64Array(2 * (edge.length + 1));
    for (const i of sample) {
      const at = 2 * own[i]!;
      sums[at]! += gradients[i]!;
      sums[at + 1]! += curvatures[i]!;
    }
    let g = 0;
    let h = 0;
    for (let bin = 0; bin < edge.length; bin++) {
      g += sums[2 * bin]!;
      h += sums[2 * bin + 1]!;
      if (h < growth.leaf || curvature - h < growth.leaf) continue;
      const gain = worth(g, h) + worth(gradient - g, curvature - h) - worth(gradient, curvature);
      if (gain > best.gain) best = { gain, feature, bin };
    }
  }
  if (best.feature < 0) return leaf;
  const own = bins[best.feature]!;
  return {
    feature: best.feature,
    from: edges[best.feature]![best.bin]!,
    low: grow(
      ground,
      sample.filter((i) => own[i]! <= best.bin),
      depth - 1,
    ),
    high: grow(
      ground,
      sample.filter((i) => own[i]! > best.bin),
      depth - 1,
    ),
  };
}

/** Thresholds between values, at most {@link BINS}, each with a like share of the rows below the next. */
function edgesOf(rows: readonly Float64Array[], feature: number): number[] {
  const values = rows.map((row) => row[feature]!).map((value) => (Number.isNaN(value) ? -Infinity : value));
  const sorted = Float64Array.from(values).sort();
  const edges = new Set<number>();
  for (let k = 1; k <= BINS; k++) {
    const at = Math.floor((k * sorted.length) / (BINS + 1));
    const value = sorted[at]!;
    if (value > sorted[0]!) edges.add(Number(value.toPrecision(4)));
  }
  const top = sorted[sorted.length - 1]!;
  if (edges.size === 0 && top > sorted[0]!) edges.add(Number(top.toPrecision(4)));
  return [...edges].sort((a, b) => a - b);
}

/** How many thresholds the value reaches. */
function binOf(value: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= edges[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}
