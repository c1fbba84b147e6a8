import type { Chunk } from "./chunks.ts";

const QUANTIFIER = /^(most|many|some|several|each|mostly|mainly|nearly|almost|half|more|all|both|largely)$/;

/** Start of a parenthesis that ends with the comma at `end`: ", who is 30," or ", reportedly a policeman,". */
export function parenthesisStart(chunks: readonly Chunk[], end: number): number | null {
  if (chunks[end]!.fold === ")") {
    const opening = chunks.findLastIndex(({ fold }, i) => i < end && fold === "(");
    return opening > 0 ? opening : null;
  }
  // "Three people -- a man, a teenager and a child -- were shot"
  if (chunks[end]!.fold.startsWith("-")) {
    const opening = chunks.findLastIndex(({ fold }, i) => i < end && i > end - 16 && fold.startsWith("-"));
    if (opening > 0) return opening;
  }
  for (let i = end - 1; i > 0 && end - i < 16; i--) {
    if (chunks[i]!.kind === "stop") return null;
    if (chunks[i]!.kind !== "comma" || /^[()]$/.test(chunks[i]!.fold)) continue;
    const opens = chunks[i + 1]!;
    const inserted =
      opens.kind === "relative" ||
      opens.kind === "preposition" ||
      opens.kind === "verb" ||
      opens.kind === "adverb" ||
      opens.kind === "place" ||
      opens.kind === "determiner" ||
      opens.kind === "people" ||
      opens.partOf ||
      (opens.kind === "name" && isTitled(chunks, i - 1)) ||
      // "X, al-Qaeda's affiliate,"
      (opens.kind === "organisation" && chunks[i + 2]?.fold === "'s") ||
      chunks[i + 2]?.fold === "by" ||
      QUANTIFIER.test(opens.fold) ||
      /^(?:armed|dressed|clad|masked|disguised|mounted)$/.test(opens.fold) ||
      opens.classes.thing;
    return inserted ? (listOpening(chunks, i) ?? i) : null;
  }
  return null;
}

/** "The mayor", "the governor of West Darfur", behind whom the name follows. */
function isTitled(chunks: readonly Chunk[], last: number): boolean {
  if (chunks[last]?.kind === "people") return true;
  return (
    /^(?:place|organisation|state|name)$/.test(chunks[last]?.kind ?? "") &&
    /^(?:of|for|in)$/.test(chunks[last - 1]?.fold ?? "") &&
    chunks[last - 2]?.kind === "people"
  );
}

/** The comma before "among them" of ", among them Australian, British and Polish citizens,"; `at` is one inside. */
function listOpening(chunks: readonly Chunk[], at: number): number | null {
  for (let i = at - 1; i > 0 && at - i < 12; i--) {
    const { kind } = chunks[i]!;
    if (kind === "stop" || kind === "act" || kind === "verb") return null;
    if (kind === "comma" && /^(?:among|including)$/.test(chunks[i + 1]!.fold)) return i;
  }
  return null;
}
