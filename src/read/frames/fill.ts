import type { ActorMention } from "../mention.ts";
import type { SpokenOf } from "../protagonists.ts";
import { isPoliceAnswer, isRescue } from "./answers.ts";
import type { Chunk } from "./chunks.ts";
import { companionsOf, countsElsewhere } from "./companions.ts";
import { isDependent } from "./dependent.ts";
import { isSupposed } from "./disbelief.ts";
import { attackerBefore, takeAgent, takeDoer } from "./doers.ts";
import { effectOf, isFigurative, livesOn } from "./effects.ts";
import { fillNoun } from "./fill-noun.ts";
import { endsInLastStand, hasKilled } from "./last-stands.ts";
import { leftOut } from "./left-out.ts";
import type { FrameLexicon } from "./lexicon.ts";
import { membersBefore } from "./lists.ts";
import { isByAccident, isMishap } from "./mishaps.ts";
import { isOfForces, takeCraft, takeRaiders } from "./nations.ts";
import { agentAfter, objectsAfter } from "./objects.ts";
import { isAttribute } from "./participles.ts";
import { addDead, nameTheDead, takePatients, takeScene } from "./patients.ts";
import { subjectOf } from "./roles.ts";
import { sidesBefore, sidesOf } from "./sides.ts";
import type { Sighting } from "./sighting.ts";
import { standIns } from "./stand-ins.ts";
import { invertedVerb, voiceOf } from "./voice.ts";

/** What a sentence brings along for all its sightings. */
export interface Scene extends SpokenOf {
  sentence: number;
  paragraph: number;
  chunks: readonly Chunk[];
  official: boolean;
  /** The only armed organisation that the report names, for "the militants" before it is named. */
  protagonist?: ActorMention | null;
  /** Nothing is told before the sentence: whoever is killed in it is its news. */
  opening: boolean;
  lexicon: FrameLexicon;
}

/** The trigger that the subject of the verb names ("the attack killed"), so that both tell one event. */
export interface Filled {
  sighting: Sighting;
  /** Index of an event chunk that is the same event, or null. */
  sameAs: number | null;
  /** The verb reports the death of an attacker, no event of its own. */
  attackerOnly: boolean;
}

/** Fills the roles of the trigger at `at`. */
export function fill(scene: Scene, at: number, sighting: Sighting): Filled {
  return scene.chunks[at]!.kind === "act" ? fillVerb(scene, at, sighting) : fillNoun(scene, at, sighting);
}

function fillVerb(scene: Scene, at: number, sighting: Sighting): Filled {
  const { chunks } = scene;
  const { frame } = chunks[at]!.triggers[0]!;
  const voice = voiceOf(chunks, at);
  const nearest = subjectOf(chunks, sharedVerb(chunks, at));
  const subject = pastObject(chunks, at, voice === "active" ? unitAsForces(chunks, nearest) : nearest);
  const subjects = subject === null ? [] : [...membersBefore(chunks, subject.at), subject.at];
  const objects = objectsAfter(chunks, at);
  const whom = standIns(chunks, objects, subject?.at ?? null);
  sighting.pattern = `${chunks[at]!.fold}: ${voice}`;
  sighting.dependent = subject?.relative ?? isDependent(chunks, at);
  sighting.separate = opensAnother(chunks, at);
  let sameAs: number | null = null;
  let patients: number[];
  if (isAttribute(chunks, at))
    patients = /^(?:people|state|name)$/.test(chunks[at + 1]!.kind) ? [at + 1] : [];
  else if (frame.subject === "victims") {
    patients = subject !== null && hasKilled(chunks, at, subject.at) ? [] : subjects;
    const hands = chunks.findIndex(
      (chunk, i) => i > at && chunk.fold === "hands" && chunks[i + 1]?.fold === "of",
    );
    if (hands >= 0) for (const doer of objectsAfter(chunks, hands + 1)) takeDoer(scene, doer, sighting);
    const by = frame.effect === null ? agentAfter(chunks, at) : null;
    if (by !== null) takeDoer(scene, by, sighting);
  } else if (voice === "passive") {
    patients = subjects;
    const agent = agentAfter(chunks, at);
    if (agent !== null) sameAs = takeDoer(scene, agent, sighting);
  } else if (invertedVerb(chunks, at) !== null) {
    patients = objectsAfter(chunks, invertedVerb(chunks, at)!);
  } else {
    patients = subject !== null && isMishap(chunks, at) ? [subject.at] : whom;
    if (subject === null || chunks[subject.at]!.kind === "target")
      takeCraft(chunks, (subject?.at ?? at - 1) + 1, sighting);
    const acts = subject !== null && chunks[subject.at]!.kind !== "target";
    // Who finds the dead has not killed them.
    const doer = frame.frame === "find-dead" ? null : acts ? subject.at : attackerBefore(chunks, at);
    if (doer !== null) {
      sameAs = takeDoer(scene, doer, sighting);
      const { hedge } = scene.lexicon.lists;
      const weapon = chunks[doer]!.kind === "weapon" && isSupposed(chunks, doer, scene.lexicon);
      if (weapon || chunks.slice(doer + 1, at).some(({ fold }) => hedge.has(fold)))
        for (const agent of sighting.agents) agent.suspected = true;
    }
  }
  if (voice === "passive" || frame.subject === "victims") {
    const event = patients.find((patient) => chunks[patient]!.kind === "event");
    if (event !== undefined) {
      sameAs = event;
      patients = [];
    }
  }
  if (voice === "passive" || frame.subject === "victims")
    patients = [
      ...patients,
      ...companionsOf(chunks, at),
      ...countsElsewhere(chunks, at, chunks[patients.at(-1) ?? -1]),
    ];
  else if (patients === whom && frame.effect !== null && objects.length === 1)
    patients = [...whom, ...countsElsewhere(chunks, objects[0]!, chunks[objects[0]!])];
  if (frame.type === "battle") {
    for (const side of sidesOf(chunks, at)) takeAgent(scene, side, sighting);
    if (sighting.agents.every(({ chunk }) => chunk.actor === null))
      for (const side of sidesBefore(chunks, at)) takeAgent(scene, side, sighting);
  }
  const told = effectOf(chunks, at);
  const effect = told === "hit" && voice === "passive" && livesOn(chunks, at) ? "wounded" : told;
  const ofForces =
    chunks.some(
      ({ kind, triggers }) =>
        kind === "event" && (isOfForces(triggers[0]?.frame) || WARFARE.has(triggers[0]!.frame.frame)),
    ) ||
    (subject !== null && speaksOfForces(chunks, subject.at));
  const attackerOnly =
    (takePatients(scene, patients, effect, sighting, ofForces) &&
      effect !== "kidnapped" &&
      frame.type !== "battle") ||
    isFigurative(chunks, patients, frame) ||
    (frame.subject === "victims" && subject !== null && patients.length === 0) ||
    (voice === "active" && sighting.agents.length === 0 && isByAccident(chunks, at)) ||
    isRescue(scene, at, sighting) ||
    endsInLastStand(chunks, at) ||
    isPoliceAnswer(scene, patients, sighting, voice);
  if (frame.subject === "victims") {
    nameTheDead(scene, patients, sighting);
    const other = leftOut(chunks, at);
    if (other !== null && patients.length > 0) addDead(scene, other, sighting);
  }
  if (frame.frame !== "die") takeScene(chunks, at, sighting);
  if (sighting.agents.length === 0 && effect !== null) takeRaiders(chunks, at, sighting);
  // "who was also killed": beside those told before.
  if (chunks.slice(Math.max(0, at - 2), at).some(({ fold }) => fold === "also"))
    for (const toll of sighting.tolls) toll.additional = !toll.entire;
  return { sighting, sameAs, attackerOnly };
}

const WARFARE: ReadonlySet<string> = new Set(["raid", "operation"]);

/** "Police said they had shot two militants": whom "they" stands for. */
function speaksOfForces(chunks: readonly Chunk[], subject: number): boolean {
  const before = chunks.slice(0, subject);
  return (
    chunks[subject]!.fold === "they" &&
    before.some(({ kind }) => kind === "state") &&
    before.some(({ classes }) => classes.speech)
  );
}

/** "Four men lured two others to the woods and shot them": who stands nearest is the object of a verb that no list has. */
function pastObject(
  chunks: readonly Chunk[],
  act: number,
  subject: ReturnType<typeof subjectOf>,
): ReturnType<typeof subjectOf> {
  if (subject === null || !/^(?:him|her|them)$/.test(chunks[act + 1]?.fold ?? "")) return subject;
  const verb = subject.at - (chunks[subject.at - 1]?.kind === "determiner" ? 2 : 1);
  if (chunks[verb]?.kind !== "word" || !/ed$/.test(chunks[verb]!.fold)) return subject;
  return chunks[verb - 1]?.kind === "people" ? { ...subject, at: verb - 1 } : subject;
}

/** "An army patrol entered the village and killed three": what is a target elsewhere acts here. */
function unitAsForces(
  chunks: readonly Chunk[],
  subject: ReturnType<typeof subjectOf>,
): ReturnType<typeof subjectOf> {
  if (subject === null || !UNITS.test(chunks[subject.at]!.fold)) return subject;
  const forces = /^(?:organisation|state)$/.test(chunks[subject.at - 1]?.kind ?? "");
  return forces ? { ...subject, at: subject.at - 1 } : subject;
}

const UNITS = /^(?:patrol|convoy|unit|column|detachment|squad|checkpoint|outpost)s?$/;

/** For "mowed down and killed" the verb whose subject both share. */
function sharedVerb(chunks: readonly Chunk[], at: number): number {
  let i = at - 1;
  while (chunks[i]?.kind === "adverb") i--;
  if (chunks[i]?.kind !== "conjunction") return at;
  for (let j = i - 1; j >= Math.max(0, i - 8); j--) {
    const chunk = chunks[j]!;
    if (chunk.kind === "act") return sharedVerb(chunks, j);
    if (!["people", "number", "adverb", "comma", "target", "word", "place"].includes(chunk.kind)) return at;
  }
  return at;
}

/** "In a separate incident the Taliban killed …". */
function opensAnother(chunks: readonly Chunk[], at: number): boolean {
  const incident = chunks.findIndex(({ fold }) => fold === "incident");
  return (
    incident > 0 &&
    incident < Math.min(at, OPENING_WORDS) &&
    /^(separate|another|second|different)$/.test(chunks[incident - 1]!.fold)
  );
}

const OPENING_WORDS = 5;
