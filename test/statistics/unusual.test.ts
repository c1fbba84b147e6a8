import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNotEnoughData, type UnusualOptions, unusual } from "../../src/statistics/index.ts";
import { seeded } from "./random-counts.ts";

function judged(counts: readonly number[], options?: UnusualOptions) {
  const answer = unusual(counts, options);
  if (isNotEnoughData(answer)) throw new Error(answer.why);
  return answer.points;
}

const series = (n: number, at: (i: number) => number): number[] => Array.from({ length: n }, (_, i) => at(i));
const season = (i: number, period: number) => Math.exp(0.6 * Math.sin((2 * Math.PI * i) / period));

describe("is this week unusual?", () => {
  test("a large outbreak alarms, a quiet week does not, and the expected count is about right", () => {
    const { negativeBinomial } = seeded(5);
    const counts = series(312, (i) => negativeBinomial(10 * season(i, 52), 20));
    counts[300] = 70;
    const points = judged(counts, { from: 290 });
    const outbreak = points.find(({ index }) => index === 300)!;
    expect(outbreak.alarm).toBe(true);
    expect(outbreak.p).toBeLessThan(1e-4);
    expect(outbreak.expected / (10 * season(300, 52))).toBeGreaterThan(0.7);
    expect(outbreak.expected / (10 * season(300, 52))).toBeLessThan(1.4);
    expect(points.filter(({ alarm }) => alarm).length).toBeLessThan(6);
  });
  test("the threshold is the largest count without an alarm", () => {
    const { poisson } = seeded(8);
    for (const { count, upper, alarm } of judged(
      series(200, () => poisson(3)),
      { period: 1, from: 60 },
    )) {
      expect(alarm).toBe(count > upper);
    }
  });
  test("two weeks that are each just within what is usual are unusual together", () => {
    const { poisson } = seeded(8);
    const past = [...series(199, () => poisson(9)), 9];
    const options = { period: 1, from: 200, alpha: 0.01 };
    const { upper } = judged([...past, 0], options)[0]!;
    const [first, second] = judged([...past, upper, upper], options);
    expect(first!.alarm).toBe(false);
    expect(second!.p).toBeGreaterThan(0.01);
    expect(second!.withBefore).toMatchObject({ count: 2 * upper });
    expect(second!.alarm).toBe(true);
    expect(judged([...past, 9, upper], options)[1]!.alarm).toBe(false);
  });
  test("an ordinary week after an alarm is ordinary", () => {
    const { poisson } = seeded(8);
    const past = series(200, () => poisson(9));
    const [struck, after] = judged([...past, 90, 12], { period: 1, from: 200 });
    expect(struck!.alarm).toBe(true);
    expect(after).toMatchObject({ alarm: false, withBefore: null });
  });
  test("only the past matters: what comes later changes nothing", () => {
    const { poisson } = seeded(4);
    const counts = series(160, () => poisson(4));
    const longer = [...counts, 500, 0, 500];
    expect(judged(longer, { period: 12 }).slice(0, 160 - 24)).toEqual(judged(counts, { period: 12 }));
  });
  test("a past outbreak hardly raises the threshold", () => {
    const { poisson } = seeded(6);
    const counts = series(240, () => poisson(8));
    const struck = counts.slice();
    struck[190] = 90;
    struck[191] = 60;
    const plain = judged(counts, { from: 230 })[0]!;
    const after = judged(struck, { from: 230 })[0]!;
    expect(Math.abs(after.upper - plain.upper)).toBeLessThanOrEqual(2);
  });
  test("when nothing happens, alarms are as rare as promised and randomised p-values uniform", () => {
    const { negativeBinomial, poisson, uniform } = seeded(12);
    const makers = [
      (i: number) => negativeBinomial(6 * season(i, 52), 5),
      () => poisson(0.4),
      (i: number) => negativeBinomial(30 * Math.exp(i / 400), 12),
    ];
    for (const maker of makers) {
      let alarms = 0;
      let total = 0;
      const bins = new Array<number>(5).fill(0);
      for (let run = 0; run < 12; run++) {
        for (const { p, pAbove, alarm } of judged(series(360, maker), { from: 260 })) {
          total += 1;
          if (alarm) alarms += 1;
          bins[Math.min(4, Math.floor(5 * (p - uniform() * (p - pAbove))))]! += 1;
        }
      }
      expect(alarms / total).toBeLessThan(0.07);
      for (const bin of bins) expect((5 * bin) / total).toBeGreaterThan(0.75);
      for (const bin of bins) expect((5 * bin) / total).toBeLessThan(1.25);
    }
  });
});

describe("what must always hold", () => {
  test("probabilities are probabilities, expectations positive, thresholds whole", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 5, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(5000) }), {
          maxLength: 90,
        }),
        fc.constantFrom(1, 4, 12, 52),
        (counts, period) => {
          const answer = unusual(counts, { period, from: 20 });
          if (isNotEnoughData(answer)) {
            expect(counts.length).toBeLessThanOrEqual(20);
            return;
          }
          for (const { p, pAbove, expected, upper } of answer.points) {
            expect(p >= pAbove && pAbove >= 0 && p <= 1 + 1e-12).toBe(true);
            expect(expected > 0 && Number.isFinite(expected)).toBe(true);
            expect(Number.isInteger(upper) && upper >= 0).toBe(true);
          }
        },
      ),
    );
  });
  test("a history of zeros judges a single event without dividing by it", () => {
    const [point] = judged([...Array(60).fill(0), 1], { period: 12, from: 60 });
    expect(point!.p).toBeGreaterThan(0);
    expect(point!.p).toBeLessThan(0.1);
  });
  test("too short a series says what would be enough", () => {
    for (const counts of [[], [1, 2, 3], Array(52).fill(4)]) {
      expect(unusual(counts)).toMatchObject({
        kind: "not enough data",
        needed: expect.stringMatching(/at least 105/),
      });
    }
  });
  test("what cannot be is refused in a sentence", () => {
    expect(() => unusual([1, -1])).toThrow(/count 2/);
    expect(() => unusual([1, 0.5])).toThrow(/whole number/);
    expect(() => unusual([1], { alpha: 2 })).toThrow(/alpha/);
  });
});
