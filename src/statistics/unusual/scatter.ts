/**
 * How the variance of counts grows with their mean: dispersion × mean, or mean + curvature × mean². The two differ only
 * where the mean moves much, and there the past tells which holds.
 */
export interface Scatter {
  readonly law: "proportional" | "quadratic";
  /** The dispersion, ≥ 1, or the curvature, ≥ 0. */
  readonly value: number;
}

/** What the quadratic law must gain in −2 quasi-log-likelihood. */
const EVIDENT = 2;

/** Variance-to-mean ratio at a mean. */
export function dispersionAt({ law, value }: Scatter, mean: number): number {
  return law === "proportional" ? value : 1 + value * mean;
}

/**
 * The law and value that fit these counts around these means: the value by Pearson's statistic equalling its degrees
 * of freedom, the law by the normal quasi-likelihood (Davidian & Carroll 1987, JASA 82, 1079–1091).
 */
export function scatterAround(
  counts: readonly number[],
  means: Float64Array,
  weights: Float64Array,
  parameters: number,
): Scatter {
  let pearson = 0;
  let total = 0;
  for (let i = 0; i < counts.length; i++) {
    pearson += (weights[i]! * (counts[i]! - means[i]!) ** 2) / means[i]!;
    total += weights[i]!;
  }
  const freedom = Math.max(1, total - parameters);
  const proportional: Scatter = { law: "proportional", value: Math.max(1, pearson / freedom) };
  if (proportional.value === 1) return proportional;
  const quadratic: Scatter = { law: "quadratic", value: curvature(counts, means, weights, freedom) };
  const gain = misfit(counts, means, weights, proportional) - misfit(counts, means, weights, quadratic);
  return gain > EVIDENT ? quadratic : proportional;
}

/** By bisection on the logarithm: Pearson's statistic falls as the curvature grows. */
function curvature(
  counts: readonly number[],
  means: Float64Array,
  weights: Float64Array,
  freedom: number,
): number {
  let low = -12;
  let high = 12;
  for (let round = 0; round < 16; round++) {
    const middle = (low + high) / 2;
    const value = Math.exp(middle);
    let pearson = 0;
    for (let i = 0; i < counts.length; i++) {
      const mean = means[i]!;
      pearson += (weights[i]! * (counts[i]! - mean) ** 2) / (mean * (1 + value * mean));
    }
    if (pearson > freedom) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

function misfit(
  counts: readonly number[],
  means: Float64Array,
  weights: Float64Array,
  scatter: Scatter,
): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const mean = means[i]!;
    const variance = mean * dispersionAt(scatter, mean);
    sum += weights[i]! * (Math.log(variance) + (counts[i]! - mean) ** 2 / variance);
  }
  return sum;
}
