import { halfDeviance } from "./half-deviance.ts";
import type { Tails } from "./incomplete-gamma.ts";
import { stirlingError } from "./log-gamma.ts";

/**
 * A point of the unit interval with its complement. `balance` = a·y − b·x, how far the mean lies above x, is passed
 * apart: for large shapes its rounding decides how many digits survive in the tails.
 */
export interface BetaPoint {
  readonly x: number;
  readonly y: number;
  readonly balance: number;
}

/** Reached only where a shape is far below one and x next to an end: digits are lost there, time is not. */
const MOST_STEPS = 20_000;

/** The exact product of two doubles as an unevaluated sum (Dekker 1971). */
function twoProduct(a: number, b: number): [number, number] {
  const split = 134217729;
  const product = a * b;
  const aBig = split * a - (split * a - a);
  const bBig = split * b - (split * b - b);
  const aSmall = a - aBig;
  const bSmall = b - bBig;
  return [product, aSmall * bSmall - (product - aBig * bBig - aSmall * bBig - aBig * bSmall)];
}

/** The point x with all the digits that a double has. */
export function betaPoint(a: number, b: number, x: number): BetaPoint {
  const sum = a + b;
  const rest = a > b ? b - (sum - a) : a - (sum - b);
  const [product, error] = twoProduct(sum, x);
  return { x, y: 1 - x, balance: a - product - error - rest * x };
}

/** x^a y^b / B(a, b), the density of Beta(a, b) times x·y. */
export function betaKernel(a: number, b: number, { x, y, balance }: BetaPoint): number {
  if (x === 0 || y === 0) return 0;
  const n = a + b;
  return (
    Math.sqrt(a / (2 * Math.PI)) *
    Math.sqrt(b / n) *
    Math.exp(
      stirlingError(n) -
        stirlingError(a) -
        stirlingError(b) -
        halfDeviance(a, n * x, -balance) -
        halfDeviance(b, n * y, balance),
    )
  );
}

/**
 * The regularised incomplete beta function: lower = I_x(a, b), upper = 1 − I_x(a, b) = I_(1−x)(b, a).
 * About 1e-12 relative in either tail down to 1e-300 for shapes up to 1e6.
 * @param a, b shapes, > 0
 * @param x 0–1
 * @throws RangeError outside these.
 */
export function incompleteBeta(a: number, b: number, x: number): Tails {
  checkShapes(a, b);
  if (!(x >= 0 && x <= 1))
    throw new RangeError(`the incomplete beta function needs a number from 0 to 1, got ${x}`);
  return incompleteBetaAt(a, b, betaPoint(a, b, x));
}

/** @throws RangeError unless both are above 0 and finite. */
export function checkShapes(a: number, b: number): void {
  if (!(a > 0 && a < Infinity && b > 0 && b < Infinity)) {
    throw new RangeError(`the shapes of a beta must be positive, got ${a} and ${b}`);
  }
}

/** As {@link incompleteBeta}, for callers that know the complement of x and the balance exactly. */
export function incompleteBetaAt(a: number, b: number, point: BetaPoint): Tails {
  if (point.x <= 0) return { lower: 0, upper: 1 };
  if (point.y <= 0) return { lower: 1, upper: 0 };
  if (point.balance >= point.x - point.y) {
    const { value, rest } = lowerTail(a, b, point);
    return { lower: value, upper: rest };
  }
  const { value, rest } = lowerTail(b, a, { x: point.y, y: point.x, balance: -point.balance });
  return { lower: rest, upper: value };
}

/** The tail on the side where the continued fraction converges fast, and what it leaves. */
function lowerTail(a: number, b: number, point: BetaPoint): { value: number; rest: number } {
  const value = lowerFraction(a, b, point);
  if (value <= 0.9) return { value, rest: 1 - value };
  const rest = steppedLower(b, a, { x: point.y, y: point.x, balance: -point.balance });
  return { value, rest };
}

/** I_x(a, b) = Σ x^(a+i) y^b / ((a+i) B(a+i, b)) + I_x(a + m, b): only positive terms, so small values stay exact. */
function steppedLower(a: number, b: number, point: BetaPoint): number {
  let term = betaKernel(a, b, point) / a;
  let sum = 0;
  let shape = a;
  let balance = point.balance;
  const last = a + MOST_STEPS;
  while (shape < last && balance < point.x - point.y + 1e-9 && term > 1e-18 * sum) {
    sum += term;
    term *= (point.x * (shape + b)) / (shape + 1);
    shape += 1;
    balance += point.y;
  }
  return sum + lowerFraction(shape, b, { ...point, balance });
}

/** The continued fraction of Didonato & Morris (1992, eq. 9), for x up to about a/(a + b). */
function lowerFraction(a: number, b: number, point: BetaPoint): number {
  const TINY = 1e-300;
  const { x } = point;
  const denominator = (m: number): number =>
    m +
    (m === 0 ? 0 : (m * (b - m) * x) / (a + 2 * m - 1)) +
    ((a + m) * (point.balance + 1 + m * (2 - x))) / (a + 2 * m + 1);
  let value = denominator(0) || TINY;
  let c = value;
  let d = 0;
  for (let m = 1; m < MOST_STEPS; m++) {
    const step = a + 2 * m - 1;
    const numerator = ((a + m - 1) / step) * ((a + b + m - 1) / step) * m * (b - m) * x * x;
    const next = denominator(m);
    d = next + numerator * d || TINY;
    c = next + numerator / c || TINY;
    d = 1 / d;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 3e-16) break;
  }
  return betaKernel(a, b, point) / value;
}
