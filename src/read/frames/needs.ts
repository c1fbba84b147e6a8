import type { Pattern } from "./patterns.ts";

/** What a sentence without a trigger must have for a pattern to match in it. */
export interface Needs {
  /** An organisation; an attacker. */
  ofOrganisation: boolean;
  ofAttacker: boolean;
  /** A word of each of these sets. */
  sets: readonly number[];
}

/** Meanings that only qualify a trigger. */
const NEEDS_TRIGGER = /^(foiled|attempted|threatened|supposed|figurative|general|aggregate)$/;
/** Slots that only a trigger fills. */
const OF_TRIGGER: readonly string[] = ["event", "attack"];
const OF_ACTOR: readonly string[] = ["org", "forces", "they", "topic"];

/** What patterns need, so that the words of a sentence tell which cannot match in it before it is cut into chunks. */
export class PatternNeeds {
  readonly #byAnchor = new Map<string, Needs[]>();
  readonly #setsOf = new Map<string, number[]>();
  readonly #numbers = new Map<string, number>();
  readonly #telling = new Set<string>();
  readonly #tellingOfActors = new Set<string>();

  constructor(patterns: readonly Pattern[]) {
    for (const pattern of patterns) {
      if (NEEDS_TRIGGER.test(pattern.meaning)) continue;
      const { elements } = pattern;
      const anchor = elements[pattern.anchor]!;
      if (anchor.kind !== "words") continue;
      const slots = elements.flatMap((element) => (element.kind === "slot" ? [element.slot as string] : []));
      const telling = slots.some((slot) => OF_ACTOR.includes(slot)) ? this.#tellingOfActors : this.#telling;
      for (const word of anchor.words) telling.add(word);
      if (slots.some((slot) => OF_TRIGGER.includes(slot))) continue;
      const needs: Needs = {
        ofOrganisation: slots.includes("org"),
        ofAttacker: slots.includes("attacker"),
        sets: elements.flatMap((element) =>
          element.kind === "words" ? [this.#numberOf(element.words)] : [],
        ),
      };
      for (const word of anchor.words) this.#byAnchor.set(word, [...this.anchoredBy(word), needs]);
    }
  }

  /** How many sets of words there are. */
  get sets(): number {
    return this.#numbers.size;
  }

  /** Whether a word can anchor a pattern that tells something in a sentence without a trigger. */
  tells(word: string): boolean {
    return this.#telling.has(word);
  }

  /** The same in a sentence that has an actor, or follows one. */
  tellsOfActor(word: string): boolean {
    return this.#tellingOfActors.has(word);
  }

  /** What the patterns need that can match around a word without a trigger. */
  anchoredBy(word: string): readonly Needs[] {
    return this.#byAnchor.get(word) ?? NO_NEEDS;
  }

  /** The sets that a word is in. */
  setsOf(word: string): readonly number[] {
    return this.#setsOf.get(word) ?? NO_SETS;
  }

  #numberOf(words: ReadonlySet<string>): number {
    const key = [...words].sort().join(" ");
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    for (const word of words) this.#setsOf.set(word, [...this.setsOf(word), number]);
    return number;
  }
}

const NO_NEEDS: readonly Needs[] = [];
const NO_SETS: readonly number[] = [];
