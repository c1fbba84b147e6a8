import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type GeoProjection, geoEqualEarth, geoPath } from "d3-geo";
import type { MultiPoint } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Strings } from "../../strings/index.ts";
import { formatNumber } from "../format.ts";
import { html, type Markup } from "../html/markup.ts";
import { FONT_SIZE, INK, type Size, WIDTHS } from "./draw.ts";

/** A country's value at the centre of its largest piece of land. */
export interface PlacedValue {
  name: string;
  value: number;
  /** The same three years earlier; null where the data do not reach back. */
  earlier: number | null;
  lat: number;
  lon: number;
  /** The country of the attack at hand. */
  here: boolean;
}

interface Circle extends PlacedValue {
  x: number;
  y: number;
  r: number;
  /** Radius of the ring that stands for three years earlier; 0 where there was nothing. */
  ring: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Radius of the largest circle, and how many countries are named, by the room there is. */
const ROOM = { wide: { radius: 34, names: 9, least: 300 }, narrow: { radius: 20, names: 5, least: 190 } };

/** Degrees of land shown around the outermost countries. */
const AROUND = 11;

/** The largest circles whose names must find a place. */
const ALWAYS_NAMED = 4;

/** The part of all deaths, now and then, that the map must hold; what lies farther off is named below it. */
const HELD = 0.95;

/**
 * The countries that a map can show without losing its scale to far places with few deaths, and those it leaves out.
 * The country of the attack is always on it.
 */
export function onMap(values: readonly PlacedValue[]): { shown: PlacedValue[]; left: PlacedValue[] } {
  const weight = ({ value, earlier }: PlacedValue) => value + (earlier ?? 0);
  const all = values.reduce((sum, it) => sum + weight(it), 0);
  const core = values.filter(({ here }) => here);
  let held = core.reduce((sum, it) => sum + weight(it), 0);
  for (const it of [...values].sort((a, b) => weight(b) - weight(a))) {
    if (held >= HELD * all) break;
    if (it.here) continue;
    core.push(it);
    held += weight(it);
  }
  const { west, east, south, north } = frameOf(core);
  const inside = ({ lat, lon }: PlacedValue) => lat > south && lat < north && lon > west && lon < east;
  return { shown: values.filter(inside), left: values.filter((it) => !inside(it)) };
}

function frameOf(values: readonly PlacedValue[]) {
  const lats = values.map((v) => v.lat);
  const lons = values.map((v) => v.lon);
  return {
    west: Math.max(-175, Math.min(...lons) - AROUND),
    east: Math.min(178, Math.max(...lons) + AROUND),
    south: Math.max(-56, Math.min(...lats) - AROUND),
    north: Math.min(78, Math.max(...lats) + AROUND),
  };
}

/**
 * Circles whose areas are proportional to the values, on the part of the world where they lie (equal-area projection).
 * Borders are those of Natural Earth, 1:110m.
 */
export function drawMap(values: readonly PlacedValue[], size: Size, t: Strings): Markup {
  const width = WIDTHS[size];
  const { radius, least } = ROOM[size];
  const corners = cornersOf(values);
  const height = Math.round(Math.min(width * 0.52, Math.max(least, heightOf(corners, width))));
  const projection = geoEqualEarth().fitExtent(
    [
      [8, 8],
      [width - 8, height - 8],
    ],
    corners,
  );
  const most = Math.max(1, ...values.flatMap((v) => [v.value, v.earlier ?? 0]));
  const circles = values
    .map((v) => ({
      ...v,
      ...pixelOf(projection, v),
      r: radius * Math.sqrt(v.value / most),
      ring: radius * Math.sqrt((v.earlier ?? 0) / most),
    }))
    .sort((a, b) => Math.max(b.r, b.ring) - Math.max(a.r, a.ring));
  const { land, borders } = outlines(projection, width, height);
  const alt = values.map((v) => wordsFor(v, t)).join("; ");
  return html`<svg class="plot map" role="img" aria-label="${t.alt.map(alt)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${FONT_SIZE}" style="overflow:hidden">
<path d="${land}" fill="${INK.gap}"/><path d="${borders}" fill="none" stroke="${INK.paper}" stroke-width="0.7"/>
${circles.map((c) => (c.value > 0 ? circle(c, t) : html``))}${circles.filter((c) => c.ring > 0).map((c) => ringOf(c, t))}${circles.filter((c) => c.here && c.value === 0).map(cross)}
${labelsOf(circles, size, height, t)}</svg>`;
}

function circle(c: Circle, t: Strings): Markup {
  const colour = c.here ? INK.event : INK.data;
  return html`<circle cx="${round(c.x)}" cy="${round(c.y)}" r="${round(Math.max(1.2, c.r))}" fill="${colour}" fill-opacity="0.75" stroke="${INK.paper}" stroke-width="0.8"><title>${wordsFor(c, t)}</title></circle>`;
}

/** Three years earlier: a hollow ring on the same scale. */
function ringOf(c: Circle, t: Strings): Markup {
  return html`<circle cx="${round(c.x)}" cy="${round(c.y)}" r="${round(Math.max(1.2, c.ring))}" fill="none" stroke="${INK.text}" stroke-width="1.25"><title>${wordsFor(c, t)}</title></circle>`;
}

function wordsFor({ name, value, earlier }: PlacedValue, t: Strings): string {
  return t.alt.thenAndNow(name, formatNumber(value, t), earlier === null ? null : formatNumber(earlier, t));
}

/** The country of the attack where the data hold nothing: a mark without an area. */
function cross({ x, y }: Circle): Markup {
  const [left, top] = [round(x), round(y)];
  return html`<path d="M${left - 4},${top}h8M${left},${top - 4}v8" stroke="${INK.event}" stroke-width="2"/>`;
}

/** Names beside the largest circles, where they cover neither another name nor another circle's middle. */
function labelsOf(circles: readonly Circle[], size: Size, height: number, t: Strings): Markup[] {
  const taken: Box[] = [];
  const named = [
    ...circles.filter((c) => c.here),
    ...circles.filter((c) => !c.here && c.value + (c.earlier ?? 0) > 0).slice(0, ROOM[size].names),
  ];
  return named.flatMap((c, rank) => {
    const before = c.earlier === null ? null : formatNumber(c.earlier, t);
    const text = t.mapLabel(c.name, formatNumber(c.value, t), before);
    const long = text.length * FONT_SIZE * (c.here ? 0.64 : 0.56);
    const gap = Math.max(c.r, c.ring, 4) + 4;
    const middle = c.y - FONT_SIZE / 2;
    const [above, below] = [c.y - gap - FONT_SIZE, c.y + gap];
    const choices: [number, number][] = [
      [c.x + gap, middle],
      [c.x - gap - long, middle],
      [c.x - long / 2, above],
      [c.x - long / 2, below],
      [c.x + gap / 2, below],
      [c.x + gap / 2, above],
      [c.x - long - gap / 2, below],
      [c.x - long - gap / 2, above],
    ];
    const open = choices
      .map(([left, top]) => ({ left, top, right: left + long, bottom: top + FONT_SIZE + 2 }))
      .filter(
        (box) =>
          box.left > 2 &&
          box.top > 2 &&
          box.right < WIDTHS[size] - 2 &&
          box.bottom < height - 2 &&
          !taken.some((other) => overlap(box, other)),
      );
    const hidden = (box: Box) =>
      circles.filter(
        (other) => other !== c && Math.max(other.r, other.ring) > 1.5 && overlap(box, around(other)),
      );
    // The countries with most deaths are named, be it over the edge of another circle.
    const free = open.find((box) => hidden(box).length === 0) ?? (rank < ALWAYS_NAMED ? open[0] : undefined);
    if (free === undefined) return [];
    taken.push(free);
    return [
      html`<text x="${round(free.left)}" y="${round(free.top + FONT_SIZE - 1)}" fill="${c.here ? INK.event : INK.text}" stroke="${INK.paper}" stroke-width="3" paint-order="stroke"${c.here && html` font-weight="600"`}>${text}</text>`,
    ];
  });
}

function around({ x, y, ...radii }: Circle): Box {
  const r = Math.max(radii.r, radii.ring);
  return { left: x - r, top: y - r, right: x + r, bottom: y + r };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function pixelOf(projection: GeoProjection, { lat, lon }: PlacedValue): { x: number; y: number } {
  const [x, y] = projection([lon, lat]) ?? [0, 0];
  return { x, y };
}

function cornersOf(values: readonly PlacedValue[]): MultiPoint {
  const { west, east, south, north } = frameOf(values);
  return {
    type: "MultiPoint",
    coordinates: [
      [west, south],
      [west, north],
      [east, south],
      [east, north],
    ],
  };
}

/** The height at which the corners fill the width. */
function heightOf(corners: MultiPoint, width: number): number {
  const [[left, top], [right, bottom]] = geoPath(geoEqualEarth()).bounds(corners);
  return (width * (bottom - top)) / (right - left);
}

interface Atlas {
  topology: Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
}

let atlas: Atlas | null = null;

/** Land and borders as paths, cut at the frame. Read on first use and never changed. */
function outlines(projection: GeoProjection, width: number, height: number) {
  if (atlas === null) {
    const file = createRequire(import.meta.url).resolve("world-atlas/countries-110m.json");
    atlas = { topology: JSON.parse(readFileSync(file, "utf8")) as Atlas["topology"] };
  }
  const { topology } = atlas;
  const { countries, land } = topology.objects;
  const path = geoPath(
    projection.clipExtent([
      [0, 0],
      [width, height],
    ]),
  ).digits(1);
  return {
    land: path(feature(topology, land)) ?? "",
    borders: path(mesh(topology, countries, (a, b) => a !== b)) ?? "",
  };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
