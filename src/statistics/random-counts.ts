import { drawGamma, type Random } from "./random.ts";
import { logGamma } from "./special-functions/log-gamma.ts";

/** From here on rejection is faster than multiplying uniforms. */
const LARGE_MEAN = 10;

/** A Poisson count of this mean, 0 ≤ mean < 1e15 (Hörmann 1993, Insurance: Math. and Econ. 12, 39–45, algorithm PTRS). */
export function drawPoisson(random: Random, mean: number): number {
  if (mean < LARGE_MEAN) return smallPoisson(random, mean);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const sure = 0.9277 - 3.6224 / (b - 2);
  const logMean = Math.log(mean);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = random.uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= sure) return k;
    if (k < 0 || (edge < 0.013 && v > edge)) continue;
    const height = Math.log((v * inverseAlpha) / (a / (edge * edge) + b));
    if (height <= k * logMean - mean - logGamma(k + 1)) return k;
  }
}

function smallPoisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let k = 0;
  for (let product = random.uniform(); product > limit; product *= random.uniform()) k++;
  return k;
}

/** A negative binomial count: Poisson with a gamma mean of this size; variance = mean + mean²/size. */
export function drawNegativeBinomial(random: Random, mean: number, size: number): number {
  return mean === 0 ? 0 : drawPoisson(random, (drawGamma(random, size) * mean) / size);
}
