import { KNOWN_DATASETS } from "./datasets/known.ts";

/** Tables of the user's own by a map, what `baserate export` wrote, and texts. */
const OWN = ["csv", "baserate", "reports"];

/** What a file can be said to be with `--as`. */
export const FORMATS: readonly string[] = [
  ...KNOWN_DATASETS.flatMap(({ as, deletions }) => (deletions ? [as, deletions.as] : [as])),
  ...OWN,
];
