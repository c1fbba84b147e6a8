import { classAt, UPPER } from "../characters.ts";
import type { Sentence, Token } from "../mention.ts";
import type { WordForm } from "../word-forms.ts";

/** A word or a mark of a sentence, as names are matched: hyphens inside words are gone, spelling is the key's. */
export interface Piece {
  key: string;
  form: WordForm;
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
    if (token.kind === "word" && token.text.length > 1 && !token.text.startsWith("'")) {
      words++;
      if (!(classAt(token.text, 1) & UPPER)) lower++;
    }
    pieces.push({
      key: token.kind === "word" ? token.form.placeKey : token.fold,
      form: token.form,
      text: token.text,
      start: token.start,
      end: token.end,
      kind: token.kind,
      capital: token.form.capital,
      glued: afterHyphen && token.start === end,
    });
    afterHyphen = false;
    end = token.end;
  }
  return { pieces, shouting: words > 2 && lower < words * 0.2, sentence };
}
