import type { ActorMention, PlaceMention, Quantity, Sentence, TimeMention, Token } from "../mention.ts";
import { IS_HYPHEN } from "../tokens.ts";
import { wordMark } from "../word-forms.ts";
import { type ClosedClasses, type KnownWord, NO_CLASSES } from "./known-words.ts";
import type { FrameLexicon } from "./lexicon.ts";
import { longestOf } from "./phrases.ts";

/** A word of a sentence; hyphens inside compounds are left out, so that "car-bomb" is two words, and quotation marks around a word or two. */
export interface Word {
  fold: string;
  text: string;
  start: number;
  end: number;
  classes: ClosedClasses;
  /** What the lexicon says of it wherever it stands. */
  known: KnownWord;
  /** What the layers below found, where it begins with this word; `opens` when any of it does. */
  quantity: Quantity | null;
  time: TimeMention | null;
  place: PlaceMention | null;
  actor: ActorMention | null;
  opens: boolean;
}

export function wordsOf(sentence: Sentence, lexicon: FrameLexicon): Word[] {
  const words: Word[] = [];
  const { tokens } = sentence;
  const quoted = scareQuotes(tokens);
  for (let i = 0; i < tokens.length; i++) {
    if (isHyphen(tokens, i) || quoted?.has(i)) continue;
    const { fold, text, start, end, form } = tokens[i]!;
    const known = lexicon.known.of(form);
    words.push({
      fold,
      text,
      start,
      end,
      classes: known.classes,
      known,
      quantity: null,
      time: null,
      place: null,
      actor: null,
      opens: false,
    });
  }
  for (let i = 0; i < words.length; i++) {
    const { phrases } = words[i]!.known;
    if (phrases !== null && longestOf(phrases, words, i) !== null) words[i]!.classes = NO_CLASSES;
  }
  return words;
}

/** A hyphen joins what it touches; one that stands apart is a dash, and parts. */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
  const { marks, start, end } = tokens[at]!;
  return (
    (marks & IS_HYPHEN) !== 0 && ((at > 0 && tokens[at - 1]!.end === start) || tokens[at + 1]?.start === end)
  );
}

const IS_QUOTE = wordMark((fold) => fold === '"' || fold === "'");

/** Words within which quotation marks only hold off what somebody else says. */
const SCARED = 4;

/** The marks in: Army "kills" 40 'terrorists'. They part nothing; null where there are none. */
function scareQuotes(tokens: readonly Token[]): ReadonlySet<number> | null {
  let quoted: Set<number> | null = null;
  let open = -1;
  for (let i = 0; i < tokens.length; i++) {
    const { text, start, end, marks } = tokens[i]!;
    if ((marks & IS_QUOTE) === 0) continue;
    const apart = i === 0 || tokens[i - 1]!.end < start;
    const opens = apart && tokens[i + 1]?.start === end;
    if (opens) open = i;
    else if (open >= 0 && tokens[open]!.text === text && !apart) {
      if (i - open <= SCARED + 1) quoted = (quoted ?? new Set()).add(open).add(i);
      open = -1;
    }
  }
  return quoted;
}

/** What the layers below found in one sentence. */
export interface Found {
  quantities: readonly Quantity[];
  times: readonly TimeMention[];
  places: readonly PlaceMention[];
  actors: readonly ActorMention[];
}

/** Notes what was found with the words with which it begins; what begins inside a word is left out. */
export function markMentions(words: readonly Word[], { quantities, times, places, actors }: Found): void {
  for (const quantity of quantities) {
    const word = opened(words, quantity.start);
    if (word !== null) word.quantity = quantity;
  }
  for (const time of times) {
    const word = opened(words, time.start);
    if (word !== null) word.time = time;
  }
  for (const place of places) {
    const word = opened(words, place.start);
    if (word === null) continue;
    word.place = place;
    // "Thousand Oaks"
    if (word.quantity !== null && word.quantity.end < place.end) word.quantity = null;
  }
  for (const actor of actors) {
    const word = opened(words, actor.start);
    if (word !== null) word.actor = actor;
  }
}

/** The word that starts at an offset, marked as one with which something begins; null where none starts there. */
function opened(words: readonly Word[], start: number): Word | null {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const word = words[low];
  if (word?.start !== start) return null;
  word.opens = true;
  return word;
}

/** Index after the last word that begins before `end`. */
export function wordsUpTo(words: readonly Word[], at: number, end: number): number {
  let next = at + 1;
  while (next < words.length && words[next]!.start < end) next++;
  return next;
}

/** The words of a description as a record has them: small, but for "IT worker". */
export function describedAs(words: readonly Word[], from: number, to: number): string {
  const texts = words.slice(from, to).map(({ text }) => text);
  // In a text of capitals all small.
  const loud = texts.every((text) => text === text.toUpperCase());
  return texts.map((text) => (!loud && /^\p{Lu}{2,}$/u.test(text) ? text : text.toLowerCase())).join(" ");
}
