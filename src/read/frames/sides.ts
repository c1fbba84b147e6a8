import type { Chunk } from "./chunks.ts";

/** Those who fight each other in "clashes between A and B", "a gun battle with A". */
export function sidesOf(chunks: readonly Chunk[], at: number): number[] {
  const battle = chunks[at]!.triggers[0]?.frame.type === "battle";
  const between = linkOfSides(chunks, at, battle);
  if (between === null) return [];
  const sides: number[] = [];
  for (let i = between + 1; i < Math.min(chunks.length, between + 8); i++) {
    const { kind, actor, plural, targetKind } = chunks[i]!;
    if (kind === "act" || kind === "verb" || kind === "stop" || kind === "relative") break;
    // "A shootout with soldiers"
    const forces = plural && /^(?:police|military)$/.test(targetKind ?? "");
    if (kind === "organisation" || kind === "state") sides.push(i);
    else if (kind === "people" && (actor !== null || forces)) sides.push(i);
  }
  return sides;
}

/** "X forces and Y army battalion 33 clashed": those who are named before the verb in its clause. */
export function sidesBefore(chunks: readonly Chunk[], act: number): number[] {
  const sides: number[] = [];
  for (let i = act - 1; i >= 0; i--) {
    const { kind } = chunks[i]!;
    if (kind === "act" || kind === "verb" || kind === "stop" || kind === "subordinator") break;
    if (kind === "organisation" || kind === "state") sides.unshift(i);
  }
  return sides;
}

/** The "between" or "with" after a word for a fight: at once, or after "broke out on Friday near the town". */
function linkOfSides(chunks: readonly Chunk[], at: number, battle: boolean): number | null {
  const next = chunks[at + 1]?.fold ?? "";
  // "A gunbattle in the south of the country with members of X"
  const inPlace = /^(?:in|near|at|outside)$/.test(next);
  const goesOn = battle && (BREAKS_OUT.test(next) || inPlace);
  // "An exchange of fire with"
  const named = battle && next === "of" && /^(?:fire|gunfire)$/.test(chunks[at + 2]?.fold ?? "") ? 2 : 0;
  const last = goesOn ? at + LINK_REACH : at + 1 + named;
  for (let i = at + 1 + named; i <= Math.min(last, chunks.length - 1); i++) {
    const { fold, kind } = chunks[i]!;
    if ((fold === "between" && !inPlace) || (battle && fold === "with")) return i;
    if (i > at + 1 && !["word", "preposition", "determiner", "time", "place", "adverb"].includes(kind))
      return null;
  }
  return null;
}

const BREAKS_OUT = /^(broke|breaks|erupted|erupts|raged|rages|continued|continues|resumed|resumes)$/;
const LINK_REACH = 8;
