import type { ActorMention } from "../mention.ts";
import { isPoliceAnswer, isRescue } from "./answers.ts";
import { isMotive } from "./beside.ts";
import type { Chunk } from "./chunks.ts";
import { companionsOf, countsElsewhere } from "./companions.ts";
import { isDisbelieved, isSupposed } from "./disbelief.ts";
import { attackerBefore, isBlamedOn, supportVerb, takeAgent, takeDoer } from "./doers.ts";
import { effectOf, effectOfNoun, isNextOf, livesOn } from "./effects.ts";
import { isAttackAbroad, namesWhere } from "./governments.ts";
import { endsInLastStand, hasKilled, isLastStand } from "./last-stands.ts";
import { leftOut } from "./left-out.ts";
import type { Frame, FrameLexicon } from "./lexicon.ts";
import { membersBefore } from "./lists.ts";
import { isByAccident, isMishap } from "./mishaps.ts";
import { namedCount } from "./multiples.ts";
import { isOfForces, takeCraft, takeNation, takeNationBehind, takeNations } from "./nations.ts";
import { agentAfter, objectsAfter } from "./objects.ts";
import { isAttribute } from "./participles.ts";
import { addDead, nameTheDead, takePatients, takeScene, takeTarget } from "./patients.ts";
import { subjectOf } from "./roles.ts";
import { sidesBefore, sidesOf } from "./sides.ts";
import type { Sighting } from "./sighting.ts";
import { elided } from "./suffered.ts";
import { invertedVerb, voiceOf } from "./voice.ts";

/** What a sentence brings along for all its sightings. */
export interface Scene {
  sentence: number;
  paragraph: number;
  chunks: readonly Chunk[];
  official: boolean;
  /** The organisation named last before the sentence. */
  antecedent: ActorMention | null;
  /** The organisation that the sentence before begins with. */
  topic: ActorMention | null;
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
  const subject = subjectOf(chunks, sharedVerb(chunks, at));
  const subjects = subject === null ? [] : [...membersBefore(chunks, subject.at), subject.at];
  const objects = objectsAfter(chunks, at);
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
  } else if (voice === "passive") {
    patients = subjects;
    const agent = agentAfter(chunks, at);
    if (agent !== null) sameAs = takeDoer(scene, agent, sighting);
  } else if (invertedVerb(chunks, at) !== null) {
    patients = objectsAfter(chunks, invertedVerb(chunks, at)!);
  } else {
    patients = subject !== null && isMishap(chunks, at) ? [subject.at] : objects;
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
  else if (patients === objects && frame.effect !== null && objects.length === 1)
    patients = [...objects, ...countsElsewhere(chunks, objects[0]!, chunks[objects[0]!])];
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
    isFigurative(scene, patients, frame) ||
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

/** "The movement died": no deaths of people. */
function isFigurative(scene: Scene, patients: readonly number[], frame: Frame): boolean {
  if (frame.subject !== "victims" || patients.length === 0) return false;
  return patients.every((at) => !["people", "number", "name", "pronoun"].includes(scene.chunks[at]!.kind));
}

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

/** "The last two big blasts in the capital": those before the one that is told. */
function isLastFew(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks.slice(Math.max(0, at - 4), at);
  const last = before.findIndex(({ fold }) => /^(?:last|past)$/.test(fold));
  return chunks[at]!.plural && last >= 0 && before.slice(last).some(({ kind }) => kind === "number");
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

function isDependent(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const kind = chunks[i]!.kind;
    if (kind === "relative" && isSpokenThat(chunks, i)) return false;
    if (kind === "relative" || kind === "subordinator") return true;
    if (kind === "stop" || kind === "comma") return false;
  }
  return false;
}

/** "said on Friday that": what follows is the news. */
function isSpokenThat(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.fold !== "that") return false;
  let i = at - 1;
  while (["time", "preposition", "adverb"].includes(chunks[i]?.kind ?? "")) i--;
  return chunks[i]?.classes.speech === true;
}

function fillNoun(scene: Scene, at: number, sighting: Sighting): Filled {
  const { chunks } = scene;
  const event = chunks[at]!;
  const { frame } = event.triggers[0]!.frame;
  sighting.pattern = `${event.fold}: nominal`;
  sighting.definite = event.definite;
  const { another } = scene.lexicon.lists;
  // "killed in separate shootings" tells of no other one.
  sighting.separate = chunks
    .slice(Math.max(0, at - 3), at)
    .some(({ fold }) => another.has(fold) && !(event.plural && fold === "separate"));
  sighting.separate ||= isLastFew(chunks, at);
  sighting.dependent = isDependent(chunks, at);
  const before = chunks[at - 1]?.fold === "'s" ? chunks[at - 2] : chunks[at - 1];
  if (
    before &&
    (before.kind === "organisation" || before.kind === "state" || (before.kind === "people" && before.actor))
  )
    takeAgent(scene, chunks.indexOf(before), sighting);
  else if ((before?.kind === "place" && !namesWhere(chunks, at - 1)) || before?.kind === "word")
    takeNations(chunks, at, sighting, isAttackAbroad(chunks, at));
  // "Fire from Syria".
  const origin = chunks[at + 1]?.fold === "from" ? chunks[at + 2] : undefined;
  if (origin?.kind === "place") takeNation(origin, sighting);
  for (const side of sidesOf(chunks, at)) takeAgent(scene, side, sighting);
  const named = namedCount(event, scene);
  if (named !== null) sighting.tolls.push(named);
  const left = elided(chunks, at);
  if (left !== null) {
    takePatients(scene, [left.people], effectOf(chunks, left.verb), sighting);
    const subject = subjectOf(chunks, left.verb);
    if (subject !== null) takeDoer(scene, subject.at, sighting);
  }
  if (before?.kind === "target") takeTarget(before, sighting);
  const support = isMotive(chunks, at) ? null : supportVerb(chunks, at);
  const subject = support === null || isDisbelieved(chunks, support) ? null : subjectOf(chunks, support);
  if (subject !== null) {
    takeDoer(scene, subject.at, sighting);
    // "Had likely carried out the attack"
    const { hedge } = scene.lexicon.lists;
    if (chunks.slice(subject.at + 1, support!).some(({ fold }) => hedge.has(fold)))
      for (const one of sighting.agents) one.suspected = true;
  }
  const agent = agentAfter(chunks, at);
  if (agent !== null) takeDoer(scene, agent, sighting);
  if (agent === null || chunks[agent]!.kind === "name") takeNationBehind(chunks, at, sighting);
  if (isBlamedOn(chunks, at) || isSupposed(chunks, at, scene.lexicon))
    for (const one of sighting.agents) one.suspected = true;
  for (let i = at + 1; i < Math.min(chunks.length, at + 8); i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === "preposition" && /^(of|on|against|at|in|near|outside|for)$/.test(chunk.fold)) {
      const objects = objectsAfter(chunks, i);
      const first = chunks[objects[0] ?? -1];
      const lay = event.triggers[0]!.frame.frame === "ambush" && /^(?:for|of)$/.test(chunk.fold);
      if (first?.kind === "target" && (lay || chunk.fold !== "for")) takeTarget(first, sighting);
      // "An attack on Kenyan security forces", "an ambush for an army patrol"
      if (first?.kind === "state" && (lay || /^(?:on|against)$/.test(chunk.fold)) && i === at + 1)
        sighting.targets.push({ chunk: first, kind: "military" });
      // "The shelling of X on the town"
      const on = chunks[(objects[0] ?? i) + 1];
      if (chunk.fold === "of" && i === at + 1 && first?.actor && /^(?:on|against)$/.test(on?.fold ?? ""))
        takeAgent(scene, objects[0]!, sighting);
      else if (
        chunk.fold === "of" &&
        isNextOf(chunks, at, i) &&
        !(first?.kind === "name" && frame === "massacre")
      )
        takePatients(scene, objects, effectOfNoun(chunks, at), sighting);
      else if (/^(on|against|of)$/.test(chunk.fold) && first?.targetKind) takeTarget(first, sighting);
      continue;
    }
    // "A blast hit a wedding"
    const struck = HITS.test(chunk.fold) ? chunks[objectsAfter(chunks, i)[0] ?? -1] : undefined;
    if (struck?.kind === "target") takeTarget(struck, sighting);
    if (chunk.kind === "act" || chunk.kind === "verb" || chunk.kind === "stop" || chunk.kind === "relative")
      break;
  }
  return {
    sighting,
    sameAs: null,
    attackerOnly: event.triggers[0]!.frame.type === "battle" && isLastStand(chunks, at),
  };
}

const HITS = /^(?:hits?|struck|strikes|rocked|destroyed|damaged|levelled|leveled)$/;
