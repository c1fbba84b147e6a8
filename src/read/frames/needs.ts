import type { Token } from "../mention.ts";
import type { WordColumn } from "../word-forms.ts";
import type { KnownWord } from "./known-words.ts";
import type { OneOf, Pattern } from "./patterns.ts";

/** What must stand around the anchor of a pattern for it to match there. */
export interface Needs {
  /** An organisation; an attacker. */
  ofOrganisation: boolean;
  ofAttacker: boolean;
  /** Words before the anchor and after it, the nearest first: one of each set, in this order. */
  before: readonly OneOf[];
  after: readonly OneOf[];
  /** The bits of each of these sets. */
  signatures: readonly number[];
}

/** Meanings that only qualify a trigger. */
const NEEDS_TRIGGER = /^(foiled|attempted|threatened|supposed|figurative|general|aggregate|mishap)$/;
/** Slots that only a trigger fills. */
const OF_TRIGGER: readonly string[] = ["event", "attack"];
const OF_ACTOR: readonly string[] = ["org", "forces", "they", "topic", "chief"];

/** What patterns need, so that the words of a sentence tell which cannot match in it before it is cut into chunks. */
export class PatternNeeds {
  readonly #byAnchor = new Map<string, Needs[]>();
  readonly #telling = new Set<string>();
  readonly #tellingOfActors = new Set<string>();

  constructor(patterns: readonly Pattern[]) {
    for (const pattern of patterns) {
      if (NEEDS_TRIGGER.test(pattern.meaning)) continue;
      const anchor = pattern.elements[pattern.anchor]!;
      if (anchor.kind !== "words") continue;
      const slots = slotsOf(pattern);
      const telling = slots.some((slot) => OF_ACTOR.includes(slot)) ? this.#tellingOfActors : this.#telling;
      for (const word of anchor.words) telling.add(word);
      if (slots.some((slot) => OF_TRIGGER.includes(slot))) continue;
      const needs = needsOf(pattern);
      for (const word of anchor.words) this.#byAnchor.set(word, [...this.anchoredBy(word), needs]);
    }
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
    return this.#byAnchor.get(word) ?? NONE;
  }
}

const NONE: readonly Needs[] = [];

export function needsOf(pattern: Pattern): Needs {
  const slots = slotsOf(pattern);
  const wordsIn = (elements: Pattern["elements"]) =>
    elements.flatMap((element) => (element.kind === "words" ? [element] : []));
  const before = wordsIn(pattern.elements.slice(0, pattern.anchor)).reverse();
  const after = wordsIn(pattern.elements.slice(pattern.anchor + 1));
  return {
    ofOrganisation: slots.includes("org"),
    ofAttacker: slots.includes("attacker"),
    before,
    after,
    signatures: pattern.signatures,
  };
}

function slotsOf({ elements }: Pattern): string[] {
  return elements.flatMap((element) => (element.kind === "slot" ? [element.slot] : []));
}

/** The bits of all words of a sentence: a pattern that needs others cannot match in it. */
export function signatureOf(tokens: readonly Token[], known: WordColumn<KnownWord>): number {
  let signature = 0;
  for (const { form } of tokens) signature |= known.of(form).signature;
  return signature;
}

/** Whether a sentence with these bits may have a word of each set. */
export function areAmong(signatures: readonly number[], signature: number): boolean {
  for (let i = 0; i < signatures.length; i++) if ((signatures[i]! & signature) === 0) return false;
  return true;
}

/**
 * Whether the words that a pattern needs stand around its anchor at `at`.
 * @param signature that of the sentence.
 */
export function hasWords(
  { before, after, signatures }: Needs,
  tokens: readonly Token[],
  at: number,
  known: WordColumn<KnownWord>,
  signature: number,
): boolean {
  if (!areAmong(signatures, signature)) return false;
  return follow(after, tokens, at, 1, known) && follow(before, tokens, at, -1, known);
}

function follow(
  sets: readonly OneOf[],
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  known: WordColumn<KnownWord>,
): boolean {
  let at = from;
  for (const set of sets) {
    do at += step;
    while (at >= 0 && at < tokens.length && !isOneOf(tokens[at]!, set, known));
    if (at < 0 || at >= tokens.length) return false;
  }
  return true;
}

function isOneOf({ form, fold }: Token, { words, signature }: OneOf, known: WordColumn<KnownWord>): boolean {
  return (known.of(form).signature & signature) !== 0 && words.has(fold);
}
