import { gammaKernel, incompleteGamma } from "./incomplete-gamma.ts";
import { logGammaOnePlus } from "./log-gamma.ts";
import { normalQuantile } from "./normal.ts";
import { solveIncreasing } from "./solve-increasing.ts";

/**
 * The x with P(a, x) = p: the quantile of a gamma distribution of shape a and rate 1.
 * @param a shape, > 0
 * @param p probability of lying below, 0–1
 * @throws RangeError outside these.
 */
export function gammaQuantile(a: number, p: number): number {
  return quantile(a, p, "lower");
}

/** The x with Q(a, x) = q, exact also for q near 1e-300 where 1 − q would round to one. */
export function gammaUpperQuantile(a: number, q: number): number {
  return quantile(a, q, "upper");
}

function quantile(a: number, p: number, side: "lower" | "upper"): number {
  if (!(a > 0 && a < Infinity)) throw new RangeError(`the shape of a gamma must be positive, got ${a}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, got ${p}`);
  if (p === 0) return side === "lower" ? 0 : Infinity;
  if (p === 1) return side === "lower" ? Infinity : 0;
  const tail = p <= 0.5 ? side : side === "lower" ? "upper" : "lower";
  const target = Math.log(p <= 0.5 ? p : 1 - p);
  // The logarithm of a gamma tail is concave in ln x, so Newton's method there is safe.
  const t = solveIncreasing(
    (logX) => {
      const x = Math.exp(logX);
      const tails = incompleteGamma(a, x);
      const density = gammaKernel(a, x);
      return tail === "lower"
        ? { value: Math.log(tails.lower) - target, slope: density / tails.lower }
        : { value: target - Math.log(tails.upper), slope: density / tails.upper };
    },
    firstGuess(a, tail === "lower" ? Math.exp(target) : -Math.expm1(target), tail, Math.exp(target)),
  );
  return Math.exp(t);
}

/** Wilson & Hilferty (1931), or the leading term of the series where the shape or the probability is small. */
function firstGuess(a: number, lower: number, tail: "lower" | "upper", small: number): number {
  const z = tail === "lower" ? normalQuantile(small) : -normalQuantile(small);
  const cube = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  if (a >= 0.5 && cube > 0.3) return Math.log(a) + 3 * Math.log(cube);
  return lower < 1 ? (Math.log(lower) + logGammaOnePlus(a)) / a : Math.log(-Math.log(small));
}
