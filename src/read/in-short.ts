import type { Document, EventDate, EventPlace } from "../event/index.ts";
import type { Reading } from "./read.ts";

const LONGEST = 300;

/** A report in short, by which it can be compared with others. */
export interface Lead {
  /** The title or else the first sentence, in at most 300 characters. */
  text: string;
  /** The day or stretch of days that the first sentence names; null where it names none, and for titles. */
  date: EventDate | null;
  /** The place that the first sentences name, also where no event was coded; null where they name none. */
  place: EventPlace | null;
}

/** The lead of a report; null for an empty text. */
export function inShort(
  { title, text }: Pick<Document, "title" | "text">,
  { times, place }: Pick<Reading, "times" | "place">,
): Lead | null {
  const whole = title?.trim() || text.trim();
  const line = whole.split(/\n|(?<=[.!?]["”’)]?)\s+(?=\p{Lu})/u, 1)[0]!;
  if (line === "") return null;
  const words = line.replaceAll(/\s+/g, " ");
  const end = text.indexOf(line) + line.length;
  const named = title?.trim() ? undefined : times.find(({ date, start }) => date !== null && start < end);
  return {
    text: words.length <= LONGEST ? words : words.slice(0, LONGEST).replace(/\s+\S*$/, ""),
    date: named?.date ?? null,
    place,
  };
}
