// Headlines that GED gives for one id, as reports of one incident: how well linking within a source brings them
// together. Needs ../shared.
//   npx tsc -p tsconfig.build.json && node bench/link-headlines.mjs [FILE …]     (default: the sample of 23.1)
// A headline is paired with its day where a row has as many days as headlines. One that stands under several ids tells
// of several incidents and is left out; those of rows with a single headline stay as what must not be joined.
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const shared = resolve(import.meta.dirname, "..", process.env.BASERATE_SHARED ?? "../shared", "data/ucdp");
const { openMemory } = await import(`${dist}/store/index.js`);
const { addDays } = await import(`${dist}/event/index.js`);
const { link, fromEvent } = await import(`${dist}/link/index.js`);
const { readReport, loadFrames } = await import(`${dist}/read/index.js`);
const { loadGazetteer } = await import(`${dist}/places/index.js`);
const { loadRegistry } = await import(`${dist}/actors/index.js`);
const lexicons = { gazetteer: loadGazetteer(), registry: loadRegistry(), frames: loadFrames() };

/** Agencies report an attack on its day or the next. */
const NEWS_DAYS = 1;

function grouped(values, keyOf) {
  const groups = new Map();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

function* records(text) {
  let row = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ",") continue;
    if (row.length > 1) yield row;
    row = [];
  }
}

function headlinesOf(file) {
  const bytes = readFileSync(file);
  const [head, ...rows] = records((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
  const at = (name) => head.indexOf(name);
  const found = rows.flatMap((row) => {
    const parts = (name) => row[at(name)]?.split(";").map((part) => part.trim()) ?? [];
    const [titles, days] = [parts("source_headline"), parts("source_date")];
    if (titles.length !== days.length) return [];
    const seen = new Set();
    return titles.flatMap((title, i) => {
      const text = title.replaceAll(/\[\/?highlight[^\]]*\]/g, "").replaceAll(/\s+/g, " ");
      const key = text.toLowerCase();
      const day = days[i].slice(0, 10);
      if (text.length < 15 || !/^\d{4}-\d{2}-\d{2}$/.test(day) || seen.has(key)) return [];
      seen.add(key);
      return [{ id: row[at("id")], text, key, day }];
    });
  });
  const ids = grouped(found, ({ key }) => key);
  return found.filter(({ key }) => ids.get(key).length === 1);
}

/** The report's event as the reader codes it; null where it finds none. */
function recordOf({ text, day }, number) {
  const document = { id: `${number}`, text: `${text}.`, title: null, publishedOn: day, origin: "" };
  const { events } = readReport(document, lexicons, { low: day, high: day });
  const event = events.find(({ main }) => main) ?? events[0];
  if (event === undefined) return null;
  const record = fromEvent(`${number}`, event, day);
  const vague = event.date === null || event.date.precision !== "day";
  return {
    ...record,
    date: vague ? { start: addDays(day, -NEWS_DAYS), end: day, precision: "week" } : event.date,
  };
}

function score(pairs, headlines, truth, findable) {
  const right = pairs.filter(({ a, b }) => headlines[a].id === headlines[b].id).length;
  const precision = pairs.length === 0 ? 1 : right / pairs.length;
  return `${pairs.length} pairs, precision ${precision.toFixed(3)}, recall ${(right / truth).toFixed(3)}, of those findable ${(right / findable).toFixed(3)}`;
}

const files = process.argv.slice(2);
for (const file of files.length > 0 ? files : [`${shared}/ged231_sample1000.csv`]) {
  const headlines = headlinesOf(file);
  const read = headlines.map(recordOf);
  const sizes = grouped(headlines, ({ id }) => id);
  const truth = [...sizes.values()].reduce((sum, { length: n }) => sum + (n * (n - 1)) / 2, 0);
  const coded = read.filter((record) => record !== null);
  console.log(
    `${basename(file)}: ${headlines.length} headlines of ${sizes.size} incidents, ${truth} true pairs; ` +
      `${coded.length} coded, ${coded.filter(({ place }) => place !== null).length} with a place`,
  );
  const placed = grouped(
    headlines.filter((_, i) => read[i] !== null && read[i].place !== null),
    ({ id }) => id,
  );
  const findable = [...placed.values()].reduce((sum, { length: n }) => sum + (n * (n - 1)) / 2, 0);
  console.log(`  true pairs of which both are coded with a place: ${findable}, the most that can be found`);
  const db = await openMemory();
  const result = await link(db, [{ name: "headlines", records: coded }], { within: true });
  db.close();
  const number = (r) => Number(result.entries[r].record.event);
  for (const least of [0, 0.8, 0.95]) {
    const pairs = result.pairs
      .filter(({ linked, probability }) => linked && probability >= least)
      .map(({ a, b }) => ({ a: number(a), b: number(b) }));
    console.log(`  linked at ${least} and more: ${score(pairs, headlines, truth, findable)}`);
  }
}
