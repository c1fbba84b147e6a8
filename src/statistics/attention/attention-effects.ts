import { cholesky, solveLower, solveUpper } from "../cholesky.ts";

/** One incident as the model sees it: places and types by number. */
export interface Observation {
  readonly mentions: number;
  /** Logarithm of the toll, centred. */
  readonly logToll: number;
  readonly place: number;
  readonly type: number;
}

export const PLACES_FROM = 2;

/** Which effects count in an observation, and for how much: intercept, elasticity, places, types. */
export interface Design {
  readonly width: number;
  readonly placesFrom: number;
  readonly typesFrom: number;
  /** The effects that count in an observation, by number; the others do not. */
  columns(observation: Observation): number[];
  /** What each of these counts for. */
  row(observation: Observation): number[];
  /** The same of all effects. */
  whole(observation: Observation): Float64Array;
  /** The logarithm of the expected mentions. */
  eta(observation: Observation, effects: Float64Array): number;
}

export function designOf(places: number, types: number): Design {
  const typesFrom = PLACES_FROM + places;
  const width = typesFrom + types;
  const columns = ({ place, type }: Observation) => [0, 1, PLACES_FROM + place, typesFrom + type];
  const row = ({ logToll }: Observation) => [1, logToll, 1, 1];
  return {
    width,
    placesFrom: PLACES_FROM,
    typesFrom,
    columns,
    row,
    whole: (observation) => {
      const whole = new Float64Array(width);
      const counts = row(observation);
      columns(observation).forEach((column, j) => {
        whole[column] = counts[j]!;
      });
      return whole;
    },
    eta: (observation, effects) => {
      const counts = row(observation);
      return columns(observation).reduce((sum, column, j) => sum + counts[j]! * effects[column]!, 0);
    },
  };
}

const STEPS = 100;
const LEAST_SHARE = 1e-6;
const CONVERGED = 1e-12;

/**
 * The effects of the greatest penalised likelihood, by Fisher scoring with halved steps where a whole one loses.
 * @param precision of each effect around 0 @param size of the negative binomial
 * @returns the effects with their information, row by row.
 */
export function fitEffects(
  observations: readonly Observation[],
  design: Design,
  start: Float64Array,
  precision: Float64Array,
  size: number,
): { effects: Float64Array; information: Float64Array } {
  let at = start;
  let value = penalised(at);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, information } = slopes(observations, design, at, precision, size);
    const factor = cholesky(information, design.width);
    const direction = solveUpper(factor, solveLower(factor, gradient));
    let next = at;
    let nextValue = -Infinity;
    for (let share = 1; share > LEAST_SHARE && !(nextValue >= value); share /= 2) {
      next = at.map((effect, j) => effect + share * direction[j]!);
      nextValue = penalised(next);
    }
    if (!(nextValue >= value)) break;
    const gained = nextValue - value;
    at = next;
    value = nextValue;
    if (gained < CONVERGED * (1 + Math.abs(value))) break;
  }
  return { effects: at, information: slopes(observations, design, at, precision, size).information };

  function penalised(effects: Float64Array): number {
    const likelihood = observations.reduce((sum, observation) => {
      const eta = design.eta(observation, effects);
      const { mentions } = observation;
      return sum + mentions * eta - (mentions + size) * Math.log1p(Math.exp(eta) / size);
    }, 0);
    return effects.reduce((sum, effect, j) => sum - (precision[j]! * effect ** 2) / 2, likelihood);
  }
}

function slopes(
  observations: readonly Observation[],
  { width, columns, row, eta }: Design,
  at: Float64Array,
  precision: Float64Array,
  size: number,
): { gradient: Float64Array; information: Float64Array } {
  const gradient = at.map((effect, j) => -precision[j]! * effect);
  const information = new Float64Array(width * width);
  precision.forEach((value, j) => {
    information[j * width + j] = value;
  });
  for (const observation of observations) {
    const mean = Math.exp(eta(observation, at));
    const damped = 1 + mean / size;
    const own = columns(observation);
    const counts = row(observation);
    own.forEach((column, j) => {
      gradient[column]! += (counts[j]! * (observation.mentions - mean)) / damped;
      own.forEach((other, k) => {
        information[column * width + other]! += (counts[j]! * counts[k]! * mean) / damped;
      });
    });
  }
  return { gradient, information };
}
