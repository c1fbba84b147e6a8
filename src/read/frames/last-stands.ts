import type { Chunk } from "./chunks.ts";
import { objectsAfter } from "./objects.ts";
import { subjectOf } from "./roles.ts";
import { voiceOf } from "./voice.ts";

/** "He was killed in a shootout with police": how the attacker ended, no event of its own. */
export function isLastStand(chunks: readonly Chunk[], at: number): boolean {
  const opponent = chunks.slice(at + 2, at + 5).find(({ kind }) => kind === "state" || kind === "people");
  const ofForces =
    opponent !== undefined &&
    (opponent.kind === "state" || /^(police|military)$/.test(opponent.targetKind ?? ""));
  if (chunks[at + 1]?.fold !== "with" || !ofForces) return false;
  const died = chunks.findLastIndex(({ kind }, i) => i < at && kind === "act");
  const subject = died < 0 ? undefined : chunks[subjectOf(chunks, died)?.at ?? -1];
  if (subject === undefined || subject.plural) return false;
  const known =
    subject.kind === "people" &&
    subject.definite &&
    (subject.attacker || /^(driver|man)$/.test(subject.fold));
  return known || (subject.kind === "pronoun" && /^(he|she)$/.test(subject.fold));
}

/** "A student stabbed four classmates, then jumped from a window and died": whoever died has done it. */
export function hasKilled(chunks: readonly Chunk[], died: number, subject: number): boolean {
  return chunks.some(({ kind, triggers }, at) => {
    const frame = triggers[0]?.frame;
    if (kind !== "act" || at <= subject || at >= died || frame?.object !== "victims") return false;
    if (voiceOf(chunks, at) !== "active" || objectsAfter(chunks, at).length === 0) return false;
    return subjectOf(chunks, at)?.at === subject;
  });
}

/** "He was killed on Thursday in a shootout with police": the verb of it, where a pronoun stands for the attacker. */
export function endsInLastStand(chunks: readonly Chunk[], act: number): boolean {
  if (chunks[subjectOf(chunks, act)?.at ?? -1]?.kind !== "pronoun") return false;
  const end = chunks.findIndex(({ kind }, i) => i > act && (kind === "act" || kind === "stop"));
  return chunks
    .slice(0, end < 0 ? chunks.length : end)
    .some(
      ({ kind, triggers }, i) =>
        i > act && kind === "event" && triggers[0]!.frame.type === "battle" && isLastStand(chunks, i),
    );
}
