import type { Match } from "./match.ts";
import type { Piece } from "./pieces.ts";
import { ASSAILED, is, ROAD_WORDS, SETTLEMENTS, TAKEN_OR_FLED } from "./words.ts";

/** How many words may stand between "abducted" and "from X". */
const REACH = 6;

/** "Abducted from their school in X" has its "in"; this is "abducted by gunmen from X". */
export function isTakenFrom(pieces: readonly Piece[], first: number): boolean {
  if (first === 0 || pieces[first - 1]!.key !== "from") return false;
  for (let i = first - 2; i >= 0 && i >= first - 2 - REACH; i--) {
    const { key } = pieces[i]!;
    if (key === ";" || key === ":") return false;
    if (is(pieces[i], TAKEN_OR_FLED)) return true;
  }
  return false;
}

/** "Stormed X", "fled X", "dropped bombs on X". */
export function isAssailed(pieces: readonly Piece[], first: number): boolean {
  if (first < 2 || pieces[first - 1]!.key !== "on") return first > 0 && is(pieces[first - 1], ASSAILED);
  return FALLING.test(pieces[first - 2]!.key);
}

const FALLING =
  /^(?:bombs?|missiles?|rockets?|shells?|drones?|mortars?|artillery|strikes?|airstrikes?|bombardment|shelling|bombing|airdrops?)$/;

/** How many words may describe the village of "X, a small farming village". */
const DESCRIPTION = 4;

/** "X, a farming community", "X, the second city". */
export function isDescribed(pieces: readonly Piece[], last: number): boolean {
  if (pieces[last + 1]?.text !== "," || !/^(?:an?|the)$/.test(pieces[last + 2]?.key ?? "")) return false;
  for (let i = last + 3; i <= last + 3 + DESCRIPTION && pieces[i]?.kind === "word"; i++)
    if (is(pieces[i], SETTLEMENTS)) return true;
  return false;
}

/** "The X-Y road", "the road from X to Y", "the road linking X to Y": X and Y alike. */
export function isOnRoad(pieces: readonly Piece[], matches: readonly Match[], index: number): boolean {
  const match = matches[index]!;
  const next = matches[index + 1];
  const previous = index > 0 ? matches[index - 1] : undefined;
  if (is(pieces[match.last + 1], ROAD_WORDS)) return true;
  if (next && is(pieces[next.last + 1], ROAD_WORDS) && isLink(pieces, match, next)) return true;
  return (
    leadsAlong(pieces, match.first) ||
    (previous !== undefined && isLink(pieces, previous, match) && leadsAlong(pieces, previous.first))
  );
}

/** The two names stand as "X-Y" or "X to Y". */
function isLink(pieces: readonly Piece[], one: Match, other: Match): boolean {
  if (other.first === one.last + 1) return pieces[other.first]!.glued;
  return other.first === one.last + 2 && /^(?:to|with|and|-)$/.test(pieces[one.last + 1]!.key);
}

/** "road from X", "road linking X", "road to X" */
function leadsAlong(pieces: readonly Piece[], first: number): boolean {
  if (first < 2 || !is(pieces[first - 2], ROAD_WORDS)) return false;
  return /^(?:from|to|linking|connecting|joining)$/.test(pieces[first - 1]!.key);
}
