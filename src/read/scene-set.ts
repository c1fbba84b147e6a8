import type { Dateline } from "./dateline.ts";
import { dayToldApart } from "./day-apart.ts";
import type { Draft } from "./draft.ts";
import type { FrameLexicon } from "./frames/lexicon.ts";
import { countedFrom } from "./frames/since-told.ts";
import { ofNoSpeech } from "./lead.ts";
import type { PlaceMention, Sentence, TimeMention } from "./mention.ts";
import { openingDay } from "./opening-day.ts";

interface Told {
  sentences: readonly Sentence[];
  times: readonly TimeMention[];
  places: readonly PlaceMention[];
  dateline: Dateline | null;
  lead: number;
}

/** The day of the main event where neither its own sentences nor the first one of the report gives it. */
export function dayBeside(
  page: Told,
  main: Draft,
  drafts: readonly Draft[],
  frames: FrameLexicon,
): TimeMention | null {
  const opening = page.dateline === null ? openingDay(page.sentences, page.times) : null;
  return opening ?? dayToldApart(page, main, drafts) ?? dayOfScene(page, main, drafts, frames);
}

/** Whether a report comes to its main event so late that the day with which it begins is another's. */
export function isSlow(main: Draft | null, lead: number): boolean {
  return main !== null && main.sightings[0]!.sentence > lead + REACH;
}

/** Sentences before an event that may set its scene. */
const REACH = 2;

/**
 * The day of an event that the sentences before it give: "On Tuesday two men stopped near the market. One of them blew himself up";
 * "She spoke in Paris on Monday. The day before, gunmen had killed five". Null where none does.
 */
function dayOfScene(
  { sentences, times, lead }: Told,
  main: Draft,
  drafts: readonly Draft[],
  frames: FrameLexicon,
): TimeMention | null {
  const [first] = main.sightings;
  const { sentence: told, since, goneBefore, longPast } = first!;
  if (longPast || since?.days === null) return null;
  const others = new Set(drafts.flatMap(({ sightings }) => sightings.map(({ sentence }) => sentence)));
  for (let i = told - 1; i >= Math.max(lead, told - REACH) && !others.has(i); i--) {
    const sentence = sentences[i]!;
    const days = times.filter(
      ({ start, end, date }) => start >= sentence.start && end <= sentence.end && date?.precision === "day",
    );
    const day = days.at(-1);
    if (day === undefined) continue;
    if (since !== null) return countedFrom(day, since);
    return !goneBefore && days.length === 1 && ofNoSpeech(sentence, frames) ? day : null;
  }
  return null;
}
