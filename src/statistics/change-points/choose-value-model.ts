import { withoutSpikes } from "./isolated-spikes.ts";
import { pelt, type Segmentation } from "./pelt.ts";
import { findSeason } from "./season.ts";
import { coarsened, type SegmentModel, tempered } from "./segment-model.ts";
import { penaltyOf, type Segmented } from "./segmented.ts";
import { meanVarianceModel, normalModel, residuals } from "./value-models.ts";

type Shape = "mean" | "trend" | "mean and variance";
const SHAPES: readonly Shape[] = ["mean", "trend", "mean and variance"];

/** First-order autocorrelations tried; without them every slow wander would be cut into levels. */
const AUTOCORRELATIONS = [0, 0.2, 0.4, 0.6, 0.8, 0.9] as const;
/** Autocorrelated noise has calm and wild stretches of its own, which are no changes of variance. */
const WHITE = [0] as const;

/** Of the variance of the whole series: below this, values are taken to be rounded rather than exact. */
const SMALLEST_VARIANCE = 1e-8;
const MOST_ROUNDS = 6;
const FINEST_GRID = 1000;

/**
 * The description of measured values with the smallest penalised cost among segments of constant level, of straight
 * lines and of level and variance, around which the noise may be autocorrelated (after Chakar et al. 2017, Bernoulli
 * 23, 1408–1447); the season is taken out first.
 */
export function segmentValues(
  values: readonly number[],
  options: { period?: number; seasonal?: boolean; cost?: Shape; strength: number },
): Segmented {
  const scaled = standardised(values);
  const season = options.seasonal === false ? null : findSeason(scaled, options.period);
  const level = withoutSpikes(
    season ? scaled.map((value, i) => value - season.effects[i % season.period]!) : scaled,
  );
  let best: Segmented | null = null;
  for (const shape of options.cost ? [options.cost] : SHAPES) {
    for (const autocorrelation of shape === "mean and variance" ? WHITE : AUTOCORRELATIONS) {
      const white = level.slice(1).map((value, i) => value - autocorrelation * level[i]!);
      const { model, starts, score, penalty } = segment(white, shape, options.strength);
      const found: Segmented = {
        model,
        starts,
        score: score + (autocorrelation > 0 ? Math.log(white.length) : 0),
        penalty,
        offset: 1,
        period: season?.period ?? null,
        trend: shape === "trend",
        size: Infinity,
        exposures: [],
        autocorrelation,
      };
      if (!best || found.score < best.score) best = found;
    }
  }
  const { model, penalty } = best!;
  const starts = model.points > FINEST_GRID ? pelt(model, penalty).starts : best!.starts;
  return { ...best!, starts, model: tempered(model, options.strength) };
}

function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (value - mean) / sd);
}

/** The best segments of one shape. The noise is first taken from differences, which breaks hardly touch. */
function segment(white: readonly number[], shape: Shape, strength: number) {
  const n = white.length;
  if (shape === "mean and variance") {
    const model = meanVarianceModel(white, residuals(white, "mean")(0, n) / n);
    const penalty = penaltyOf(model, strength);
    const { starts, cost } = onGrid(model, penalty);
    return { model, starts, penalty, score: cost + penalty * (starts.length + 1) };
  }
  const residual = residuals(white, shape);
  let variance = Math.max(varianceOfDifferences(white), SMALLEST_VARIANCE);
  for (let round = 1; ; round++) {
    const model = normalModel(white, shape, variance);
    const penalty = penaltyOf(model, strength);
    const { starts } = onGrid(model, penalty);
    const bounds = [0, ...starts, n];
    const rest = bounds.slice(1).reduce((sum, to, i) => sum + residual(bounds[i]!, to), 0);
    const free = Math.max(1, n - model.parameters * (starts.length + 1));
    const next = Math.max(rest / free, SMALLEST_VARIANCE);
    if (Math.abs(next / variance - 1) < 0.01 || round === MOST_ROUNDS) {
      const fit = n * Math.log(Math.max(rest / n, SMALLEST_VARIANCE));
      return { model, starts, penalty, score: fit + penalty * (starts.length + 1) };
    }
    variance = next;
  }
}

/** The best segmentation, in long series with changes on a grid only: fine enough to choose between models. */
function onGrid(model: SegmentModel, penalty: number): Segmentation {
  const stride = Math.ceil(model.points / FINEST_GRID);
  const { starts, cost } = pelt(coarsened(model, stride), penalty);
  return { starts: starts.map((start) => start * stride), cost };
}

/** The robust variance of white noise under a changing level: from the median absolute first difference. */
function varianceOfDifferences(values: readonly number[]): number {
  const sizes = values.slice(1).map((value, i) => Math.abs(value - values[i]!));
  sizes.sort((a, b) => a - b);
  const median = sizes.length === 0 ? 0 : sizes[Math.floor(sizes.length / 2)]!;
  return (median / 0.6745) ** 2 / 2;
}
