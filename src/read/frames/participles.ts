import type { Chunk } from "./chunks.ts";

/** "A bomb targeting security forces killed": the bomb; null where no participle stands before what is named. */
export function beforeParticiple(chunks: readonly Chunk[], object: number): number | null {
  let i = object - 1;
  while (/^(?:determiner|word|number|place|adverb)$/.test(chunks[i]?.kind ?? "")) i--;
  const { kind, fold } = chunks[i] ?? { kind: "stop", fold: "" };
  const participle = (kind === "verb" || kind === "act") && fold.endsWith("ing");
  return participle && /^(?:weapon|event)$/.test(chunks[i - 1]?.kind ?? "") ? i - 1 : null;
}

/** "Fighters armed with machetes and guns killed": where "armed" stands; null where the weapon is no such equipment. */
export function armedWith(chunks: readonly Chunk[], weapon: number): number | null {
  let i = weapon;
  while (
    /^(?:weapon|conjunction|comma|word|determiner|number)$/.test(chunks[i]?.kind ?? "") &&
    !ARMED.test(chunks[i]!.fold)
  )
    i--;
  if (chunks[i]?.fold === "with") i--;
  return ARMED.test(chunks[i]?.fold ?? "") ? i : null;
}

const ARMED = /^(?:armed|equipped|wielding|brandishing)$/;

/** "A second man wounded in the attack has died": a participle that tells of the subject. */
export function isReduced(chunks: readonly Chunk[], at: number, act: number): boolean {
  const { frame, forms } = chunks[at]!.triggers[0]!;
  const hurt = forms.includes("participle") && (frame.effect === "wounded" || frame.object === "victims");
  return hurt && chunks[at - 1]?.kind === "people" && isFiniteVerb(chunks, act);
}

/** "Who was shot on Monday died": no participle. */
export function isFiniteVerb(chunks: readonly Chunk[], act: number): boolean {
  return isPerfect(chunks, act) || /^(?:died|dies)$/.test(chunks[act]!.fold);
}

/** "has died" */
function isPerfect(chunks: readonly Chunk[], act: number): boolean {
  return /^(?:has|have)$/.test(chunks[act - 1]!.fold);
}

/** "A vigil for slain officer A. B.", "daughter of slain couple": whom the noun behind it names. */
export function isAttribute(chunks: readonly Chunk[], at: number): boolean {
  const opens = /^(?:preposition|determiner|conjunction)$/.test(chunks[at - 1]?.kind ?? "preposition");
  return chunks[at]!.fold === "slain" && opens && at + 1 < chunks.length;
}
