import type { Chunk } from "./chunks.ts";
import { isAged } from "./lists.ts";

/** "A third man, A. B., 27, was shot": one person, whose name is no other. Names and their comma become plain words. */
export function settleAppositions(chunks: readonly Chunk[]): void {
  for (let at = 0; at + 3 < chunks.length; at++) {
    const [person, comma, name, next] = chunks.slice(at, at + 4) as [Chunk, Chunk, Chunk, Chunk];
    if (person.kind !== "people" || person.plural || person.collective || comma.kind !== "comma") continue;
    if (name.kind !== "name" || !isAged(name) || !GOES_ON.has(next.kind)) continue;
    person.person = name.label;
    comma.kind = "word";
    name.kind = "word";
  }
}

const GOES_ON: ReadonlySet<Chunk["kind"]> = new Set(["auxiliary", "act", "verb", "adverb", "modal"]);
