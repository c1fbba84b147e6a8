import type { Occurrence } from "./phrases.ts";
import type { Tag } from "./tags.ts";

/**
 * What tells whether a phrase begins and ends where the key's does: what stands at its edges, within and without, and what
 * it holds.
 */
export function boundsOf({ sentence, from, to }: Occurrence, tags: readonly Tag[][]): string[] {
  const line = tags[sentence]!;
  const part = (at: number) => line[at]?.part ?? (at < 0 ? "^" : "$");
  const inside = line.slice(from, to + 1).map((tag) => `in=${tag.part}`);
  return [
    `bl=${part(from - 1)}`,
    `bl=${part(from - 1)} ${part(from)}`,
    `br=${part(to + 1)}`,
    `br=${part(to)} ${part(to + 1)}`,
    `br=${part(to + 1)} ${part(to + 2)}`,
    ...inside,
  ];
}

const OF_BOUNDS = /^(?:bl|br|in|s|sc|h|hc|hk|h2|m|mc|mk|len|k|-1|\+1)=/;

/** Those features of a filler that tell whether it is the whole phrase, and no more. */
export function boundsIn(features: readonly string[]): string[] {
  return features.filter((feature) => OF_BOUNDS.test(feature));
}
