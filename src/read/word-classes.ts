import { WordColumn, type WordForm } from "./word-forms.ts";

/** Bits that a number keeps without becoming an object. */
const MOST_CLASSES = 31;

/**
 * Classes of single words, a bit each: all that a layer's lists say of a word is one number kept with it, so that asking
 * costs no look-up and several classes can be asked at once (`classes.of(form) & (TOWN | REGION)`).
 */
export class WordClasses {
  readonly #bits = new Map<string, number>();
  readonly #column: WordColumn<number>;
  #size = 0;

  /** @param spelling under which the lists have a word. */
  constructor(spelling: (form: WordForm) => string) {
    this.#column = new WordColumn((form) => this.#bits.get(spelling(form)) ?? 0);
  }

  /** The bit of a new class, to be made before any word is asked. */
  add(words: Iterable<string>): number {
    if (this.#size === MOST_CLASSES) throw new Error(`a word has at most ${MOST_CLASSES} classes of a kind`);
    const bit = 1 << this.#size++;
    for (const word of words) this.#bits.set(word, (this.#bits.get(word) ?? 0) | bit);
    return bit;
  }

  /** The bits of all classes that a word is in. */
  of(form: WordForm): number {
    return this.#column.of(form);
  }
}
