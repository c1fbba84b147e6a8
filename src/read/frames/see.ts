import { isRecent, modalityOf } from "../modality.ts";
import { isGoneBefore, isLongPast, isOfEarlier, isReply, isSetBeside, turnsAway } from "./beside.ts";
import type { Chunk, ChunkKind } from "./chunks.ts";
import { isClaimOf } from "./claimed.ts";
import { diedWhen, isOfWounds, noteDayOfDeath, setDeathApart } from "./deaths.ts";
import { type Filled, fill, type Scene } from "./fill.ts";
import { isHeadline } from "./headlines.ts";
import { takeMeans } from "./means.ts";
import { isNationality } from "./nationality.ts";
import { ownTimes } from "./own-times.ts";
import { partTold } from "./parts.ts";
import { addPatternToll, patternTolls } from "./pattern-tolls.ts";
import { matchesOf, type PatternMatch } from "./patterns.ts";
import { type Sighting, spanOf, type TollStatement } from "./sighting.ts";
import { dayBeforeTold, isSinceTold, sinceTold } from "./since-told.ts";
import { turnsToAnother } from "./turns.ts";
import { united } from "./unite.ts";
import { ownerOf } from "./whereabouts.ts";

/** What one sentence tells: events, and counts that belong to events told elsewhere. */
export interface Seen {
  sightings: Sighting[];
  /** Counts in a sentence without an event of its own. */
  strayTolls: TollStatement[];
  matches: PatternMatch[];
  /** The sentence names events, and none of them is one to record: where the first stands; else null. */
  dismissed: number | null;
}

/** Reads the events of one sentence. */
export function see(scene: Scene): Seen {
  const { chunks } = scene;
  const matches = matchesOf(chunks);
  const byTrigger = new Map<number, Filled>();
  const away = turnsAway(chunks);
  const another = turnsToAnother(chunks);
  let dismissed: number | null = null;
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "act" && chunk.kind !== "event") return;
    const modality = modalityOf(chunks, at, matches);
    if (modality.kind === "nothing") dismissed ??= at;
    if (modality.kind !== "fact") return;
    const filled = fill(scene, at, blank(scene, at));
    filled.sighting.stage = modality.stage;
    // "Tried to kill a fourth": nobody died of it.
    if (modality.stage === "attempted" && chunk.kind === "act")
      filled.sighting.tolls = filled.sighting.tolls.filter(({ effect }) => effect !== "killed");
    filled.sighting.claimed = chunk.definite && matches.some((match) => isClaimOf(chunks, match, at));
    filled.sighting.elsewhere = away;
    filled.sighting.latest = chunk.definite && chunks[at - 1]?.fold === "latest";
    filled.sighting.longPast = isLongPast(chunks, at);
    filled.sighting.goneBefore = isGoneBefore(chunks, at);
    filled.sighting.ongoing = isRecent(chunks);
    if (isSetBeside(chunks, at) || isOfEarlier(chunks, at)) {
      filled.sighting.separate = true;
      filled.sighting.dependent = true;
    } else if (isReply(chunks, at) || (another && !filled.sighting.dependent))
      filled.sighting.separate = true;
    byTrigger.set(at, filled);
  });
  const tells = (meaning: string) => matches.some((match) => match.pattern.meaning === meaning);
  const summed = (tells("aggregate") && !isRecent(chunks)) || tells("mishap");
  if (!summed) for (const match of matches) addPatternToll(scene, match, byTrigger);
  assignWhereabouts(chunks, byTrigger);
  for (const [at, { sighting }] of byTrigger) {
    noteDayOfDeath(sighting);
    if ((byTrigger.size > 1 && !diedWhen(chunks, at)) || isOfWounds(chunks, at)) setDeathApart(sighting);
  }
  takeMeans(scene, byTrigger);
  const strayTolls = byTrigger.size > 0 || summed ? [] : patternTolls(scene, matches);
  return {
    sightings: united(chunks, byTrigger),
    strayTolls,
    matches,
    dismissed: byTrigger.size === 0 ? dismissed : null,
  };
}

function blank(scene: Scene, at: number): Sighting {
  const chunk = scene.chunks[at]!;
  const span = spanOf(chunk);
  return {
    sentence: scene.sentence,
    paragraph: scene.paragraph,
    span,
    triggers: [{ span, frame: chunk.triggers[0]!.frame }],
    stage: "accomplished",
    headlined: isHeadline(scene.chunks),
    definite: false,
    claimed: false,
    separate: false,
    elsewhere: false,
    latest: false,
    since: null,
    several: chunk.kind === "event" && (chunk.plural || chunk.count !== null),
    part: partTold(scene.chunks, at),
    ongoing: false,
    introduced: chunk.kind === "event" && !chunk.plural && !chunk.definite,
    longPast: false,
    ofOwnYear: false,
    goneBefore: false,
    dependent: false,
    tolls: [],
    places: [],
    times: [],
    loosePlaces: [],
    looseTimes: [],
    deathTimes: [],
    agents: [],
    attackerDeaths: [],
    targets: [],
    weapons: [],
    means: [],
    tactic: null,
    hints: [],
    pattern: "",
  };
}

/** "claimed the attack in Kabul", but not "said that the attack was revenge for a raid in Gaza": so many chunks, or what was attacked. */
const CLAIMED_REACH = 4;
const ATTACKED: readonly ChunkKind[] = [
  "preposition",
  "determiner",
  "target",
  "people",
  "name",
  "place",
  "conjunction",
  "comma",
  "number",
];

/** "Last year, officials blamed X for …": all that the sentence tells is of that year, whoever speaks. */
function isLongBefore({ time }: Chunk, at: number): boolean {
  return at <= 1 && time?.date?.precision === "year";
}

function setApart({ time }: Chunk, byTrigger: ReadonlyMap<number, Filled>): void {
  for (const { sighting } of byTrigger.values())
    if (sighting.times.length === 0) sighting.looseTimes.push(time!);
}

/** "Police arrested four men in X on Monday who were planning to bomb a market": where and when it was prevented. */
function isPrevented({ stage, places, times }: Sighting): boolean {
  return (stage === "foiled" || stage === "attempted") && places.length + times.length === 0;
}

function takeAll(chunks: readonly Chunk[], sighting: Sighting): void {
  const { places, times } = sighting;
  // The clause that tells of the plan is the news.
  sighting.dependent = false;
  for (const { place, time } of chunks) {
    if (place?.role === "place") places.push(place);
    if (time != null) times.push(time);
  }
}

function assignWhereabouts(chunks: readonly Chunk[], byTrigger: Map<number, Filled>): void {
  if (byTrigger.size === 0) return;
  for (const [at, { sighting }] of byTrigger) {
    sighting.since = sinceTold(chunks, at);
    const day =
      sighting.since?.days === 0 ? chunks.slice(0, at).findLast(({ kind }) => kind === "time")?.time : null;
    if (day != null) sighting.times.push(day);
  }
  chunks.forEach((chunk, at) => {
    if ((chunk.kind !== "place" && chunk.kind !== "time") || isSinceTold(chunk)) return;
    const owner = ownerOf(chunks, at);
    if (owner === null && isLongBefore(chunk, at)) setApart(chunk, byTrigger);
    if (owner === null) return;
    if (owner === "loose") {
      for (const { sighting } of byTrigger.values()) {
        if (chunk.place) sighting.loosePlaces.push(chunk.place);
        if (chunk.time) sighting.looseTimes.push(chunk.time);
      }
      return;
    }
    const sighting = byTrigger.get(owner.trigger)?.sighting;
    if (sighting === undefined) return;
    const between = chunks.slice(owner.trigger + 1, at);
    if (
      sighting.claimed &&
      between.length >= CLAIMED_REACH &&
      !between.every(({ kind }) => ATTACKED.includes(kind))
    )
      return;
    if (chunk.place) (isNationality(chunks, at) ? sighting.loosePlaces : sighting.places).push(chunk.place);
    if (chunk.time) sighting.times.push(chunk.time);
  });
  for (const { sighting } of byTrigger.values()) if (isPrevented(sighting)) takeAll(chunks, sighting);
  for (const [at, { sighting }] of byTrigger) {
    const times = ownTimes(chunks, at, sighting.times, sighting.longPast);
    const loose = ownTimes(chunks, at, sighting.looseTimes, sighting.longPast);
    const fewer = times.length + loose.length < sighting.times.length + sighting.looseTimes.length;
    sighting.ofOwnYear = !sighting.longPast && fewer;
    const counted = dayBeforeTold(chunks, at, sighting.since);
    sighting.times = counted === null ? times : [counted];
    sighting.looseTimes = counted === null ? loose : [];
  }
}
