import { incompleteGamma } from "./incomplete-gamma.ts";

/** P(Z ≤ z) for a standard normal Z, exact in relative terms in the lower tail. */
export function normalCdf(z: number): number {
  const half = incompleteGamma(0.5, (z * z) / 2);
  return z <= 0 ? half.upper / 2 : 0.5 + half.lower / 2;
}

/** The density of a standard normal at z. */
export function normalDensity(z: number): number {
  return Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * The z with P(Z ≤ z) = p: a rational guess (Abramowitz & Stegun 26.2.23) polished by Halley's method.
 * @throws RangeError unless 0 ≤ p ≤ 1.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, got ${p}`);
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let round = 0; round < 3; round++) {
    const step = (normalCdf(z) - p) / normalDensity(z);
    if (!Number.isFinite(step)) break;
    z -= step / (1 + (step * z) / 2);
  }
  return z;
}
