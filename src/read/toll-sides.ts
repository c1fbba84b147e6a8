import type { Chunk } from "./frames/chunks.ts";
import type { TollSide, TollStatement } from "./frames/sighting.ts";

const ANYBODY =
  /^(?:people|person|persons|man|men|woman|women|victims?|others?|members?|boys?|girls?|youths?|teenagers?|dead|residents?)$/;

/** Which side those who are counted were on; null where the words do not tell, or name several. */
export function sideOf(counted: readonly Chunk[]): TollSide | null {
  const sides = new Set(counted.map(sideOfOne));
  return sides.size === 1 ? [...sides][0]! : null;
}

function sideOfOne({ kind, targetKind, fold, actor }: Chunk): TollSide | null {
  if (kind !== "people") return null;
  if (targetKind === "armed-group" || actor?.kind === "organisation") return "fighters";
  if (targetKind === "military" || targetKind === "police") return "forces";
  return targetKind === null || ANYBODY.test(fold) ? null : "civilians";
}

/**
 * "Killed 19 militants … three soldiers died": counts of different sides that the text nowhere puts together, by side.
 * Null where one count is of all, or where two sides have the same number, which may be one that is disputed.
 */
export function bySide(statements: readonly TollStatement[]): TollStatement[][] | null {
  const told = statements.filter(({ partOf, toll }) => !partOf && toll.high < 2 * toll.low);
  if (
    told.some(({ side, latest, additional, ofWounded }) => side === null || latest || additional || ofWounded)
  )
    return null;
  const groups = new Map<TollSide, TollStatement[]>();
  for (const statement of told)
    groups.set(statement.side!, [...(groups.get(statement.side!) ?? []), statement]);
  if (groups.size < 2 || areRivalAccounts(groups)) return null;
  const figures = [...groups.values()].map((group) => new Set(group.map(({ toll }) => toll.best)));
  const disputed = figures.some((own, i) =>
    figures.slice(i + 1).some((other) => [...own].some((figure) => other.has(figure))),
  );
  return disputed ? null : [...groups.values()];
}

/** "Soldiers killed 300 civilians, the group said … The army said it killed 203 militants": told apart, of the same dead. */
function areRivalAccounts(groups: ReadonlyMap<TollSide, readonly TollStatement[]>): boolean {
  const [civilians, fighters] = [groups.get("civilians"), groups.get("fighters")];
  if (civilians === undefined || fighters === undefined) return false;
  return !civilians.some(({ sentence }) => fighters.some((other) => other.sentence === sentence));
}
