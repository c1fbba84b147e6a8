import type { Direction } from "./comparison.ts";

/** What stands in a table for a direction. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  rose: "rose",
  fell: "fell",
  steady: "about the same",
  open: "too few to tell",
  none: "none in either",
  relabelled: "relabelled in the data",
};
