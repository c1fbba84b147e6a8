import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  binomialInterval,
  coverageBounds,
  coverageRatioBounds,
  credibleInterval,
  dispersionOf,
  isNotEnoughData,
  negativeBinomialQuantile,
  negativeBinomialRateInterval,
  negativeBinomialSurvival,
  poissonRateInterval,
  predictiveCount,
  probabilityLess,
  ratePosterior,
  rateRatioInterval,
  shrinkRates,
} from "../../src/statistics/index.ts";
import { shared, sharedHere } from "./shared-data.ts";

const count = fc.nat({ max: 100_000 });
const exposure = fc.double({ min: 1e-3, max: 1e6, noNaN: true });

describe("tabulated values", () => {
  test("Poisson: 0 events → 3.689, 10 events → 4.795–18.390 (tables of Garwood)", () => {
    expect(poissonRateInterval(0, 1)).toMatchObject({ rate: 0, low: 0 });
    expect(poissonRateInterval(0, 1).high).toBeCloseTo(3.6888794541139363, 12);
    expect(poissonRateInterval(10, 1).low).toBeCloseTo(4.795389, 6);
    expect(poissonRateInterval(10, 1).high).toBeCloseTo(18.390356, 6);
  });
  test("binomial: 0 of 10 → .3085; 8 of 20 Jeffreys → .2106–.6161", () => {
    expect(binomialInterval(0, 10).high).toBeCloseTo(1 - 0.025 ** 0.1, 12);
    const jeffreys = binomialInterval(8, 20, 0.95, "jeffreys");
    expect(jeffreys.low).toBeCloseTo(0.210629, 5);
    expect(jeffreys.high).toBeCloseTo(0.61608, 5);
  });
});

describe.skipIf(!sharedHere)("values from R", () => {
  const text = sharedHere ? shared("rates_R_reference.txt") : "";
  const numbers = (line: string): number[] =>
    (line.match(/-?\d+(?:\.\d+)?(?:e[-+]\d+)?|Inf/g) ?? []).map((word) =>
      word === "Inf" ? Infinity : Number(word),
    );

  test("poisson.test", () => {
    const lines = text.split("\n").filter((line) => line.startsWith("poisson.test"));
    expect(lines.length).toBe(6);
    for (const line of lines) {
      const [x1, x2, t1, t2, ratio, p, , low, high] = numbers(line.replace("CI95", "95"));
      const ours = rateRatioInterval(x1!, t1!, x2!, t2!);
      expect(ours.ratio).toBeCloseTo(ratio!, 9);
      expect(ours.p / p!).toBeCloseTo(1, 9);
      expect(ours.low).toBeCloseTo(low!, 7);
      if (high === Infinity) expect(ours.high).toBe(Infinity);
      else expect(ours.high / high!).toBeCloseTo(1, 7);
    }
  });
  test("gamma–Poisson posterior and prediction", () => {
    const lines = text.split("\n").filter((line) => line.startsWith("gamma-poisson"));
    expect(lines.length).toBe(5);
    for (const line of lines) {
      const [shape, prior, x, t, s, mean, , low, high, predicted, k, tail, , q95] = numbers(line);
      const posterior = ratePosterior(x!, t!, { shape: shape!, exposure: prior! });
      const interval = credibleInterval(posterior);
      expect(interval.mean).toBeCloseTo(mean!, 9);
      expect(interval.low).toBeCloseTo(low!, 9);
      expect(interval.high).toBeCloseTo(high!, 9);
      const prediction = predictiveCount(posterior, s!);
      expect(prediction.mean).toBeCloseTo(predicted!, 8);
      expect(negativeBinomialSurvival(k! - 1, prediction) / tail!).toBeCloseTo(1, 9);
      expect(negativeBinomialQuantile(0.95, prediction)).toBe(q95);
    }
  });
  test("the probability that one rate is above another", () => {
    const lines = text.split("\n").filter((line) => line.startsWith("P(l2>l1)"));
    expect(lines.length).toBe(3);
    for (const line of lines) {
      const [a, ta, b, tb, p] = numbers(line.slice("P(l2>l1)".length));
      expect(probabilityLess({ shape: a!, exposure: ta! }, { shape: b!, exposure: tb! })).toBeCloseTo(p!, 9);
    }
  });
});

describe("what must always hold", () => {
  test("a rate lies in its interval, and scaling time scales both", () => {
    fc.assert(
      fc.property(count, exposure, fc.double({ min: 1, max: 50, noNaN: true }), (n, t, dispersion) => {
        const { rate, low, high } = poissonRateInterval(n, t, 0.9, dispersion);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(rate);
        expect(high).toBeGreaterThan(rate);
        const doubled = poissonRateInterval(n, 2 * t, 0.9, dispersion);
        expect(doubled.high * 2).toBeCloseTo(high, 9 - Math.ceil(Math.log10(high + 1)));
      }),
    );
  });
  test("swapping two rates inverts their ratio, its interval and keeps p", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom(1, 1.7, 12),
        (a, b, s, t, dispersion) => {
          const there = rateRatioInterval(a, s, b, t, 0.95, dispersion);
          const back = rateRatioInterval(b, t, a, s, 0.95, dispersion);
          expect(there.low * back.high).toBeCloseTo(1, 8);
          expect(there.high * back.low).toBeCloseTo(1, 8);
          expect(there.p).toBeCloseTo(back.p, 8);
          expect(there.p).toBeGreaterThanOrEqual(0);
          expect(there.p).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
  test("no number is NaN and no rate is negative, whatever the counts", () => {
    fc.assert(
      fc.property(count, count, exposure, exposure, (a, b, s, t) => {
        const { low, high, p, ratio } = rateRatioInterval(a, s, b, t);
        expect([low, high, p, ratio ?? 0].every((x) => x >= 0)).toBe(true);
        const wide = negativeBinomialRateInterval(a, s, 3.5);
        expect(wide.low).toBeGreaterThanOrEqual(0);
        expect(wide.high).toBeGreaterThan(wide.rate);
      }),
    );
  });
  test("a quiet period more lowers a rate and both its bounds", () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 200 }), (n, months) => {
        const before = poissonRateInterval(n, months);
        const after = poissonRateInterval(n, months + 1);
        expect(after.rate).toBeLessThanOrEqual(before.rate);
        expect(after.low).toBeLessThanOrEqual(before.low);
        expect(after.high).toBeLessThan(before.high);
      }),
    );
  });
  test("nothing in either window says nothing about the ratio", () => {
    expect(rateRatioInterval(0, 12, 0, 12)).toEqual({ ratio: null, low: 0, high: Infinity, p: 1 });
  });
  test("more dispersion makes intervals wider, and a very large size is Poisson", () => {
    const width = (d: number) => {
      const { low, high } = rateRatioInterval(40, 12, 20, 12, 0.95, d);
      return high / low;
    };
    expect(width(3)).toBeGreaterThan(width(1));
    const poisson = poissonRateInterval(12, 3);
    const nearly = negativeBinomialRateInterval(12, 3, 1e9);
    expect(nearly.low).toBeCloseTo(poisson.low, 6);
    expect(nearly.high).toBeCloseTo(poisson.high, 6);
  });
  test("what cannot be is refused in a sentence", () => {
    expect(() => poissonRateInterval(-1, 1)).toThrow(RangeError);
    expect(() => poissonRateInterval(1, 0)).toThrow(/exposure/);
    expect(() => binomialInterval(3, 2)).toThrow(/3 cases/);
    expect(() => rateRatioInterval(1, 1, 1, 1, 0.95, 0.5)).toThrow(/dispersion/);
  });
});

describe("dispersion", () => {
  test("is 1 where nothing can be told, and never below", () => {
    for (const counts of [[], [5], [0, 0, 0], [4, 4, 4, 4]]) expect(dispersionOf(counts)).toBe(1);
  });
  test("does not take a break or a trend for noise", () => {
    const quiet = [3, 5, 4, 2, 4, 3, 5, 6, 3, 4, 2, 5, 4, 3, 4, 5, 3, 2, 4, 4];
    const broken = [...quiet, ...quiet.map((x) => x + 40)];
    expect(dispersionOf(broken)).toBeLessThan(1.6);
    const [mean, variance] = [24, 400];
    expect(variance / mean).toBeGreaterThan(10);
  });
  test("sees a bursty series", () => {
    expect(dispersionOf([0, 30, 2, 0, 55, 1, 0, 0, 41, 3, 60, 0, 2, 35, 0, 1])).toBeGreaterThan(15);
  });
});

describe("shrinkage", () => {
  const units = [
    { count: 0, exposure: 1 },
    { count: 3, exposure: 1 },
    { count: 120, exposure: 40 },
    { count: 15, exposure: 12 },
    { count: 90, exposure: 10 },
  ];
  test("draws small units towards the others and large ones hardly", () => {
    const answer = shrinkRates(units);
    if (isNotEnoughData(answer)) throw new Error(answer.why);
    expect(answer.rates[0]!.rate).toBeGreaterThan(0);
    expect(answer.rates[2]!.rate / 3).toBeCloseTo(1, 1);
    expect(answer.rates[2]!.weight).toBeGreaterThan(answer.rates[0]!.weight);
  });
  test("does not depend on the order of the units or the unit of time", () => {
    const answer = shrinkRates(units);
    const turned = shrinkRates([...units].reverse());
    const months = shrinkRates(units.map((unit) => ({ ...unit, exposure: unit.exposure * 12 })));
    if (isNotEnoughData(answer) || isNotEnoughData(turned) || isNotEnoughData(months))
      throw new Error("too few");
    answer.rates.forEach(({ rate }, i) => {
      expect(turned.rates[units.length - 1 - i]!.rate).toBeCloseTo(rate, 5);
      expect(months.rates[i]!.rate * 12).toBeCloseTo(rate, 5);
    });
  });
  test("pools completely where the units do not differ", () => {
    const answer = shrinkRates([1, 2, 3, 4].map((exposure) => ({ count: 5 * exposure, exposure })));
    if (isNotEnoughData(answer)) throw new Error(answer.why);
    for (const { rate } of answer.rates) expect(rate).toBeCloseTo(5, 3);
  });
  test("says what it would need", () => {
    const answer = shrinkRates([{ count: 0, exposure: 3 }]);
    expect(isNotEnoughData(answer) && answer.needed).toMatch(/three or more/);
  });
});

describe("incomplete coverage", () => {
  test("all or none of what is missing may be the unit's", () => {
    expect(coverageBounds({ observed: 60, held: 80, official: 100 })).toEqual({
      low: 60,
      high: 80,
      coverage: 0.8,
    });
    expect(coverageBounds({ observed: 0, held: 0, official: 0 })).toEqual({ low: 0, high: 0, coverage: 1 });
  });
  test("a fall that missing data could undo is marked", () => {
    const now = { observed: 40, held: 50, official: 120 };
    const then = { observed: 80, held: 100, official: 110 };
    expect(coverageRatioBounds(now, then)).toMatchObject({ ratio: 0.5, crossesOne: true });
    expect(coverageRatioBounds({ ...now, official: 55 }, then).crossesOne).toBe(false);
  });
});
