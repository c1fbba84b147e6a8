import type { Occurrence } from "./phrases.ts";
import type { Tag } from "./tags.ts";
import type { Slot } from "./template.ts";
import type { Seen } from "./view.ts";

/** Slots whose fillers are phrases of any length, one in another, of which the key takes one. */
export const PHRASE_SLOTS = ["PerpInd", "Target"] as const;
export type PhraseSlot = (typeof PHRASE_SLOTS)[number];

/**
 * What tells whether a phrase begins and ends where the key's does: what stands at its edges, within and without, and what
 * it holds.
 */
export function boundsOf({ sentence, from, to }: Occurrence, tags: readonly Tag[][]): string[] {
  const line = tags[sentence]!;
  const part = (at: number) => line[at]?.part ?? (at < 0 ? "^" : "$");
  return [
    ...new Set([
      `bl=${part(from - 1)}`,
      `bl=${part(from - 1)} ${part(from)}`,
      `br=${part(to + 1)}`,
      `br=${part(to)} ${part(to + 1)}`,
      `br=${part(to + 1)} ${part(to + 2)}`,
      ...line.slice(from, to + 1).map((tag) => `in=${tag.part}`),
    ]),
  ];
}

const OF_PHRASE = /^(?:s|sc|h|hc|hk|h2|m|mc|mk|len|k|-1|\+1)=/;

/** What tells whether this phrase is the one, of some that overlap: its bounds, its words and those next to it. */
export function wholeFeatures({ features, bounds }: Seen): string[] {
  return [...bounds, ...features.filter((feature) => OF_PHRASE.test(feature))];
}

/** Whether linear opinions on fillers of the slot see the bounds: only those on targets get better by it. */
export function seesBounds(slot: Slot): boolean {
  return slot === "Target";
}

/** What the linear opinions on fillers of a slot see. */
export function slotFeatures(slot: Slot, { features, bounds }: Pick<Seen, "features" | "bounds">): string[] {
  return seesBounds(slot) ? [...features, ...bounds] : features;
}
