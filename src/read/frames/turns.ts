import type { Chunk } from "./chunks.ts";

/** Chunks within which a sentence says that it goes on to something else. */
const OPENING = 6;

const OTHER = /^(?:another|separate|other|unrelated|different|second|third|similar|further|related)$/;
const NEWS =
  /^(?:incidents?|attacks?|assaults?|operations?|developments?|news|violence|clash(?:es)?|strikes?|shootings?|blasts?|explosions?|bombings?|ambush(?:es)?|raids?)$/;

/**
 * "In other news, …", "In a separate incident …", "Also on Sunday, gunmen …", "Earlier Sunday, a bomb …", "Separately, …": the
 * sentence turns from what is told to another event. Not "Earlier on Sunday, the attackers …", who are those of the event told.
 */
export function turnsToAnother(chunks: readonly Chunk[]): boolean {
  if (chunks.some(({ kind, definite }) => kind === "event" && definite)) return false;
  const turn = turnAt(chunks);
  return turn !== null && !chunks.slice(turn).some(isOfTold);
}

/** Index of the last word of the turn; null where there is none. */
function turnAt(chunks: readonly Chunk[]): number | null {
  const opening = chunks.slice(0, OPENING);
  const first = opening[0]?.fold;
  if (first === "separately") return 0;
  if (first === "in") {
    const other = opening.findIndex(({ fold }) => OTHER.test(fold));
    const news = opening.findIndex(({ fold, kind }, i) => i > other && (NEWS.test(fold) || kind === "event"));
    return other > 0 && other < 4 && news > 0 && news - other < 3 ? news : null;
  }
  if (!/^(?:also|earlier|later|elsewhere)$/.test(first ?? "")) return null;
  const day = opening.findIndex(({ time }) => time?.date?.precision === "day");
  const at = opening.slice(1, Math.max(day, 1)).every(({ fold }) => /^(?:on|this)$/.test(fold)) ? day : -1;
  if (at > 0) return at;
  return first === "elsewhere" ? 0 : null;
}

/** "The attackers", "those wounded", "he": somebody of the event that is told. */
function isOfTold({ kind, attacker, definite, count, fold }: Chunk): boolean {
  if (kind === "people" && definite && (attacker || count !== null)) return true;
  return kind === "pronoun" && /^(?:he|she|they|it)$/.test(fold);
}
