import { exactly } from "../event/index.ts";
import type { Chunk } from "./frames/chunks.ts";
import type { Sex, TollStatement } from "./frames/sighting.ts";
import type { MergedToll } from "./tolls.ts";

/** Without spouses: one of a couple may have killed the other. */
const WOMEN =
  /^(?:woman|girl|lady|schoolgirl|policewoman|businesswoman|waitress|(?:great|step|grand|god)?(?:mother|daughter|sister)|aunt|niece)$/;
const MEN =
  /^(?:man|boy|gentleman|schoolboy|policeman|businessman|salesman|waiter|(?:great|step|grand|god)?(?:father|son|brother)|uncle|nephew)$/;

/** Whether one person is told to be a man or a woman. */
export function sexOf({ kind, plural, fold }: Pick<Chunk, "kind" | "plural" | "fold">): Sex | null {
  if (kind !== "people" || plural) return null;
  return WOMEN.test(fold) ? "female" : MEN.test(fold) ? "male" : null;
}

/** Who is told one at a time cannot be the same: how many they are at least. */
function atLeast(statements: readonly TollStatement[]): number {
  const sexes = new Set(statements.flatMap(({ sex }) => sex ?? []));
  const days = new Set(statements.flatMap(({ diedOn }) => diedOn ?? []));
  return Math.max(sexes.size, days.size);
}

function isSingle({ toll, additional }: TollStatement): boolean {
  return toll.high === 1 && toll.low === 1 && !additional;
}

/** "Two teens dead … A boy was dead in the kitchen. A girl died in an ambulance": without those whom a number holds. */
export function withoutSingles(statements: readonly TollStatement[]): readonly TollStatement[] {
  if (statements[0]?.effect !== "killed") return statements;
  const singles = statements.filter(isSingle);
  const count = atLeast(singles);
  const held = statements.some(({ toll, partOf }) => !partOf && toll.best >= count);
  return count > 1 && held ? statements.filter((one) => !isSingle(one)) : statements;
}

/**
 * "The man died at the scene. The woman died in hospital", "the owner died on Wednesday; the customer had died a day before": where the
 * text tells only of one person at a time, those who cannot be the same are counted together. Null where all may be one.
 */
export function apartOf(statements: readonly TollStatement[]): MergedToll | null {
  if (statements[0]?.effect !== "killed") return null;
  if (!statements.every(isSingle)) return null;
  const count = atLeast(statements);
  return count < 2 ? null : { toll: exactly(count), spans: statements.map(({ span }) => span) };
}
