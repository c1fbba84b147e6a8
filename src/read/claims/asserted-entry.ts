import type { Span } from "../../event/index.ts";
import { type Hit, type Line, longestHit } from "./line.ts";
import { isAsserted } from "./operands.ts";
import type { VagueEntry } from "./vague-words.ts";

export interface Found {
  entry: VagueEntry;
  hit: Hit;
}

/** The first entry of the table that the sentence has and asserts, with its longest phrase. */
export function firstOf(line: Line, words: readonly VagueEntry[], kind: VagueEntry["kind"]): Found | null {
  for (const entry of words) {
    if (entry.kind !== kind) continue;
    const found = longestHit(line, entry.patterns);
    if (found && isAsserted(line, found) && !isOfNumber(line, found) && !isOfUntold(line, found, words))
      return { entry, hit: found };
  }
  return null;
}

/** "Far fewer fighters" compares what no dataset counts. */
function isOfUntold(line: Line, { start, end }: Span, words: readonly VagueEntry[]): boolean {
  return words.some(({ kind, patterns }) => {
    const told = kind === "unanswerable" ? longestHit(line, patterns) : null;
    return told !== null && told.start < end && start < told.end;
  });
}

/** "More than a dozen" bounds a number and compares nothing; "half of 2016" is a time and no share. */
function isOfNumber({ quantities, times }: Line, { start, end }: Span): boolean {
  return (
    quantities.some((it) => it.start <= start && end <= it.end && it.kind !== "percent") ||
    times.some((time) => time.start < end && start < time.end)
  );
}
