import { cholesky, solveLower, solveUpper } from "../cholesky.ts";

/** One incident as the model sees it: places and types by number. */
export interface Observation {
  readonly mentions: number;
  /** Logarithm of the toll, centred. */
  readonly logToll: number;
  readonly place: number;
  readonly type: number;
}

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

export const PLACES_FROM = 2;
/** Before seeing anything places, and types, differ about twofold; worth one of them. */
const PRIOR = { variance: Math.LN2 ** 2, worth: 1 } as const;
/** Hardly any: they only keep the equations solvable where all tolls are equal. */
const PRECISION = { intercept: 1e-6, elasticity: 0.01 } as const;
const LEAST_SIZE = 1e-3;
const LARGEST_SIZE = 1e6;

/**
 * Fits by penalised quasi-likelihood (Breslow & Clayton 1993, JASA 88, 9–25): effects given their variances by Fisher
 * scoring, variances by MacKay's fixed point, the size by Pearson's statistic, in turn until nothing moves.
 */
export function fitAttention(
  observations: readonly Observation[],
  places: number,
  types: number,
): AttentionModel {
  const width = PLACES_FROM + places + types;
  const typesFrom = PLACES_FROM + places;
  const columnsOf = ({ place, type }: Observation) => [0, 1, PLACES_FROM + place, typesFrom + type];
  const rowOf = ({ logToll }: Observation) => [1, logToll, 1, 1];
  const etaOf = (observation: Observation, effects: Float64Array): number =>
    columnsOf(observation).reduce((sum, column, j) => sum + rowOf(observation)[j]! * effects[column]!, 0);
  const total = observations.reduce((sum, { mentions }) => sum + mentions, 0);

  let effects: Float64Array = new Float64Array(width);
  effects[0] = Math.log(total / observations.length);
  let size = 1;
  let variances: Variances = { place: PRIOR.variance, type: PRIOR.variance };
  let lower: Float64Array = new Float64Array(width * width);
  let rest = observations.length;
  const fitted = () =>
    observations.map((observation) => ({
      mean: Math.exp(etaOf(observation, effects)),
      mentions: observation.mentions,
    }));
  for (let round = 0; round < 200; round++) {
    const precision = precisions(width, places, variances);
    ({ effects, lower } = score(effects, precision));
    const spread = inverseDiagonal(lower, width);
    const next = {
      place: varianceOf(effects, spread, PLACES_FROM, typesFrom, variances.place),
      type: varianceOf(effects, spread, typesFrom, width, variances.type),
    };
    const free = spread.reduce((sum, variance, j) => sum + 1 - precision[j]! * variance, 0);
    rest = Math.max(1, observations.length - free);
    const nextSize = sizeFrom(fitted(), rest);
    const moved = Math.max(
      Math.abs(Math.log(next.place / variances.place)),
      Math.abs(Math.log(next.type / variances.type)),
      Math.abs(Math.log(nextSize / size)),
    );
    variances = next;
    size = nextSize;
    if (moved < 1e-8) break;
  }
  return {
    effects,
    size,
    freedom: scatterFreedom(fitted(), size, rest),
    expected: (observation) => Math.exp(etaOf(observation, effects)),
    design: (observation) => {
      const design = new Float64Array(width);
      const row = rowOf(observation);
      columnsOf(observation).forEach((column, j) => {
        design[column] = row[j]!;
      });
      return design;
    },
    errorOf: (weights) => Math.hypot(...solveLower(lower, weights)),
  };

  function score(start: Float64Array, precision: Float64Array) {
    let at = start;
    let value = penalised(at, precision);
    for (let step = 0; step < 100; step++) {
      const { gradient, information } = slopes(at, precision);
      const factor = cholesky(information, width);
      const direction = solveUpper(factor, solveLower(factor, gradient));
      let next = at;
      let nextValue = -Infinity;
      for (let share = 1; share > 1e-6 && !(nextValue >= value); share /= 2) {
        next = at.map((effect, j) => effect + share * direction[j]!);
        nextValue = penalised(next, precision);
      }
      if (!(nextValue >= value)) break;
      const gained = nextValue - value;
      at = next;
      value = nextValue;
      if (gained < 1e-12 * (1 + Math.abs(value))) break;
    }
    return { effects: at, lower: cholesky(slopes(at, precision).information, width) };
  }

  function penalised(at: Float64Array, precision: Float64Array): number {
    const likelihood = observations.reduce((sum, observation) => {
      const eta = etaOf(observation, at);
      const { mentions } = observation;
      return sum + mentions * eta - (mentions + size) * Math.log1p(Math.exp(eta) / size);
    }, 0);
    return at.reduce((sum, effect, j) => sum - (precision[j]! * effect ** 2) / 2, likelihood);
  }

  function slopes(at: Float64Array, precision: Float64Array) {
    const gradient = at.map((effect, j) => -precision[j]! * effect);
    const information = new Float64Array(width * width);
    precision.forEach((value, j) => {
      information[j * width + j] = value;
    });
    for (const observation of observations) {
      const mean = Math.exp(etaOf(observation, at));
      const damped = 1 + mean / size;
      const columns = columnsOf(observation);
      const row = rowOf(observation);
      columns.forEach((column, j) => {
        gradient[column]! += (row[j]! * (observation.mentions - mean)) / damped;
        columns.forEach((other, k) => {
          information[column * width + other]! += (row[j]! * row[k]! * mean) / damped;
        });
      });
    }
    return { gradient, information };
  }
}

function precisions(width: number, places: number, variances: Variances): Float64Array {
  const precision = new Float64Array(width).fill(1 / variances.type);
  precision.fill(1 / variances.place, PLACES_FROM, PLACES_FROM + places);
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
