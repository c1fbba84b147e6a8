import { letterBit } from "../letter-bit.ts";
import { placeKey } from "../places/index.ts";
import { plainLetters } from "../plain-letters.ts";
import { classAt, UPPER } from "./characters.ts";
import { FormTable } from "./form-table.ts";

/** A word as it is written: all that can be said of it wherever it stands. */
export interface WordForm {
  readonly text: string;
  /** See {@link fold}. */
  readonly fold: string;
  /** The spelling under which the gazetteer has it. */
  readonly placeKey: string;
  readonly placeBit: number;
  /** Folded, without apostrophes and full stops: the spelling of actors' names. */
  readonly plain: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** All letters are capitals, and there are at least two. */
  readonly shouted: boolean;
  /** More than a letter or what follows an apostrophe; and its second letter is no capital. */
  readonly long: boolean;
  readonly small: boolean;
  /** Bits of the classes of {@link wordMark}. */
  readonly marks: number;
  /** What lexicons say of it, by the number of the `WordColumn`. */
  readonly answers: unknown[];
}

/** A text has few distinct words; this many are those of some hundred thousand reports. */
const MOST_FORMS = 100_000;
const LONGEST_REMEMBERED = 40;
const forms = new FormTable<WordForm>(MOST_FORMS);

/**
 * The form of the word in `units.subarray(start, end)`. Remembered, because reading asks a dozen tables about every word:
 * equal words are one object.
 */
export function wordForm(units: Uint16Array, start: number, end: number): WordForm {
  if (end - start > LONGEST_REMEMBERED) return formOf(textOf(units.subarray(start, end)));
  const known = forms.get(units, start, end);
  if (known !== undefined) return known;
  const form = formOf(textOf(units.subarray(start, end)));
  forms.add(units, start, end, form);
  return form;
}

/** A string call takes so many arguments everywhere. */
const MOST_UNITS = 8192;

function textOf(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += MOST_UNITS)
    text += String.fromCharCode(...units.subarray(at, at + MOST_UNITS));
  return text;
}

function formOf(text: string): WordForm {
  const folded = fold(text);
  const plain = folded.replace(/['.]/g, "");
  const key = folded === "'s" || folded === "’s" ? "'s" : placeKey(folded);
  return {
    text,
    fold: folded,
    placeKey: key,
    placeBit: letterBit(key),
    plain,
    capital: (classAt(text, 0) & UPPER) !== 0,
    shouted: plain.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase(),
    long: text.length > 1 && !text.startsWith("'"),
    small: (classAt(text, 1) & UPPER) === 0,
    marks: marks.reduce((bits, isOne, i) => (isOne(folded) ? bits | (1 << i) : bits), 0),
    answers: new Array(USUAL_COLUMNS).fill(undefined),
  };
}

const marks: ((fold: string) => boolean)[] = [];

/**
 * A class of words that a layer looks for in every text, whatever the lexicon: its bit stands in the tokens themselves, so
 * that going through a sentence touches nothing else. To be made when a module is loaded.
 */
export function wordMark(isOne: (fold: string) => boolean): number {
  // What is known of words by now lacks the new bit.
  forms.clear();
  return 1 << (marks.push(isOne) - 1);
}

/** Lower case without accents, with plain apostrophes: the form in which lexicons are written and matched. */
export function fold(text: string): string {
  return plainLetters(text).replace(CURLED, "'");
}

const CURLED = /[‘’ʼ]/g;

let columns = 0;
const USUAL_COLUMNS = 12;

/**
 * What some lexicon says of single words: asked of its tables once for each word, and then kept with the word, so that
 * it is forgotten with it.
 */
export class WordColumn<T extends NonNullable<unknown> | null> {
  readonly #ask: (form: WordForm) => T;
  readonly #number = columns++;

  constructor(ask: (form: WordForm) => T) {
    this.#ask = ask;
  }

  of(form: WordForm): T {
    const known = form.answers[this.#number];
    if (known !== undefined) return known as T;
    const answer = this.#ask(form);
    form.answers[this.#number] = answer;
    return answer;
  }
}
