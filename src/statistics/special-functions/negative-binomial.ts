import { discreteQuantile } from "./discrete-quantile.ts";
import { betaKernel, incompleteBetaAt } from "./incomplete-beta.ts";
import type { Tails } from "./incomplete-gamma.ts";
import { poissonCdf, poissonPmf, poissonQuantile, poissonSurvival } from "./poisson.ts";

/**
 * Counts whose Poisson mean itself varies as a gamma: variance = mean + mean²/size. `size` is any positive real, and
 * Infinity is the Poisson distribution.
 */
export interface NegativeBinomial {
  readonly mean: number;
  readonly size: number;
}

/** The negative binomial with this mean and variance-to-mean ratio ≥ 1. */
export function negativeBinomialOf(mean: number, dispersion: number): NegativeBinomial {
  if (!(dispersion >= 1))
    throw new RangeError(`a variance-to-mean ratio of counts is at least 1, got ${dispersion}`);
  return { mean, size: dispersion === 1 || mean === 0 ? Infinity : mean / (dispersion - 1) };
}

function check({ mean, size }: NegativeBinomial): void {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`a mean count must be 0 or more, got ${mean}`);
  if (!(size > 0)) throw new RangeError(`the size of a negative binomial must be positive, got ${size}`);
}

/** From here on the two distributions agree to the last digit that matters. */
const isPoisson = ({ mean, size }: NegativeBinomial): boolean =>
  mean === 0 || size > 1e15 * Math.max(1, mean);

/** P(X = k); zero for k that is no count. */
export function negativeBinomialPmf(k: number, distribution: NegativeBinomial): number {
  check(distribution);
  const { mean, size } = distribution;
  if (isPoisson(distribution)) return poissonPmf(k, mean);
  if (!(Number.isInteger(k) && k >= 0)) return 0;
  if (k === 0) return Math.exp(-size * Math.log1p(mean / size));
  const n = size + mean;
  return betaKernel(size, k, { x: size / n, y: mean / n, balance: (size / n) * (mean - k) }) / k;
}

/** P(X ≤ k) and P(X > k), each exact in its own tail down to 1e-300. */
export function negativeBinomialTails(k: number, distribution: NegativeBinomial): Tails {
  check(distribution);
  const { mean, size } = distribution;
  if (k < 0) return { lower: 0, upper: 1 };
  if (isPoisson(distribution)) return { lower: poissonCdf(k, mean), upper: poissonSurvival(k, mean) };
  const next = Math.floor(k) + 1;
  const n = size + mean;
  return incompleteBetaAt(size, next, { x: size / n, y: mean / n, balance: (size / n) * (mean - next) });
}

/** P(X ≤ k). */
export function negativeBinomialCdf(k: number, distribution: NegativeBinomial): number {
  return negativeBinomialTails(k, distribution).lower;
}

/** P(X > k). */
export function negativeBinomialSurvival(k: number, distribution: NegativeBinomial): number {
  return negativeBinomialTails(k, distribution).upper;
}

/** The smallest k with P(X ≤ k) ≥ p. */
export function negativeBinomialQuantile(p: number, distribution: NegativeBinomial): number {
  check(distribution);
  const { mean, size } = distribution;
  if (isPoisson(distribution)) return poissonQuantile(p, mean);
  return discreteQuantile(
    p,
    { mean, variance: mean + (mean * mean) / size },
    (k) => negativeBinomialCdf(k, distribution),
    (k) => negativeBinomialSurvival(k, distribution),
  );
}
