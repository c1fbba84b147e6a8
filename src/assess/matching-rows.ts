import { type DatasetRow, type Day, type EventRecord, kilometresBetween, tollOf } from "../event/index.ts";
import { asSource, finding } from "../finding/compose.ts";
import type { Finding, Manifest } from "../finding/index.ts";
import { rounded } from "../finding/rounded.ts";
import { ROW_COLUMNS, rowCells } from "../finding/row-table.ts";
import type { FindingStrings, ToldEvent } from "../strings/index.ts";

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

/** What of a dataset was linked to an event of the report, with what each comparison said. */
export interface Joined {
  /** The event's id. */
  event: string;
  dataset: string;
  /** Empty where no incident of the dataset is likelier one with the event than not. */
  rows: readonly DatasetRow[];
  /** That the event and these rows are one incident; where there are none, that of the likeliest. */
  probability: number;
  /** Incidents of the dataset in reach. */
  compared: number;
  /** Weights in log odds to the base 2, the prior first; both values as given. */
  bars: readonly { comparison: string; finding: string; values: [string, string] | null; weight: number }[];
}

/** What the data have of the main event and of the report's other events, and why these rows are taken to be them. */
export function matchingRows(question: {
  events: readonly EventRecord[];
  main: EventRecord | null;
  joined: readonly Joined[];
  manifests: readonly Manifest[];
  t: RowStrings;
}): Finding[] {
  const { events, main, joined, manifests, t } = question;
  if (manifests.length === 0) return events.length === 0 ? [] : [noEventData(t)];
  return events.flatMap((event) => {
    const id = event === main ? "data.main" : `data.${event.id}`;
    const own = joined.filter((it) => it.event === event.id);
    if (own.length === 0) return [notLookedFor(id, event, manifests, t)];
    const held = own.filter(({ rows }) => rows.length > 0);
    if (held.length === 0) return [notFound(id, event, own, manifests, t)];
    return held.flatMap((it, index) => {
      const manifest = manifests.find((one) => one.id === it.dataset)!;
      const name = index === 0 ? id : `${id}.${it.dataset}`;
      return [rowsFinding(name, event, it, manifest, t), joinFinding(`${name}.join`, event, it, manifest, t)];
    });
  });
}

type RowStrings = FindingStrings["rows"];

function methodOf(t: RowStrings): Finding["method"] {
  return { name: t.method, reference: "docs/linking.md" };
}

function noEventData(t: RowStrings): Finding {
  return finding({
    id: "data.main",
    topic: "data",
    statement: t.noEvents,
    method: methodOf(t),
    sources: [],
  });
}

function notLookedFor(
  id: string,
  event: EventRecord,
  manifests: readonly Manifest[],
  t: RowStrings,
): Finding {
  const onMap = event.place !== null && event.place.lat !== null;
  return finding({
    id,
    topic: "data",
    statement: t.notLookedFor(toldEvent(event), onMap),
    method: methodOf(t),
    sources: manifests.map((it) => asSource(it)),
  });
}

function notFound(
  id: string,
  event: EventRecord,
  own: readonly Joined[],
  manifests: readonly Manifest[],
  t: RowStrings,
): Finding {
  const likeliest = Math.max(...own.map(({ probability }) => probability));
  return finding({
    id,
    topic: "data",
    statement: t.notFound(toldEvent(event), likeliest),
    n: 0,
    method: methodOf(t),
    sources: manifests.map((it) => asSource(it)),
    caveats: [t.notFoundIsNotNone],
  });
}

function rowsFinding(
  id: string,
  event: EventRecord,
  joined: Joined,
  manifest: Manifest,
  t: RowStrings,
): Finding {
  const { rows, probability, compared } = joined;
  const { low, best, high } = tollOf(rows);
  const oneSided = tollOf(rows.filter((row) => row.violence === "one-sided")).best;
  const told = { ids: rows.map((row) => row.id), low, best, high, oneSided };
  return finding({
    id,
    topic: "data",
    statement: t.found(toldEvent(event), told, probability, compared),
    measure: "deaths-all",
    scope: event.place?.name ?? null,
    value: best,
    unit: t.unit,
    intervals: [{ low, high, level: null, covers: t.publisherRange }],
    n: rows.length,
    method: methodOf(t),
    sources: [asSource(manifest)],
    caveats: [t.everyoneCounted, ...(event.date === null ? [t.noDay] : [])],
    table: {
      columns: [...ROW_COLUMNS, "km away"],
      rows: rows.map((row) => [
        ...rowCells(row, manifest.redistributable),
        manifest.redistributable ? kilometresAway(event, row) : null,
      ]),
    },
  });
}

/** The waterfall: from the prior, one bar a comparison, to the weight of the join. */
function joinFinding(
  id: string,
  event: EventRecord,
  { rows, bars, probability }: Joined,
  manifest: Manifest,
  t: RowStrings,
): Finding {
  const weight = bars.reduce((sum, bar) => sum + bar.weight, 0);
  const telling = bars
    .filter(({ values, weight }) => values !== null && Math.abs(weight) >= 0.5)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, 3)
    .map(({ comparison, weight }) => ({ comparison, speaksFor: weight > 0 }));
  return finding({
    id,
    topic: "data",
    statement: t.why(
      toldEvent(event),
      rows.map((row) => row.id),
      manifest.name,
      telling,
    ),
    value: rounded(probability),
    unit: t.whyUnit,
    n: bars.length,
    method: methodOf(t),
    sources: [asSource(manifest)],
    caveats: [t.usualWeights],
    table: {
      columns: ["comparison", "report", "data", "found", "weight (log odds to the base 2)"],
      rows: [
        ...bars.map(({ comparison, values, finding, weight }) => [
          comparison,
          values?.[0] ?? null,
          manifest.redistributable ? (values?.[1] ?? null) : null,
          finding,
          rounded(weight),
        ]),
        ["together", null, null, "before rivals are weighed", rounded(weight)],
      ],
    },
  });
}

function toldEvent({ place, date }: EventRecord): ToldEvent {
  return { place: place?.name ?? null, date };
}

function kilometresAway(event: EventRecord, row: DatasetRow): number | null {
  const { lat, lon } = event.place ?? { lat: null, lon: null };
  if (lat === null || lon === null || row.place.lat === null || row.place.lon === null) return null;
  return Math.round(kilometresBetween({ lat, lon }, { lat: row.place.lat, lon: row.place.lon }));
}
