import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Excitation, fitExcitation, isNotEnoughData } from "../../../src/statistics/index.ts";
import { seededRandom } from "../../../src/statistics/random.ts";
import { drawPoisson } from "../../../src/statistics/random-counts.ts";
import { sharedHere, sharedNumbers } from "../shared-data.ts";

function fitted(times: readonly number[], options = {}): Excitation {
  const excitation = fitExcitation(times, options);
  if (isNotEnoughData(excitation)) throw new Error(excitation.why);
  return excitation;
}

/** Background events and, of each event, a Poisson number of children at exponential distances. */
function branchingTimes(mu: number, branching: number, beta: number, span: number, seed: number): number[] {
  const random = seededRandom(seed);
  const times: number[] = [];
  const parents = Array.from({ length: drawPoisson(random, mu * span) }, () => random.uniform() * span);
  for (let time = parents.pop(); time !== undefined; time = parents.pop()) {
    times.push(time);
    for (let child = drawPoisson(random, branching); child > 0; child--) {
      const at = time - Math.log(random.uniform()) / beta;
      if (at < span) parents.push(at);
    }
  }
  return times;
}

describe.skipIf(!sharedHere)("retweets", () => {
  test("parameters of the Hawkes literature", () => {
    const times = sharedHere ? sharedNumbers("retweets_niwa_mins.txt") : [];
    const { mu, alpha, beta, branching, logLik, n } = fitted(times, { unitsPerDay: 1440 });
    expect(n).toBe(4772);
    expect(mu.value / 0.06328437).toBeCloseTo(1, 4);
    expect(alpha.value / 0.07595317).toBeCloseTo(1, 4);
    expect(beta.value / 0.07909828).toBeCloseTo(1, 4);
    expect(branching.value).toBeCloseTo(0.960238, 4);
    expect(logLik).toBeCloseTo(-1114.3641227691655, 4);
  });
});

describe("continuous time", () => {
  const times = branchingTimes(0.1, 0.6, 0.5, 5000, 11);

  test("the parameters of a simulated process lie in their intervals", () => {
    const { mu, branching, beta, residuals, withoutExcitation } = fitted(times, { from: 0, until: 5000 });
    for (const [{ low, high }, truth] of [
      [mu, 0.1],
      [branching, 0.6],
    ] as const) {
      expect(low).toBeLessThan(truth);
      expect(high).toBeGreaterThan(truth);
    }
    expect(beta.low).toBeLessThan(0.5);
    expect(beta.high).toBeGreaterThan(0.5);
    expect(withoutExcitation.p).toBeLessThan(1e-6);
    expect(residuals.p).toBeGreaterThan(0.05);
  });
  test("the follow-ups of an event add up to branching / (1 − branching)", () => {
    const { followUps, branching } = fitted(times, { days: [1, 7, 1000] });
    const [day, , ever] = followUps;
    const b = branching.value;
    expect(ever!.direct.value).toBeCloseTo(b, 6);
    expect(ever!.total.value).toBeCloseTo(b / (1 - b), 6);
    expect(day!.total.value).toBeGreaterThan(day!.direct.value);
    expect(ever!.ahead.value / 1000).toBeCloseTo(times.length / 5000, 1);
  });
  test("another unit of time and another starting point change nothing else", () => {
    const days = fitted(times);
    const minutes = fitted(
      times.map((time) => 1440 * time + 5e6),
      { unitsPerDay: 1440 },
    );
    expect(minutes.mu.value * 1440).toBeCloseTo(days.mu.value, 5);
    expect(minutes.beta.value * 1440).toBeCloseTo(days.beta.value, 4);
    expect(minutes.branching.high).toBeCloseTo(days.branching.high, 3);
    expect(minutes.followUps[0]!.total.value).toBeCloseTo(days.followUps[0]!.total.value, 4);
  });
  test("events without excitation: the branching ratio reaches down to 0", () => {
    const none = fitted(branchingTimes(0.3, 0, 1, 1000, 12), { from: 0, until: 1000 });
    expect(none.withoutExcitation.p).toBeGreaterThan(0.05);
    expect(none.branching.low).toBe(0);
    expect(none.branching.high).toBeLessThan(0.6);
    expect(none.beta.low).toBeNull();
    expect(none.mu.high).toBeGreaterThan(0.3);
  });
  test("equal times are spread over the step of the clock and told", () => {
    const coarse = times.map((time) => Math.round(time * 4) / 4);
    const exact = fitted(times);
    const spread = fitted(coarse);
    expect(exact.tied).toBe(0);
    expect(spread.tied).toBeGreaterThan(0);
    expect(Math.abs(spread.branching.value - exact.branching.value)).toBeLessThan(0.1);
  });
});

test("a clock finer than any process does not upset the fit", () => {
  const times = Array.from({ length: 40 }, (_, i) => (i % 3 === 0 ? i * Number.MIN_VALUE : i * 7.5));
  const { branching, mu, followUps } = fitted(times);
  for (const { value, low, high } of [branching, mu, followUps[0]!.total])
    expect([value, low, high].every(Number.isFinite)).toBe(true);
});

describe("by days", () => {
  const days = branchingTimes(0.4, 0.5, 0.2, 2000, 13).map(Math.floor);

  test("whole numbers are taken as days; the branching ratio comes back", () => {
    const { model, branching, size, n, span, residuals } = fitted(days, { from: 0, until: 1999 });
    expect({ model, n, span }).toEqual({ model: "daily", n: days.length, span: 2000 });
    expect(branching.low).toBeLessThan(0.5);
    expect(branching.high).toBeGreaterThan(0.5);
    expect(residuals.p).toBeGreaterThan(0.05);
    expect(size === null || size > 3).toBe(true);
  });
  test("attacks that come several a day are overdispersion, not excitation", () => {
    const random = seededRandom(14);
    const bursts = Array.from({ length: 150 }, () => Math.floor(random.uniform() * 1500)).flatMap((day) =>
      new Array<number>(1 + drawPoisson(random, 3)).fill(day),
    );
    const { size, branching, withoutExcitation } = fitted(bursts, { from: 0, until: 1499 });
    expect(size).toBeLessThan(1);
    expect(withoutExcitation.p).toBeGreaterThan(0.05);
    expect(branching.low).toBe(0);
  });
});

describe("too little and wrong", () => {
  test("says what would be enough", () => {
    for (const times of [[], [1, 2, 3], new Array(40).fill(7), Array.from({ length: 30 }, (_, i) => i % 4)])
      expect(fitExcitation(times)).toMatchObject({
        kind: "not enough data",
        needed: expect.stringContaining("at least 20 events"),
      });
  });
  test("refuses what is no time, naming it", () => {
    expect(fitExcitation([], { from: 100, until: 200 })).toMatchObject({ kind: "not enough data" });
    const seconds = Array.from({ length: 40 }, (_, i) => 1_400_000_000 + i * 5_000_001);
    expect(() => fitExcitation(seconds, { unitsPerDay: 86_400 })).toThrow(/daily model.*continuous/);
    expect(() => fitExcitation([1, 2, Number.NaN])).toThrow("time 3 of the list is not a number");
    expect(() => fitExcitation([1, 2, 3], { until: 2 })).toThrow("the events lie between 1 and 3");
    expect(() => fitExcitation([1, 2, 3], { unitsPerDay: 0 })).toThrow(RangeError);
  });
  test("no number is NaN or negative where it counts events, whatever the times", () => {
    const day = fc.integer({ min: 0, max: 400 });
    const exact = fc.oneof(day, fc.double({ min: 0, max: 1e4, noNaN: true }));
    const length = { minLength: 20, maxLength: 60 };
    fc.assert(
      fc.property(fc.oneof(fc.array(day, length), fc.array(exact, length)), (times) => {
        const excitation = fitExcitation(times);
        if (isNotEnoughData(excitation)) return;
        const { mu, branching, followUps, residuals, logLik } = excitation;
        const counts = followUps.flatMap(({ direct, total, ahead }) => [direct, total, ahead]);
        for (const { value, low, high } of [mu, branching, ...counts]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(value).toBeGreaterThanOrEqual(low);
          expect(high).toBeGreaterThanOrEqual(value);
        }
        expect(Number.isFinite(logLik) && residuals.p >= 0 && residuals.p <= 1).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
