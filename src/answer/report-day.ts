import { inferAsOf } from "../assess/index.ts";
import type { Day, Document } from "../event/index.ts";
import type { AsOf } from "../finding/index.ts";
import { type DatasetStore, type EventRows, openStoreRows } from "../import/index.ts";
import { dayOdds } from "../link/index.ts";
import type { Lexicons, Reading } from "../read/index.ts";
import { type History, openBaseline } from "../series/index.ts";
import { openMemory } from "../store/index.ts";
import { en, type Strings } from "../strings/index.ts";
import { publisherNames } from "./groups.ts";

/** What a report's day is inferred from, beside the report. */
export interface Past {
  history: History;
  rows: EventRows | null;
  /** No report speaks from a later day. */
  today: Day;
}

/** The day from which a report speaks: given, borne by the document, or else inferred from its words and the data. */
export function reportDay(
  document: Document,
  reading: Reading,
  given: Day | null,
  { history, rows, today }: Past,
  { registry }: Lexicons,
  strings: Strings = en,
): Promise<AsOf> {
  return inferAsOf({
    given,
    published: document.publishedOn,
    dateline: reading.dateline,
    words: reading.times,
    events: reading.events,
    publisherNamesOf: (actor) => publisherNames(registry, actor),
    history,
    dayOdds: async (event, names) => (rows === null ? [] : dayOdds(rows, event, names)),
    latest: today,
    t: strings.findings,
  });
}

/** Infers the days of reports that bear none from the rows of a store. */
export interface Dating {
  dayOf(document: Document, reading: Reading): Promise<AsOf>;
  close(): void;
}

/** Opens the past of a store for dating reports by it. */
export async function openDating(store: DatasetStore, today: Day, lexicons: Lexicons): Promise<Dating> {
  const db = await openMemory();
  const past = { history: await openBaseline(db, today), rows: await openStoreRows(store), today };
  return {
    dayOf: (document, reading) => reportDay(document, reading, null, past, lexicons),
    close: () => db.close(),
  };
}
