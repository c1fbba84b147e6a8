import {
  type EventDate,
  type EventPlace,
  type EventStage,
  type EventType,
  kilometresBetween,
  type Span,
  type Toll,
} from "../event/index.ts";
import type { Cue } from "./attribution.ts";
import type { Entry } from "./entries.ts";
import type { Sighting } from "./frames/sighting.ts";
import type { PlaceMention, TimeMention } from "./mention.ts";

/** An event in the making: all sightings of it, and what is said about who did it. */
export interface Draft {
  sightings: Sighting[];
  cues: Cue[];
  /** The text says whether the dead include attackers. */
  includes: { value: boolean; span: Span; sentence: number; pattern: string } | null;
  /** Of a list or chronology that tells of it; null where none does. */
  entry: Entry | null;
  gist: Gist;
}

/** What decides whether two sightings are of one event; kept beside the sightings, so that merging stays linear. */
export interface Gist {
  place: PlaceMention | null;
  time: TimeMention | null;
  looseTime: TimeMention | null;
  votes: Map<EventType, number>;
  organisations: Set<string>;
  /** Total numbers of dead, each once. */
  totals: Map<string, Toll>;
  /** The largest that is said to be the newest ("rose to 22"): smaller ones are earlier. */
  newest: number;
}

/** More figures than any report gives for one event. */
const DIFFERENT_TOTALS = 50;

export function draftOf(sighting: Sighting, entry: Entry | null): Draft {
  return { sightings: [sighting], cues: [], includes: null, entry, gist: gistOf(sighting) };
}

/** Adds a sighting to an event. */
export function addSighting({ sightings, gist }: Draft, sighting: Sighting, own: Gist): void {
  sightings.push(sighting);
  gist.place = finest([gist.place, own.place].filter((place) => place !== null));
  gist.time = firstFinest([gist.time, own.time].filter((time) => time !== null));
  gist.looseTime = firstFinest([gist.looseTime, own.looseTime].filter((time) => time !== null));
  for (const [type, count] of own.votes) gist.votes.set(type, (gist.votes.get(type) ?? 0) + count);
  for (const name of own.organisations) gist.organisations.add(name);
  gist.newest = Math.max(gist.newest, own.newest);
  for (const [key, toll] of own.totals) if (gist.totals.size < DIFFERENT_TOTALS) gist.totals.set(key, toll);
}

/** "The army", "the junta's air force": of a state that the words do not name. */
export const SOME_STATE = "state:";

export function gistOf(sighting: Sighting): Gist {
  const totals = sighting.tolls.filter(
    (toll) => toll.effect === "killed" && toll.whole && !toll.additional && !toll.partOf && !toll.latest,
  );
  const actors = sighting.agents
    .filter(({ linked }) => !linked)
    .map(({ chunk }) => chunk.actor)
    .filter((actor) => actor !== null && actor.kind !== "generic");
  return {
    place: placeOf([sighting]),
    time: firstFinest(sighting.times),
    looseTime: firstFinest(sighting.looseTimes),
    votes: votesOf([sighting]),
    organisations: new Set(
      actors.map((actor) => actor!.actor ?? (actor!.kind === "state" ? SOME_STATE : actor!.name)),
    ),
    totals: new Map(totals.map(({ toll }) => [`${toll.low}-${toll.high}`, toll])),
    newest: sighting.tolls.reduce(
      (most, { effect, latest, toll }) => (effect === "killed" && latest ? Math.max(most, toll.best) : most),
      0,
    ),
  };
}

/** More sightings than any sentence has; the endless "sentences" of lists and noise must not cost more than time. */
const SIGHTINGS_OF_SENTENCE = 50;

/** The sightings of one sentence, which are the last ones while a document is read. */
export function lastOf(draft: Draft, sentence: number): Sighting[] {
  const last = draft.sightings.slice(-SIGHTINGS_OF_SENTENCE);
  return last.slice(last.findLastIndex((sighting) => sighting.sentence !== sentence) + 1);
}

export function stageOf(draft: Draft): EventStage {
  return draft.sightings[0]!.stage;
}

/** How finely a place is known: the smaller, the finer. */
const FINENESS = ["exact", "city", "near", "district", "region", "country", "unknown"];

function fineness({ place }: PlaceMention): number {
  return FINENESS.indexOf(isPartOfWorld(place) ? "unknown" : place.precision);
}

const WATER = /\b(?:sea|gulf|ocean|strait|lake)\b/i;

/** "South Asia": land of several countries tells less than one of them; waters off a country tell more. */
export function isPartOfWorld({ precision, country, name }: EventPlace): boolean {
  return precision === "region" && country === null && !WATER.test(name);
}

/** The finest place that is said of the event; the first of several equally fine. */
export function placeOf(sightings: readonly Sighting[]): PlaceMention | null {
  return finest(sightings.flatMap((sighting) => sighting.places));
}

/** Where no place is said of the event itself: what its sentences name beside it. */
export function loosePlaceOf(sightings: readonly Sighting[]): PlaceMention | null {
  const loose = sightings.flatMap((sighting) => sighting.loosePlaces);
  return finest(loose.filter((mention) => mention.role === "place")) ?? finest(loose);
}

/** The first of the finest, or what lies inside it as far as can be told ("Yala" for "southern Thailand"). */
function finest(mentions: readonly PlaceMention[]): PlaceMention | null {
  if (mentions.length < 2) return mentions[0] ?? null;
  const least = mentions.reduce((least, mention) => Math.min(least, fineness(mention)), FINENESS.length);
  const candidates = mentions.filter((mention) => fineness(mention) === least);
  const first = candidates[0] ?? null;
  const best = candidates
    .filter((mention) => placesAgree(mention, first))
    .reduce((best, mention) => (best !== null && isSmaller(mention, best) ? mention : best), first);
  return mentions.find((mention) => best !== null && isQuarterOf(mention, best)) ?? best;
}

/** Of two regions the one with more around it is the smaller, and "Yala" than "southern Thailand". */
function isSmaller(a: PlaceMention, b: PlaceMention): boolean {
  const [partOfA, partOfB] = [isPartOfCountry(a), isPartOfCountry(b)];
  if (partOfA !== partOfB) return partOfB;
  return a.place.within.length > b.place.within.length;
}

/** "The Karrada district of Baghdad". */
function isQuarterOf({ place }: PlaceMention, { place: town }: PlaceMention): boolean {
  return place.precision === "district" && town.precision === "city" && place.within.includes(town.name);
}

function isPartOfCountry({ place: { name, within } }: PlaceMention): boolean {
  return within.some((outer) => name.endsWith(` ${outer}`));
}

const DATE_FINENESS = ["day", "week", "month", "quarter", "half-year", "span", "year", "unknown"];

/** The finest date that is said of the event; the first of several. */
export function timeOf(sightings: readonly Sighting[]): TimeMention | null {
  return (
    firstFinest(sightings.flatMap((sighting) => sighting.times)) ??
    firstFinest(sightings.flatMap((sighting) => sighting.looseTimes)) ??
    firstFinest(sightings.flatMap((sighting) => sighting.deathTimes))
  );
}

function firstFinest(times: readonly TimeMention[]): TimeMention | null {
  if (times.length === 0) return null;
  return times
    .filter((time) => time.date !== null)
    .reduce<TimeMention | null>(
      (best, time) => (best === null || rank(time.date!) < rank(best.date!) ? time : best),
      null,
    );
}

function rank(date: EventDate): number {
  return DATE_FINENESS.indexOf(date.precision);
}

/** The most telling type: a specific one of the frames, then what attackers and weapons suggest, then "attack". */
export function typeOf(sightings: readonly Sighting[]): EventType {
  return typeByVotes(votesOf(sightings));
}

function votesOf(sightings: readonly Sighting[]): Map<EventType, number> {
  const votes = new Map<EventType, number>();
  for (const sighting of sightings)
    for (const { frame } of sighting.triggers) {
      if (frame.type === "attack" || (frame.type === "kidnapping" && takesNobody(sighting))) continue;
      const type = isFlown(sighting, frame.type)
        ? "air-strike"
        : isLaden(sighting, frame.type)
          ? "bombing"
          : frame.type;
      const weight = sighting.sentence < 3 ? 2 : 1;
      // "The bombardment", of an air strike: what takes an event up names it loosely.
      votes.set(type, (votes.get(type) ?? 0) + (sighting.definite ? weight / 2 : weight));
    }
  for (const hint of sightings.flatMap((sighting) => sighting.hints))
    votes.set(hint, (votes.get(hint) ?? 0) + 0.4);
  return votes;
}

/** "Warplanes bombed a house", "a drone fired missiles at". */
function isFlown({ weapons, means, triggers }: Sighting, type: EventType): boolean {
  const fired = triggers.some(({ frame }) => frame.frame === "open-fire");
  return (type === "bombing" || fired) && [...weapons, ...means].some(({ kind }) => kind === "aircraft");
}

/** "Rammed a car packed with explosives into a bus". */
function isLaden({ weapons }: Sighting, type: EventType): boolean {
  return type === "vehicle-attack" && weapons.some(({ kind }) => kind === "explosive");
}

/** "Rebels seized the city": nobody was kidnapped. */
function takesNobody({ targets, tolls, pattern }: Sighting): boolean {
  return targets.length + tolls.length === 0 && !/^(?:kidnap|abduct)/.test(pattern);
}

export function typeByVotes(votes: ReadonlyMap<EventType, number>): EventType {
  let best: EventType = "attack";
  let most = 0;
  for (const [type, count] of votes) {
    if (count > most) {
      best = type;
      most = count;
    }
  }
  return best;
}

/** How far apart two places may be and still be one: two towns, a place "near" another, a region and a place in it. */
const TOWN_KM = 25;
const AROUND_KM = 60;
const REGION_KM = 300;

function isTown({ precision }: EventPlace): boolean {
  return precision === "city" || precision === "exact";
}

/** Settlements in the West Bank are under either country. */
function isClaimedByBoth(a: EventPlace, b: EventPlace): boolean {
  return /^(?:IL PS|PS IL)$/.test(`${a.country} ${b.country}`);
}

/** Places that can be one: the same, one inside the other as far as can be told, or unknown. */
export function placesAgree(a: PlaceMention | null, b: PlaceMention | null): boolean {
  if (a === null || b === null) return true;
  const [p, q] = [a.place, b.place];
  if (p.country !== null && q.country !== null && p.country !== q.country && !isClaimedByBoth(p, q))
    return false;
  if (p.name === q.name || p.within.includes(q.name) || q.within.includes(p.name)) return true;
  // A region known only by its country ("the north of Mali") may be anywhere in it.
  const coarse = [p, q].some(
    ({ precision, within }) =>
      precision === "country" || precision === "unknown" || (precision === "region" && within.length < 2),
  );
  if (coarse || p.lat === null || q.lat === null) return true;
  const reach = [p, q].some((place) => place.precision === "region")
    ? REGION_KM
    : isTown(p) && isTown(q)
      ? TOWN_KM
      : AROUND_KM;
  return kilometresBetween({ lat: p.lat, lon: p.lon! }, { lat: q.lat, lon: q.lon! }) <= reach;
}

/** Both are about the same town or district, not just the same part of a country. */
export function samePlace(a: PlaceMention | null, b: PlaceMention | null): boolean {
  if (a === null || b === null || !placesAgree(a, b)) return false;
  if (a.place.name === b.place.name) return fineness(a) <= FINENESS.indexOf("region");
  return [a, b].every((mention) => fineness(mention) <= FINENESS.indexOf("district"));
}

export function timesAgree(a: TimeMention | null, b: TimeMention | null): boolean {
  if (a === null || b === null || a.date === null || b.date === null) return true;
  return a.date.start <= b.date.end && b.date.start <= a.date.end;
}

const KIN: readonly ReadonlySet<EventType>[] = [
  new Set([
    "armed-assault",
    "stabbing",
    "hostage-taking",
    "assassination",
    "kidnapping",
    "vehicle-attack",
    "hijacking",
  ]),
  new Set([
    "bombing",
    "armed-assault",
    "assassination",
    "vehicle-attack",
    "infrastructure-attack",
    "hostage-taking",
  ]),
  new Set(["air-strike", "shelling", "bombing", "assassination"]),
  new Set(["battle", "armed-assault", "shelling"]),
  new Set(["arson", "armed-assault", "infrastructure-attack"]),
];

export function typesAgree(a: EventType, b: EventType): boolean {
  return a === b || a === "attack" || b === "attack" || KIN.some((kin) => kin.has(a) && kin.has(b));
}
