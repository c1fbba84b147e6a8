import { type Dating, openDating } from "../answer.ts";
import { type Day, daysBetween } from "../event/index.ts";
import { type DatasetStore, storedReports } from "../import/index.ts";
import type { CodedReport } from "../link/index.ts";
import { inShort, loadLexicons, readDated, readReport } from "../read/index.ts";

const REPORTS_PER_STEP = 100;
/** Days: "news of the past month" says nothing where the report's own day is known no closer than that. */
const CLOSE = 31;

export interface StoredReports {
  coded: CodedReport[];
  /** Those that bear no day, with the one that their words and the store's rows tell. */
  inferred: { id: string; day: Day; low: Day; high: Day }[];
}

/**
 * The store's reports as `baserate read` codes them. Only the texts are kept, so that a better reader reads them anew. The
 * day of one that bears none is inferred; where it is told no closer than to a month, it only dates what the text dates
 * in part, such as "on March 21".
 *
 * @param today no report speaks from a later day.
 */
export async function codedReports(store: DatasetStore, today: Day): Promise<StoredReports> {
  const lexicons = loadLexicons();
  const progress = process.stderr.isTTY === true;
  const read: StoredReports = { coded: [], inferred: [] };
  let dating: Dating | null = null;
  try {
    for await (const { id, text, title, date: known } of storedReports(store)) {
      const document = { id: String(id), text, title, publishedOn: known, origin: "store" };
      let { date, reading } = readDated(document, lexicons, known);
      if (date === null && reading.events.length > 0) {
        dating ??= await openDating(store, today, lexicons);
        const { day, low, high } = await dating.dayOf(document, reading);
        if (day !== null && low !== null && high !== null) {
          reading = readReport(document, lexicons, { low, high });
          date = daysBetween(low, high) <= CLOSE ? day : null;
          read.inferred.push({ id: document.id, day, low, high });
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
