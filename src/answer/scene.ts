import type { AttentionSeries } from "../check/index.ts";
import type { Day, Document } from "../event/index.ts";
import type { AsOf } from "../finding/index.ts";
import { type EventRows, openRows, openStore, openStoreRows } from "../import/index.ts";
import { type Lexicons, loadLexicons, type Reading, readDated, readReport } from "../read/index.ts";
import { chooseHistory, type History, openBaseline } from "../series/index.ts";
import { type Database, openMemory } from "../store/index.ts";
import { en, type Strings } from "../strings/index.ts";
import { reportDay } from "./report-day.ts";
import type { Wishes } from "./wishes.ts";

/** A text that was read, with the day it speaks from and the past up to that day. */
export interface Scene {
  db: Database;
  reading: Reading;
  /** The day, or the interval, that "on Saturday" is relative to. */
  reportDay: ReportDay | null;
  asOf: AsOf;
  history: History;
  rows: EventRows | null;
  lexicons: Lexicons;
  attention: AttentionSeries | null;
  warnings: string[];
  strings: Strings;
}

/** Reads a text, finds its day, and opens the past up to it, for as long as `use` takes. */
export async function withReading<T>(
  document: Document,
  wishes: Wishes,
  refuse: (document: Document, reading: Reading) => void,
  use: (scene: Scene) => Promise<T>,
): Promise<T> {
  const strings = wishes.strings ?? en;
  const lexicons = loadLexicons();
  const { date, reading: first } = readDated(document, lexicons, document.publishedOn);
  refuse(document, first);

  const store = wishes.data.length === 0 && wishes.store ? await openStore(wishes.store, "read") : null;
  const db = await openMemory();
  try {
    const rows = store
      ? await openStoreRows(store)
      : wishes.data.length > 0
        ? await openRows(db, wishes.data)
        : null;
    const past = { history: await openBaseline(db, wishes.today), rows, today: wishes.today };
    const asOf = await reportDay(document, first, wishes.asOf, past, lexicons, strings);
    const spoken = dayOfReport(date, asOf);
    const reading = spoken !== null && spoken.low === date ? first : readReport(document, lexicons, spoken);
    const { history, reason } = await chooseHistory(db, rows, asOf.day ?? wishes.today);
    const warnings = [
      ...unreadRows(rows),
      ...(reason === null ? [] : [reason]),
      ...laterThan(asOf.day, date),
    ];
    const attention = wishes.attention ?? null;
    return await use({
      db,
      reading,
      reportDay: spoken,
      asOf,
      history,
      rows,
      lexicons,
      attention,
      warnings,
      strings,
    });
  } finally {
    store?.close();
    db.close();
  }
}

function unreadRows(rows: EventRows | null): string[] {
  return (rows?.files ?? []).flatMap(({ rejects, file }) =>
    rejects.length > 0 ? [`${file}: ${rejects.length} rows could not be read`] : [],
  );
}

/** A report of a later day has weekdays that its own day would set elsewhere: most likely the as-of day is a slip. */
function laterThan(day: Day | null, own: Day | null): string[] {
  return day === null || own === null || own <= day
    ? []
    : [
        `the text bears the day ${own}, later than ${day}: its bare weekdays and months are taken for those before ${day}`,
      ];
}

export interface ReportDay {
  low: Day;
  high: Day;
}

/**
 * An older report stays as old as it says when it is looked back at from a later as-of day; a date of its own after
 * the as-of day (a page's last change, say) gives way to it.
 */
function dayOfReport(own: Day | null, { day, low, high }: AsOf): ReportDay | null {
  if (own !== null && (day === null || own <= day)) return { low: own, high: own };
  return low !== null && high !== null ? { low, high } : null;
}
