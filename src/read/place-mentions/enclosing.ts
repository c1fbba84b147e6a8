import { isCounty, isRegion } from "../../places/index.ts";
import type { Match } from "./match.ts";
import type { Piece } from "./pieces.ts";
import { DISTRICT_WORDS, is, PLACE_ADJECTIVES, REGION_WORDS, TOWN_WORDS } from "./words.ts";

/** "X, Y" and "X in Y", where Y is the larger; "Y's X" and "Iraqi X". */
export function enclosingMatch(
  pieces: readonly Piece[],
  matches: readonly Match[],
  index: number,
): number | null {
  const match = matches[index]!;
  const next = matches[index + 1];
  if (next && next.nation?.role !== "demonym" && leadsOutwards(pieces, match.last + 1, next.first)) {
    if (isEncloser(next, pieces) && !isListed(match, next)) return index + 1;
  }
  const previous = index > 0 ? matches[index - 1] : undefined;
  return previous && leadsInwards(pieces, previous, match.first) && isEncloser(previous, pieces)
    ? index - 1
    : null;
}

/** Whether the pieces from `from` to `to` say no more than "," or "in", words for kinds of places apart. */
export function leadsOutwards(pieces: readonly Piece[], from: number, to: number): boolean {
  let comma = false;
  let lead = false;
  for (let i = from; i < to; i++) {
    const piece = pieces[i]!;
    const { key } = piece;
    // "Karrada district of central Baghdad"
    if (i === from && is(piece, DISTRICT_WORDS) && pieces[i + 1]?.key === "of") {
      lead = true;
      i++;
      continue;
    }
    if (key === "the" || is(piece, PLACE_ADJECTIVES | TOWN_WORDS)) continue;
    // "Beni territory in Congo", but not "Idlib province, Turkey said"
    if (i === from && is(piece, REGION_WORDS | DISTRICT_WORDS) && pieces[i + 1]?.key === "in") continue;
    if (lead || (comma && key !== "in")) return false;
    if (key === ",") comma = true;
    else if (key === "in" || (key === "(" && !comma)) lead = true;
    else return false;
  }
  return comma || lead;
}

/** Whether no more than "'s" stands before the piece `to`; after a demonym nothing. */
export function leadsInwards(pieces: readonly Piece[], previous: Match, to: number): boolean {
  if (isTownOf(pieces, previous, to)) return true;
  let possessive = false;
  for (let i = previous.last + 1; i < to; i++) {
    const { key } = pieces[i]!;
    if (key === "of" || is(pieces[i], PLACE_ADJECTIVES | TOWN_WORDS)) continue;
    if (possessive || key !== "'s") return false;
    possessive = true;
  }
  return possessive || previous.nation?.role === "demonym";
}

/** "The Kharkiv town of Chuhuiv": the region, not its capital. */
export function isTownOf(pieces: readonly Piece[], { first, last, nation }: Match, to: number): boolean {
  const called = TOWNS.test(pieces[last + 1]?.key ?? "") && pieces[last + 2]?.key === "of" && to === last + 3;
  return called && nation === null && first > 0 && pieces[first - 1]!.key === "the";
}

const TOWNS = /^(?:town|city|village|suburb|port|settlement|hamlet)$/;

/** "China, South Korea" and "Delaware, Maryland" are lists: neither lies in the other. */
export function isListed(match: Match, next: Match): boolean {
  if (match.nation !== null) return next.nation !== null;
  const regions = match.candidates.filter(({ kind }) => kind === "region");
  return (
    next.nation === null &&
    regions.some((region) =>
      next.candidates.some(({ kind, country }) => kind === "region" && country === region.country),
    )
  );
}

export function isEncloser({ nation, candidates, last }: Match, pieces: readonly Piece[]): boolean {
  if (nation !== null || candidates.some((place) => isRegion(place) || place.kind === "area")) return true;
  const after = pieces[last + 1];
  return is(after, DISTRICT_WORDS) || after?.key === "local" || candidates.every(isCounty);
}
