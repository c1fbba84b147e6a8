// The four simulated sources of eval/link with categories re-assigned at random, and whole sets drawn like `dense`.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const shared = resolve(import.meta.dirname, "..", process.env.BASERATE_SHARED ?? "../shared", "eval/link");
const { dayFromNumber } = await import(`${dist}/event/index.js`);
const { seededRandom, drawIndex } = await import(`${dist}/statistics/random.js`);

export const COLUMNS = ["v1", "v2", "v3"];
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
export function readSet(set, noise, seed) {
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

export const [SOURCES, EVENTS, ALONE, DAYS, DEGREES] = [4, 50, 800, 60, 0.2];
/** Kilometres at most, and shares of one day, of an event and of a record alone; longer ones have two to six days. */
export const [OFF, EVENT_OF_A_DAY, ALONE_OF_A_DAY] = [1.4, 0.9, 0.5];
export const KM_A_DEGREE = 111.195;
const FIRST_DAY = 14_975; // 2011-01-01

/**
 * A set as `dense` is: fifty events, of each a record and three copies up to a day and 1.4 km off, and 800 records alone.
 *
 * @param again another seed draws other categories for the same events.
 */
export function drawSet(noise, seed, again = null) {
  const taxonomies = COLUMNS.map((column) => taxonomy("dense", column));
  const random = seededRandom(seed);
  const noisy = again === null ? random : seededRandom(again);
  const truth = new Map();
  const sources = Array.from({ length: SOURCES }, (_, i) => ({ name: `D${i + 1}`, records: [] }));
  const add = ({ name, records }, { day, days, lat, lon, chosen }, id) => {
    const event = `${records.length + 1}`;
    if (id !== null) truth.set(`${name}|${event}`, id);
    const categories = COLUMNS.map((column, i) => {
      const all = [...taxonomies[i].labels.get(name).keys()];
      return [column, all[noisy.uniform() < noise ? drawIndex(noisy, all.length) : chosen[i]]];
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
    const event = anything(EVENT_OF_A_DAY);
    for (const [i, source] of sources.entries()) {
      const degrees = i === 0 ? 0 : (OFF * random.uniform()) / KM_A_DEGREE;
      const angle = 2 * Math.PI * random.uniform();
      const lat = event.lat + degrees * Math.cos(angle);
      const lon = event.lon + degrees * Math.sin(angle);
      const day = i === 0 ? event.day : event.day + drawIndex(random, 3) - 1;
      add(source, { ...event, day, lat, lon }, `${id}`);
    }
  }
  for (let i = 0; i < ALONE; i++) add(sources[drawIndex(random, SOURCES)], anything(ALONE_OF_A_DAY), null);
  return { sources, taxonomies, truth };
}
