// Episodes: battles of several days that one source (A) has as one record and another (B) by the day, among the events of a real
// war that both have. Each battle lies within 60 days and 20 km of a row of GED's, with its sides; it lasts 3 to 30 days, most of them short, with an
// event on seven days of ten (on some two), each a few kilometres off, or farther where its place is known as roughly as that of some row. A has the days, the middle, and the dead give or take a tenth; a third
// of its battles only as some stretch ("week", "month"). B lacks a fifth of the battles, three in ten of the other's events, and has a tenth of its sides as unknown.
// In the days of a battle there are more other events too, three in ten days, within some 15 km and half of them of the same sides,
// which both sources count by themselves if they have them (six of ten each).
// Around them A and B each have six of ten of GED's rows, jittered. What is right is which events were drawn from which battle. Needs ../shared.
//   npx tsc -p tsconfig.build.json && node bench/link-episodes.mjs [draws] [battles] [iraq|syria]
import { resolve } from "node:path";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const shared = resolve(import.meta.dirname, "..", process.env.BASERATE_SHARED ?? "../shared", "data/ucdp");
const { openMemory } = await import(`${dist}/store/index.js`);
const { openRows } = await import(`${dist}/import/index.js`);
const { addDays } = await import(`${dist}/event/index.js`);
const { link, fromDatasetRow } = await import(`${dist}/link/index.js`);
const { seededRandom, drawIndex, drawNormal } = await import(`${dist}/statistics/random.js`);

const draws = Number(process.argv[2] ?? 3);
const battles = Number(process.argv[3] ?? 300);
const war = process.argv[4] ?? "iraq";
const FILES = { iraq: "ged191_iraq_hdx.csv.gz", syria: "ged_syria_2016_2019.csv.gz" };
const BANDS = [0.01, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99];
/** Kilometres by which parts lie off, by how finely their place is known. */
const SPREAD = { near: 10, district: 20, region: 50, country: 100 };
/** Other events a day of a battle. */
const BURST = Number(process.env.BURST ?? 0.3);
const TYPES = ["state-based", "non-state", "one-sided"];

const db = await openMemory();
const all = await (await openRows(db, [`${shared}/${FILES[war]}`])).find({});
db.close();
const rows = all.filter(({ date, place }) => date.start === date.end && place.lat !== null);

const bands = BANDS.map(() => ({ n: 0, said: 0, right: 0 }));
const sums = { listed: 0, right: 0, truth: 0, expected: 0 };
for (let draw = 1; draw <= draws; draw++) {
  const random = seededRandom(draw);
  const background = (own) =>
    rows.filter(() => random.uniform() < 0.6).map((row) => copy(fromDatasetRow(row), random, own));
  const A = background("a");
  const B = background("b");
  const truth = new Set();
  for (let i = 0; i < battles; i++) addBattle(i, random, A, B, truth);
  const memory = await openMemory();
  const begin = performance.now();
  const result = await link(memory, [
    { name: "A", records: A },
    { name: "B", records: B },
  ]);
  const ms = performance.now() - begin;
  memory.close();
  const name = (number) => result.entries[number].record.event;
  const isTrue = ({ whole, part }) => truth.has(`${name(whole)} ${name(part)}`);
  let [listed, right, expected] = [0, 0, 0];
  for (const { parts, expectedFalse } of result.episodes.episodes) {
    listed += parts.length;
    right += parts.filter(isTrue).length;
    expected += expectedFalse;
  }
  for (const pair of result.episodes.pairs) {
    const band = bands[BANDS.findLastIndex((from) => pair.probability >= from)];
    band.n++;
    band.said += pair.probability;
    band.right += Number(isTrue(pair));
  }
  const links = result.pairs.filter(({ linked }) => linked);
  const good = links.filter(({ a, b }) => name(a).slice(2) === name(b).slice(2)).length;
  const swallowed = links.filter(({ a, b }) => truth.has(`${name(a)} ${name(b)}`)).length;
  const both = new Set(B.map(({ event }) => event.slice(2)));
  const shared = A.filter(({ event }) => both.has(event.slice(2))).length;
  console.log(
    `draw ${draw}: ${A.length} and ${B.length} events, ${battles} battles, ${truth.size} parts; ${result.episodes.episodes.length} episodes with ${listed} parts, ` +
      `precision ${(right / listed).toFixed(3)}, recall ${(right / truth.size).toFixed(3)}; false ${listed - right}, expected ${expected.toFixed(1)}; ` +
      `single events: precision ${(good / links.length).toFixed(3)}, recall ${(good / shared).toFixed(3)}, ${swallowed} parts merged with their episode; ${Math.round(ms)} ms`,
  );
  sums.listed += listed;
  sums.right += right;
  sums.truth += truth.size;
  sums.expected += expected;
}
console.log(
  `together: precision ${(sums.right / sums.listed).toFixed(3)}, recall ${(sums.right / sums.truth).toFixed(3)}; false ${sums.listed - sums.right}, expected ${sums.expected.toFixed(1)}`,
);
for (const [i, { n, said, right }] of bands.entries())
  if (n > 0)
    console.log(
      `  from ${BANDS[i]}: ${n} pairs, said ${(said / n).toFixed(3)}, true ${(right / n).toFixed(3)}`,
    );

function copy(record, random, own) {
  const late = random.uniform() < 0.8 ? 0 : drawIndex(random, 3) - 1;
  const { low, high, best } = record.killed;
  const toll =
    random.uniform() < 0.6 ? best : Math.min(low, high) + drawIndex(random, Math.abs(high - low) + 1);
  return {
    ...record,
    event: `${own}-${record.event}`,
    date: day(addDays(record.date.start, late)),
    place: moved(record.place, random, 3),
    killed: { low: toll, best: toll, high: toll },
    categories: { violence: confused(record.categories.violence, random) },
  };
}

function addBattle(i, random, A, B, truth) {
  const at = rows[drawIndex(random, rows.length)];
  const place = moved(at.place, random, 10);
  const first = addDays(at.date.start, drawIndex(random, 121) - 60);
  const length = Math.floor(3 * 10 ** random.uniform());
  const sides = fromDatasetRow(at).actors;
  const days = Array.from({ length }, (_, d) => d).flatMap((d) =>
    random.uniform() < 0.7 ? (random.uniform() < 0.2 ? [d, d] : [d]) : [],
  );
  const events = days.map((d) => ({
    day: addDays(first, d),
    dead: Math.floor(random.uniform() ** -0.7) - 1 + drawIndex(random, 3),
  }));
  const whole = `a-battle-${i}`;
  const dead = Math.round(
    events.reduce((sum, event) => sum + event.dead, 0) * (0.9 + 0.2 * random.uniform()),
  );
  const vague = random.uniform() < 1 / 3;
  A.push({
    event: whole,
    date: {
      start: first,
      end: addDays(first, length - 1),
      precision: vague ? (length <= 7 ? "week" : "month") : "day",
    },
    place,
    actors: sides,
    categories: { violence: at.violence },
    killed: { low: Math.floor(0.8 * dead), best: dead, high: Math.ceil(1.2 * dead) },
  });
  const lacks = random.uniform() < 0.2;
  for (let d = 0; d < BURST * length; d += 1)
    addBystander(`${i}-${d}`, random, { first, length, place, at }, A, B);
  if (lacks) return;
  for (const [k, { day: on, dead }] of events.entries()) {
    if (random.uniform() < 0.3) continue;
    const event = `b-battle-${i}-${k}`;
    truth.add(`${whole} ${event}`);
    B.push({
      event,
      date: day(on),
      place: partOf(place, random),
      actors: random.uniform() < 0.1 ? ["unknown gunmen"] : sides,
      categories: { violence: confused(at.violence, random) },
      killed: { low: dead, best: dead, high: dead },
    });
  }
}

/** Known as finely as some row of the war, and as far off as that allows. */
function partOf(place, random) {
  const { precision } = rows[drawIndex(random, rows.length)].place;
  return { ...moved(place, random, SPREAD[precision] ?? 4), precision };
}

function addBystander(name, random, { first, length, place, at }, A, B) {
  const event = {
    date: day(addDays(first, drawIndex(random, length))),
    place: moved(place, random, 10),
    actors:
      random.uniform() < 0.5
        ? fromDatasetRow(at).actors
        : fromDatasetRow(rows[drawIndex(random, rows.length)]).actors,
    categories: { violence: confused(at.violence, random) },
  };
  const dead = drawIndex(random, 5);
  for (const [own, records] of [
    ["a", A],
    ["b", B],
  ])
    if (random.uniform() < 0.6)
      records.push(
        copy(
          { ...event, event: `bystander-${name}`, killed: { low: dead, best: dead, high: dead } },
          random,
          own,
        ),
      );
}

function day(on) {
  return { start: on, end: on, precision: "day" };
}

function moved(place, random, km) {
  const lat = place.lat + (km * drawNormal(random)) / 111.195;
  const lon = place.lon + (km * drawNormal(random)) / (111.195 * Math.cos((place.lat * Math.PI) / 180));
  return { lat, lon, precision: place.precision };
}

function confused(type, random) {
  return random.uniform() < 0.05 ? TYPES[(TYPES.indexOf(type) + 1 + drawIndex(random, 2)) % 3] : type;
}
