// Chooses the settings of the pooled forecast on country-months of all violence up to December 2018, by rolling origins:
// every October from 1990 to 2017, 3-14 months ahead (without 1994: Rwanda would decide alone). From a plain start one
// setting after another is moved to the value that scores best, until none gains a fifth of a percent.
//   npm run build && node bench/forecast-choice.mjs [draws = 100]
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const dist = resolve(root, process.env.BASERATE_DIST ?? "dist");
const { POOLED_SETTINGS, forecast, scoreForecast } = await import(`${dist}/statistics/forecast/index.js`);
const shared = resolve(root, process.env.BASERATE_SHARED ?? "../shared");
const draws = Number(process.argv[2] ?? 100);
if (!existsSync(shared)) {
  console.log(`skipped: no reference data at ${shared}`);
  process.exit(0);
}

const LAST = "2018-12";
const GAIN = 0.002;
/**
 * One memory, no pooling of levels, no quiet months beyond what the counts say. The drift by month is never 0: what lies
 * further ahead is less certain.
 */
const PLAIN = {
  halfLives: [3],
  towardsGeometric: 0,
  sharedInverseSize: 1,
  sharedMonths: 0.25,
  driftNow: 0,
  driftMonthly: 0.06,
  quiet: 0,
  quietHalvedAt: 5,
  likeOthers: 0,
};
const VALUES = {
  halfLives: [[3], [6], [1.5, 6], [1.5, 3, 9], [1, 3, 12], [2, 4, 12]],
  towardsGeometric: [0, 0.2, 0.4, 0.6],
  driftMonthly: [0.06, 0.09, 0.12],
  quiet: [0, 0.2, 0.4, 0.6],
  sharedMonths: [0.25, 1, 3],
  likeOthers: [0, 0.02, 0.05, 0.1],
  driftNow: [0, 0.3, 0.5],
  sharedInverseSize: [0.5, 1, 2],
  quietHalvedAt: [2, 5, 10],
};

const [head, ...lines] = readFileSync(resolve(shared, "data/ucdp/country_month_v25_1.csv"), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.trim().split(","));
const at = (name) => head.indexOf(name);
const rows = lines
  .map((cells) => ({
    unit: cells[at("country_iso3")],
    month: cells[at("year_month")],
    count: Number(cells[at("ucdp_fatalities_best")]),
  }))
  .filter(({ month }) => month >= "1989-01" && month <= LAST);

const windows = Array.from({ length: 28 }, (_, i) => 1990 + i)
  .filter((year) => year + 1 !== 1994)
  .map((year) => {
    const [first, last] = [`${year + 1}-01`, `${year + 1}-12`];
    return {
      rows,
      origin: `${year}-10`,
      actuals: rows.filter(({ month }) => month >= first && month <= last),
    };
  });
if (windows.some(({ actuals }) => actuals.some(({ month }) => month > LAST))) throw new Error("a look ahead");

const KINDS = ["crps", "ignorance", "intervalScore"];
const scoresOf = (options) =>
  windows.map(({ rows, origin, actuals }) =>
    scoreForecast(forecast(rows, { origin, draws, seed: 1, ...options }).forecasts, actuals),
  );
const reference = scoresOf({ model: "negative binomial" });
/** Mean logarithm of each score over that of the negative binomial of six months; below 0 is better. */
function lossOf(settings) {
  const scores = scoresOf({ settings });
  const each = KINDS.map(
    (kind) =>
      scores.reduce((sum, score, i) => sum + Math.log(score[kind] / reference[i][kind]), 0) / windows.length,
  );
  return { loss: each.reduce((sum, x) => sum + x, 0) / KINDS.length, each };
}
const shown = ({ loss, each }) =>
  `${Math.exp(loss).toFixed(4)} (CRPS, IGN, MIS ${each.map((x) => Math.exp(x).toFixed(3)).join(", ")})`;

let best = { settings: PLAIN, ...lossOf(PLAIN) };
console.log(
  `${windows.length} windows, ${draws} draws; scores relative to the negative binomial of six months`,
);
console.log(`plain: ${shown(best)}`);
for (let gained = true; gained; ) {
  gained = false;
  for (const [name, values] of Object.entries(VALUES)) {
    const others = values.filter((value) => JSON.stringify(value) !== JSON.stringify(best.settings[name]));
    const tried = others.map((value) => {
      const settings = { ...best.settings, [name]: value };
      return { settings, ...lossOf(settings) };
    });
    const winner = tried.reduce((least, one) => (one.loss < least.loss ? one : least));
    if (best.loss - winner.loss < GAIN) continue;
    best = winner;
    gained = true;
    console.log(`${name} ${JSON.stringify(winner.settings[name])}: ${shown(winner)}`);
  }
}
console.log(`chosen: ${JSON.stringify(best.settings)}`);
console.log(`shipped: ${JSON.stringify(POOLED_SETTINGS)}: ${shown(lossOf(POOLED_SETTINGS))}`);
