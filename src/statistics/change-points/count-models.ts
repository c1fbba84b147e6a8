import { logGamma } from "../special-functions/log-gamma.ts";
import { cumulative, type SegmentModel, totalsBy } from "./segment-model.ts";

/** A regime shorter than this many points is an outlier rather than a regime. */
const SHORTEST_REGIME = 3;

/** Tables of x ln x grow up to this x. */
const LARGEST_TABLE = 1 << 20;

/**
 * Poisson counts with one rate a segment; its marginal likelihood under a gamma prior of shape 1 around the mean rate.
 * @param exposures what a point counts for: 1, or its expected share under a season and trend
 */
export function poissonModel(counts: readonly number[], exposures: readonly number[]): SegmentModel {
  const sums = cumulative(counts);
  const weights = cumulative(exposures);
  const total = sums[counts.length]!;
  const priorExposure = weights[counts.length]! / Math.max(total, 0.5);
  const cost: SegmentModel["cost"] = (from, to) => {
    const sum = sums[to]! - sums[from]!;
    return sum > 0 ? 2 * sum * (1 + Math.log((weights[to]! - weights[from]!) / sum)) : 0;
  };
  const plain = exposures.every((weight) => weight === 1) && total < LARGEST_TABLE;
  return {
    name: "poisson",
    points: counts.length,
    parameters: 1,
    minLength: SHORTEST_REGIME,
    cost,
    totals: plain ? tabulatedTotals(sums) : totalsBy(cost),
    logMarginal(from, to) {
      const shape = 1 + sums[to]! - sums[from]!;
      return (
        logGamma(shape) -
        shape * Math.log(priorExposure + weights[to]! - weights[from]!) +
        Math.log(priorExposure)
      );
    },
  };
}

/** The Poisson cost of whole counts with exposures of one, without a logarithm per stretch. */
function tabulatedTotals(sums: Float64Array): SegmentModel["totals"] {
  const n = sums.length - 1;
  const whole = Int32Array.from(sums);
  const entropies = Float64Array.from({ length: whole[n]! + 1 }, (_, x) =>
    x > 0 ? 2 * x * (Math.log(x) - 1) : 0,
  );
  const logs = Float64Array.from({ length: n + 1 }, (_, m) => 2 * Math.log(m));
  return (starts, count, end, best, totals) => {
    const sumAtEnd = whole[end]!;
    for (let i = 0; i < count; i++) {
      const start = starts[i]!;
      const sum = sumAtEnd - whole[start]!;
      totals[i] = best[start]! + sum * logs[end - start]! - entropies[sum]!;
    }
  };
}

/**
 * Negative binomial counts with one rate a segment and one size for the series, so that the standard deviation grows
 * with the mean; its marginal likelihood under a beta prior around the mean rate.
 * @param counts may be fractional: counts taken to a common level by a season or trend
 */
export function negativeBinomialModel(counts: readonly number[], size: number): SegmentModel {
  const sums = cumulative(counts);
  const mean = Math.max(sums[counts.length]!, 0.5) / counts.length;
  // Beta(a, 1) on size/(size + rate) has its mean where the rate is the series' own.
  const priorA = size / mean;
  const beta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);
  const prior = beta(priorA, 1);
  const cost: SegmentModel["cost"] = (from, to) => {
    const sum = sums[to]! - sums[from]!;
    const shape = size * (to - from);
    const both = shape + sum;
    return 2 * (both * Math.log(both) - shape * Math.log(shape) - (sum > 0 ? sum * Math.log(sum) : 0));
  };
  return {
    name: "negative binomial",
    points: counts.length,
    parameters: 1,
    minLength: SHORTEST_REGIME,
    cost,
    totals: totalsBy(cost),
    logMarginal: (from, to) => beta(priorA + size * (to - from), 1 + sums[to]! - sums[from]!) - prior,
  };
}

/** −2 × the log likelihood of counts around these means, without the factorials; size Infinity is Poisson. */
export function misfit(counts: readonly number[], means: readonly number[], size: number): number {
  const logSizeGamma = size === Infinity ? 0 : logGamma(size);
  let sum = 0;
  counts.forEach((count, i) => {
    const mean = means[i]!;
    if (size === Infinity) sum += (count > 0 ? count * Math.log(mean) : 0) - mean;
    else {
      sum += logGamma(size + count) - logSizeGamma - size * Math.log1p(mean / size);
      if (count > 0) sum += count * Math.log(mean / (size + mean));
    }
  });
  return -2 * sum;
}
