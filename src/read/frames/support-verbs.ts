import type { Chunk } from "./chunk.ts";

const BEFORE_EVENT = new Set<Chunk["kind"]>([
  "number",
  "determiner",
  "word",
  "preposition",
  "place",
  "adverb",
  "target",
  "time",
  "weapon",
  "name",
]);

/** The verb in "carried out an attack", "went on a stabbing spree". */
export function supportVerb(chunks: readonly Chunk[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const chunk = chunks[i]!;
    if (chunk.classes.support) return chunks[i - 1]?.classes.be ? null : i;
    if (!BEFORE_EVENT.has(chunk.kind)) return null;
  }
  return null;
}
