import { clauseOf, type Line, longestHit } from "./line.ts";
import type { LineDraft } from "./line-draft.ts";
import { isOrganisation } from "./operands.ts";
import { testOf, type VagueEntry } from "./vague-words.ts";

/** Claims that event data do not speak of: attention, territory, money, motives, support. Listed, never guessed. */
export function untold(line: Line, words: readonly VagueEntry[]): LineDraft[] {
  if (line.antecedent === null && !line.actors.some(isOrganisation)) return [];
  return words.flatMap((entry): LineDraft[] => {
    if (entry.kind !== "attention" && entry.kind !== "unanswerable") return [];
    const found = longestHit(line, entry.patterns);
    if (found === null) return [];
    const test = testOf(entry, found.words);
    const reading =
      entry.kind === "attention"
        ? { kind: "attention" as const, test }
        : { kind: "unanswerable" as const, topic: entry.id, test };
    return [{ ...clauseOf(line, found), reading }];
  });
}
