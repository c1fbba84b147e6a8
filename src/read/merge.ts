import type { Cue } from "./attribution.ts";
import {
  type Draft,
  placeOf,
  placesAgree,
  samePlace,
  stageOf,
  timeOf,
  timesAgree,
  typeOf,
  typesAgree,
} from "./draft.ts";
import type { Seen } from "./frames/see.ts";
import type { Sighting } from "./frames/sighting.ts";

/** What one sentence gives to the merging of a document. */
export interface SentenceReading {
  sentence: number;
  paragraph: number;
  seen: Seen;
  cues: Cue[];
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
  let paragraph = -1;
  for (const reading of readings) {
    if (reading.paragraph !== paragraph) {
      paragraph = reading.paragraph;
      focus = lead ?? focus;
    }
    const here: Draft[] = [];
    for (const sighting of reading.seen.sightings) {
      const draft = home(sighting, drafts, here, focus);
      if (draft !== null) {
        draft.sightings.push(sighting);
        here.push(draft);
        if (!sighting.dependent && !isBackground(sighting, focus)) focus = draft;
        continue;
      }
      const fresh: Draft = { sightings: [sighting], cues: [], includes: null };
      drafts.push(fresh);
      here.push(fresh);
      lead ??= fresh;
      if (focus === null || !sighting.dependent) focus = fresh;
    }
    for (const cue of reading.cues) ownerOfCue(cue, here, focus)?.cues.push(cue);
    if (reading.includes && (here[0] ?? focus)) (here[0] ?? focus)!.includes = reading.includes;
    if (focus !== null) addStray(reading, focus);
  }
  return drafts;
}

function addStray(reading: SentenceReading, focus: Draft): void {
  focus.sightings[0]!.tolls.push(...reading.seen.strayTolls);
}

/** The event that a sighting continues: one of its sentence, the one in focus, or an earlier one of the same place. */
function home(
  sighting: Sighting,
  drafts: readonly Draft[],
  here: readonly Draft[],
  focus: Draft | null,
): Draft | null {
  if (sighting.separate) return null;
  for (const draft of [...here].reverse()) if (agrees(draft, sighting)) return draft;
  if (focus !== null && agrees(focus, sighting)) return focus;
  const earlier = [...drafts].reverse().filter((draft) => draft !== focus && agrees(draft, sighting));
  return earlier.find((draft) => isShared(draft, sighting)) ?? null;
}

/** Nothing that both say is contradicted. */
function agrees(draft: Draft, sighting: Sighting): boolean {
  if (stageOf(draft) !== sighting.stage || hasSameTrigger(draft, sighting)) return false;
  const own = [sighting];
  return (
    placesAgree(placeOf(draft.sightings), placeOf(own)) &&
    timesAgree(timeOf(draft.sightings), timeOf(own)) &&
    typesAgree(typeOf(draft.sightings), typeOf(own)) &&
    doersAgree(draft, sighting) &&
    yearsAgree(draft, sighting) &&
    tollsAgree(draft, sighting)
  );
}

/** News gives no year to its own event: a sighting with one is another event unless the place says otherwise. */
function yearsAgree(draft: Draft, sighting: Sighting): boolean {
  const dated = sighting.times.some((time) => time.anchor === "absolute");
  if (!dated || sighting.definite || timeOf(draft.sightings) !== null) return true;
  return isShared(draft, sighting) || draft.sightings.some((one) => one.sentence === sighting.sentence);
}

/** "the A and B bombings" is one word for two events. */
function hasSameTrigger(draft: Draft, sighting: Sighting): boolean {
  const starts = new Set(sighting.triggers.map((trigger) => trigger.span.start));
  return draft.sightings.some((one) => one.triggers.some((trigger) => starts.has(trigger.span.start)));
}

/** Positive evidence that a sighting far from the focus is of this event. */
function isShared(draft: Draft, sighting: Sighting): boolean {
  return samePlace(placeOf(draft.sightings), placeOf([sighting]));
}

function doersAgree(draft: Draft, sighting: Sighting): boolean {
  const known = organisations(draft.sightings);
  const own = organisations([sighting]);
  return known.size === 0 || own.size === 0 || [...own].some((name) => known.has(name));
}

function organisations(sightings: readonly Sighting[]): Set<string> {
  const names = new Set<string>();
  for (const { chunk } of sightings.flatMap((sighting) => sighting.agents)) {
    if (chunk.actor !== null && chunk.actor.kind !== "generic")
      names.add(chunk.actor.actor ?? chunk.actor.name);
  }
  return names;
}

/** Two exact totals that differ are two events, unless both name the same place or "the attack" takes one up. */
function tollsAgree(draft: Draft, sighting: Sighting): boolean {
  if (sighting.definite || isShared(draft, sighting)) return true;
  const totals = (sightings: readonly Sighting[]) =>
    sightings
      .flatMap((one) => one.tolls)
      .filter(
        (toll) => toll.effect === "killed" && toll.whole && !toll.additional && !toll.partOf && !toll.latest,
      );
  const known = totals(draft.sightings);
  const own = totals([sighting]);
  if (known.length === 0 || own.length === 0 || !isPlacedOrDated(sighting)) return true;
  return own.some((toll) =>
    known.some((other) => toll.toll.low <= other.toll.high && other.toll.low <= toll.toll.high),
  );
}

function isPlacedOrDated(sighting: Sighting): boolean {
  return sighting.places.length > 0 || sighting.times.length > 0;
}

/** Dated before the event in focus: told as background. */
function isBackground(sighting: Sighting, focus: Draft | null): boolean {
  const own = timeOf([sighting])?.date;
  const known = focus === null ? null : timeOf(focus.sightings)?.date;
  return own != null && known != null && own.end < known.start;
}

/** The event that a cue speaks of: the one in its own sentence unless it looks back at a known attacker. */
function ownerOfCue(cue: Cue, here: readonly Draft[], focus: Draft | null): Draft | null {
  const inSentence = here.filter((draft) => draft.sightings.some((one) => one.sentence === cue.sentence));
  const independent = inSentence.filter((draft) =>
    draft.sightings.some((one) => one.sentence === cue.sentence && !one.dependent),
  );
  if (cue.backward && independent.length === 0) return focus ?? inSentence[0] ?? null;
  return independent[0] ?? inSentence.at(-1) ?? focus;
}
