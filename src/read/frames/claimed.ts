import type { Chunk } from "./chunks.ts";
import type { PatternMatch } from "./patterns.ts";

/** "had carried out the attack": so many chunks after the verb with which a claim ends. */
const CLAIM_REACH = 4;

/** Whether a claim or denial names the event at `at`. */
export function isClaimOf(
  chunks: readonly Chunk[],
  { pattern, from, to }: PatternMatch,
  at: number,
): boolean {
  // "Claimed responsibility on Twitter, calling the assault retribution for …"
  const called = /^(calling|describing)$/.test(chunks[at - 2]?.fold ?? "");
  const speaks = pattern.meaning === "claims" || pattern.meaning === "denies";
  return speaks && from <= at && at <= to + CLAIM_REACH * (called ? 2 : 1);
}
