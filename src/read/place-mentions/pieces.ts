import type { Sentence, Token } from "../mention.ts";
import { IS_HYPHEN } from "../tokens.ts";

/** A word or a mark of a sentence, as names are matched: hyphens inside words are gone, spelling is the key's. */
export type Piece = Token;

export interface PieceSentence {
  pieces: readonly Piece[];
  /** Capitals tell nothing here: the sentence is written in capitals, or is a headline in title case. */
  shouting: boolean;
  sentence: Sentence;
}

export function toPieces(sentence: Sentence): PieceSentence {
  const { tokens } = sentence;
  let words = 0;
  let lower = 0;
  let joints = false;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, form } = tokens[i]!;
    if (kind === "word") {
      if (form.long) words++;
      if (form.long && form.small) lower++;
    } else joints ||= isJoint(tokens, i);
  }
  const pieces = joints ? tokens.filter((_, i) => !isJoint(tokens, i)) : tokens;
  return { pieces, shouting: words > 2 && lower < words * 0.2, sentence };
}

/** A hyphen that touches what is before it. */
function isJoint(tokens: readonly Token[], i: number): boolean {
  return i > 0 && (tokens[i]!.marks & IS_HYPHEN) !== 0 && tokens[i]!.start === tokens[i - 1]!.end;
}
