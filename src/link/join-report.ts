import { loadRegistry, type Registry } from "../actors/index.ts";
import {
  addDays,
  type CountryCode,
  type DatasetRow,
  type Day,
  daysBetween,
  type EventPlace,
  type EventRecord,
  kilometresBetween,
} from "../event/index.ts";
import type { Database } from "../store/index.ts";
import { disjointIncidents, type RowsOfIncident } from "./disjoint-incidents.ts";
import { type Bar, explainPair } from "./explain-pair.ts";
import { fromEvent } from "./from-event.ts";
import { fromDatasetRow } from "./from-row.ts";
import { link, WINDOW } from "./link.ts";
import { type LinkRecord, radiusOf } from "./link-record.ts";

/** What of a dataset is one incident with an event of a report, and why. */
export interface JoinedEvent {
  /** The event's id in the report. */
  event: string;
  dataset: string;
  /** Empty where no incident of the dataset is likelier one with the event than not. */
  rows: readonly DatasetRow[];
  /** That the event and these rows are one incident; where none were joined, that of the likeliest. */
  probability: number;
  /** Incidents of the dataset in reach. */
  compared: number;
  /** From the prior to the final weight, in log odds to the base 2; empty where nothing was near enough to compare. */
  bars: readonly Bar[];
}

/** Event-level data, as far as joining needs them. */
interface Rows {
  find(query: {
    from: Day;
    to: Day;
    countries?: readonly CountryCode[];
    near: { lat: number; lon: number; km: number };
  }): Promise<readonly DatasetRow[]>;
}

/** Rows are taken from so many days on either side and kilometres around: what chance gives is counted among them. */
const AROUND = { days: 62, kilometres: 300 } as const;

/**
 * Links the events of a report to the rows of each dataset: which incident each of them is, with a probability. Rows of
 * one incident are put together first, so that a report's three dead meet the sum of two rows.
 *
 * Events without a place on the map, or without a day where the report's own does not tell it, are left out.
 *
 * @param day from which the report speaks; no later row is looked at.
 */
export async function joinReport(
  db: Database,
  {
    events,
    day,
    rows,
    datasets,
    registry = loadRegistry(),
  }: {
    events: readonly EventRecord[];
    day: Day;
    rows: Rows;
    datasets: readonly string[];
    registry?: Registry;
  },
): Promise<JoinedEvent[]> {
  const joined: JoinedEvent[] = [];
  for (const event of events) {
    // No other report is there to be compared with.
    const record = { ...fromEvent(event.id, event, day), report: undefined };
    const { date, place } = record;
    if (date === null || place === null || date.start > day) continue;
    const last = addDays(date.end, AROUND.days);
    const to = last < day ? last : day;
    const found = await rows.find({
      from: addDays(date.start, -AROUND.days),
      to,
      ...(isPartOfCountry(event.place) ? { countries: [event.place.country] } : {}),
      near: { lat: place.lat, lon: place.lon, km: AROUND.kilometres + radiusOf(place)! },
    });
    for (const dataset of datasets) {
      const own = found.filter((row) => row.dataset === dataset && !row.summary);
      joined.push({ event: event.id, dataset, ...(await join(db, record, own, to, registry)) });
    }
  }
  return joined;
}

/** The circle around a part of a country reaches far into its neighbours. */
function isPartOfCountry(place: EventPlace | null): place is EventPlace & { country: CountryCode } {
  return (
    place !== null && place.country !== null && place.precision === "region" && place.radius !== undefined
  );
}

async function join(
  db: Database,
  record: LinkRecord,
  rows: readonly DatasetRow[],
  last: Day,
  registry: Registry,
): Promise<Omit<JoinedEvent, "event" | "dataset">> {
  const incidents = disjointIncidents(rows);
  const byAnchor = new Map(incidents.map((incident) => [incident[0].id, incident]));
  const result = await link(
    db,
    [
      { name: "report", records: [record] },
      { name: "rows", records: incidents.map(asRecord) },
    ],
    { registry },
  );
  // The share of matches cannot be learnt from one report, so that both bars give way to what is known of one.
  const before = priorBars(expectedByChance(record, incidents, last));
  const rivals = result.pairs.map((pair) => {
    // Sources are in the order of their names: the report's only record is the first.
    const { b, bars } = explainPair(result, pair);
    const compared = bars.slice(before.length).map((bar) => ({ ...bar, weight: TRUST * bar.weight }));
    const own = [...before, ...compared];
    return { event: b.event, bars: own, odds: 2 ** own.reduce((sum, { weight }) => sum + weight, 0) };
  });
  const [best] = rivals.sort((x, y) => y.odds - x.odds || (x.event < y.event ? -1 : 1));
  if (best === undefined) return { rows: [], probability: 0, compared: incidents.length, bars: [] };
  const probability = best.odds / rivals.reduce((sum, { odds }) => sum + odds, 1);
  return {
    rows: probability > 0.5 ? byAnchor.get(best.event)! : [],
    probability,
    compared: incidents.length,
    bars: best.bars,
  };
}

/** That the data have an attack that a report tells of, before they were looked at. */
const COVERED = 0.5;
/**
 * Comparisons say in part the same, and how rows of one attack agree with its report is not learnt: so much of their
 * weights is counted. This and the least chance were chosen on 300 reports made from GED rows (`bench/link-join.mjs 300 11`).
 */
const TRUST = 0.6;
/** Violence comes in episodes: where one attack is told of, chance brings at least so many others. */
const LEAST_BY_CHANCE = 0.5;
/** Days on either side in which what chance brings is counted. */
const CHANCE_DAYS = 30;

/**
 * An attack that the data have is one of the incidents near; one that they lack leaves those that are there by chance. So
 * an incident that agrees with the report in nothing has the odds that the data have the attack, over how many
 * incidents chance brings.
 */
function priorBars(chance: number): [Bar, Bar] {
  return [
    {
      comparison: "prior",
      finding: "that the data have the attack",
      values: null,
      weight: Math.log2(COVERED / (1 - COVERED)),
    },
    {
      comparison: "events near by chance",
      finding: `${chance.toPrecision(2)} expected in those days and that place`,
      values: null,
      weight: -Math.log2(chance),
    },
  ];
}

/** Incidents that are near the event's place in as many days as are compared, by those of the other days around. */
function expectedByChance(
  { date, place }: LinkRecord,
  incidents: readonly RowsOfIncident[],
  latest: Day,
): number {
  const from = addDays(date!.start, -CHANCE_DAYS);
  const after = addDays(date!.end, CHANCE_DAYS);
  const to = after < latest ? after : latest;
  const first = addDays(date!.start, -WINDOW.days);
  const end = addDays(date!.end, WINDOW.days);
  const last = [end, to].sort()[0]!;
  const days = daysBetween(first, last) + 1;
  const others = daysBetween(from, to) + 1 - days;
  const reach = WINDOW.kilometres + radiusOf(place)!;
  const near = incidents.filter(([anchor]) => {
    const { start } = anchor.date;
    if (start < from || start > to || (start >= first && start <= last)) return false;
    const at = fromDatasetRow(anchor).place;
    return at !== null && kilometresBetween(place!, at) <= reach + radiusOf(at)!;
  });
  return Math.max(LEAST_BY_CHANCE, ((near.length + 0.5) * days) / (others + 1));
}

/** All that was used and all who were attacked, by any of the rows. */
function meansOfRows(rows: RowsOfIncident): Pick<LinkRecord, "weapons" | "targets"> {
  const records = rows.map(fromDatasetRow);
  const once = <Named extends { kind: string }>(named: readonly Named[]) => [
    ...new Map(named.map((one) => [one.kind, one])).values(),
  ];
  const weapons = once(records.flatMap((record) => record.weapons ?? []));
  const targets = once(records.flatMap((record) => record.targets ?? []));
  return {
    ...(weapons.length === 0 ? {} : { weapons }),
    ...(targets.length === 0 ? {} : { targets }),
  };
}

/** An incident as one record: its toll lies between that of its one-sided rows and that of all. */
function asRecord(rows: RowsOfIncident): LinkRecord {
  const oneSided = rows.filter(({ violence }) => violence === "one-sided");
  const sum = (of: readonly DatasetRow[], bound: "low" | "best" | "high") =>
    of.reduce((total, { deaths }) => total + deaths[bound], 0);
  const civil = oneSided.length > 0 ? oneSided : rows;
  return {
    ...fromDatasetRow(rows[0]),
    actors: [...new Set(rows.flatMap((row) => fromDatasetRow(row).actors))],
    // A report does not say of what type in UCDP's sense its event was.
    categories: {},
    ...meansOfRows(rows),
    killed: { low: sum(civil, "low"), best: sum(civil, "best"), high: sum(rows, "high") },
  };
}
