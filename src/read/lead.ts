import type { Registry } from "../actors/index.ts";
import { type Day, daysBetween } from "../event/index.ts";
import { countryInfo } from "../places/index.ts";
import { isAbroad } from "./abroad.ts";
import type { Dateline } from "./dateline.ts";
import type { Draft } from "./draft.ts";
import type { FrameLexicon } from "./frames/lexicon.ts";
import { hasTrigger } from "./frames/telling.ts";
import { wordsOf } from "./frames/words.ts";
import type { ActorMention, PlaceMention, Sentence, TimeMention } from "./mention.ts";
import { homeOfGroups } from "./nations-named.ts";

/** The first sentence after the date line that is no headline (a short paragraph without a full stop). */
export function leadOf(sentences: readonly Sentence[], body: number): number {
  const index = sentences.findIndex((sentence) => {
    const last = sentence.tokens[sentence.tokens.length - 1];
    const closed = last !== undefined && /^[.!?"')\]]+$/.test(last.text);
    return sentence.end > body && closed && !isHeading(sentence);
  });
  return Math.max(index, 0);
}

/** "14 May.", "Menaka region, Mali.": a day and a place before the report's first words. */
function isHeading({ tokens }: Sentence): boolean {
  return tokens.every(
    ({ kind, form, fold }) =>
      kind === "number" ||
      kind === "punctuation" ||
      form.capital ||
      /^(?:region|province|district|state|county)$/.test(fold),
  );
}

/** How many sentences may give a place to an event that has none of its own. */
const LEAD_SENTENCES = 3;

/** The place that the first sentences name; else that of the date line, or the country of the groups that are named. */
export function leadPlaceOf(
  {
    places,
    actors,
    text,
    registry,
  }: { places: readonly PlaceMention[]; actors: readonly ActorMention[]; text: string; registry: Registry },
  sentences: readonly Sentence[],
  lead: number,
  body: number,
): PlaceMention | null {
  const end = sentences[Math.min(lead + LEAD_SENTENCES, sentences.length) - 1]?.end ?? 0;
  const early = places.filter(
    (mention) =>
      mention.role !== "government" &&
      mention.start < end &&
      !isNamed(mention, actors) &&
      !isAbroad(mention, text),
  );
  const told = early.filter((mention) => mention.start >= body);
  const town = ({ role, place }: PlaceMention) => role === "place" && place.precision !== "country";
  const named = told.find(town) ?? told.find(({ role }) => role === "place");
  const dated = early.find((mention) => mention.start < body && town(mention));
  if (named !== undefined && dated !== undefined && named.start >= sentences[lead]!.end)
    return isCapital(dated) ? named : dated;
  return named ?? dated ?? told[0] ?? homeOfGroups(actors, registry);
}

/** Dispatches are dated in capitals by those who sit there; any other town is where they went to. */
function isCapital({ place: { country, name } }: PlaceMention): boolean {
  return country !== null && countryInfo(country)?.capital.toLowerCase() === name.toLowerCase();
}

/** "Taliban" is also a village; in "Kurdistan Workers' Party" no place is named. */
function isNamed({ start, end, role }: PlaceMention, actors: readonly ActorMention[]): boolean {
  return actors.some((actor) => {
    if (actor.kind !== "organisation") return false;
    return role === "place"
      ? actor.start <= start && end <= actor.end
      : actor.start === start && actor.end === end;
  });
}

/** The day of the first sentence, unless it may be the day on which somebody spoke or was tried. */
export function leadTimeOf(
  sentence: Sentence,
  times: readonly TimeMention[],
  frames: FrameLexicon,
): TimeMention | null {
  const day = times.find((time) => time.date?.precision === "day");
  return day !== undefined && ofNoSpeech(sentence, frames) ? day : null;
}

/** Whether a day that the sentence names can be none on which somebody spoke, was tried or was mourned. */
export function ofNoSpeech(sentence: Sentence, frames: FrameLexicon): boolean {
  const words = wordsOf(sentence, frames);
  const taken = words.some(({ fold }) => TAKEN.test(fold));
  return !words.some(
    ({ classes, fold, text }, i) =>
      // "Adamawa State"
      (classes.speech && text !== "State") ||
      classes.legal ||
      VOWS.test(fold) ||
      MOURNED.test(fold) ||
      /^(?:executed|hanged)$/.test(fold) ||
      (taken && FREED.test(fold)) ||
      // "Thousands marched on Saturday, a week after a gunman killed two"
      (/^(?:weeks?|months?|years?)$/.test(fold) && words[i + 1]?.fold === "after"),
  );
}

const MOURNED = /^(?:funerals?|burials?|buried|mourn(?:ed|ers|ing)?|vigils?)$/;
/** "The army freed 12 kidnapped pupils on Monday": not when they were taken. */
const TAKEN = /^(?:kidnapped|abducted|seized|hostages?|captives?)$/;
const FREED = /^(?:freed|rescued|released)$/;
const VOWS = /^(?:vow|pledge|promise)(?:s|e?d)?$/;

/** "2019-11-01: Militants attacked …": the day of an entry in a chronicle is that of its event. */
export function entryTimeOf(dateline: Dateline | null, text: string): TimeMention | null {
  if (dateline?.time == null || dateline.placeText !== null || dateline.agency !== null) return null;
  const { start, time } = dateline;
  return time.start === start && text.slice(time.end).trimStart().startsWith(":") ? time : null;
}

/** Bars in a line from which on it is a row of a table. */
const BARS_OF_ROW = 4;

/** "LRA attack, 5 February 2016 | Bria": the line is the report; and so is a row of a table. */
export function tellsOfEvent(
  { start, end }: Dateline,
  sentences: readonly Sentence[],
  frames: FrameLexicon,
): boolean {
  return sentences.some((sentence) => {
    if (sentence.start >= end) return false;
    if (sentence.tokens.filter(({ text }) => text === "|").length >= BARS_OF_ROW) return true;
    const tokens = sentence.tokens.filter((token) => token.start >= start && token.end <= end);
    return tokens.length > 0 && hasTrigger({ ...sentence, tokens }, frames);
  });
}

/**
 * "In answer to strikes on Beirut on Thursday", "In 1997 a bomb in Marseille killed 14": places and days of events that are told beside
 * the main one, or with a year that is not its own.
 * @param written the first day on which the report may have been written; null where it is not known.
 */
export function toldBeside(
  drafts: readonly Draft[],
  main: Draft | null,
  written: Day | null,
): ReadonlySet<PlaceMention | TimeMention | null> {
  const beside = drafts.filter(
    (draft) =>
      draft !== main &&
      (draft.sightings[0]!.separate || (main !== null && isOfOtherYear(draft, main, written))),
  );
  const told = new Set<PlaceMention | TimeMention | null>(beside.flatMap(whereAndWhen));
  for (const own of main === null ? [] : whereAndWhen(main)) told.delete(own);
  return told;
}

/** News gives its own event no year; of a text that may be no news only two days that differ say so. */
function isOfOtherYear({ gist: { time } }: Draft, { gist: own }: Draft, written: Day | null): boolean {
  if (time?.anchor !== "absolute" || time.date === null) return false;
  const date = (own.time ?? own.looseTime)?.date ?? null;
  if (date === null) return written !== null && daysBetween(time.date.end, written) > LONG_AGO;
  return time.date.end < date.start || date.end < time.date.start;
}

const LONG_AGO = 300;

function whereAndWhen({ sightings }: Draft): (PlaceMention | TimeMention)[] {
  return sightings.flatMap(({ places, times }) => [...places, ...times]);
}
