import type { EventRecord } from "../../event/index.ts";
import { type Lexicons, readDated, readReport } from "../../read/index.ts";
import type { ModernText } from "./texts.ts";

/** What the reader finds from the day that the collection gives, and from that alone. */
export function recordsOf(text: ModernText, lexicons: Lexicons): EventRecord[] {
  const { publishedOn } = text;
  const day = publishedOn === null ? null : { low: publishedOn, high: publishedOn };
  return readReport(documentOf(text), lexicons, day).events;
}

/** What the reader finds, from the day that the collection gives, else from the text's own date line. */
export function datedRecordsOf(text: ModernText, lexicons: Lexicons): EventRecord[] {
  return readDated(documentOf(text), lexicons, text.publishedOn).reading.events;
}

function documentOf({ id, title, text, publishedOn }: ModernText) {
  return { id, text, title, publishedOn, origin: "modern" };
}
