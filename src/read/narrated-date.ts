import type { EventDate } from "../event/index.ts";
import type { Sentence, TimeMention } from "./mention.ts";
import type { ReportDay } from "./times.ts";

/** The date to which a text has come: days without their year that follow are next to it. */
export interface NarratedDate {
  /** The year that the paragraph opened with ("In 2015, …"). */
  year: EventDate | null;
  /** In a text of unknown day: the last day told in full in the paragraph. What stands further off may be years before. */
  day: EventDate | null;
  paragraph: number;
}

export const NOTHING_NARRATED: NarratedDate = { year: null, day: null, paragraph: -1 };

/** UTF-16 units before a year that opens a sentence: "Throughout 2015, …". */
const OPENING = 16;

/** What is known before a sentence. */
export function dateBefore({ year, day, paragraph }: NarratedDate, sentence: Sentence): EventDate | null {
  return paragraph === sentence.paragraph ? (year ?? day) : null;
}

/** What is known behind a sentence with these times. */
export function dateBehind(
  known: NarratedDate,
  { start, paragraph }: Sentence,
  times: readonly TimeMention[],
  reportDay: ReportDay | null,
): NarratedDate {
  let { year, day } = paragraph === known.paragraph ? known : NOTHING_NARRATED;
  for (const { anchor, date, start: at } of times) {
    if (anchor !== "absolute" || date === null) continue;
    if (date.precision === "year" && at - start <= OPENING) year = date;
    else if (date.precision === "day" && reportDay === null) day = date;
  }
  return { year, day, paragraph };
}
