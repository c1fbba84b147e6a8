import { discreteQuantile } from "../special-functions/discrete-quantile.ts";
import { negativeBinomialOf, negativeBinomialSurvival } from "../special-functions/negative-binomial.ts";
import type { Expectation } from "./expected-count.ts";

/** Gauss–Hermite nodes and weights for a standard normal. */
const NODES = [
  { at: -Math.sqrt(3), weight: 1 / 6 },
  { at: 0, weight: 2 / 3 },
  { at: Math.sqrt(3), weight: 1 / 6 },
] as const;

/**
 * P(next count > k): negative binomial with the variance of scatter and of the estimated mean together, averaged over
 * what is not known of the dispersion (whose estimate has the relative variance of a squared standardised count).
 */
export function predictiveSurvival(k: number, expectation: Expectation): number {
  if (k < 0) return 1;
  const { mean, logVariance, dispersion, freedom } = expectation;
  const excessKurtosis = (6 * (dispersion - 1)) / mean + 1 / (mean * dispersion);
  const spread = Math.sqrt(Math.min(1, (2 + excessKurtosis) / freedom));
  return NODES.reduce((sum, { at, weight }) => {
    const scatter = Math.max(1, dispersion * Math.exp(at * spread));
    return sum + weight * negativeBinomialSurvival(k, negativeBinomialOf(mean, scatter + mean * logVariance));
  }, 0);
}

/** The smallest count that is exceeded with probability `alpha` at most. */
export function predictiveUpper(alpha: number, expectation: Expectation): number {
  const { mean, logVariance, dispersion } = expectation;
  return discreteQuantile(
    1 - alpha,
    { mean, variance: mean * (dispersion + mean * logVariance) },
    (k) => 1 - predictiveSurvival(k, expectation),
    (k) => predictiveSurvival(k, expectation),
  );
}
