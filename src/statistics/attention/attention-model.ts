import { cholesky, solveLower } from "../cholesky.ts";
import { type Design, designOf, fitEffects, type Observation } from "./attention-effects.ts";

/** ln mentions = intercept + elasticity · ln toll + place + type, mentions negative binomial of one size. */
export interface AttentionModel {
  /** Intercept, elasticity, places, types, in this order. */
  readonly effects: Float64Array;
  readonly size: number;
  /** Degrees of freedom that the scatter was estimated with: fewer, the more it rests on single incidents. */
  readonly freedom: number;
  /** The expected mentions of an observation. */
  expected(observation: Observation): number;
  /** What each effect counts for in an observation. */
  design(observation: Observation): Float64Array;
  /** Standard error of Σ weight · effect. */
  errorOf(weights: Float64Array): number;
}

interface Point {
  readonly mean: number;
  readonly mentions: number;
}

interface Variances {
  readonly place: number;
  readonly type: number;
}

/** What one round finds, and the next begins with. */
interface Fit {
  readonly effects: Float64Array;
  /** The Cholesky factor of the effects' information. */
  readonly lower: Float64Array;
  readonly variances: Variances;
  readonly size: number;
  /** Observations less the effects that they determine. */
  readonly rest: number;
}

/** Before seeing anything places, and types, differ about twofold; worth one of them. */
const PRIOR = { variance: Math.LN2 ** 2, worth: 1 } as const;
/** Hardly any: they only keep the equations solvable where all tolls are equal. */
const PRECISION = { intercept: 1e-6, elasticity: 0.01 } as const;
const LEAST_SIZE = 1e-3;
const LARGEST_SIZE = 1e6;
const ROUNDS = 200;
const CONVERGED = 1e-8;

/**
 * Fits by penalised quasi-likelihood (Breslow & Clayton 1993, JASA 88, 9–25): effects given their variances by Fisher
 * scoring, variances by MacKay's fixed point, the size by Pearson's statistic, in turn until nothing moves.
 */
export function fitAttention(
  observations: readonly Observation[],
  places: number,
  types: number,
): AttentionModel {
  const design = designOf(places, types);
  let fit = beforeSeeing(observations, design);
  for (let round = 0; round < ROUNDS; round++) {
    const next = refitted(observations, design, fit);
    const moved = movedBy(next, fit);
    fit = next;
    if (moved < CONVERGED) break;
  }
  const { effects, size, lower, rest } = fit;
  return {
    effects,
    size,
    freedom: scatterFreedom(fitted(observations, design, effects), size, rest),
    expected: (observation) => Math.exp(design.eta(observation, effects)),
    design: (observation) => design.whole(observation),
    errorOf: (weights) => Math.hypot(...solveLower(lower, weights)),
  };
}

function beforeSeeing(observations: readonly Observation[], { width }: Design): Fit {
  const total = observations.reduce((sum, { mentions }) => sum + mentions, 0);
  const effects = new Float64Array(width);
  effects[0] = Math.log(total / observations.length);
  return {
    effects,
    lower: new Float64Array(width * width),
    variances: { place: PRIOR.variance, type: PRIOR.variance },
    size: 1,
    rest: observations.length,
  };
}

/** One round: effects, then their variances, then the size. */
function refitted(observations: readonly Observation[], design: Design, before: Fit): Fit {
  const { width, placesFrom, typesFrom } = design;
  const { variances } = before;
  const precision = precisions(design, variances);
  const found = fitEffects(observations, design, before.effects, precision, before.size);
  const lower = cholesky(found.information, width);
  const spread = inverseDiagonal(lower, width);
  const free = spread.reduce((sum, variance, j) => sum + 1 - precision[j]! * variance, 0);
  const rest = Math.max(1, observations.length - free);
  return {
    effects: found.effects,
    lower,
    variances: {
      place: varianceOf(found.effects, spread, placesFrom, typesFrom, variances.place),
      type: varianceOf(found.effects, spread, typesFrom, width, variances.type),
    },
    size: sizeFrom(fitted(observations, design, found.effects), rest),
    rest,
  };
}

/** The largest step that any variance or the size has made, in logarithms. */
function movedBy(next: Fit, before: Fit): number {
  return Math.max(
    Math.abs(Math.log(next.variances.place / before.variances.place)),
    Math.abs(Math.log(next.variances.type / before.variances.type)),
    Math.abs(Math.log(next.size / before.size)),
  );
}

function fitted(observations: readonly Observation[], design: Design, effects: Float64Array): Point[] {
  return observations.map((observation) => ({
    mean: Math.exp(design.eta(observation, effects)),
    mentions: observation.mentions,
  }));
}

function precisions({ width, placesFrom, typesFrom }: Design, variances: Variances): Float64Array {
  const precision = new Float64Array(width).fill(1 / variances.type);
  precision.fill(1 / variances.place, placesFrom, typesFrom);
  precision[0] = PRECISION.intercept;
  precision[1] = PRECISION.elasticity;
  return precision;
}

/** MacKay (1992, Neural Computation 4, 415–447), with the prior as one effect more. */
function varianceOf(
  effects: Float64Array,
  spread: Float64Array,
  from: number,
  to: number,
  before: number,
): number {
  let squares = PRIOR.worth * PRIOR.variance;
  let determined = PRIOR.worth;
  for (let j = from; j < to; j++) {
    squares += effects[j]! ** 2;
    determined += Math.max(0, 1 - spread[j]! / before);
  }
  return squares / determined;
}

/** Satterthwaite's degrees of freedom of Pearson's statistic; `rest` for residuals as even as those of a normal. */
function scatterFreedom(points: readonly Point[], size: number, rest: number): number {
  const squares = points.map(({ mean, mentions }) => (mentions - mean) ** 2 / (mean + mean ** 2 / size));
  const level = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  const scatter = squares.reduce((sum, square) => sum + (square - level) ** 2, 0) / squares.length;
  return scatter > 0 ? Math.min(rest, Math.max(1, (2 * rest * level ** 2) / scatter)) : rest;
}

/** The size at which Pearson's statistic equals its degrees of freedom. */
function sizeFrom(points: readonly Point[], freedom: number): number {
  const pearson = (size: number): number =>
    points.reduce((sum, { mean, mentions }) => sum + (mentions - mean) ** 2 / (mean + mean ** 2 / size), 0);
  let low = Math.log(LEAST_SIZE);
  let high = Math.log(LARGEST_SIZE);
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (pearson(Math.exp(middle)) < freedom) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** Diagonal of (L·Lᵀ)⁻¹. */
function inverseDiagonal(lower: Float64Array, width: number): Float64Array {
  const unit = new Float64Array(width);
  return unit.map((_, j) => {
    unit.fill(0);
    unit[j] = 1;
    return solveLower(lower, unit).reduce((sum, x) => sum + x * x, 0);
  });
}
