import { describe, expect, test } from "vitest";
import { drawGamma, drawIndex, drawNormal, type Random, seededRandom } from "../../src/statistics/random.ts";
import { drawNegativeBinomial, drawPoisson } from "../../src/statistics/random-counts.ts";
import { negativeBinomialCdf, poissonCdf } from "../../src/statistics/special-functions/index.ts";

const DRAWS = 40_000;

function sample(seed: number, draw: (random: Random) => number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: DRAWS }, () => draw(random));
}

/** Greatest distance between the draws' distribution function and the true one; about 1.36/√n in 5 % of samples. */
function distance(draws: readonly number[], cdf: (x: number) => number): number {
  const sorted = [...draws].sort((a, b) => a - b);
  return sorted.reduce((far, x, i) => {
    const last = sorted[i + 1] !== x;
    return last ? Math.max(far, Math.abs((i + 1) / sorted.length - cdf(x))) : far;
  }, 0);
}

const LIMIT = 2 / Math.sqrt(DRAWS);

describe("seeded draws", () => {
  test("the same seed gives the same stream, another seed another", () => {
    expect(sample(5, (r) => r.uniform())).toEqual(sample(5, (r) => r.uniform()));
    expect(sample(5, (r) => r.uniform())).not.toEqual(sample(6, (r) => r.uniform()));
  });
  test("uniforms are uniform and never 0 or 1", () => {
    const draws = sample(1, (r) => r.uniform());
    expect(Math.min(...draws)).toBeGreaterThan(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(distance(draws, (x) => x)).toBeLessThan(LIMIT);
    expect(
      distance(
        sample(2, (r) => drawIndex(r, 6)),
        (k) => (k + 1) / 6,
      ),
    ).toBeLessThan(LIMIT);
  });
  test("normal and gamma draws have their moments", () => {
    const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
    const normal = sample(3, drawNormal);
    expect(mean(normal)).toBeCloseTo(0, 1);
    expect(mean(normal.map((x) => x * x))).toBeCloseTo(1, 1);
    for (const shape of [0.2, 1, 30]) {
      const gamma = sample(4, (r) => drawGamma(r, shape));
      expect(Math.abs(mean(gamma) - shape)).toBeLessThan(4 * Math.sqrt(shape / DRAWS));
      const variance = mean(gamma.map((x) => (x - shape) ** 2));
      expect(variance / shape).toBeGreaterThan(0.9);
      expect(variance / shape).toBeLessThan(1.1);
    }
  });
  test.each([0, 0.3, 4, 10, 47.5, 3000])("Poisson counts of mean %d follow their distribution", (mean) => {
    expect(
      distance(
        sample(7, (r) => drawPoisson(r, mean)),
        (k) => poissonCdf(k, mean),
      ),
    ).toBeLessThan(LIMIT);
  });
  test.each([
    [2, 0.3],
    [80, 1.5],
  ])("negative binomial counts of mean %d, size %d follow theirs", (mean, size) => {
    const draws = sample(8, (r) => drawNegativeBinomial(r, mean, size));
    expect(distance(draws, (k) => negativeBinomialCdf(k, { mean, size }))).toBeLessThan(LIMIT);
  });
  test("a seed that is no whole number is refused", () => {
    expect(() => seededRandom(0.5)).toThrow("a seed is a whole number");
  });
});
