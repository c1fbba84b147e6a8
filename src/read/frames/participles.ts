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

const ARMED = /^(?:armed|equipped|wielding|brandishing|carrying|holding|waving|loaded|laden|packed|fitted)$/;

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
  const auxiliary = chunks[act - 1]!.fold === "been" ? chunks[act - 2] : chunks[act - 1];
  return /^(?:has|have)$/.test(auxiliary?.fold ?? "");
}

/** "A vigil for slain officer A. B.", "freed 12 kidnapped pupils": whom the noun behind it names. */
export function isAttribute(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  if (next === undefined) return false;
  const before = chunks[at - 1]?.kind ?? "preposition";
  if (chunks[at]!.fold === "slain") return /^(?:preposition|determiner|conjunction)$/.test(before);
  if (!TAKEN.test(chunks[at]!.fold) || next.kind !== "people") return false;
  return /^(?:preposition|determiner|conjunction|number|stop|verb)$/.test(before);
}

const TAKEN = /^(?:kidnapped|abducted|murdered)$/;

/** Gives the number before such a participle to the people behind it. */
export function settleAttributes(chunks: readonly Chunk[]): void {
  for (let at = 1; at < chunks.length - 1; at++) {
    if (!TAKEN.test(chunks[at]!.fold) || !isAttribute(chunks, at)) continue;
    const { kind, count } = chunks[at - 1]!;
    if (kind === "number" || kind === "determiner") chunks[at + 1]!.count ??= count;
  }
}
