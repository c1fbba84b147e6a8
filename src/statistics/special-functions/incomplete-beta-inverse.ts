import { betaKernel, checkShapes, incompleteBetaAt } from "./incomplete-beta.ts";
import { logGamma } from "./log-gamma.ts";
import { solveIncreasing } from "./solve-increasing.ts";

/** Beyond it one side of the quantile is smaller than any number. */
const FARTHEST = 708;

/** A quantile of a beta distribution with its complement, each to full relative precision. */
export interface BetaQuantile {
  readonly x: number;
  readonly complement: number;
}

/**
 * The x with I_x(a, b) = p: the quantile of a beta distribution.
 * @param a, b shapes, > 0
 * @param p probability of lying below, 0–1
 * @throws RangeError outside these.
 */
export function betaQuantile(a: number, b: number, p: number): BetaQuantile {
  return quantile(a, b, p, "lower");
}

/** The x with 1 − I_x(a, b) = q, exact also for tiny q. */
export function betaUpperQuantile(a: number, b: number, q: number): BetaQuantile {
  return quantile(a, b, q, "upper");
}

function quantile(a: number, b: number, p: number, side: "lower" | "upper"): BetaQuantile {
  checkShapes(a, b);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, got ${p}`);
  if (p === 0 || p === 1) {
    const x = (p === 0) === (side === "lower") ? 0 : 1;
    return { x, complement: 1 - x };
  }
  const tail = p <= 0.5 ? side : side === "lower" ? "upper" : "lower";
  const target = Math.log(p <= 0.5 ? p : 1 - p);
  // On the logit scale both logarithms of the tails are concave and the whole line is allowed.
  const logit = solveIncreasing(
    (t) => {
      const point = logitPoint(a, b, Math.min(FARTHEST, Math.max(-FARTHEST, t)));
      const tails = incompleteBetaAt(a, b, point);
      const density = betaKernel(a, b, point);
      return tail === "lower"
        ? { value: Math.log(tails.lower) - target, slope: density / tails.lower }
        : { value: target - Math.log(tails.upper), slope: density / tails.upper };
    },
    firstGuess(a, b, tail, target),
  );
  if (Math.abs(logit) >= FARTHEST) return logit > 0 ? { x: 1, complement: 0 } : { x: 0, complement: 1 };
  const { x, y } = logitPoint(a, b, logit);
  return { x, complement: y };
}

function logitPoint(a: number, b: number, t: number) {
  const odds = Math.exp(t);
  const x = odds === Infinity ? 1 : odds / (1 + odds);
  const y = 1 / (1 + odds);
  return { x, y, balance: (a - b * odds) * y };
}

/** The mean for shapes from one up; the leading term of the series in the tail of a small shape. */
function firstGuess(a: number, b: number, tail: "lower" | "upper", logTarget: number): number {
  const [near, far] = tail === "lower" ? [a, b] : [b, a];
  const sign = tail === "lower" ? 1 : -1;
  const middle = Math.log(near / far);
  const logBeta = logGamma(near) + logGamma(far) - logGamma(near + far);
  const edge = (logTarget + Math.log(near) + logBeta) / near;
  return sign * (near >= 1 ? middle : Math.min(middle, edge));
}
