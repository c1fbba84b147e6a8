import type { AttributionStatus, CountryCode, Perpetrator, Span } from "../event/index.ts";
import type { Cue } from "./attribution.ts";
import type { Chunk } from "./frames/chunks.ts";
import { isOfForces } from "./frames/nations.ts";
import type { Agent, Sighting } from "./frames/sighting.ts";
import { spanOf } from "./frames/sighting.ts";
import type { ActorMention } from "./mention.ts";

/** A perpetrator for a record, with the words behind it. */
export interface Attributed {
  perpetrator: Perpetrator;
  spans: Span[];
  /** Where it is said. */
  sentence: number;
}

const PRECEDENCE: readonly AttributionStatus[] = ["claimed", "denied", "stated", "suspected", "unknown"];

/** States deny as a matter of course: what the text states as a fact stands. */
const PRECEDENCE_OF_STATES: readonly AttributionStatus[] = [
  "claimed",
  "stated",
  "denied",
  "suspected",
  "unknown",
];

/**
 * Perpetrators of an event: organisations first, then generic descriptions; one entry for each. Only where the attacker
 * claims allegiance and the group speaks too (claims or denies it) has the group two.
 * @param country where it happened.
 */
export function perpetratorsOf(
  sightings: readonly Sighting[],
  cues: readonly Cue[],
  sourceAt: (sentence: number) => string | null,
  country: CountryCode | null,
): Attributed[] {
  const found = new Map<string, Attributed>();
  const retracted = new Set<string>();
  const add = (
    key: string,
    perpetrator: Perpetrator,
    span: Span,
    sentence: number,
    word: Cue["word"] = null,
  ) => {
    const known = found.get(key);
    if (word === "last") retracted.add(key);
    if (known === undefined) {
      found.set(key, { perpetrator, spans: [span], sentence });
      return;
    }
    known.spans.push(span);
    const open = isOpen(perpetrator) && isOpen(known.perpetrator);
    if (word === "earlier" && retracted.has(key)) return;
    const last = word === "last" || stronger(perpetrator, known.perpetrator);
    if (open ? sentence < known.sentence : last) {
      known.perpetrator = { ...perpetrator, name: known.perpetrator.name };
      known.sentence = sentence;
    }
  };
  const claimedByGroup = cues.some(
    ({ status, actor }) => status === "claimed" && actor?.kind === "organisation",
  );
  const take = (cue: Cue) => {
    if (cue.kind !== "attribution" || cue.actor === null) return;
    // "The army said it had killed a planner of the group": an answer to what the group claims.
    if (claimedByGroup && cue.status === "claimed" && cue.actor.kind === "state") return;
    // What "the police" say of themselves is rather how they ended an attack.
    const own = cue.status === "claimed" && !RULERS.test(cue.actor.name);
    const { actor, name } = own
      ? (forcesMeant(cue.actor, sightings) ?? cue.actor)
      : localised(cue.actor, country);
    const key = cue.claim === "allegiance" ? `${actor ?? name}${OWN_WORDS}` : (actor ?? name);
    const { status, by, claim, span, sentence } = cue;
    // "Kigali denies it", of troops that it is said to have sent: nobody said that it attacked.
    if (cue.word === "answer" && !found.has(key)) return;
    add(key, { name, actor, status, by, claim }, span, sentence, cue.word);
  };
  for (const cue of cues) if (!isSlight(cue.word)) take(cue);
  // Whom it was directed by did it.
  if ([...found.values()].every(({ perpetrator }) => perpetrator.status === "denied"))
    for (const { degree, actor, span, sentence } of cues)
      if (degree === "directed" && actor !== null)
        add(
          actor.actor ?? actor.name,
          { name: actor.name, actor: actor.actor, status: "stated", by: sourceAt(sentence), claim: null },
          span,
          sentence,
        );
  const agents = sightings.flatMap((sighting) =>
    sighting.agents.map((agent) => ({ agent, sentence: sighting.sentence })),
  );
  // "Turkey blames X for …": that X did it stands under the blame of its sentence.
  const doubted = new Set(
    cues.flatMap(({ status, actor, sentence }) =>
      status === "suspected" && actor !== null ? [`${actor.actor ?? actor.name} ${sentence}`] : [],
    ),
  );
  // "… accusing the army of it. The group said that army jets hit the market": what accusers tell is no fact.
  const accusedSince = new Map<string, number>();
  for (const { status, actor, sentence } of cues)
    if (status === "suspected" && actor !== null) {
      const { actor: id, name } = localised(actor, country);
      if (!accusedSince.has(id ?? name)) accusedSince.set(id ?? name, sentence);
    }
  // Forces that end an attack are not those that made it.
  const accused = [...found.values()].some(({ perpetrator }) => perpetrator.status !== "denied");
  const others =
    (claimedByGroup || !isByForces(sightings)) && (accused || agents.some(({ agent }) => isAssailant(agent)));
  const named = agents.some(({ agent }) => !agent.linked && agent.chunk.actor?.kind === "organisation");
  for (const { agent, sentence } of agents) {
    // "Militants linked to X", who turn out to be those of Y.
    if (agent.linked && named) continue;
    const doer = organisationOf(agent, country);
    if (doer === null) continue;
    const key = doer.actor ?? doer.name;
    if (others && doer.kind === "state" && !agent.joined && !found.has(key)) continue;
    // "Hours later police shot five men dead": an answer, told after the attack.
    if (doer.kind === "state" && POLICE.test(doer.name) && sentence > sightings[0]!.sentence) continue;
    const told = (accusedSince.get(key) ?? sentence) < sentence && sourceAt(sentence) !== null;
    const status = agent.suspected || told || doubted.has(`${key} ${sentence}`) ? "suspected" : "stated";
    add(
      key,
      { name: doer.name, actor: doer.actor, status, by: sourceAt(sentence), claim: null },
      spanOf(agent.chunk),
      sentence,
    );
  }
  // What is only linked or guessed holds where nothing is told.
  if ([...found.values()].every(({ perpetrator }) => perpetrator.status === "denied"))
    for (const cue of cues) if (isSlight(cue.word)) take(cue);
  const unnamed =
    agents.find(({ agent }) => isAssailant(agent)) ?? agents.find(({ agent }) => isAnybody(agent, country));
  const generic = found.size > 0 ? undefined : unnamed?.agent;
  if (generic !== undefined) {
    const name = generic.chunk.label;
    const status = generic.suspected ? "suspected" : "stated";
    add(name, { name, actor: null, status, by: null, claim: null }, spanOf(generic.chunk), 0);
  }
  return withoutEchoes(found).sort((a, b) => rankOf(a) - rankOf(b) || a.sentence - b.sentence);
}

/** "Israeli troops opened fire. The army said it had fired warning shots": the forces that are told to have done it. */
function forcesMeant(said: ActorMention, sightings: readonly Sighting[]): ActorMention | null {
  if (said.kind !== "state" || said.actor !== null) return null;
  const told = sightings.flatMap(({ agents }) => agents.map(({ chunk }) => chunk.actor));
  return told.find((actor) => actor?.kind === "state" && actor.actor !== null) ?? null;
}

/** "Soldiers killed three suspected insurgents", with which the report begins: whoever fired first, it is theirs. */
function isByForces(sightings: readonly Sighting[]): boolean {
  const first = sightings.find(({ agents }) => agents.length > 0);
  // "Hours later jets hit the camp" is an answer.
  if (first === undefined || first.sentence > sightings[0]!.sentence) return false;
  if (!first.agents.every(({ chunk }) => chunk.kind === "state")) return false;
  const told = sightings.filter(({ sentence }) => sentence === first.sentence);
  if (told.some(({ triggers }) => triggers.some(({ frame }) => isOfForces(frame)))) return true;
  return first.tolls.some(
    ({ effect, side, toll, pattern }) =>
      effect === "killed" && pattern === null && (side === "fighters" || (toll.best > 1 && isActive(first))),
  );
}

/** "Troops killed 11 of them", by forces that are called so, not a nation alone ("a Russian plane"). */
function isActive({ pattern, agents }: Sighting): boolean {
  return /: active/.test(pattern) && agents.every(({ chunk }) => FORCES.test(chunk.label));
}

const FORCES =
  /force|troop|army|military|police|soldier|authorit|government|guard|command|navy|junta|regime/i;

function isSlight(word: Cue["word"]): boolean {
  return word === "link" || word === "guess";
}

const POLICE = /^(?:armed )?(?:police|officers|police officers)$/i;

/** Forces that hold the state: not only police who end an attack. */
const RULERS = /^(junta|regime)$/i;

/** Who claims it comes first, who denies it last, and who is named before who is described; else as the text has it. */
function rankOf({ perpetrator: { status, name } }: Attributed): number {
  if (status === "claimed" || status === "denied") return status === "claimed" ? 0 : 3;
  return DESCRIBED.test(name) ? 2 : 1;
}

/** "Kurdish militants": described only, where the text may also name them. */
const DESCRIBED = /^\p{Lu}\S+ (?:militants|fighters|rebels|separatists|guerrillas|militias?)$/u;

/** Marks what the attacker says, apart from what others say of the same group. */
const OWN_WORDS = " allegiance";

/** What a text only states or suspects of a group is no entry of its own beside the attacker's claim of allegiance. */
function withoutEchoes(found: ReadonlyMap<string, Attributed>): Attributed[] {
  return [...found].flatMap(([key, entry]) => {
    const claim = found.get(`${key}${OWN_WORDS}`);
    const { status } = entry.perpetrator;
    if (claim === undefined || status === "claimed" || status === "denied") return [entry];
    claim.spans = claim.spans.concat(entry.spans);
    return [];
  });
}

/**
 * "Jihadists linked to X", where an affiliate of X claims it: the affiliate did it.
 * @param isAffiliate whether the first actor was an affiliate of the second then.
 */
export function withoutPatrons(
  found: readonly Attributed[],
  isAffiliate: (a: string, b: string) => boolean,
): Attributed[] {
  const claiming = found.flatMap(({ perpetrator: { actor, status } }) =>
    actor !== null && status === "claimed" ? [actor] : [],
  );
  return found.filter(({ perpetrator }) => {
    const { actor } = perpetrator;
    return actor === null || !isOpen(perpetrator) || !claiming.some((other) => isAffiliate(other, actor));
  });
}

/** "The gunman", of whom nothing else is known. */
export function unnamedAttacker({ name, start, end }: ActorMention): Attributed {
  const perpetrator: Perpetrator = { name, actor: null, status: "stated", by: null, claim: null };
  return { perpetrator, spans: [{ start, end }], sentence: 0 };
}

const ANYBODY =
  /^(man|men|woman|women|teenager|teenagers|boy|boys|girl|girls|youth|youths|driver|person|people|worker|student)$/;

/** An attacker, a member of an organisation, or somebody who is only called a man or a woman. */
export function isAssailant({ chunk }: Agent): boolean {
  if (chunk.kind === "organisation") return true;
  return (
    chunk.kind === "people" &&
    (chunk.attacker ||
      chunk.targetKind === "armed-group" ||
      chunk.actor?.kind === "organisation" ||
      ANYBODY.test(chunk.fold))
  );
}

/** "Herdsmen attacked the village": people whom only their deed makes attackers; soldiers, where it is not known whose. */
function isAnybody({ chunk: { kind, targetKind } }: Agent, country: CountryCode | null): boolean {
  return (
    kind === "people" && (country === null || !/^(?:military|police|government)$/.test(targetKind ?? ""))
  );
}

/** Stated or suspected: what the text says first, mostly in its lead, holds. */
function isOpen({ status }: Perpetrator): boolean {
  return status === "stated" || status === "suspected";
}

function stronger(a: Perpetrator, b: Perpetrator): boolean {
  const order = a.actor?.startsWith("state:") ? PRECEDENCE_OF_STATES : PRECEDENCE;
  return order.indexOf(a.status) < order.indexOf(b.status);
}

/** "The army", "police" without a country are those of the country where it happened. */
function organisationOf({ chunk }: Agent, country: CountryCode | null): ActorMention | null {
  const soldiers =
    chunk.plural &&
    !PRIVATE.test(chunk.fold) &&
    (chunk.targetKind === "military" || chunk.targetKind === "police");
  if (chunk.actor === null && soldiers && country !== null && hasSuchForces(country, chunk.label))
    return forcesOf(chunk, country);
  const { actor } = chunk;
  if (actor === null || actor.kind === "generic" || actor.peaceful) return null;
  return localised(actor, country);
}

/** Who may serve anybody. */
const PRIVATE = /^(?:guards|bodyguards|contractors|mercenaries)$/;

function localised(actor: ActorMention, country: CountryCode | null): ActorMention {
  const local = actor.kind === "state" && actor.actor === null && country !== null;
  return local && hasSuchForces(country, actor.name) ? { ...actor, actor: `state:${country}` } : actor;
}

/** The Palestinian territories have police, but no army: soldiers there are of a state that the text does not name. */
function hasSuchForces(country: CountryCode, name: string): boolean {
  return country !== "PS" || !/soldier|troop|army|military|tank|warplane/i.test(name);
}

function forcesOf({ start, end, label }: Chunk, country: CountryCode): ActorMention {
  return { start, end, kind: "state", actor: `state:${country}`, name: label, count: null };
}
