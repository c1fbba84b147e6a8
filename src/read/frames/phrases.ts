import { tokenise } from "../tokens.ts";

/** A word to match: its folded form. */
export interface Folded {
  fold: string;
}

interface Entry<T> {
  words: string[];
  values: T[];
}

/** Phrases found by their first word, the longest first: one look-up for each word of a text. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();

  /** Adds a phrase; hyphens and spaces are alike. */
  add(phrase: string, value: T): void {
    const words = foldedWords(phrase);
    const first = words[0];
    if (first === undefined) return;
    const entries = this.#byFirst.get(first) ?? [];
    const same = entries.find((entry) => entry.words.join(" ") === words.join(" "));
    if (same) same.values.push(value);
    else entries.push({ words, values: [value] });
    entries.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst.set(first, entries);
  }

  has(word: string): boolean {
    return this.#byFirst.has(word);
  }

  /** The longest phrase that begins at `words[at]`: all that it stands for, and how many words it has. */
  match(words: readonly Folded[], at: number): { values: T[]; length: number } | null {
    const entries = this.#byFirst.get(words[at]!.fold);
    if (entries === undefined) return null;
    for (const entry of entries) {
      if (entry.words.every((word, i) => words[at + i]?.fold === word))
        return { values: entry.values, length: entry.words.length };
    }
    return null;
  }
}

/** The words of a phrase as the chunker sees them: folded, without hyphens. */
export function foldedWords(phrase: string): string[] {
  return tokenise(phrase, 0, phrase.length)
    .filter((token) => !/^-+$/.test(token.text))
    .map((token) => token.fold);
}
