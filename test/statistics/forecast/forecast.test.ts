import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  FORECAST_MODELS,
  type Forecast,
  type ForecastOptions,
  forecast,
  isNotEnoughData,
  type PanelRow,
} from "../../../src/statistics/index.ts";

const ORIGIN = "2018-10";

function made(rows: readonly PanelRow[], options: Partial<ForecastOptions> = {}): Forecast {
  const answer = forecast(rows, { origin: ORIGIN, draws: 200, ...options });
  if (isNotEnoughData(answer)) throw new Error(answer.why);
  return answer;
}

function month(back: number): string {
  const index = 2018 * 12 + 9 - back;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** Counts of the last months up to the origin, oldest first. */
function series(unit: string, counts: readonly number[]): PanelRow[] {
  return counts.map((count, i) => ({ unit, month: month(counts.length - 1 - i), count }));
}

const quiet = series("Quiet", new Array(18).fill(0));
const war = series(
  "War",
  [310, 280, 410, 390, 205, 350, 300, 420, 290, 310, 270, 330, 460, 380, 300, 290, 350, 330],
);
const simmering = series("Simmering", [0, 0, 1, 0, 0, 4, 0, 0, 0, 2, 0, 0, 0, 0, 3, 0, 0, 1]);
const panel = [...quiet, ...war, ...simmering];
const mean = (draws: readonly number[]) => draws.reduce((sum, x) => sum + x, 0) / draws.length;

describe.each(FORECAST_MODELS)("%s", (model) => {
  test("nothing after the origin is read", () => {
    const later: PanelRow[] = [
      { unit: "War", month: "2018-11", count: 90_000 },
      { unit: "Quiet", month: "2019-06", count: 7 },
      { unit: "Quiet", month: "2019-06", count: Number.NaN },
      { unit: "Newcomer", month: "2018-11", count: 12 },
    ];
    expect(made([...later, ...panel], { model })).toEqual(made(panel, { model }));
  });
  test("every unit and month has its draws, whole numbers from 0 up", () => {
    const { forecasts } = made(panel, { model, horizon: { from: 1, to: 3 } });
    expect(forecasts.map(({ unit, month: of }) => `${unit} ${of}`)).toEqual(
      ["Quiet", "Simmering", "War"].flatMap((unit) =>
        ["2018-11", "2018-12", "2019-01"].map((of) => `${unit} ${of}`),
      ),
    );
    for (const { draws } of forecasts) {
      expect(draws.length).toBe(200);
      expect(draws.every((x) => Number.isInteger(x) && x >= 0)).toBe(true);
    }
  });
  test("the order of rows does not matter", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(panel, { minLength: panel.length }), (rows) => {
        expect(made(rows, { model, draws: 20 })).toEqual(made(panel, { model, draws: 20 }));
      }),
      { numRuns: 10 },
    );
  });
  test("whatever the counts, no draw is NaN or negative", () => {
    const counts = fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 20 }), fc.nat({ max: 1_000_000 })), {
      minLength: 3,
      maxLength: 24,
    });
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const { forecasts } = made([...series("A", one), ...series("B", other)], { model, draws: 20 });
        expect(forecasts.flatMap(({ draws }) => draws).every((x) => Number.isInteger(x) && x >= 0)).toBe(
          true,
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe("pooled", () => {
  const forecastOf = (rows: readonly PanelRow[], unit: string, options: Partial<ForecastOptions> = {}) =>
    made(rows, { draws: 2000, ...options }).forecasts.filter((cell) => cell.unit === unit);

  test("the seed fixes the draws", () => {
    expect(made(panel, { seed: 3 })).toEqual(made(panel, { seed: 3 }));
    expect(made(panel, { seed: 3 })).not.toEqual(made(panel, { seed: 4 }));
  });
  test("levels are kept apart: quiet, simmering, war", () => {
    const [calm, low, high] = ["Quiet", "Simmering", "War"].map((unit) => forecastOf(panel, unit)[0]!.draws);
    const active = (draws: readonly number[]) => draws.filter((x) => x > 0).length;
    expect(active(calm!)).toBeLessThan(active(low!));
    expect(mean(high!)).toBeGreaterThan(150);
    expect(mean(high!)).toBeLessThan(450);
    expect(low!.filter((x) => x === 0).length).toBeGreaterThan(1000);
  });
  test("a quiet unit may wake up, likelier where its peers did", () => {
    const wakes = (rows: readonly PanelRow[]) =>
      forecastOf(rows, "Quiet")[0]!.draws.filter((x) => x > 0).length / 2000;
    const waking = [1, 2, 3, 4].flatMap((i) =>
      series(`Waking ${i}`, [...new Array(9).fill(0), 0, 5, 3, 0, 8, 2, 4, 6, 9]),
    );
    expect(wakes(panel)).toBeGreaterThan(0);
    expect(wakes(panel)).toBeLessThan(0.1);
    expect(wakes([...panel, ...waking])).toBeGreaterThan(wakes(panel));
  });
  test("the further ahead, the wider", () => {
    const spread = (draws: readonly number[]) => {
      const sorted = [...draws].sort((a, b) => a - b);
      return sorted[1900]! - sorted[100]!;
    };
    const cells = forecastOf(panel, "War", { horizon: { from: 1, to: 36 } });
    expect(spread(cells[35]!.draws)).toBeGreaterThan(1.2 * spread(cells[0]!.draws));
  });
  test("a month without a row is unknown, not zero", () => {
    const holes = war.filter((_, i) => i % 2 === 1);
    const [all, some] = [war, holes].map((rows) => mean(forecastOf([...rows, ...quiet], "War")[0]!.draws));
    expect(Math.abs(some! / all! - 1)).toBeLessThan(0.3);
  });
});

describe("too little and wrong", () => {
  test("says what would be enough", () => {
    expect(forecast([], { origin: ORIGIN })).toMatchObject({
      kind: "not enough data",
      why: "the panel has no month up to 2018-10",
    });
    expect(forecast(series("A", [1, 2]), { origin: ORIGIN })).toMatchObject({
      why: "the panel begins in 2018-09",
      needed: "at least 3 months up to the origin, better 18",
    });
    expect(forecast([{ unit: "A", month: "2001-01", count: 3 }], { origin: ORIGIN })).toMatchObject({
      why: "the panel has no row in the 18 months up to 2018-10",
    });
  });
  test("refuses what makes no sense, naming it", () => {
    const refused = (rows: readonly PanelRow[], options: Partial<ForecastOptions> = {}) =>
      expect(() => forecast(rows, { origin: ORIGIN, ...options }));
    refused([{ unit: "A", month: "2018-13", count: 1 }]).toThrow('got "2018-13"');
    refused([{ unit: "A", month: "2018-03", count: -1 }]).toThrow("the count of A in 2018-03");
    refused([...quiet, quiet[0]!]).toThrow("Quiet has two rows for 2017-05");
    refused(panel, { origin: "October" }).toThrow("a month is written YYYY-MM");
    refused(panel, { horizon: { from: 5, to: 2 } }).toThrow("such as 3-14; got 5-2");
    refused(panel, { draws: 0 }).toThrow("draws is a whole number from 1 up");
  });
});
