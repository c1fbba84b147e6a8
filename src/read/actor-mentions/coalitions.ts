import type { Piece } from "./pieces.ts";

/** Whom a text that speaks of "the coalition" names as its enemy, and which coalition that was. */
const AGAINST: readonly (readonly [enemy: string, coalition: string])[] = [
  ["islamic-state", "anti-is-coalition"],
  ["houthis", "saudi-led-coalition"],
  ["taliban", "isaf"],
];

/**
 * The coalition of states that "the coalition", "coalition forces" or "a coalition airstrike" means at piece `at`, by the enemy that
 * the document names; null where it may be one of parties.
 * @param certain actors that the document names beyond doubt.
 */
export function coalitionAt(
  pieces: readonly Piece[],
  at: number,
  certain: ReadonlySet<string>,
): { actor: string; last: number } | null {
  if (pieces[at]!.fold !== "coalition") return null;
  const actor = AGAINST.find(([enemy]) => certain.has(enemy))?.[1];
  if (actor === undefined) return null;
  let last = at;
  while (MEN.has(pieces[last + 1]?.fold ?? "")) last++;
  const fights = last > at || MEANS.has(pieces[at + 1]?.fold ?? "");
  const known = pieces[at]!.the !== -1 && !PARTIES.has(pieces[at + 1]?.fold ?? "");
  return fights || known ? { actor, last } : null;
}

const MEN = new Set("military forces troops soldiers".split(" "));
const MEANS = new Set(
  "aircraft warplanes warplane planes plane jets jet airstrike airstrikes air strike strikes raid raids bombing drone drones fighter helicopters artillery".split(
    " ",
  ),
);
const PARTIES = new Set("government partner partners talks deal party parties agreement cabinet".split(" "));
