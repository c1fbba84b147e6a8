import { checkCount, checkExposure, checkLevel } from "./argument-checks.ts";
import { incompleteBeta } from "./special-functions/incomplete-beta.ts";
import { gammaQuantile, gammaUpperQuantile } from "./special-functions/incomplete-gamma-inverse.ts";
import type { NegativeBinomial } from "./special-functions/negative-binomial.ts";

/** A gamma distribution of a rate: mean = shape ÷ exposure, as if `shape` events had been seen in `exposure`. */
export interface GammaRate {
  readonly shape: number;
  readonly exposure: number;
}

/** Jeffreys' prior for a Poisson rate. */
export const JEFFREYS_RATE: GammaRate = { shape: 0.5, exposure: 0 };

/**
 * What is known of a rate after `count` events in `exposure`: the conjugate posterior (Gelman et al., Bayesian Data
 * Analysis, 3rd ed., §2.6).
 */
export function ratePosterior(count: number, exposure: number, prior: GammaRate = JEFFREYS_RATE): GammaRate {
  checkCount(count);
  checkCount(exposure, "an exposure");
  checkCount(prior.shape, "the shape of a prior");
  checkCount(prior.exposure, "the exposure of a prior");
  const posterior = { shape: prior.shape + count, exposure: prior.exposure + exposure };
  checkExposure(posterior.shape, "the shape of prior and data together");
  checkExposure(posterior.exposure, "the exposure of prior and data together");
  return posterior;
}

/** Mean and equal-tailed credible interval of a rate. */
export function credibleInterval(posterior: GammaRate, level = 0.95) {
  checkLevel(level);
  const tail = (1 - level) / 2;
  return {
    mean: posterior.shape / posterior.exposure,
    low: gammaQuantile(posterior.shape, tail) / posterior.exposure,
    high: gammaUpperQuantile(posterior.shape, tail) / posterior.exposure,
  };
}

/** The distribution of the count in a further stretch of exposure; its pmf, tails and quantiles are the negative binomial's. */
export function predictiveCount(posterior: GammaRate, exposure: number): NegativeBinomial {
  checkCount(exposure, "an exposure");
  return { mean: (posterior.shape / posterior.exposure) * exposure, size: posterior.shape };
}

/** P(rate a < rate b) for independent gamma rates. */
export function probabilityLess(a: GammaRate, b: GammaRate): number {
  return incompleteBeta(a.shape, b.shape, a.exposure / (a.exposure + b.exposure)).lower;
}
