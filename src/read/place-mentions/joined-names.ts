import type { Evidence } from "./evidence.ts";
import type { Match } from "./match.ts";
import type { Piece } from "./pieces.ts";
import { ATTACK_NOUNS, FOLLOWERS, is } from "./words.ts";

/** Between commas, with a name behind it that is no place. */
export function isNameApposed(pieces: readonly Piece[], match: Match, after: Piece | undefined): boolean {
  if (match.nation !== null || pieces[match.first - 1]?.text !== ",") return false;
  return (
    after?.kind === "word" &&
    after.form.capital &&
    !is(after, FOLLOWERS) &&
    pieces[match.last + 2]?.text === ","
  );
}

/** "Mosul, Tikrit and Raqqa": the place before vouches for the next of a list. */
export function follows(
  pieces: readonly Piece[],
  matches: readonly Match[],
  at: number,
  earlier: readonly Evidence[],
): boolean {
  if (at === 0 || earlier[at - 1]!.verdict !== "strong") return false;
  const previous = matches[at - 1]!;
  const { first } = matches[at]!;
  const between = first - previous.last - 1;
  if (previous.nation?.role === "demonym" || between < 1 || between > 2) return false;
  for (let i = previous.last + 1; i < first; i++) if (!LIST_LINKS.has(pieces[i]!.key)) return false;
  return true;
}

/** "the Mumbai attack", "the Lockerbie and Mumbai attacks": an attack is known by its place. */
export function namesAttack(pieces: readonly Piece[], matches: readonly Match[], index: number): boolean {
  const { first } = matches[index]!;
  const the = first > 0 && pieces[first - 1]!.key === "the";
  if (!the && !(index > 0 && isJoined(pieces, matches, index - 1))) return false;
  let last = index;
  while (isJoined(pieces, matches, last)) last++;
  return is(pieces[matches[last]!.last + 1], ATTACK_NOUNS);
}

/** Whether "and", "or" or a comma alone leads from a match to the next. */
function isJoined(pieces: readonly Piece[], matches: readonly Match[], index: number): boolean {
  const next = matches[index + 1];
  const match = matches[index];
  if (match === undefined || next === undefined || next.first !== match.last + 2) return false;
  return LIST_LINKS.has(pieces[match.last + 1]!.key);
}
const LIST_LINKS = new Set([",", "and", "or", "&"]);
