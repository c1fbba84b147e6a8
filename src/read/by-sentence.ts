import type { Sentence } from "./mention.ts";

export function byStart<T extends { start: number }>(mentions: readonly T[]): ReadonlyMap<number, T> {
  if (mentions.length === 0) return NONE;
  const found = new Map<number, T>();
  for (const mention of mentions) found.set(mention.start, mention);
  return found;
}

const NONE: ReadonlyMap<number, never> = new Map<number, never>();

/** Hands out the mentions of one sentence after another; both come in the order of the text. */
export function cursor<T extends { start: number }>(mentions: readonly T[]): (sentence: Sentence) => T[] {
  let at = 0;
  return (sentence) => {
    while (at < mentions.length && mentions[at]!.start < sentence.start) at++;
    const from = at;
    while (at < mentions.length && mentions[at]!.start < sentence.end) at++;
    return mentions.slice(from, at);
  };
}
