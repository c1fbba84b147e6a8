import { segmentValues } from "./choose-value-model.ts";
import { misfit, negativeBinomialModel, poissonModel } from "./count-models.ts";
import { withoutSpikes } from "./isolated-spikes.ts";
import { robustSize } from "./negative-binomial-size.ts";
import { pelt } from "./pelt.ts";
import { findSeason } from "./season.ts";
import { tempered } from "./segment-model.ts";
import { penaltyOf, type Segmented } from "./segmented.ts";

/** Weaker than for changes that are reported, so that real breaks are not written off as autocorrelation. */
const WEAK = 1.75;

/**
 * The description of counts with the smallest penalised cost: with or without a log-linear trend, a season where one
 * shows, Poisson unless neighbouring points scatter more than that.
 */
export function segmentCounts(
  observed: readonly number[],
  options: { period?: number; cost?: "poisson" | "negative binomial"; strength: number },
): Segmented {
  // On the square-root scale counts scatter alike at every level.
  const counts = withoutSpikes(observed.map(Math.sqrt)).map((root) => Math.round(root * root));
  const n = counts.length;
  const season = findSeason(
    counts.map((count) => Math.log(count + 0.5)),
    options.period,
  );
  const seasonal = counts.map((_, i) => (season ? Math.exp(season.effects[i % season.period]!) : 1));
  const candidates = [seasonal, withTrend(counts, seasonal)].map((exposures) => {
    const size = options.cost === "poisson" ? Infinity : robustSize(counts, exposures);
    return { exposures, size, autocorrelation: size === Infinity ? 0 : autocorrelationOf(counts, exposures) };
  });
  // What a trend explains is no autocorrelation; and likelihoods compare only when they count alike.
  const autocorrelation = Math.min(...candidates.map((candidate) => candidate.autocorrelation));
  const inflation = (1 + autocorrelation) / (1 - autocorrelation);
  const [level, trend] = candidates.map(({ exposures, size }, slopes): Segmented => {
    const plain =
      size === Infinity
        ? poissonModel(counts, exposures)
        : negativeBinomialModel(
            counts.map((count, i) => count / exposures[i]!),
            size,
          );
    const model = tempered(plain, inflation);
    const penalty = penaltyOf(model, options.strength);
    const { starts } = pelt(model, penalty);
    const fit = misfit(counts, fittedMeans(counts, exposures, starts), size) / inflation;
    // A slope is a parameter like a change, but has no place that had to be searched for.
    const slope = slopes * (penalty - Math.log(n));
    return {
      model,
      starts,
      score: fit + starts.length * penalty + slope,
      penalty,
      offset: 0,
      period: season?.period ?? null,
      trend: slopes > 0,
      size,
      exposures,
      autocorrelation,
    };
  });
  return trend!.score < level!.score ? trend! : level!;
}

/** Each regime's rate times each point's exposure. */
function fittedMeans(
  counts: readonly number[],
  exposures: readonly number[],
  starts: readonly number[],
): number[] {
  const bounds = [0, ...starts, counts.length];
  return bounds.slice(1).flatMap((to, i) => {
    const within = exposures.slice(bounds[i]!, to);
    const sum = counts.slice(bounds[i]!, to).reduce((total, count) => total + count, 0);
    const rate = sum / within.reduce((total, weight) => total + weight, 0);
    return within.map((weight) => rate * weight);
  });
}

/** Of the logarithms, told apart from breaks by the values' own choice of model. */
function autocorrelationOf(counts: readonly number[], exposures: readonly number[]): number {
  const logs = counts.map((count, i) => Math.log((count + 0.5) / exposures[i]!));
  return segmentValues(logs, { cost: "mean", seasonal: false, strength: WEAK }).autocorrelation;
}

/** Exposures that also grow or fall by a constant factor a point, fitted by Newton's method (Poisson, two parameters). */
function withTrend(counts: readonly number[], exposures: readonly number[]): number[] {
  const n = counts.length;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const times = counts.map((_, i) => i / n - 0.5);
  let slope = 0;
  for (let round = 0; round < 50; round++) {
    let weight = 0;
    let first = 0;
    let second = 0;
    let observed = 0;
    times.forEach((t, i) => {
      const w = exposures[i]! * Math.exp(slope * t);
      weight += w;
      first += w * t;
      second += w * t * t;
      observed += counts[i]! * t;
    });
    const centre = first / weight;
    const step = (observed - total * centre) / (total * (second / weight - centre * centre));
    slope += Math.max(-2, Math.min(2, step));
    if (Math.abs(step) < 1e-10) break;
  }
  slope = Math.max(-30, Math.min(30, slope));
  const raw = times.map((t, i) => exposures[i]! * Math.exp(slope * t));
  const scale = n / raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight * scale);
}
