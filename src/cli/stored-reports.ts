import { loadRegistry } from "../actors/index.ts";
import { type DatasetStore, storedReports } from "../import/index.ts";
import type { CodedReport } from "../link/index.ts";
import { loadGazetteer } from "../places/index.ts";
import { inShort, loadFrames, readDated } from "../read/index.ts";

const REPORTS_PER_STEP = 100;

/** The store's reports as `baserate read` codes them. Only the texts are kept, so that a better reader reads them anew. */
export async function codedReports(store: DatasetStore): Promise<CodedReport[]> {
  const lexicons = { gazetteer: loadGazetteer(), registry: loadRegistry(), frames: loadFrames() };
  const progress = process.stderr.isTTY === true;
  const coded: CodedReport[] = [];
  for await (const { id, text, title, date: known } of storedReports(store)) {
    const document = { id: String(id), text, title, publishedOn: known, origin: "store" };
    const { date, reading } = readDated(document, lexicons, known);
    coded.push({ id: document.id, date, lead: inShort(document, reading), events: reading.events });
    if (progress && coded.length % REPORTS_PER_STEP === 0)
      process.stderr.write(`\r${coded.length} reports read`);
  }
  if (progress && coded.length >= REPORTS_PER_STEP) process.stderr.write("\r\u001b[K");
  return coded;
}
