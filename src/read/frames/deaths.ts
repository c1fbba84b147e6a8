import type { Chunk } from "./chunks.ts";
import type { Sighting } from "./sighting.ts";

/** "A third victim of the attack died on Friday": when somebody died is not when it happened. */
export function setDeathApart(sighting: Sighting): void {
  if (!isSingleDeath(sighting) && !sighting.triggers.every(({ frame }) => frame.frame === "find-dead"))
    return;
  sighting.deathTimes = sighting.times;
  sighting.times = [];
}

/** "The owner died on Wednesday; the customer had died on Tuesday": people whose days of death differ are not the same. */
export function noteDayOfDeath({ triggers, tolls, times }: Sighting): void {
  const date = times[0]?.date;
  if (date?.precision !== "day" || !triggers.every(({ frame }) => frame.frame === "die")) return;
  for (const toll of tolls) if (toll.effect === "killed" && toll.toll.high === 1) toll.diedOn = date.start;
}

/** "died of his injuries overnight", "died Monday at a hospital": some time after the event. */
export function isOfWounds(chunks: readonly Chunk[], at: number): boolean {
  const { frame } = chunks[at]!.triggers[0]!;
  if (frame.frame === "find-dead") return true;
  if (frame.subject !== "victims") return false;
  const clause = chunks.slice(at + 1, at + 9);
  const end = clause.findIndex(({ kind }) => kind === "stop" || kind === "comma");
  return clause
    .slice(0, end < 0 ? undefined : end)
    .some(
      ({ fold, targetKind }) => targetKind === "health" || /^(?:wounds?|injur(?:y|ies)|hospital)$/.test(fold),
    );
}

/** "Died on 30 September when his vehicle hit a mine": the trigger of the clause that tells how; null where none does. */
export function diedWhen(chunks: readonly Chunk[], at: number): number | null {
  if (chunks[at]!.triggers[0]!.frame.subject !== "victims") return null;
  const end = chunks.findIndex(({ kind }, i) => i > at && (kind === "stop" || kind === "comma"));
  const clause = chunks.slice(0, end < 0 ? undefined : end);
  const when = clause.findIndex(({ fold }, i) => i > at && fold === "when");
  const how =
    when < 0 ? -1 : clause.findIndex(({ kind }, i) => i > when && (kind === "act" || kind === "event"));
  return how < 0 ? null : how;
}

/** The death that the trigger at `at` explains so. */
export function diedBefore(chunks: readonly Chunk[], at: number): number | null {
  const act = chunks.findLastIndex(({ kind }, i) => i < at && kind === "act");
  return act >= 0 && diedWhen(chunks, act) === at ? act : null;
}

/** Tells that one or a few more died, as far as it tells anything, or how many have by now. */
export function isSingleDeath({ triggers, tolls }: Sighting): boolean {
  return (
    triggers.every(({ frame }) => frame.subject === "victims") &&
    (tolls.some(({ latest }) => latest) ||
      tolls.every(({ toll, additional, ofWounded }) => toll.best <= 1 || additional || ofWounded))
  );
}
