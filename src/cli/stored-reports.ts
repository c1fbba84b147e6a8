import { loadRegistry } from "../actors/index.ts";
import { type Dating, openDating } from "../answer.ts";
import { type Day, type Document, daysBetween } from "../event/index.ts";
import { type DatasetStore, storedReports } from "../import/index.ts";
import type { CodedReport } from "../link/index.ts";
import { loadGazetteer } from "../places/index.ts";
import { inShort, type Lexicons, loadFrames, readDated, readReport } from "../read/index.ts";

const REPORTS_PER_STEP = 100;
/** Days: a report's day that is inferred no closer than to a month dates nothing. */
const CLOSE = 31;

export interface StoredReports {
  coded: CodedReport[];
  /** Those that bear no day, with the one that their words and the store's rows tell. */
  inferred: { id: string; day: Day; low: Day; high: Day }[];
}

/**
 * The store's reports as `baserate read` codes them. Only the texts are kept, so that a better reader reads them anew. The
 * day of one that bears none is inferred, where it can be told to the month.
 *
 * @param today no report speaks from a later day.
 */
export async function codedReports(store: DatasetStore, today: Day): Promise<StoredReports> {
  const lexicons = { gazetteer: loadGazetteer(), registry: loadRegistry(), frames: loadFrames() };
  const progress = process.stderr.isTTY === true;
  const read: StoredReports = { coded: [], inferred: [] };
  let dating: Dating | null = null;
  try {
    for await (const { id, text, title, date: known } of storedReports(store)) {
      const document = { id: String(id), text, title, publishedOn: known, origin: "store" };
      let { date, reading } = readDated(document, lexicons, known);
      if (date === null && reading.events.length > 0) {
        dating ??= await openDating(store, today, lexicons);
        const found = await closeDay(dating, document, lexicons);
        if (found !== null) {
          ({ reading } = found);
          date = found.day;
          read.inferred.push({ id: document.id, day: found.day, low: found.low, high: found.high });
        }
      }
      read.coded.push({ id: document.id, date, lead: inShort(document, reading), events: reading.events });
      if (progress && read.coded.length % REPORTS_PER_STEP === 0)
        process.stderr.write(`\r${read.coded.length} reports read`);
    }
  } finally {
    dating?.close();
  }
  if (progress && read.coded.length >= REPORTS_PER_STEP) process.stderr.write("\r\u001b[K");
  return read;
}

async function closeDay(dating: Dating, document: Document, lexicons: Lexicons) {
  const { day, low, high } = await dating.dayOf(document, readReport(document, lexicons, null));
  if (day === null || low === null || high === null || daysBetween(low, high) > CLOSE) return null;
  return { day, low, high, reading: readReport(document, lexicons, { low, high }) };
}
