import type { Chunk } from "./chunks.ts";
import { stateOf } from "./doers.ts";

/** Makes a state of a country that does something: "Israel has bombed", "the United States carried out an airstrike". */
export function settleGovernments(chunks: Chunk[]): void {
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "place" || chunks[at - 1]?.kind === "preposition" || !isDoer(chunks, at)) return;
    const state = stateOf(chunk);
    if (state === null || chunk.place!.role === "demonym") return;
    chunk.kind = "state";
    chunk.actor = state;
    chunk.place = null;
  });
}

/** Whether an active verb for an attack, for carrying one out or for speaking follows. */
function isDoer(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at + 1; i < Math.min(chunks.length, at + 5); i++) {
    const chunk = chunks[i]!;
    if (chunk.classes.has("be")) return false;
    if (chunk.kind === "act")
      return chunk.triggers[0]!.frame.subject === "agent" && chunks[i + 1]?.fold !== "by";
    if (chunk.classes.has("support") || chunk.classes.has("speech")) return true;
    if (chunk.kind !== "auxiliary" && chunk.kind !== "adverb") return false;
  }
  return false;
}
