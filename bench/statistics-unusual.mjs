// False alarms and detection on the 28 scenarios of Noufaily et al. (2013), as used by Bédubourg & Le Strat (2017).
//   npx tsc -p tsconfig.build.json && node bench/statistics-unusual.mjs [runs = 400] [k of past outbreaks, 0 = none] [--known]
// With --known each week is judged alone by the distribution that it was drawn from: no rule of single weeks can do better.
// A series has 624 weeks, mean exp(θ + βt + seasons) and variance φ × mean (negative binomial). The last 49 weeks are
// judged. False alarms: series without a current outbreak. Detection: one outbreak in the last 49 weeks, of a Poisson
// number of cases with mean k standard deviations, two at least, spread by a lognormal (0, ½) in weeks; detected when any
// week from its beginning to its last case alarms. Four past outbreaks lie in weeks 313–575, each of a size of 1–10 drawn at random
// unless the second argument says otherwise.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const folder = resolve(import.meta.dirname, "..", process.env.BASERATE_SHARED ?? "../shared", "eval/stats");
const { negativeBinomialOf, negativeBinomialSurvival, unusual } = await import(`${dist}/statistics/index.js`);
const words = process.argv.slice(2).filter((word) => word !== "--known");
const runs = Number(words[0] ?? 400);
const pastSize = words[1] === undefined ? null : Number(words[1]);

let state = 20260101;
function uniform() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
}
const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
function gamma(shape) {
  if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
function poisson(mean) {
  if (mean > 500) return poisson(mean / 2) + poisson(mean / 2);
  let count = 0;
  for (let product = uniform(); product > Math.exp(-mean); product *= uniform()) count += 1;
  return count;
}

const WEEKS = 624;
const CURRENT = 575;
const [, ...lines] = readFileSync(`${folder}/noufaily28_scenarios.csv`, "utf8").trim().split("\n");
const scenarios = lines.map((line) => {
  const [scenario, theta, phi, beta, gamma1, gamma2, m] = line.split(",").map(Number);
  return { scenario, theta, phi, beta, gamma1, gamma2, m };
});

const meanAt = ({ theta, beta, gamma1, gamma2, m }, t) => {
  let log = theta + beta * t;
  for (let j = 1; j <= m; j++) {
    log += gamma1 * Math.cos((2 * Math.PI * j * t) / 52) + gamma2 * Math.sin((2 * Math.PI * j * t) / 52);
  }
  return Math.exp(log);
};

function baseline(scenario) {
  return Array.from({ length: WEEKS }, (_, i) => {
    const mean = meanAt(scenario, i + 1);
    return scenario.phi > 1 ? poisson(gamma(mean / (scenario.phi - 1)) * (scenario.phi - 1)) : poisson(mean);
  });
}

/** Adds an outbreak and returns its first and last week. */
function outbreak(series, scenario, start, k) {
  let cases = 0;
  while (cases < 2) cases = poisson(k * Math.sqrt(scenario.phi * meanAt(scenario, start + 1)));
  let [first, last] = [start, -1];
  for (let i = 0; i < cases; i++) {
    const week = start + Math.floor(Math.exp(0.5 * normal()));
    if (week >= WEEKS) continue;
    series[week] += 1;
    last = Math.max(last, week);
  }
  return { first, last };
}

/** As `unusual`, with mean and dispersion known, and each week judged alone. */
const knowing =
  (scenario) =>
  (counts, { from, alpha }) => ({
    points: counts.slice(from).map((count, i) => {
      const week = negativeBinomialOf(meanAt(scenario, from + i + 1), scenario.phi);
      const [p, pAbove] = [count - 1, count].map((k) => negativeBinomialSurvival(k, week));
      return { index: from + i, p, pAbove, alarm: p <= alpha };
    }),
  });

const between = (low, high) => low + Math.floor(uniform() * (high - low + 1));
const ALPHAS = [0.01, 0.05];
const SIZES = [4, 6, 8];
const table = scenarios.map((scenario) => {
  const judge = process.argv.includes("--known") ? knowing(scenario) : unusual;
  const alarms = ALPHAS.map(() => 0);
  const perRun = ALPHAS.map(() => []);
  const randomised = new Array(20).fill(0);
  const detected = ALPHAS.map(() => SIZES.map(() => 0));
  const possible = SIZES.map(() => 0);
  for (let run = 0; run < runs; run++) {
    const quiet = baseline(scenario);
    for (let past = 0; past < 4; past++)
      outbreak(quiet, scenario, between(312, 571), pastSize ?? between(1, 10));
    ALPHAS.forEach((alpha, a) => {
      const { points } = judge(quiet, { period: 52, from: CURRENT, alpha });
      const hits = points.filter(({ alarm }) => alarm).length;
      alarms[a] += hits;
      perRun[a].push(hits / points.length);
      if (a > 0) return;
      for (const { p, pAbove } of points)
        randomised[Math.min(19, Math.floor(20 * (p - uniform() * (p - pAbove))))] += 1;
    });
    SIZES.forEach((k, s) => {
      const series = quiet.slice();
      const { first, last } = outbreak(series, scenario, between(CURRENT, WEEKS - 3), k);
      if (last < 0) return;
      possible[s] += 1;
      const untilOver = series.slice(0, last + 1);
      ALPHAS.forEach((alpha, a) => {
        const { points } = judge(untilOver, { period: 52, from: Math.max(CURRENT, first), alpha });
        if (points.some(({ alarm }) => alarm)) detected[a][s] += 1;
      });
    });
  }
  const weeks = runs * (WEEKS - CURRENT);
  const rate = alarms.map((count) => count / weeks);
  const error = perRun.map((shares, a) => {
    const variance = shares.reduce((sum, share) => sum + (share - rate[a]) ** 2, 0) / (runs - 1);
    return Math.sqrt(variance / runs);
  });
  const power = detected.map((row) => row.map((count, s) => count / possible[s]));
  const uneven = Math.max(...randomised.map((count) => Math.abs((20 * count) / weeks - 1)));
  console.log(
    `${String(scenario.scenario).padStart(2)}  false alarms ${rate.map((r) => r.toFixed(4)).join("  ")}  ` +
      `detected ${power.map((row) => row.map((p) => p.toFixed(2)).join(" ")).join("  |  ")}  ` +
      `lowest bin of randomised p ${((20 * randomised[0]) / weeks).toFixed(2)}, most uneven ${uneven.toFixed(2)}`,
  );
  return { rate, error, power };
});

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};
ALPHAS.forEach((alpha, a) => {
  const rates = table.map(({ rate }) => rate[a]);
  const above = table.filter(({ rate, error }) => rate[a] > 2 * alpha + 2 * error[a]).length;
  console.log(
    `alpha ${alpha}: false alarms mean ${(rates.reduce((x, y) => x + y, 0) / rates.length).toFixed(4)}, ` +
      `highest ${Math.max(...rates).toFixed(4)}, above 2 alpha + 2 s.e.: ${above}; median detection ` +
      SIZES.map((k, s) => `k ${k}: ${median(table.map(({ power }) => power[a][s])).toFixed(3)}`).join(", "),
  );
});
