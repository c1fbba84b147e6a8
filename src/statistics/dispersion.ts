import { checkCount } from "./argument-checks.ts";

/** Squared differences beyond this many times the dispersion (3 standard deviations) count as outliers. */
const WINSORISED_AT = 9;
/** E[min(Z², 9)] for a standard normal Z. */
const WINSORISED_MEAN = 0.99502;
const LAGS = [1, 2, 3] as const;

/**
 * The variance-to-mean ratio of counts, at least 1, from differences between periods one to three apart: for two
 * Poisson counts of equal mean, (a − b)²/(a + b) averages exactly 1 given their sum. A trend, a season or a few breaks
 * therefore leave it almost alone, and single outbreaks are winsorised at three standard deviations.
 *
 * 1 (the least there can be) for fewer than two periods or only zeros, which tell nothing.
 * @throws RangeError for a negative or non-finite count.
 */
export function dispersionOf(counts: readonly number[]): number {
  for (const count of counts) checkCount(count);
  const ratios = LAGS.flatMap((lag) =>
    counts.slice(lag).flatMap((later, i) => {
      const earlier = counts[i]!;
      const sum = earlier + later;
      return sum > 0 ? [(later - earlier) ** 2 / sum] : [];
    }),
  );
  if (ratios.length === 0) return 1;
  let dispersion = mean(ratios);
  for (let round = 0; round < 50; round++) {
    const limit = WINSORISED_AT * Math.max(1, dispersion);
    const next = mean(ratios.map((ratio) => Math.min(ratio, limit))) / WINSORISED_MEAN;
    if (Math.abs(next - dispersion) < 1e-9 * dispersion || next > dispersion) break;
    dispersion = next;
  }
  return Math.max(1, dispersion);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
