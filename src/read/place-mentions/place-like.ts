import type { EventPlace } from "../../event/index.ts";

/** A copy in which some fields differ, of the make that all places have: spreads would be of another one each. */
export function placeLike(place: EventPlace, changes: Partial<EventPlace>): EventPlace {
  const { name, country, lat, lon, precision, within } = place;
  const radius = changes.radius ?? place.radius;
  const copy: EventPlace =
    radius === undefined
      ? { name, country, lat, lon, precision, within }
      : { name, country, lat, lon, precision, radius, within };
  return Object.assign(copy, changes);
}
