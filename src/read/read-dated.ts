import type { Day, Document } from "../event/index.ts";
import { dayOfReport } from "./dateline.ts";
import { normalise } from "./normalise.ts";
import { type Lexicons, type Reading, readReport } from "./read.ts";

/** Reads a report from the day that is known of it, else from the day that it bears; `date` is that day. */
export function readDated(
  document: Document,
  lexicons: Lexicons,
  known: Day | null,
): { date: Day | null; reading: Reading } {
  const date = known ?? dayOfReport(normalise(document.text));
  return { date, reading: readReport(document, lexicons, date === null ? null : { low: date, high: date }) };
}
