import { tokenise } from "../tokens.ts";

/** A word to match: its folded form. */
export interface Folded {
  fold: string;
}

/** A phrase of a table: all that it stands for, and how many words it has. */
export interface Phrase<T> {
  readonly words: readonly string[];
  readonly values: T[];
  readonly length: number;
}

/** Phrases found by their first word, the longest first: one look-up for each word of a text. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, Phrase<T>[]>();

  /** Adds a phrase; hyphens and spaces are alike. */
  add(phrase: string, value: T): void {
    const words = foldedWords(phrase);
    const first = words[0];
    if (first === undefined) return;
    const entries = this.#byFirst.get(first) ?? [];
    const same = entries.find((entry) => entry.words.join(" ") === words.join(" "));
    if (same) same.values.push(value);
    else entries.push({ words, values: [value], length: words.length });
    entries.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst.set(first, entries);
  }

  has(word: string): boolean {
    return this.#byFirst.has(word);
  }

  /** The phrases that begin with a word, the longest first; null where none does. */
  startingWith(word: string): readonly Phrase<T>[] | null {
    return this.#byFirst.get(word) ?? null;
  }

  /** The longest phrase that begins at `words[at]`. */
  match(words: readonly Folded[], at: number): Phrase<T> | null {
    return longestOf(this.startingWith(words[at]!.fold), words, at);
  }
}

/** The longest of the phrases that begin with the word at `at`; null where none goes on. */
export function longestOf<T>(
  phrases: readonly Phrase<T>[] | null,
  words: readonly Folded[],
  at: number,
): Phrase<T> | null {
  if (phrases === null) return null;
  for (const phrase of phrases) if (goesOn(phrase.words, words, at)) return phrase;
  return null;
}

/** Whether the words of a phrase after its first one follow. */
function goesOn(phrase: readonly string[], words: readonly Folded[], at: number): boolean {
  for (let i = 1; i < phrase.length; i++) if (words[at + i]?.fold !== phrase[i]) return false;
  return true;
}

/** The words of a phrase as the chunker sees them: folded, without hyphens. */
export function foldedWords(phrase: string): string[] {
  return tokenise(phrase, 0, phrase.length)
    .filter((token) => !/^-+$/.test(token.text))
    .map((token) => token.fold);
}
