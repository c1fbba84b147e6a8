import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitSeverity, isNotEnoughData, type Severity, type Toll } from "../../../src/statistics/index.ts";
import { seededRandom } from "../../../src/statistics/random.ts";
import { powerLawSampler } from "../../../src/statistics/severity/draw-power-law.ts";
import { fitTail } from "../../../src/statistics/severity/fit-tail.ts";
import { scaledZeta, survival } from "../../../src/statistics/severity/power-law.ts";
import { tallySorting } from "../../../src/statistics/severity/tally.ts";
import { truncatedZeta } from "../../../src/statistics/severity/truncated-zeta.ts";
import { zetaSlopes } from "../../../src/statistics/special-functions/hurwitz-zeta.ts";

function fitted(tolls: readonly Toll[], options = {}): Severity {
  const severity = fitSeverity(tolls, { reps: 60, ...options });
  if (isNotEnoughData(severity)) throw new Error(severity.why);
  return severity;
}

function powerLawTolls(n: number, alpha: number, xmin: number, seed: number): number[] {
  const random = seededRandom(seed);
  const draw = powerLawSampler({ alpha, xmin });
  return Array.from({ length: n }, () => draw(random));
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe("functions of the power law", () => {
  test("the slopes of ζ agree with its differences", () => {
    for (const s of [1.2, 2.37, 8, 60])
      for (const q of [1, 7, 12, 400]) {
        const { first, second } = zetaSlopes(s, q);
        const at = (shift: number) => zetaSlopes(s + shift, q);
        expect((at(1e-5).log - at(-1e-5).log) / 2e-5).toBeCloseTo(first, 6);
        expect((at(1e-5).first - at(-1e-5).first) / 2e-5).toBeCloseTo(second, 4);
      }
  });
  test("the fast survival function is the exact one", () => {
    for (const law of [
      { alpha: 1.3, xmin: 1 },
      { alpha: 2.37, xmin: 12 },
      { alpha: 40, xmin: 30 },
    ]) {
      const zeta = scaledZeta(law);
      for (const d of [law.xmin, law.xmin + 1, 20 + law.xmin, 200])
        expect(zeta(d) / zeta(law.xmin) / survival(law, d)).toBeCloseTo(1, 9);
    }
  });
  test("the truncated sum agrees with adding up", () => {
    const [alpha, rate, xmin] = [1.8, 0.003, 4];
    let sum = 0;
    let from100 = 0;
    for (let d = xmin; d < 30_000; d++) {
      const term = (d / xmin) ** -alpha * Math.exp(-rate * (d - xmin));
      sum += term;
      if (d >= 100) from100 += term;
    }
    const zeta = truncatedZeta(alpha, rate, xmin);
    expect(Math.exp(zeta.log) / sum).toBeCloseTo(1, 8);
    expect(zeta.survival(100) / (from100 / sum)).toBeCloseTo(1, 7);
  });
});

describe("fitting", () => {
  test("the exponent of a drawn power law comes back within its errors", () => {
    for (const [alpha, xmin] of [
      [1.8, 1],
      [2.5, 5],
      [3.5, 20],
    ] as const) {
      const fit = fitTail(tallySorting(Float64Array.from(powerLawTolls(5000, alpha, xmin, 1))), xmin)!;
      expect(Math.abs(fit.alpha - alpha)).toBeLessThan(3.5 * fit.alphaSE);
    }
  });
  test("order does not matter, the seed fixes the answer", () => {
    const tolls = powerLawTolls(300, 2.4, 1, 2);
    const severity = fitted(tolls, { seed: 9 });
    expect(fitted(tolls, { seed: 9 })).toEqual(severity);
    const { alpha, xmin, D } = fitted([...tolls].reverse(), { seed: 9 });
    expect({ alpha, xmin, D }).toEqual({ alpha: severity.alpha, xmin: severity.xmin, D: severity.D });
  });
  test("tolls of an exponential distribution are told from a power law", () => {
    const random = seededRandom(3);
    const tolls = Array.from({ length: 2000 }, () => 1 + Math.floor(-12 * Math.log(random.uniform())));
    const { gof, lr } = fitted(tolls, { xmin: 1, reps: 100 });
    expect(gof.p).toBeLessThan(0.05);
    expect(lr.exponential.R).toBeLessThan(-3);
    expect(lr.truncatedPowerLaw.p).toBeLessThan(0.001);
  });
  test("more dead are never likelier, and intervals hold their value", () => {
    const tolls = powerLawTolls(400, 2.2, 2, 4);
    const { exceedance, returnLevels, fullRange } = fitted(tolls);
    for (const list of [exceedance, fullRange.exceedance])
      list.forEach(({ p, low, high }, i) => {
        expect(low).toBeLessThanOrEqual(p);
        expect(high).toBeGreaterThanOrEqual(p);
        if (i > 0) expect(p).toBeLessThanOrEqual(list[i - 1]!.p);
      });
    returnLevels.forEach(({ d }, i) => {
      if (i > 0) expect(d).toBeGreaterThanOrEqual(returnLevels[i - 1]!.d);
    });
  });
  test("ranges of tolls widen the interval, not the estimate", () => {
    const tolls = powerLawTolls(400, 2.2, 2, 5);
    const ranges = tolls.map((best) => ({ low: Math.ceil(best / 2), best, high: 3 * best }));
    const [plain, wide] = [tolls, ranges].map((list) => fitted(list, { at: [30], reps: 300 }));
    expect(wide!.alpha).toBe(plain!.alpha);
    expect(wide!.exceedance[0]!.p).toBe(plain!.exceedance[0]!.p);
    const width = ({ exceedance: [thirty] }: Severity) => thirty!.high - thirty!.low;
    expect(width(wide!)).toBeGreaterThan(width(plain!));
  });
  test("rounding to tens is found, and twenties may have been fewer or more", () => {
    const random = seededRandom(8);
    const exact = powerLawTolls(3000, 1.9, 1, 8).map((toll) => Math.min(toll, 100_000));
    const rounded = exact.map((toll) =>
      toll >= 10 && random.uniform() < 0.5 ? Math.round(toll / 10) * 10 : toll,
    );
    expect(fitted(exact).heaping.tens.rounded).toBe(0);
    const { heaping, exceedance } = fitted(rounded, { at: [20], reps: 400 });
    expect(Math.abs(heaping.tens.rounded - 0.5)).toBeLessThan(0.1);
    const naive = fitted(rounded, { at: [20], reps: 400, heaping: false }).exceedance;
    const truth = exact.filter((toll) => toll >= 20).length / exact.length;
    const middle = ({ low, high }: { low: number; high: number }) => (low + high) / 2;
    expect(Math.abs(middle(exceedance[0]!) - truth)).toBeLessThan(Math.abs(middle(naive[0]!) - truth));
  });
  test("a range on the wrong side of its best estimate is stretched, not refused", () => {
    const tolls = powerLawTolls(100, 2.2, 2, 6).map((best) => ({ low: best + 1, best, high: best - 1 }));
    expect(fitted(tolls).n).toBe(100);
  });
});

describe("too little and wrong", () => {
  test("says what would be enough", () => {
    for (const tolls of [[], [3], new Array(50).fill(4), [1, 2, 3, 4]])
      expect(fitSeverity(tolls)).toMatchObject({
        kind: "not enough data",
        needed: expect.stringMatching(/at least \d+/),
      });
    expect(fitSeverity(powerLawTolls(100, 3, 1, 1), { xmin: 1e6 })).toMatchObject({
      kind: "not enough data",
      why: "too few tolls reach 1000000",
    });
  });
  test("refuses what is no toll, naming it", () => {
    const tolls = powerLawTolls(50, 2, 1, 1);
    expect(() => fitSeverity([...tolls, 0])).toThrow("toll 51 of the list is 0");
    expect(() => fitSeverity([2.5, ...tolls])).toThrow("toll 1 of the list is 2.5");
    expect(() => fitSeverity(tolls, { level: 2 })).toThrow(RangeError);
    expect(() => fitSeverity(tolls, { xmin: 0.5 })).toThrow("xmin is a whole number from 1 up, got 0.5");
  });
  test("no number is ever NaN or infinite, whatever the tolls", () => {
    const toll = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 1_000_000 }));
    fc.assert(
      fc.property(fc.array(toll, { minLength: 30, maxLength: 120 }), fc.integer(), (tolls, seed) => {
        const severity = fitSeverity(tolls, { seed, reps: 5 });
        expect(numbersIn(severity).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
