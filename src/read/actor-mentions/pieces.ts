import type { Sentence, Token } from "../mention.ts";
import { type WordColumn, wordMark } from "../word-forms.ts";
import { opensBracket } from "./acronyms.ts";
import { type ActorWord, NOTHING } from "./lexicon.ts";
import type { NameMatch, Nation } from "./names.ts";

/** A token as names are matched: without hyphens, possessive endings and articles, in the standard spelling. */
export interface Piece {
  /** Standard spelling; "" for punctuation, which ends every name. */
  key: string;
  word: ActorWord;
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
  /** The listed name, and the country's name or adjective, that begin with it. */
  name: NameMatch | null;
  nation: Nation | null;
}

export interface PieceSentence {
  pieces: Piece[];
  /** In capitals throughout, so that capitals tell nothing. */
  shouting: boolean;
  /** A capitalised noun tells of an organisation: without one the sentence names none. */
  namesOrganisation: boolean;
  /** It has brackets, in which acronyms are introduced. */
  brackets: boolean;
}

const IS_POSSESSIVE = wordMark((fold) => fold === "'s");

/** @param loud the whole text is in capitals. */
export function piecesOf(sentence: Sentence, column: WordColumn<ActorWord>, loud: boolean): PieceSentence {
  const { tokens } = sentence;
  const pieces: Piece[] = [];
  let from = -1;
  let the = -1;
  let hyphened = false;
  let words = 0;
  let shouted = 0;
  let namesOrganisation = false;
  let brackets = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const last = pieces.length > 0 ? pieces[pieces.length - 1] : undefined;
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
      brackets ||= opensBracket(token.text);
      pieces.push(punctuation(token));
      continue;
    }
    if (token.marks & IS_POSSESSIVE) {
      if (last) last.possessive = true;
      continue;
    }
    const known = column.of(token.form);
    if (known.article || (known.hyphenatedArticle && isBeforeHyphen(tokens, i))) {
      if (token.fold === "the") the = token.start;
      else if (from === -1) from = token.start;
      continue;
    }
    const piece = word(token, known);
    namesOrganisation ||= known.organisationNoun;
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
  const shouting = loud || (words > 2 && shouted > 0.6 * words);
  return { pieces, shouting, namesOrganisation, brackets };
}

function word({ text, fold, start, end, form }: Token, known: ActorWord): Piece {
  return {
    key: known.key ?? form.plain,
    word: known,
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
    name: null,
    nation: null,
  };
}

function punctuation(token: Token): Piece {
  return {
    key: "",
    word: NOTHING,
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
    name: null,
    nation: null,
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

/** A hyphen touches the token, and another token the hyphen. */
function isBeforeHyphen(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next?.text === "-" && next.start === tokens[i]!.end && tokens[i + 2]?.start === next.end;
}

/** A name as it stands within a sentence: the first word of one loses its capital. */
export function decapitalised(name: string, { shouting, pieces }: PieceSentence): string {
  const first = pieces.find((piece) => piece.key !== "");
  const opens = first !== undefined && name.startsWith(first.text);
  return opens && !shouting ? name[0]!.toLowerCase() + name.slice(1) : name;
}
