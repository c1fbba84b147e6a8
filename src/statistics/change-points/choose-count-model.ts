import { segmentValues } from "./choose-value-model.ts";
import { exposureTerm, negativeBinomialModel, poissonModel } from "./count-models.ts";
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
  const candidates = [seasonal, withTrend(counts, seasonal)].map((exposures, trend): Segmented => {
    const size = options.cost === "poisson" ? Infinity : robustSize(counts, exposures);
    const plain =
      size === Infinity ? poissonModel(counts, exposures) : negativeBinomialModel(counts, exposures, size);
    const autocorrelation = size === Infinity ? 0 : autocorrelationOf(counts, exposures);
    const shared = (1 + autocorrelation) / (1 - autocorrelation);
    const model = tempered(plain, shared);
    const penalty = penaltyOf(model, options.strength);
    const { starts, cost } = pelt(model, penalty);
    // A slope is a parameter like a change, but has no place that had to be searched for.
    const slope = trend * (penalty - Math.log(n));
    const score = cost + starts.length * penalty + slope + exposureTerm(counts, exposures, size) / shared;
    return {
      model,
      starts,
      score,
      penalty,
      offset: 0,
      period: season?.period ?? null,
      trend: trend === 1,
      size,
      exposures,
      autocorrelation,
    };
  });
  return candidates[1]!.score < candidates[0]!.score && n > 0 ? candidates[1]! : candidates[0]!;
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
