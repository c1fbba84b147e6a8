import { figure, longDay } from "./phrase.ts";
import { breaksWithin, type Picture } from "./picture.ts";
import type { Scope } from "./scope.ts";
import type { Window } from "./windows.ts";

export const INCIDENTS_INCOMPLETE =
  "How many incidents the source lacks is not known; only for deaths are there official totals to compare with.";
export const ZERO_IS_NOT_NONE = "Absent from the data does not mean that it did not happen.";
export const CARRIED =
  "For months whose official yearly total was not out by the as-of day, the missing deaths of the last known year are assumed.";
export const RATIO_OF_PEAK =
  "The peak is the highest of many windows, chosen because it is the highest: part of the fall from it would come by chance.";

/** Windows that share months share events, which the interval of their ratio takes for independent. */
export function overlapCaveats(pairs: readonly { now: Window; before: Window }[]): string[] {
  const shared = pairs.some(({ now, before }) => before.end >= now.start && before.end !== now.end);
  return shared ? ["Windows compared here overlap, so the interval of their ratio is only rough."] : [];
}

export function dispersionWords(phi: number): string {
  return `Dispersion of the monthly counts: ${figure(phi)} (1 = Poisson).`;
}

/** What must be said of relabellings and breaks of method inside the windows. */
export function breakCaveats(picture: Picture, scope: Scope, windows: readonly Window[]): string[] {
  return breaksWithin(picture, scope, windows).map(
    (it) => `A change of the data, not of the world, on ${longDay(it.day)}: ${it.what}`,
  );
}
