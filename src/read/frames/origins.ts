import type { Chunk } from "./chunks.ts";
import type { Owner } from "./whereabouts.ts";

const ORIGIN = new Set(["from", "to"]);

/** "a man from Kabul", "the mayor of Paris", "Paris-based": about a person, not about the event. */
export function isOrigin(chunks: readonly Chunk[], at: number): boolean {
  if (/^(?:based|born)$/.test(chunks[at + 1]?.fold ?? "")) return true;
  let i = at - 1;
  while (["determiner", "word", "name"].includes(chunks[i]?.kind ?? "") && at - i < 4) i--;
  const preposition = chunks[i];
  if (preposition?.kind !== "preposition") return false;
  // "the same cell as in Paris" compares.
  if (chunks[i - 1]?.fold === "as") return true;
  if ((ORIGIN.has(preposition.fold) && !isOnRoadTo(chunks, i)) || isDestination(chunks, i)) return true;
  if (isOfPlan(chunks, i)) return true;
  const before = chunks[i - 1];
  if (preposition.fold !== "of" || before === undefined) return false;
  if (/^(?:arch)?diocese$/.test(before.fold)) return true;
  return ["people", "state", "organisation"].includes(before.kind) || before.classes.title;
}

/** "In an ambush on the road to Leer in Unity state": nothing nearer is told. */
function isOnRoadTo(chunks: readonly Chunk[], preposition: number): boolean {
  const { fold } = chunks[preposition]!;
  return (
    fold === "to" &&
    /^(?:road|highway)$/.test(chunks[preposition - 1]?.fold ?? "") &&
    chunks.every(({ place }, i) => i === preposition + 1 || place?.place.precision !== "city")
  );
}

/** "A convoy heading for Niger", "trucks bound for the capital", "escorting it towards the border": where it never came to. */
function isDestination(chunks: readonly Chunk[], preposition: number): boolean {
  const { fold } = chunks[preposition]!;
  if (/^towards?$/.test(fold)) return chunks[preposition - 1]?.kind !== "act";
  return (
    fold === "for" && /^(?:heading|headed|bound|leaving|destined)$/.test(chunks[preposition - 1]?.fold ?? "")
  );
}

/** "The attack was planned in Yemen", "ordered by its leaders in Quetta": where it was thought out. */
function isOfPlan(chunks: readonly Chunk[], preposition: number): boolean {
  for (let i = preposition - 1; i >= Math.max(0, preposition - PLAN_REACH); i--) {
    const { fold, kind } = chunks[i]!;
    if (PLANS.test(fold)) return true;
    if (/^(?:act|event|verb|comma|stop|subordinator)$/.test(kind)) return false;
  }
  return false;
}

const PLAN_REACH = 6;
const PLANS =
  /^(?:planned|plotted|ordered|directed|masterminded|orchestrated|prepared|financed|coordinated|conceived)$/;

/** "Abducted 30 girls from Chibok": where they were taken from is where it was. */
export function abductionBefore(chunks: readonly Chunk[], at: number): Owner {
  if (chunks[at - 1]?.fold !== "from") return null;
  for (let i = at - 2; i >= 0; i--) {
    const { kind, fold } = chunks[i]!;
    if (kind === "act" && /^(?:abduct|kidnap|snatch)/.test(fold)) return { trigger: i };
    if (kind === "act" || kind === "verb" || kind === "stop" || kind === "subordinator") return null;
  }
  return null;
}

const NURSED = /^(?:treat(?:ed|ing)?|receiv(?:ed|ing)|admitted|hospitali[sz]ed|recovering)$/;

/** "A hospital in Niamey is treating nine", "taken to a hospital in Niamey", "an official in Niamey said": where they came to, or who speaks. */
export function isAfterwards(chunks: readonly Chunk[], at: number): boolean {
  if (!/^(?:in|at|near)$/.test(chunks[at - 1]?.fold ?? "")) return false;
  const holder = chunks[at - 2];
  if (holder === undefined) return false;
  if (chunks[at + 1]?.classes.speech)
    return holder.kind === "people" || holder.kind === "state" || holder.targetKind === "health";
  if (holder.kind !== "target" || holder.targetKind !== "health") return false;
  const to = chunks[at - 3]?.kind === "determiner" ? chunks[at - 4] : chunks[at - 3];
  return to?.fold === "to" || chunks.some(({ fold }) => NURSED.test(fold));
}

/** "A day before a summit in Islamabad", "ahead of talks in Doha": where something else was to be. */
export function isOfOccasion(chunks: readonly Chunk[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && /^(?:preposition|determiner|word|place|name)$/.test(chunks[i]!.kind)) {
    if (OCCASIONS.test(chunks[i]!.fold)) break;
    i--;
  }
  if (i <= 0 || !OCCASIONS.test(chunks[i]!.fold)) return false;
  return chunks
    .slice(Math.max(0, i - OCCASION_REACH), i)
    .some(
      ({ fold, label }) => BEFORE_OR_AFTER.test(fold) || BEFORE_OR_AFTER.test(label.split(" ").at(-1) ?? ""),
    );
}

const OCCASION_REACH = 5;
const OCCASIONS =
  /^(?:summits?|conferences?|meetings?|talks|negotiations|elections?|polls|visits?|trips?|tour|matches|match|games|tournament)$/;
const BEFORE_OR_AFTER = /^(?:before|after|ahead|eve)$/;
