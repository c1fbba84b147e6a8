import { firstDayOfMonth, lastDayOfMonth } from "../event/index.ts";
import type { Manifest } from "../finding/index.ts";
import { breaksWithin } from "../series/breaks.ts";
import { FIRST_MONTH, type Unit } from "./panel.ts";

/** Whether a break that the manifest knows falls within the last twelve months before `end`, by an assessment's own rule. */
export function brokenWithin(
  breaks: Manifest["breaks"],
  { actor, place }: Pick<Unit, "actor" | "place">,
  end: number,
): boolean {
  const lastYear = {
    start: firstDayOfMonth(FIRST_MONTH + end - 12),
    end: lastDayOfMonth(FIRST_MONTH + end - 1),
  };
  return breaksWithin(breaks, [actor], new Set([place]), lastYear).length > 0;
}
