import type { Chunk } from "./frames/chunks.ts";
import type { PatternMatch } from "./frames/patterns.ts";

/** "The army said it had killed the attackers", "its fighters had driven off the gunmen": its answer, not the attack. */
export function hitsAttackers(chunks: readonly Chunk[], { to }: PatternMatch): boolean {
  const object = chunks.findIndex(
    ({ kind }, i) => i > to && !/^(?:determiner|adverb|word|preposition)$/.test(kind),
  );
  // "It had killed 42 of the attackers"
  const hit = chunks.slice(to + 1, to + OBJECT_REACH + 2);
  const struck = chunks[to]!.kind === "act";
  if (
    struck &&
    hit.some(({ kind, fold }) => kind === "people" && /^(?:attackers?|assailants?|raiders?)$/.test(fold))
  )
    return true;
  if (object < 0 || object > to + OBJECT_REACH) return false;
  return chunks[object]!.attacker && (chunks[object]!.definite || chunks[object - 1]!.definite);
}

const OBJECT_REACH = 4;

/** "The ministry said it destroyed five drones": it warded them off. */
export function isDefence(chunks: readonly Chunk[], { from, to }: PatternMatch): boolean {
  return chunks.slice(from + 1, to + OBJECT_REACH).some(({ label }) => WARDED_OFF.test(label));
}

export const WARDED_OFF = /\b(?:drones?|missiles?|rockets?|projectiles?|UAVs?)$/i;
