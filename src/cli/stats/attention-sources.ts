import { dayNumber, type EventRow } from "../../event/index.ts";
import {
  type DatasetStore,
  findEvents,
  listDatasets,
  type RowQuery,
  storedAttention,
} from "../../import/index.ts";
import { countryName } from "../../places/countries.ts";
import { Problem } from "../../problem.ts";
import type {
  AttentionSeries,
  CoveredIncident,
  DatedIncident,
  PlaceMentions,
} from "../../statistics/attention/index.ts";
import { holdsReportsAlone } from "../attention-series.ts";
import { countryCode, queryOf, withOpenStore } from "../events-query.ts";
import { type AttentionOptions, STORE } from "./attention.ts";
import { readMentions } from "./mentions.ts";
import { readText } from "./read-text.ts";
import { readReports, reportedIncidents, reportsOfStore } from "./reports.ts";
import { columnsNamed, dayAt, numberAt, readTable } from "./table.ts";

/** Incidents by day, and a series of the attention to their places. */
export interface DatedSource {
  readonly name: string;
  readonly incidents: readonly DatedIncident[];
  readonly series: AttentionSeries;
  /** How the series is best counted where the user does not say. */
  readonly count: "above-usual" | "all";
  readonly notes: readonly string[];
  /** A place as it is called here. @throws Problem for what is none. */
  placeOf(given: string): string;
}

/** Incidents whose attention is counted already. */
export interface CountedSource {
  readonly name: string;
  readonly incidents: readonly CoveredIncident[];
  readonly notes: readonly string[];
}

/** Incidents with their attention from CSV `place,type,deaths,mentions`. */
export async function countedSource(file: string): Promise<CountedSource> {
  const table = readTable(await readText(file));
  const [place, type, deaths, mentions] = columnsNamed(table, ["place", "type", "deaths", "mentions"]);
  const incidents = table.rows.map((row) => ({
    place: row.cells[place]!,
    type: row.cells[type]!,
    deaths: numberAt(table, row, deaths, 0),
    mentions: numberAt(table, row, mentions, 0),
  }));
  return { name: table.name, incidents, notes: [] };
}

/** Incidents as reports tell them, each with how many do; reports from a file or from the store. */
export async function reportSource(from: string, { store }: AttentionOptions): Promise<CountedSource> {
  const { name, reports, notes } = await (from === STORE
    ? withOpenStore(store, reportsOfStore)
    : readReports(from));
  const { incidents, withoutToll } = reportedIncidents(reports);
  const more =
    withoutToll > 0 ? [`${withoutToll} incidents of which no report tells the dead are left out.`] : [];
  return {
    name,
    incidents,
    notes: [
      ...notes,
      ...more,
      "Only what was reported at all is compared: incidents that no report tells of are not in it.",
    ],
  };
}

/** Incidents from the store's rows; attention from a file, from reports, or from the store's mentions. */
export function storeSource(options: AttentionOptions): Promise<DatedSource> {
  return withOpenStore(options.store, async (store) => {
    const query = await queryOf(store, options);
    const { incidents, notes } = incidentsOf(await rowsOfOneFamily(store, query));
    const { series, count, notes: more } = await seriesOf(store, options);
    return {
      name: "rows of the store",
      incidents,
      series,
      count,
      notes: [...notes, ...more],
      placeOf: (given) => countryName(countryCode(given)),
    };
  });
}

/** Incidents from CSV `date,place,type,deaths`, attention from CSV `date,place,mentions`. */
export async function fileSource(file: string, mentions: string): Promise<DatedSource> {
  const table = readTable(await readText(file));
  const [date, place, type, deaths] = columnsNamed(table, ["date", "place", "type", "deaths"]);
  const incidents = table.rows.map((row): DatedIncident => {
    const day = dayNumber(dayAt(table, row, date));
    const [where, kind] = [row.cells[place]!, row.cells[type]!];
    return { place: where, type: kind, deaths: numberAt(table, row, deaths, 0), from: day, to: day };
  });
  const asWritten = (given: string) => given;
  const series = mentionsSeries(await mentionsIn(mentions, asWritten));
  return { name: table.name, incidents, series, count: "above-usual", notes: [], placeOf: asWritten };
}

async function seriesOf(store: DatasetStore, options: AttentionOptions) {
  if (options.mentions !== undefined) {
    const mentions = await mentionsIn(options.mentions, (given) => countryName(countryCode(given)));
    return { series: mentionsSeries(mentions), count: "above-usual", notes: [] } as const;
  }
  const ofGdelt = options.mentionsIn !== undefined || options.about !== undefined;
  const from = options.reports ?? (!ofGdelt && (await holdsReportsAlone(store)) ? STORE : undefined);
  if (from !== undefined) {
    const { name, reports, notes } = from === STORE ? await reportsOfStore(store) : await readReports(from);
    const mentions = reports.map(({ country, day }) => ({ place: countryName(country), day, mentions: 1 }));
    // An archive knows the days between its reports, and each report is about violence already.
    return {
      series: { mentions, knows: "first to last" },
      count: "all",
      notes: [`Attention: ${name}.`, ...notes],
    } as const;
  }
  const { mentionsIn: dataset, about } = options;
  const {
    dataset: taken,
    days,
    known,
  } = await storedAttention(store, {
    ...(dataset && { dataset }),
    ...(about !== undefined && { about }),
  });
  const mentions = days.map(({ country, day, mentions }) => ({
    place: countryName(country),
    day: dayNumber(day),
    mentions,
  }));
  const notes = [`Attention: ${taken} in the store, ${days.length} days of countries.`];
  return { series: { mentions, knows: new Set(known.map(dayNumber)) }, count: "above-usual", notes } as const;
}

/** A day on which nowhere was mentioned is one that the files lack. */
const mentionsSeries = (mentions: readonly PlaceMentions[]): AttentionSeries => ({
  mentions,
  knows: "days with mentions",
});

async function mentionsIn(path: string, placeOf: (given: string) => string): Promise<PlaceMentions[]> {
  const { rows } = await readMentions(path, placeOf);
  return rows.map(({ day, ...row }) => ({ ...row, day: dayNumber(day) }));
}

/** @throws Problem when the rows come from several publishers, who each count the same incident. */
async function rowsOfOneFamily(store: DatasetStore, query: RowQuery): Promise<EventRow[]> {
  const rows = await findEvents(store.db, query);
  const found = new Set(rows.map(({ dataset }) => dataset));
  const held = (await listDatasets(store)).filter(({ manifest }) => found.has(manifest.id));
  if (new Set(held.map(({ facts }) => facts.family)).size <= 1) return rows;
  const names = held.map(({ manifest }) => manifest.id).join(", ");
  throw new Problem(`these count the same incidents: ${names}. Name one by --dataset.`, "usage");
}

function incidentsOf(rows: readonly EventRow[]) {
  const events = rows.filter(({ summary }) => !summary);
  const told = events.flatMap(({ date, place, deaths, kind, violence }): DatedIncident[] => {
    if (deaths === null || place.country === null) return [];
    const [from, to] = [dayNumber(date.start), dayNumber(date.end)];
    const type = kind ?? violence ?? "unknown";
    return [{ place: countryName(place.country), type, deaths: deaths.best, from, to }];
  });
  const some = (count: number, why: string) => (count > 0 ? [`${count} rows ${why} are left out.`] : []);
  return {
    incidents: told,
    notes: [
      ...some(rows.length - events.length, "that stand for a whole country or a long period"),
      ...some(events.length - told.length, "without a toll or a country"),
    ],
  };
}
