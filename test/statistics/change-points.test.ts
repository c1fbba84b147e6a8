import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ChangeOptions,
  changePoints,
  isNotEnoughData,
  negativeBinomialModel,
  normalModel,
  pelt,
  poissonModel,
  type SegmentModel,
} from "../../src/statistics/index.ts";
import { seeded } from "./random-counts.ts";
import { shared, sharedHere, sharedNumbers } from "./shared-data.ts";

function found(values: readonly (number | null)[], options?: ChangeOptions) {
  const answer = changePoints(values, options);
  if (isNotEnoughData(answer)) throw new Error(answer.why);
  return answer;
}

const series = (n: number, at: (i: number) => number): number[] => Array.from({ length: n }, (_, i) => at(i));

/** The plain quadratic search that PELT must equal. */
function everySegmentation(model: SegmentModel, penalty: number): number {
  const best = [-penalty];
  for (let end = 1; end <= model.points; end++) {
    let least = Infinity;
    for (let start = 0; start <= end - model.minLength; start++) {
      least = Math.min(least, best[start]! + model.cost(start, end) + penalty);
    }
    best.push(least);
  }
  return best[model.points]!;
}

describe.skipIf(!sharedHere)("reference series", () => {
  test("coal disasters: the first regime ends in 1891, rates 3.0976 → .9014, 95 % [1886, 1896]", () => {
    const { changes, regimes, cost, noChange } = found(sharedNumbers("coal_yearly_1851_1962.txt"));
    expect(cost).toBe("poisson");
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ index: 1892 - 1851, low: 1887 - 1851, high: 1897 - 1851 });
    expect(changes[0]!.p).toBeGreaterThan(0.9);
    expect(noChange).toBeLessThan(1e-6);
    expect(regimes[0]!.rate).toBeCloseTo(3.0976, 4);
    expect(regimes[1]!.rate).toBeCloseTo(0.9014, 4);
  });
  test("Nile: the new regime begins in 1899", () => {
    const nile = (JSON.parse(shared("tcpd/nile.json")) as { series: { raw: number[] }[] }).series[0]!.raw;
    expect(found(nile).changes.map(({ index }) => index)).toEqual([28]);
  });
  test("Boston homicides: index 55", () => {
    const rows = shared("boston_homicide.csv").trim().split("\n").slice(1);
    expect(found(rows.map((row) => Number(row.split(",")[1]))).changes.map(({ index }) => index)).toEqual([
      55,
    ]);
  });
});

describe("the segmentation", () => {
  const counts = fc.array(fc.nat(30), { minLength: 6, maxLength: 60 });
  const penalty = fc.double({ min: 0.5, max: 20, noNaN: true });
  const total = (model: SegmentModel, pay: number): number => {
    const { starts, cost } = pelt(model, pay);
    return cost + pay * starts.length;
  };
  test("is as good as the best of all segmentations, for every cost", () => {
    fc.assert(
      fc.property(counts, penalty, (values, pay) => {
        const ones = values.map(() => 1);
        for (const model of [
          poissonModel(values, ones),
          negativeBinomialModel(values, 2.5),
          normalModel(values, "mean", 10),
          normalModel(values, "trend", 10),
        ]) {
          expect(total(model, pay)).toBeCloseTo(everySegmentation(model, pay), 6);
        }
      }),
    );
  });
  test("merging points of two keeps the segmentation of a doubled series", () => {
    const { poisson } = seeded(3);
    const halves = series(60, (i) => poisson(i < 25 ? 4 : 15));
    const doubled = halves.flatMap((count) => [count, count]);
    const merged = halves.map((count) => 2 * count);
    const fine = found(doubled, { cost: "poisson" }).changes.map(({ index }) => index / 2);
    expect(fine).toEqual(found(merged, { cost: "poisson" }).changes.map(({ index }) => index));
  });
});

describe("what is no change", () => {
  const { negativeBinomial, poisson } = seeded(1);
  const share = (make: () => (number | null)[]): number => {
    const runs = 40;
    let whole = 0;
    for (let run = 0; run < runs; run++) if (found(make()).changes.length === 0) whole += 1;
    return whole / runs;
  };
  test("57 overdispersed months do not shatter", () => {
    expect(share(() => series(57, () => negativeBinomial(74, 4.75)))).toBeGreaterThan(0.9);
  });
  test("a trend", () => {
    expect(share(() => series(120, (i) => poisson(2 * Math.exp(i / 50))))).toBeGreaterThan(0.9);
  });
  test("a season", () => {
    expect(
      share(() => series(120, (i) => poisson(10 * Math.exp(0.6 * Math.sin((i * Math.PI) / 6))))),
    ).toBeGreaterThan(0.9);
  });
  test("a gap", () => {
    expect(
      share(() => series(57, () => poisson(5)).map((x, i) => (i > 25 && i < 32 ? null : x))),
    ).toBeGreaterThan(0.9);
  });
  test("growth of overdispersed counts, and a single extreme month", () => {
    expect(share(() => series(120, (i) => negativeBinomial(20 * Math.exp(i / 80), 6)))).toBeGreaterThan(0.9);
    expect(share(() => series(57, (i) => (i === 30 ? 80 : poisson(5))))).toBeGreaterThan(0.9);
  });
  test("no change gets a probability, and a clear change takes it away", () => {
    expect(found(series(60, () => poisson(5))).noChange).toBeGreaterThan(0.5);
    expect(found(series(60, (i) => poisson(i < 30 ? 5 : 20))).noChange).toBeLessThan(1e-6);
  });
});

describe("what must always hold", () => {
  test("changes lie in their intervals, regimes tile the series, nothing is NaN or negative", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(5), fc.nat(2000)), { maxLength: 80 }),
        fc.constantFrom("auto" as const, "values" as const, "counts" as const),
        (values, kind) => {
          const answer = changePoints(values, { kind });
          if (isNotEnoughData(answer)) {
            expect(answer.needed).toMatch(/at least 10 points/);
            return;
          }
          expect(answer.regimes[0]!.from).toBe(0);
          expect(answer.regimes.at(-1)!.to).toBe(values.length - 1);
          answer.changes.forEach(({ index, low, high, p }, i) => {
            expect(answer.regimes[i + 1]!.from).toBe(index);
            expect(low).toBeLessThanOrEqual(index);
            expect(high).toBeGreaterThanOrEqual(index);
            expect(p >= 0 && p <= 1).toBe(true);
          });
          for (const { rate, low, high } of answer.regimes) {
            expect(low >= 0 && low <= rate && high >= rate && Number.isFinite(high)).toBe(true);
          }
          expect(answer.probabilities.every((p) => p >= 0 && p <= 1)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
  test("measured values may be in any unit", () => {
    const { normal } = seeded(9);
    const values = series(80, (i) => (i < 40 ? 1 : 4) + normal());
    const scaled = values.map((value) => value * 1e7 - 3e8);
    expect(found(scaled, { kind: "values" }).changes).toEqual(found(values, { kind: "values" }).changes);
  });
  test("empty, short and constant series say what would be enough", () => {
    for (const values of [[], [3], Array(30).fill(0), Array(30).fill(7)]) {
      expect(changePoints(values)).toMatchObject({ kind: "not enough data" });
    }
  });
  test("what cannot be is refused in a sentence", () => {
    expect(() => changePoints([...Array(12).fill(1), NaN])).toThrow(/point 13/);
    for (const period of [2.5, 1, -3, NaN])
      expect(() => changePoints([...Array(12).keys()], { period })).toThrow(/season/);
    expect(() =>
      changePoints(
        series(12, (i) => i / 2),
        { kind: "counts" },
      ),
    ).toThrow(/whole numbers/);
  });
});
