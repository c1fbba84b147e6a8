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

  /** The words with which the phrases begin. */
  firstWords(): string[] {
    return [...this.#byFirst.keys()];
  }

  has(word: string): boolean {
    return this.#byFirst.has(word);
  }

  /** The longest phrase that begins at `words[at]`. */
  match(words: readonly Folded[], at: number): Phrase<T> | null {
    const entries = this.#byFirst.get(words[at]!.fold);
    if (entries === undefined) return null;
    for (const entry of entries) if (goesOn(entry.words, words, at)) return entry;
    return null;
  }
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
