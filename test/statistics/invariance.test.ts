import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  attention,
  binomialInterval,
  changePoints,
  coverageBounds,
  coverageRatioBounds,
  credibleInterval,
  dispersionOf,
  fitExcitation,
  fitSeverity,
  forecast,
  gtiScore,
  isNotEnoughData,
  type NotEnoughData,
  negativeBinomialRateInterval,
  poissonRateInterval,
  probabilityLess,
  ratePosterior,
  rateRatioInterval,
  scoreForecast,
  shrinkRates,
  unusual,
} from "../../src/statistics/index.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { drawPoisson } from "../../src/statistics/random-counts.ts";

function enough<Answer extends object>(answer: Answer | NotEnoughData): Answer {
  if (isNotEnoughData(answer)) throw new Error(answer.why);
  return answer;
}

/** Counts with levels that are plainly different. */
function levels(seed: number, each: readonly number[], length: number): number[] {
  const random = seededRandom(seed);
  return each.flatMap((mean) => Array.from({ length }, () => drawPoisson(random, mean)));
}

/** Every number in an answer, with the name of its field. */
function numbersIn(value: unknown, name = ""): [string, number][] {
  if (typeof value === "number") return [[name, value]];
  if (Array.isArray(value)) return value.flatMap((inner) => numbersIn(inner, name));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, key));
}

/** Fields that may lie below 0: log likelihoods, likelihood ratios and the like. */
const SIGNED = new Set(["logLik", "R", "elasticity", "autocorrelation"]);

function checkNumbers(answer: unknown): void {
  for (const [name, value] of numbersIn(answer)) {
    expect(value, name).not.toBeNaN();
    if (!SIGNED.has(name)) expect(value, name).toBeGreaterThanOrEqual(0);
  }
}

const months = Array.from(
  { length: 24 },
  (_, i) => `${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
);

describe("adding zeros", () => {
  test("years without attacks at the end lower the last regime, and leave the first", () => {
    const counts = levels(3, [2, 12], 30);
    const before = enough(changePoints(counts, { cost: "poisson" }));
    const after = enough(changePoints([...counts, ...Array<number>(20).fill(0)], { cost: "poisson" }));
    expect(after.changes).toHaveLength(before.changes.length + 1);
    expect(after.changes[0]!.index).toBe(before.changes[0]!.index);
    expect(after.changes.at(-1)!.index).toBe(60);
    expect(after.regimes.at(-1)!.rate).toBe(0);
  });
  test("a watched stretch without events lowers the background", () => {
    const random = seededRandom(5);
    const times = Array.from({ length: 80 }, () => 100 * random.uniform());
    const before = enough(fitExcitation(times, { from: 0, until: 100 }));
    const after = enough(fitExcitation(times, { from: 0, until: 200 }));
    expect(after.mu.value).toBeLessThan(before.mu.value);
  });
  test("a unit with nothing but zeros changes no other's forecast of its own", () => {
    const rows = months.flatMap((month, i) => [
      { unit: "a", month, count: (i * 7) % 5 },
      { unit: "b", month, count: 20 + i },
    ]);
    const quiet = months.map((month) => ({ unit: "quiet", month, count: 0 }));
    const options = { origin: "2001-12", draws: 50, model: "negative binomial" } as const;
    const others = enough(forecast([...rows, ...quiet], options)).forecasts.filter(
      ({ unit }) => unit !== "quiet",
    );
    expect(others).toEqual(enough(forecast(rows, options)).forecasts);
  });
  test("incidents without deaths are no tolls", () => {
    expect(() => fitSeverity([...Array(40).fill(3), 0])).toThrow(/toll 41/);
  });
  test("quiet years add nothing to the index", () => {
    const year = { incidents: 9, deaths: 30, injuries: 12, hostages: 0 };
    const quiet = { incidents: 0, deaths: 0, injuries: 0, hostages: 0 };
    expect(gtiScore([year, quiet, quiet]).score).toBe(gtiScore([year]).score);
  });
});

describe("scaling time", () => {
  test("rates, ratios and predictions follow the unit of exposure", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.integer({ min: 2, max: 400 }), (a, b, scale) => {
        const before = rateRatioInterval(a, 3, b, 5);
        const after = rateRatioInterval(a, 3 * scale, b, 5 * scale);
        if (before.ratio !== null && Number.isFinite(before.ratio))
          expect(after.ratio).toBeCloseTo(before.ratio, 9);
        expect(after.p).toBeCloseTo(before.p, 9);
        const [own, scaled] = [3, 3 * scale].map((exposure) => negativeBinomialRateInterval(a, exposure, 7));
        expect(scaled!.high * scale).toBeCloseTo(own!.high, 6);
        const [days, years] = [3, 3 * scale].map((exposure) => credibleInterval(ratePosterior(a, exposure)));
        expect(years!.mean * scale).toBeCloseTo(days!.mean, 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe("permuting", () => {
  test("a series told backwards changes at the same places, with the same certainty", () => {
    const counts = levels(8, [3, 15], 25);
    const turned = enough(changePoints([...counts].reverse(), { cost: "poisson" }));
    const found = enough(changePoints(counts, { cost: "poisson" }));
    expect(turned.changes.map(({ index }) => counts.length - index)).toEqual(
      found.changes.map(({ index }) => index),
    );
    expect(turned.noChange).toBeCloseTo(found.noChange, 9);
  });
  test("the order of forecasts and of actual counts leaves the scores", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 2, maxLength: 12 }), (counts) => {
        const draws = counts.map((count, i) => ({
          unit: `u${i}`,
          month: "2001-01",
          draws: [0, 1, count, 30],
        }));
        const actuals = counts.map((count, i) => ({ unit: `u${i}`, month: "2001-01", count }));
        const before = scoreForecast(draws, actuals);
        const after = scoreForecast([...draws].reverse(), [...actuals].reverse());
        expect(after.crps).toBeCloseTo(before.crps, 9);
        expect(after.ignorance).toBeCloseTo(before.ignorance, 9);
        expect(after.intervalScore).toBeCloseTo(before.intervalScore, 9);
      }),
    );
  });
});

describe("merging equal bins", () => {
  test("half the points with twice the counts: the same change, twice the rates", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const counts = levels(seed, [2, 14, 5], 40);
      const merged = Array.from({ length: counts.length / 2 }, (_, i) => counts[2 * i]! + counts[2 * i + 1]!);
      const [fine, coarse] = [counts, merged].map((series) =>
        enough(changePoints(series, { cost: "poisson" })),
      );
      expect(coarse!.changes).toHaveLength(2);
      expect(fine!.changes).toHaveLength(2);
      fine!.changes.forEach(({ index }, i) => {
        expect(Math.abs(coarse!.changes[i]!.index - index / 2)).toBeLessThanOrEqual(1);
      });
      fine!.regimes.forEach(({ rate }, i) => {
        expect(coarse!.regimes[i]!.rate / rate / 2).toBeCloseTo(1, 0);
      });
    }
  });
  test("two stretches of one rate are as good as one", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (a, b) => {
        const once = ratePosterior(a + b, 24);
        const twice = ratePosterior(b, 12, ratePosterior(a, 12));
        expect(twice).toEqual(once);
        expect(poissonRateInterval(a + b, 24).rate).toBeCloseTo(
          (poissonRateInterval(a, 12).rate + poissonRateInterval(b, 12).rate) / 2,
          9,
        );
      }),
    );
  });
  test("units of equal rate may be merged: their peers stay where they are", () => {
    const split = Array.from({ length: 12 }, () => ({ count: 20, exposure: 5 }));
    const merged = Array.from({ length: 6 }, () => ({ count: 40, exposure: 10 }));
    const [fine, coarse] = [split, merged].map((units) => enough(shrinkRates(units)));
    expect(coarse!.rates[0]!.rate).toBeCloseTo(fine!.rates[0]!.rate, 3);
  });
});

describe("no NaN, nothing negative", () => {
  test("a count that scatters almost without bound gets an interval, if a useless one", () => {
    checkNumbers(negativeBinomialRateInterval(10, 1, 1e-6));
  });
  const counts = fc.oneof(
    fc.array(fc.oneof(fc.constant(0), fc.nat(6), fc.nat(3000)), { maxLength: 60 }),
    fc
      .record({ value: fc.nat(40), length: fc.nat(60) })
      .map(({ value, length }) => Array<number>(length).fill(value)),
  );

  test("whatever the series", () => {
    fc.assert(
      fc.property(counts, (series) => {
        checkNumbers(changePoints(series));
        checkNumbers(unusual(series, { period: 12 }));
        checkNumbers(dispersionOf(series));
        checkNumbers(shrinkRates(series.map((count, i) => ({ count, exposure: 1 + (i % 7) }))));
        checkNumbers(
          fitSeverity(
            series.filter((toll) => toll > 0),
            { reps: 20 },
          ),
        );
      }),
      { numRuns: 40 },
    );
  });
  test("whatever the times", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 60 }), (times) => {
        const { logLik, withoutExcitation, ...rest } = {
          logLik: 0,
          withoutExcitation: 0,
          ...fitExcitation(times),
        };
        checkNumbers(rest);
        expect(numbersIn([logLik, withoutExcitation]).every(([, value]) => !Number.isNaN(value))).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
  test("whatever the panel", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 4 }), (series, units) => {
        const rows = series.flatMap((count, i) =>
          i < months.length * units
            ? [{ unit: `u${i % units}`, month: months[Math.floor(i / units)]!, count }]
            : [],
        );
        checkNumbers(forecast(rows, { origin: "2001-12", draws: 20 }));
      }),
      { numRuns: 40 },
    );
  });
  test("whatever the counts and what they come from", () => {
    const amount = fc.oneof(fc.constant(0), fc.nat(9), fc.nat(1_000_000));
    const exposure = fc.oneof(fc.constant(1e-6), fc.integer({ min: 1, max: 100_000 }));
    fc.assert(
      fc.property(amount, exposure, amount, exposure, (a, ta, b, tb) => {
        checkNumbers(poissonRateInterval(a, ta));
        checkNumbers(negativeBinomialRateInterval(a, ta, Math.max(0.01, tb)));
        checkNumbers(rateRatioInterval(a, ta, b, tb));
        checkNumbers(credibleInterval(ratePosterior(a, ta)));
        checkNumbers(probabilityLess(ratePosterior(a, ta), ratePosterior(b, tb)));
        checkNumbers(binomialInterval(Math.min(a, b), a + b + 1));
        const parts = [
          { observed: a, held: a + b, official: b },
          { observed: b, held: a + b, official: 3 * b },
        ] as const;
        checkNumbers(coverageBounds(parts[0]));
        checkNumbers(coverageRatioBounds(...parts));
        checkNumbers(gtiScore([{ incidents: a, deaths: b, injuries: a, hostages: b }]));
      }),
    );
  });
  test("the empty series", () => {
    for (const answer of [
      changePoints([]),
      unusual([]),
      fitSeverity([]),
      fitExcitation([]),
      shrinkRates([]),
      attention([]),
      forecast([], { origin: "2001-12" }),
    ]) {
      expect(answer).toMatchObject({ kind: "not enough data", needed: expect.stringMatching(/\d|three/) });
    }
    expect(dispersionOf([])).toBe(1);
    expect(gtiScore([])).toEqual({ raw: [], score: 0 });
  });
});
