import type { Match } from "./match.ts";
import type { Piece } from "./pieces.ts";
import { CAMPS, DISTRICT_WORDS, is, REGION_WORDS, TOWN_WORDS } from "./words.ts";

/** "The town of", "X district", "X province". */
export type KindSaid = "town" | "district" | "region" | null;

/** What a word beside a name says that it is. */
export function kindBeside(
  pieces: readonly Piece[],
  { first, last }: Match,
  previous: Match | undefined,
): KindSaid {
  const own = last > first ? kindSaid(pieces[last]) : null;
  const after = own ?? kindAfter(pieces, last);
  if (after !== null) return after;
  if (first === 0) return null;
  const of = pieces[first - 1]!.key === "of";
  const before = of && first === 1 ? undefined : pieces[of ? first - 2 : first - 1];
  // "Karrada district of Baghdad": the word is the name's before it.
  if (of && previous?.last === first - 3) return null;
  if (of && is(before, DISTRICT_WORDS)) return "district";
  if (is(before, TOWN_WORDS)) return "town";
  return of && is(before, REGION_WORDS) ? "region" : null;
}

/** "X district", "X local government area", "X refugee camp". */
function kindAfter(pieces: readonly Piece[], last: number): KindSaid {
  const word = pieces[last + 1];
  if (word?.key === "local" && pieces[last + 2]?.key === "government") return "district";
  return campAfter(pieces, last) > last ? "town" : kindSaid(word);
}

/** The last piece of "X refugee camp"; `last` itself where X is none. */
export function campAfter(pieces: readonly Piece[], last: number): number {
  if (!is(pieces[last + 1], CAMPS)) return last;
  return /^(?:camps?|settlement)$/.test(pieces[last + 2]?.key ?? "") ? last + 2 : last;
}

function kindSaid(word: Piece | undefined): KindSaid {
  if (is(word, DISTRICT_WORDS)) return "district";
  if (is(word, REGION_WORDS)) return "region";
  return is(word, TOWN_WORDS) ? "town" : null;
}

/** "Port el Kantaoui", "San Miguel del Ene": the known name is only the beginning of another. */
export function goesOn(pieces: readonly Piece[], last: number): boolean {
  const [link, rest] = [pieces[last + 1], pieces[last + 2]];
  return (
    link?.form.capital === false &&
    PARTICLES.test(link.key) &&
    rest?.form.capital === true &&
    rest.kind === "word"
  );
}

const PARTICLES = /^(?:el|del|de|du|des|da|dos)$/;

/** "Tula Toli village": the known name is only the first word of another. */
export function isPartOfLonger(pieces: readonly Piece[], next: Match | undefined, last: number): boolean {
  let i = last + 1;
  while (pieces[i]?.kind === "word" && pieces[i]!.form.capital && next?.first !== i) i++;
  return i > last + 1 && /^(?:village|hamlet|camp)$/.test(pieces[i]?.key ?? "");
}
