/** Edges of the bins of the ignorance score; the last bin is open. */
export const IGNORANCE_EDGES = [0, 0.5, 2.5, 5.5, 10.5, 25.5, 50.5, 100.5, 250.5, 500.5, 1000.5] as const;

/** How well draws foretold one count. For all three less is better. */
export interface DrawScores {
  /** Continuous ranked probability score, in counts: mean |x − y| − ½ mean |x − x′| (Gneiting & Raftery 2007). */
  readonly crps: number;
  /** −log₂ of the share of draws in the bin of what happened, with one draw more in each bin. */
  readonly ignorance: number;
  /** Interval score of the central 90 %: width + 20 × the distance by which what happened lies outside. */
  readonly intervalScore: number;
}

const OUTSIDE = 0.1;

/**
 * Scores of a predictive distribution given as draws, as in the VIEWS prediction challenge (Hegre et al. 2025).
 * @throws RangeError for no draws, or for draws or a count that are not finite and 0 or more.
 */
export function scoreDraws(draws: readonly number[], actual: number): DrawScores {
  if (draws.length === 0) throw new RangeError("a forecast without draws cannot be scored");
  for (const value of [actual, ...draws]) {
    if (!(value >= 0 && value < Infinity))
      throw new RangeError(`draws and counts are numbers from 0 up, got ${value}`);
  }
  const sorted = Float64Array.from(draws).sort();
  const n = sorted.length;
  let distance = 0;
  let spread = 0;
  sorted.forEach((x, i) => {
    distance += Math.abs(x - actual);
    spread += (2 * i + 1 - n) * x;
  });
  const bin = binOf(actual);
  const inBin = draws.reduce((count, x) => count + (binOf(x) === bin ? 1 : 0), 0);
  const low = quantile(sorted, OUTSIDE / 2);
  const high = quantile(sorted, 1 - OUTSIDE / 2);
  const outside = Math.max(0, low - actual, actual - high);
  return {
    crps: Math.max(0, distance / n - spread / n ** 2),
    ignorance: -Math.log2((inBin + 1) / (n + IGNORANCE_EDGES.length)),
    intervalScore: high - low + (2 / OUTSIDE) * outside,
  };
}

function binOf(x: number): number {
  let bin = IGNORANCE_EDGES.length - 1;
  while (bin > 0 && x < IGNORANCE_EDGES[bin]!) bin--;
  return bin;
}

/** Linear between order statistics (Hyndman & Fan 1996, type 7). */
function quantile(sorted: Float64Array, p: number): number {
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  return low + (at - below) * (sorted[Math.min(below + 1, sorted.length - 1)]! - low);
}
