import { logSumExp } from "../special-functions/log-sum-exp.ts";
import type { SegmentModel } from "./segment-model.ts";

/** Longer series are looked at on a grid of this many places for a change. */
const FINEST_GRID = 800;

/** What is believed about changes after seeing the series. */
export interface ChangePosterior {
  /** Probability that the series has no change at all; ½ before seeing it. */
  readonly noChange: number;
  /** Per point, the probability that a new regime begins there (on the grid's points in long series). */
  readonly atPoint: Float64Array;
  /** Probability of at least one change among first points `low`–`high`, both included. */
  within(low: number, high: number): number;
}

/**
 * The exact posterior over all segmentations by forward and backward recursions (Fearnhead 2006, Statistics and
 * Computing 16, 203–213). Every place is as likely to hold a change beforehand, and none at all as likely as any.
 */
export function changePosterior(model: SegmentModel): ChangePosterior {
  const n = model.points;
  const stride = Math.ceil(n / FINEST_GRID);
  const grid: number[] = [];
  for (let place = 0; place < n; place += stride) grid.push(place);
  grid.push(n);
  const last = grid.length - 1;
  const hazard = 1 - 0.5 ** (1 / Math.max(1, last - 1));
  const logChange = Math.log(hazard);
  const logStay = Math.log1p(-hazard);
  const segments = grid.map(() => new Float64Array(last + 1));
  for (let s = 0; s < last; s++) {
    for (let e = s + 1; e <= last; e++) {
      segments[s]![e] = model.logMarginal(grid[s]!, grid[e]!) + (e - s - 1) * logStay;
    }
  }
  const forward = new Float64Array(last + 1);
  const backward = new Float64Array(last + 1);
  for (let e = 1; e <= last; e++) {
    const terms: number[] = [];
    for (let s = 0; s < e; s++) terms.push(forward[s]! + segments[s]![e]! + (s > 0 ? logChange : 0));
    forward[e] = logSumExp(terms);
  }
  for (let s = last - 1; s >= 0; s--) {
    const terms: number[] = [];
    for (let e = s + 1; e <= last; e++)
      terms.push(backward[e]! + segments[s]![e]! + (e < last ? logChange : 0));
    backward[s] = logSumExp(terms);
  }
  const evidence = forward[last]!;
  const atPoint = new Float64Array(n);
  for (let g = 1; g < last; g++) {
    atPoint[grid[g]!] = Math.min(1, Math.exp(forward[g]! + logChange + backward[g]! - evidence));
  }
  return {
    noChange: Math.min(1, Math.exp(segments[0]![last]! - evidence)),
    atPoint,
    within(low, high) {
      const from = Math.max(1, Math.floor(low / stride));
      const to = Math.min(last - 1, Math.ceil(high / stride));
      const terms: number[] = [];
      for (let s = 0; s < from; s++) {
        for (let e = to + 1; e <= last; e++) {
          terms.push(
            forward[s]! +
              (s > 0 ? logChange : 0) +
              segments[s]![e]! +
              (e < last ? logChange : 0) +
              backward[e]!,
          );
        }
      }
      return Math.min(1, Math.max(0, 1 - Math.exp(logSumExp(terms) - evidence)));
    },
  };
}

/**
 * Where the change found at `start` lies, given its neighbours `from` and `to`: first points that hold `level` of the
 * posterior, each tail at most half of the rest, and `start` itself.
 */
export function changeInterval(
  model: SegmentModel,
  from: number,
  start: number,
  to: number,
  level: number,
): { low: number; high: number } {
  const logs: number[] = [];
  for (let place = from + 1; place < to; place++) {
    logs.push(model.logMarginal(from, place) + model.logMarginal(place, to));
  }
  const total = logSumExp(logs);
  const tail = (1 - level) / 2;
  let low = 0;
  let mass = Math.exp(logs[0]! - total);
  while (mass < tail) {
    low += 1;
    mass += Math.exp(logs[low]! - total);
  }
  let high = logs.length - 1;
  mass = Math.exp(logs[high]! - total);
  while (mass < tail && high > low) {
    high -= 1;
    mass += Math.exp(logs[high]! - total);
  }
  return { low: Math.min(start, from + 1 + low), high: Math.max(start, from + 1 + high) };
}
