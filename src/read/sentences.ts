import { ABBREVIATIONS, SENTENCE_STARTERS, STARTERS_IN_CAPITALS } from "./abbreviations.ts";
import { classAt, LETTER, UPPER } from "./characters.ts";
import type { Sentence, Token } from "./mention.ts";
import { tokensIn } from "./tokens.ts";
import { unitsOf } from "./units.ts";

/**
 * Sentences of a normalised text, in order, with their tokens. A line break always ends a sentence (the normaliser
 * leaves one only between paragraphs). Linear in the length of the text.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const units = unitsOf(text, 0, text.length);
  let paragraph = 0;
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    const tokens = tokensIn(units, at, end);
    if (tokens.length > 0) splitParagraph(text, units, tokens, paragraph++, sentences);
    at = end + 1;
  }
  return sentences;
}

function splitParagraph(
  text: string,
  units: Uint16Array,
  tokens: Token[],
  paragraph: number,
  into: Sentence[],
): void {
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const last = units[tokens[i]!.end - 1];
    if (last !== DOT && last !== EXCLAMATION && last !== QUESTION) continue;
    const close = closersAfter(tokens, i);
    if (close + 1 >= tokens.length) break;
    if (!endsSentence(text, tokens, first, i, close)) continue;
    into.push(sentenceOf(tokens, first, close, paragraph));
    first = close + 1;
    i = close;
  }
  into.push(sentenceOf(tokens, first, tokens.length - 1, paragraph));
}

const DOT = 46;
const EXCLAMATION = 33;
const QUESTION = 63;

function sentenceOf(tokens: Token[], first: number, last: number, paragraph: number): Sentence {
  const own = tokens.slice(first, last + 1);
  return { start: own[0]!.start, end: own[own.length - 1]!.end, tokens: own, paragraph };
}

/** Index of the last closing quote, bracket or repeated mark that touches token `i`; `i` itself when there is none. */
function closersAfter(tokens: Token[], i: number): number {
  let last = i;
  while (last + 1 < tokens.length) {
    const next = tokens[last + 1]!;
    if (next.start !== tokens[last]!.end || !CLOSERS.has(next.text)) break;
    last++;
  }
  return last;
}

const CLOSERS = new Set(['"', "'", ")", "]", "}", "!", "?", ".", "..."]);
const OPENERS = new Set(['"', "'", "(", "[", "{", "-", "--", "*", "•", "$", "£", "€", "..."]);

/** Whether the sentence that began at token `first` ends with the mark in token `i` and its closers up to `close`. */
function endsSentence(text: string, tokens: Token[], first: number, i: number, close: number): boolean {
  const mark = tokens[i]!;
  // An aside in brackets after the full stop: "He left. [laughs]".
  if (mark.kind === "punctuation" && opensAside(tokens, close)) return !isListNumber(tokens, first, i);
  const next = wordAfter(tokens, close);
  if (next === undefined) return false;
  const bits = classAt(text, next.start);
  if (bits & LETTER && !(bits & UPPER) && next.text.toLowerCase() !== next.text.toUpperCase()) return false;
  const glued = tokens[close + 1]!.start === tokens[close]!.end;
  if (mark.kind === "word")
    return !glued && !isDash(tokens[close + 1]!) && abbreviationEnds(tokens, first, i, next);
  if (isListNumber(tokens, first, i)) return false;
  if (!glued) return true;
  // "killed.Police said": a space was lost. Not "example.Org" or "3.B".
  const before = tokens[i - 1];
  return (
    before !== undefined &&
    before.kind === "word" &&
    next.kind === "word" &&
    next.text.length > 3 &&
    before.text.length > 2
  );
}

function opensAside(tokens: Token[], close: number): boolean {
  const next = tokens[close + 1]!;
  return (next.text === "[" || next.text === "(") && next.start > tokens[close]!.end;
}

function isDash(token: Token): boolean {
  return token.text === "--" || token.text === "-";
}

/** The token that would open the next sentence, past opening quotes and brackets. */
function wordAfter(tokens: Token[], close: number): Token | undefined {
  for (let i = close + 1; i < tokens.length && i < close + 5; i++) {
    if (!OPENERS.has(tokens[i]!.text)) return tokens[i]!.kind === "punctuation" ? undefined : tokens[i];
  }
  return undefined;
}

/** "1. The first point", "a. Another": the mark closes the number of a list item. */
function isListNumber(tokens: Token[], first: number, i: number): boolean {
  return i - first === 1 && tokens[first]!.kind === "number" && tokens[first]!.end - tokens[first]!.start < 4;
}

function abbreviationEnds(tokens: Token[], first: number, i: number, next: Token): boolean {
  const mark = tokens[i]!;
  const capitals = next.text.length > 1 && next.text === next.text.toUpperCase();
  const starts = (capitals ? STARTERS_IN_CAPITALS : SENTENCE_STARTERS).has(next.fold);
  const bare = mark.fold.slice(0, -1);
  if (bare.length === 1) return i !== first && starts;
  if (bare === "a.m" || bare === "p.m") return !AFTER_CLOCK.has(next.fold) && next.kind === "word";
  const kind = ABBREVIATIONS.get(bare) ?? "maybe";
  if (kind === "never") return bare === "al" && starts;
  if (kind === "digit") return next.kind !== "number";
  return starts;
}

/** What goes on after "5 p.m.": a day or a time zone. */
const AFTER_CLOCK = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august " +
    "september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. local eastern " +
    "central pacific mountain gmt utc est edt cst cdt pst pdt mst mdt et ct pt ist bst cet"
  ).split(" "),
);
