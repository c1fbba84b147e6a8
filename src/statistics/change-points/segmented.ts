import type { SegmentModel } from "./segment-model.ts";

/** A model with its best segmentation. */
export interface Segmented {
  readonly model: SegmentModel;
  /** First points of new regimes, as the model counts points. */
  readonly starts: readonly number[];
  /** Penalised −2 log likelihood; comparable within counts and within values. */
  readonly score: number;
  readonly penalty: number;
  /** Points of the series before the model's first. */
  readonly offset: number;
  readonly period: number | null;
  readonly trend: boolean;
  /** Size of the negative binomial; Infinity for Poisson, and for values. */
  readonly size: number;
  /** What each point counts for, 1 without season and trend. */
  readonly exposures: readonly number[];
  readonly autocorrelation: number;
}

/**
 * What one more change must gain: `strength` × (parameters of a segment + its place) × ln n. Strength 1 is the Bayesian
 * information criterion, which finds too much in series that are not quite what the model says.
 */
export function penaltyOf(model: Pick<SegmentModel, "parameters" | "points">, strength: number): number {
  return strength * (model.parameters + 1) * Math.log(Math.max(2, model.points));
}
