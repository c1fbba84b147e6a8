import { exactly, type Toll } from "../../event/index.ts";
import type { ActorMention, Quantity } from "../mention.ts";
import type { Chunk, ChunkKind, Word } from "./chunks.ts";
import type { PersonNoun } from "./lexicon.ts";
import { longestOf } from "./phrases.ts";

/** What a chunk is, and what is known of it. */
export type Fields = Partial<Chunk> & { kind: ChunkKind };

/** What has been read of a noun phrase before its head. */
export interface Opening {
  definite: boolean;
  singular: boolean;
  /** "his", "her": a relative, told as somebody new. */
  possessive: boolean;
  /** "its", "their". */
  owned: boolean;
  /** "both": two who are known. */
  both: boolean;
  /** "the other": one. */
  other: boolean;
  quantity: Quantity | null;
  additional: boolean;
  /** "a third". */
  rank: number | null;
  affiliation: ActorMention | null;
  hedged: boolean;
  partOf: boolean;
  /** "all four", "both". */
  entire: boolean;
}

export function peopleOf(noun: PersonNoun, opening: Opening, collective = false): Fields {
  const attacker = noun.kind === "attacker";
  const relative = opening.possessive && noun.kind === "civilians" && !noun.plural;
  return {
    kind: "people",
    ...common(opening),
    definite: opening.definite && !relative,
    count: collective && !opening.quantity ? null : relative ? exactly(1) : countOf(opening, noun.plural),
    collective,
    plural: noun.plural,
    attacker,
    targetKind: noun.kind === "attacker" ? null : noun.kind,
    label: "others",
  };
}

export function attackersOf(mention: ActorMention, opening: Opening): Fields {
  const counted = countOf(opening, false);
  const own = mention.count === null ? null : exactly(mention.count);
  return {
    kind: "people",
    ...common(opening),
    count: opening.quantity || opening.singular ? counted : own,
    plural: mention.count !== 1 && !opening.singular,
    attacker: true,
    actor: opening.affiliation ?? mention,
    label: mention.name,
  };
}

export function common(opening: Opening): Partial<Chunk> {
  return {
    definite: opening.definite,
    owned: opening.owned,
    additional: opening.additional,
    rank: opening.rank,
    partOf: opening.partOf || (opening.quantity?.partOf ?? false),
    entire: opening.entire,
    actor: opening.affiliation,
    hedged: opening.hedged,
  };
}

/** A number with no known noun: of people if the next word does not say otherwise. */
export function bareNumber(
  words: readonly Word[],
  at: number,
  opening: Opening,
): { fields: Fields; next: number } | null {
  const next = words[at];
  const fields: Fields = {
    kind: "number",
    ...common(opening),
    count: tollOf(opening.quantity!),
    plural: true,
  };
  if (next === undefined || !/^\p{L}/u.test(next.text)) return { fields, next: at };
  // "Three explosions", "two handguns": so many events or things.
  const counted = longestOf(next.known.triggers, words, at);
  const thing =
    (longestOf(next.known.weapons, words, at) ?? longestOf(next.known.targets, words, at)) !== null;
  if (thing || counted?.values.some(({ pos, plural }) => pos === "noun" && plural))
    return { fields: { ...fields, kind: "determiner" }, next: at };
  if (next.classes.has("thing")) return { fields: { kind: "word" }, next: at + 1 };
  if (next.classes.size === 0 && /^\p{Ll}.*[^s]s$/u.test(next.text)) return { fields, next: at + 1 };
  return { fields, next: at };
}

export function countOf(opening: Opening, plural: boolean): Toll | null {
  if (opening.quantity) return tollOf(opening.quantity);
  if (opening.other) return exactly(1);
  if (opening.both) return exactly(2);
  if (opening.singular && !plural) return exactly(1);
  return null;
}

/** Words without a figure keep the range that they can bear. */
export function tollOf(quantity: Quantity): Toll {
  return { low: quantity.low, best: quantity.best, high: quantity.high };
}
