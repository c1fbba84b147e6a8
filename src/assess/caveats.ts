import { breaksAcross, type Picture } from "./picture.ts";
import type { Scope } from "./scope.ts";
import type { Window } from "./windows.ts";

/** Windows that share months share events, which the interval of their ratio takes for independent. */
export function overlapCaveats(
  pairs: readonly { now: Window; before: Window }[],
  { t }: Pick<Picture, "t">,
): string[] {
  const shared = pairs.some(({ now, before }) => before.end >= now.start && before.end !== now.end);
  return shared ? [t.shared.overlap] : [];
}

/** What must be said of relabellings and breaks of method inside the windows. */
export function breakCaveats(
  picture: Picture,
  scope: Scope,
  windows: readonly Pick<Window, "start" | "end">[],
): string[] {
  return breaksAcross(picture, scope, windows).map(({ day, country, what }) =>
    picture.t.shared.break(day, country && picture.countryName(country), what),
  );
}
