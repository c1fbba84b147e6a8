import type { Match } from "./match.ts";
import type { Piece } from "./pieces.ts";
import { DISTRICT_WORDS, REGION_WORDS, TOWN_WORDS } from "./words.ts";

/** "The town of", "X district", "X province". */
export type KindSaid = "town" | "district" | "region" | null;

/** What a word beside a name says that it is. */
export function kindBeside(
  pieces: readonly Piece[],
  { first, last }: Match,
  previous: Match | undefined,
): KindSaid {
  const own = last > first ? kindSaid(pieces[last]!.key) : null;
  const after = own ?? kindAfter(pieces, last);
  if (after !== null) return after;
  if (first === 0) return null;
  const one = pieces[first - 1]!.key;
  const two = first > 1 ? pieces[first - 2]!.key : "";
  const before = one === "of" ? two : one;
  // "Karrada district of Baghdad": the word is the name's before it.
  if (one === "of" && previous?.last === first - 3) return null;
  if (DISTRICT_WORDS.has(before) && one === "of") return "district";
  if (TOWN_WORDS.has(before)) return "town";
  if (REGION_WORDS.has(before) && one === "of") return "region";
  return null;
}

const CAMPS = new Set("refugee refugees displaced displacement idp idps".split(" "));

/** "X district", "X local government area", "X refugee camp". */
function kindAfter(pieces: readonly Piece[], last: number): KindSaid {
  const word = pieces[last + 1]?.key ?? "";
  const next = pieces[last + 2]?.key ?? "";
  if (word === "local" && next === "government") return "district";
  return campAfter(pieces, last) > last ? "town" : kindSaid(word);
}

/** The last piece of "X refugee camp"; `last` itself where X is none. */
export function campAfter(pieces: readonly Piece[], last: number): number {
  if (!CAMPS.has(pieces[last + 1]?.key ?? "")) return last;
  return /^(?:camps?|settlement)$/.test(pieces[last + 2]?.key ?? "") ? last + 2 : last;
}

function kindSaid(word: string): KindSaid {
  if (DISTRICT_WORDS.has(word)) return "district";
  if (REGION_WORDS.has(word)) return "region";
  return TOWN_WORDS.has(word) ? "town" : null;
}

/** "Tula Toli village": the known name is only the first word of another. */
export function isPartOfLonger(pieces: readonly Piece[], next: Match | undefined, last: number): boolean {
  let i = last + 1;
  while (pieces[i]?.kind === "word" && pieces[i]!.form.capital && next?.first !== i) i++;
  return i > last + 1 && /^(?:village|hamlet|camp)$/.test(pieces[i]?.key ?? "");
}
