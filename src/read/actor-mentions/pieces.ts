import { ARTICLES, HYPHENATED_ARTICLES, type Registry } from "../../actors/index.ts";
import type { Sentence, Token } from "../mention.ts";

/** A token as names are matched: without hyphens, possessive endings and articles, in the standard spelling. */
export interface Piece {
  /** Standard spelling; "" for punctuation, which ends every name. */
  key: string;
  text: string;
  fold: string;
  start: number;
  end: number;
  capital: boolean;
  /** All letters are capitals, and there are at least two. */
  shouted: boolean;
  /** Touches the piece before through a hyphen or slash. */
  hyphened: boolean;
  /** Its start, or that of the Arabic article before it ("al-"). */
  from: number;
  /** Offset of the "the" before it, or −1. */
  the: number;
  /** "'s" or a final apostrophe stands after it. */
  possessive: boolean;
}

export interface PieceSentence {
  pieces: Piece[];
  /** In capitals throughout, so that capitals tell nothing. */
  shouting: boolean;
}

/** @param loud the whole text is in capitals. */
export function piecesOf(sentence: Sentence, { spellings }: Registry, loud: boolean): PieceSentence {
  const { tokens } = sentence;
  const pieces: Piece[] = [];
  let from = -1;
  let the = -1;
  let hyphened = false;
  let words = 0;
  let shouted = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const last = pieces[pieces.length - 1];
    if (token.kind === "punctuation") {
      if (isJoint(tokens, i)) {
        hyphened = true;
        continue;
      }
      if (token.text === "'" && last && last.end === token.start) {
        last.possessive = true;
        continue;
      }
      from = -1;
      the = -1;
      pieces.push(punctuation(token));
      continue;
    }
    if (token.text === "'s" || token.text === "'S") {
      if (last) last.possessive = true;
      continue;
    }
    if (isArticle(tokens, i)) {
      if (token.fold === "the") the = token.start;
      else if (from === -1) from = token.start;
      continue;
    }
    const piece = word(token, spellings);
    if (from !== -1) piece.from = from;
    piece.the = the;
    piece.hyphened = hyphened;
    pieces.push(piece);
    from = -1;
    the = -1;
    hyphened = false;
    if (token.end - token.start > 1 && token.kind === "word") {
      words++;
      if (piece.shouted) shouted++;
    }
  }
  return { pieces, shouting: loud || (words > 2 && shouted > 0.6 * words) };
}

function word({ text, fold, start, end, form }: Token, spellings: Registry["spellings"]): Piece {
  return {
    key: spellings.get(form.plain) ?? form.plain,
    text,
    fold,
    start,
    end,
    capital: form.capital,
    shouted: form.shouted,
    hyphened: false,
    from: start,
    the: -1,
    possessive: false,
  };
}

function punctuation(token: Token): Piece {
  return {
    key: "",
    text: token.text,
    fold: token.fold,
    start: token.start,
    end: token.end,
    capital: false,
    shouted: false,
    hyphened: false,
    from: token.start,
    the: -1,
    possessive: false,
  };
}

/** A hyphen or slash that touches words on both sides. */
function isJoint(tokens: readonly Token[], i: number): boolean {
  const { text, start, end } = tokens[i]!;
  if (text !== "-" && text !== "–" && text !== "/") return false;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  return before?.end === start && after?.start === end && after.kind !== "punctuation";
}

function isArticle(tokens: readonly Token[], i: number): boolean {
  const { fold, end } = tokens[i]!;
  if (fold.length > LONGEST_ARTICLE) return false;
  if (ARTICLES.has(fold)) return true;
  const next = tokens[i + 1];
  return (
    HYPHENATED_ARTICLES.has(fold) &&
    next?.text === "-" &&
    next.start === end &&
    tokens[i + 2]?.start === next.end
  );
}

const LONGEST_ARTICLE = Math.max(...[...ARTICLES, ...HYPHENATED_ARTICLES].map((article) => article.length));
