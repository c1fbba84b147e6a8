import { createHash } from "node:crypto";
import type { Document, EventRecord, Span } from "../event/index.ts";
import type { Assessment } from "../finding/index.ts";
import { Problem } from "../problem.ts";
import type { Reading } from "../read/index.ts";

/** @throws Problem when the text is in another language. */
export function refuseForeign(document: Document, reading: Reading): void {
  if (!reading.english) {
    throw new Problem(
      `${nameOf(document)} does not look like English, the only language that is read so far.`,
    );
  }
}

/** @throws Problem when the text is in another language or reports no attack. */
export function refuseUnreadable(document: Document, reading: Reading): void {
  refuseForeign(document, reading);
  if (reading.events.length === 0) {
    throw new Problem(
      `${nameOf(document)} reports no attack that could be coded, so there is nothing to assess.`,
    );
  }
}

function nameOf({ origin }: Document): string {
  return origin === "-" ? "standard input" : origin;
}

/** What the report says of the document: its checksum, and only the sentences that serve as evidence. */
export function describe(document: Document, reading: Reading): Assessment["document"] {
  return {
    id: document.id,
    origin: document.origin,
    title: document.title,
    publishedOn: document.publishedOn,
    characters: document.text.length,
    sha256: createHash("sha256").update(document.text).digest("hex"),
    evidence: evidence(document.text, reading),
    notes: reading.notes,
  };
}

/** The sentences in which a coded field has its words, each once, in the order of the text. */
function evidence(text: string, { events, sentences }: Reading): (Span & { text: string })[] {
  const spans = events.flatMap((event: EventRecord) => Object.values(event.spans).flat());
  return sentences
    .filter((sentence) => spans.some((span) => span.start < sentence.end && span.end > sentence.start))
    .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}
