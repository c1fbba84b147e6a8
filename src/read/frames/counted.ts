import { exactly, type Toll } from "../../event/index.ts";
import type { ActorMention, Quantity } from "../mention.ts";
import type { Chunk, ChunkKind } from "./chunks.ts";
import type { PersonNoun } from "./lexicon.ts";
import { longestOf } from "./phrases.ts";
import { type Word, wordsUpTo } from "./words.ts";

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
  /** "X-linked". */
  linked: boolean;
  partOf: boolean;
  /** "all four", "both". */
  entire: boolean;
}

/** Nothing read yet. All openings are of this make, also those that are copied. */
export function unopened(): Opening {
  return {
    definite: false,
    singular: false,
    possessive: false,
    owned: false,
    both: false,
    other: false,
    quantity: null,
    additional: false,
    rank: null,
    affiliation: null,
    hedged: false,
    linked: false,
    partOf: false,
    entire: false,
  };
}

/** What is read of another noun phrase, with some of it changed. */
export function openingLike(opening: Opening, changes: Partial<Opening>): Opening {
  return Object.assign(unopened(), opening, changes);
}

/** @param head its head noun, where it has one. */
export function peopleOf(noun: PersonNoun, opening: Opening, head: Word | null = null): Fields {
  const attacker = noun.kind === "attacker";
  const collective = head?.classes.collective ?? false;
  const relatives = noun.kind === "civilians" ? relativesOf(noun, opening, head?.fold ?? "") : null;
  return {
    kind: "people",
    // Written out: to spread `common` here costs as much as all else that is done for the phrase.
    definite: opening.definite && relatives === null,
    owned: opening.owned,
    introduced: opening.singular,
    additional: opening.additional,
    rank: opening.rank,
    partOf: isPart(opening),
    entire: opening.entire,
    actor: opening.affiliation,
    hedged: opening.hedged,
    linked: opening.linked,
    count: relatives ?? countedBy(opening, noun, head),
    collective,
    plural: noun.plural,
    attacker,
    targetKind: noun.kind === "attacker" ? null : ofForces(noun, opening, head) ? "military" : noun.kind,
    label: "others",
  };
}

/** "American service members", "an Israeli commander": of a state's forces. */
function ofForces({ kind }: PersonNoun, { affiliation }: Opening, head: Word | null): boolean {
  return (
    kind === "armed-group" &&
    affiliation?.kind === "state" &&
    /^(?:members?|commanders?)$/.test(head?.fold ?? "")
  );
}

/** "His wife", "their mother" are one, "her parents" two: relatives who are told as somebody new. */
function relativesOf({ plural }: PersonNoun, { possessive, owned }: Opening, fold: string): Toll | null {
  if (plural) return (possessive || owned) && PAIRS.test(fold) ? exactly(2) : null;
  return possessive || (owned && KIN.test(fold)) ? exactly(1) : null;
}

const PAIRS = /^(?:grand)?parents$|^twins$/;
const KIN =
  /^(?:great|ex|step|grand|god)?(?:mother|father|son|daughter|brother|sister|wife|husband|child|baby|infant|toddler|newborn|uncle|aunt|cousin|nephew|niece|girlfriend|boyfriend|partner|roommate|neighbou?r|nanny|babysitter)$/;

function countedBy(opening: Opening, { plural }: PersonNoun, head: Word | null): Toll | null {
  if (/^(?:couple|pair)$/.test(head?.fold ?? "") && !opening.quantity) return exactly(2);
  return head?.classes.collective && !opening.quantity ? null : countOf(opening, plural);
}

export function attackersOf(mention: ActorMention, opening: Opening): Fields {
  const counted = countOf(opening, false);
  const own = mention.count === null ? null : exactly(mention.count);
  return {
    kind: "people",
    ...common(opening),
    count:
      GROUPS.test(mention.name) && !opening.quantity
        ? null
        : opening.quantity || opening.singular
          ? counted
          : own,
    plural: mention.count !== 1 && !opening.singular,
    attacker: true,
    actor: opening.affiliation ?? mention,
    label: mention.name,
  };
}

/** "A rebel faction" is no one man. */
const GROUPS = /\b(?:group|faction|militia|gang|cell|brigade|unit)$/i;

/** "One of the four": of those counted before. */
export function someOf(opening: Opening, { low, best, high }: Quantity, all: Quantity): Fields {
  const known = openingLike(opening, { partOf: true });
  return { kind: "number", ...common(known), count: { low, best, high }, plural: low > 1, among: all.best };
}

export function common(opening: Opening): Partial<Chunk> {
  return {
    definite: opening.definite,
    owned: opening.owned,
    introduced: opening.singular,
    additional: opening.additional,
    rank: opening.rank,
    partOf: isPart(opening),
    entire: opening.entire,
    actor: opening.affiliation,
    hedged: opening.hedged,
    linked: opening.linked,
  };
}

function isPart({ partOf, quantity }: Opening): boolean {
  return partOf || (quantity?.partOf ?? false);
}

/** "15 PKK", "four Iranians": the name of an organisation or nation counts its people. */
export function membersAt(
  words: readonly Word[],
  at: number,
  opening: Opening,
): { fields: Fields; next: number } | null {
  const { actor = null, place = null } = words[at] ?? {};
  const nation = place?.role === "demonym" && words[at]!.text.endsWith("s") ? place : null;
  const troops = actor?.kind === "state" && / (?:forces|troops|police)$/i.test(actor.name);
  const named = actor?.kind === "organisation" || troops ? actor : nation;
  if (named === null) return null;
  const next = wordsUpTo(words, at, named.end);
  if (!endsPhrase(words[next])) return null;
  const kind = troops ? "military" : named === nation ? "civilians" : "armed-group";
  return { fields: peopleOf({ kind, plural: true }, openingLike(opening, { affiliation: actor })), next };
}

/** "Troops shot dead a Palestinian", but not "an Israeli strike": one person of a nation. */
export function nationalAt(
  words: readonly Word[],
  at: number,
  opening: Opening,
): { fields: Fields; next: number } | null {
  const place = words[at]?.place ?? null;
  if (place?.role !== "demonym") return null;
  const next = wordsUpTo(words, at, place.end);
  const { classes, fold, text } = words[next] ?? { classes: {}, fold: "", text: "." };
  const joined = fold === "and" && (words[next + 1]?.quantity || words[next + 1]?.classes.determiner);
  const alone = /^[^\p{L}'’-]/u.test(text) || classes.preposition || classes.auxiliary || SUFFERED.test(fold);
  if (!alone && !joined) return null;
  return { fields: peopleOf({ kind: "civilians", plural: false }, opening), next };
}

const SUFFERED = /^(?:killed|shot|wounded|injured|stabbed|dead|who|whom)$/;

/** Whether no noun follows that the name would only describe: a verb, a preposition, "dead" or a mark. */
function endsPhrase(word: Word | undefined): boolean {
  if (word === undefined) return true;
  if (!/^\p{L}/u.test(word.text)) return !word.text.startsWith("'");
  const { classes, known, fold } = word;
  return (
    classes.preposition || classes.auxiliary || fold === "and" || known.triggers !== null || fold === "dead"
  );
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
  // "three shots", but "three shot, one dead"
  const things = next.classes.thing && !(next.fold === "shot" && opening.quantity!.low > 1);
  if (things) return { fields: { kind: "word" }, next: at + 1 };
  if (next.classes.size === 0 && /^\p{Ll}.*[^s]s$/u.test(next.text)) return { fields, next: at + 1 };
  // "Six Buddhists killed in …"
  const verb = words[at + 1]?.known.triggers || words[at + 1]?.classes.auxiliary;
  const named = /^(?:\p{Lu}\p{Ll}+[^s]s|\p{Lu}{2,6})$/u.test(next.text);
  if (named && next.known.plain && verb) return { fields, next: at + 1 };
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
