import type { Chunk } from "./chunks.ts";
import type { Frame } from "./lexicon.ts";
import { objectsAfter } from "./objects.ts";
import type { TollEffect } from "./sighting.ts";

/** "fatally" stands beside its verb: up to two chunks before it or one after. */
const FATALLY = 4;

/** What the verb does to people; "shot him dead" and "fatally stabbed" kill. */
export function effectOf(chunks: readonly Chunk[], at: number): TollEffect | null {
  const { frame } = chunks[at]!.triggers[0]!;
  // "fatally injured"
  if (frame.effect === "wounded" && /^(fatally|mortally)$/.test(chunks[at - 1]?.fold ?? "")) return "killed";
  if (frame.effect !== null || frame.object !== "victims") return frame.effect;
  // "stabbed his wife and her sister to death"
  const last = objectsAfter(chunks, at).at(-1);
  if (last !== undefined && isToDeath(chunks, last + 1)) return "killed";
  const from = Math.max(0, at - 2);
  const near = chunks.slice(from, at + 5);
  const comma = near.findIndex(
    ({ kind }, i) => i > at - from && (kind === "comma" || kind === "conjunction"),
  );
  const deadly = near
    .slice(0, comma < 0 ? undefined : comma)
    .some(
      (chunk, i) =>
        chunk.fold === "dead" ||
        (chunk.fold === "fatally" && i < FATALLY) ||
        (chunk.fold === "death" && near[i - 1]?.fold === "to"),
    );
  if (deadly) return "killed";
  return HITS.test(frame.frame) ? (isInLimb(chunks, at) ? "wounded" : "hit") : null;
}

/** "to death", maybe behind "of one family". */
function isToDeath(chunks: readonly Chunk[], from: number): boolean {
  const at = chunks[from]?.fold === "of" ? from + 2 : from;
  return chunks[at]?.fold === "to" && chunks[at + 1]?.fold === "death";
}

const LIMBS =
  /^(?:legs?|arms?|foot|feet|hands?|shoulder|thighs?|ankle|knee|hip|buttocks|finger|elbow|calf|wrist|forearm)$/;
const TRUNK = /^(?:head|chest|neck|back|stomach|abdomen|torso|face|side)$/;

/** "was shot in the leg": wounded, unless told otherwise. */
function isInLimb(chunks: readonly Chunk[], at: number): boolean {
  const near = chunks.slice(at + 1, at + 10);
  const end = near.findIndex(({ kind }) => kind === "stop" || kind === "comma" || kind === "act");
  const clause = end < 0 ? near : near.slice(0, end);
  return clause.some(({ fold }) => LIMBS.test(fold)) && !clause.some(({ fold }) => TRUNK.test(fold));
}

/** "The killing of five", "the killing on Wednesday of five": whom the noun at `at` names. */
export function isNextOf(chunks: readonly Chunk[], at: number, of: number): boolean {
  return chunks.slice(at + 1, of).every(({ kind, fold }) => kind === "time" || fold === "on");
}

const HITS = /^(shoot|stab)$/;

/** "Was shot in the stomach and was in critical condition", "were stabbed but are expected to survive". */
export function livesOn(chunks: readonly Chunk[], at: number): boolean {
  const rest = chunks.slice(at + 1);
  const end = rest.findIndex(({ kind }) => kind === "stop" || kind === "act");
  const clause = end < 0 ? rest : rest.slice(0, end);
  const link = clause.findIndex(({ kind }) => kind === "conjunction");
  const goesOn = link >= 0 && (clause[link + 1]?.kind === "auxiliary" || clause[link + 1]?.kind === "verb");
  return goesOn && rest[end]?.kind !== "act" && clause.slice(link).some(({ fold }) => ALIVE.test(fold));
}

const ALIVE = /^(?:condition|recover|recovering|survive|live)$/;

/** "the killing of two", "the fatal shooting of a man", "the stabbing of three". */
export function effectOfNoun(chunks: readonly Chunk[], at: number): TollEffect | null {
  const { frame } = chunks[at]!.triggers[0]!;
  if (frame.effect !== null || !HITS.test(frame.frame)) return frame.effect;
  return /^(fatal|deadly)$/.test(chunks[at - 1]?.fold ?? "") ? "killed" : "hit";
}

/** "The movement died": no deaths of people. */
export function isFigurative(chunks: readonly Chunk[], patients: readonly number[], frame: Frame): boolean {
  if (frame.subject !== "victims" || frame.effect === null || patients.length === 0) return false;
  return patients.every((at) => !["people", "number", "name", "pronoun"].includes(chunks[at]!.kind));
}
