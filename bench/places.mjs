// How many place names of UCDP the gazetteer puts within 50 km of where UCDP has them, the country being known, and how
// many the reader finds in a sentence. The file is a test set: nothing of it may go into the gazetteer.
//   npx tsc -p tsconfig.build.json && node bench/places.mjs
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";

const dist = process.env.BASERATE_DIST ?? resolve(import.meta.dirname, "../dist");
const shared = resolve(import.meta.dirname, "..", process.env.BASERATE_SHARED ?? "../shared");
const { countryByUcdpName, countryName, loadGazetteer, resolvePlace } = await import(
  `${dist}/places/index.js`
);
const { kilometresBetween } = await import(`${dist}/event/index.js`);
const { findPlaces } = await import(`${dist}/read/place-mentions.js`);
const { splitSentences } = await import(`${dist}/read/sentences.js`);

const WITHIN_KM = 50;
const KIND = / (town|city|village|sub-district|district|township|province|governorate|state|region|woreda)$/i;

const gazetteer = loadGazetteer();
const rows = readFileSync(resolve(shared, "data/gazetteer/ged_places.csv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map(cells)
  .map(([country, place, adm1, adm2, lat, lon]) => ({
    code: countryByUcdpName(country) ?? undefined,
    place,
    adm1,
    adm2,
    at: { lat: Number(lat), lon: Number(lon) },
  }))
  .filter(({ code }) => code !== undefined);

const counts = new Map();
for (const { code, place, adm1, adm2, at } of rows) {
  const kind = place.match(KIND)?.[1].toLowerCase() ?? "other";
  const bare = place.replace(KIND, "");
  count(`${kind === "city" ? "town" : kind}`, code, bare, null, at, sentence(`in ${bare}`, code));
  for (const [name, label] of [
    [adm2, "admin-2"],
    [adm1, "admin-1"],
  ])
    if (name) once(`${label}`, code, name, at);
}

function sentence(where, code) {
  return `Gunmen killed four people ${where}, ${countryName(code)}, on Monday.`;
}

/** Each unit is asked for once, at its first row. */
function once(label, code, name, at) {
  const id = `${label} ${code} ${name}`;
  if (once.seen?.has(id)) return;
  once.seen = (once.seen ?? new Set()).add(id);
  count(label, code, name.replace(KIND, ""), "region", at, sentence(`in ${name}`, code));
}

function count(label, code, name, kind, at, text) {
  const sum = counts.get(label) ?? { n: 0, known: 0, near: 0, read: 0 };
  const place = resolvePlace(gazetteer, name, { countries: new Map([[code, 1]]), kind });
  const isHere = (place) => place?.country === code && kilometresBetween(place, at) <= WITHIN_KM;
  sum.n++;
  if (place?.country === code) sum.known++;
  if (isHere(place)) sum.near++;
  if (
    findPlaces(splitSentences(text), text, gazetteer).some(
      ({ place }) => place.precision !== "country" && isHere(place),
    )
  )
    sum.read++;
  counts.set(label, sum);
}

function cells(line) {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) =>
    cell.replace(/^"|"$/g, "").replaceAll('""', '"'),
  );
}

console.log("kind, names, share known, within 50 km, read within 50 km");
for (const label of ["town", "village", "sub-district", "other", "admin-2", "admin-1"]) {
  const { n, known, near, read } = counts.get(label);
  const share = (k) => `${((100 * k) / n).toFixed(1)} %`;
  console.log(`${label.padEnd(14)} ${n}  ${share(known)}  ${share(near)}  ${share(read)}`);
}
const packed = statSync(new URL("../data/gazetteer/places.tsv.br", import.meta.url)).size;
console.log(`places.tsv.br ${(packed / 1e6).toFixed(2)} MB`);
const before = process.cpuUsage();
loadGazetteer();
const { user, system } = process.cpuUsage(before);
console.log(`loading again: ${Math.round((user + system) / 1000)} ms of processor time`);
