import { describe, expect, test } from "vitest";
import {
  type ForecastModel,
  forecast,
  isNotEnoughData,
  type PanelRow,
  scoreForecast,
} from "../../../src/statistics/index.ts";
import { shared, sharedHere } from "../shared-data.ts";

function table(name: string): Record<string, string>[] {
  const [head, ...lines] = shared(`views/${name}`).trim().split(/\r?\n/);
  const names = head!.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i]!, cell])));
}

/** month_id 1 is January 1980. */
function row(unit: string, id: number, count: string): PanelRow {
  const index = 1980 * 12 + id - 1;
  const month = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  return { unit, month, count: Number(count) };
}

/** State-based deaths by country and month; May–October 2017 come from the lag columns of November. */
describe.skipIf(!sharedHere)("VIEWS", () => {
  const history = (sharedHere ? table("hist.csv") : []).flatMap((line) => {
    const [unit, id] = [line.country_id!, Number(line.month_id)];
    const lags = id === 455 ? [1, 2, 3, 4, 5, 6] : [];
    return [row(unit, id, line.ged_sb!), ...lags.map((k) => row(unit, id - k, line[`ged_sb_tlag_${k}`]!))];
  });
  const scores = (year: number, model: ForecastModel) => {
    const answer = forecast(history, { origin: `${year - 1}-10`, model });
    if (isNotEnoughData(answer)) throw new Error(answer.why);
    const actuals = table(`act_${year}.csv`).map((line) =>
      row(line.country_id!, Number(line.month_id), line.ged_sb!),
    );
    return scoreForecast(answer.forecasts, actuals);
  };

  test("conflictology of 12 months scores what its authors report: 9.22, .681, 81.3", () => {
    const { n, crps, ignorance, intervalScore } = scores(2019, "conflictology");
    expect(n).toBe(2292);
    expect(crps).toBeCloseTo(9.22, 1);
    expect(ignorance).toBeCloseTo(0.681, 2);
    expect(Math.abs(intervalScore - 81.3)).toBeLessThan(0.1);
  });
  test("2019, by the pooled model", () => {
    const { crps, ignorance, intervalScore } = scores(2019, "pooled");
    expect(crps).toBeLessThanOrEqual(7.6);
    expect(ignorance).toBeLessThanOrEqual(0.555);
    expect(intervalScore).toBeLessThanOrEqual(82);
  });
  test("2018, from six months of history", () => {
    const { crps, ignorance, intervalScore } = scores(2018, "pooled");
    expect(crps).toBeLessThan(12.78);
    expect(ignorance).toBeLessThan(0.729);
    expect(intervalScore).toBeLessThan(137);
  });
});
