import type { Chunk } from "./chunks.ts";
import { joinedTo } from "./lists.ts";

/** Chunks that can stand as a subject, an object or an agent. */
export const NOMINAL = new Set([
  "people",
  "number",
  "organisation",
  "state",
  "name",
  "weapon",
  "target",
  "event",
  "pronoun",
]);

/** Noun phrases that are the object of the word at `at`, with what is joined to them ("a man and two women"). */
export function objectsAfter(chunks: readonly Chunk[], at: number): number[] {
  let i = at + 1;
  while (["adverb", "determiner"].includes(chunks[i]?.kind ?? "")) i++;
  if (chunks[i]?.fold === "about" && chunks[i + 1]?.count) i++;
  // An adjective or an apposition before the noun: "killed prominent Somali journalist …".
  if (chunks[i]?.kind === "word" && NOMINAL.has(chunks[i + 1]?.kind ?? "")) i++;
  if (
    chunks[i]?.kind === "place" &&
    chunks[i]!.place!.role === "demonym" &&
    NOMINAL.has(chunks[i + 1]?.kind ?? "")
  )
    i++;
  // "the killings of convenience store owner A. B."
  if (chunks[i]?.kind === "word" && chunks[i + 1]?.kind === "target" && chunks[i + 2]?.kind === "people") i++;
  if (chunks[i]?.kind === "target" && chunks[i + 1]?.kind === "people") i++;
  // "the Radisson hotel", "the Marxist National Army", "the Asad regime"
  if (chunks[i]?.kind === "name" && /^(?:target|organisation|state)$/.test(chunks[i + 1]?.kind ?? "")) i++;
  // "by a Russian Kh-22 missile"
  const model = chunks[i + 1]?.kind === "word" ? i + 2 : i + 1;
  if (chunks[i]?.kind === "name" && chunks[model]?.kind === "weapon") i = model;
  // "by Bedouin tribesmen"
  if (chunks[i]?.kind === "name" && chunks[i + 1]?.kind === "people" && isGroup(chunks[i]!, chunks[i + 1]!))
    i++;
  i = ownedBy(chunks, i);
  if (!NOMINAL.has(chunks[i]?.kind ?? "")) return [];
  return [i, ...joinedTo(chunks, i)];
}

/** One name before a plural in small letters says of what people they are. */
function isGroup(name: Chunk, { plural, count, label }: Chunk): boolean {
  return plural && count === null && !/\s/.test(name.label) && /^\p{Ll}/u.test(label);
}

/** "Haiti's top television journalist": the people behind whose they are, where nothing but words stands between. */
function ownedBy(chunks: readonly Chunk[], at: number): number {
  if (chunks[at + 1]?.fold !== "'s") return at;
  let i = at + 2;
  while (chunks[i]?.kind === "word" && i < at + OWNED_REACH) i++;
  return chunks[i]?.kind === "people" ? i : at;
}

const OWNED_REACH = 6;

/** The noun phrase after "by" that belongs to the trigger at `at`, before its clause ends. */
export function agentAfter(chunks: readonly Chunk[], at: number): number | null {
  for (let i = at + 1; i < chunks.length && i < at + 14; i++) {
    const chunk = chunks[i]!;
    const ends = chunk.kind === "verb" && !chunk.classes.support;
    if (ends || chunk.kind === "stop" || chunk.kind === "subordinator" || chunk.kind === "relative")
      return null;
    if (chunk.kind === "act" && chunks[i - 1]!.kind !== "conjunction") return null;
    const from = chunk.fold === "from" && chunks[at + 1]?.fold === "under";
    if ((chunk.fold !== "by" && !from) || SPOKEN_OF.test(chunks[i - 1]!.fold)) continue;
    const candidates = objectsAfter(chunks, i);
    return candidates[0] ?? null;
  }
  return null;
}

/** "An attack linked by police to the vote", "attacks that undermine claims by the army": who speaks of it. */
const SPOKEN_OF =
  /^(?:linked|claimed|condemned|reported|blamed|confirmed|denounced|described|investigated|dominated|controlled|inhabited|populated|occupied|frequented|governed|ruled|claims?|statements?|assertions?|reports?|promises|efforts?|denials?|assurances?)$/;

/** "Man shot, killed in …", "robbed, fatally shot": the comma of headlines stands for "and". */
export function isHeadlineComma(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1]?.kind === "adverb" ? at + 2 : at + 1;
  return chunks[at]?.fold === "," && chunks[at - 1]?.kind === "act" && chunks[next]?.kind === "act";
}
