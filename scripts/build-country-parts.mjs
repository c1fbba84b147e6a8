// Builds data/countries/parts.tsv, where the parts of each country lie and how far they reach, from the towns of the
// gazetteer (GeoNames, CC BY 4.0). Run `npm run build:gazetteer` first.
import { readFileSync, writeFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { kilometresBetween } from "../dist/event/index.js";
import { allCountries } from "../dist/places/index.js";

const TOWNS = new Set(["capital", "seat", "town", "village"]);
const DIAGONAL = Math.SQRT1_2;
/** Steps to the north and to the east. */
const PARTS = {
  north: [1, 0],
  south: [-1, 0],
  east: [0, 1],
  west: [0, -1],
  northeast: [DIAGONAL, DIAGONAL],
  northwest: [DIAGONAL, -DIAGONAL],
  southeast: [-DIAGONAL, DIAGONAL],
  southwest: [-DIAGONAL, -DIAGONAL],
  central: [0, 0],
};
/** Shares of the country's half-width: a side begins so far beyond the centre, the centre ends so far from it. */
const SIDE = 0.15;
const CENTRE = 0.6;
/** A corner begins so far beyond the centre, and so far short of it on either side. */
const CORNER = 0.35;
/** Towns so far out, of a hundred, do not stretch the country. */
const OUTLYING = 0.01;
/** Share of the towns, by weight, that lie within the radius. */
const WITHIN = 0.95;
const LEAST_KM = 50;

const towns = new Map();
const seen = new Set();
const packed = readFileSync(new URL("../data/gazetteer/places.tsv.br", import.meta.url));
for (const line of brotliDecompressSync(packed).toString("utf8").trimEnd().split("\n")) {
  const [, , country, , kind, population, lat, lon] = line.split("\t");
  const point = `${country} ${lat} ${lon}`;
  if (!TOWNS.has(kind) || seen.has(point)) continue;
  seen.add(point);
  // A city is spoken of more than a town, but not as much more as more people live in it.
  const weight = (Number(population) + 500) ** 0.25;
  towns.set(country, [...(towns.get(country) ?? []), { lat: Number(lat), lon: Number(lon), weight }]);
}

const lines = allCountries().flatMap(({ code, lat, lon }) => {
  const own = towns.get(code) ?? [];
  if (own.length === 0) return [];
  const centre = { lat: middle(own, "lat"), lon: middle(own, "lon") };
  const half = { lat: halfOf(own, "lat"), lon: halfOf(own, "lon") };
  const parts = Object.entries(PARTS).map(([part, [north, east]]) => {
    const inside = own.filter((town) => {
      const up = (town.lat - centre.lat) / half.lat;
      const right = (town.lon - centre.lon) / half.lon;
      if (part === "central") return Math.hypot(up, right) < CENTRE;
      const out = up * north + right * east;
      return north === 0 || east === 0
        ? out > SIDE
        : out > CORNER && up * Math.sign(north) > -SIDE && right * Math.sign(east) > -SIDE;
    });
    const point = meanOf(inside.length > 0 ? inside : own);
    return [code, part, point.lat.toFixed(2), point.lon.toFixed(2), radius(point, inside)];
  });
  return [[code, "", lat, lon, radius({ lat, lon }, own)], ...parts].map((cells) => cells.join("\t"));
});
const path = new URL("../data/countries/parts.tsv", import.meta.url);
writeFileSync(path, `${["country\tpart\tlat\tlon\tradius", ...lines].join("\n")}\n`);
console.log(`wrote ${path.pathname}: ${lines.length} lines`);

/** Between the middle of the land that is lived in and where most people live: "the north" is said of either. */
function middle(own, axis) {
  const [from, to] = reach(own, axis);
  return (from + to) / 4 + meanOf(own)[axis] / 2;
}

function halfOf(own, axis) {
  const [from, to] = reach(own, axis);
  return Math.max(0.05, (to - from) / 2);
}

function reach(own, axis) {
  const sorted = own.map((town) => town[axis]).sort((a, b) => a - b);
  const at = (share) => sorted[Math.round(share * (sorted.length - 1))];
  return [at(OUTLYING), at(1 - OUTLYING)];
}

function meanOf(own) {
  const all = own.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (axis) => own.reduce((sum, town) => sum + town[axis] * town.weight, 0) / all;
  return { lat: mean("lat"), lon: mean("lon") };
}

/** Up to the next of a few steps, each a quarter more: links are looked for by radius, the faster the fewer there are. */
function radius(point, own) {
  const away = own
    .map((town) => ({ km: kilometresBetween(point, town), weight: town.weight }))
    .sort((a, b) => a.km - b.km);
  const all = own.reduce((sum, { weight }) => sum + weight, 0);
  let held = 0;
  const found = away.find(({ weight }) => {
    held += weight;
    return held >= WITHIN * all;
  });
  return stepUp(Math.max(LEAST_KM, found?.km ?? 0));
}

function stepUp(km) {
  const step = 2 ** (1 / 3);
  return Math.round(LEAST_KM * step ** Math.ceil(Math.log(km / LEAST_KM) / Math.log(step) - 1e-9));
}
