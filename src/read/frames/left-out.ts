import type { Chunk } from "./chunks.ts";

/**
 * "Twelve died on the spot and three at a clinic", "A. died on the way and B. in surgery": who else died, the verb being left out. The
 * index of the phrase for them, or null.
 */
export function leftOut(chunks: readonly Chunk[], act: number): number | null {
  for (let i = act + 1; i < Math.min(chunks.length, act + CLAUSE); i++) {
    const { kind } = chunks[i]!;
    if (kind === "stop" || kind === "relative" || kind === "subordinator" || kind === "act") return null;
    if (kind !== "conjunction" || i === act + 1) continue;
    const at = chunks[i + 1]?.kind === "determiner" ? i + 2 : i + 1;
    const [who, next] = [chunks[at], chunks[at + 1]];
    const told = who?.kind === "name" || who?.kind === "number" || who?.kind === "people";
    const apart =
      next?.kind === "time" || (next?.kind === "preposition" && /^(?:in|at|on|after)$/.test(next.fold));
    if (!told || !apart || chunks[i - 1]?.kind === who.kind) return null;
    const rest = chunks.slice(at + 1, at + REST);
    const end = rest.findIndex(({ kind }) => ENDS.has(kind));
    const clause = end < 0 ? rest : rest.slice(0, end);
    return clause.some(({ kind }) => kind === "auxiliary" || kind === "verb" || kind === "act") ? null : at;
  }
  return null;
}

const ENDS: ReadonlySet<Chunk["kind"]> = new Set([
  "stop",
  "comma",
  "conjunction",
  "subordinator",
  "relative",
]);
const CLAUSE = 14;
const REST = 8;
