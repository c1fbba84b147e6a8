import { exactly, type Toll } from "../../event/index.ts";
import { sexOf } from "../told-apart.ts";
import { sideOf } from "../toll-sides.ts";
import { countedToll, sumOf } from "../tolls.ts";
import { type Chunk, chunkLike } from "./chunk.ts";
import type { Scene } from "./fill.ts";
import { isHeadline } from "./headlines.ts";
import { isAged } from "./lists.ts";
import { BEFORE_NOW, FIRST_REPORTS } from "./rule-words.ts";
import { type Sighting, spanOf, type TollEffect, type TollStatement } from "./sighting.ts";

export function takeTarget(chunk: Chunk, sighting: Sighting): void {
  if (chunk.targetKind !== null) sighting.targets.push({ chunk, kind: chunk.targetKind });
}

/** "Opened fire in a nightclub", "killed nine at a market": where people are hit is what is attacked. */
export function takeScene(chunks: readonly Chunk[], at: number, sighting: Sighting): void {
  for (let i = at + 1; i < Math.min(chunks.length, at + SCENE_REACH); i++) {
    const { kind, fold } = chunks[i]!;
    if (kind === "act" || kind === "event" || kind === "verb" || kind === "stop" || kind === "relative")
      return;
    if (kind !== "preposition" || !SCENE.test(fold)) continue;
    let next = i + 1;
    while (/^(?:determiner|word|name|place)$/.test(chunks[next]?.kind ?? "")) next++;
    if (chunks[next]?.kind !== "target" || next - i > SCENE_WORDS) continue;
    // "57 of the wounded were still in hospital"
    if (chunks[next]!.targetKind === "health" && chunks[i + 1]!.kind !== "determiner") continue;
    takeTarget(chunks[next]!, sighting);
    // "a bus carrying police"
    const aboard = chunks.slice(next + 2, next + 4).find((chunk) => /^(?:people|state)$/.test(chunk.kind));
    if (chunks[next + 1]?.fold === "carrying" && aboard !== undefined)
      sighting.targets.push({
        chunk: aboard,
        kind: aboard.targetKind ?? (/police/.test(aboard.fold) ? "police" : "military"),
      });
  }
}

const SCENE = /^(?:at|in|inside|outside|into|through)$/;

/** Chunks after a verb, and after "in", within which the scene is named. */
const SCENE_REACH = 8;
const SCENE_WORDS = 5;

/**
 * Counts and targets from those whom it happens to; true when they are attackers and nobody else.
 * Of "two gunmen killed in Mosul", all that a headline says, they are the victims.
 * @param ofForces the event is one of armed forces, whose dead militants are its victims.
 */
export function takePatients(
  scene: Scene,
  patients: readonly number[],
  effect: TollEffect | null,
  sighting: Sighting,
  ofForces = false,
): boolean {
  const chunks = patients.map((at) => coupled(scene, scene.chunks[at]!));
  const forces = ofForces || sighting.agents.some(({ chunk }) => chunk.kind === "state");
  const fallen = scene.sentence === 0 && isHeadline(scene.chunks);
  const armed = sighting.agents.some(({ chunk }) => chunk.attacker || chunk.actor?.kind === "organisation");
  const met =
    scene.opening && meetsForces(scene.chunks, patients) ? chunks.filter((one) => isFallen(one)) : [];
  const isVictim = (chunk: Chunk) =>
    !chunk.attacker ||
    met.includes(chunk) ||
    (armed && COMBATANTS.test(chunk.label)) ||
    (forces && chunk.plural && isCombatant(chunk)) ||
    (fallen && !chunk.definite && (chunk.plural || (chunk.count !== null && !SUICIDE.test(chunk.label))));
  const victims = chunks.filter(isVictim);
  const attackers = chunks.filter((chunk) => !isVictim(chunk));
  for (const chunk of chunks)
    if (SOLDIERS.test(chunk.fold) && chunk.kind === "state")
      sighting.targets.push({ chunk, kind: /^polic/.test(chunk.fold) ? "police" : "military" });
    else if (
      met.includes(chunk) ||
      (chunk.kind === "organisation" && effect === "killed" && isHeadline(scene.chunks))
    )
      sighting.targets.push({ chunk, kind: "armed-group" });
    else if (!chunk.attacker && chunk.kind !== "number") takeTarget(chunk, sighting);
  if (effect === "killed") sighting.attackerDeaths.push(...attackers.map(spanOf));
  const negated = patients.length > 0 && isNone(scene.chunks, patients[0]!);
  // "No one else was hurt" tells that somebody was.
  const nobody = negated || chunks[0]?.count?.high === 0;
  const others = nobody && scene.chunks[patients[0]! + 1]?.fold === "else";
  const statement = effect === null || others ? null : tollStatement(scene, victims, effect, negated);
  if (statement !== null) sighting.tolls.push(statement);
  return victims.length === 0 && attackers.length > 0;
}

/** "Man kills parents, brother": in headlines, two. "Eleven of the 14 people killed have been named": fourteen were. */
function coupled({ chunks }: Scene, chunk: Chunk): Chunk {
  const next = chunks.indexOf(chunk) + 1;
  // "… who were abducted"
  const verb = chunks[next]?.fold === "who" && chunks[next + 1]?.classes.be ? chunks[next + 2] : chunks[next];
  if (chunk.among !== null && verb?.kind === "act" && verb.triggers[0]!.frame.subject !== "victims")
    return chunkLike(chunk, { count: exactly(chunk.among), partOf: false, among: null });
  const uncounted = chunk.count === null && !chunk.definite && /^(?:grand)?parents$/.test(chunk.fold);
  return uncounted && isHeadline(chunks) ? chunkLike(chunk, { count: exactly(2) }) : chunk;
}

/** "A. B. died at the scene", "B. died in surgery": told by name, to be counted with others told so. */
export function nameTheDead(scene: Scene, patients: readonly number[], { tolls }: Sighting): void {
  const only = scene.chunks[patients[0] ?? -1];
  if (patients.length !== 1 || only?.kind !== "name") return;
  const told = tolls.find(({ effect }) => effect === "killed");
  if (told !== undefined) told.persons = [only.label];
  else {
    const statement = tollStatement(scene, [chunkLike(only, { count: exactly(1) })], "killed");
    if (statement === null) return;
    statement.persons = [only.label];
    statement.surname = true;
    tolls.push(statement);
  }
}

/** "… and three at a clinic", "… and B. in surgery": the dead of a clause without its verb. */
export function addDead(scene: Scene, at: number, sighting: Sighting): void {
  const before = sighting.tolls.length;
  takePatients(scene, [at], "killed", sighting);
  if (scene.chunks[at]!.kind === "name") {
    const named = { ...sighting, tolls: sighting.tolls.splice(before) };
    nameTheDead(scene, [at], named);
    sighting.tolls.push(...named.tolls);
  } else for (const toll of sighting.tolls.slice(before)) toll.additional = toll.toll.high > 0;
}

/** Counted members of an organisation ("seven Abu Sayyaf gunmen"), or fighters of any. */
function isCombatant({ count, label, actor }: Chunk): boolean {
  return count !== null && (COMBATANTS.test(label) || actor?.kind === "organisation");
}

const SUICIDE = /suicide|bomber/i;

/** "Two gunmen", with which a report begins: nobody has told of an attack of theirs. */
function isFallen({ attacker, count, definite, label }: Chunk): boolean {
  return attacker && count !== null && !definite && !SUICIDE.test(label) && !ASSAILED.test(label);
}

/** Called after what they did, of which the report is then about. */
const ASSAILED = /attacker|assailant|hijacker|kidnapper|hostage/i;

/** "Killed in a shootout with soldiers", "killed when troops raided": forces of a state stand in the sentence beside the dead. */
function meetsForces(chunks: readonly Chunk[], patients: readonly number[]): boolean {
  // "Died in an attack on a checkpoint": their own.
  const own = chunks.some(
    ({ kind, triggers }, at) =>
      kind === "event" &&
      triggers[0]!.frame.type !== "battle" &&
      triggers[0]!.frame.frame !== "raid" &&
      chunks.slice(Math.max(0, at - 3), at).some(({ fold }) => /^(?:in|during|after|following)$/.test(fold)),
  );
  if (own) return false;
  return chunks.some(
    ({ kind, targetKind, plural }, at) =>
      !patients.includes(at) &&
      (kind === "state" || (kind === "people" && plural && /^(?:police|military)$/.test(targetKind ?? ""))),
  );
}

/** "Turkish soldiers", "Iranian fighter": of a state, and no actors where it happens to them. */
const SOLDIERS = /^(?:personnel|soldier|troop|fighter|officer|polic|guard|peacekeeper)/;

/** Those who are attackers by trade, not by this attack ("the three gunmen"). */
export const COMBATANTS =
  /militant|insurgent|rebel|fighter|jihad|guerr?illa|terrorist|extremist|separatist|islamist/i;

export function isNone(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (/^(?:no|neither)$/.test(chunks[i]!.fold)) return true;
    if (!["word", "name", "place", "state"].includes(chunks[i]!.kind)) return false;
  }
  return chunks[at]!.fold === "nobody" || chunks[at]!.fold === "none";
}

/** The count that a list of noun phrases gives for an effect. */
export function tollStatement(
  scene: Scene,
  chunks: readonly Chunk[],
  effect: TollEffect,
  none = false,
): TollStatement | null {
  const listed = chunks
    .filter((chunk, i) => i === 0 || !chunk.partOf)
    .map(countedToll)
    .filter((toll): toll is Toll => toll !== null);
  if (chunks.length === 0 || (listed.length === 0 && !none)) return null;
  const first = chunks[0]!;
  const last = chunks[chunks.length - 1]!;
  // "Two aid workers, their driver and a guard": he is theirs, and none of them.
  const explained = isExplained(listed) && !chunks.slice(1).some(({ owned }) => owned);
  const counted = explained ? listed.slice(0, 1) : listed;
  return {
    effect,
    toll: none ? { low: 0, best: 0, high: 0 } : sumOf(counted),
    span: { start: first.start, end: last.end },
    sentence: scene.sentence,
    additional: first.additional && chunks.length === 1 && !isOtherThanDoer(scene, first),
    rank: chunks.length === 1 ? first.rank : null,
    // "all four", "the three", "the driver": counted before.
    partOf:
      first.partOf ||
      // "One of the injured was in critical condition"
      (first.ofWounded && effect === "wounded") ||
      (first.definite && chunks.length === 1 && !isIntroduced(scene, first)) ||
      (first.kind === "people" && !first.plural && isAmong(scene, first)),
    among: first.among,
    entire: first.entire && chunks.length === 1,
    ofWounded: first.ofWounded && effect === "killed",
    latest: false,
    corrected: false,
    outdated: isOutdated(scene.chunks) || isSaidBefore(scene.chunks, first),
    side: sideOf(chunks),
    persons:
      chunks.every(({ kind, person }) => kind === "name" || person !== null) &&
      (chunks.length > 1 || first.person !== null || isAged(first))
        ? chunks.map(({ label, person }) => person ?? label)
        : [],
    surname: false,
    sex: chunks.length === 1 ? sexOf(first) : null,
    diedOn: null,
    whole:
      (chunks.length > 1 && chunks.some(({ kind }) => kind !== "name")) ||
      first.kind === "number" ||
      (isIntroduced(scene, first) && !SORT.test(first.fold)) ||
      /^(people|person|persons|victims|others)$/.test(first.fold),
    official: scene.official,
    pattern: null,
  };
}

/** "The two civilians killed": one sort of the dead, beside whom the text may count others. */
const SORT = /^(?:civilians|officers|deputies|policemen|soldiers|women|children|girls|boys|bystanders)$/;

/** "A 30-year-old man shot and killed another man": other than he, not one more. */
function isOtherThanDoer({ chunks }: Scene, { rank, count, fold, plural, start }: Chunk): boolean {
  if (rank !== null || plural || count?.high !== 1) return false;
  const pronoun = fold === "man" ? "he" : fold === "woman" ? "she" : null;
  return chunks.some(
    (chunk) =>
      chunk.end <= start &&
      (chunk.fold === pronoun || (chunk.introduced && chunk.fold === fold && !chunk.additional)),
  );
}

/** "Officials had earlier put the toll at six", "initial reports spoke of 23 dead": overtaken. */
function isOutdated(chunks: readonly Chunk[]): boolean {
  return chunks.some(({ known, kind }, i) => {
    if (known.rules & (FIRST_REPORTS | BEFORE_NOW) && FIGURES.test(chunks[i + 1]?.fold ?? "")) return true;
    if (!(known.rules & BEFORE_NOW) || kind === "time") return false;
    return chunks
      .slice(Math.max(0, i - 2), i + 4)
      .some((one) => one.classes.speech || /^(?:put|spoken|spoke|given|counted)$/.test(one.fold));
  });
}

const FIGURES = /^(?:reports?|tolls?|counts?|figures?|estimates?)$/;

/** "It had spoken of eight dead": what was said before. */
function isSaidBefore(chunks: readonly Chunk[], { start }: Chunk): boolean {
  const before = chunks.slice(
    0,
    chunks.findIndex((chunk) => chunk.start >= start),
  );
  const said = before.findLastIndex(({ fold }) => /^(?:spoken|put|given)$/.test(fold));
  const stopped = before.slice(said + 1).some(({ kind }) => kind === "stop" || kind === "comma");
  return said > 0 && !stopped && before[said - 1]!.fold === "had";
}

/** "three people, a man and two women": the list says who the three are. */
function isExplained([first, ...rest]: readonly Toll[]): boolean {
  return rest.length > 1 && first!.low === first!.high && first!.best === sumOf(rest).best;
}

/** "the three people killed in the shooting", "the four who died": the clause says who is meant, not an earlier count. */
function isIntroduced({ chunks, opening }: Scene, people: Chunk): boolean {
  // "The leader of the group's drone unit was killed", with which a report begins
  if (opening && !people.plural && OFFICES.test(people.fold)) return true;
  const next = chunks[chunks.indexOf(people) + 1];
  if (people.count === null || !people.definite || people.entire || next === undefined) return false;
  const participle =
    next.triggers[0]?.forms.includes("participle") && next.triggers[0].frame.subject !== "victims";
  return next.fold === "who" || (next.kind === "act" && participle === true);
}

const OFFICES =
  /^(?:leader|head|chief|mayor|governor|minister|president|commander|imam|bishop|ambassador|director|senator|prosecutor|general|candidate)$/;

/** "Fifteen others, among them a gendarme", "including one child". */
function isAmong({ chunks }: Scene, people: Chunk): boolean {
  const at = chunks.indexOf(people);
  const link = /^(?:them|whom|these)$/.test(chunks[at - 1]?.fold ?? "") ? at - 2 : at - 1;
  return /^(?:among|amongst|including|included)$/.test(chunks[link]?.fold ?? "");
}
