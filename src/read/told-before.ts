import type { Toll } from "../event/index.ts";
import { type Draft, type Gist, placesAgree, samePlace, typesAgree } from "./draft.ts";
import type { Entry } from "./entries.ts";
import type { Sighting } from "./frames/sighting.ts";
import { countedFrom } from "./frames/since-told.ts";
import type { TimeMention } from "./mention.ts";

/** Whether an entry may go on telling of it: its own, or one of the text before the list of the same day and place. */
export function isOpenTo(entry: Entry, draft: Draft, own: Gist): boolean {
  if (draft.entry !== null) return draft.entry === entry;
  const [told, day] = [draft.gist.time?.date, own.time?.date];
  const sameDay = day?.precision === "day" && told?.start === day.start && told.end === day.end;
  return sameDay && samePlace(draft.gist.place, own.place);
}

/** "The coalition conducted 23 strikes on 8 January:" before a list of them: by whom and when each was. */
export function takeFromSum(drafts: readonly Draft[], sighting: Sighting): void {
  const last = drafts.findLast(({ entry }) => entry === null);
  const sum = last?.sightings.find(({ several }) => several);
  const type = ({ triggers: [trigger] }: Sighting) => trigger!.frame.type;
  if (last === undefined || sum === undefined || !typesAgree(type(sum), type(sighting))) return;
  const time = last.gist.time ?? drafts[0]!.gist.time;
  if (sighting.agents.length === 0) sighting.agents.push(...sum.agents);
  if (sighting.times.length === 0 && time !== null) sighting.times.push(time);
}

/** "Bombs exploded outside two embassies on Friday. 74 people were killed in Nairobi": told in one breath with what sums it up. */
export function takeDayOfSum(before: readonly (Draft | null)[], paragraph: number, sighting: Sighting): void {
  const sum = before.find((draft) => draft !== null && (isSum(draft.sightings) || sighting.elsewhere));
  const time = sum?.gist.time;
  if (sum == null || time?.date?.precision !== "day") return;
  const { times, looseTimes, separate, longPast, since, part, definite, places } = sighting;
  if (times.length + looseTimes.length > 0 || since !== null || part !== null) return;
  if (separate || longPast || definite || paragraph - sum.sightings[0]!.paragraph > 1) return;
  if (places.every((place) => placesAgree(sum.gist.place, place))) times.push(time);
}

/** Whether the sentence that first tells of an event sums up several. */
export function isSum(sightings: readonly Sighting[]): boolean {
  const { sentence } = sightings[0]!;
  return sightings.slice(0, 3).some((one) => one.several && one.sentence === sentence);
}

/** "Since Monday 192 have been killed", in a report of Sunday's strikes: more than what is told. */
export function isSumSince({ ongoing, definite, triggers }: Sighting, focus: Draft | null): boolean {
  const date = focus?.gist.time?.date;
  const effects = triggers.every(({ frame }) => frame.subject === "victims" || frame.weight === "effect");
  return ongoing && !definite && effects && date?.precision === "day" && date.start === date.end;
}

/** "Hundreds have been killed in the violence", "nearly 500 have died", after one with fewer dead: of all that happened. */
export function isVast({ tolls, definite, times, places }: Sighting, focus: Draft | null): boolean {
  if (definite || focus === null || times.length + places.length > 0 || tolls.length === 0) return false;
  const known = focus.sightings
    .slice(0, FIRST_TOLD)
    .flatMap((one) => one.tolls.filter(({ effect, toll }) => effect === "killed" && toll.best > 0));
  const most = Math.max(...known.map(({ toll }) => toll.high));
  const vast = ({ low, high }: Toll) => low >= VAST && (high >= 2 * low || low >= MANY_TIMES * most);
  return (
    known.length > 0 &&
    tolls.every(({ toll, effect, latest }) => effect === "killed" && !latest && vast(toll)) &&
    known.every(({ toll }) => toll.high < VAST)
  );
}

/** How many sightings give the toll with which an event is first told. */
const FIRST_TOLD = 10;
const VAST = 100;
/** "Nearly 500 soldiers have died", where three did now: no toll rises so without a word for it. */
const MANY_TIMES = 20;

/** The day that is counted from an event told before: "two days later". */
export function timeSince({ since, part }: Sighting, before: Draft | null): TimeMention | null {
  const time = before?.gist.time ?? null;
  if (part !== null) return time;
  return since === null ? null : countedFrom(time, since);
}

/** "An Israeli strike on Jenin killed three", after "756 died in Israeli strikes": one, with a place and toll of its own. */
export function isOneOfSum({ sightings, gist }: Draft, sighting: Sighting, own: Gist): boolean {
  if (!isSum(sightings) || sighting.several || sighting.definite || own.place === null) return false;
  const here = gist.place?.place;
  const counted = sighting.tolls.some(({ effect, toll }) => effect === "killed" && toll.best > 0);
  const known = gist.totals.size > 0 && [...gist.totals.values()].every(({ best }) => best > most(sighting));
  return (
    counted && known && (here === undefined || here.name !== own.place.place.name) && isSingular(sighting)
  );
}

function most({ tolls }: Sighting): number {
  return Math.max(...tolls.map(({ effect, toll }) => (effect === "killed" ? toll.best : 0)));
}

/** Told by one person who did it, or as one thing that is introduced. */
function isSingular({ agents, introduced }: Sighting): boolean {
  return introduced || agents.some(({ chunk }) => chunk.introduced && !chunk.plural);
}
