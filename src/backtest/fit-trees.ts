import type { Tree } from "../assess/rising/index.ts";
import { type Random, seededRandom } from "../statistics/random.ts";

/** How an ensemble is grown; fixed by cross-validation on the actors of the fitting half (docs/calibration.md). */
const GROWTH = {
  trees: 100,
  depth: 4,
  rate: 0.12,
  penalty: 30,
  rows: 0.4,
  columns: 0.4,
  leastRows: 250,
  bins: 32,
} as const;

/** Columns cut into bins, column by column. */
interface Binned {
  edges: number[][];
  bins: Uint8Array[];
}

/** @param rows the same columns for every row */
export function binned(rows: readonly (readonly number[])[]): Binned {
  const edges = rows[0]!.map((_, column) => {
    const sorted = Float64Array.from(rows, (row) => row[column]!).sort();
    const cuts: number[] = [];
    for (let bin = 1; bin < GROWTH.bins; bin++) {
      // Thresholds are shipped with five digits, so rows are cut by those very numbers.
      const cut = Number(sorted[Math.floor((sorted.length * bin) / GROWTH.bins)]!.toPrecision(5));
      if (cuts.length === 0 || cut > cuts.at(-1)!) cuts.push(cut);
    }
    return cuts;
  });
  const bins = edges.map((cuts, column) =>
    Uint8Array.from(rows, (row) => {
      let bin = 0;
      while (bin < cuts.length && row[column]! > cuts[bin]!) bin++;
      return bin;
    }),
  );
  return { edges, bins };
}

interface Growing {
  data: Binned;
  gradient: Float64Array;
  curvature: Float64Array;
  columns: readonly number[];
}

/**
 * Gradient-boosted trees for a probability (Friedman 2001, Annals of Statistics 29, 1189–1232; Newton leaves as in Chen
 * & Guestrin 2016), grown on the rows `among` from the log odds `start`.
 */
export function fitTrees(
  data: Binned,
  start: ArrayLike<number>,
  came: ArrayLike<number>,
  among: readonly number[],
  seed: number,
): Tree[] {
  const random = seededRandom(seed);
  const odds = Float64Array.from(start);
  const gradient = new Float64Array(odds.length);
  const curvature = new Float64Array(odds.length);
  return Array.from({ length: GROWTH.trees }, () => {
    for (const i of among) {
      const p = 1 / (1 + Math.exp(-odds[i]!));
      gradient[i] = came[i]! - p;
      curvature[i] = p * (1 - p);
    }
    const drawn = among.filter(() => random.uniform() < GROWTH.rows);
    const columns = data.bins.flatMap((_, column) => (drawnColumn(random) ? [column] : []));
    const grown = grow({ data, gradient, curvature, columns }, drawn, GROWTH.depth);
    for (const i of among) odds[i]! += leafOf(grown, data, i);
    return asTree(grown, data.edges);
  });
}

const drawnColumn = (random: Random): boolean => random.uniform() < GROWTH.columns;

type Node = number | { column: number; bin: number; below: Node; above: Node };

function grow(growing: Growing, rows: readonly number[], depth: number): Node {
  let [gradient, curvature] = [0, 0];
  for (const i of rows) {
    gradient += growing.gradient[i]!;
    curvature += growing.curvature[i]!;
  }
  const leaf = Number(((GROWTH.rate * gradient) / (curvature + GROWTH.penalty)).toFixed(4));
  if (depth === 0 || rows.length < 2 * GROWTH.leastRows) return leaf;
  const split = bestSplit(growing, rows, gradient, curvature);
  if (split === null) return leaf;
  const bins = growing.data.bins[split.column]!;
  const below: number[] = [];
  const above: number[] = [];
  for (const i of rows) (bins[i]! <= split.bin ? below : above).push(i);
  return { ...split, below: grow(growing, below, depth - 1), above: grow(growing, above, depth - 1) };
}

function bestSplit(
  { data, gradient, curvature, columns }: Growing,
  rows: readonly number[],
  allGradient: number,
  allCurvature: number,
): { column: number; bin: number } | null {
  const gain = (g: number, c: number) => (g * g) / (c + GROWTH.penalty);
  const whole = gain(allGradient, allCurvature);
  let best: { column: number; bin: number } | null = null;
  let most = 1e-3;
  const gradients = new Float64Array(GROWTH.bins);
  const curvatures = new Float64Array(GROWTH.bins);
  const counts = new Int32Array(GROWTH.bins);
  for (const column of columns) {
    gradients.fill(0);
    curvatures.fill(0);
    counts.fill(0);
    const bins = data.bins[column]!;
    for (const i of rows) {
      const bin = bins[i]!;
      gradients[bin]! += gradient[i]!;
      curvatures[bin]! += curvature[i]!;
      counts[bin]! += 1;
    }
    let [g, c, n] = [0, 0, 0];
    for (let bin = 0; bin < data.edges[column]!.length; bin++) {
      g += gradients[bin]!;
      c += curvatures[bin]!;
      n += counts[bin]!;
      if (n < GROWTH.leastRows || rows.length - n < GROWTH.leastRows) continue;
      const gained = gain(g, c) + gain(allGradient - g, allCurvature - c) - whole;
      if (gained > most) {
        most = gained;
        best = { column, bin };
      }
    }
  }
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
