import { STARTERS } from "../numerals.ts";
import { alliesBefore } from "./allies.ts";
import { type Chunk, chunkLike } from "./chunk.ts";
import type { Scene } from "./fill.ts";
import { joinedTo } from "./lists.ts";
import { isLinked, membershipOf } from "./membership.ts";
import { LOCAL, localForces, plainly, stateOf, takeNation, takeState } from "./nations.ts";
import { objectsAfter } from "./objects.ts";
import { isTheRebels, isTopical } from "./pattern-slots.ts";
import { type Agent, type Sighting, spanOf } from "./sighting.ts";
import { isModel, nationGuessed, ownerBefore } from "./weapon-owners.ts";

/** The doer, or the event or weapon that stands for it; returns the chunk of an event that is the same one. */
export function takeDoer(scene: Scene, at: number, sighting: Sighting): number | null {
  const chunk = scene.chunks[at]!;
  if (chunk.kind === "event") return at;
  if (isTopical(chunk) && scene.topic !== null && at <= OPENS) {
    sighting.agents.push(plainly(chunkLike(chunk, { kind: "organisation", actor: scene.topic })));
    return null;
  }
  const assailants = at <= OPENS && chunk.kind === "pronoun" ? scene.assailants : null;
  if (assailants !== null && PRONOUNS.get(chunk.fold) === (assailants.count === 1)) {
    const { name, count } = assailants;
    const people = {
      kind: "people",
      attacker: true,
      plural: count !== 1,
      actor: assailants,
      label: withoutCount(name),
    } as const;
    sighting.agents.push(plainly(chunkLike(chunk, people)));
    return null;
  }
  const meant =
    chunk.kind === "pronoun" ? (attackerBefore(scene.chunks, at) ?? membersBefore(scene.chunks, at)) : null;
  if (meant !== null) return takeDoer(scene, meant, sighting);
  if (chunk.kind === "weapon" && chunk.weapon) {
    takeWeapon(chunk, sighting);
    takeOwner(scene, at, sighting);
    // "Turkish jets and artillery"
    if (scene.chunks[at - 1]?.kind === "conjunction" && scene.chunks[at - 2]?.kind === "state")
      takeAgent(scene, at - 2, sighting);
    return null;
  }
  const nation = scene.chunks[at - 1];
  // "By a Russian Su-34"
  if (chunk.kind === "name" && nation?.place?.role === "demonym" && isModel(scene.chunks, at)) {
    takeState(stateOf(nation), nation, sighting);
    return null;
  }
  if (["people", "organisation", "state", "name", "pronoun"].includes(chunk.kind)) {
    const first = firstOfTwo(scene, at);
    // Two that fight each other are no allies.
    const members = joinedTo(scene.chunks, at);
    // "The regime and militias"
    const together = first !== null || (chunk.kind === "state" && members.length > 0);
    const joined = together && sighting.triggers.every(({ frame }) => frame.type !== "battle");
    if (first !== null) {
      const [, ...others] = alliesBefore(scene.chunks, at).reverse();
      for (const other of others.reverse()) sighting.agents.push(agentAt(scene, other, joined));
      first.joined = joined;
      sighting.agents.push(first);
    }
    sighting.agents.push(agentAt(scene, at, joined));
    for (const member of members) takeAgent(scene, member, sighting);
  }
  return null;
}

/** "Three gunmen" are gunmen. */
function withoutCount(name: string): string {
  const [first, ...rest] = name.split(" ");
  const counts = /^(?:an?|the|\d+)$/i.test(first!) || STARTERS.has(first!.toLowerCase());
  return counts && rest.length > 0 ? rest.join(" ") : name;
}

/** Whether a pronoun stands for one person. */
const PRONOUNS: ReadonlyMap<string, boolean> = new Map([
  ["they", false],
  ["he", true],
  ["she", true],
]);

/** "X and Y troops", "the army and the mercenaries", "Ethiopian and Eritrean troops": who stands before "and". */
function firstOfTwo(scene: Scene, at: number): Agent | null {
  const { chunks } = scene;
  const link = linkBefore(chunks, at);
  const first = chunks[link - 1];
  if (chunks[link]?.kind !== "conjunction" || first === undefined) return null;
  const agent = agentAt(scene, link - 1);
  const nation = chunks[at]!.kind === "state" && first.place?.role === "demonym" ? stateOf(first) : null;
  if (nation !== null) {
    agent.chunk = chunkLike(first, { kind: "state", actor: nation });
    return agent;
  }
  const { actor } = agent.chunk;
  // "Government and Russian warplanes"
  if (first.kind === "word" && LOCAL.test(first.fold) && chunks[at]!.kind === "state")
    return plainly(chunkLike(first, { kind: "state", actor: localForces(first) }));
  // "Three soldiers and members of a vigilante group"
  if (first.kind === "people" && first.targetKind === "military") return agent;
  return actor === null || actor.kind === "generic" ? null : agent;
}

/** Where "and" may stand before a name: "the army and its Russian paramilitary group X". */
function linkBefore(chunks: readonly Chunk[], at: number): number {
  let i = at - 1;
  const { kind, targetKind, attacker } = chunks[at]!;
  const armed = kind === "people" && (attacker || targetKind === "armed-group");
  if (kind === "organisation" || armed) while (at - i < NAME_OPENING && opensName(chunks[i])) i--;
  return chunks[i]?.kind === "determiner" ? i - 1 : i;
}

function opensName(chunk: Chunk | undefined): boolean {
  if (chunk === undefined) return false;
  return (
    chunk.kind === "word" ||
    chunk.kind === "name" ||
    chunk.place?.role === "demonym" ||
    /^(?:group|militia|mercenaries|company)$/.test(chunk.fold)
  );
}

const NAME_OPENING = 5;

/** Chunks within which the subject of a sentence stands. */
const OPENS = 2;

export function takeAgent(scene: Scene, at: number, sighting: Sighting): void {
  sighting.agents.push(agentAt(scene, at));
}

function agentAt(scene: Scene, at: number, joined = false): Agent {
  const own = scene.chunks[at]!;
  const named = own.actor?.kind === "organisation" && !isDescription(own);
  const chunk = named
    ? own
    : chunkLike(own, { actor: organisationBehind(scene, at) ?? groupBehind(scene.chunks, at) ?? own.actor });
  const before = scene.chunks.slice(Math.max(0, at - 5), at);
  const { hedge } = scene.lexicon.lists;
  const verb = before.findLast(({ kind }) => kind === "verb" || kind === "act");
  const accused = /^(accus|blam)(e|es|ed|ing)$/.test(verb?.fold ?? "");
  const believed = isBelieved(scene.chunks, at);
  const linked = isLinked(scene.chunks, at) || own.linked;
  const doubted = isBlamedOn(scene.chunks, at) || accused || believed || linked;
  const suspected = doubted || chunk.hedged || before.some((near) => hedge.has(near.fold));
  return { chunk, suspected, joined, linked };
}

/** "A blast that officials blamed on an Israeli air strike", "blamed on fighters of X", "widely blamed on Rwanda". */
export function isBlamedOn(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks.slice(Math.max(0, at - 5), at);
  // "The ministry blamed an Israeli air strike"
  const blames = before.findLastIndex(({ fold }) => /^blam(?:e|es|ed|ing)$/.test(fold));
  const own = before
    .slice(blames + 1)
    .every(({ kind }) => /^(?:determiner|word|place|state|organisation)$/.test(kind));
  if (blames >= 0 && own) return true;
  const on = before.findLastIndex(({ fold }) => fold === "on");
  return on > 0 && /^(blam(e|es|ed|ing)|pinned)$/.test(before[on - 1]!.fold);
}

/** "Officials believe that the Afghan branch, X, carried it out." */
export function isBelieved(chunks: readonly Chunk[], at: number): boolean {
  const opening = chunks.findLastIndex(({ fold, kind }, i) => i < at && (fold === "that" || kind === "stop"));
  if (opening > 0 && BELIEVE.test(chunks[opening - 1]!.fold)) return true;
  // "Investigators believe it was sent by the same group"
  const near = chunks.slice(Math.max(opening + 1, at - BELIEF_REACH), at);
  const clause = near.slice(near.findLastIndex(({ kind }) => kind === "comma") + 1);
  return clause.some(({ fold }) => BELIEVE.test(fold));
}

const BELIEVE = /^(?:believes?|suspects?|thinks?)$/;
const BELIEF_REACH = 8;

/** The organisation that people belong to, as the words around them or before them tell. */
function organisationBehind(scene: Scene, at: number): Chunk["actor"] {
  const own = scene.chunks[at]!;
  const member = membershipOf(scene.chunks, at);
  if (member !== null) return member;
  if (own.owned) return ownerOf(scene, at);
  return isTheRebels(own) ? lastNamed(scene, at) : null;
}

/** "Soldiers of a separatist group": of no state. */
function groupBehind(chunks: readonly Chunk[], at: number): Chunk["actor"] {
  const link = chunks[at + 1]?.fold === "of" ? at + 2 : null;
  const group = link === null ? undefined : chunks[chunks[link]?.kind === "determiner" ? link + 1 : link];
  return group?.kind === "people" && group.attacker ? group.actor : null;
}

/** The organisation named last before a chunk. */
function lastNamed({ chunks, antecedent }: Scene, at: number): Chunk["actor"] {
  const named = chunks
    .slice(0, at)
    .findLast(({ actor }) => actor?.kind === "organisation" && !actor.peaceful);
  return named?.actor ?? antecedent;
}

/** The organisation whose fighters "its fighters" are: one of the sentence, or the one that the sentence before is about. */
function ownerOf({ chunks, topic }: Scene, at: number): Chunk["actor"] {
  const sides = chunks
    .slice(0, at)
    .filter((_, i) => !isInserted(chunks, i, at))
    .filter(({ actor }) => actor?.kind === "organisation" || actor?.kind === "state");
  // "X, an affiliate of Y, said its fighters …": those of X.
  const before = sides.findLast(({ actor }) => !actor!.aside) ?? sides.at(-1);
  return before === undefined ? topic : before.actor;
}

/** The Y of "X, an enemy of Y, said its members": what is told of X between commas. */
function isInserted(chunks: readonly Chunk[], i: number, at: number): boolean {
  const closing = chunks.findIndex(({ fold }, j) => j > i && fold === ",");
  const opening = chunks.findLastIndex(({ fold }, j) => j < i && fold === ",");
  return (
    opening > 0 &&
    closing > 0 &&
    closing < at &&
    chunks[opening - 1]!.actor?.kind === "organisation" &&
    chunks[closing + 1]?.classes.speech === true
  );
}

/** "Kurdish militants", "Russian-backed separatists": the last word is no name. */
export function isDescription({ label }: Chunk): boolean {
  return /\s\p{Ll}+$/u.test(label);
}

/** "Houthi missiles", "the army's rockets", "a Russian missile", "rockets launched by Hamas": whose weapon it was. */
function takeOwner(scene: Scene, at: number, sighting: Sighting): void {
  if (LAUNCHED.test(scene.chunks[at + 1]?.fold ?? "") && scene.chunks[at + 2]?.fold === "by") {
    const doer = objectsAfter(scene.chunks, at + 2)[0];
    if (doer !== undefined) takeDoer(scene, doer, sighting);
    return;
  }
  // "Warplanes of the coalition".
  if (scene.chunks[at + 1]?.fold === "of") {
    const doer = objectsAfter(scene.chunks, at + 1)[0];
    if (doer !== undefined && /^(organisation|state)$/.test(scene.chunks[doer]!.kind)) {
      takeAgent(scene, doer, sighting);
      return;
    }
  }
  const guessed = nationGuessed(scene.chunks, at);
  if (guessed !== null) {
    takeState(stateOf(guessed), guessed, sighting);
    for (const agent of sighting.agents) agent.suspected = true;
    return;
  }
  const before = ownerBefore(scene.chunks, at);
  const owner = scene.chunks[before];
  const nation = scene.chunks[before - 1];
  // "Syrian government helicopters".
  if (owner?.kind === "word" && LOCAL.test(owner.fold))
    takeNation(nation?.place?.role === "demonym" ? nation : owner, sighting);
  else if (owner?.kind === "organisation" || owner?.kind === "state") takeAgent(scene, before, sighting);
  else if (owner?.kind === "place") {
    const flown = /^(aircraft|artillery|missile)$/.test(scene.chunks[at]!.weapon ?? "");
    if (flown && owner.place!.role === "demonym") takeState(stateOf(owner), owner, sighting);
    else takeNation(owner, sighting);
  }
}

const LAUNCHED = /^(launched|fired|planted|placed|laid|left|dropped)$/;

export function takeWeapon(chunk: Chunk, sighting: Sighting): void {
  sighting.weapons.push({ span: spanOf(chunk), label: chunk.label.toLowerCase(), kind: chunk.weapon! });
}

/** Where no subject is found: an attacker named before in the sentence. */
export function attackerBefore(chunks: readonly Chunk[], at: number): number | null {
  const found = chunks.findLastIndex((chunk, i) => i < at && chunk.kind === "people" && chunk.attacker);
  return found < 0 ? null : found;
}

/** "X fighters cheered after they seized a bus": those with whom the sentence begins. */
function membersBefore(chunks: readonly Chunk[], at: number): number | null {
  const first = chunks.findIndex(({ kind }) => kind !== "determiner");
  const { kind, plural, actor, linked } = chunks[first]!;
  const members = kind === "people" && plural && actor?.kind === "organisation" && !actor.peaceful && !linked;
  return members && first < at && chunks[at]!.fold === "they" ? first : null;
}
