import { cholesky, solveLower, solveUpper } from "../cholesky.ts";
import { negativeBinomialOf, negativeBinomialSurvival } from "../special-functions/negative-binomial.ts";
import { dispersionAt, type Scatter, scatterAround } from "./scatter.ts";

/** What the past says about the next count: its mean, how sure that is, and how counts scatter around it. */
export interface Expectation {
  readonly mean: number;
  /** Variance of the logarithm of the mean, from estimating it. */
  readonly logVariance: number;
  /** Variance-to-mean ratio of counts, ≥ 1. */
  readonly dispersion: number;
  /** Effective number of counts that the dispersion rests on. */
  readonly freedom: number;
}

/** Past counts less likely than this are taken for outbreaks, and weigh the less the less likely they are. */
const OUTBREAK = 0.01;
const FITTING_ROUNDS = 12;

/** Prior precisions: half a count on the level, and effects that seldom exceed a factor of e² on trend and season. */
const LEVEL_PRECISION = 0.5;
const EFFECT_PRECISION = 1;

/**
 * The terms of the regression at a point: level, trend, and pairs of sine waves. Two waves from four seasons on, one
 * from two, none before; a trend from one season on.
 */
function terms(point: number, past: number, period: number): number[] {
  const row = [1];
  if (past >= Math.max(period, 12)) row.push((point - past / 2) / past);
  const waves = period < 4 || past < 2 * period ? 0 : past < 4 * period ? 1 : 2;
  for (let wave = 1; wave <= waves; wave++) {
    const angle = (2 * Math.PI * wave * point) / period;
    row.push(Math.cos(angle), Math.sin(angle));
  }
  return row;
}

/** Where the fit for the point before ended; saves most of the work for the next. */
export interface FittedPast {
  readonly coefficients: Float64Array;
  readonly weights: Float64Array;
  readonly scatter: Scatter;
}

/**
 * Log-linear quasi-Poisson regression on level, trend and season (Farrington et al. 1996, JRSS A 159, 547–563; Noufaily
 * et al. 2013, Statistics in Medicine 32, 1206–1222), with the weight of past outbreaks taken from their own
 * probability, and all of the past in the window used rather than weeks of the same season only.
 * @param past counts before the point, oldest first
 */
export function expectNext(
  past: readonly number[],
  period: number,
  before: FittedPast | null,
): { expectation: Expectation; fitted: FittedPast } {
  const n = past.length;
  const next = terms(n, n, period);
  const width = next.length;
  const design = new Float64Array(n * width);
  for (let i = 0; i < n; i++) design.set(terms(i, n, period), i * width);
  const total = past.reduce((sum, count) => sum + count, 0);
  const level = Math.log((total + 0.5) / n);
  const warm = before !== null && before.coefficients.length === width;
  const coefficients = warm
    ? before.coefficients.slice()
    : Float64Array.from(next, (_, j) => (j === 0 ? level : 0));
  const weights = new Float64Array(n).fill(1);
  if (warm) weights.set(before.weights.subarray(Math.max(0, before.weights.length + 1 - n)).subarray(0, n));
  let scatter: Scatter = warm ? before.scatter : { law: "proportional", value: 1 };
  const means = new Float64Array(n);
  let factor: Float64Array = new Float64Array(0);
  for (let round = 0; round < FITTING_ROUNDS; round++) {
    for (let i = 0; i < n; i++) means[i] = Math.exp(clamp(product(design, i, coefficients)));
    const step = newtonStep(past, design, means, weights, coefficients, level, scatter);
    factor = step.factor;
    let largest = 0;
    for (let j = 0; j < width; j++) {
      coefficients[j]! += step.change[j]!;
      largest = Math.max(largest, Math.abs(step.change[j]!));
    }
    for (let i = 0; i < n; i++) means[i] = Math.exp(clamp(product(design, i, coefficients)));
    const previous = scatter;
    scatter = scatterAround(past, means, weights, width);
    weighOutbreaks(past, means, scatter, weights);
    const steady = scatter.law === previous.law && Math.abs(scatter.value / previous.value - 1) < 1e-2;
    if (largest < 1e-3 && steady) break;
  }
  const spread = solveLower(factor, next);
  const mean = Math.exp(clamp(next.reduce((sum, x, j) => sum + x * coefficients[j]!, 0)));
  return {
    expectation: {
      mean,
      logVariance: spread.reduce((sum, x) => sum + x * x, 0),
      dispersion: dispersionAt(scatter, mean),
      freedom: Math.max(1, weights.reduce((sum, w) => sum + w, 0) - width),
    },
    fitted: { coefficients, weights, scatter },
  };
}

/** What to expect of two points together: scatter adds up, and an error of the fit is one error in both. */
export function expectSum(a: Expectation, b: Expectation): Expectation {
  const mean = a.mean + b.mean;
  const weighed = (of: (part: Expectation) => number) => (a.mean * of(a) + b.mean * of(b)) / mean;
  return {
    mean,
    logVariance: weighed((part) => part.logVariance),
    dispersion: weighed((part) => part.dispersion),
    freedom: Math.min(a.freedom, b.freedom),
  };
}

/** Keeps e^x within what counts can be. */
const clamp = (x: number): number => Math.max(-30, Math.min(30, x));

function product(design: Float64Array, row: number, coefficients: Float64Array): number {
  const width = coefficients.length;
  let sum = 0;
  for (let j = 0; j < width; j++) sum += design[row * width + j]! * coefficients[j]!;
  return sum;
}

/** One step of Newton's method for the penalised quasi-likelihood; `factor` is the Cholesky factor of the information. */
function newtonStep(
  counts: readonly number[],
  design: Float64Array,
  means: Float64Array,
  weights: Float64Array,
  coefficients: Float64Array,
  level: number,
  scatter: Scatter,
) {
  const width = coefficients.length;
  const information = new Float64Array(width * width);
  const score = new Float64Array(width);
  for (let j = 0; j < width; j++) {
    const precision = j === 0 ? LEVEL_PRECISION : EFFECT_PRECISION;
    information[j * width + j] = precision;
    score[j] = -precision * (coefficients[j]! - (j === 0 ? level : 0));
  }
  for (let i = 0; i < counts.length; i++) {
    const reliability = weights[i]! / dispersionAt(scatter, means[i]!);
    const residual = reliability * (counts[i]! - means[i]!);
    const weight = reliability * means[i]!;
    for (let j = 0; j < width; j++) {
      const x = design[i * width + j]!;
      score[j]! += x * residual;
      for (let k = 0; k <= j; k++) information[j * width + k]! += weight * x * design[i * width + k]!;
    }
  }
  const factor = cholesky(information, width);
  const change = solveUpper(factor, solveLower(factor, score));
  const longest = Math.max(...change.map(Math.abs));
  return { change: longest > 1 ? change.map((x) => x / longest) : change, factor };
}

function weighOutbreaks(
  counts: readonly number[],
  means: Float64Array,
  scatter: Scatter,
  weights: Float64Array,
): void {
  for (let i = 0; i < counts.length; i++) {
    const [count, mean] = [counts[i]!, means[i]!];
    const dispersion = dispersionAt(scatter, mean);
    // Nothing within two standard deviations can be that unlikely.
    if (count < mean + 2 * Math.sqrt(dispersion * mean)) {
      weights[i] = 1;
      continue;
    }
    const tail = negativeBinomialSurvival(count - 1, negativeBinomialOf(mean, dispersion));
    weights[i] = Math.min(1, tail / OUTBREAK);
  }
}
