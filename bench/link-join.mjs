// Joining a report's event to its rows: events made from GED rows (one-sided, three dead or more, of a day and a place), told
// as a first report would: a town up to 10 km off, a toll up to 30 % off, the group named in three of four, and the day known,
// or not at all, the report speaking up to three weeks later. What is right is the row that it was made from. Half of the
// events are asked of data from which their own rows were taken out: there anything joined is wrong. At last the same reports bear
// no day themselves: how many bits the data tell of it, against any day of the sixteen years. Needs ../shared.
// With "part" or "country" the place is told no finer: as the nearest part of the country ("northeastern Kenya"), or the country; the day is known then.
// With "attacked" every second report also says who was attacked, agreeing with UCDP's civilians as often as headlines do.
//   npx tsc -p tsconfig.build.json && node bench/link-join.mjs [events] [seed] [town|part|country] [attacked]
import { resolve } from "node:path";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const shared = resolve(import.meta.dirname, "..", process.env.BASERATE_SHARED ?? "../shared", "data/ucdp");
const { openMemory } = await import(`${dist}/store/index.js`);
const { openRows } = await import(`${dist}/import/index.js`);
const { addDays, dayNumber, kilometresBetween } = await import(`${dist}/event/index.js`);
const { loadRegistry } = await import(`${dist}/actors/index.js`);
const { dayOdds, joinReport } = await import(`${dist}/link/index.js`);
const { extentOf } = await import(`${dist}/places/index.js`);
const { fromRows } = await import(`${dist}/assess/as-of-evidence.js`);
const { seededRandom, drawIndex } = await import(`${dist}/statistics/random.js`);

const wanted = Number(process.argv[2] ?? 100);
const seed = Number(process.argv[3] ?? 7);
const told = process.argv[4] ?? "town";
const saysWho = process.argv[5] === "attacked";
const BANDS = [0.5, 0.8, 0.95];
const SHARES = [0.5, 0.8, 0.9];
const db = await openMemory();
const registry = loadRegistry();
const rows = await openRows(db, [`${shared}/ged211_prec12_global.parquet`]);
const attacks = (await rows.find({ from: "2005-01-01", minDeaths: 3 })).filter(
  ({ violence, sideA }) => violence === "one-sided" && !sideA.startsWith("Government of "),
);

for (const dated of told === "town" ? [true, false] : [true]) {
  const random = seededRandom(seed);
  let [right, wrong, lacking, falsely, expected] = [0, 0, 0, 0, 0];
  const bands = BANDS.map(() => ({ n: 0, said: 0, right: 0 }));
  for (let i = 0; i < wanted; i++) {
    const row = attacks[drawIndex(random, attacks.length)];
    const reported = addDays(row.date.start, drawIndex(random, dated ? 3 : 22));
    const event = reportOf(row, random, dated);
    const held = i % 2 === 0;
    const find = async (query) => (await rows.find(query)).filter(({ id }) => held || id !== row.id);
    const [join] = await joinReport(db, {
      events: [event],
      day: reported,
      rows: { find },
      datasets: [row.dataset],
      registry,
    });
    const found = join?.rows ?? [];
    if (found.length > 0) {
      expected += join.probability;
      const band = bands[BANDS.findLastIndex((from) => join.probability >= from)];
      band.n++;
      band.said += join.probability;
      band.right += Number(held && found.some(({ id }) => id === row.id));
    }
    if (held) {
      if (found.some(({ id }) => id === row.id)) right++;
      else if (found.length > 0) wrong++;
      else lacking++;
    } else if (found.length > 0) falsely++;
  }
  const joined = right + wrong + falsely;
  console.log(
    `${dated ? "day known" : "day unknown"}: ${right} of ${right + wrong + lacking} found, ${wrong} joined to another, ${lacking} left apart; ` +
      `of ${wanted - right - wrong - lacking} that the data lack ${falsely} joined; precision ${(right / joined).toFixed(3)}, said ${(expected / joined).toFixed(3)}`,
  );
  for (const [i, { n, said, right }] of bands.entries())
    if (n > 0)
      console.log(
        `  from ${BANDS[i]}: ${n} joined, said ${(said / n).toFixed(3)}, right ${(right / n).toFixed(3)}`,
      );
}

if (told !== "town") {
  db.close();
  process.exit();
}

const [FIRST, LAST] = ["2005-01-01", "2020-12-31"].map(dayNumber);
const NEWS_DAYS = 30;
const random = seededRandom(seed);
const bits = { held: [], lacking: [] };
const bands = SHARES.map(() => 0);
for (let i = 0; i < wanted; i++) {
  const row = attacks[drawIndex(random, attacks.length)];
  const reported = dayNumber(addDays(row.date.start, drawIndex(random, 22)));
  const event = reportOf(row, random, false);
  const held = i % 2 === 0;
  const source = {
    manifests: [{ id: row.dataset, period: { from: "2005-01-01", to: "2020-12-31" } }],
    find: async (query) =>
      (await rows.find({ ...query, from: "2005-01-01" })).filter(({ id }) => held || id !== row.id),
  };
  const names = event.perpetrators.map(({ name }) => name);
  const when = (day) => ({ from: day - NEWS_DAYS, to: day });
  const likelihood = fromRows(await dayOdds(source, event, names), { when }) ?? (() => 1);
  const weights = Array.from({ length: LAST - FIRST + 1 }, (_, n) => likelihood(FIRST + n));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const own = weights[Math.min(reported, LAST) - FIRST];
  bits[held ? "held" : "lacking"].push(Math.log2((own * weights.length) / all));
  // The likeliest days that together hold a share of the weight: how often the report's is among them.
  const likelier = weights.reduce((sum, weight) => sum + (weight > own ? weight : 0), 0) / all;
  for (const [k, share] of SHARES.entries()) bands[k] += Number(likelier < share);
}
const mean = (values) => (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2);
console.log(
  `report's day unknown: bits told of it ${mean([...bits.held, ...bits.lacking])} (${mean(bits.held)} where the data have the event, ` +
    `${mean(bits.lacking)} where they lack it); among the likeliest days of ${SHARES.map((share, k) => `${share}: ${(bands[k] / wanted).toFixed(3)}`).join(", ")}`,
);
db.close();

/** As bench/link-means.mjs counted: the same in .75, something related in .12, else another; from the row, so that no other draw changes. */
function attacked({ id }) {
  const draw = (Number(id) * 7919) % 1000;
  if (draw % 2 === 0) return [];
  const kind = draw < 750 ? "civilians" : draw < 870 ? "religious" : "military";
  return [{ name: kind, kind }];
}

function reportOf(row, random, dated) {
  const { date, place, sideA, deaths } = row;
  const off = () => (2 * random.uniform() - 1) * 0.09;
  const named = random.uniform() < 0.75;
  const killed = Math.max(1, Math.round(deaths.best * (0.7 + 0.6 * random.uniform())));
  return {
    id: "e1",
    type: "attack",
    stage: "accomplished",
    main: true,
    date: dated ? { start: date.start, end: date.start, precision: "day" } : null,
    place: placeOf({ ...place, lat: place.lat + off(), lon: place.lon + off(), precision: "city" }),
    perpetrators: named ? [{ name: sideA, actor: null, status: "claimed", by: null, claim: null }] : [],
    attackers: null,
    organisation: { degree: "unknown", statement: null },
    targets: saysWho ? attacked(row) : [],
    weapons: [],
    tactic: null,
    killed: { low: killed, best: killed, high: killed },
    wounded: null,
    kidnapped: null,
    includesPerpetrators: null,
    spans: {},
  };
}

/** A town's place, told as coarsely as asked. */
function placeOf(town) {
  if (told === "town") return town;
  if (told === "country") return { ...town, ...extentOf(town.country), precision: "country" };
  const sides = ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"];
  const [nearest] = sides
    .map((side) => extentOf(town.country, side))
    .sort((a, b) => kilometresBetween(a, town) - kilometresBetween(b, town));
  return { ...town, ...nearest, precision: "region" };
}
