import type { Tree } from "../assess/rising/index.ts";
import { type Random, seededRandom } from "../statistics/random.ts";

/** How an ensemble is grown; fixed by cross-validation on the fitting half (docs/calibration.md). */
const GROWTH = {
  trees: 200,
  depth: 4,
  rate: 0.05,
  penalty: 30,
  rows: 0.4,
  columns: 0.3,
  leastRows: 250,
  bins: 64,
} as const;

/** Columns cut into bins, column by column. */
interface Binned {
  edges: number[][];
  bins: Uint8Array[];
}

/** @param columns one a feature, all of one length. */
export function binned(columns: readonly Float64Array[]): Binned {
  const edges = columns.map((values) => {
    const sorted = values.toSorted();
    const cuts: number[] = [];
    for (let bin = 1; bin < GROWTH.bins; bin++) {
      // Thresholds are shipped with five digits, so rows are cut by those very numbers.
      const cut = Number(sorted[Math.floor((sorted.length * bin) / GROWTH.bins)]!.toPrecision(5));
      if (cuts.length === 0 || cut > cuts.at(-1)!) cuts.push(cut);
    }
    return cuts;
  });
  return {
    edges,
    bins: columns.map((values, column) => Uint8Array.from(values, (x) => binOf(x, edges[column]!))),
  };
}

/** How many of the cuts lie below x. */
function binOf(x: number, cuts: readonly number[]): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (x > cuts[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What trees are fitted to, row by row. */
interface Targets {
  /** Log odds to start from. */
  start: ArrayLike<number>;
  came: ArrayLike<number>;
  weights: ArrayLike<number>;
}

/** Gradient, curvature and number of rows, side by side for every bin of every drawn column. */
type Histogram = Float64Array;
const WIDTH = 3;

interface Growing {
  data: Binned;
  gradient: Float64Array;
  curvature: Float64Array;
  columns: readonly number[];
}

/**
 * Gradient-boosted trees for a probability (Friedman 2001, Annals of Statistics 29, 1189–1232; Newton leaves as in Chen
 * & Guestrin 2016), grown on the rows `among`.
 */
export function fitTrees(
  data: Binned,
  { start, came, weights }: Targets,
  among: Int32Array,
  seed: number,
): Tree[] {
  const random = seededRandom(seed);
  const odds = Float64Array.from(start);
  const gradient = new Float64Array(odds.length);
  const curvature = new Float64Array(odds.length);
  return Array.from({ length: GROWTH.trees }, () => {
    const drawn = among.filter(() => random.bits() < GROWTH.rows * 2 ** 32);
    for (let nth = 0; nth < drawn.length; nth++) {
      const i = drawn[nth]!;
      const p = 1 / (1 + Math.exp(-odds[i]!));
      gradient[i] = weights[i]! * (came[i]! - p);
      curvature[i] = weights[i]! * p * (1 - p);
    }
    const columns = data.bins.flatMap((_, column) => (drawnColumn(random) ? [column] : []));
    const growing = { data, gradient, curvature, columns };
    const grown = grow(growing, drawn, histogramOf(growing, drawn), GROWTH.depth);
    for (let nth = 0; nth < among.length; nth++) odds[among[nth]!]! += leafOf(grown, data, among[nth]!);
    return asTree(grown, data.edges);
  });
}

const drawnColumn = (random: Random): boolean => random.uniform() < GROWTH.columns;

type Node = number | { column: number; bin: number; below: Node; above: Node };

function histogramOf({ data, gradient, curvature, columns }: Growing, rows: Int32Array): Histogram {
  const histogram = new Float64Array(columns.length * GROWTH.bins * WIDTH);
  columns.forEach((column, nth) => {
    const bins = data.bins[column]!;
    const from = nth * GROWTH.bins * WIDTH;
    for (let k = 0; k < rows.length; k++) {
      const i = rows[k]!;
      const at = from + bins[i]! * WIDTH;
      histogram[at]! += gradient[i]!;
      histogram[at + 1]! += curvature[i]!;
      histogram[at + 2]! += 1;
    }
  });
  return histogram;
}

function grow(growing: Growing, rows: Int32Array, histogram: Histogram, depth: number): Node {
  let [gradient, curvature] = [0, 0];
  for (let nth = 0; nth < rows.length; nth++) {
    gradient += growing.gradient[rows[nth]!]!;
    curvature += growing.curvature[rows[nth]!]!;
  }
  const leaf = Number(((GROWTH.rate * gradient) / (curvature + GROWTH.penalty)).toPrecision(3));
  if (depth === 0 || rows.length < 2 * GROWTH.leastRows) return leaf;
  const split = bestSplit(growing, rows.length, histogram, gradient, curvature);
  if (split === null) return leaf;
  const bins = growing.data.bins[split.column]!;
  const below = rows.filter((i) => bins[i]! <= split.bin);
  const above = rows.filter((i) => bins[i]! > split.bin);
  const small = histogramOf(growing, below.length < above.length ? below : above);
  const large = histogram.map((sum, at) => sum - small[at]!);
  const [ofBelow, ofAbove] = below.length < above.length ? [small, large] : [large, small];
  return {
    ...split,
    below: grow(growing, below, ofBelow, depth - 1),
    above: grow(growing, above, ofAbove, depth - 1),
  };
}

function bestSplit(
  { data, columns }: Growing,
  rows: number,
  histogram: Histogram,
  allGradient: number,
  allCurvature: number,
): { column: number; bin: number } | null {
  const gain = (g: number, c: number) => (g * g) / (c + GROWTH.penalty);
  const whole = gain(allGradient, allCurvature);
  let best: { column: number; bin: number } | null = null;
  let most = 1e-3;
  columns.forEach((column, nth) => {
    let [g, c, n] = [0, 0, 0];
    let at = nth * GROWTH.bins * WIDTH;
    for (let bin = 0; bin < data.edges[column]!.length; bin++, at += WIDTH) {
      g += histogram[at]!;
      c += histogram[at + 1]!;
      n += histogram[at + 2]!;
      if (n < GROWTH.leastRows || rows - n < GROWTH.leastRows) continue;
      const gained = gain(g, c) + gain(allGradient - g, allCurvature - c) - whole;
      if (gained > most) {
        most = gained;
        best = { column, bin };
      }
    }
  });
  return best;
}

function leafOf(node: Node, data: Binned, row: number): number {
  let at = node;
  while (typeof at !== "number") at = data.bins[at.column]![row]! <= at.bin ? at.below : at.above;
  return at;
}

function asTree(node: Node, edges: readonly number[][]): Tree {
  if (typeof node === "number") return node;
  const { column, bin, below, above } = node;
  return [column, edges[column]![bin]!, asTree(below, edges), asTree(above, edges)];
}
