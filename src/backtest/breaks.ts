import { breaksWithin } from "../assess/picture.ts";
import { firstDayOfMonth, lastDayOfMonth } from "../event/index.ts";
import type { Manifest } from "../finding/index.ts";
import { FIRST_MONTH, type Unit } from "./panel.ts";

/** Whether a break that the manifest knows falls within the last twelve months before `end`, by an assessment's own rule. */
export function brokenWithin(
  breaks: Manifest["breaks"],
  { actor, place }: Pick<Unit, "actor" | "place">,
  end: number,
): boolean {
  const lastYear = Array.from({ length: 12 }, (_, i) => FIRST_MONTH + end - 12 + i);
  const months = lastYear.map((month) => ({ start: firstDayOfMonth(month), end: lastDayOfMonth(month) }));
  const asked = { publisherNames: [actor], manifest: { breaks } };
  return breaksWithin(asked, { countries: new Set([place]) }, months).length > 0;
}
