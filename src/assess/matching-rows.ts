import {
  addDays,
  type DatasetRow,
  type Day,
  daysBetween,
  type EventRecord,
  kilometresBetween,
} from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { Finding, Manifest } from "../finding/index.ts";
import { counted, figure, list, longDay } from "./phrase.ts";

/** Event-level data, as far as an assessment needs them. */
export interface RowSource {
  readonly manifests: readonly Manifest[];
  /** Rows that fall wholly between the days, near the point, in which any of the actors is a side. */
  find(query: {
    actors?: readonly string[];
    from?: Day;
    to?: Day;
    near?: { lat: number; lon: number; km: number };
  }): Promise<DatasetRow[]>;
}

/** Rows a day off are taken along: datasets date by the first or the last day, and by local time. */
const DAYS = 1;
/** A main event without a day is taken for news: this many days before the as-of day. */
const NEWS_DAYS = 31;
/** Reach for a place known to the town, and for a coarser one. */
const KILOMETRES = { fine: 50, coarse: 100 };

/** Rows of one dataset taken for the incident that an event of the report tells of. */
interface Match {
  rows: readonly DatasetRow[];
  /** Of how many incidents in reach this one fits the toll best. */
  candidates: number;
}

/**
 * Rows of the group within a day and 50 km (100 km for a coarse place) of the event, summed as one incident. Where the
 * report leaves the day open (a year, a month; for the main event without a date the month before the as-of day), the
 * incident in that time whose toll fits best.
 *
 * @returns why it cannot be looked for, as a string.
 */
async function match(
  rows: RowSource,
  event: EventRecord,
  publisherNames: readonly string[],
  day: Day,
): Promise<Match | string> {
  const { place } = event;
  const date = event.date ?? (event.main ? { start: addDays(day, -NEWS_DAYS), end: day } : null);
  if (date === null) return "the report gives no day for it";
  if (place === null || place.lat === null || place.lon === null)
    return "the report gives no place for it that is on the map";
  const km = ["exact", "near", "city"].includes(place.precision) ? KILOMETRES.fine : KILOMETRES.coarse;
  const to = addDays(date.end, DAYS);
  const found = await rows.find({
    ...(publisherNames.length > 0 ? { actors: publisherNames } : {}),
    from: addDays(date.start, -DAYS),
    to: to < day ? to : day,
    near: { lat: place.lat, lon: place.lon, km },
  });
  const single = found.filter((row) => !row.summary && row.date.end <= day);
  if (daysBetween(date.start, date.end) <= DAYS)
    return { rows: single, candidates: single.length > 0 ? 1 : 0 };
  return closest(single, event.killed?.best ?? null);
}

/** What the data have of the main event and of the report's other events. */
export async function matchingRows(question: {
  events: readonly EventRecord[];
  main: EventRecord | null;
  publisherNames(event: EventRecord): readonly string[];
  day: Day;
  rows: RowSource | null;
}): Promise<Finding[]> {
  const { events, main, rows, day } = question;
  if (rows === null) return events.length === 0 ? [] : [noEventData()];
  const findings: Finding[] = [];
  for (const event of events) {
    const id = event === main ? "data.main" : `data.${event.id}`;
    const result = await match(rows, event, question.publisherNames(event), day);
    findings.push(matchFinding(id, event, result, rows, question.publisherNames(event).length > 0));
  }
  return findings;
}

function noEventData(): Finding {
  return finding({
    id: "data.main",
    topic: "data",
    statement:
      "The embedded baseline holds no single events, so it cannot be told whether this attack is in the data; add event-level data with `baserate data add FILE` or --data FILE (a GED file from ucdp.uu.se).",
    method: ROWS_METHOD,
    sources: [],
  });
}

const ROWS_METHOD: Finding["method"] = {
  name: "Rows of the same group within 1 day and 50 km (100 km for a coarse place), summed as one incident",
  reference: "docs/measures.md",
};

function matchFinding(
  id: string,
  event: EventRecord,
  result: Match | string,
  source: RowSource,
  sameGroup: boolean,
): Finding {
  const name = nameOf(event);
  const common = { id, topic: "data" as const, method: ROWS_METHOD, sources: source.manifests.map(asSource) };
  if (typeof result === "string")
    return finding({ ...common, statement: `${name}: not looked for in the event data, because ${result}.` });
  if (result.rows.length === 0)
    return finding({
      ...common,
      statement: `${name}: no matching row in the event data.`,
      n: 0,
      caveats: [
        "No matching row does not mean that it did not happen: it may lie outside the rules of the dataset.",
      ],
    });
  const { low, best, high } = deaths(result.rows);
  const bounds = low === high ? "" : ` (${figure(low)}–${figure(high)})`;
  const oneSided = deaths(result.rows.filter((row) => row.violence === "one-sided")).best;
  const split = oneSided === best ? "" : `, ${figure(oneSided)} of them in one-sided violence`;
  const closed = new Set(source.manifests.flatMap((it) => (it.redistributable ? [] : [it.id])));
  const ids = list(result.rows.map((row) => row.id));
  const chosen =
    result.candidates > 1
      ? ` It is the one of ${figure(result.candidates)} incidents in that time and place whose toll fits best.`
      : "";
  return finding({
    ...common,
    statement: `${name}: the event data have ${counted(result.rows.length, "rows")} (${ids}) with ${counted(best, "deaths")}${bounds}${split}.${chosen}`,
    measure: "deaths-all",
    scope: event.place?.name ?? null,
    value: best,
    unit: "deaths, all rows of the incident",
    intervals: [{ low, high, level: null, covers: "publisher low–high" }],
    n: result.rows.length,
    caveats: [
      "The rows count everyone killed, attackers included where the publisher counts them; a report's first count may differ.",
      ...(event.date === null
        ? ["The report gives no day for it: it was looked for in the month before the as-of day."]
        : []),
      ...(sameGroup ? [] : ["The report names no group that the data know, so rows of any actor are taken."]),
    ],
    table: {
      columns: ["row", "dataset", "day", "violence", "side a", "side b", "low", "best", "high", "km away"],
      rows: result.rows.map((row) =>
        closed.has(row.dataset)
          ? [row.id, row.dataset, ...new Array<null>(8).fill(null)]
          : [
              row.id,
              row.dataset,
              row.date.start,
              row.violence,
              row.sideA,
              row.sideB,
              row.deaths.low,
              row.deaths.best,
              row.deaths.high,
              kilometresAway(event, row),
            ],
      ),
    },
  });
}

/** The incident (rows within a day and 50 km of its largest row) whose toll is closest to the report's. */
function closest(rows: readonly DatasetRow[], toll: number | null): Match {
  const left = [...rows].sort((a, b) => b.deaths.best - a.deaths.best || (a.id < b.id ? -1 : 1));
  const incidents: DatasetRow[][] = [];
  while (left.length > 0) {
    const anchor = left[0]!;
    const near = (row: DatasetRow) =>
      row.dataset === anchor.dataset &&
      Math.abs(daysBetween(anchor.date.start, row.date.start)) <= DAYS &&
      (kilometresApart(anchor, row) ?? 0) <= KILOMETRES.fine;
    incidents.push(left.filter(near));
    left.splice(0, left.length, ...left.filter((row) => !near(row)));
  }
  const distance = (incident: readonly DatasetRow[]) =>
    toll === null ? -deaths(incident).best : Math.abs(deaths(incident).best - toll);
  incidents.sort((a, b) => distance(a) - distance(b));
  return { rows: incidents[0] ?? [], candidates: incidents.length };
}

function deaths(rows: readonly DatasetRow[]) {
  const sum = (of: (row: DatasetRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  // Publishers do ship low > best and high < best: the interval is widened to hold the best estimate.
  return {
    low: sum((row) => Math.min(row.deaths.low, row.deaths.best)),
    best: sum((row) => row.deaths.best),
    high: sum((row) => Math.max(row.deaths.high, row.deaths.best)),
  };
}

function nameOf(event: EventRecord): string {
  const where = event.place?.name ?? "place unknown";
  if (event.date === null) return where;
  return event.date.start === event.date.end
    ? `${where}, ${longDay(event.date.start)}`
    : `${where}, ${longDay(event.date.start)} to ${longDay(event.date.end)}`;
}

function kilometresAway(event: EventRecord, row: DatasetRow): number | null {
  const { lat, lon } = event.place ?? { lat: null, lon: null };
  if (lat === null || lon === null || row.place.lat === null || row.place.lon === null) return null;
  return Math.round(kilometresBetween({ lat, lon }, { lat: row.place.lat, lon: row.place.lon }));
}

function kilometresApart(a: DatasetRow, b: DatasetRow): number | null {
  if (a.place.lat === null || a.place.lon === null || b.place.lat === null || b.place.lon === null)
    return null;
  return kilometresBetween({ lat: a.place.lat, lon: a.place.lon }, { lat: b.place.lat, lon: b.place.lon });
}

function asSource(manifest: Manifest): Finding["sources"][number] {
  return {
    dataset: manifest.id,
    version: manifest.version,
    through: null,
    coverage: null,
    vintage: manifest.vintage,
  };
}
