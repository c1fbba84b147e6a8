import { logGamma } from "../special-functions/log-gamma.ts";
import { cumulative, type SegmentModel, totalsBy } from "./segment-model.ts";

/** Too few points tell neither a slope nor a variance. */
const SHORTEST_REGIME = 5;

/** Residual sum of squares of any stretch around its own mean or straight line, in constant time. */
export function residuals(
  values: readonly number[],
  shape: "mean" | "trend",
): (from: number, to: number) => number {
  const centre = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const centred = values.map((value) => value - centre);
  const sums = cumulative(centred);
  const squares = cumulative(centred.map((value) => value * value));
  const moments = cumulative(centred.map((value, i) => value * i));
  return (from, to) => {
    const m = to - from;
    const sum = sums[to]! - sums[from]!;
    let rest = squares[to]! - squares[from]! - (sum * sum) / m;
    if (shape === "trend" && m > 1) {
      const cross = moments[to]! - moments[from]! - ((from + to - 1) / 2) * sum;
      rest -= (cross * cross * 12) / (m * (m * m - 1));
    }
    return Math.max(0, rest);
  };
}

/** Normal values around a level or a straight line in each segment, with one variance for the whole series. */
export function normalModel(
  values: readonly number[],
  shape: "mean" | "trend",
  variance: number,
): SegmentModel {
  const residual = residuals(values, shape);
  const parameters = shape === "mean" ? 1 : 2;
  const cost: SegmentModel["cost"] = (from, to) => residual(from, to) / variance;
  return {
    name: shape,
    points: values.length,
    parameters,
    minLength: SHORTEST_REGIME,
    cost,
    totals: totalsBy(cost),
    // The unit-information prior (Kass & Wasserman 1995, JASA 90, 928–934).
    logMarginal: (from, to) => -(residual(from, to) / variance + parameters * Math.log1p(to - from)) / 2,
  };
}

/** Normal values whose mean and variance both differ between segments. */
export function meanVarianceModel(values: readonly number[], variance: number): SegmentModel {
  const residual = residuals(values, "mean");
  const sums = cumulative(values);
  const centre = sums[values.length]! / Math.max(1, values.length);
  // Values are rounded: no segment is taken to be quieter than a thousandth of the noise.
  const floor = variance * 1e-3;
  const cost: SegmentModel["cost"] = (from, to) =>
    (to - from) * Math.log(residual(from, to) / (to - from) + floor);
  return {
    name: "mean and variance",
    points: values.length,
    parameters: 2,
    minLength: SHORTEST_REGIME,
    cost,
    totals: totalsBy(cost),
    // Normal–inverse-gamma prior worth one observation at the level and variance of the whole series.
    logMarginal(from, to) {
      const m = to - from;
      const own = residual(from, to);
      const distance = (sums[to]! - sums[from]!) / m - centre;
      const spread = variance + own + (m * distance * distance) / (1 + m);
      return (
        logGamma((1 + m) / 2) -
        logGamma(0.5) +
        (Math.log(variance) - Math.log1p(m) - (1 + m) * Math.log(spread)) / 2
      );
    },
  };
}
