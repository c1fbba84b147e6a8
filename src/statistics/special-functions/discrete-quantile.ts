import { normalQuantile } from "./normal.ts";

/**
 * The smallest count k with cdf(k) ≥ p, searched outwards from a normal guess. The upper tail decides where p > ½, so
 * that quantiles near one do not drown in rounding.
 * @throws RangeError unless 0 ≤ p ≤ 1.
 */
export function discreteQuantile(
  p: number,
  moments: { mean: number; variance: number },
  cdf: (k: number) => number,
  survival: (k: number) => number,
): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability lies between 0 and 1, got ${p}`);
  if (p === 0 || moments.mean === 0) return 0;
  if (p === 1) return Infinity;
  const reached = (k: number): boolean => (p > 0.5 ? survival(k) <= 1 - p : cdf(k) >= p);
  const guess = Math.max(0, Math.floor(moments.mean + normalQuantile(p) * Math.sqrt(moments.variance)));
  let low = guess;
  let high = guess;
  let step = 1;
  if (reached(guess)) {
    while (low >= 0 && reached(low)) {
      high = low;
      low -= step;
      step *= 2;
    }
    if (low < 0) low = -1;
  } else {
    while (!reached(high)) {
      low = high;
      high += step;
      step *= 2;
    }
  }
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
