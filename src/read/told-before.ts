import { addDays } from "../event/index.ts";
import { type Draft, type Gist, samePlace, typesAgree } from "./draft.ts";
import type { Entry } from "./entries.ts";
import type { Sighting } from "./frames/sighting.ts";
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

/** The day that is counted from an event told before: "two days later". */
export function timeSince({ since }: Sighting, before: Draft | null): TimeMention | null {
  const time = before?.gist.time ?? null;
  if (since === null || since.days === null || time === null) return null;
  if (since.days === 0) return time;
  if (time.date?.precision !== "day" || time.date.start !== time.date.end) return null;
  const day = addDays(time.date.start, since.days);
  return {
    start: since.start,
    end: since.end,
    date: { start: day, end: day, precision: "day" },
    anchor: "relative",
    month: null,
    day: null,
    weekday: null,
    ago: null,
  };
}
