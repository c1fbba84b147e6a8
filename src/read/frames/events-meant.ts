import type { Chunk } from "./chunks.ts";
import { PAIRS } from "./rule-words.ts";

/** How many of the events told before a sentence speaks of, where it speaks of several; "all" where it gives no number. */
export type EventsMeant = number | "all";

/** "Either attack", "both bombings", "the three blasts", "the attacks"; null where a sentence speaks of one or of others. */
export function eventsMeant(chunks: readonly Chunk[]): EventsMeant | null {
  for (let i = 0; i < chunks.length; i++) {
    const { kind, plural, definite, count, known } = chunks[i]!;
    if (kind !== "event" && (known.rules & PAIRS) === 0) continue;
    const before = i > 0 ? chunks[i - 1] : undefined;
    if (known.rules & PAIRS && opensClause(before) && kind !== "event") {
      const next = chunks[i + 1];
      if (next?.kind === "event" || next?.kind === "auxiliary") return 2;
    }
    if (kind !== "event") continue;
    const told = definite ? (count?.best ?? before?.count?.best ?? null) : null;
    if (plural && told !== null && told > 1 && told <= MOST) return told;
    if (plural && definite && !isNamed(before)) return "all";
  }
  return null;
}

const MOST = 6;

function opensClause(before: Chunk | undefined): boolean {
  return before === undefined || before.kind !== "people";
}

/** "The Paris attacks", "the 2015 bombings": others than those just told. */
function isNamed(before: Chunk | undefined): boolean {
  return before !== undefined && /^(?:place|time|name|number)$/.test(before.kind);
}
