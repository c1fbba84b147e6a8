import type { Cue } from "./attribution.ts";
import { ownersOfCue } from "./cue-owners.ts";
import {
  addSighting,
  type Draft,
  draftOf,
  type Gist,
  gistOf,
  lastOf,
  placesAgree,
  SOME_STATE,
  stageOf,
  timesAgree,
  typeByVotes,
  typesAgree,
} from "./draft.ts";
import type { Entry } from "./entries.ts";
import { isSingleDeath } from "./frames/deaths.ts";
import type { EventsMeant } from "./frames/events-meant.ts";
import type { Seen } from "./frames/see.ts";
import type { Sighting } from "./frames/sighting.ts";
import type { TimeMention } from "./mention.ts";
import { isOfAnotherMonth, isOfMonth, isShared, yearsAgree } from "./other-times.ts";
import {
  isOneOfSum,
  isOpenTo,
  isSumSince,
  isVast,
  takeDayOfSum,
  takeFromSum,
  timeSince,
} from "./told-before.ts";

/** What one sentence gives to the merging of a document. */
export interface SentenceReading {
  sentence: number;
  paragraph: number;
  /** Of a list or chronology, in which the sentence stands. */
  entry: Entry | null;
  seen: Seen;
  cues: Cue[];
  /** The events told before of which it says who did them, where these are several. */
  meant: EventsMeant | null;
  includes: Draft["includes"];
}

/**
 * Puts the sightings of a document together into events, in the order of the text. A sighting without a place or day
 * of its own, and a definite one ("the attack"), continues the event in focus; one that contradicts it in place, day,
 * kind or doer begins another or continues one told earlier.
 */
export function mergeSightings(readings: readonly SentenceReading[]): Draft[] {
  const drafts: Draft[] = [];
  let focus: Draft | null = null;
  let lead: Draft | null = null;
  let last: Draft | null = null;
  let paragraph = -1;
  let waiting: SentenceReading[] = [];
  let entry: Entry | null = null;
  for (const reading of readings) {
    if (reading.paragraph !== paragraph) {
      paragraph = reading.paragraph;
      focus = lead ?? focus;
    }
    if (reading.entry !== entry) {
      entry = reading.entry;
      waiting = [];
    }
    // What an entry tells continues nothing that others told.
    if (entry !== null && focus?.entry !== entry)
      focus = drafts.find((draft) => draft.entry === entry) ?? null;
    const here: Draft[] = [];
    for (const sighting of reading.seen.sightings) {
      const gist = gistOf(sighting);
      if (isSumSince(sighting, focus) || isVast(sighting, focus)) continue;
      const scope = reading.entry;
      const known =
        scope === null ? drafts : drafts.slice(-MEMORY).filter((one) => isOpenTo(scope, one, gist));
      const draft = home(sighting, gist, known, here, focus, last);
      if (draft !== null) {
        const background = isBackground(gist, focus);
        addSighting(draft, sighting, gist);
        here.push(draft);
        last = draft;
        if (!sighting.dependent && !background) focus = draft;
        continue;
      }
      const told = sighting.times.length === 0 ? timeSince(sighting, last ?? focus) : null;
      if (told === null) takeDayOfSum([focus, lead], reading.paragraph, sighting);
      if (told !== null) sighting.times.push(told);
      if (entry !== null) takeFromSum(drafts, sighting);
      const fresh = draftOf(sighting, entry);
      drafts.push(fresh);
      here.push(fresh);
      last = fresh;
      const idle = isOverrun(focus, sighting);
      if (lead === null || (idle && lead === focus)) lead = fresh;
      if (focus === null || idle || !sighting.dependent) focus = fresh;
    }
    for (const cue of reading.cues)
      for (const owner of ownersOfCue(cue, reading.meant, {
        drafts,
        here,
        focus,
        lead: entry === null ? lead : focus,
      }))
        owner.cues.push(cue);
    if (reading.includes && (here[0] ?? focus)) (here[0] ?? focus)!.includes = reading.includes;
    if (focus === null) waiting.push(reading);
    else {
      for (const earlier of waiting)
        if (reading.sentence - earlier.sentence <= LEADING_UP) leadUp(earlier, focus);
      waiting = [];
      addStray(reading, focus);
    }
  }
  return drafts;
}

/** "Warned of more attacks after a man killed three": what happened is the news. */
function isOverrun(focus: Draft | null, { stage }: Sighting): boolean {
  return focus !== null && stageOf(focus) === "threatened" && stage === "accomplished";
}

/** How many sentences before the first event a count may be of it ("Two men were found dead. They had been shot."). */
const LEADING_UP = 2;

function addStray({ seen }: SentenceReading, focus: Draft): void {
  focus.sightings[0]!.tolls.push(...seen.strayTolls);
}

function leadUp({ seen }: SentenceReading, focus: Draft): void {
  // "There were no casualties" looks back.
  focus.sightings[0]!.tolls.push(...seen.strayTolls.filter(({ toll }) => toll.best > 0));
}

/** How many events back an earlier one is looked for. */
const MEMORY = 200;

/** The event that a sighting continues: one of its sentence, the one in focus, or an earlier one of the same place. */
function home(
  sighting: Sighting,
  gist: Gist,
  drafts: readonly Draft[],
  here: readonly Draft[],
  focus: Draft | null,
  last: Draft | null,
): Draft | null {
  if (sighting.separate)
    return here.findLast((draft) => draft.sightings[0]!.separate && agrees(draft, sighting, gist)) ?? null;
  if (isPart(sighting, focus)) return partOf(sighting, drafts);
  const sameSentence = here.findLast((draft) => agrees(draft, sighting, gist));
  if (sameSentence !== undefined) return sameSentence;
  if (sighting.latest && drafts[0] !== undefined && agrees(drafts[0], sighting, gist)) return drafts[0];
  // "A week earlier": before what is told so far.
  if (!sighting.definite && sighting.times.some(({ ofAnother }) => ofAnother)) return null;
  if (!sighting.definite && isOnAnotherDay(sighting)) return null;
  // What others are said to have done since is not what is claimed.
  const [lead] = drafts;
  const ofOthers = sighting.claimed && focus !== null && focus.gist.organisations.size > 0;
  if (ofOthers && lead !== undefined && agrees(lead, sighting, gist)) return lead;
  // "The attack in 2015": one told with that time, before one whose day is not told.
  if (sighting.definite && gist.time !== null && focus !== null && timeSaid(focus.gist) === null) {
    const dated = drafts.findLast((draft) => draft.gist.time !== null && agrees(draft, sighting, gist));
    if (dated !== undefined) return dated;
  }
  if (focus !== null && agrees(focus, sighting, gist)) return focus;
  // "That explosion was in X", after one beside the main one: the one told last.
  if (sighting.definite && last !== null && drafts.includes(last) && agrees(last, sighting, gist))
    return last;
  return (
    drafts.slice(-MEMORY).findLast((draft) => isShared(draft, gist) && agrees(draft, sighting, gist)) ?? null
  );
}

/** How many events back "the second" may have been told. */
const PARTS = 8;

/** "The second, at a market, killed 12": one of the events that the text has summed up or counts here. */
function isPart({ part, tolls, places }: Sighting, focus: Draft | null): boolean {
  if (part === null || focus === null || tolls.length + places.length === 0) return false;
  return part.paired || focus.sightings.some(({ several, part }) => several || part !== null);
}

/** The one that was told so before. */
function partOf({ part }: Sighting, drafts: readonly Draft[]): Draft | null {
  return drafts.slice(-PARTS).find(({ sightings: [one] }) => one!.part?.which === part?.which) ?? null;
}

/** Nothing that both say is contradicted. */
function agrees(draft: Draft, sighting: Sighting, own: Gist): boolean {
  const known = draft.gist;
  return (
    stageOf(draft) === sighting.stage &&
    !hasSameTrigger(draft, sighting) &&
    placesAgree(known.place, own.place) &&
    (sighting.claimed || isLaterDeath(known, own, sighting) || timesAgree(timeSaid(known), timeSaid(own))) &&
    (isBareReference(sighting) || typesAgree(typeByVotes(known.votes), typeByVotes(own.votes))) &&
    !isElsewhere(known, own, sighting) &&
    !(sighting.goneBefore && own.organisations.size > 0 && known.organisations.size === 0) &&
    // What one group is said to have done another may claim.
    (sighting.claimed || doersAgree(known, own)) &&
    yearsAgree(draft, sighting, own) &&
    !isOfMonth(draft, sighting) &&
    !isOfAnotherMonth(draft, sighting, own) &&
    !isOneOfSum(draft, sighting, own) &&
    tollsAgree(draft, sighting, own)
  );
}

/** "The assault": says nothing of the event but that it is the one told. */
function isBareReference({ definite, tolls, places, times, triggers }: Sighting): boolean {
  return (
    definite &&
    tolls.length + places.length + times.length === 0 &&
    triggers.every(({ frame }) => /^(attack|assault|operation|raid)$/.test(frame.frame))
  );
}

function timeSaid({ time, looseTime }: Gist): TimeMention | null {
  return time ?? looseTime;
}

/** "Hours earlier in Kabul", after what was told of Nangarhar. */
function isElsewhere(known: Gist, own: Gist, { elsewhere, since }: Sighting): boolean {
  const [there, here] = [known.place?.place, own.place?.place];
  const turned = elsewhere || since?.days === 0;
  if (!turned || there === undefined || here === undefined) return false;
  return here.name !== there.name && !here.within.includes(there.name) && !there.within.includes(here.name);
}

/** "He died on Friday", of what happened on Monday. */
function isLaterDeath(known: Gist, own: Gist, sighting: Sighting): boolean {
  const [happened, died] = [timeSaid(known)?.date, timeSaid(own)?.date];
  return happened != null && died != null && happened.start < died.start && isSingleDeath(sighting);
}

/** "the A and B bombings" is one word for two events. */
function hasSameTrigger(draft: Draft, sighting: Sighting): boolean {
  const starts = new Set(sighting.triggers.map((trigger) => trigger.span.start));
  return lastOf(draft, sighting.sentence).some((one) =>
    one.triggers.some(({ span }) => starts.has(span.start)),
  );
}

/** "Two days later, gunmen …", "an hour later a man shot …": neither what is told nor a death of it, nor what police did about it. */
function isOnAnotherDay(sighting: Sighting): boolean {
  const { since, times, agents } = sighting;
  if (since === null || !since.opens || times.length > 0 || isSingleDeath(sighting)) return false;
  return since.days !== 0 || agents.some(({ chunk }) => chunk.kind === "people" && chunk.introduced);
}

function doersAgree(known: Gist, own: Gist): boolean {
  if (known.organisations.size === 0 || own.organisations.size === 0) return true;
  const isState = (name: string) => name.startsWith(SOME_STATE);
  const [mine, theirs] = [[...own.organisations], [...known.organisations]];
  const some = [...mine, ...theirs].includes(SOME_STATE);
  return (
    mine.some((name) => known.organisations.has(name)) || (some && mine.some(isState) && theirs.some(isState))
  );
}

/** Two exact totals that differ are two events, unless both name the same place or "the attack" takes one up. */
function tollsAgree(draft: Draft, sighting: Sighting, own: Gist): boolean {
  if (sighting.definite || isShared(draft, own)) return true;
  if (own.totals.size === 0 || !isPlacedOrDated(sighting)) return true;
  const known = [...draft.gist.totals.values()];
  if (known.length === 0 || isSecondCount(draft, sighting)) return true;
  if (timeSaid(own) !== null && timeSaid(draft.gist)?.date?.start === timeSaid(own)?.date?.start)
    if ([...own.totals.values()].some((toll) => toll.best <= draft.gist.newest)) return true;
  return [...own.totals.values()].some((toll) =>
    known.some((other) => toll.low <= other.high && other.low <= toll.high),
  );
}

/** "Eleven died in the blast, but a doctor had counted 37 bodies": one sentence, two counts of one event. */
function isSecondCount(draft: Draft, { sentence, tolls }: Sighting): boolean {
  const dead = tolls.filter(({ effect }) => effect === "killed");
  return dead.every(({ pattern }) => pattern !== null) && lastOf(draft, sentence).length > 0;
}

function isPlacedOrDated(sighting: Sighting): boolean {
  return sighting.places.length > 0 || sighting.times.length > 0;
}

/** Dated before the event in focus: told as background. */
function isBackground(own: Gist, focus: Draft | null): boolean {
  const ownDate = (own.time ?? own.looseTime)?.date;
  const known = focus === null ? null : (focus.gist.time ?? focus.gist.looseTime)?.date;
  return ownDate != null && known != null && ownDate.end < known.start;
}
