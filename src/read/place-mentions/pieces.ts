import { placeKey } from "../../places/index.ts";
import type { Sentence, Token } from "../mention.ts";

/** A word or a mark of a sentence, as names are matched: hyphens inside words are gone, spelling is the key's. */
export interface Piece {
  key: string;
  text: string;
  start: number;
  end: number;
  kind: Token["kind"];
  /** Begins with a capital letter. */
  capital: boolean;
  /** Touches the piece before it, or hangs on it by a hyphen ("al-Qaim"). */
  glued: boolean;
}

export interface PieceSentence {
  pieces: Piece[];
  /** Capitals tell nothing here: the sentence is written in capitals, or is a headline in title case. */
  shouting: boolean;
  sentence: Sentence;
}

export function toPieces(sentence: Sentence): PieceSentence {
  const pieces: Piece[] = [];
  let words = 0;
  let lower = 0;
  let end = -1;
  let afterHyphen = false;
  for (const token of sentence.tokens) {
    if (token.text === "-" && token.start === end) {
      afterHyphen = true;
      end = token.end;
      continue;
    }
    const first = token.text[0]!;
    const capital = first !== first.toLowerCase();
    if (token.kind === "word" && token.text.length > 1 && !token.text.startsWith("'")) {
      words++;
      const second = token.text[1]!;
      if (second === second.toLowerCase()) lower++;
    }
    pieces.push({
      key: token.kind === "word" ? keyOf(token) : token.fold,
      text: token.text,
      start: token.start,
      end: token.end,
      kind: token.kind,
      capital,
      glued: afterHyphen && token.start === end,
    });
    afterHyphen = false;
    end = token.end;
  }
  return { pieces, shouting: words > 2 && lower < words * 0.2, sentence };
}

/** Most words are their own key; only the rest has to be folded again. */
const OWN_KEY = /^(?!saint|mount$)[a-z]+$/;

function keyOf({ fold }: Token): string {
  if (OWN_KEY.test(fold)) return fold;
  if (fold === "'s" || fold === "’s") return "'s";
  return placeKey(fold);
}
