import type { TimeMention } from "../mention.ts";
import type { Chunk } from "./chunks.ts";

/**
 * Of the times that a sentence gives beside the event at `at`, those that can be its own: no day of news where it is long past
 * ("five years after gunmen killed 38, the town marked the day on Monday"), and none but the year told behind it, where that is over
 * ("on Monday the country remembered the 38 killed by a gunman in 2015").
 */
export function ownTimes(
  chunks: readonly Chunk[],
  at: number,
  times: readonly TimeMention[],
  longPast: boolean,
): TimeMention[] {
  if (longPast) return times.filter(({ anchor }) => anchor === "absolute");
  const year = yearBehind(chunks, at);
  const past = (time: TimeMention) =>
    time.date !== null && year?.date != null && time.date.start > year.date.end;
  return times.filter((time) => !past(time));
}

/** The year that follows the event, with nothing but its own doers, victims and places between. */
function yearBehind(chunks: readonly Chunk[], at: number): TimeMention | null {
  const next = chunks.find((chunk, i) => i > at && !BESIDE.has(chunk.kind));
  const time = next?.kind === "time" ? next.time : null;
  return time?.anchor === "absolute" && time.date?.precision === "year" ? time : null;
}

const BESIDE: ReadonlySet<Chunk["kind"]> = new Set([
  "preposition",
  "determiner",
  "number",
  "people",
  "organisation",
  "state",
  "target",
  "place",
  "name",
  "weapon",
  "word",
  "conjunction",
]);
