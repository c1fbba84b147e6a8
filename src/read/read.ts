import { relation } from "../actors/index.ts";
import type { Day, Document, EventPlace, EventRecord, Span } from "../event/index.ts";
import { findActors } from "./actor-mentions.ts";
import { attackerTold } from "./attacker-told.ts";
import { attackersCounted } from "./attackers-counted.ts";
import { cuesOf } from "./attribution.ts";
import { cursor } from "./by-sentence.ts";
import { noteCauses } from "./causes.ts";
import { type Dateline, dayOfReport, findDateline, withPlaceOfLine } from "./dateline.ts";
import { takePlaceToldApart } from "./day-apart.ts";
import { type Entry, entriesOf, isListed, settleInto } from "./entries.ts";
import { type Causes, violentOf } from "./evidence.ts";
import { type Explanation, explain } from "./explain.ts";
import { withAppositions } from "./frames/appositions.ts";
import { chunksOf } from "./frames/chunks.ts";
import { eventsMeant } from "./frames/events-meant.ts";
import type { Scene } from "./frames/fill.ts";
import { settleFire, settleGovernments } from "./frames/governments.ts";
import { MAY } from "./frames/known-words.ts";
import type { FrameLexicon } from "./frames/lexicon.ts";
import { openByPattern, settleReadings } from "./frames/readings.ts";
import { see } from "./frames/see.ts";
import { hasTrigger, mayAdd, mayTell } from "./frames/telling.ts";
import { withUnits } from "./frames/units.ts";
import { markMentions, type Word, wordsOf } from "./frames/words.ts";
import { looksEnglish } from "./language.ts";
import { entryTimeOf, leadOf, leadPlaceOf, leadTimeOf, tellsOfEvent, toldBeside } from "./lead.ts";
import type { Lexicons } from "./lexicons.ts";
import { isLinkToOther } from "./links.ts";
import { mainOf, strayCues } from "./main-event.ts";
import type { ActorMention, PlaceMention, Sentence, TimeMention } from "./mention.ts";
import { mergeSightings, type SentenceReading } from "./merge.ts";
import { dateBefore, dateBehind, NOTHING_NARRATED } from "./narrated-date.ts";
import { countryToldOf, homesOf, isNation, isState } from "./nations-named.ts";
import { type Normalised, normalise } from "./normalise.ts";
import { LONGEST_REPORT, notesOf } from "./notes.ts";
import { findPlaces } from "./place-mentions.ts";
import { isArmedGroup, type SpokenOf, soleGroup, spokenOfIn } from "./protagonists.ts";
import { findQuantities } from "./quantities.ts";
import { recordOf } from "./record.ts";
import { dayBeside, isSlow } from "./scene-set.ts";
import { splitSentences } from "./sentences.ts";
import { sourceOf } from "./speakers.ts";
import { findTimes, type ReportDay } from "./times.ts";
import { titleCues, titleSightings } from "./title.ts";

/** What a report says. Every offset is one of the text as given. */
export interface Reading {
  /** In the order of the text, with ids "e1", "e2" … */
  events: EventRecord[];
  /** Id of the event that the report is about; null where it is about none. */
  main: string | null;
  /** For people: what was not read and why. */
  notes: string[];
  times: TimeMention[];
  /** Where the report is from or about, by its first sentences; null where they name no place. */
  place: EventPlace | null;
  /** The day that the report's own date line gives. */
  dateline: Day | null;
  sentences: Span[];
  /** False when the text does not look like English, the only language that is read. */
  english: boolean;
  /** Why the records say what they say: made when asked for, which few do. */
  explanations(): Explanation[];
}

/**
 * Reads a report: normalise → sentences → times, places, actors, numbers → chunks → sightings of events → events →
 * records. Deterministic, and linear in the text but for the sentences that tell of violence.
 * @param reportDay when the report was written; without it days like "on Saturday" stay unresolved.
 * @param options.onViolence the report is known to be about violence, so that a death needs no further sign of it.
 */
export function readReport(
  document: Document,
  lexicons: Lexicons,
  reportDay: ReportDay | null,
  { onViolence = false }: { onViolence?: boolean } = {},
): Reading {
  const headline =
    document.title === null
      ? null
      : layOut(document.title.slice(0, LONGEST_TITLE), lexicons, null, { isTitle: true });
  const title = headline?.readings ?? [];
  const page = layOut(document.text.slice(0, LONGEST_REPORT), lexicons, reportDay, {
    onViolence,
    named: headline?.actors.findLast(isArmedGroup) ?? null,
  });
  const drafts = mergeSightings(page.readings);
  const violent = violentOf(drafts, page.causes);
  const main = mainOf(violent, {
    title: titleSightings(title),
    causes: page.causes,
    lead: page.lead,
    sentences: page.sentences.length,
    reportDay: reportDay?.low ?? null,
  });
  if (main !== null) main.cues.push(...strayCues(drafts, violent, main));
  if (main !== null) takePlaceToldApart(page, main, drafts);
  if (main !== null) main.cues.push(...titleCues(title, page.actors, page.lead, main));

  const original = (span: Span) => page.normalised.toOriginalSpan(span.start, span.end);
  const sentences = page.sentences.map(original);
  const around = {
    original,
    words: (span: Span) => document.text.slice(span.start, span.end),
    sourceAt: (sentence: number) => page.sources.get(sentence) ?? null,
    isAffiliate: (a: string, b: string, day: Day | null) =>
      relation(lexicons.registry, a, b, day ?? undefined) === "affiliate",
  };
  const besides = toldBeside(drafts, main, reportDay?.low ?? null);
  const leadTime = besides.has(page.leadTime) || isSlow(main, page.lead) ? null : page.leadTime;
  const events: EventRecord[] = [];
  let mainId: string | null = null;
  for (const draft of violent) {
    const id = `e${events.length + 1}`;
    if (draft === main) mainId = id;
    const opening =
      draft === main || draft.entry !== null ? page.leadPlace(draft === main ? besides : NONE) : null;
    const place = draft === main || isListed(draft.entry, opening) ? opening : page.country;
    const time = draft === main ? (leadTime ?? dayBeside(page, main, drafts, lexicons.frames)) : null;
    const attacker = draft === main ? attackerTold(main, drafts, page) : null;
    events.push(recordOf(draft, id, draft === main, around, { place, time, attacker }));
  }
  const english = looksEnglish(page.sentences);
  return {
    events,
    main: mainId,
    notes: notesOf(document, english, events),
    times: page.times.map((time) => {
      const { start, end } = original(time);
      return { ...time, start, end };
    }),
    place: page.leadPlace(NONE)?.place ?? null,
    dateline: dayOfReport(page.normalised, page.dateline),
    sentences,
    english,
    explanations: () => violent.flatMap((draft, i) => explain(draft, events[i]!, sentences, original)),
  };
}

const NONE: ReadonlySet<unknown> = new Set();
const LONGEST_TITLE = 1_000;

/** A text with everything found in it sentence by sentence. */
interface Page {
  normalised: Normalised;
  dateline: Dateline | null;
  sentences: Sentence[];
  times: TimeMention[];
  places: readonly PlaceMention[];
  actors: ActorMention[];
  readings: SentenceReading[];
  sources: Map<number, string | null>;
  causes: Causes;
  /** Index of the sentence with which the report proper begins, after date line and headline. */
  lead: number;
  leadPlace(without: ReadonlySet<unknown>): PlaceMention | null;
  /** The country that the report is about. */
  country: PlaceMention | null;
  leadTime: TimeMention | null;
}

function layOut(
  raw: string,
  { gazetteer, registry, frames }: Lexicons,
  reportDay: ReportDay | null,
  {
    onViolence = false,
    isTitle = false,
    named = null,
  }: { onViolence?: boolean; isTitle?: boolean; named?: ActorMention | null },
): Page {
  const normalised = normalise(raw);
  const sentences = splitSentences(normalised.text);
  const may = sentences.map((sentence) => mayTell(sentence, frames));
  const triggered = sentences.map((sentence, i) => hasTrigger(sentence, frames, may[i]));
  // A text without a word for violence has nobody to find; a title may add to what its text tells.
  const telling = isTitle || triggered.includes(true);
  // A headline is looked through all the same: where it is from may be all that it has in common with other reports.
  const looked = telling || raw.length <= LONGEST_TITLE;
  let places = looked ? findPlaces(sentences, normalised.text, gazetteer) : [];
  const actors = telling ? findActors(sentences, normalised.text, registry, {}, places) : [];
  // "Boko Haram attacked Baga": where no country is named, that of those who act decides between places of one name.
  if (places.length > 0 && !places.some(isNation)) {
    const homes = homesOf(actors, registry);
    const again = homes.size > 0 ? findPlaces(sentences, normalised.text, gazetteer, homes) : places;
    if (again.length >= places.length) places = again;
  }
  const line = findDateline(normalised);
  const dateline = line !== null && tellsOfEvent(line, sentences, frames) ? null : line;
  if (looked) places = withPlaceOfLine(places, dateline, normalised.text, gazetteer);
  const body = dateline?.end ?? 0;
  // What the date line says is about the report, not about the event; a headline stands before it.
  const beside = ({ start }: Span) => dateline === null || start < dateline.start || start >= dateline.end;
  const apart = <T extends Span>(found: readonly T[], { start }: Sentence) =>
    dateline === null || start >= dateline.end ? found : found.filter(beside);
  const lead = leadOf(sentences, body);
  const page: Page = {
    normalised,
    dateline,
    sentences,
    times: [],
    places,
    actors,
    readings: [],
    sources: new Map(),
    causes: { accident: false, fire: false, deliberate: false, certain: onViolence },
    lead,
    leadPlace: (without) => {
      const left = without.size === 0 ? places : places.filter((place) => !without.has(place));
      return leadPlaceOf({ places: left, actors, text: normalised.text, registry }, sentences, lead, body);
    },
    country: countryToldOf(places, normalised.text),
    leadTime: entryTimeOf(dateline, normalised.text),
  };
  const placesOf = cursor(places);
  const actorsOf = cursor(actors);
  const entries = telling ? entriesOf(sentences, places, reportDay, dateline) : [];
  let narrated = NOTHING_NARRATED;
  let opening = true;
  // "The group", "the militants": those of the title, until the text names others.
  let spoken: SpokenOf = { antecedent: named, topic: null, assailants: null };
  const protagonist = soleGroup(actors) ?? named;
  sentences.forEach((sentence, index) => {
    if (isLinkToOther(sentence)) return;
    const entry = index < entries.length ? entries[index]! : null;
    const times = findTimes(sentence, reportDay, entry?.time?.date ?? dateBefore(narrated, sentence));
    narrated = dateBehind(narrated, sentence, times, reportDay);
    const own = { places: placesOf(sentence), actors: actorsOf(sentence) };
    for (const time of times) page.times.push(time);
    const dated = apart(times, sentence);
    if (index === lead) page.leadTime = leadTimeOf(sentence, dated, frames) ?? page.leadTime;
    const before = spoken;
    spoken = spokenOfIn(sentence, own.actors, before);
    const state = own.places.some(isState);
    const adds = () => mayAdd(sentence, own.actors, before.antecedent, frames, state, may[index]);
    if (!telling || !(triggered[index]! || adds())) return;
    const told = apart(wordsOf(sentence, frames), sentence);
    const words = entry === null ? told : told.filter(({ start }) => start >= entry.body);
    markMentions(words, {
      times: dated,
      places: apart(own.places, sentence),
      actors: own.actors,
      quantities: findQuantities(sentence),
    });
    for (let from = 0; from < words.length; from += WINDOW) {
      const piece = words.length <= WINDOW ? words : words.slice(from, from + WINDOW);
      const { bits } = may[index]!;
      const known = { ...before, protagonist, opening };
      const scene = sceneOf(piece, sentence, index, known, frames, bits);
      if (bits & MAY.cause) for (const told of [piece, scene.chunks]) noteCauses(told, page.causes, opening);
      const reading = readingOf(scene, entry);
      page.readings.push(reading);
      opening &&= reading.seen.sightings.length === 0;
      page.sources.set(index, page.sources.get(index) ?? sourceOf(scene));
    }
  });
  return page;
}

/** A longer "sentence" is a list or noise: it is read in pieces, so that time stays linear. */
const WINDOW = 250;

/** @param may the bits of {@link MAY} that the sentence has. */
function sceneOf(
  words: readonly Word[],
  sentence: Sentence,
  index: number,
  known: SpokenOf & Pick<Scene, "protagonist" | "opening">,
  lexicon: FrameLexicon,
  may: number,
): Scene {
  const chunks = withUnits(withAppositions(chunksOf(words, known.antecedent, lexicon)));
  settleReadings(chunks);
  settleGovernments(chunks);
  if (may & MAY.open) openByPattern(chunks, lexicon);
  if (may & MAY.fire) settleFire(chunks, lexicon);
  // What a group says of its own deeds is no official figure.
  const official =
    chunks.some((chunk) => chunk.classes.official) &&
    chunks.some((chunk) => chunk.classes.speech) &&
    !chunks.some((chunk) => chunk.kind === "organisation");
  return { sentence: index, paragraph: sentence.paragraph, chunks, official, ...known, lexicon };
}

function readingOf(scene: Scene, entry: Entry | null): SentenceReading {
  const seen = see(scene);
  if (entry !== null) for (const sighting of seen.sightings) settleInto(entry, sighting);
  return {
    entry,
    sentence: scene.sentence,
    paragraph: scene.paragraph,
    seen,
    cues: cuesOf(scene, seen),
    meant: eventsMeant(scene.chunks),
    includes: attackersCounted(scene, seen),
  };
}
