import { type DatasetRow, dayNumber, type EventRecord, kilometresBetween } from "../event/index.ts";
import { disjointIncidents, type RowsOfIncident } from "./disjoint-incidents.ts";
import { fromDatasetRow } from "./from-row.ts";
import { radiusOf } from "./link-record.ts";

/** What a dataset says of the day of an event that its report does not date; days since 1970-01-01. */
export interface DayOdds {
  /**
   * How much likelier the incidents of a day agree as they do with the event if one of them is it than if none is,
   * summed over them.
   */
  readonly agreement: ReadonlyMap<number, number>;
  /** Incidents a day around the place, over all days. */
  readonly rate: number;
  readonly from: number;
  readonly to: number;
}

/** One dataset of event-level data. */
interface Rows {
  readonly manifests: readonly { id: string; period: { from: string; to: string } }[];
  find(query: { near: { lat: number; lon: number; km: number } }): Promise<readonly DatasetRow[]>;
}

/** Chance is counted among incidents of so many kilometres around. */
const AROUND_KM = 300;

/**
 * Shares of reports that agree with the rows of their own event, by upper bounds; the last level has none. Counted in 431
 * headlines of GED rows as `baserate read` codes them: the toll by the logarithm of its ratio, the distance in radii of
 * both places together.
 */
const TOLL = { bounds: [0.05, 0.2, 0.4, 0.8, 1.6], match: [0.3, 0.13, 0.1, 0.19, 0.17, 0.11] };
const DISTANCE = { bounds: [0.5, 1, 2, 5], match: [0.5, 0.14, 0.12, 0.14, 0.1] };
/** A group that a report names is a side of the event's rows, or not. */
const ACTOR = { match: [0.85, 0.15] };
/** Shares of events that lie a day before the row's, on its day, a day after. */
const DAY_OFF: readonly [number, number][] = [
  [-1, 0.15],
  [0, 0.7],
  [1, 0.15],
];

/**
 * Compares an event without a day with every incident that each dataset has around its place, whenever it was: the toll,
 * the distance and the group, each by how much likelier the agreement found is among reports and rows of one event than
 * among all of these incidents (Fellegi & Sunter 1969).
 *
 * @param names what the publisher calls the groups that are named; empty where none is.
 * @returns one for each dataset that has incidents there; none for an event without a place on the map or a toll.
 */
export async function dayOdds(
  rows: Rows,
  event: Pick<EventRecord, "place" | "killed">,
  names: readonly string[],
): Promise<DayOdds[]> {
  const { place, killed } = event;
  if (killed === null || place === null || place.lat === null || place.lon === null) return [];
  const at = { lat: place.lat, lon: place.lon, precision: place.precision };
  const radius = radiusOf(at)!;
  const found = await rows.find({ near: { lat: at.lat, lon: at.lon, km: AROUND_KM + radius } });
  return rows.manifests.flatMap(({ id, period }) => {
    const incidents = disjointIncidents(found.filter(({ dataset, summary }) => dataset === id && !summary));
    if (incidents.length === 0) return [];
    const [from, to] = [dayNumber(period.from), dayNumber(period.to)];
    const levels = incidents.map((incident) => [
      levelOf(TOLL.bounds, tollApart(killed, incident)),
      levelOf(DISTANCE.bounds, radiiApart(at, radius, incident[0])),
      ...(names.length === 0 ? [] : [Number(!incident.some(hasSide(names)))]),
    ]);
    const matches = [TOLL.match, DISTANCE.match, ACTOR.match];
    const weights = matches.map((match, c) =>
      levelWeights(
        match,
        levels.map((of) => of[c]!),
      ),
    );
    const agreement = new Map<number, number>();
    for (const [i, [anchor]] of incidents.entries()) {
      const weight = levels[i]!.reduce((product, level, c) => product * weights[c]![level]!, 1);
      for (const [day, share] of daysOf(anchor))
        agreement.set(day, (agreement.get(day) ?? 0) + weight * share);
    }
    return [{ agreement, rate: incidents.length / (to - from + 1), from, to }];
  });
}

function levelOf(bounds: readonly number[], value: number): number {
  const level = bounds.findIndex((bound) => value <= bound);
  return level < 0 ? bounds.length : level;
}

/** m / u of each level, u being its share among the incidents around. */
function levelWeights(match: readonly number[], found: readonly number[]): number[] {
  const seen = match.map(() => 0);
  for (const level of found) seen[level]!++;
  return match.map((share, level) => share / ((seen[level]! + 0.5) / (found.length + match.length / 2)));
}

/** The logarithm of how far the incident's toll lies from the nearest that the report allows. */
function tollApart(killed: { low: number; high: number }, incident: RowsOfIncident): number {
  const oneSided = incident.filter(({ violence }) => violence === "one-sided");
  const sum = (rows: readonly DatasetRow[]) => rows.reduce((total, { deaths }) => total + deaths.best, 0);
  // A report may count those whom a publisher puts into a row of another type, such as the attackers.
  const tolls = [sum(incident), ...(oneSided.length > 0 ? [sum(oneSided)] : [])];
  return Math.min(
    ...tolls.map((toll) => {
      const nearest = Math.min(Math.max(toll, killed.low), killed.high);
      return Math.abs(Math.log((toll + 0.5) / (nearest + 0.5)));
    }),
  );
}

/** Places known to the town stand for some five kilometres around. */
const LEAST_RADIUS = 5;

function radiiApart(at: { lat: number; lon: number }, radius: number, anchor: DatasetRow): number {
  const { place } = fromDatasetRow(anchor);
  if (place === null) return Number.POSITIVE_INFINITY;
  const radii = Math.max(radius, LEAST_RADIUS) + Math.max(radiusOf(place)!, LEAST_RADIUS);
  return kilometresBetween(at, place) / radii;
}

function hasSide(names: readonly string[]): (row: DatasetRow) => boolean {
  return ({ sideA, sideB }) => names.includes(sideA) || names.includes(sideB);
}

/** The days on which an incident may have been, with the share of each. */
function daysOf({ date }: DatasetRow): [number, number][] {
  const [start, end] = [dayNumber(date.start), dayNumber(date.end)];
  if (start === end) return DAY_OFF.map(([off, share]) => [start + off, share]);
  const days = end - start + 1;
  return Array.from({ length: days }, (_, i) => [start + i, 1 / days]);
}
