import { isMotive } from "./beside.ts";
import type { Chunk } from "./chunks.ts";
import { isDependent } from "./dependent.ts";
import { isDisbelieved, isSupposed } from "./disbelief.ts";
import { isBlamedOn, takeAgent, takeDoer } from "./doers.ts";
import { effectOf, effectOfNoun, isNextOf } from "./effects.ts";
import type { Filled, Scene } from "./fill.ts";
import { isAttackAbroad, namesWhere } from "./governments.ts";
import { isLastStand } from "./last-stands.ts";
import { namedCount } from "./multiples.ts";
import { isHomeOfGroups, takeNation, takeNationBehind, takeNations } from "./nations.ts";
import { agentAfter, objectsAfter } from "./objects.ts";
import { takePatients, takeTarget } from "./patients.ts";
import { subjectOf } from "./roles.ts";
import { sidesOf } from "./sides.ts";
import type { Sighting } from "./sighting.ts";
import { elided } from "./suffered.ts";
import { supportVerb } from "./support-verbs.ts";

/** Fills the roles of a noun for an event ("the attack on", "a bombing of"). */
export function fillNoun(scene: Scene, at: number, sighting: Sighting): Filled {
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
  else if (before?.kind !== "place" || !namesWhere(chunks, at - 1))
    takeNations(chunks, at, sighting, isAttackAbroad(chunks, at));
  // "Fire from Syria".
  const origin = chunks[at + 1]?.fold === "from" ? chunks[at + 2] : undefined;
  if (origin?.kind === "place" && !isHomeOfGroups(origin)) takeNation(origin, sighting);
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

/** "The last two big blasts in the capital": those before the one that is told. */
function isLastFew(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks.slice(Math.max(0, at - 4), at);
  const last = before.findIndex(({ fold }) => /^(?:last|past)$/.test(fold));
  return chunks[at]!.plural && last >= 0 && before.slice(last).some(({ kind }) => kind === "number");
}
