import { checkCount } from "../argument-checks.ts";
import { counted } from "../counted.ts";
import { type NotEnoughData, notEnoughData } from "../not-enough-data.ts";
import { type Expectation, expectNext, expectSum, type FittedPast } from "./expected-count.ts";
import { predictiveSurvival, predictiveUpper } from "./predictive-tail.ts";

/** A count and the one before it, added up. */
export interface WithBefore {
  readonly count: number;
  readonly expected: number;
  /** Probability of a sum at least this large, conservative as that of a point. */
  readonly p: number;
}

/** How unusual one count is, judged by the counts before it. */
export interface UnusualPoint {
  /** 0-based place in the series. */
  readonly index: number;
  readonly count: number;
  readonly expected: number;
  /** The largest count that raises no alarm. */
  readonly upper: number;
  /** Probability of a count at least this large; conservative for small counts, as counts are lumpy. */
  readonly p: number;
  /** Probability of a larger count: p − u · (p − pAbove) with u uniform on 0–1 is uniform when nothing happens. */
  readonly pAbove: number;
  /** Null where too little lies before the point before, or that one raised an alarm of its own. */
  readonly withBefore: WithBefore | null;
  /** p is alpha at most, or that of `withBefore` is. */
  readonly alarm: boolean;
}

export interface UnusualPoints {
  readonly kind: "unusual points";
  readonly alpha: number;
  readonly points: readonly UnusualPoint[];
}

export interface UnusualOptions {
  /** Points a season has: 52 weeks, 12 months; 1 for none. */
  readonly period?: number;
  /** How often an alarm may be false, 0–1. */
  readonly alpha?: number;
  /** First point judged (0-based); by default after two seasons, and after 20 points at least. */
  readonly from?: number;
}

const FEWEST_PAST = 20;
/** The past that is looked at: long enough for a season, short enough to follow a level that moves. */
const SEASONS = 7;
const FEWEST_IN_WINDOW = 100;

/**
 * Is this week or month unusual? Every point from `from` on is compared with a predictive distribution from the points
 * before it alone (the last seven seasons, at least 100 points), with trend, season, overdispersion and past outbreaks
 * weighed down. So is its sum with the point before, unless that one raised an alarm: what happens seldom keeps to one
 * week, and two in a row that are each just usual are rarer than one beyond. As p is conservative, false alarms stay near alpha.
 * @throws RangeError for negative or fractional counts, a period below 1, alpha outside 0–1.
 */
export function unusual(
  counts: readonly number[],
  options: UnusualOptions = {},
): UnusualPoints | NotEnoughData {
  const { period = 52, alpha = 0.05 } = options;
  const from = options.from ?? Math.max(FEWEST_PAST, 2 * period);
  if (!(Number.isInteger(period) && period >= 1)) {
    throw new RangeError(`a season has a whole number of points from 1 up, got ${period}`);
  }
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha lies strictly between 0 and 1, got ${alpha}`);
  if (!(Number.isInteger(from) && from >= 0))
    throw new RangeError(`the first point judged must be 0 or more, got ${from}`);
  counts.forEach((count, i) => {
    checkCount(count, `count ${i + 1}`);
    if (!Number.isInteger(count)) throw new RangeError(`count ${i + 1} is not a whole number: ${count}`);
  });
  const first = Math.max(from, FEWEST_PAST);
  if (counts.length <= first) {
    return notEnoughData(
      `the series has ${counted(counts.length, "point")}, and ${first} must lie before the first that can be judged`,
      `at least ${first + 1} points (two seasons and ${FEWEST_PAST} points of past)`,
    );
  }
  const window = Math.max(FEWEST_IN_WINDOW, SEASONS * period);
  const points: UnusualPoint[] = [];
  let fitted: FittedPast | null = null;
  let before: Judged | null = null;
  for (let index = Math.max(first - 1, FEWEST_PAST); index < counts.length; index++) {
    const past = counts.slice(Math.max(0, index - window), index);
    const { expectation, fitted: fit } = expectNext(past, period, fitted);
    fitted = fit;
    const count = counts[index]!;
    const p = predictiveSurvival(count - 1, expectation);
    const pair = together(before, { count, expectation });
    const alarm = p <= alpha || (pair !== null && pair.p <= alpha);
    before = alarm ? null : { count, expectation };
    if (index < first) continue;
    points.push({
      index,
      count,
      expected: expectation.mean,
      upper: Math.min(
        predictiveUpper(alpha, expectation),
        pair ? predictiveUpper(alpha, pair.expectation) - pair.before : Infinity,
      ),
      p,
      pAbove: predictiveSurvival(count, expectation),
      withBefore: pair && { count: count + pair.before, expected: pair.expectation.mean, p: pair.p },
      alarm,
    });
  }
  return { kind: "unusual points", alpha, points };
}

interface Judged {
  readonly count: number;
  readonly expectation: Expectation;
}

/** Two points added up; `before` is the count of the first. */
function together(before: Judged | null, { count, expectation }: Judged) {
  if (before === null) return null;
  const sum = expectSum(before.expectation, expectation);
  return {
    before: before.count,
    expectation: sum,
    p: predictiveSurvival(before.count + count - 1, sum),
  };
}
