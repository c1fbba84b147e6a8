import type { Chunk } from "./chunk.ts";
import { subjectOf } from "./roles.ts";
import { voiceOf } from "./voice.ts";

/**
 * The noun phrases that "him", "her" and "them" stand for as objects of the verb at `act`: "dragged two tourists from their car and
 * beat them to death", "exploded in the hands of a judge, wounding him and a guard". A pronoun of which the sentence tells nobody stays.
 * @param doer the subject of the verb, for whom no such pronoun stands.
 */
export function standIns(
  chunks: readonly Chunk[],
  objects: readonly number[],
  doer: number | null,
): number[] {
  // "A teenager with an axe injured five before police shot him": an attacker, whatever the sentence calls him.
  if (doer !== null && isOfForces(chunks[doer]!)) return [...objects];
  return objects.map((at) => {
    const { kind, fold } = chunks[at]!;
    if (kind !== "pronoun" || !/^(?:him|her|them)$/.test(fold)) return at;
    const meant = chunks.findLastIndex(
      (chunk, i) => i < at && i !== doer && fits(chunk, fold) && !hasDone(chunks, i),
    );
    return meant < 0 ||
      !isCounted(chunks[meant]!) ||
      chunks.slice(meant, at).some(({ kind: mark }) => mark === "stop")
      ? at
      : meant;
  });
}

function isOfForces({ kind, targetKind }: Chunk): boolean {
  return kind === "state" || targetKind === "police" || targetKind === "military";
}

/** "A man stabbed six before police shot him": an attacker. */
function hasDone(chunks: readonly Chunk[], at: number): boolean {
  return chunks.some(
    ({ kind }, act) =>
      kind === "act" && act > at && voiceOf(chunks, act) === "active" && subjectOf(chunks, act)?.at === at,
  );
}

/** Somebody, and no attacker. */
function fits({ kind, plural, attacker, collective }: Chunk, fold: string): boolean {
  if (kind !== "people" || attacker || collective) return false;
  return fold === "them" ? plural : !plural;
}

/** Of "the soldiers" or "classmates" it is not known how many they are. */
function isCounted({ count, plural, definite }: Chunk): boolean {
  return count !== null && !(plural && definite);
}
