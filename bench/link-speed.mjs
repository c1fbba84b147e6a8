// Time and memory of linking four sources over ten years, with precision and recall on the simulated truth.
//   npx tsc -p tsconfig.build.json && node bench/link-speed.mjs [--plot FILE.svg] [RECORDS …]     (default 10000 32000 100000)
// Each number of records has a process of its own, so that memory is its own too. SEED=2 draws other events.
// Incidents happen in 3,000 towns of very unequal weight, in waves; each source has half of them, a day and a few
// kilometres off, with a tenth of the categories and tolls wrong.
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { costChart } from "./cost-chart.mjs";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const { openMemory } = await import(`${dist}/store/index.js`);
const { expectedErrors, link } = await import(`${dist}/link/index.js`);
const { dayFromNumber } = await import(`${dist}/event/index.js`);
const { seededRandom, drawIndex, drawNormal } = await import(`${dist}/statistics/random.js`);

const FIRST_DAY = 14_610; // 2010-01-01
const DAYS = 3_652;
const ACTORS = [
  "Alpha Front",
  "Bravo Brigade",
  "Charlie Movement",
  "Delta Army",
  "Echo Group",
  "Foxtrot Militia",
];
const COVERAGE = (process.env.COVERAGE ?? "0.5,0.5,0.5,0.5").split(",").map(Number);

function simulate(records, seed) {
  const random = seededRandom(seed);
  const towns = Array.from({ length: 3_000 }, (_, i) => ({
    lat: 10 + 12 * random.uniform(),
    lon: 35 + 12 * random.uniform(),
    weight: (i + 1) ** -0.7,
    actors: [ACTORS[drawIndex(random, 6)], ACTORS[drawIndex(random, 6)]],
    waves: Array.from({ length: 5 }, () => drawIndex(random, DAYS)),
  }));
  let sum = 0;
  const cumulated = towns.map(({ weight }) => (sum += weight));
  const town = () => {
    const at = random.uniform() * sum;
    let [low, high] = [0, towns.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulated[middle] < at) low = middle + 1;
      else high = middle;
    }
    return towns[low];
  };
  const sources = COVERAGE.map((_, i) => ({ name: `S${i + 1}`, records: [] }));
  let made = 0;
  for (let incident = 0; made < records; incident++) {
    const { lat, lon, actors, waves } = town();
    const inWave = random.uniform() < 0.5;
    const day = inWave
      ? Math.min(DAYS - 1, Math.max(0, Math.round(waves[drawIndex(random, 5)] + 30 * drawNormal(random))))
      : drawIndex(random, DAYS);
    const killed = Math.floor(random.uniform() ** -0.6) - 1 + drawIndex(random, 3);
    const type = drawIndex(random, 9);
    const target = drawIndex(random, 5);
    const actor = actors[drawIndex(random, 2)];
    for (const [s, source] of sources.entries()) {
      if (random.uniform() >= COVERAGE[s]) continue;
      made += 1;
      const start = dayFromNumber(FIRST_DAY + day + (random.uniform() < 0.7 ? 0 : drawIndex(random, 3) - 1));
      const toll = random.uniform() < 0.7 ? killed : Math.max(0, killed + drawIndex(random, 5) - 2);
      source.records.push({
        event: `${incident}`,
        date: { start, end: start, precision: "day" },
        place: {
          lat: lat + 0.03 * drawNormal(random),
          lon: lon + 0.03 * drawNormal(random),
          precision: "unknown",
        },
        actors: random.uniform() < 0.1 ? ["unknown gunmen"] : [actor],
        categories: {
          type: `t${random.uniform() < 0.1 ? drawIndex(random, 9) : type}`,
          target: `g${random.uniform() < 0.1 ? drawIndex(random, 5) : target}`,
        },
        killed: { low: toll, best: toll, high: toll },
      });
    }
  }
  return sources;
}

async function measure(records) {
  const sources = simulate(records, Number(process.env.SEED ?? 1));
  const db = await openMemory();
  const before = process.cpuUsage();
  const begin = performance.now();
  const result = await link(db, sources);
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1e6;
  db.close();
  const event = (number) => result.entries[number].record.event;
  const copies = new Map();
  for (const { record } of result.entries) copies.set(record.event, (copies.get(record.event) ?? 0) + 1);
  const truePairs = [...copies.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  let [found, right] = [0, 0];
  for (const { members } of result.clusters)
    for (let i = 0; i < members.length; i++)
      for (let j = 0; j < i; j++) {
        found += 1;
        if (event(members[i]) === event(members[j])) right += 1;
      }
  const { falseLinks, falseLinksBetween } = expectedErrors(result);
  console.log(
    `${records} records: ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB; ` +
      `${result.pairs.length} pairs; precision ${(right / found).toFixed(4)}, recall ${(right / truePairs).toFixed(4)}; ` +
      `false links ${found - right}, expected ${falseLinks.toFixed(0)} (${falseLinksBetween.join(" to ")})`,
  );
  const bands = [0, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99].map((low, i, all) => {
    const inside = result.pairs.filter(({ probability: p }) => p >= low && p < (all[i + 1] ?? 2));
    const mean = inside.reduce((sum, pair) => sum + pair.probability, 0) / inside.length;
    const share = inside.filter(({ a, b }) => event(a) === event(b)).length / inside.length;
    return `${low}+: n ${inside.length} ${mean.toFixed(3)} / ${share.toFixed(3)}`;
  });
  console.log(`  ${bands.join("   ")}`);
  return { records, cpu };
}

const [what, ...rest] = process.argv.slice(2);
if (what === "--one") {
  const point = await measure(Number(rest[0]));
  if (process.send) process.send(point);
} else {
  const [plot, given] = what === "--plot" ? [rest[0], rest.slice(1)] : [null, process.argv.slice(2)];
  const points = [];
  for (const records of given.length > 0 ? given : ["10000", "32000", "100000"])
    points.push(await inOwnProcess(records));
  if (plot !== null) writeFileSync(plot, costChart(points));
}

function inOwnProcess(records) {
  return new Promise((done, failed) => {
    const child = fork(fileURLToPath(import.meta.url), ["--one", records]);
    let point;
    child.on("message", (message) => {
      point = message;
    });
    child.on("exit", (code) =>
      point ? done(point) : failed(new Error(`${records} records: ended with ${code}`)),
    );
  });
}
