import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoContains } from "d3-geo";
import type { Geometry, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { CountryCode } from "../event/index.ts";
import { countryByName, countryByNumeric } from "./countries.ts";

interface Shape {
  country: CountryCode;
  west: number;
  south: number;
  east: number;
  north: number;
  outline: Polygon;
}

/** Areas that the atlas draws apart, without a code, and the country that news and UCDP count them to. */
const WITHIN: Record<string, CountryCode> = {
  Somaliland: "SO",
  "N. Cyprus": "CY",
  "Cyprus U.N. Buffer Zone": "CY",
  Dhekelia: "CY",
  Akrotiri: "CY",
  Baikonur: "KZ",
  "Siachen Glacier": "IN",
  "USNB Guantanamo Bay": "CU",
};

let shapes: Shape[] | null = null;

/**
 * The country at a point by the borders of world-atlas (Natural Earth, 1:10m), or null at sea. The borders are read
 * on the first call (about 0.2 s).
 */
export function countryAt(lat: number, lon: number): CountryCode | null {
  shapes ??= readShapes();
  for (const { country, west, south, east, north, outline } of shapes) {
    if (lat < south || lat > north || lon < west || lon > east) continue;
    if (geoContains(outline, [lon, lat])) return country;
  }
  return null;
}

function readShapes(): Shape[] {
  const file = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
  const atlas = JSON.parse(readFileSync(file, "utf8")) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  return feature(atlas, atlas.objects.countries).features.flatMap(({ id, geometry, properties }) => {
    const country = countryByNumeric(String(id)) ?? WITHIN[properties.name] ?? countryByName(properties.name);
    return country === null ? [] : polygonsOf(geometry).map((rings) => toShape(country, rings));
  });
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

/** The atlas cuts shapes at 180°, so the smallest and largest longitude bound each of them. */
function toShape(country: CountryCode, rings: Position[][]): Shape {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of rings[0] as [number, number][]) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { country, west, south, east, north, outline: { type: "Polygon", coordinates: rings } };
}
