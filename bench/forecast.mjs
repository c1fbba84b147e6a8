// Scores of the forecasting models on the VIEWS windows, and with --earlier on country-months of all violence up to 2018
// (an origin every three months, those that touch 1994 left out). forecast-choice.mjs chose the settings.
//   npm run build && node bench/forecast.mjs [--earlier]
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const dist = resolve(root, process.env.BASERATE_DIST ?? "dist");
const { FORECAST_MODELS, compareScores, forecast, scoreForecast } = await import(
  `${dist}/statistics/forecast/index.js`
);
const shared = resolve(root, process.env.BASERATE_SHARED ?? "../shared");
if (!existsSync(shared)) {
  console.log(`skipped: no reference data at ${shared}`);
  process.exit(0);
}

const monthOf = (id) => {
  const index = 1980 * 12 + id - 1;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
};
const table = (path) => {
  const [head, ...rows] = readFileSync(resolve(shared, path), "utf8").trim().split("\n");
  const names = head.trim().split(",");
  return rows.map((row) =>
    Object.fromEntries(
      row
        .trim()
        .split(",")
        .map((cell, i) => [names[i], cell]),
    ),
  );
};
const row = (unit, id, count) => ({ unit, month: monthOf(Number(id)), count: Number(count) });

function viewsHistory() {
  return table("eval/stats/views/hist.csv").flatMap((line) => {
    const id = Number(line.month_id);
    const own = row(line.country_id, id, line.ged_sb);
    if (id !== 455) return [own];
    return [
      own,
      ...[1, 2, 3, 4, 5, 6].map((lag) => row(line.country_id, id - lag, line[`ged_sb_tlag_${lag}`])),
    ];
  });
}

function* viewsWindows() {
  const rows = viewsHistory();
  for (const year of [2018, 2019]) {
    const actuals = table(`eval/stats/views/act_${year}.csv`).map((line) =>
      row(line.country_id, line.month_id, line.ged_sb),
    );
    yield { name: `VIEWS ${year}`, rows, origin: `${year - 1}-10`, actuals };
  }
}

function* earlierWindows() {
  const rows = table("data/ucdp/country_month_v25_1.csv")
    .filter((line) => line.year_month >= "1989" && line.year_month < "2019")
    .map((line) => ({
      unit: line.country_iso3,
      month: line.year_month,
      count: Number(line.ucdp_fatalities_best),
    }));
  const monthIn = (index) => `${1989 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  for (let origin = 23; origin + 14 < 360; origin += 3) {
    const [first, last] = [monthIn(origin + 3), monthIn(origin + 14)];
    if (last >= "1994" && first < "1995") continue;
    const actuals = rows.filter(({ month }) => month >= first && month <= last);
    yield { rows, origin: monthIn(origin), actuals, draws: 400 };
  }
}

const scoresOf = ({ rows, origin, actuals, draws = 1000 }) =>
  new Map(
    FORECAST_MODELS.map((model) => [
      model,
      scoreForecast(forecast(rows, { origin, draws, seed: 1, model }).forecasts, actuals),
    ]),
  );
const KINDS = ["crps", "ignorance", "intervalScore"];
const digits = { crps: 3, ignorance: 4, intervalScore: 2 };

if (process.argv.includes("--earlier")) {
  const windows = [...earlierWindows()].map(scoresOf);
  console.log(`${windows.length} earlier windows, mean ratio to conflictology: CRPS, IGN, MIS`);
  for (const model of FORECAST_MODELS) {
    const ratios = KINDS.map(
      (kind) =>
        windows.reduce(
          (sum, scores) => sum + scores.get(model)[kind] / scores.get("conflictology")[kind],
          0,
        ) / windows.length,
    );
    console.log(`  ${model.padEnd(18)} ${ratios.map((ratio) => ratio.toFixed(3)).join("  ")}`);
  }
}
for (const window of viewsWindows()) {
  const started = process.cpuUsage();
  const scores = scoresOf(window);
  const { user } = process.cpuUsage(started);
  console.log(`${window.name} (CRPS, IGN, MIS; ${(user / 1e6).toFixed(1)} s for all models)`);
  for (const [model, score] of scores)
    console.log(`  ${model.padEnd(18)} ${KINDS.map((kind) => score[kind].toFixed(digits[kind])).join("  ")}`);
  for (const other of FORECAST_MODELS.filter((model) => model !== "pooled")) {
    const difference = compareScores(scores.get("pooled"), scores.get(other));
    for (const kind of KINDS) {
      const { difference: d, low, high } = difference[kind];
      const [a, b, c] = [d, low, high].map((x) => x.toFixed(digits[kind]));
      console.log(`  pooled − ${other}, ${kind}: ${a} (95 % by resampling countries ${b} to ${c})`);
    }
  }
}
