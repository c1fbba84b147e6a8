// Change points on the 15 development series of the Turing benchmark, and the speed of PELT.
//   npx tsc -p tsconfig.build.json && node bench/statistics-change-points.mjs
// F1 (margin 5) and covering after van den Burg & Williams (2020). The strength of the penalty is the one thing tuned:
// the last line gives the scores when it is chosen, for each series, on the other fourteen.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const folder = resolve(
  import.meta.dirname,
  "..",
  process.env.BASERATE_SHARED ?? "../shared",
  "eval/stats/tcpd",
);
const { changePoints, pelt, poissonModel } = await import(`${dist}/statistics/change-points/index.js`);

const annotations = JSON.parse(readFileSync(`${folder}/annotations.json`, "utf8"));
const names = Object.keys(annotations);
const values = new Map(
  names.map((name) => [name, JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8")).series[0].raw]),
);

let state = 1;
const uniform = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state + 0.5) / 4294967296;
};
const poisson = (rate) => {
  let count = 0;
  for (let product = uniform(); product > Math.exp(-rate); product *= uniform()) count += 1;
  return count;
};
for (const n of [1000, 10_000]) {
  const rates = [5, 8, 3, 9, 4, 7, 2, 6, 9, 5];
  const counts = Array.from({ length: n }, (_, i) => poisson(rates[Math.floor((10 * i) / n)]));
  const times = [];
  let starts;
  for (let round = 0; round < 9; round++) {
    const begin = process.cpuUsage();
    const model = poissonModel(
      counts,
      counts.map(() => 1),
    );
    starts = pelt(model, 4 * Math.log(n)).starts;
    const { user, system } = process.cpuUsage(begin);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  console.log(
    `Poisson PELT n = ${n}: median ${times[4].toFixed(1)} ms, best ${times[0].toFixed(1)} ms of processor time, changes at ${starts}`,
  );
}

function truePositives(truth, found, margin) {
  const free = [...found];
  let hits = 0;
  for (const place of truth) {
    const near = free.filter((x) => Math.abs(x - place) <= margin);
    near.sort((a, b) => Math.abs(a - place) - Math.abs(b - place));
    if (near.length === 0) continue;
    hits += 1;
    free.splice(free.indexOf(near[0]), 1);
  }
  return hits;
}

function f1(name, found) {
  const predicted = [0, ...found];
  const annotators = Object.values(annotations[name]).map((places) => [...new Set([0, ...places])]);
  const any = [...new Set(annotators.flat())].sort((a, b) => a - b);
  const precision = truePositives(any, predicted, 5) / predicted.length;
  const recalls = annotators.map((places) => truePositives(places, predicted, 5) / places.length);
  const recall = recalls.reduce((sum, r) => sum + r, 0) / recalls.length;
  return (2 * precision * recall) / (precision + recall);
}

function segments(places, n) {
  const bounds = [0, ...places.filter((p) => p > 0 && p < n), n];
  return bounds.slice(1).map((to, i) => [bounds[i], to]);
}

function covering(name, found, n) {
  const ours = segments(found, n);
  const scores = Object.values(annotations[name]).map((places) =>
    segments(places, n).reduce((sum, [from, to]) => {
      const overlaps = ours.map(([a, b]) => {
        const shared = Math.max(0, Math.min(to, b) - Math.max(from, a));
        return shared / (Math.max(to, b) - Math.min(from, a));
      });
      return sum + Math.max(...overlaps) * ((to - from) / n);
    }, 0),
  );
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function score(name, strength) {
  const series = values.get(name);
  const answer = changePoints(series, strength ? { strength } : {});
  const found = answer.changes.map(({ index }) => index);
  return { name, found, f1: f1(name, found), covering: covering(name, found, series.length) };
}

const mean = (rows, key) => rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
const line = (label, rows) =>
  console.log(
    `${label.padEnd(28)} F1 ${mean(rows, "f1").toFixed(3)}  covering ${mean(rows, "covering").toFixed(3)}`,
  );

const defaults = names.map((name) => score(name));
for (const row of defaults) {
  console.log(
    `${row.name.padEnd(28)} F1 ${row.f1.toFixed(3)}  covering ${row.covering.toFixed(3)}  ${row.found.join(" ")}`,
  );
}
line("default settings", defaults);

const strengths = [1.5, 2, 2.5, 3, 3.5, 4];
const grid = new Map(strengths.map((strength) => [strength, names.map((name) => score(name, strength))]));
for (const [strength, rows] of grid) line(`strength ${strength}`, rows);
line(
  "leave one series out",
  names.map((_, left) => {
    const value = (rows) => {
      const others = rows.filter((_, i) => i !== left);
      return mean(others, "f1") + mean(others, "covering");
    };
    const best = [...grid.values()].reduce((a, b) => (value(b) > value(a) ? b : a));
    return best[left];
  }),
);
