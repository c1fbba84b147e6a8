import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareScores, scoreDraws, scoreForecast } from "../../../src/statistics/index.ts";

const count = fc.integer({ min: 0, max: 5000 });
const someDraws = fc.array(count, { minLength: 1, maxLength: 60 });

describe("scores of draws", () => {
  test("worked by hand", () => {
    const { crps, ignorance, intervalScore } = scoreDraws([0, 0, 4, 8], 4);
    // mean |x − 4| = 3; mean |x − x′| = (2·(4+8+4+8+4) )/16 = 3.5
    expect(crps).toBeCloseTo(3 - 3.5 / 2, 12);
    expect(ignorance).toBeCloseTo(-Math.log2((1 + 1) / (4 + 11)), 12);
    // type 7 quantiles: .05 → 0, .95 → 7.4
    expect(intervalScore).toBeCloseTo(7.4, 12);
    expect(scoreDraws([0, 0, 4, 8], 10).intervalScore).toBeCloseTo(7.4 + 20 * 2.6, 12);
  });
  test("certain and right: nothing lost but the pseudo-counts", () => {
    const { crps, ignorance, intervalScore } = scoreDraws(new Array(1000).fill(3), 3);
    expect({ crps, intervalScore }).toEqual({ crps: 0, intervalScore: 0 });
    expect(ignorance).toBeCloseTo(-Math.log2(1001 / 1011), 12);
  });
  test("never below 0, whatever the order, and CRPS equals its definition", () => {
    fc.assert(
      fc.property(someDraws, count, (draws, actual) => {
        const scores = scoreDraws(draws, actual);
        for (const score of Object.values(scores)) expect(score).toBeGreaterThanOrEqual(0);
        expect(scoreDraws([...draws].reverse(), actual)).toEqual(scores);
        const n = draws.length;
        const spread = draws.flatMap((x) => draws.map((y) => Math.abs(x - y))).reduce((a, b) => a + b, 0);
        const distance = draws.reduce((sum, x) => sum + Math.abs(x - actual), 0);
        expect(scores.crps).toBeCloseTo(distance / n - spread / (2 * n * n), 6);
      }),
    );
  });
  test("refuses what cannot be scored", () => {
    expect(() => scoreDraws([], 1)).toThrow("without draws");
    expect(() => scoreDraws([1, Number.NaN], 1)).toThrow("numbers from 0 up, got NaN");
    expect(() => scoreDraws([1], -1)).toThrow(RangeError);
  });
});

describe("scores of a forecast", () => {
  const forecasts = [
    { unit: "A", month: "2019-01", draws: [0, 1, 2] },
    { unit: "A", month: "2019-02", draws: [0, 0, 0] },
    { unit: "B", month: "2019-01", draws: [50, 60, 70] },
  ];
  const actuals = [
    { unit: "B", month: "2019-01", count: 55 },
    { unit: "A", month: "2019-01", count: 1 },
    { unit: "C", month: "2019-01", count: 9 },
  ];
  test("matches by unit and month and tells what was left unscored", () => {
    const score = scoreForecast(forecasts, actuals);
    expect(score).toMatchObject({ n: 2, withoutActual: 1, withoutForecast: 1 });
    const [a, b] = [scoreDraws([0, 1, 2], 1), scoreDraws([50, 60, 70], 55)];
    expect(score.crps).toBeCloseTo((a.crps + b.crps) / 2, 12);
  });
  test("refuses doubles and forecasts that nothing answers", () => {
    expect(() => scoreForecast(forecasts, [...actuals, actuals[0]!])).toThrow("two rows for B in 2019-01");
    expect(() => scoreForecast([...forecasts, forecasts[0]!], actuals)).toThrow("A is forecast twice");
    expect(() => scoreForecast(forecasts, [])).toThrow("no forecast has an actual count");
  });
  test("a forecast compared with itself differs by nothing, with a worse one by less than nothing", () => {
    const score = scoreForecast(forecasts, actuals);
    expect(compareScores(score, score).crps).toEqual({ difference: 0, low: 0, high: 0 });
    const worse = scoreForecast(
      forecasts.map((forecast) => ({ ...forecast, draws: [900, 900, 900] })),
      actuals,
    );
    const { difference, low, high } = compareScores(score, worse).crps;
    expect(difference).toBeLessThan(0);
    expect(low).toBeLessThanOrEqual(difference);
    expect(high).toBeGreaterThanOrEqual(difference);
  });
});
