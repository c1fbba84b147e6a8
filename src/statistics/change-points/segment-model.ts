/** How well one stretch of a series is described by one set of parameters. Stretches are [from, to) of the points. */
export interface SegmentModel {
  readonly name: "poisson" | "negative binomial" | "mean" | "trend" | "mean and variance";
  readonly points: number;
  /** Free parameters of a segment. */
  readonly parameters: number;
  /** The fewest points that a segment may have. */
  readonly minLength: number;
  /** −2 × the maximised log likelihood of the stretch, up to terms that do not depend on the segmentation. */
  cost(from: number, to: number): number;
  /** For the first `count` starts, what is best up to the start plus the cost from there to `end`. */
  totals(starts: Int32Array, count: number, end: number, best: Float64Array, totals: Float64Array): void;
  /** The log likelihood of the stretch with its parameters integrated out, up to the same terms. */
  logMarginal(from: number, to: number): number;
}

/** The plain way to total costs; models whose cost is a few look-ups have a faster one. */
export function totalsBy(cost: SegmentModel["cost"]): SegmentModel["totals"] {
  return (starts, count, end, best, totals) => {
    for (let i = 0; i < count; i++) totals[i] = best[starts[i]!]! + cost(starts[i]!, end);
  };
}

/**
 * The model with its likelihood counted `factor` times less (a power posterior): for points that share information with
 * their neighbours, or a model that is known to be only roughly right.
 */
export function tempered(model: SegmentModel, factor: number): SegmentModel {
  if (factor === 1) return model;
  const cost: SegmentModel["cost"] = (from, to) => model.cost(from, to) / factor;
  return {
    ...model,
    cost,
    totals: totalsBy(cost),
    logMarginal: (from, to) => model.logMarginal(from, to) / factor,
  };
}

/** The model with changes only at every `stride`-th point; its places count in strides, the last may be shorter. */
export function coarsened(model: SegmentModel, stride: number): SegmentModel {
  if (stride === 1) return model;
  const place = (at: number): number => Math.min(at * stride, model.points);
  const cost: SegmentModel["cost"] = (from, to) => model.cost(place(from), place(to));
  return {
    ...model,
    points: Math.ceil(model.points / stride),
    minLength: Math.max(1, Math.ceil(model.minLength / stride)),
    cost,
    totals: totalsBy(cost),
    logMarginal: (from, to) => model.logMarginal(place(from), place(to)),
  };
}

/** Sums of the first 0, 1, …, n values. */
export function cumulative(values: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  return sums;
}
