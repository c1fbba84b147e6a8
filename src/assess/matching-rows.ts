import { type DatasetRow, type Day, type EventRecord, kilometresBetween } from "../event/index.ts";
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
}): Finding[] {
  const { events, main, joined, manifests } = question;
  if (manifests.length === 0) return events.length === 0 ? [] : [noEventData()];
  return events.flatMap((event) => {
    const id = event === main ? "data.main" : `data.${event.id}`;
    const own = joined.filter((it) => it.event === event.id);
    if (own.length === 0) return [notLookedFor(id, event, manifests)];
    const held = own.filter(({ rows }) => rows.length > 0);
    if (held.length === 0) return [notFound(id, event, own, manifests)];
    return held.flatMap((it, index) => {
      const manifest = manifests.find((one) => one.id === it.dataset)!;
      const name = index === 0 ? id : `${id}.${it.dataset}`;
      return [rowsFinding(name, event, it, manifest), joinFinding(`${name}.join`, event, it, manifest)];
    });
  });
}

const METHOD: Finding["method"] = {
  name: "Probabilistic record linkage of the report's event with the incidents of the data (Fellegi–Sunter)",
  reference: "docs/linking.md",
};

function noEventData(): Finding {
  return finding({
    id: "data.main",
    topic: "data",
    statement:
      "The embedded baseline holds no single events, so it cannot be told whether this attack is in the data; add event-level data with `baserate data add FILE` or --data FILE (a GED file from ucdp.uu.se).",
    method: METHOD,
    sources: [],
  });
}

function notLookedFor(id: string, event: EventRecord, manifests: readonly Manifest[]): Finding {
  const reason =
    event.place === null || event.place.lat === null
      ? "the report gives no place for it that is on the map"
      : "the report gives no day for it before the as-of day";
  return finding({
    id,
    topic: "data",
    statement: `${nameOf(event)}: not looked for in the event data, because ${reason}.`,
    method: METHOD,
    sources: manifests.map(asSource),
  });
}

function notFound(
  id: string,
  event: EventRecord,
  own: readonly Joined[],
  manifests: readonly Manifest[],
): Finding {
  const likeliest = Math.max(...own.map(({ probability }) => probability));
  const nearest =
    likeliest >= 0.005
      ? ` The likeliest is the same incident with a probability of ${chance(likeliest)}.`
      : "";
  return finding({
    id,
    topic: "data",
    statement: `${nameOf(event)}: no matching row in the event data.${nearest}`,
    n: 0,
    method: METHOD,
    sources: manifests.map(asSource),
    caveats: [
      "No matching row does not mean that it did not happen: it may lie outside the rules of the dataset.",
    ],
  });
}

function rowsFinding(id: string, event: EventRecord, joined: Joined, manifest: Manifest): Finding {
  const { rows, probability, compared } = joined;
  const { low, best, high } = deaths(rows);
  const bounds = low === high ? "" : ` (${figure(low)}–${figure(high)})`;
  const oneSided = deaths(rows.filter((row) => row.violence === "one-sided")).best;
  const split = oneSided === best ? "" : `, ${figure(oneSided)} of them in one-sided violence`;
  const among = compared > 1 ? `, of ${counted(compared, "incidents")} in reach` : "";
  return finding({
    id,
    topic: "data",
    statement: `${nameOf(event)}: the event data have ${counted(rows.length, "rows")} (${list(rows.map((row) => row.id))}) with ${counted(best, "deaths")}${bounds}${split}. They are the same incident with a probability of ${chance(probability)}${among}.`,
    measure: "deaths-all",
    scope: event.place?.name ?? null,
    value: best,
    unit: "deaths, all rows of the incident",
    intervals: [{ low, high, level: null, covers: "publisher low–high" }],
    n: rows.length,
    method: METHOD,
    sources: [asSource(manifest)],
    caveats: [
      "The rows count everyone killed, attackers included where the publisher counts them; a report's first count may differ.",
      ...(event.date === null
        ? ["The report gives no day for it: it was looked for in the month before the as-of day."]
        : []),
    ],
    table: {
      columns: ["row", "dataset", "day", "violence", "side a", "side b", "low", "best", "high", "km away"],
      rows: rows.map((row) =>
        manifest.redistributable
          ? [
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
            ]
          : [row.id, row.dataset, ...new Array<null>(8).fill(null)],
      ),
    },
  });
}

/** The waterfall: from the prior, one bar a comparison, to the weight of the join. */
function joinFinding(
  id: string,
  event: EventRecord,
  { rows, bars, probability }: Joined,
  manifest: Manifest,
): Finding {
  const weight = bars.reduce((sum, bar) => sum + bar.weight, 0);
  const telling = bars
    .filter(({ values, weight }) => values !== null && Math.abs(weight) >= 0.5)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, 3)
    .map(({ comparison, weight }) => `${comparison} (${weight > 0 ? "for" : "against"} it)`);
  return finding({
    id,
    topic: "data",
    statement: `Why ${list(rows.map((row) => row.id))} of ${manifest.name} ${rows.length === 1 ? "is" : "are"} taken for ${nameOf(event)}: ${telling.length > 0 ? `most telling ${telling.length === 1 ? "is" : "are"} ${list(telling)}` : "little tells them apart"}.`,
    value: rounded(probability),
    unit: "probability that they are one incident",
    n: bars.length,
    method: METHOD,
    sources: [asSource(manifest)],
    caveats: [
      "One report teaches nothing about how reports and rows compare: the weights of agreement are those that are usual, those of chance come from the rows around.",
    ],
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

/** Never certain, and never more exact than it is known. */
function chance(probability: number): string {
  if (probability > 0.99) return "more than 99 %";
  return probability < 0.01 ? "less than 1 %" : `${Math.round(100 * probability)} %`;
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
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

function asSource(manifest: Manifest): Finding["sources"][number] {
  return {
    dataset: manifest.id,
    version: manifest.version,
    through: null,
    coverage: null,
    vintage: manifest.vintage,
  };
}
