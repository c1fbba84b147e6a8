import type { Chunk } from "./chunks.ts";

/** Whether the clause of the trigger at `at` depends on another ("who …", "after …"): what it tells is no news. */
export function isDependent(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const kind = chunks[i]!.kind;
    if (kind === "relative" && isSpokenThat(chunks, i)) return false;
    if (kind === "relative" || kind === "subordinator") return true;
    if (kind === "stop" || kind === "comma") return false;
  }
  return false;
}

/** "said on Friday that": what follows is the news. */
export function isSpokenThat(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.fold !== "that") return false;
  let i = at - 1;
  while (["time", "preposition", "adverb"].includes(chunks[i]?.kind ?? "")) i--;
  return chunks[i]?.classes.speech === true;
}
