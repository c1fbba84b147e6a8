import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  betaQuantile,
  betaUpperQuantile,
  gammaQuantile,
  gammaUpperQuantile,
  incompleteBeta,
  incompleteGamma,
  logGamma,
  logSumExp,
  negativeBinomialCdf,
  negativeBinomialPmf,
  negativeBinomialQuantile,
  negativeBinomialSurvival,
  normalCdf,
  normalQuantile,
  poissonCdf,
  poissonPmf,
  poissonQuantile,
  poissonSurvival,
  zetaSlopes,
} from "../../src/statistics/special-functions/index.ts";

const OURS: Record<string, (...args: number[]) => number> = {
  logGamma: (x) => logGamma(x!),
  hurwitzZeta: (s, q) => Math.exp(zetaSlopes(s!, q!).log),
  normalCdf: (z) => normalCdf(z!),
  gammaLower: (a, x) => incompleteGamma(a!, x!).lower,
  gammaUpper: (a, x) => incompleteGamma(a!, x!).upper,
  betaLower: (a, b, x) => incompleteBeta(a!, b!, x!).lower,
  betaUpper: (a, b, x) => incompleteBeta(a!, b!, x!).upper,
  negativeBinomialPmf: (k, mean, size) => negativeBinomialPmf(k!, { mean: mean!, size: size! }),
  negativeBinomialCdf: (k, mean, size) => negativeBinomialCdf(k!, { mean: mean!, size: size! }),
  negativeBinomialSurvival: (k, mean, size) => negativeBinomialSurvival(k!, { mean: mean!, size: size! }),
};

const table = JSON.parse(
  readFileSync(new URL("reference/special-functions.json", import.meta.url), "utf8"),
) as [string, number[], string][];

describe("special functions agree with 25-digit values to 1e-12", () => {
  for (const [name, ours] of Object.entries(OURS)) {
    test(name, () => {
      const rows = table.filter(([row]) => row === name);
      expect(rows.length).toBeGreaterThan(10);
      const wrong = rows
        .map(([, args, value]) => ({ args, value, error: Math.abs(ours(...args) / Number(value) - 1) }))
        .filter(({ error }) => !(error <= 1e-12));
      expect(wrong).toEqual([]);
    });
  }
});

const shape = fc.double({ min: 0.05, max: 1e5, noNaN: true });
const logProbability = fc.double({ min: -600, max: -0.01, noNaN: true });

describe("inverses", () => {
  test("a gamma quantile gives its probability back, in either tail down to 1e-260", () => {
    fc.assert(
      fc.property(shape, logProbability, (a, logP) => {
        const p = Math.exp(logP);
        const x = gammaQuantile(a, p);
        // Below the smallest double there is nothing to give back.
        if (x > 1e-290) expect(incompleteGamma(a, x).lower / p).toBeCloseTo(1, 8);
        expect(incompleteGamma(a, gammaUpperQuantile(a, p)).upper / p).toBeCloseTo(1, 8);
      }),
    );
  });
  test("a beta quantile gives its probability back", () => {
    fc.assert(
      fc.property(shape, shape, fc.double({ min: -30, max: -0.01, noNaN: true }), (a, b, logP) => {
        const p = Math.exp(logP);
        const low = betaQuantile(a, b, p);
        expect(low.x + low.complement).toBeCloseTo(1, 12);
        if (low.x > 1e-290 && low.complement > 1e-3)
          expect(incompleteBeta(a, b, low.x).lower / p).toBeCloseTo(1, 7);
        const high = betaUpperQuantile(a, b, p);
        if (high.x > 1e-290 && high.complement > 1e-3)
          expect(incompleteBeta(a, b, high.x).upper / p).toBeCloseTo(1, 7);
      }),
    );
  });
  test("normal quantiles, published: 1.959963984540054 and −6.361340902404056 (p = 1e-10)", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 15);
    expect(normalCdf(normalQuantile(1e-280)) / 1e-280).toBeCloseTo(1, 9);
  });
});

describe("counts", () => {
  const mean = fc.double({ min: 1e-6, max: 1e4, noNaN: true });
  const size = fc.oneof(fc.double({ min: 0.01, max: 1e6, noNaN: true }), fc.constant(Infinity));
  test("the two tails of a negative binomial make one, and the quantile is the smallest count that reaches p", () => {
    fc.assert(
      fc.property(mean, size, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (m, r, p) => {
        const d = { mean: m, size: r };
        const k = negativeBinomialQuantile(p, d);
        expect(negativeBinomialCdf(k, d)).toBeGreaterThanOrEqual(p - 1e-12);
        expect(negativeBinomialCdf(k - 1, d)).toBeLessThan(p + 1e-12);
        expect(negativeBinomialCdf(k, d) + negativeBinomialSurvival(k, d)).toBeCloseTo(1, 10);
        const step = negativeBinomialCdf(k, d) - negativeBinomialCdf(k - 1, d);
        expect(step).toBeCloseTo(negativeBinomialPmf(k, d), 9);
      }),
      { numRuns: 300 },
    );
  });
  test("a very large size is the Poisson distribution", () => {
    for (const k of [0, 1, 5, 12, 40]) {
      expect(negativeBinomialPmf(k, { mean: 7, size: 1e14 })).toBeCloseTo(poissonPmf(k, 7), 12);
      expect(poissonCdf(k, 7) + poissonSurvival(k, 7)).toBeCloseTo(1, 12);
    }
    expect(poissonQuantile(0.5, 7)).toBe(7);
    expect(poissonQuantile(0.975, 3)).toBe(7);
  });
  test("what cannot be is refused in a sentence", () => {
    expect(() => poissonPmf(1, -1)).toThrow(RangeError);
    expect(() => negativeBinomialPmf(1, { mean: 1, size: 0 })).toThrow(/size/);
    expect(() => incompleteGamma(-1, 1)).toThrow(RangeError);
  });
});

test("logSumExp neither overflows nor loses an empty sum", () => {
  expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 12);
  expect(logSumExp([])).toBe(-Infinity);
});
