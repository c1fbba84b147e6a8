import type { Day, EventRecord, EventType, Span, Toll } from "../event/index.ts";
import { type Draft, isPartOfWorld, loosePlaceOf, placeOf, stageOf, timeOf, typeOf } from "./draft.ts";
import { type Sighting, spanOf, type TollEffect } from "./frames/sighting.ts";
import { targetsOf, weaponsOf } from "./means-and-targets.ts";
import type { ActorMention, PlaceMention, TimeMention } from "./mention.ts";
import { organisationDegree } from "./organisation-degree.ts";
import { isAssailant, perpetratorsOf, unnamedAttacker, withoutPatrons } from "./perpetrators.ts";
import { reachesAbroad } from "./place-mentions/nations.ts";
import { namedHit, soleHit, woundedOf } from "./survivors.ts";
import { statementsOf } from "./toll-statements.ts";
import { type MergedToll, mergeTolls } from "./tolls.ts";

/** What the record needs from the document beside the draft. */
export interface Surroundings {
  /** Span of the normalised text → span of the text as given. */
  original(span: Span): Span;
  /** The words of the text as given. */
  words(span: Span): string;
  /** Who speaks in a sentence; null where the text itself does. */
  sourceAt(sentence: number): string | null;
  /** Whether the first actor, by id, was an affiliate of the second, on a day or ever. */
  isAffiliate(a: string, b: string, day: Day | null): boolean;
}

/** What the document gives to an event without any of its own: place and day of its beginning, an attacker told apart. */
export interface Fallback {
  place: PlaceMention | null;
  time: TimeMention | null;
  attacker: ActorMention | null;
}

/** "In the past three years" beside an attack of which the lead gives the day: a stretch of which it is one. */
function isOfYears({ date }: TimeMention): boolean {
  return date !== null && ["span", "year", "half-year"].includes(date.precision);
}

/** "An Israeli airstrike": the country of those who did it tells nothing of where. */
function isDoers(mention: PlaceMention, sightings: readonly Sighting[]): boolean {
  return mention.role === "demonym" && isByState(mention, sightings);
}

/** A strike of the country that the text is about was hardly at home. */
function isByState({ place: { country } }: PlaceMention, sightings: readonly Sighting[]): boolean {
  if (!reachesAbroad(country)) return false;
  const state = `state:${country}`;
  return sightings.some(({ agents }) => agents.some(({ chunk }) => chunk.actor?.actor === state));
}

/** The record of a draft; every field that is not null has its spans. */
export function recordOf(
  draft: Draft,
  id: string,
  main: boolean,
  around: Surroundings,
  fallback: Fallback,
): EventRecord {
  const spans: Record<string, Span[]> = {};
  const cite = (field: string, cited: readonly Span[]) => {
    spans[field] = distinct(cited).map(around.original);
  };
  const { sightings, cues } = draft;
  const triggers = sightings.flatMap((sighting) => sighting.triggers.map((trigger) => trigger.span));
  cite("type", triggers);
  cite("stage", triggers.slice(0, 1));

  const loose = loosePlaceOf(sightings);
  // Where a nation's people were is told by any other country that is named.
  const own = fallback.place?.role === "demonym" && loose?.role === "place" ? loose : fallback.place;
  const firm = own !== null && !main && isByState(own, sightings) ? null : own;
  const places = [placeOf(sightings), firm, loose].filter(
    (it): it is PlaceMention => it !== null && !isDoers(it, sightings),
  );
  const place = places.find((it) => !isPartOfWorld(it.place)) ?? places[0];
  if (place) cite("place", [place]);
  const told = timeOf(sightings);
  const vague = told === null || (isOfYears(told) && !sightings.some(({ ofOwnYear }) => ofOwnYear));
  const time = vague ? (fallback.time ?? told) : told;
  if (time) cite("date", [time]);

  const perpetrators = withoutPatrons(
    perpetratorsOf(sightings, cues, around.sourceAt, place?.place.country ?? null),
    (a, b) => around.isAffiliate(a, b, time?.date?.start ?? null),
  );
  if (perpetrators.length === 0 && fallback.attacker !== null)
    perpetrators.push(unnamedAttacker(fallback.attacker));
  perpetrators.forEach((found, i) => {
    cite(`perpetrators.${i}`, found.spans);
  });
  const attackers = attackerCount(draft);
  if (attackers) cite("attackers", [attackers.span]);
  const organisation = organisationDegree(cues);
  if (organisation.span) cite("organisation", [organisation.span]);

  const targets = targetsOf(draft);
  targets.forEach(({ span }, i) => {
    cite(`targets.${i}`, [span]);
  });
  const weapons = weaponsOf(draft);
  weapons.forEach(({ span }, i) => {
    cite(`weapons.${i}`, [span]);
  });
  const statements = statementsOf(sightings);
  const counted = mergeTolls(statements, "killed");
  const taken = mergeTolls(statements, "kidnapped");
  const type = settled(typeOf(sightings), counted, taken);
  const tactic =
    sightings
      .map((sighting) => sighting.tactic)
      .find((said) => said !== null && (said.value !== "vehicle-ramming" || type === "vehicle-attack")) ??
    null;
  if (tactic) cite("tactic", [tactic.span]);
  if (draft.includes) cite("includesPerpetrators", [draft.includes.span]);

  const toll = (effect: TollEffect, merged: MergedToll | null): Toll | null => {
    if (merged === null) return null;
    cite(effect, merged.spans);
    return merged.toll;
  };
  const injured = mergeTolls(statements, "wounded");
  const died = counted === null && sightings.some(tellsOfDeath);
  // "A man was shot. He died."
  const ownDeaths = sightings.filter(tellsOfOwnDeath);
  const one = died && injured === null ? soleHit(statements, ownDeaths) : null;
  // "The killings of brothers … were shot from the woods"
  const several = triggers.some((span) => KILLINGS.test(around.words(around.original(span))));
  const all = several ? mergeTolls(statements, "hit") : namedHit(statements);
  const hit = one ?? (died && ownDeaths.length === 0 ? all : null);
  const killed = toll("killed", counted ?? hit);
  return {
    id,
    type,
    stage: stageOf(draft),
    main,
    date: time?.date ?? null,
    place: place?.place ?? null,
    perpetrators: perpetrators.map((found) => found.perpetrator),
    attackers: attackers?.toll ?? null,
    organisation: {
      degree: organisation.degree,
      statement: organisation.span && around.words(around.original(organisation.span)),
      group: organisation.group,
    },
    targets: targets.map(({ target }) => target),
    weapons: weapons.map(({ weapon }) => weapon),
    tactic: tactic?.value ?? null,
    killed,
    wounded: toll("wounded", woundedOf(statements, killed, died)),
    kidnapped: toll("kidnapped", taken),
    includesPerpetrators: draft.includes?.value ?? null,
    spans,
  };
}

/** "Killed 37 students and abducted six" is an assault; "abducted 287; a man who resisted was shot" no more than a kidnapping. */
function settled(type: EventType, killed: MergedToll | null, taken: MergedToll | null): EventType {
  if (type !== "kidnapping" && type !== "armed-assault") return type;
  const [dead, gone] = [killed?.toll.best ?? 0, taken?.toll.best ?? 0];
  if (dead > Math.max(1, gone)) return "armed-assault";
  return gone > dead ? "kidnapping" : type;
}

function distinct(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()];
}

const KILLINGS = /^(?:killings|slayings|murders|(?:double |triple )?(?:murder|homicide)[- ]suicide)$/i;

/** "He died", "was killed": of somebody who is not counted. */
function tellsOfDeath({ triggers }: Sighting): boolean {
  return triggers.some(({ frame }) => frame.effect === "killed");
}

/** "He died": said of whom the text spoke of before. */
function tellsOfOwnDeath({ triggers, attackerDeaths }: Sighting): boolean {
  return attackerDeaths.length === 0 && triggers.some(({ frame }) => frame.subject === "victims");
}

/** The first count of attackers that the text gives ("two gunmen", "a man … killed"). */
function attackerCount(draft: Draft): { toll: Toll; span: Span } | null {
  const agents = draft.sightings.flatMap((sighting) => sighting.agents).filter(isAssailant);
  const counted = agents
    .map((agent) => agent.chunk)
    .find((chunk) => chunk.kind === "people" && chunk.count !== null);
  return counted ? { toll: counted.count!, span: spanOf(counted) } : null;
}
