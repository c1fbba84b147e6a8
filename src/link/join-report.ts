import { loadRegistry, type Registry } from "../actors/index.ts";
import { addDays, type DatasetRow, type Day, type EventRecord } from "../event/index.ts";
import type { Database } from "../store/index.ts";
import { disjointIncidents, type RowsOfIncident } from "./disjoint-incidents.ts";
import { type Bar, explainPair } from "./explain-pair.ts";
import { fromEvent } from "./from-event.ts";
import { link } from "./link.ts";
import { fromDatasetRow, type LinkRecord, radiusOf } from "./link-record.ts";

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
    const found = await rows.find({
      from: addDays(date.start, -AROUND.days),
      to: last < day ? last : day,
      near: { lat: place.lat, lon: place.lon, km: AROUND.kilometres + radiusOf(place)! },
    });
    for (const dataset of datasets) {
      const own = found.filter((row) => row.dataset === dataset && !row.summary);
      joined.push({ event: event.id, dataset, ...(await join(db, record, own, registry)) });
    }
  }
  return joined;
}

async function join(
  db: Database,
  record: LinkRecord,
  rows: readonly DatasetRow[],
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
  const [best] = [...result.pairs].sort((a, b) => b.probability - a.probability || a.a - b.a || a.b - b.b);
  if (best === undefined) return { rows: [], probability: 0, compared: incidents.length, bars: [] };
  // Sources are in the order of their names: the report's only record is the first.
  const { b, bars } = explainPair(result, best);
  return {
    rows: best.linked ? byAnchor.get(b.event)! : [],
    probability: best.probability,
    compared: incidents.length,
    bars,
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
    killed: { low: sum(civil, "low"), best: sum(civil, "best"), high: sum(rows, "high") },
  };
}
