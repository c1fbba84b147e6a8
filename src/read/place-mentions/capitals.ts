import { countryInfo, type Gazetteer, type PlaceCandidate, placeKey } from "../../places/index.ts";
import type { Match } from "./match.ts";
import type { Piece } from "./pieces.ts";

/** "The Somali capital", "the capital of Burkina Faso", "Kenya's capital": the town that is meant, and the words. */
export function capitalMeant(
  pieces: readonly Piece[],
  match: Match,
  country: string,
  gazetteer: Gazetteer,
): { first: number; last: number; capital: PlaceCandidate } | null {
  const words = capitalWords(pieces, match);
  const name = words === null ? undefined : countryInfo(country)?.capital;
  if (words === null || name === undefined || isNamedBeside(pieces, words, placeKey(name))) return null;
  const capital = gazetteer
    .lookup(name)
    .find((place) => place.kind === "capital" && place.country === country);
  return capital === undefined ? null : { ...words, capital };
}

function capitalWords(
  pieces: readonly Piece[],
  { first, last, nation }: Match,
): { first: number; last: number } | null {
  const key = (i: number) => (i < 0 ? "" : (pieces[i]?.key ?? ""));
  if (nation !== null && key(last + 1) === "capital") {
    if (key(first - 1) === "the") return { first: first - 1, last: last + 1 };
    // Headlines leave the article out: "Bombs hit Iraqi capital".
    return CLOSES.test(key(last + 2)) ? { first, last: last + 1 } : null;
  }
  if (nation?.role === "demonym") return null;
  if (key(last + 1) === "'s" && key(last + 2) === "capital") return { first, last: last + 2 };
  if (key(first - 1) !== "of") return null;
  const noun = key(first - 2) === "city" ? first - 3 : first - 2;
  if (key(noun) !== "capital") return null;
  return { first: key(noun - 1) === "the" ? noun - 1 : noun, last };
}

/** What follows a noun that ends its phrase: "Iraqi capital after", but not "Chinese capital flowed". */
const CLOSES = /^(?:|\W+|after|as|ahead|amid|on|and|during|before|kills?|killed|leaves?|dead)$/;

/** "The Afghan capital, Kabul", "Kabul, the capital of Afghanistan": the name says it already. */
function isNamedBeside(
  pieces: readonly Piece[],
  { first, last }: { first: number; last: number },
  name: string,
): boolean {
  const parts = name.split(" ");
  const after = pieces[last + 1]?.key === "," ? last + 2 : last + 1;
  const before = pieces[first - 1]?.key === "," ? first - 2 : first - 1;
  const holds = (from: number) => parts.every((part, i) => pieces[from + i]?.key === part);
  return holds(after) || holds(before - parts.length + 1);
}
