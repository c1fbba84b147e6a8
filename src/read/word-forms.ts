import { placeKey } from "../places/index.ts";
import { plainLetters } from "../plain-letters.ts";
import { classAt, UPPER } from "./characters.ts";

/** A word as it is written: all that can be said of it wherever it stands. */
export interface WordForm {
  readonly text: string;
  /** See {@link fold}. */
  readonly fold: string;
  /** The spelling under which the gazetteer has it. */
  readonly placeKey: string;
  /** Folded, without apostrophes and full stops: the spelling of actors' names. */
  readonly plain: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** All letters are capitals, and there are at least two. */
  readonly shouted: boolean;
}

/** A text has few distinct words; this many are those of some hundred thousand reports. */
const MOST_FORMS = 100_000;
const LONGEST_REMEMBERED = 40;
const forms = new Map<string, WordForm>();

/** The form of a word. Remembered, because reading looks every word up in a dozen tables: equal words are one object. */
export function wordForm(text: string): WordForm {
  if (text.length > LONGEST_REMEMBERED) return formOf(text);
  const known = forms.get(text);
  if (known !== undefined) return known;
  if (forms.size >= MOST_FORMS) forms.clear();
  const form = formOf(text);
  forms.set(text, form);
  return form;
}

function formOf(text: string): WordForm {
  const folded = fold(text);
  const plain = folded.replace(/['.]/g, "");
  return {
    text,
    fold: folded,
    placeKey: folded === "'s" || folded === "’s" ? "'s" : placeKey(folded),
    plain,
    capital: (classAt(text, 0) & UPPER) !== 0,
    shouted: plain.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase(),
  };
}

/** Lower case without accents, with plain apostrophes: the form in which lexicons are written and matched. */
export function fold(text: string): string {
  return plainLetters(text).replace(CURLED, "'");
}

const CURLED = /[‘’ʼ]/g;
