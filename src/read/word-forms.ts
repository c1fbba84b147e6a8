import { placeKey } from "../places/index.ts";
import { plainLetters } from "../plain-letters.ts";
import { classAt, UPPER } from "./characters.ts";

/** A word as it is written: all that can be said of it wherever it stands. */
export interface WordForm {
  /** Its place in a {@link WordColumn}; small, and shared only by words that are too long to be remembered. */
  readonly number: number;
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
const UNREMEMBERED = 0;
const forms = new Map<string, WordForm>();

/** The form of a word. Remembered, because reading looks every word up in a dozen tables: equal words are one object. */
export function wordForm(text: string): WordForm {
  if (text.length > LONGEST_REMEMBERED) return formOf(text, UNREMEMBERED);
  const known = forms.get(text);
  if (known !== undefined) return known;
  if (forms.size >= MOST_FORMS) forms.clear();
  const form = formOf(text, forms.size + 1);
  forms.set(text, form);
  return form;
}

function formOf(text: string, number: number): WordForm {
  const folded = fold(text);
  const plain = folded.replace(/['.]/g, "");
  return {
    number,
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

/**
 * What some lexicon says of single words: asked of its tables once for each word, and then read off by the word's
 * number. No larger than the memory of word forms.
 */
export class WordColumn<T> {
  readonly #ask: (form: WordForm) => T;
  readonly #forms: (WordForm | undefined)[] = new Array(MOST_FORMS + 1);
  readonly #answers: T[] = new Array(MOST_FORMS + 1);

  constructor(ask: (form: WordForm) => T) {
    this.#ask = ask;
  }

  of(form: WordForm): T {
    // A number is given anew once the forms were forgotten.
    if (this.#forms[form.number] === form) return this.#answers[form.number]!;
    const answer = this.#ask(form);
    this.#forms[form.number] = form;
    this.#answers[form.number] = answer;
    return answer;
  }
}
