import type { Toll } from "../event/index.ts";
import { type Draft, type Gist, lastOf, samePlace } from "./draft.ts";
import type { Sighting } from "./frames/sighting.ts";
import type { TimeMention } from "./mention.ts";

/** Positive evidence that a sighting far from the focus is of this event. */
export function isShared(draft: Draft, own: Gist): boolean {
  return samePlace(draft.gist.place, own.place);
}

/** News gives no year to its own event: a sighting with one is another event unless the place says otherwise. */
export function yearsAgree(draft: Draft, sighting: Sighting, own: Gist): boolean {
  const dated = sighting.times.some((time) => time.anchor === "absolute");
  const known = draft.gist.time ?? draft.gist.looseTime;
  if (!dated || sighting.definite || (known !== null && !isUnsettled(known))) return true;
  // "The attackers struck on March 5, 2018"
  if (sighting.agents.some(({ chunk }) => chunk.attacker && chunk.definite)) return true;
  return isShared(draft, own) || lastOf(draft, sighting.sentence).length > 0;
}

/** "On Sunday" in a report whose own day is not known: it agrees with any year. */
function isUnsettled({ anchor, date }: TimeMention): boolean {
  return anchor !== "absolute" && (date === null || date.start.slice(0, 4) !== date.end.slice(0, 4));
}

/** Sentences after which a paragraph has come to something else. */
const FAR = 4;

/** "In early March two attacks left 29 dead", after news that has no day: news gives its own day, or none. */
export function isOfMonth(
  { gist, sightings }: Draft,
  { times, definite, paragraph, sentence }: Sighting,
): boolean {
  const near = sightings[0]!.paragraph === paragraph && sentence - sightings[0]!.sentence < FAR;
  if (definite || (gist.time ?? gist.looseTime) !== null || near) return false;
  return times.some(({ month, date }) => month !== null && date !== null && date.precision !== "day");
}

/**
 * "Last July 17 soldiers died in an attack on the base", of the town where nine were killed now: news gives its own event no month
 * without a day, and the figures differ.
 */
export function isOfAnotherMonth({ gist, sightings }: Draft, sighting: Sighting, own: Gist): boolean {
  const date = (own.time ?? own.looseTime)?.date;
  if (sighting.definite || date == null || !MONTHS.test(date.precision) || gist.time !== null) return false;
  const [known, told] = [sightings.flatMap(deadOf), deadOf(sighting)];
  if (known.length === 0 || told.length === 0) return false;
  return told.every((toll) => known.every((other) => toll.low > other.high || other.low > toll.high));
}

const MONTHS = /^(?:month|quarter|half-year|year)$/;

function deadOf({ tolls }: Sighting): Toll[] {
  return tolls.flatMap(({ effect, toll }) => (effect === "killed" && toll.best > 0 ? [toll] : []));
}
