import type { Day, Span } from "../../event/index.ts";
import type { ActorMention, PlaceMention, Quantity, Sentence, TimeMention } from "../mention.ts";

/** A sentence as claims are looked for in it: its words joined by single spaces, and everything found in it. */
export interface Line {
  sentence: Sentence;
  index: number;
  /** The folds of its tokens joined by spaces: what patterns are matched against. */
  words: string;
  places: readonly PlaceMention[];
  actors: readonly ActorMention[];
  times: readonly TimeMention[];
  quantities: readonly Quantity[];
  /** The organisation named last before this sentence. */
  antecedent: ActorMention | null;
  /** The last day from which the text may speak; null where that is not known. */
  day: Day | null;
}

/** The words of a pattern, with their span in the normalised text. */
export interface Hit extends Span {
  words: string;
}

/** Where a pattern has its words in the sentence, or null. */
export function hit(line: Line, pattern: RegExp): Hit | null {
  const match = pattern.exec(line.words);
  if (match === null || match[0].trim() === "") return null;
  return { ...spanOf(line, match.index, match.index + match[0].length), words: match[0] };
}

/** The longest of several patterns' words in the sentence, or null. */
export function longestHit(line: Line, patterns: readonly RegExp[]): Hit | null {
  let longest: Hit | null = null;
  for (const pattern of patterns) {
    const found = hit(line, pattern);
    if (found && (longest === null || found.words.length > longest.words.length)) longest = found;
  }
  return longest;
}

/** The tokens behind a stretch of `line.words`. */
export function spanOf(line: Line, from: number, to: number): Span {
  let at = 0;
  let start: number | null = null;
  let end = line.sentence.start;
  for (const token of line.sentence.tokens) {
    const next = at + token.fold.length;
    if (next > from && at < to) {
      start ??= token.start;
      end = token.end;
    }
    at = next + 1;
  }
  return { start: start ?? line.sentence.start, end };
}

export function lineOf(
  sentence: Sentence,
  index: number,
  found: Pick<Line, "places" | "actors" | "times" | "quantities" | "antecedent" | "day">,
): Line {
  return { sentence, index, words: sentence.tokens.map(({ fold }) => fold).join(" "), ...found };
}

const CLAUSE_ENDS = new Set(", ; : -- ( )".split(" "));
const CLAUSE_BEGINS = new Set("when while which who but although though because that and".split(" "));

/** The clause around some words: between the nearest punctuation and words that begin a clause. */
export function clauseOf({ sentence }: Line, { start, end }: Span): Span {
  const { tokens } = sentence;
  const before = tokens.findLastIndex(
    (token) => token.end <= start && (CLAUSE_ENDS.has(token.text) || CLAUSE_BEGINS.has(token.fold)),
  );
  const after = tokens.findIndex(
    (token) => token.start >= end && (CLAUSE_ENDS.has(token.text) || CLAUSE_BEGINS.has(token.fold)),
  );
  const last = after < 0 ? tokens.findLast(({ kind }) => kind !== "punctuation") : tokens[after - 1];
  return {
    start: Math.min(start, tokens[before + 1]?.start ?? start),
    end: Math.max(end, last?.end ?? end),
  };
}

/** The least span that holds them all. */
export function covering(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
