import { type Day, daysBetween } from "../event/index.ts";
import type { Cue } from "./attribution.ts";
import { type Draft, placeOf, placesAgree, stageOf, typeOf, typesAgree } from "./draft.ts";
import { type Causes, isAttributed, isSpecific, showsViolence } from "./evidence.ts";
import type { Sighting } from "./frames/sighting.ts";

/** How much of the document the lead is, in sentences. */
const LEAD = 3;
/** What an event must reach to be what the document is about rather than something it mentions. */
const THRESHOLD = 3;
/** A text that comes back to an event in every so manieth sentence, and this often, is about it. */
const RECURRENCE = { share: 0.3, sentences: 3 };

/** What is known of the document as a whole. */
export interface Layout {
  /** What its title tells. */
  title: readonly Sighting[];
  causes: Causes;
  /** Index of the sentence with which the report proper begins. */
  lead: number;
  /** How many sentences it has. */
  sentences: number;
  /** The first day on which it can have been written; null where nobody knows. */
  reportDay: Day | null;
}

/**
 * The event that the document is about: told at the beginning and come back to, or told by the title, or all that it
 * talks of. Null when every event is only mentioned on the way.
 */
export function mainOf(drafts: readonly Draft[], layout: Layout): Draft | null {
  let best: Draft | null = null;
  let most = 0;
  for (const draft of drafts) {
    const score = weightOf(draft, drafts, layout);
    if (score > most) {
      best = draft;
      most = score;
    }
  }
  return most >= THRESHOLD ? best : soleNews(drafts, layout);
}

/** Sentences among which a report that begins with something else comes to its news, and days after which that is none. */
const SLOW_LEAD = 6;
const NEWS_DAYS = 31;

/**
 * The event of a report that begins with a scene, a speech or a mourner: dead told early, and of all events with dead the only one that
 * is not set at an earlier time.
 */
function soleNews(drafts: readonly Draft[], { causes, lead, reportDay }: Layout): Draft | null {
  if (reportDay === null || causes.accident || causes.fire) return null;
  const deadly = drafts.filter((draft) => {
    const violent = draft.sightings.filter((sighting) => showsViolence(sighting, causes, draft));
    const told = (sentence: number) =>
      violent.some((one) => sentence === one.sentence || sentence === one.sentence + 1);
    return (
      stageOf(draft) === "accomplished" &&
      draft.sightings.some((sighting) => hasDead(sighting) && told(sighting.sentence))
    );
  });
  const fresh = deadly.filter((draft) => !isOlder(draft, reportDay, NEWS_DAYS));
  const [first] = fresh;
  if (fresh.length !== 1 || first!.sightings[0]!.sentence >= lead + SLOW_LEAD) return null;
  const { sightings } = first!;
  return sightings.some(({ longPast, ofOwnYear }) => longPast || ofOwnYear) ? null : first!;
}

function weightOf(
  draft: Draft,
  drafts: readonly Draft[],
  { title, causes, lead, sentences: length, reportDay }: Layout,
): number {
  const sentences = new Map<number, Sighting>();
  for (const sighting of draft.sightings) {
    if (!showsViolence(sighting, causes, draft) || !isSpecific(sighting)) continue;
    const known = sentences.get(sighting.sentence);
    if (known === undefined || known.dependent) sentences.set(sighting.sentence, sighting);
  }
  const past = new Set(draft.sightings.filter(({ longPast }) => longPast).map((one) => one.sentence));
  // "Also on Sunday, gunmen …": told beside what comes first.
  const [first] = draft.sightings;
  const beside = first!.separate && !first!.dependent && first!.sentence > lead;
  let score = 0;
  let later = 0;
  for (const [sentence, sighting] of sentences) {
    if (beside || past.has(sentence) || isOlder(draft, reportDay, sentence > lead ? OLD : HISTORY))
      later += 0.5;
    else if (sentence <= lead) score += sighting.dependent ? 2 : 3;
    else if (sentence < lead + LEAD) score += sighting.dependent ? 1 : 2;
    else later += 0.5;
  }
  score += Math.min(later, 2);
  const counted = draft.sightings.flatMap((sighting) => sighting.tolls);
  if (score > 0 && counted.some((toll) => toll.sentence < lead + LEAD)) score += 1;
  // "X was behind the bomb that killed …": who did it is the news.
  if (score > 0 && isAttributed(draft) && draft.cues.some((cue) => cue.sentence < lead + LEAD)) score += 1;
  if (title.some((sighting) => isSame(draft, sighting))) score += 3;
  if (recurs(draft, length)) score += 3;
  if (stageOf(draft) === "threatened") score -= 2;
  if (stageOf(draft) === "foiled" && drafts.some((other) => isFoughtOff(other, lead))) score -= 3;
  return score;
}

/** "Troops foiled an attack on the town. Seven militants were killed in the encounter": what it came to. */
function isFoughtOff(draft: Draft, lead: number): boolean {
  const [first] = draft.sightings;
  const battle = typeOf(draft.sightings) === "battle" && stageOf(draft) === "accomplished";
  const near = first!.sentence <= lead + LEAD;
  return battle && near && draft.sightings.some(hasDead);
}

function hasDead({ tolls }: Sighting): boolean {
  return tolls.some(({ effect, toll }) => effect === "killed" && toll.best > 0);
}

function isSame(draft: Draft, sighting: Sighting): boolean {
  return (
    placesAgree(placeOf(draft.sightings), placeOf([sighting])) &&
    typesAgree(typeOf(draft.sightings), typeOf([sighting]))
  );
}

/** Days after which an event is no news, and after which it is history even where the text begins with it. */
const OLD = 365;
const HISTORY = 18_250;

function isOlder({ gist }: Draft, reportDay: Day | null, days: number): boolean {
  const time = gist.time ?? gist.looseTime;
  if (reportDay === null || time?.date == null) return false;
  const age = daysBetween(time.date.end, reportDay);
  // "Four years ago gunmen killed …": counted from the report.
  return age > days || (time.anchor === "relative" && time.ago !== null && age > OLD);
}

function recurs({ sightings }: Draft, sentences: number): boolean {
  const told = new Set(sightings.map(({ sentence }) => sentence)).size;
  return told >= RECURRENCE.sentences && told >= RECURRENCE.share * sentences;
}

/** What is said of who did it beside something that turned out to be no violence ("we never stop fighting"): of the main event. */
export function strayCues(drafts: readonly Draft[], violent: readonly Draft[], main: Draft): Cue[] {
  const begins = main.sightings[0]!.sentence;
  return drafts
    .filter((draft) => !violent.includes(draft) && draft.sightings[0]!.sentence > begins)
    .flatMap(({ cues }) => cues.filter(({ kind, status }) => kind === "degree" || SPEAKS.test(status)));
}

const SPEAKS = /^(claimed|denied)$/;
