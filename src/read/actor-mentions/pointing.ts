import type { Piece } from "./pieces.ts";

const ADJECTIVES = new Set(
  "militant terrorist jihadist islamist extremist rebel guerrilla armed insurgent terror separatist same outlawed banned".split(
    " ",
  ),
);
const NOUNS = new Set("group movement organization".split(" "));

/** Whether words that point back may begin with this one, after "the". */
export function pointsBack(fold: string, key: string): boolean {
  return ADJECTIVES.has(fold) || isPointingNoun(key);
}

export function isPointingNoun(key: string): boolean {
  return NOUNS.has(key);
}

/** The last piece of "the group", "the same militant organization", whose first piece after "the" is `first`; or −1. */
export function pointingEnd(pieces: readonly Piece[], first: number): number {
  if (pieces[first]!.the === -1) return -1;
  let last = first;
  while (last < first + 2 && ADJECTIVES.has(pieces[last]!.fold) && pieces[last + 1]) last++;
  const next = pieces[last + 1];
  // "the group of", "the militant group X".
  return NOUNS.has(pieces[last]!.key) && next?.fold !== "of" && !next?.capital ? last : -1;
}

/** "A faction that split from the X", "an affiliate of X", "a front for X": named to tell of another; "the group" does not point to it. */
export function isAside(pieces: readonly Piece[], first: number): boolean {
  let link = first - 1;
  while (link >= 0 && link > first - BEFORE_NAME && isAttribute(pieces[link]!)) link--;
  if (link < 0 || !LINKS.has(pieces[link]!.fold)) return false;
  for (let at = link - 1; at >= Math.max(0, link - 3); at--) {
    if (pieces[at]!.key === "" && pieces[at]!.text === ",") return false;
    if (ORIGINS.has(pieces[at]!.fold)) return true;
  }
  return false;
}

/** Pieces of "the Pakistan-based militant group" before a name. */
const BEFORE_NAME = 5;

function isAttribute(piece: Piece): boolean {
  if (LINKS.has(piece.fold)) return false;
  return (
    piece.fold === "the" || piece.capital || /based$/.test(piece.fold) || pointsBack(piece.fold, piece.key)
  );
}

const LINKS = new Set("of from to with for".split(" "));
const ORIGINS = new Set(
  "offshoot splinter faction wing arm affiliate ally rival umbrella front branch linked tied allied affiliated aligned split broke breakaway".split(
    " ",
  ),
);
