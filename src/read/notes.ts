import type { Document, EventRecord } from "../event/index.ts";

/** UTF-16 units: several books. What is longer is no report, and is read this far. */
export const LONGEST_REPORT = 2_000_000;

/** What a reader of the records should know about how the report was read. */
export function notesOf({ text }: Document, english: boolean, events: readonly EventRecord[]): string[] {
  if (text.trim() === "") return ["The text is empty."];
  const notes: string[] = [];
  if (!english) notes.push("The text does not look like English; only English reports are read.");
  else if (events.length === 0) notes.push("No event of violence was found in the text.");
  if (text.length > LONGEST_REPORT)
    notes.push(
      `The text is too long for a report; its first ${LONGEST_REPORT / 1e6} million characters were read.`,
    );
  return notes;
}
