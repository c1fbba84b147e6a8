import { checkCount, checkDispersion, checkExposure, checkLevel } from "./argument-checks.ts";
import { betaQuantile, betaUpperQuantile } from "./special-functions/incomplete-beta-inverse.ts";
import { gammaQuantile, gammaUpperQuantile } from "./special-functions/incomplete-gamma-inverse.ts";

/** A rate per unit of exposure with its interval. */
export interface RateInterval {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The exact interval of a Poisson rate: Garwood 1936, Biometrika 28, 437–442. With `dispersion` above 1 the same
 * formula on count ÷ dispersion (quasi-Poisson): both the estimate's variance and the guard against small counts scale.
 * @param count events, ≥ 0
 * @param exposure time or units watched, > 0
 * @param level coverage, 0–1
 * @throws RangeError outside these.
 */
export function poissonRateInterval(
  count: number,
  exposure: number,
  level = 0.95,
  dispersion = 1,
): RateInterval {
  checkCount(count);
  checkExposure(exposure);
  checkLevel(level);
  checkDispersion(dispersion);
  const tail = (1 - level) / 2;
  const effective = count / dispersion;
  const scale = dispersion / exposure;
  return {
    rate: count / exposure,
    low: effective === 0 ? 0 : gammaQuantile(effective, tail) * scale,
    high: gammaUpperQuantile(effective + 1, tail) * scale,
  };
}

/**
 * The exact interval of the rate of a negative binomial count, by inverting its two tails (as Garwood for Poisson).
 * @param size of the total count: variance = mean + mean²/size, > 0; the size of a period times the number of periods
 * @throws RangeError outside the ranges of {@link poissonRateInterval}.
 */
export function negativeBinomialRateInterval(
  count: number,
  exposure: number,
  size: number,
  level = 0.95,
): RateInterval {
  checkCount(count);
  checkExposure(exposure);
  checkExposure(size, "the size of a negative binomial");
  checkLevel(level);
  const tail = (1 - level) / 2;
  const low = count === 0 ? null : betaQuantile(count, size, tail);
  const high = betaUpperQuantile(count + 1, size, tail);
  return {
    rate: count / exposure,
    low: low === null ? 0 : ((low.x / low.complement) * size) / exposure,
    high: ((high.x / high.complement) * size) / exposure,
  };
}
