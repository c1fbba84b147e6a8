import type { Chunk } from "./chunks.ts";
import { objectsAfter } from "./roles.ts";

/** "was killed along with his cousin" */
export function companionsOf(chunks: readonly Chunk[], at: number): number[] {
  for (let i = at + 1; i < Math.min(chunks.length, at + 8); i++) {
    const { kind, fold } = chunks[i]!;
    if (kind === "stop" || kind === "act" || kind === "verb" || kind === "relative") return [];
    if (fold === "with" && /^(?:along|together)$/.test(chunks[i - 1]!.fold)) return objectsAfter(chunks, i);
  }
  return [];
}
