import type { AttentionSeries } from "../check/index.ts";
import type { Day } from "../event/index.ts";
import type { Strings } from "../strings/index.ts";

/** What the user asks for beyond the report itself. */
export interface Wishes {
  /** The day from which the report speaks; null lets it be found. */
  asOf: Day | null;
  /** Event-level files in which the report's events are looked up, in place of the store. */
  data: readonly string[];
  /** Folder of the store whose datasets serve where no files are given; null for none. */
  store?: string | null;
  /** How much was reported of which country's violence, where the user has such a series. */
  attention?: AttentionSeries | null;
  /** The file that it was read from, "-" or "store"; what the report says of how to make it again. */
  attentionFrom?: string | null;
  /** The language that findings and verdicts are told in; English where none is given. */
  strings?: Strings;
  /** No report speaks from a later day than this. */
  today: Day;
}
