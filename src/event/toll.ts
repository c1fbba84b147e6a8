import { z } from "zod";

/**
 * A count of people, with the field's three estimates. `best` is the count to use; `low` and `high` bound it.
 * Publishers do ship `high < best` and `low > best`; importers keep what is given and flag it.
 */
export const Toll = z.object({
  low: z.number().int().nonnegative(),
  best: z.number().int().nonnegative(),
  high: z.number().int().nonnegative(),
});
export type Toll = z.infer<typeof Toll>;

/** A count whose bounds are itself. */
export function exactly(n: number): Toll {
  return { low: n, best: n, high: n };
}
