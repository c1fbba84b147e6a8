import { findClaims, loadVagueWords } from "../../../src/read/claims/index.ts";
import { readReport } from "../../../src/read/index.ts";
import { lexicons } from "../events/reader.ts";

const words = loadVagueWords();
const REPORT_DAY = { low: "2019-06-01", high: "2019-06-01" };

/** The claims of a text that speaks from 1 June 2019. */
export function claimsIn(text: string) {
  const document = { id: "d", text, title: null, publishedOn: null, origin: "test" };
  const reading = readReport(document, lexicons, REPORT_DAY);
  return findClaims(document, reading, lexicons, words, REPORT_DAY);
}

/** The readings of one kind. */
export function of(kind: string, text: string) {
  return claimsIn(text).flatMap(({ reading }) => (reading.kind === kind ? [reading] : []));
}
