import { halfDeviance } from "./half-deviance.ts";
import { logGammaOnePlus, stirlingError } from "./log-gamma.ts";

/** Both tails at once, each computed without subtracting from one where it is small. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** x^a e^(−x) / Γ(a), the density of Gamma(a, 1) times x. */
export function gammaKernel(a: number, x: number): number {
  if (x === 0) return 0;
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-halfDeviance(a, x, x - a) - stirlingError(a));
}

/**
 * The regularised incomplete gamma functions: lower = P(a, x) = γ(a, x)/Γ(a) and upper = Q(a, x) = 1 − P(a, x).
 * About 1e-13 relative in either tail down to 1e-300, for shapes up to 1e6 and beyond (DLMF 8.7.1, 8.9.2).
 * @param a shape, > 0
 * @param x ≥ 0, may be Infinity
 * @throws RangeError outside these.
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (!(a > 0 && a < Infinity)) throw new RangeError(`the shape of a gamma must be positive, got ${a}`);
  if (!(x >= 0)) throw new RangeError(`the incomplete gamma function needs a number from 0 up, got ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (a < 1 && x < 1.1) return smallShape(a, x);
  if (x < a + 1) {
    const lower = lowerSeries(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = upperFraction(a, x);
  return { lower: 1 - upper, upper };
}

function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > 1e-17 * sum; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return (gammaKernel(a, x) / a) * sum;
}

/** Legendre's continued fraction by the modified Lentz method. */
function upperFraction(a: number, x: number): number {
  const TINY = 1e-300;
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let n = 1; ; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = numerator * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    c = b + numerator / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < 3e-16) break;
  }
  return gammaKernel(a, x) * value;
}

/** Shapes below one near the origin: Q is small there although x is, so it must not be got as 1 − P. */
function smallShape(a: number, x: number): Tails {
  let sum = 0;
  let power = 1;
  for (let n = 1; n < 60; n++) {
    power *= -x / n;
    const term = power / (a + n);
    sum += term;
    if (Math.abs(term) < 1e-18 * Math.abs(sum)) break;
  }
  const logLead = a * Math.log(x) - logGammaOnePlus(a);
  const lead = Math.exp(logLead);
  return { lower: lead * (1 + a * sum), upper: -Math.expm1(logLead) - lead * a * sum };
}
