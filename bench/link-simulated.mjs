// Linking the four simulated sources of eval/link, as they are and with categories re-assigned at random.
//   npx tsc -p tsconfig.build.json && node bench/link-simulated.mjs
// The draws re-assign categories of one set of events, whose lookalikes are there each time. With --drawn, whole sets
// like `dense` are drawn instead, each with events of its own.
//   SEEDS=40 node bench/link-simulated.mjs --drawn
// F1 is over pairs of records: true pairs are those with the same id other than 0; found pairs share a cluster.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const shared = resolve(import.meta.dirname, "..", process.env.BASERATE_SHARED ?? "../shared", "eval/link");
const { openMemory } = await import(`${dist}/store/index.js`);
const { link } = await import(`${dist}/link/index.js`);
const { dayFromNumber } = await import(`${dist}/event/index.js`);
const { seededRandom, drawIndex } = await import(`${dist}/statistics/random.js`);

const COLUMNS = ["v1", "v2", "v3"];
const csv = (name) => {
  const [head, ...lines] = readFileSync(`${shared}/${name}.csv`, "utf8").trim().split(/\r?\n/);
  const cells = (line) => line.split(",").map((cell) => cell.replace(/^"|"$/g, ""));
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, i) => [cells(head)[i], cell])));
};

function taxonomy(set, column) {
  const rows = csv(`${set}_${column}`);
  const levels = Object.keys(rows[0]).filter((name) => /^L\d+$/.test(name));
  const labels = new Map();
  for (const row of rows) {
    if (!labels.has(row["data.source"])) labels.set(row["data.source"], new Map());
    labels.get(row["data.source"]).set(
      row["base.categories"],
      levels.map((level) => row[level]),
    );
  }
  return { column, levels: levels.length, labels };
}

/** Each category is, with the probability given, replaced by one drawn from the source's own. */
function read(set, noise, seed) {
  const taxonomies = COLUMNS.map((column) => taxonomy(set, column));
  const random = seededRandom(seed);
  const truth = new Map();
  const sources = [1, 2, 3, 4].map((d) => {
    const name = `D${d}`;
    const records = csv(`${set}_${name}`).map((row) => {
      if (row.id !== "0") truth.set(`${name}|${row.event}`, row.id);
      const categories = Object.fromEntries(
        COLUMNS.map((column, i) => {
          const all = [...taxonomies[i].labels.get(name).keys()];
          return [column, random.uniform() < noise ? all[drawIndex(random, all.length)] : row[column]];
        }),
      );
      return {
        event: row.event,
        date: { start: row.date, end: row.enddate, precision: "day" },
        place: { lat: Number(row.latitude), lon: Number(row.longitude), precision: "unknown" },
        actors: [],
        categories,
        killed: null,
      };
    });
    return { name, records };
  });
  return { sources, taxonomies, truth };
}

const [SOURCES, EVENTS, ALONE, DAYS, DEGREES] = [4, 50, 800, 60, 0.2];
const FIRST_DAY = 14_975; // 2011-01-01

/** A set as `dense` is: fifty events, of each a record and three copies up to a day and 1.4 km off, and 800 records alone. */
function draw(noise, seed) {
  const taxonomies = COLUMNS.map((column) => taxonomy("dense", column));
  const random = seededRandom(seed);
  const truth = new Map();
  const sources = Array.from({ length: SOURCES }, (_, i) => ({ name: `D${i + 1}`, records: [] }));
  const add = ({ name, records }, { day, days, lat, lon, chosen }, id) => {
    const event = `${records.length + 1}`;
    if (id !== null) truth.set(`${name}|${event}`, id);
    const categories = COLUMNS.map((column, i) => {
      const all = [...taxonomies[i].labels.get(name).keys()];
      return [column, all[random.uniform() < noise ? drawIndex(random, all.length) : chosen[i]]];
    });
    records.push({
      event,
      date: {
        start: dayFromNumber(FIRST_DAY + day),
        end: dayFromNumber(FIRST_DAY + day + days),
        precision: "day",
      },
      place: { lat, lon, precision: "unknown" },
      actors: [],
      categories: Object.fromEntries(categories),
      killed: null,
    });
  };
  const anything = (ofOneDay) => ({
    day: drawIndex(random, DAYS),
    days: random.uniform() < ofOneDay ? 0 : 1 + drawIndex(random, 5),
    lat: 6 + DEGREES * random.uniform(),
    lon: 3 + DEGREES * random.uniform(),
    chosen: taxonomies.map(({ labels }) => drawIndex(random, labels.get("D1").size)),
  });
  for (let id = 1; id <= EVENTS; id++) {
    const event = anything(0.9);
    for (const [i, source] of sources.entries()) {
      const degrees = i === 0 ? 0 : (1.4 * random.uniform()) / 111.195;
      const angle = 2 * Math.PI * random.uniform();
      const lat = event.lat + degrees * Math.cos(angle);
      const lon = event.lon + degrees * Math.sin(angle);
      const day = i === 0 ? event.day : event.day + drawIndex(random, 3) - 1;
      add(source, { ...event, day, lat, lon }, `${id}`);
    }
  }
  for (let i = 0; i < ALONE; i++) add(sources[drawIndex(random, SOURCES)], anything(0.5), null);
  return { sources, taxonomies, truth };
}

const BANDS = [0, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99, 1.000001];

async function run({ sources, taxonomies, truth }, totals) {
  const db = await openMemory();
  const result = await link(db, sources, { taxonomies });
  db.close();
  const idOf = result.entries.map(({ source, record }) => truth.get(`${source}|${record.event}`));
  const same = (a, b) => idOf[a] !== undefined && idOf[a] === idOf[b];
  const sizes = new Map();
  for (const id of idOf) if (id) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const truePairs = [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  let [found, right] = [0, 0];
  for (const { members } of result.clusters) {
    for (let i = 0; i < members.length; i++)
      for (let j = 0; j < i; j++) {
        found += 1;
        if (same(members[i], members[j])) right += 1;
      }
  }
  const linked = result.pairs.filter((pair) => pair.linked);
  const expected = linked.reduce((sum, pair) => sum + 1 - pair.probability, 0);
  for (const pair of result.pairs) {
    const band = totals.bands[BANDS.findLastIndex((low) => pair.probability >= low)];
    band.n += 1;
    band.predicted += pair.probability;
    band.true += same(pair.a, pair.b) ? 1 : 0;
  }
  totals.found += found;
  totals.right += right;
  totals.truePairs += truePairs;
  totals.expected += expected;
}

const drawn = process.argv.includes("--drawn");
const seeds = Number(process.env.SEEDS ?? 10);
for (const set of drawn ? ["drawn"] : ["base", "dense", "dense_n10"]) {
  for (const noise of drawn ? [0.1, 0.25] : [0, 0.1, 0.25]) {
    if (set === "dense_n10" && noise > 0) continue;
    const bands = BANDS.map(() => ({ n: 0, predicted: 0, true: 0 }));
    const totals = { found: 0, right: 0, truePairs: 0, expected: 0, bands };
    for (let seed = 1; seed <= (noise > 0 ? seeds : 1); seed++)
      await run(drawn ? draw(noise, seed) : read(set, noise, seed), totals);
    const precision = totals.right / totals.found;
    const recall = totals.right / totals.truePairs;
    const f1 = (2 * totals.right) / (totals.found + totals.truePairs);
    console.log(
      `${set} noise ${noise}: F1 ${f1.toFixed(4)} precision ${precision.toFixed(4)} recall ${recall.toFixed(4)}; false links ${totals.found - totals.right}, expected ${totals.expected.toFixed(1)}`,
    );
    const text = bands.flatMap(({ n, predicted, true: right }, i) =>
      n === 0 ? [] : [`${BANDS[i]}+: n ${n} ${(predicted / n).toFixed(3)} / ${(right / n).toFixed(3)}`],
    );
    console.log(`  ${text.join("   ")}`);
  }
}
