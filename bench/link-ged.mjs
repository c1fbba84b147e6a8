// Linking GED's rows for Iraq with a copy of themselves that another coder might have made: days moved by their coded
// precision, coordinates by 0–25 km, tolls drawn between low and high, 5 % with another type of violence, and a fifth
// of the rows dropped on each side. Needs ../shared.
//   npx tsc -p tsconfig.build.json && node bench/link-ged.mjs
import { resolve } from "node:path";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const shared = resolve(import.meta.dirname, "..", process.env.BASERATE_SHARED ?? "../shared", "data/ucdp");
const { openMemory } = await import(`${dist}/store/index.js`);
const { openRows } = await import(`${dist}/import/index.js`);
const { addDays } = await import(`${dist}/event/index.js`);
const { link, fromDatasetRow } = await import(`${dist}/link/index.js`);
const { seededRandom, drawIndex } = await import(`${dist}/statistics/random.js`);

const db = await openMemory();
const rows = await (await openRows(db, [`${shared}/ged191_iraq_hdx.csv.gz`])).find({});
db.close();

const DAYS = { day: 0, week: 3, month: 15, year: 0, unknown: 0 };
const TYPES = ["state-based", "non-state", "one-sided"];

function jittered(row, random) {
  const by = DAYS[row.date.precision] ?? 0;
  const days = drawIndex(random, 2 * by + 1) - by;
  const km = 25 * random.uniform();
  const angle = 2 * Math.PI * random.uniform();
  const lat = row.place.lat + (km * Math.cos(angle)) / 111.195;
  const lon = row.place.lon + (km * Math.sin(angle)) / (111.195 * Math.cos((row.place.lat * Math.PI) / 180));
  const { low, high } = row.deaths;
  const best = Math.min(low, high) + drawIndex(random, Math.abs(high - low) + 1);
  return {
    ...row,
    date: { ...row.date, start: addDays(row.date.start, days), end: addDays(row.date.end, days) },
    place: { ...row.place, lat, lon },
    deaths: { low, best, high },
    violence:
      random.uniform() < 0.05
        ? TYPES[(TYPES.indexOf(row.violence) + 1 + drawIndex(random, 2)) % 3]
        : row.violence,
  };
}

/** As a table of researchers has it: days, coordinates, one toll and no precision. */
function bare(record) {
  const { date, place, killed } = record;
  return {
    ...record,
    date: { ...date, precision: "day" },
    place: place && { ...place, precision: "unknown" },
    killed: { low: killed.best, best: killed.best, high: killed.best },
  };
}

for (const [what, shape] of [
  ["with precision and toll intervals", (r) => r],
  ["as a bare table", bare],
]) {
  for (const seed of [1, 2, 3]) {
    const random = seededRandom(seed);
    const side = (make) =>
      rows.filter(() => random.uniform() >= 0.2).map((row) => shape(fromDatasetRow(make(row))));
    const sources = [
      { name: "ged", records: side((row) => row) },
      { name: "copy", records: side((row) => jittered(row, random)) },
    ];
    const ids = new Set(sources[0].records.map(({ event }) => event));
    const truth = sources[1].records.filter(({ event }) => ids.has(event)).length;
    const memory = await openMemory();
    const begin = performance.now();
    const result = await link(memory, sources);
    const ms = performance.now() - begin;
    memory.close();
    const linked = result.pairs.filter((pair) => pair.linked);
    const event = (number) => result.entries[number].record.event;
    const right = linked.filter(({ a, b }) => event(a) === event(b)).length;
    const expected = linked.reduce((sum, pair) => sum + 1 - pair.probability, 0);
    console.log(
      `${what}, seed ${seed}: precision ${(right / linked.length).toFixed(4)}, recall ${(right / truth).toFixed(4)} of ${truth}; ` +
        `false links ${linked.length - right}, expected ${expected.toFixed(1)}; set aside ${result.setAside.length}; ${Math.round(ms)} ms`,
    );
    const bands = [0, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99].map((low, i, all) => {
      const inside = result.pairs.filter(
        ({ probability }) => probability >= low && probability < (all[i + 1] ?? 2),
      );
      const mean = inside.reduce((sum, pair) => sum + pair.probability, 0) / inside.length;
      const share = inside.filter(({ a, b }) => event(a) === event(b)).length / inside.length;
      return `${low}+: n ${inside.length} ${mean.toFixed(3)} / ${share.toFixed(3)}`;
    });
    console.log(`  ${bands.join("   ")}`);
  }
}
