import { z } from "zod";

/** The answer to "does this change the picture?" (docs/verdict.md). */
export const Verdict = z.object({
  question: z.string(),
  answer: z.enum(["rising", "falling", "no clear change", "depends on the measure", "cannot tell"]),
  /** The sentence that people will quote. */
  statement: z.string(),
  /** Why, or why it cannot be told. */
  reason: z.string(),
  /** Ids of the findings that it rests on. */
  restsOn: z.array(z.string()),
});
export type Verdict = z.infer<typeof Verdict>;
