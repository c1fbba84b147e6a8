import { logGamma } from "../special-functions/log-gamma.ts";

const SMALLEST_LOG_SIZE = Math.log(0.02);
const LARGEST_LOG_SIZE = Math.log(1e4);

/** 2 × the log likelihood ratio at which overdispersion is taken as real: 5 % one-sided (boundary of the parameter). */
const EVIDENT = 2.706;

/**
 * The size of negative binomial counts whose mean may change along the series: by the likelihood conditional on the sum
 * of each block of neighbours (Dirichlet–multinomial), in which the mean cancels. Blocks of about √n points, at least
 * six, so that slow fluctuation counts as noise and a few breaks hardly do. Infinity where nothing beyond Poisson shows.
 * @param exposures what each point's mean is multiplied by, from season and trend
 */
export function robustSize(counts: readonly number[], exposures: readonly number[]): number {
  const mixed = bestSize((size) => conditional(counts, exposures, size));
  const gain = 2 * (conditional(counts, exposures, mixed) - conditional(counts, exposures, POISSON));
  if (gain <= EVIDENT) return Infinity;
  const ones = exposures.map(() => 1);
  const level = counts.map((count, i) => count / exposures[i]!);
  return bestSize((size) => conditional(level, ones, size));
}

/** So large a size that the counts given their sum are multinomial. */
const POISSON = 1e8;

/** The log likelihood of counts given the sums of their blocks; a point's share of the size goes with its weight. */
function conditional(counts: readonly number[], weights: readonly number[], size: number): number {
  const length = Math.max(6, Math.round(Math.sqrt(counts.length)));
  let total = 0;
  for (let from = 0; from < counts.length; from += length) {
    let sum = 0;
    let weight = 0;
    for (let i = from; i < Math.min(from + length, counts.length); i++) {
      const shape = size * weights[i]!;
      sum += counts[i]!;
      weight += shape;
      total += logGamma(shape + counts[i]!) - logGamma(shape);
    }
    total += logGamma(weight) - logGamma(weight + sum);
  }
  return total;
}

/** Ternary search on the logarithm. */
function bestSize(logLikelihood: (size: number) => number): number {
  let low = SMALLEST_LOG_SIZE;
  let high = LARGEST_LOG_SIZE;
  for (let round = 0; round < 40; round++) {
    const left = low + (high - low) / 3;
    const right = high - (high - low) / 3;
    if (logLikelihood(Math.exp(left)) < logLikelihood(Math.exp(right))) low = left;
    else high = right;
  }
  return Math.exp((low + high) / 2);
}
