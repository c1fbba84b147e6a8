import type { Chunk } from "./chunks.ts";
import { CHARGES } from "./rule-words.ts";

/** "Police accuse X of Y": who is accused, and where what he is accused of begins; null where it is not said. */
export interface Accusation {
  verb: number;
  accused: number;
  charge: number | null;
}

/** The accusations of a sentence: "blames X for Y", "blamed Y on X", "X is accused of Y". */
export function accusationsIn(chunks: readonly Chunk[]): Accusation[] {
  const accusations: Accusation[] = [];
  for (let verb = 0; verb < chunks.length; verb++) {
    const { kind, known } = chunks[verb]!;
    if ((known.rules & CHARGES) === 0 || kind === "people") continue;
    const accusation = accusationBy(chunks, verb);
    if (accusation !== null) accusations.push(accusation);
  }
  return accusations;
}

function accusationBy(chunks: readonly Chunk[], verb: number): Accusation | null {
  if (chunks[verb - 1]?.classes.be) return isSuspicion(chunks[verb]!.fold) ? null : passive(chunks, verb);
  const accused = accusedAfter(chunks, verb);
  if (accused !== null) return { verb, accused, charge: chargeAfter(chunks, accused) };
  const event = chunks.findIndex((chunk, i) => i > verb && chunk.kind === "event");
  if (event < 0 || event > verb + EVENT_REACH || chunks[event + 1]?.fold !== "on") return null;
  const blamed = accusedAfter(chunks, event + 1);
  return blamed === null ? null : { verb, accused: blamed, charge: event };
}

const EVENT_REACH = 4;

function isSuspicion(fold: string): boolean {
  return fold.startsWith("suspect");
}

/** "X was accused of", "X has been blamed for". */
function passive(chunks: readonly Chunk[], verb: number): Accusation | null {
  let subject = verb - 1;
  while (subject >= 0 && /^(?:auxiliary|adverb|modal|relative|comma)$/.test(chunks[subject]!.kind)) subject--;
  if (!ACCUSED.has(chunks[subject]?.kind ?? "stop")) return null;
  const charge = OF.test(chunks[verb + 1]?.fold ?? "") ? verb + 2 : null;
  return { verb, accused: subject, charge };
}

/** The noun phrase that follows. */
function accusedAfter(chunks: readonly Chunk[], verb: number): number | null {
  let at = verb + 1;
  while (at < verb + OBJECT_REACH && BEFORE_HEAD.has(chunks[at]?.kind ?? "stop")) at++;
  return ACCUSED.has(chunks[at]?.kind ?? "stop") ? at : null;
}

const OBJECT_REACH = 5;
const ACCUSED: ReadonlySet<Chunk["kind"]> = new Set(["people", "organisation", "state", "name", "pronoun"]);
const BEFORE_HEAD: ReadonlySet<Chunk["kind"]> = new Set([
  "determiner",
  "word",
  "adverb",
  "place",
  "number",
  "time",
]);

/** Behind "of" or "for": beside the accused, or behind what is told of him between commas. */
function chargeAfter(chunks: readonly Chunk[], accused: number): number | null {
  let at = accused + 1;
  for (let next = behindMembership(chunks, at); next > at; next = behindMembership(chunks, at)) at = next;
  if (chunks[at]?.kind === "comma") {
    const closing = chunks.findIndex(({ kind }, i) => i > at && kind === "comma");
    if (closing > 0 && closing - at <= LONGEST_INSERTION) at = closing + 1;
  }
  return OF.test(chunks[at]?.fold ?? "") ? at + 1 : null;
}

/** Behind "fighters", "of the X", "from within Y", which tell more of who is accused; `at` where nothing such follows. */
function behindMembership(chunks: readonly Chunk[], at: number): number {
  if (NAMED.has(chunks[at]?.kind ?? "stop")) return at + 1;
  if (!/^(?:of|from|in)$/.test(chunks[at]?.fold ?? "")) return at;
  let next = at + 1;
  while (/^(?:determiner|preposition)$/.test(chunks[next]?.kind ?? "")) next++;
  return /^(?:organisation|place)$/.test(chunks[next]?.kind ?? "") ? next + 1 : at;
}

const NAMED: ReadonlySet<Chunk["kind"]> = new Set(["organisation", "people"]);
const OF = /^(?:of|for|over)$/;
const LONGEST_INSERTION = 12;

/** "Accused X of cowardice", "blamed the army for failing to stop them": of no deed that an attack could be. */
export function isOfElse(chunks: readonly Chunk[], { charge }: Accusation): boolean {
  if (charge === null || charge >= chunks.length) return false;
  const rest = chunks.slice(charge);
  const end = rest.findIndex(({ kind }) => kind === "stop");
  const clause = end < 0 ? rest : rest.slice(0, end);
  if (clause.slice(0, OMISSION_REACH).some(({ fold, kind }) => kind === "negation" || OMITS.test(fold)))
    return true;
  return !clause.some(
    ({ kind, fold }) => kind === "act" || kind === "event" || kind === "pronoun" || DEEDS.test(fold),
  );
}

const OMISSION_REACH = 2;

/** Who lets something happen has not done it. */
const OMITS =
  /^(?:fail|failed|failing|failure|failures|ignor\w+|neglect\w*|negligence|allow\w*|lett?ing|lack|inaction|complacency|security_lapses?|lapses?|slow|delay\w*)$/;

/** What stands for an attack or a part in it. */
const DEEDS =
  /^(?:behind|responsible|responsibility|carrying|carried|involvement|involved|role|part|hand|complicity|orchestrat\w+|mastermind\w+|organi[sz]ing|planning|plotting|ordering|staging|staged|launching|committing|conducting|perpetrating|plant\w+|laying|detonat\w+|setting|sending|deaths?|bloodshed|violence|explosions?|blasts?|carnage|crimes?|incidents?|deed|act|acts|atrocit\w+|loss|devices?|bombs?|mines?|fire|terror\w*|sabotage|toll|tragedy|wave|this|that|it|both|all|helping|aiding|supporting|backing|hiring|arming|kidnap\w*|hostage\w*|abduct\w*|murder\w*|rape|torching|burning|destruction|damage|downing|hijack\w*|assassin\w*|provocation|aggression|genocide|sinking|ambush|derailment)$/;

/** "Accused the villagers of aiding the rebels": mostly those whom it happened to. */
function isOfHelp(chunks: readonly Chunk[], { charge }: Accusation): boolean {
  return charge !== null && HELPS.test(chunks[charge]?.fold ?? "");
}

const HELPS = /^(?:aid|help|support|back|shelter|harbou?r|feed|inform|collaborat|sid|cooperat)ing$/;

/** "Officials accuse herders of attacking the village": people of no organisation that is named. */
export function accusedPeople(chunks: readonly Chunk[]): { accusation: Accusation; people: Chunk }[] {
  const found: { accusation: Accusation; people: Chunk }[] = [];
  for (const accusation of accusationsIn(chunks)) {
    const people = chunks[accusation.accused]!;
    const unnamed = people.kind === "people" && (people.actor === null || people.actor.kind === "generic");
    const official = /^(?:government|military|police)$/.test(people.targetKind ?? "");
    if (!unnamed || official || isOfElse(chunks, accusation) || isOfHelp(chunks, accusation)) continue;
    found.push({ accusation, people });
  }
  return found;
}
