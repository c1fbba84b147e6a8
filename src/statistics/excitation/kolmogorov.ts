/** The test of Kolmogorov and Smirnov that numbers are uniform on 0–1. */
export interface UniformityTest {
  /** Greatest distance between the two distribution functions. */
  readonly D: number;
  readonly p: number;
}

/** p by Kolmogorov's limit with Stephens' correction for small n (1970, J. Royal Statistical Society B 32, 115–122). */
export function uniformityTest(values: readonly number[]): UniformityTest {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const D = sorted.reduce((far, u, i) => Math.max(far, u - i / n, (i + 1) / n - u), 0);
  return { D, p: kolmogorovUpper((Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * D) };
}

function kolmogorovUpper(x: number): number {
  if (x < 0.2) return 1;
  let sum = 0;
  for (let j = 1; j <= 100; j++) {
    const term = Math.exp(-2 * (j * x) ** 2);
    sum += j % 2 === 1 ? term : -term;
    if (term < 1e-17) break;
  }
  return Math.min(1, Math.max(0, 2 * sum));
}
