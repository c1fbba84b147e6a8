import type { DatasetRow, ViolenceType } from "../event/index.ts";
import type { Comparison } from "./comparison.ts";
import { disjointIncidents } from "./disjoint-incidents.ts";
import { CIVILIANS } from "./from-row.ts";
import { inOrder, rowsByActor } from "./incidents.ts";
import type { Entry, LinkRecord, LinkSource } from "./link-record.ts";
import {
  crowdLabels,
  crowdLevel,
  kilometresWithinReach,
  PAIR_LEVELS,
  pairLabels,
  pairLevel,
  type WithinSourceModel,
  withinSourceModel,
} from "./within-source.ts";

/** The column in which UCDP's files and the store have the type of violence; its codes are those of the files. */
const COLUMNS = ["violence", "type_of_violence"] as const;
const TYPES: Record<string, ViolenceType> = {
  "1": "state-based",
  "2": "non-state",
  "3": "one-sided",
  "state-based": "state-based",
  "non-state": "non-state",
  "one-sided": "one-sided",
};

/** Whether the source is a publisher's table of rows by dyad and type of violence, such as GED. */
export function isOfRows({ records }: LinkSource): boolean {
  return (
    records.length > 0 && records.every((record) => violenceOf(record) !== null && record.actors.length > 0)
  );
}

function violenceOf({ categories }: LinkRecord): ViolenceType | null {
  return (
    TYPES[COLUMNS.map((column) => categories[column]).find((value) => value !== undefined) ?? ""] ?? null
  );
}

/** Rows of one source that may be one incident, by their numbers in `entries`. */
export interface RowPair {
  a: number;
  b: number;
  /** Row of the patterns. */
  pattern: number;
  probability: number;
}

export interface LinkedRows {
  pairs: RowPair[];
  /** Numbers of rows that are one incident. */
  members: number[][];
  comparisons: Comparison[];
  patterns: { levels: Uint8Array; weights: Float64Array; prior: Float64Array };
}

/**
 * The rows of one source that are one incident, by the weights of `data/baseline/within-source.json`: a publisher's rows
 * are apart by its own rules, so that rows of one incident need not agree in toll or type.
 *
 * @param entries of one source.
 */
export function linkRows(
  entries: readonly Entry[],
  model: WithinSourceModel = withinSourceModel(),
): LinkedRows {
  const number = new Map<DatasetRow, number>();
  for (const [i, { source, record }] of entries.entries()) {
    const row = asRow(source, record);
    if (row !== null) number.set(row, i);
  }
  const rows = [...number.keys()];
  const incidents = disjointIncidents(rows).map((own) => own.map((row) => number.get(row)!));
  const compared = new Set(number.values());
  const alone = entries.flatMap((_, i) => (compared.has(i) ? [] : [[i]]));
  const patterns = patternsOf(model);
  return {
    pairs: pairsOf(rows, number, incidents, patterns),
    members: [...incidents, ...alone],
    comparisons: comparisonsOf(model),
    patterns,
  };
}

/** Null where the record has no day. Rows without a place, or of several days, are compared with none. */
function asRow(source: string, record: LinkRecord): DatasetRow | null {
  const { event, date, place, actors, killed } = record;
  if (date === null) return null;
  const [sideA = "", sideB = CIVILIANS] = actors;
  return {
    dataset: source,
    id: event,
    violence: violenceOf(record)!,
    sideA,
    sideB,
    date,
    place: { name: "", country: null, lat: null, lon: null, precision: "unknown", ...place, within: [] },
    deaths: killed ?? { low: 0, best: 0, high: 0 },
    deathsBySide: null,
    summary: false,
    headline: null,
  };
}

/** Every two rows of a group that are near each other on a day. */
function pairsOf(
  rows: readonly DatasetRow[],
  number: ReadonlyMap<DatasetRow, number>,
  incidents: readonly (readonly number[])[],
  { weights, prior }: LinkedRows["patterns"],
): RowPair[] {
  const incidentOf = new Map(incidents.flatMap((own) => own.map((r) => [r, own] as const)));
  const found = new Map<string, RowPair>();
  for (const own of rowsByActor(rows).values()) {
    const placed = inOrder(own);
    for (const [index, first] of placed.entries()) {
      let crowd = -1;
      for (let next = index + 1; placed[next]?.day === first.day; next++) {
        const second = placed[next]!;
        const km = kilometresWithinReach(first, second);
        if (km === null) continue;
        if (crowd < 0) crowd = crowdLevel(placed, index);
        const pattern = crowd * PAIR_LEVELS + pairLevel(first, second, km);
        const odds = 2 ** (prior[pattern]! + weights[2 * pattern]! + weights[2 * pattern + 1]!);
        const [x, y] = [number.get(first.row)!, number.get(second.row)!];
        const [a, b] = [Math.min(x, y), Math.max(x, y)];
        const key = `${a} ${b}`;
        const before = found.get(key);
        const pair = { a, b, pattern, probability: odds / (1 + odds) };
        if (before === undefined || before.probability < pair.probability) found.set(key, pair);
      }
    }
  }
  // Two rows that are one with a third are one, however they compare with each other.
  const probability = (x: number, y: number) =>
    found.get(`${Math.min(x, y)} ${Math.max(x, y)}`)?.probability ?? 0;
  return [...found.values()].map((pair) => {
    const anchor = incidentOf.get(pair.a)![0]!;
    if (incidentOf.get(pair.b)![0] !== anchor || anchor === pair.a || anchor === pair.b) return pair;
    const through = probability(anchor, pair.a) * probability(anchor, pair.b);
    return { ...pair, probability: Math.max(pair.probability, through) };
  });
}

function patternsOf({ prior, crowd, pair }: WithinSourceModel): LinkedRows["patterns"] {
  const each = crowd.flatMap((ofCrowd, q) => pair.map((ofPair, c) => ({ q, c, ofCrowd, ofPair })));
  return {
    levels: Uint8Array.from(each.flatMap(({ q, c }) => [q, c])),
    weights: Float64Array.from(each.flatMap(({ ofCrowd, ofPair }) => [ofCrowd, ofPair])),
    prior: Float64Array.from(each, () => prior),
  };
}

function comparisonsOf({ crowd, pair }: WithinSourceModel): Comparison[] {
  const levels = (labels: readonly string[], weights: readonly number[]) =>
    labels.map((label, i) => ({ label, stratum: 0, match: 2 ** weights[i]!, chance: 1 }));
  return [
    { name: "events near before", levels: levels(crowdLabels(), crowd) },
    { name: "distance", levels: levels(pairLabels(), pair) },
  ];
}
