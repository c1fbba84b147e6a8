import { discreteQuantile } from "./discrete-quantile.ts";
import { halfDeviance } from "./half-deviance.ts";
import { incompleteGamma } from "./incomplete-gamma.ts";
import { stirlingError } from "./log-gamma.ts";

function checkMean(mean: number): void {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`a mean count must be 0 or more, got ${mean}`);
}

/** P(X = k) for a Poisson X (Loader 2000). Zero for k that is no count. */
export function poissonPmf(k: number, mean: number): number {
  checkMean(mean);
  if (!(Number.isInteger(k) && k >= 0)) return 0;
  if (k === 0) return Math.exp(-mean);
  if (mean === 0) return 0;
  return Math.exp(-halfDeviance(k, mean, mean - k) - stirlingError(k)) / Math.sqrt(2 * Math.PI * k);
}

/** P(X ≤ k). */
export function poissonCdf(k: number, mean: number): number {
  checkMean(mean);
  return k < 0 ? 0 : incompleteGamma(Math.floor(k) + 1, mean).upper;
}

/** P(X > k), exact down to 1e-300. */
export function poissonSurvival(k: number, mean: number): number {
  checkMean(mean);
  return k < 0 ? 1 : incompleteGamma(Math.floor(k) + 1, mean).lower;
}

/** The smallest k with P(X ≤ k) ≥ p. */
export function poissonQuantile(p: number, mean: number): number {
  checkMean(mean);
  return discreteQuantile(
    p,
    { mean, variance: mean },
    (k) => poissonCdf(k, mean),
    (k) => poissonSurvival(k, mean),
  );
}
