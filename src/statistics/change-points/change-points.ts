import { checkLevel } from "../argument-checks.ts";
import { counted } from "../counted.ts";
import { type NotEnoughData, notEnoughData } from "../not-enough-data.ts";
import { negativeBinomialRateInterval, poissonRateInterval } from "../rate-interval.ts";
import { normalQuantile } from "../special-functions/normal.ts";
import { segmentCounts } from "./choose-count-model.ts";
import { segmentValues } from "./choose-value-model.ts";
import type { SegmentModel } from "./segment-model.ts";
import { changeInterval, changePosterior } from "./segment-posterior.ts";
import type { Segmented } from "./segmented.ts";

/** A new regime begins at `index` (0-based); with probability p some change lies in low–high (first points, included). */
export interface Change {
  readonly index: number;
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/** Points `from`–`to`, both included, with their mean per point and its interval. */
export interface Regime {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

export interface ChangePoints {
  readonly kind: "change points";
  readonly cost: SegmentModel["name"];
  readonly changes: readonly Change[];
  readonly regimes: readonly Regime[];
  /** Probability that there is no change at all; ½ before seeing the series. */
  readonly noChange: number;
  /** Probability of a change at each point; in series of more than 800 points on a grid. */
  readonly probabilities: readonly number[];
  /** What one more change had to gain in −2 log likelihood. */
  readonly penalty: number;
  /** Length of the season taken out, in points. */
  readonly period: number | null;
  /** True where regimes are stretches of steady growth or decline rather than of one level. */
  readonly trend: boolean;
  /** Size of the negative binomial; null for Poisson counts and for values. */
  readonly size: number | null;
  /** First-order autocorrelation of the noise (of the logarithms of counts). */
  readonly autocorrelation: number;
}

export interface ChangeOptions {
  /** "auto": counts where all are whole, not negative and some are below 100. */
  readonly kind?: "counts" | "values" | "auto";
  /** Fixes the cost; without it the data choose. */
  readonly cost?: SegmentModel["name"];
  /** Points a season has; without it one is looked for. */
  readonly period?: number;
  /** Multiple of the Bayesian information criterion that a change must gain, > 0. */
  readonly strength?: number;
  /** Level of the intervals. */
  readonly level?: number;
}

/**
 * For values fixed on 15 series of the Turing change-point benchmark (van den Burg & Williams 2020), where 2–3 serve about
 * equally. For counts, whose scatter is modelled, what Zhang & Siegmund (2007, Biometrics 63, 22–32) derive: 3 ln n for
 * a change of one parameter; of steady simulated series at most one in thirty then shows a change.
 */
const STRENGTH = { values: 2.5, counts: 1.5 } as const;
/**
 * For monthly counts of violence, where a change that is missed is worse than one too many: one in forty simulated steady,
 * overdispersed series of 170 months then shows a change; at the default the fall of Islamic State in 2017 goes unseen.
 */
export const MONTHLY_STRENGTH = 1.25;
const FEWEST_POINTS = 10;

/**
 * Where a series changes its level (or slope, or scatter), how sure that is, and the regimes between. The segmentation
 * is exact for its cost (PELT); cost and model are chosen by the data; gaps, trends and seasons are no changes.
 * @param values one number a point of time, evenly spaced; null for a gap
 * @throws RangeError for infinite values, kind "counts" with negative or fractional ones, or options out of range.
 */
export function changePoints(
  values: readonly (number | null)[],
  options: ChangeOptions = {},
): ChangePoints | NotEnoughData {
  const { level = 0.95, strength, period } = options;
  checkLevel(level);
  if (period !== undefined && !(Number.isInteger(period) && period >= 2))
    throw new RangeError(`a season has a whole number of points from 2 up, got ${period}`);
  if (strength !== undefined && !(strength > 0))
    throw new RangeError(`the strength of the penalty must be positive, got ${strength}`);
  const places = values.flatMap((value, i) => (value === null ? [] : [i]));
  const known = places.map((place) => checked(values[place]!, place));
  const lacking = tooLittle(known);
  if (lacking) return lacking;
  const found = choose(known, options);
  const posterior = changePosterior(found.model);
  const starts = found.starts.map((start) => start + found.offset);
  const bounds = [0, ...starts, known.length];
  const changes = starts.map((start, i): Change => {
    const from = Math.max(0, bounds[i]! - found.offset);
    const near = changeInterval(found.model, from, found.starts[i]!, bounds[i + 2]! - found.offset, level);
    return {
      index: places[start]!,
      p: posterior.within(near.low, near.high),
      low: places[near.low + found.offset]!,
      high: places[near.high + found.offset]!,
    };
  });
  const probabilities = new Array<number>(values.length).fill(0);
  posterior.atPoint.forEach((p, i) => {
    probabilities[places[i + found.offset]!] = p;
  });
  return {
    kind: "change points",
    cost: found.model.name,
    changes,
    regimes: bounds.slice(1).map((to, i) => {
      const from = bounds[i]!;
      const rate = regimeRate(known, found, from, to, level);
      return { from: places[from]!, to: places[to - 1]!, ...rate };
    }),
    noChange: posterior.noChange,
    probabilities,
    penalty: found.penalty,
    period: found.period,
    trend: found.trend,
    size: found.size === Infinity ? null : found.size,
    autocorrelation: found.autocorrelation,
  };
}

function checked(value: number, place: number): number {
  if (!Number.isFinite(value))
    throw new RangeError(`point ${place + 1} of the series is not a number: ${value}`);
  return value;
}

function tooLittle(known: readonly number[]): NotEnoughData | null {
  const needed = `at least ${FEWEST_POINTS} points that are not all equal`;
  if (known.length < FEWEST_POINTS)
    return notEnoughData(`the series has ${counted(known.length, "point")}`, needed);
  if (known.every((value) => value === known[0])) {
    return notEnoughData(`all ${known.length} points of the series are ${known[0]}`, needed);
  }
  return null;
}

function choose(known: readonly number[], options: ChangeOptions): Segmented {
  const { kind = "auto", cost, period } = options;
  const whole = known.every((value) => value >= 0 && Number.isInteger(value));
  if (kind === "counts" && !whole)
    throw new RangeError("counts are whole numbers from 0 up; this series has others");
  if ((cost === "poisson" || cost === "negative binomial") && !whole) {
    throw new RangeError(`a ${cost} cost needs counts: whole numbers from 0 up`);
  }
  const asCounts = { period, strength: options.strength ?? STRENGTH.counts };
  const asValues = { period, strength: options.strength ?? STRENGTH.values };
  if (cost === "poisson" || cost === "negative binomial") return segmentCounts(known, { ...asCounts, cost });
  if (cost) return segmentValues(known, { ...asValues, cost });
  // From about 100 on the grain of counting no longer matters, and the sums of measured things are whole numbers too.
  const counts = kind === "counts" || (kind === "auto" && whole && known.some((value) => value < 100));
  return counts ? segmentCounts(known, asCounts) : segmentValues(known, asValues);
}

function regimeRate(known: readonly number[], found: Segmented, from: number, to: number, level: number) {
  const points = known.slice(from, to);
  const m = points.length;
  const sum = points.reduce((total, value) => total + value, 0);
  if (found.exposures.length > 0) {
    if (found.size === Infinity) return poissonRateInterval(sum, m, level);
    return negativeBinomialRateInterval(sum, m, found.size * m, level);
  }
  const rate = sum / m;
  const scatter = points.reduce((total, value) => total + (value - rate) ** 2, 0) / Math.max(1, m - 1);
  const inflation = (1 + found.autocorrelation) / (1 - found.autocorrelation);
  const half = normalQuantile((1 + level) / 2) * Math.sqrt((scatter * inflation) / m);
  const least = known.every((value) => value >= 0) ? 0 : -Infinity;
  return { rate, low: Math.max(least, rate - half), high: rate + half };
}
