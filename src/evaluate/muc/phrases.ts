import type { ActorMention, Sentence, Token } from "../../read/mention.ts";
import { plainWords } from "./match.ts";
import type { Page } from "./page.ts";
import type { WordLists } from "./word-lists.ts";

/** Where a phrase stands: tokens `from`..`to` (inclusive) of a sentence. */
export interface Occurrence {
  sentence: number;
  from: number;
  to: number;
}

/** A string of a message that may fill a slot, with all the places where it stands. */
export interface Phrase {
  /** As it is compared: folded words with one space between them. */
  key: string;
  /** As the scores compare it. */
  plain: string;
  /** As the message writes it first. */
  text: string;
  kind: "name" | "organisation" | "phrase";
  actor: ActorMention | null;
  occurrences: Occurrence[];
}

const LONGEST = 7;

/**
 * The strings that may fill a slot: organisations and states as the reader finds them, runs of words that are no common
 * words (names, in a text in capitals), and noun phrases whose last word is a known head, in all their lengths.
 */
export function phrasesOf(page: Page, lists: WordLists): Phrase[] {
  const found = new Map<string, Phrase>();
  const actorsAt = new Map(page.actors.map((actor) => [actor.start, actor]));
  const organisations = page.actors.filter(({ kind }) => kind !== "generic");
  page.sentences.forEach((sentence, index) => {
    const { tokens } = sentence;
    const add = (from: number, to: number, kind: Phrase["kind"], actor: ActorMention | null) => {
      const start = tokens[from]!.start;
      const end = tokens[to]!.end;
      const text = page.text.slice(start, end);
      const key = text.toLowerCase();
      const known = found.get(key);
      const occurrence = { sentence: index, from, to };
      if (known === undefined)
        found.set(key, { key, plain: plainWords(key), text, kind, actor, occurrences: [occurrence] });
      else {
        if (actor !== null && known.actor === null) Object.assign(known, { actor, kind });
        const repeated = known.occurrences.some(
          (one) => one.sentence === index && one.from === from && one.to === to,
        );
        if (!repeated) known.occurrences.push(occurrence);
      }
    };
    for (let i = 0; i < tokens.length; i++) {
      const actor = actorsAt.get(tokens[i]!.start);
      if (actor !== undefined) {
        const to = lastWithin(tokens, i, actor.end);
        add(i, to, actor.kind === "generic" ? "phrase" : "organisation", actor);
      }
      if (lists.heads.has(tokens[i]!.fold) && !endsWithin(organisations, tokens[i]!)) {
        const to = endOfComplement(tokens, i, lists);
        for (let from = i; from >= 0 && i - from < LONGEST && mayStandIn(tokens, from, i, lists); from--)
          if (mayBegin(tokens[from]!, lists)) {
            add(from, i, "phrase", null);
            if (to > i) add(from, to, "phrase", null);
          }
      }
      if (isModel(tokens, i)) add(i, i + 2, "phrase", null);
    }
    for (const { from, to } of namesIn(sentence, page, lists)) {
      add(from, to, "name", null);
      const first = startOfRank(tokens, from);
      if (first < from) add(first, to, "phrase", null);
    }
  });
  return [...found.values()];
}

function lastWithin(tokens: readonly Token[], from: number, end: number): number {
  let to = from;
  while (to + 1 < tokens.length && tokens[to + 1]!.end <= end) to++;
  return to;
}

/** Whether the name of an organisation goes on after the token. */
function endsWithin(organisations: readonly ActorMention[], token: Token): boolean {
  return organisations.some(({ start, end }) => start <= token.start && token.end < end);
}

/** The make of a weapon: "AK-47". */
function isModel(tokens: readonly Token[], at: number): boolean {
  const [make, hyphen, number] = tokens.slice(at, at + 3);
  return make !== undefined && make.text.length <= 2 && hyphen?.text === "-" && number?.kind === "number";
}

/** Where "members of the army" ends for the head "members"; the head itself where no complement follows. */
function endOfComplement(tokens: readonly Token[], head: number, lists: WordLists): number {
  if (tokens[head + 1]?.fold !== "of") return head;
  let to = head + 1;
  if (/^(?:the|a|an|his|its|their)$/.test(tokens[to + 1]?.fold ?? "")) to++;
  const first = to + 1;
  while (to + 1 < tokens.length && to + 1 - first < LONGEST && mayStandIn(tokens, to + 1, -1, lists)) to++;
  while (to >= first && tokens[to]!.kind === "punctuation") to--;
  return to >= first ? to : head;
}

/** Whether the token at `at` may be part of a phrase that ends at `last`. */
function mayStandIn(tokens: readonly Token[], at: number, last: number, lists: WordLists): boolean {
  if (at === last) return true;
  const token = tokens[at]!;
  if (token.kind === "punctuation") return token.text === "-" || token.text === '"';
  return token.kind === "number" || isInner(token.fold, lists);
}

const ARTICLES = new Set([
  "a",
  "an",
  "the",
  "of",
  "and",
  "'s",
  "in",
  "at",
  "on",
  "for",
  "with",
  "to",
  "by",
  "from",
]);

function mayBegin(token: Token, lists: WordLists): boolean {
  if (token.kind === "punctuation") return false;
  if (ARTICLES.has(token.fold)) return false;
  return token.kind === "number" || lists.heads.has(token.fold) || isInner(token.fold, lists);
}

/** Adjectives, and nouns of activity before a noun ("training center"), by their endings. */
const ATTRIBUTE = /(?:.{3}al|.{3}ic|.{3}ous|.{3}ive|.{3}ary|.{4}ing|.{4}tion|.{3}ian)$/;

function isInner(word: string, { inner, nouns, common }: WordLists): boolean {
  if (inner.has(word) || nouns.isNoun(word) || nouns.isModifier(word)) return true;
  return !common.has(word) || (ATTRIBUTE.test(word) && word !== "during" && word !== "according");
}

const RANK =
  /^(?:col|colonel|lt|lieutenant|gen|general|capt|captain|maj|major|sgt|sergeant|corporal|cpl|brigadier|admiral|commander|president|dr|don)\.?$/;

/** Where "Lieutenant Colonel" before a name begins: keys give officers with their rank as perpetrators, without it as victims. */
function startOfRank(tokens: readonly Token[], name: number): number {
  let first = name;
  while (first > 0 && RANK.test(tokens[first - 1]!.fold)) first--;
  return first;
}

const LINKS = new Set(["de", "la", "del", "los", "las", "y", "san", "santa", "da", "dos", "von"]);

/** English by their endings, whether or not the lists know them. */
const ENGLISH =
  /(?:.{3}ed|.{3}ing|.{3}ly|tion|tions|ment|ments|ness|.{3}ists?|.{4}able|.{3}ive|.{3}ous|ful|less|.{3}ism)$/;

function mayBeName(word: string, { common, nouns }: WordLists): boolean {
  if (common.has(word) || ENGLISH.test(word)) return false;
  return !nouns.isTitle(word) && !nouns.isModifier(word) && nouns.kindsOf(word, "").length === 0;
}

/** Runs of words that are neither common nor part of an organisation. */
function namesIn(sentence: Sentence, page: Page, lists: WordLists): { from: number; to: number }[] {
  const { tokens } = sentence;
  const taken = page.actors.filter((actor) => actor.start >= sentence.start && actor.start < sentence.end);
  const isName = (i: number) => {
    const token = tokens[i]!;
    return (
      token.kind === "word" &&
      token.text.length > 1 &&
      mayBeName(token.fold, lists) &&
      !token.fold.startsWith("'") &&
      !taken.some((actor) => actor.start <= token.start && token.end <= actor.end)
    );
  };
  const runs: { from: number; to: number }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(i)) continue;
    let to = i;
    for (;;) {
      const next = tokens[to + 1];
      if (next === undefined) break;
      if (isName(to + 1) || /^[A-Z]\.$/.test(next.text)) to++;
      else if (LINKS.has(next.fold) && to + 2 < tokens.length && isName(to + 2)) to += 2;
      else break;
    }
    runs.push({ from: i, to });
    i = to;
  }
  return runs;
}
