import type { Span } from "../../event/index.ts";
import { clauseOf, type Line, longestHit } from "./line.ts";
import type { LineDraft } from "./line-draft.ts";
import { isLocation, isOrganisation, periodToNow, whose, whoseOf } from "./operands.ts";
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
        ? { kind: "attention" as const, ...attentionOf(line, found), test }
        : { kind: "unanswerable" as const, topic: entry.id, test };
    return [{ ...clauseOf(line, found), reading }];
  });
}

/** Whose violence is said to get little attention, where, and against where. */
function attentionOf(line: Line, cue: Span) {
  const than = line.sentence.tokens.find(({ fold, start }) => fold === "than" && start >= cue.start);
  const countries = line.places.filter(
    (mention) =>
      isLocation(line, mention) && mention.role !== "demonym" && mention.place.precision !== "unknown",
  );
  const after = (span: Span) => than !== undefined && span.start >= than.end;
  const placesOf = (mentions: typeof countries) => mentions.map(({ place }) => place);
  const group = whoseOf(line)?.value ?? (line.antecedent && whose(line.antecedent));
  return {
    whose: group,
    where: placesOf(countries.filter((it) => !after(it))),
    than: placesOf(countries.filter(after)),
    when: periodToNow(line)?.value ?? null,
  };
}
