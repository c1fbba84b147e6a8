import type { Chunk } from "./chunks.ts";
import { objectsAfter } from "./objects.ts";

/** "was killed along with his cousin" */
export function companionsOf(chunks: readonly Chunk[], at: number): number[] {
  for (let i = at + 1; i < Math.min(chunks.length, at + 8); i++) {
    const { kind, fold } = chunks[i]!;
    if (kind === "stop" || kind === "act" || kind === "verb" || kind === "relative") return [];
    if (fold === "with" && /^(?:along|together)$/.test(chunks[i - 1]!.fold)) return objectsAfter(chunks, i);
  }
  return [];
}

/** "18 people were killed in A and nine in B": the numbers that go on from the first. */
export function countsElsewhere(chunks: readonly Chunk[], at: number): number[] {
  const counts: number[] = [];
  for (let i = at + 1; i < chunks.length; i++) {
    const { kind, count } = chunks[i]!;
    if (kind === "number" && count !== null) {
      const joined = /^(?:conjunction|comma)$/.test(chunks[i - 1]!.kind);
      if (!joined || !AT.test(chunks[i + 1]?.fold ?? "")) return counts;
      counts.push(i);
    } else if (!AROUND.has(kind)) return counts;
  }
  return counts;
}

const AT = /^(?:in|at|near)$/;
const AROUND = new Set<Chunk["kind"]>([
  "preposition",
  "place",
  "name",
  "comma",
  "conjunction",
  "determiner",
  "target",
]);
