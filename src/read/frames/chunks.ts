import type { ActorMention } from "../mention.ts";
import { withAges } from "./ages.ts";
import { withEqualNumbers } from "./as-many.ts";
import { blankChunk, type Chunk, type ChunkKind } from "./chunk.ts";
import { kindOf, NO_CLASSES } from "./known-words.ts";
import type { FrameLexicon } from "./lexicon.ts";
import { nameAt } from "./names.ts";
import { nounPhraseAt } from "./noun-phrase.ts";
import { longestOf } from "./phrases.ts";
import { BEFORE_HOURS } from "./rule-words.ts";
import { type Word, wordsUpTo } from "./words.ts";

export type { Chunk, ChunkKind } from "./chunk.ts";

/** Cuts a sentence into chunks, left to right, each as long as it can be. */
export function chunksOf(
  words: readonly Word[],
  antecedent: ActorMention | null,
  lexicon: FrameLexicon,
): Chunk[] {
  const chunks: Chunk[] = [];
  let last = antecedent;
  let at = 0;
  while (at < words.length) {
    const { chunk, next } = chunkAt(words, at, last, lexicon);
    chunks.push(chunk);
    if (chunk.actor?.kind === "organisation" && !chunk.actor.peaceful) last = chunk.actor;
    at = next;
  }
  return withEqualNumbers(chunks);
}

function chunkAt(words: readonly Word[], at: number, antecedent: ActorMention | null, lexicon: FrameLexicon) {
  const word = words[at]!;
  if (word.known.plain && !word.opens) return plainAt(words, at);
  const { time, actor, place } = word;
  if (time) {
    const next = wordsUpTo(words, at, time.end);
    const chunk = make(words, at, next, "time");
    chunk.time = time;
    return { chunk, next };
  }
  const idle = longestOf(word.known.notEvents, words, at);
  if (idle) return plain(words, at, at + idle.length, "word");
  const phrase = nounPhraseAt(words, at, lexicon);
  if (phrase) {
    const { fields, next } = withAges(words, phrase);
    return { chunk: Object.assign(make(words, at, next, fields.kind), fields), next };
  }

  if (actor && actor.kind !== "generic") {
    const named = actorAt(words, at, actor, wordsUpTo(words, at, actor.end));
    // "IS" is no form of "be".
    if (word.classes.be) named.chunk.classes = NO_CLASSES;
    return named;
  }
  const group = groupAt(words, at, antecedent);
  if (group) return actorAt(words, at, group, at + 1);
  if (place && !isOffice(words, at)) {
    const next = wordsUpTo(words, at, place.end);
    const chunk = make(words, at, next, "place");
    chunk.place = place;
    chunk.label = place.place.name;
    return { chunk, next };
  }
  return listedAt(words, at) ?? plainAt(words, at);
}

function actorAt(words: readonly Word[], at: number, actor: ActorMention, next: number) {
  const chunk = make(words, at, next, actor.kind === "state" ? "state" : "organisation");
  chunk.actor = actor;
  chunk.label = actor.name;
  return { chunk, next };
}

/** "The Pentagon says": who works there, unless a preposition makes it a place. */
function isOffice(words: readonly Word[], at: number): boolean {
  const actor = words[at + 1]?.actor;
  return words[at]!.fold === "the" && actor?.kind === "state" && !words[at - 1]?.classes.preposition;
}

/** A trigger, weapon, target or phrase of the lexicon; the longest wins. */
function listedAt(words: readonly Word[], at: number) {
  const { known } = words[at]!;
  const trigger = longestOf(known.triggers, words, at);
  const weapon = longestOf(known.weapons, words, at);
  const target = longestOf(known.targets, words, at);
  const longest = Math.max(trigger?.length ?? 0, weapon?.length ?? 0, target?.length ?? 0);
  const next = at + longest;
  if (trigger && trigger.length === longest) {
    const isVerb = trigger.values.some(({ pos }) => pos === "verb");
    const chunk = make(words, at, next, isVerb ? "act" : "event");
    chunk.triggers = trigger.values;
    chunk.plural = trigger.values.some(({ plural }) => plural);
    return { chunk, next };
  }
  if (weapon && weapon.length === longest) {
    const chunk = make(words, at, next, "weapon");
    chunk.weapon = weapon.values[0]!.kind;
    return { chunk, next };
  }
  if (target && target.length === longest) {
    const chunk = make(words, at, next, "target");
    chunk.targetKind = target.values[0]!.kind;
    chunk.plural = target.values[0]!.plural;
    return { chunk, next };
  }
  const phrasal = longestOf(known.phrases, words, at);
  if (phrasal === null) return null;
  const classes = phrasal.values[0]!;
  const chunk = make(words, at, at + phrasal.length, kindOf(classes));
  chunk.classes = classes;
  return { chunk, next: at + phrasal.length };
}

/** A word of a closed class, a name, a mark, or a word that means nothing to us. */
function plainAt(words: readonly Word[], at: number) {
  const word = words[at]!;
  if (word.classes.size > 0)
    return plain(words, at, at + 1, isBeforeHour(words, at) ? "preposition" : word.known.kind);
  const name = nameAt(words, at);
  if (name) {
    const { fold, known } = words[name.name - 1]!;
    const chunk = make(words, at, name.next, "name");
    chunk.fold = fold;
    chunk.known = known;
    chunk.label = textOf(words, at, name.name);
    return { chunk, next: name.next };
  }
  return plain(words, at, at + 1, punctuationKind(word));
}

/** "Before 11 p.m.", "after dawn": no clause follows. */
function isBeforeHour(words: readonly Word[], at: number): boolean {
  if ((words[at]!.known.rules & BEFORE_HOURS) === 0) return false;
  const next = words[at + 1]?.fold ?? "";
  return HOURS.test(next) || (/^\d/.test(next) && HALVES_OF_DAY.test(words[at + 2]?.fold ?? ""));
}

const HOURS = /^(?:noon|midnight|midday|dawn|dusk|sunrise|sunset|daybreak|nightfall)$/;
const HALVES_OF_DAY = /^(?:[ap]\.?m\.?|local|gmt|hours|o'clock)$/;

/** "the group", "the Somali group": the organisation named last. */
function groupAt(words: readonly Word[], at: number, antecedent: ActorMention | null): ActorMention | null {
  if (antecedent === null || !words[at]!.classes.groupNoun) return null;
  // "the group of", "the militant group X".
  const next = words[at + 1];
  if (next?.fold === "of" || (next?.actor ?? null) !== null) return null;
  const definite = words
    .slice(Math.max(0, at - 2), at)
    .some((word) => /^(the|this|that|same)$/.test(word.fold));
  return definite ? antecedent : null;
}

function plain(words: readonly Word[], from: number, next: number, kind: ChunkKind) {
  return { chunk: make(words, from, next, kind), next };
}

/** A chunk of the words from `from` up to `next`. */
function make(words: readonly Word[], from: number, next: number, kind: ChunkKind): Chunk {
  const last = words[next - 1]!;
  const single = next - from === 1;
  const chunk = blankChunk(kind, words[from]!.start, last.end, last.fold, last.known);
  chunk.classes = single ? last.classes : NO_CLASSES;
  chunk.label = single ? last.text : textOf(words, from, next);
  return chunk;
}

function textOf(words: readonly Word[], from: number, next: number): string {
  let { text } = words[from]!;
  for (let i = from + 1; i < next; i++) text += ` ${words[i]!.text}`;
  return text;
}

function punctuationKind(word: Word): ChunkKind {
  if (COMMAS.has(word.text) || word.text.startsWith("-")) return "comma";
  return STOPS.has(word.text) ? "stop" : "word";
}
const COMMAS = new Set([",", "(", ")", "—", '"']);
const STOPS = new Set([";", ":", ".", "!", "?", "|"]);
