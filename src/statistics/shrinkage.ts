import { checkCount, checkExposure } from "./argument-checks.ts";
import { credibleInterval, type GammaRate, ratePosterior } from "./gamma-poisson.ts";
import { type NotEnoughData, notEnoughData } from "./not-enough-data.ts";
import { logGamma } from "./special-functions/log-gamma.ts";

/** A unit (country, month, outlet …) with its events and how long or how widely it was watched. */
export interface CountedUnit {
  readonly count: number;
  readonly exposure: number;
}

export interface ShrunkenRate {
  /** The unit's own rate, count ÷ exposure. */
  readonly raw: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** Share of the answer that comes from the unit itself, 0–1; the rest comes from its peers. */
  readonly weight: number;
}

export interface Shrinkage {
  readonly kind: "shrinkage";
  /** The distribution of rates among the units. */
  readonly peers: GammaRate;
  /** In the order of the units given. */
  readonly rates: readonly ShrunkenRate[];
}

/** Above this shape the units' rates cannot be told apart. */
const LARGEST_SHAPE = 1e6;
const SMALLEST_SHAPE = 1e-3;

/**
 * Rates drawn towards those of comparable units, the more the less is known of a unit: gamma–Poisson empirical Bayes
 * (Robbins 1956; Clayton & Kaldor 1987, Biometrics 43, 671–681), the gamma by maximum marginal likelihood. The order
 * of the units does not matter. The intervals take the gamma as known.
 * @throws RangeError for a negative count or an exposure that is not above 0.
 */
export function shrinkRates(units: readonly CountedUnit[], level = 0.95): Shrinkage | NotEnoughData {
  for (const { count, exposure } of units) {
    checkCount(count);
    checkExposure(exposure);
  }
  const total = units.reduce((sum, { count }) => sum + count, 0);
  if (units.length < 3 || total === 0) {
    return notEnoughData(
      `${units.length} units with ${total} events tell nothing of how rates differ`,
      "three or more comparable units with at least one event among them",
    );
  }
  const peers = fitPeers(units);
  return {
    kind: "shrinkage",
    peers,
    rates: units.map(({ count, exposure }) => {
      const { mean, low, high } = credibleInterval(ratePosterior(count, exposure, peers), level);
      return { raw: count / exposure, rate: mean, low, high, weight: exposure / (exposure + peers.exposure) };
    }),
  };
}

function fitPeers(units: readonly CountedUnit[]): GammaRate {
  const shape = Math.exp(
    maximise(
      (logShape) => {
        const candidate = Math.exp(logShape);
        return marginalLikelihood(units, { shape: candidate, exposure: bestExposure(units, candidate) });
      },
      Math.log(SMALLEST_SHAPE),
      Math.log(LARGEST_SHAPE),
    ),
  );
  return { shape, exposure: bestExposure(units, shape) };
}

function marginalLikelihood(units: readonly CountedUnit[], peers: GammaRate): number {
  const base = logGamma(peers.shape);
  return units.reduce(
    (sum, { count, exposure }) =>
      sum +
      logGamma(peers.shape + count) -
      base -
      peers.shape * Math.log1p(exposure / peers.exposure) -
      count * Math.log1p(peers.exposure / exposure),
    0,
  );
}

/** The prior exposure that fits best with this shape: Σ shape/b = Σ (shape + count)/(b + exposure), falling in b. */
function bestExposure(units: readonly CountedUnit[], shape: number): number {
  const surplus = (b: number): number =>
    units.reduce((sum, { count, exposure }) => sum + (shape * exposure - count * b) / (b + exposure), 0);
  let low = -60;
  let high = 60;
  for (let round = 0; round < 80; round++) {
    const middle = (low + high) / 2;
    if (surplus(Math.exp(middle)) > 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** Golden-section search for the top of a function with one. */
function maximise(f: (t: number) => number, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = from;
  let high = to;
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let fLeft = f(left);
  let fRight = f(right);
  while (high - low > 1e-6) {
    if (fLeft > fRight) {
      [high, right, fRight] = [right, left, fLeft];
      left = high - golden * (high - low);
      fLeft = f(left);
    } else {
      [low, left, fLeft] = [left, right, fRight];
      right = low + golden * (high - low);
      fRight = f(right);
    }
  }
  return (low + high) / 2;
}
