import type { Chunk } from "./frames/chunks.ts";
import type { Scene } from "./frames/fill.ts";
import { ACCUSES } from "./frames/rule-words.ts";

/** Who speaks, in generic words; null where the text itself does. */
export function sourceOf({ chunks }: Scene): string | null {
  for (let at = 0; at < chunks.length; at++) {
    const { classes, known, kind } = chunks[at]!;
    // "Borno state"
    if (!(classes.speech && kind === "verb") && !(known.rules & ACCUSES)) continue;
    const speaker = speakerBefore(chunks, at) ?? speakerBehind(chunks, at);
    if (speaker !== null) return speaker;
  }
  return null;
}

/** "Police in Lagos said", "officials on Monday blamed". */
function speakerBefore(chunks: readonly Chunk[], verb: number): string | null {
  for (let at = verb - 1; at >= Math.max(0, verb - SPEAKER_REACH); at--) {
    const chunk = chunks[at]!;
    const source = officeOf(chunk);
    // "A spokesman for the UN chief said": whose spokesman it is.
    if (source === null && chunk.kind === "people" && isOwner(chunks, at)) continue;
    if (chunk.kind === "act" || chunk.kind === "stop" || chunk.kind === "people") return source;
    if (source !== null) return source;
  }
  return null;
}

function isOwner(chunks: readonly Chunk[], at: number): boolean {
  const link = chunks.findLastIndex(
    ({ kind }, i) => i < at && kind !== "word" && kind !== "determiner" && kind !== "place",
  );
  return /^(?:for|of)$/.test(chunks[link]?.fold ?? "");
}

/** "…, said the governor", "blamed by the police". */
function speakerBehind(chunks: readonly Chunk[], verb: number): string | null {
  const next = chunks.findIndex(({ kind }, at) => at > verb && !BEFORE_SPEAKER.has(kind));
  if (next < 0 || next > verb + 3) return null;
  // "Activists said government forces shelled …": what they did, not what they said.
  return CLAUSE.has(chunks[next + 1]?.kind ?? "stop") ? null : officeOf(chunks[next]!);
}

const SPEAKER_REACH = 12;
const CLAUSE: ReadonlySet<Chunk["kind"]> = new Set(["act", "verb", "auxiliary", "modal"]);
const BEFORE_SPEAKER: ReadonlySet<Chunk["kind"]> = new Set(["determiner", "preposition", "word", "place"]);

function officeOf(chunk: Chunk): string | null {
  if (chunk.classes.genericSource) return chunk.fold;
  if (chunk.kind === "state") return chunk.label;
  // "Human Rights Watch said"
  if (chunk.kind === "organisation" && chunk.actor?.peaceful) return chunk.label;
  if (chunk.kind !== "people" || chunk.targetKind !== "government") return null;
  return chunk.label.endsWith("s") || !chunk.plural ? chunk.label : `${chunk.label}s`;
}

/** "Its spokesman", "a rebel spokesman": of whoever is named before. */
export const OWNERS = /^(?:its|their|rebel|militant|separatist|insurgent)$/;
