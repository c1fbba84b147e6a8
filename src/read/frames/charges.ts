import type { Chunk } from "./chunk.ts";
import { objectsAfter } from "./objects.ts";

/**
 * Takes the triggers from what people are only accused of, where the sentence tells what was done to them: "Two men suspected of
 * kidnapping children were lynched", "a mob killed a man accused of the murder of a girl".
 */
export function settleCharges(chunks: Chunk[]): void {
  chunks.forEach((chunk, at) => {
    if (!CHARGED.test(chunk.fold) || !/^(?:of|with)$/.test(chunks[at + 1]?.fold ?? "")) return;
    if (!/^(?:people|name|number)$/.test(chunks[at - 1]?.kind ?? "")) return;
    const until = chargeEnd(chunks, at + 2);
    if (!isDoneTo(chunks, at - 1) && !isSuffered(chunks, until)) return;
    chunk.kind = "word";
    for (const charged of chunks.slice(at + 2, until))
      if (charged.kind === "act" || charged.kind === "event" || charged.kind === "verb") {
        charged.kind = "word";
        charged.triggers = [];
      }
  });
}

const CHARGED = /^(?:accused|suspected|convicted)$/;

/** Where what they are accused of ends: at the verb of the sentence, or with the clause. */
function chargeEnd(chunks: readonly Chunk[], from: number): number {
  const end = chunks.findIndex(
    ({ kind }, i) => i > from && /^(?:auxiliary|stop|comma|subordinator|relative)$/.test(kind),
  );
  return end < 0 ? chunks.length : end;
}

/** Whether they are the object of a verb for an attack before them. */
function isDoneTo(chunks: readonly Chunk[], people: number): boolean {
  const act = chunks.findLastIndex(({ kind }, i) => i < people && kind === "act");
  return act >= 0 && objectsAfter(chunks, act).includes(people);
}

/** Whether the sentence goes on "were lynched". */
function isSuffered(chunks: readonly Chunk[], auxiliary: number): boolean {
  if (chunks[auxiliary]?.classes.be !== true) return false;
  let verb = auxiliary + 1;
  while (chunks[verb]?.kind === "adverb" || chunks[verb]?.kind === "auxiliary") verb++;
  return chunks[verb]?.kind === "act";
}
