import { checkCount, checkDispersion, checkExposure, checkLevel } from "./argument-checks.ts";
import { betaKernel, betaPoint, incompleteBeta } from "./special-functions/incomplete-beta.ts";
import { betaQuantile, betaUpperQuantile } from "./special-functions/incomplete-beta-inverse.ts";

/** The ratio of two rates. */
export interface RateRatio {
  /** null when neither had an event, Infinity when only the second had none. */
  readonly ratio: number | null;
  readonly low: number;
  /** Infinity when the second had no event. */
  readonly high: number;
  /** Two-sided p-value of equal rates. */
  readonly p: number;
}

/**
 * The ratio of the first rate to the second. Given the sum of the counts, the first is binomial, which gives the exact
 * interval (Clopper & Pearson) and test (as R's poisson.test; Przyborowski & Wilenski 1940, Biometrika 31, 313–323).
 * With a dispersion above 1 the counts enter divided by it: the log ratio then has the quasi-Poisson variance
 * dispersion · (1/a + 1/b), and the exact formula's guard against small counts becomes `dispersion` events wide; p is
 * twice the smaller tail. Dispersion is taken as known; estimate it from enough periods.
 * @param exposureA, exposureB in the same unit, > 0
 * @param dispersion variance-to-mean ratio of the counts, ≥ 1
 * @throws RangeError outside these.
 */
export function rateRatioInterval(
  countA: number,
  exposureA: number,
  countB: number,
  exposureB: number,
  level = 0.95,
  dispersion = 1,
): RateRatio {
  checkCount(countA);
  checkCount(countB);
  checkExposure(exposureA);
  checkExposure(exposureB);
  checkLevel(level);
  checkDispersion(dispersion);
  const a = countA / dispersion;
  const b = countB / dispersion;
  const tail = (1 - level) / 2;
  const exposures = exposureB / exposureA;
  const low = a === 0 ? null : betaQuantile(a, b + 1, tail);
  const high = b === 0 ? null : betaUpperQuantile(a + 1, b, tail);
  return {
    ratio: countB === 0 ? (countA === 0 ? null : Infinity) : (countA / countB) * exposures,
    low: low === null ? 0 : (low.x / low.complement) * exposures,
    high: high === null ? Infinity : (high.x / high.complement) * exposures,
    p: equalRates(a, b, exposureA / (exposureA + exposureB)),
  };
}

function equalRates(a: number, b: number, share: number): number {
  if (a + b === 0) return 1;
  const atMost = b === 0 ? 1 : incompleteBeta(a + 1, b, share).upper;
  const atLeast = a === 0 ? 1 : incompleteBeta(a, b + 1, share).lower;
  const whole = Number.isInteger(a) && Number.isInteger(b);
  return whole
    ? minimumLikelihood(a, a + b, share, atMost, atLeast)
    : Math.min(1, 2 * Math.min(atMost, atLeast));
}

/** The probability of all outcomes that are no likelier than the one observed (R's binom.test). */
function minimumLikelihood(k: number, n: number, share: number, atMost: number, atLeast: number): number {
  // Outcomes as likely as this one count with it although rounding may set them a hair above.
  const limit = binomialPmf(k, n, share) * (1 + 1e-7);
  const mode = Math.min(n, Math.floor((n + 1) * share));
  if (k === mode || binomialPmf(mode, n, share) <= limit) return 1;
  if (k < mode) {
    const j = firstFrom(mode, n + 1, (i) => i > n || binomialPmf(i, n, share) <= limit);
    return Math.min(1, atMost + (j > n ? 0 : incompleteBeta(j, n - j + 1, share).lower));
  }
  const j = firstFrom(0, mode, (i) => binomialPmf(i, n, share) > limit);
  return Math.min(1, atLeast + (j === 0 ? 0 : incompleteBeta(j, n - j + 1, share).upper));
}

/** The first integer in [low, high] from which on `holds` is true. */
function firstFrom(low: number, high: number, holds: (i: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function binomialPmf(k: number, n: number, share: number): number {
  if (k === 0) return Math.exp(n * Math.log1p(-share));
  if (k === n) return share ** n;
  const rest = n - k;
  return (betaKernel(k, rest, betaPoint(k, rest, share)) * n) / (k * rest);
}
