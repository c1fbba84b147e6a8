import type { Sentence } from "./mention.ts";

/** Hands out the mentions of one sentence after another; both come in the order of the text. */
export function cursor<T extends { start: number }>(
  mentions: readonly T[],
): (sentence: Sentence) => readonly T[] {
  let at = 0;
  return (sentence) => {
    while (at < mentions.length && mentions[at]!.start < sentence.start) at++;
    const from = at;
    while (at < mentions.length && mentions[at]!.start < sentence.end) at++;
    return from === at ? NONE : mentions.slice(from, at);
  };
}

const NONE: readonly never[] = [];
