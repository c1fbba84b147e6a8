import { z } from "zod";
import { Claim } from "../event/claim.ts";
import { Finding } from "./finding.ts";

/**
 * `supported`: the data say the same. `close`: inside the linked rows' low–high, or off by no more than the rounding of
 * the words. `depends on the measure`: the measures disagree. `contradicted`: the data rule it out. `no matching row`:
 * event-level data reach there and hold nothing that fits. `cannot be told`: the data cannot answer it.
 */
export const ClaimVerdict = z.enum([
  "supported",
  "close",
  "depends on the measure",
  "contradicted",
  "no matching row",
  "cannot be told",
]);
export type ClaimVerdict = z.infer<typeof ClaimVerdict>;

/** A claim of the text with what the data say to it. */
export const CheckedClaim = Claim.extend({
  verdict: ClaimVerdict,
  /** One sentence that stands alone: why, and for what cannot be told what would be needed. */
  reason: z.string(),
  figures: z.array(Finding),
  /** Ids of the rows that it was held against. */
  rows: z.array(z.object({ dataset: z.string(), id: z.string() })),
  caveats: z.array(z.string()),
});
export type CheckedClaim = z.infer<typeof CheckedClaim>;
