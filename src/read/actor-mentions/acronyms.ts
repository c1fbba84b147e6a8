import type { Piece } from "./pieces.ts";

/** What an acronym that the text itself introduced stands for. */
export interface Introduced {
  kind: "organisation" | "state";
  actor: string | null;
  name: string;
  peaceful: boolean | undefined;
}

/** The piece of an acronym in brackets right after piece `last` ("Revolutionary Front of X (RFX)"), or −1. */
export function acronymAfter(pieces: readonly Piece[], last: number): number {
  if (!opensBracket(pieces[last + 1]?.text)) return -1;
  let at = last + 2;
  while (QUOTES.has(pieces[at]?.text ?? "") || pieces[at]?.fold === "or") at++;
  const piece = pieces[at];
  if (piece === undefined || !isAcronym(piece)) return -1;
  return CLOSING.has(pieces[at + 1]?.text ?? "") ? at : -1;
}

/** Words of the longest name that its acronym introduces. */
const LONGEST = 9;

/** The capitalised names with their own acronym in brackets behind them, whatever their words are: the last piece of each by its first. */
export function namesIntroduced(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const names = new Map<number, number>();
  for (let last = 1; last < pieces.length; last++) {
    const acronym = acronymAfter(pieces, last);
    const first = acronym === -1 ? -1 : nameBefore(pieces, acronym);
    if (first === -1 || first >= last || last >= first + LONGEST || names.has(first)) continue;
    const { capital, nation } = pieces[first]!;
    if (capital && nation === null && pieces.slice(first, last + 1).every(({ key }) => key !== ""))
      names.set(first, last);
  }
  return names;
}

/** First piece of the name whose acronym is piece `at` in brackets, found by its initials; −1 when they do not fit. */
export function nameBefore(pieces: readonly Piece[], at: number): number {
  const letters = pieces[at]!.key;
  let first = at - 1;
  while (first > 0 && (pieces[first]!.key === "" || QUOTES.has(pieces[first]!.text))) first--;
  const stop = Math.max(0, first - 2 * letters.length);
  let fitting = -1;
  for (let i = first; i >= stop && pieces[i]!.key !== ""; i--) {
    const small = SMALL.has(pieces[i]!.fold);
    if (!small && !pieces[i]!.capital) break;
    if (!small && fits(letters, pieces.slice(i, first + 1))) fitting = i;
  }
  return fitting;
}

/** The acronym takes, in order, the first letter or letters of the words, all of which but small ones give some. */
export function fits(letters: string, words: readonly Piece[]): boolean {
  const from = (letter: number, word: number): boolean => {
    if (word === words.length) return letter === letters.length;
    const { key, fold } = words[word]!;
    if (SMALL.has(fold) && from(letter, word + 1)) return true;
    for (
      let taken = 1;
      taken <= 4 && key[taken - 1] === letters[letter + taken - 1] && taken <= key.length;
      taken++
    ) {
      if (from(letter + taken, word + 1)) return true;
    }
    return false;
  };
  return letters.length > 1 && from(0, 0);
}

export function opensBracket(text: string | undefined): boolean {
  return text === "(" || text === "[";
}

export function isAcronym(piece: Piece): boolean {
  return piece.shouted && piece.key.length >= 2 && piece.key.length <= 10;
}

const CLOSING = new Set([")", "]", ",", ";", '"', "'"]);
const QUOTES = new Set(['"', "'"]);
const SMALL = new Set("of for and in to on de del la para y und der des du et".split(" "));
