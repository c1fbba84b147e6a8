import type { Chunk } from "./chunks.ts";

/** "The first blast …; the second …": one of several events that are told together. */
export interface Part {
  which: string;
  /** The sentence tells of another one too; else it may be the first of its kind ("the second attack this year"). */
  paired: boolean;
}

const ORDINAL = /^(?:first|second|third|fourth|fifth|other)$/;
/** Chunks between "the second" and its verb: "the second, at a market in the north, killed 12". */
const REACH = 10;

/** Which of several events the trigger at `at` is; null where its clause counts none. */
export function partTold(chunks: readonly Chunk[], at: number): Part | null {
  const which = chunks[at]!.kind === "event" ? partNamed(chunks, at) : partActing(chunks, at);
  if (which === null) return null;
  return { which, paired: chunks.some(({ fold }, i) => fold !== which && ordinalAt(chunks, i) !== null) };
}

/** "The first blast", but not "it was the third attack" or "the first attack on …". */
function partNamed(chunks: readonly Chunk[], at: number): string | null {
  const compared = /^(?:on|of|since|against)$/.test(chunks[at + 1]?.fold ?? "");
  return compared || chunks[at - 3]?.kind === "auxiliary" ? null : ordinalAt(chunks, at - 1);
}

/** "The second, at a market, killed 12". */
function partActing(chunks: readonly Chunk[], at: number): string | null {
  // "One went off at a checkpoint, killing 15".
  if (
    at === 1 &&
    /^(?:one|another)$/.test(chunks[0]!.fold) &&
    chunks[1]!.triggers[0]!.frame.weight !== "effect"
  )
    return `${chunks[0]!.start}`;
  for (let i = at - 1; i >= Math.max(1, at - REACH); i--) {
    const { kind } = chunks[i]!;
    if (kind === "stop" || kind === "verb" || kind === "act" || kind === "relative") return null;
    const opens = i === 1 || CLAUSE.test(chunks[i - 2]!.kind);
    if (opens && ordinalAt(chunks, i) !== null && LEADS.test(chunks[i + 1]!.kind)) return chunks[i]!.fold;
  }
  return null;
}

const CLAUSE = /^(?:stop|comma|conjunction)$/;
const LEADS = /^(?:comma|preposition|auxiliary|act)$/;

function ordinalAt(chunks: readonly Chunk[], at: number): string | null {
  const chunk = chunks[at];
  if (chunk?.kind !== "word" || !ORDINAL.test(chunk.fold)) return null;
  return chunks[at - 1]?.fold === "the" ? chunk.fold : null;
}
