import type { Chunk, ChunkKind } from "./chunks.ts";

/** "Revenge for the presence of Kenyan troops in Somalia", "its role in Yemen": why it was done, not where. */
export function isOfCause(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - CAUSE_REACH); i--) {
    if (CAUSE.test(chunks[i]!.fold)) return true;
    // "A response to the war in Gaza"
    if (chunks[i]!.fold === "war")
      return chunks.slice(Math.max(0, i - 2), i).some(({ fold }) => fold === "to");
    if (!BETWEEN_CAUSE.has(chunks[i]!.kind)) return false;
  }
  return false;
}

const CAUSE =
  /^(?:wars?|truce|ceasefire|presence|roles?|interventions?|involvement|deployments?|participation|occupation)$/;
const CAUSE_REACH = 7;
const BETWEEN_CAUSE: ReadonlySet<ChunkKind> = new Set([
  "preposition",
  "determiner",
  "state",
  "people",
  "organisation",
  "place",
  "word",
]);

/** "A decision to recognise Jerusalem as the capital": no whereabouts. */
export function isRecognised(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at + 1]?.fold === "as" && chunks[at - 1]?.kind !== "preposition";
}
