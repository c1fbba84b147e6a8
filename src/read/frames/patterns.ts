import { letterBit } from "../../letter-bit.ts";
import type { Chunk } from "./chunks.ts";
import { areAmong, PatternNeeds } from "./needs.ts";
import { SLOTS, type Slot } from "./pattern-slots.ts";
import { BEFORE_NAMES } from "./rule-words.ts";

/** One of some words, and the bits that one of these has ({@link letterBit}). */
export interface OneOf {
  kind: "words";
  words: ReadonlySet<string>;
  signature: number;
}

type Element =
  | OneOf
  | { kind: "slot"; slot: Slot; fits: (chunk: Chunk) => boolean }
  | { kind: "gap"; most: number };

export interface Pattern {
  meaning: string;
  source: string;
  elements: Element[];
  /** The element that patterns are looked up by. */
  anchor: number;
  /** The bits of the words of each other element: a sentence that has none of one's cannot match. */
  signatures: readonly number[];
}

/** Where a pattern matched: the chunks from `from` to `to`, both included, and those in its slots. */
export interface PatternMatch {
  pattern: Pattern;
  from: number;
  to: number;
  slots: Slots;
}
type Slots = Partial<Record<Slot, number>>;

/** Words that patterns share, under a name: "@say". */
export type WordClasses = ReadonlyMap<string, ReadonlySet<string>>;

const DEFINE = "define";

/** The classes that the rows with the meaning `define` name. */
export function wordClassesIn(rows: readonly { meaning: string; pattern: string }[]): WordClasses {
  return new Map(
    rows
      .filter(({ meaning }) => meaning === DEFINE)
      .map(({ pattern }) => {
        const [name, words] = pattern.split(/\s+/);
        return [name!, new Set(words!.split("/"))];
      }),
  );
}

export function isDefinition(meaning: string): boolean {
  return meaning === DEFINE;
}

/** @throws Error naming `where` when the pattern is not in the language that `data/lexicon/README.md` describes. */
export function compilePattern(
  meaning: string,
  source: string,
  where: string,
  classes: WordClasses = new Map(),
): Pattern {
  const parts = source.split(/\s+/);
  const elements = parts.map((marked): Element => {
    const part = marked.replace(/^!/, "");
    if (part.startsWith("@")) {
      const words = classes.get(part);
      if (words === undefined) throw new Error(`${where}: no row "define" for ${part}`);
      return oneOf(words);
    }
    const slot = /^<(\w+)>$/.exec(part)?.[1];
    if (slot !== undefined) {
      if (!(slot in SLOTS)) throw new Error(`${where}: no slot <${slot}>; there are ${Object.keys(SLOTS)}`);
      return { kind: "slot", slot: slot as Slot, fits: SLOTS[slot as Slot] };
    }
    const gap = /^~(\d+)$/.exec(part)?.[1];
    if (gap !== undefined) return { kind: "gap", most: Number(gap) };
    return oneOf(new Set(part.toLowerCase().split("/")));
  });
  const marked = parts.findIndex((part) => part.startsWith("!"));
  const anchor = marked < 0 ? rarest(elements) : marked;
  if (anchor < 0) throw new Error(`${where}: a pattern needs at least one word`);
  const signatures = elements.flatMap((element, i) =>
    element.kind === "words" && i !== anchor ? [element.signature] : [],
  );
  return { meaning, source, elements, anchor, signatures };
}

function oneOf(words: ReadonlySet<string>): OneOf {
  let signature = 0;
  for (const word of words) signature |= letterBit(word);
  return { kind: "words", words, signature };
}

/** The element whose shortest word is longest: short words are common, and a look-up by them is wasted. */
function rarest(elements: readonly Element[]): number {
  const lengths = elements.map((element) =>
    element.kind === "words" ? Math.min(...[...element.words].map((word) => word.length)) : 0,
  );
  const longest = Math.max(...lengths);
  return longest === 0 ? -1 : lengths.indexOf(longest);
}

/** All patterns, looked up by the words of their anchors. */
export class PatternTable {
  readonly #byAnchor = new Map<string, Pattern[]>();
  readonly #openingByAnchor = new Map<string, Pattern[]>();
  readonly #words = new Set<string>();
  /** What each of those that open no frame needs. */
  readonly needs: PatternNeeds;

  constructor(patterns: readonly Pattern[]) {
    this.needs = new PatternNeeds(patterns.filter((pattern) => frameOpenedBy(pattern) === null));
    for (const pattern of patterns) {
      for (const element of pattern.elements)
        if (element.kind === "words") for (const word of element.words) this.#words.add(word);
      const anchor = pattern.elements[pattern.anchor]!;
      if (anchor.kind !== "words") continue;
      for (const word of anchor.words) {
        const index = frameOpenedBy(pattern) !== null ? this.#openingByAnchor : this.#byAnchor;
        index.set(word, [...(index.get(word) ?? []), pattern]);
      }
    }
  }

  /** Whether a word stands in any pattern. */
  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** The patterns whose anchor a word is, but for those that open a frame. */
  anchoredBy(word: string): readonly Pattern[] {
    return this.#byAnchor.get(word) ?? NONE;
  }

  /** The same for the patterns that open a frame. */
  opening(word: string): readonly Pattern[] {
    return this.#openingByAnchor.get(word) ?? NONE;
  }
}

const NONE: readonly Pattern[] = [];

/** Every match in a sentence, in the order of the anchors; for each pattern and anchor the shortest. */
export function matchesOf(chunks: readonly Chunk[]): PatternMatch[] {
  return matchesWith(chunks, ({ known }) => known.patterns);
}

/** The same for the patterns that open a frame, which are none of the others. */
export function openingsOf(chunks: readonly Chunk[]): PatternMatch[] {
  return matchesWith(chunks, ({ known }) => known.openings);
}

const OPENS = "opens ";
const NAMES = "names ";

/** The name of the frame that a pattern opens, or null. */
export function frameOpenedBy({ meaning }: Pattern): string | null {
  return (
    [OPENS, NAMES].flatMap((way) => (meaning.startsWith(way) ? [meaning.slice(way.length)] : []))[0] ?? null
  );
}

/** The noun that a pattern takes for an event ("strikes" of "strikes on … killed"); null where it opens a verb. */
export function eventNamedBy({ pattern, from, to }: PatternMatch, chunks: readonly Chunk[]): Chunk | null {
  const noun = pattern.elements[pattern.anchor]!;
  if (!pattern.meaning.startsWith(NAMES) || noun.kind !== "words") return null;
  return chunks.slice(from, to + 1).find(({ fold }) => noun.words.has(fold)) ?? null;
}

/** Whether a pattern names this word. */
export function isWordOf({ elements }: Pattern, fold: string): boolean {
  return elements.some((element) => element.kind === "words" && element.words.has(fold));
}

function matchesWith(
  chunks: readonly Chunk[],
  anchoredBy: (chunk: Chunk) => readonly Pattern[],
): PatternMatch[] {
  const found: PatternMatch[] = [];
  let signature = 0;
  for (const { known } of chunks) signature |= known.signature;
  if (signature === 0) return found;
  for (let at = 0; at < chunks.length; at++) {
    for (const pattern of anchoredBy(chunks[at]!)) {
      if (!areAmong(pattern.signatures, signature)) continue;
      const { elements, anchor } = pattern;
      const to = walk(chunks, elements, anchor + 1, at + 1, 1, null);
      if (to === null) continue;
      const from = walk(chunks, elements, anchor - 1, at - 1, -1, null);
      if (from === null) continue;
      // Few patterns match: only then is it worth noting what fills their slots.
      const slots: Slots = {};
      walk(chunks, elements, anchor + 1, at + 1, 1, slots);
      walk(chunks, elements, anchor - 1, at - 1, -1, slots);
      found.push({ pattern, from: from + 1, to: to - 1, slots });
    }
  }
  return found;
}

function isBeforeName({ kind, classes, place, actor, fold, known }: Chunk): boolean {
  if (kind === "place") return place!.role === "demonym";
  if (kind === "people") return actor?.kind !== "organisation" && NOUNS_BEFORE_NAME.test(fold);
  return classes.groupNoun || (known.rules & BEFORE_NAMES) !== 0;
}

const NOUNS_BEFORE_NAME =
  /^(group|groups|network|gang|militia|rebels|insurgents|militants|guerrillas|separatists)$/;

/** The longest insertion between commas that a gap may leave out. */
const LONGEST_INSERTION = 18;

/** The chunk beyond the insertion whose comma is the chunk at `at`, going in direction `step`; null where none opens here. */
function beyondInsertion(chunks: readonly Chunk[], at: number, step: 1 | -1): number | null {
  if (chunks[at]?.kind !== "comma" || chunks[at].fold === '"') return null;
  for (let i = at + step; i >= 0 && Math.abs(i - at) <= LONGEST_INSERTION; i += step) {
    const chunk = chunks[i];
    if (chunk === undefined || chunk.kind === "stop") return null;
    if (chunk.kind !== "comma" || chunk.fold === '"') continue;
    const opens = chunks[Math.min(at, i) + 1]!;
    return INSERTED.has(opens.kind) ? i + step : null;
  }
  return null;
}

const INSERTED: ReadonlySet<Chunk["kind"]> = new Set([
  "determiner",
  "relative",
  "adverb",
  "verb",
  "word",
  "people",
  "preposition",
]);

/** Matches elements from `element` on in direction `step`; returns the chunk after the last one, or null. */
function walk(
  chunks: readonly Chunk[],
  elements: readonly Element[],
  element: number,
  at: number,
  step: 1 | -1,
  slots: Slots | null,
): number | null {
  if (element < 0 || element >= elements.length) return at;
  const next = elements[element]!;
  if (next.kind === "gap") return walkGap(chunks, elements, element, at, next.most, step, slots);
  if (at < 0 || at >= chunks.length) return null;
  const chunk = chunks[at]!;
  // An article before what fills a slot is part of it; so is what else stands before a name: "the militant group X".
  if (next.kind === "slot" && step === 1) {
    const opening = chunk.kind === "determiner" || (next.slot === "org" && isBeforeName(chunk));
    if (opening) return walk(chunks, elements, element, at + 1, step, slots);
  }
  if (next.kind === "words" ? !isOneOf(chunk, next) : !next.fits(chunk)) return null;
  const end = walk(chunks, elements, element + step, at + step, step, slots);
  if (end !== null && slots !== null && next.kind === "slot") slots[next.slot] = at;
  return end;
}

function isOneOf({ known, fold }: Chunk, { words, signature }: OneOf): boolean {
  return (known.signature & signature) !== 0 && words.has(fold);
}

/** Over up to `most` chunks, and over what stands between commas: "X, the largest group of the region, said". */
function walkGap(
  chunks: readonly Chunk[],
  elements: readonly Element[],
  element: number,
  at: number,
  most: number,
  step: 1 | -1,
  slots: Slots | null,
): number | null {
  for (let skipped = 0; skipped <= most; skipped++) {
    const here = at + step * skipped;
    const end = walk(chunks, elements, element + step, here, step, slots);
    if (end !== null) return end;
    if (here < 0 || here >= chunks.length || chunks[here]!.kind === "stop") return null;
    const beyond = beyondInsertion(chunks, here, step);
    const past =
      beyond === null ? null : walkGap(chunks, elements, element, beyond, most - skipped, step, slots);
    if (past !== null) return past;
  }
  return null;
}
