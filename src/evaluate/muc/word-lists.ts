import type { SlotNouns } from "./slot-nouns.ts";

/** What the phrases are found by. All folded. */
export interface WordLists {
  /** Words that are written small in running text. */
  common: ReadonlySet<string>;
  /** Last words of slot fillers. */
  heads: { has(word: string): boolean };
  /** Words inside slot fillers, before the last. */
  inner: ReadonlySet<string>;
  nouns: SlotNouns;
}
