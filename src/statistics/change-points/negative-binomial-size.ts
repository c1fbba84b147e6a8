import { logGamma } from "../special-functions/log-gamma.ts";

const SMALLEST_LOG_SIZE = Math.log(0.02);
const LARGEST_LOG_SIZE = Math.log(1e4);

/** 2 × the log likelihood ratio at which overdispersion is taken as real: 5 % one-sided (boundary of the parameter). */
const EVIDENT = 2.706;

/**
 * The size of negative binomial counts whose mean may change along the series: by the likelihood conditional on the sum
 * of each block of neighbours (Dirichlet–multinomial), in which the mean cancels. Blocks of about √n points, at least
 * six, so that slow fluctuation counts as noise and a few breaks hardly do. Infinity where nothing beyond Poisson shows.
 */
export function robustSize(counts: readonly number[], exposures: readonly number[]): number {
  const length = Math.max(6, Math.round(Math.sqrt(counts.length)));
  const blocks: number[][] = [];
  for (let from = 0; from < counts.length; from += length) {
    blocks.push(Array.from({ length: Math.min(length, counts.length - from) }, (_, i) => from + i));
  }
  const logLikelihood = (size: number): number =>
    blocks.reduce((total, block) => {
      let sum = 0;
      let weight = 0;
      let terms = 0;
      for (const i of block) {
        const count = counts[i]!;
        const shape = size * exposures[i]!;
        sum += count;
        weight += shape;
        terms += logGamma(shape + count) - logGamma(shape);
      }
      return total + terms + logGamma(weight) - logGamma(weight + sum);
    }, 0);
  let low = SMALLEST_LOG_SIZE;
  let high = LARGEST_LOG_SIZE;
  for (let round = 0; round < 40; round++) {
    const left = low + (high - low) / 3;
    const right = high - (high - low) / 3;
    if (logLikelihood(Math.exp(left)) < logLikelihood(Math.exp(right))) low = left;
    else high = right;
  }
  const size = Math.exp((low + high) / 2);
  const gain = 2 * (logLikelihood(size) - logLikelihood(1e8));
  return gain > EVIDENT ? size : Infinity;
}
