import type { Day, Document } from "../event/index.ts";
import { findDateline } from "./dateline.ts";
import { normalise } from "./normalise.ts";
import { type Lexicons, type Reading, readReport } from "./read.ts";

/** Reads a report from the day that is known of it, else from the day of its own date line; `date` is that day. */
export function readDated(
  document: Document,
  lexicons: Lexicons,
  known: Day | null,
): { date: Day | null; reading: Reading } {
  const date = known ?? findDateline(normalise(document.text))?.day ?? null;
  return { date, reading: readReport(document, lexicons, date === null ? null : { low: date, high: date }) };
}
