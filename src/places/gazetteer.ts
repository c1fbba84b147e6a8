import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import type { CountryCode } from "../event/index.ts";
import { letterBit } from "../letter-bit.ts";
import { placeKey, spellingKey } from "./place-key.ts";

/**
 * `capital`, `seat` (of an admin-1 region), `town` and `village` (small or of unknown size: its name needs a word
 * beside it that says it is a place): populated places; `district`: a part of a city; `county`: an admin-2 unit
 * (district, county, territory, cercle); `county-somewhere`: one of which only the region is known, whose point it has;
 * `region`: an admin-1 region; `region-with-word`: one that is only meant with its word ("Niger State"); `area`: a
 * landscape, island, valley; `water`: a river, lake or sea; `landmark`: a building, square, bridge, camp, base.
 */
const KINDS = [
  "capital",
  "seat",
  "town",
  "village",
  "district",
  "county",
  "county-somewhere",
  "region",
  "region-with-word",
  "area",
  "water",
  "landmark",
] as const;
export type PlaceKind = (typeof KINDS)[number];

/** An admin-1 region. */
export function isRegion({ kind }: PlaceCandidate): boolean {
  return kind === "region" || kind === "region-with-word";
}

/** An admin-2 unit. */
export function isCounty({ kind }: PlaceCandidate): boolean {
  return kind === "county" || kind === "county-somewhere";
}

/** One place that a name may stand for. */
export interface PlaceCandidate {
  name: string;
  /** Null for what lies in several countries ("Lake Chad"). */
  country: CountryCode | null;
  /** GeoNames' admin-1 code, "" where there is none. */
  admin: string;
  kind: PlaceKind;
  /** To two digits; 0 where it is not known. */
  population: number;
  lat: number;
  lon: number;
}

export interface Gazetteer {
  /** All places with this name in any of its known spellings: towns before regions, then by population. */
  lookup(name: string): readonly PlaceCandidate[];
  /** Places of one country whose name is another transliteration of this one; coarse, so only with a country. */
  lookupSpelling(name: string, country: CountryCode): readonly PlaceCandidate[];
  /** The tree of the names that begin with this part of a key, at the node of the part. */
  startingWith(part: string): NameNode<readonly PlaceCandidate[]> | null;
  /** The admin-1 region of a place, or null where it is not compiled. */
  regionOfPlace(place: PlaceCandidate): PlaceCandidate | null;
}

/** A node in a tree of names: what the name up to here stands for, and the parts that may come next. */
export interface NameNode<T> {
  value: T | null;
  next: Map<string, NameNode<T>> | null;
  /** Of the parts that may come next ({@link letterBit}): with most words it need not be asked for them. */
  bits: number;
}

type PlaceNode = NameNode<PlaceCandidate[]>;

/** The node below `node` that `part` leads to; made where there is none. */
export function nodeBelow<T>(node: NameNode<T>, part: string): NameNode<T> {
  node.next ??= new Map();
  let next = node.next.get(part);
  if (next === undefined) {
    next = { value: null, next: null, bits: 0 };
    node.next.set(part, next);
    node.bits |= letterBit(part);
  }
  return next;
}

/** Where a group's lines begin and end in the file. */
type Range = readonly [number, number];

/**
 * Reads the gazetteer that ships with the package (GeoNames, CC BY 4.0, and lists of our own): about 40 ms. Lines
 * are parsed when a name asks for them. The caller keeps it.
 */
export function loadGazetteer(): Gazetteer {
  const packed = readFileSync(new URL("../../data/gazetteer/places.tsv.br", import.meta.url));
  return readGazetteer(brotliDecompressSync(packed).toString("utf8"));
}

/** A gazetteer from the built table: lines `key name country admin kind population lat lon`, by first key part. */
export function readGazetteer(table: string): Gazetteer {
  const groups: Map<string, Range | PlaceNode> = rangesByFirstPart(table);
  let regions: Map<string, PlaceCandidate> | null = null;
  const spellings = new Map<CountryCode, Map<string, PlaceCandidate[]>>();

  function startingWith(part: string): PlaceNode | null {
    const known = groups.get(part);
    if (known === undefined) return null;
    if (!isRange(known)) return known;
    const group = parseGroup(table.slice(known[0], known[1]), part.length);
    groups.set(part, group);
    return group;
  }

  function lookup(name: string): readonly PlaceCandidate[] {
    const [first, ...rest] = placeKey(name).split(" ");
    let node: PlaceNode | null | undefined = startingWith(first!);
    for (const part of rest) node = node?.next?.get(part);
    return node?.value ?? [];
  }

  function lookupSpelling(name: string, country: CountryCode): readonly PlaceCandidate[] {
    let known = spellings.get(country);
    if (known === undefined) {
      known = indexSpellings(table, country);
      spellings.set(country, known);
    }
    return known.get(spellingKey(placeKey(name))) ?? [];
  }

  function regionOfPlace(place: PlaceCandidate): PlaceCandidate | null {
    if (place.admin === "") return null;
    regions ??= indexRegions(table);
    return regions.get(`${place.country} ${place.admin}`) ?? null;
  }

  return { lookup, lookupSpelling, startingWith, regionOfPlace };
}

function isRange(entry: Range | PlaceNode): entry is Range {
  return Array.isArray(entry);
}

function rangesByFirstPart(table: string): Map<string, Range | PlaceNode> {
  const ranges = new Map<string, Range | PlaceNode>();
  let part = "";
  let begin = 0;
  for (let at = 0; at < table.length; ) {
    const next = table.indexOf("\n", at) + 1 || table.length;
    // Lines come sorted: as long as the part goes on, nothing has to be cut out.
    if (!(table.startsWith(part, at) && isBoundary(table.charCodeAt(at + part.length))) || part === "") {
      if (part !== "") ranges.set(part, [begin, at]);
      part = firstPart(table, at);
      begin = at;
    }
    at = next;
  }
  if (part !== "") ranges.set(part, [begin, table.length]);
  return ranges;
}

function isBoundary(code: number): boolean {
  return code === 32 || code === 9;
}

function firstPart(table: string, at: number): string {
  let end = at;
  while (end < table.length && !isBoundary(table.charCodeAt(end))) end++;
  return table.slice(at, end);
}

function parseGroup(lines: string, firstLength: number): PlaceNode {
  const group: PlaceNode = { value: null, next: null, bits: 0 };
  for (const line of lines.trimEnd().split("\n")) {
    const rest = line.slice(firstLength, line.indexOf("\t")).trimStart();
    let node = group;
    if (rest !== "") for (const part of rest.split(" ")) node = nodeBelow(node, part);
    node.value ??= [];
    node.value.push(parsePlace(line));
  }
  rank(group);
  return group;
}

function rank({ value, next }: PlaceNode): void {
  value?.sort(byRank);
  if (next !== null) for (const node of next.values()) rank(node);
}

/** A region or district is named after its town more often than the town after it. */
function byRank(a: PlaceCandidate, b: PlaceCandidate): number {
  return Number(isUnit(a)) - Number(isUnit(b)) || b.population - a.population;
}

/** An admin-1 region or admin-2 unit, not a place in it. */
function isUnit(place: PlaceCandidate): boolean {
  return isRegion(place) || isCounty(place);
}

/** One string for each kind, that of the code: what is asked for everywhere is compared without a look at its letters. */
const KIND_SPELT: ReadonlyMap<string, PlaceKind> = new Map(KINDS.map((kind) => [kind, kind]));

function parsePlace(line: string): PlaceCandidate {
  const [, name, country, admin, kind, population, lat, lon] = line.split("\t") as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    name,
    country: country === "" ? null : country,
    admin,
    kind: KIND_SPELT.get(kind)!,
    population: Number(population),
    lat: Number(lat),
    lon: Number(lon),
  };
}

function indexRegions(table: string): Map<string, PlaceCandidate> {
  const regions = new Map<string, PlaceCandidate>();
  for (const [line] of table.matchAll(/^.*\tregion(?:-with-word)?\t.*$/gm)) {
    const region = parsePlace(line);
    regions.set(`${region.country} ${region.admin}`, region);
  }
  return regions;
}

function indexSpellings(table: string, country: CountryCode): Map<string, PlaceCandidate[]> {
  const spellings = new Map<string, PlaceCandidate[]>();
  // Names hold no tabs and no other column two capitals but a region's code, which the parsed line tells from it.
  for (let at = table.indexOf(`\t${country}\t`); at >= 0; at = table.indexOf(`\t${country}\t`, at)) {
    const begin = table.lastIndexOf("\n", at) + 1;
    const end = table.indexOf("\n", at);
    const line = table.slice(begin, end < 0 ? table.length : end);
    at = begin + line.length;
    const place = parsePlace(line);
    if (place.country !== country) continue;
    const id = spellingKey(line.slice(0, line.indexOf("\t")));
    const known = spellings.get(id);
    if (known) known.push(place);
    else spellings.set(id, [place]);
  }
  for (const places of spellings.values()) places.sort(byRank);
  return spellings;
}
