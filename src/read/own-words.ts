import { WARDED_OFF } from "./answers-of-forces.ts";
import type { Chunk } from "./frames/chunks.ts";
import type { Scene } from "./frames/fill.ts";
import { membershipOf } from "./frames/membership.ts";
import { objectsAfter } from "./frames/objects.ts";
import { isTheRebels } from "./frames/pattern-slots.ts";
import type { PatternMatch } from "./frames/patterns.ts";
import { subjectOf } from "./frames/roles.ts";
import { RIVALS } from "./frames/rule-words.ts";
import { voiceOf } from "./frames/voice.ts";
import { BEFORE_SPEECH, isSaying, LONGEST_APPOSITION } from "./group-voices.ts";
import type { ActorMention } from "./mention.ts";
import { modalityOf } from "./modality.ts";
import { isParent, isTie, offshootOf } from "./offshoots.ts";

/** An organisation or state that says it did what a verb tells: "X said its men had blown up a bridge". */
export interface OwnDeed {
  actor: ActorMention;
  /** Chunks from who speaks to what it did, both included. */
  from: number;
  to: number;
}

/** The deeds of a sentence that an organisation owns up to: "it", "they" or "its fighters" did it, as it says itself. */
export function ownDeeds(scene: Scene, matches: readonly PatternMatch[]): OwnDeed[] {
  const { chunks } = scene;
  const deeds: OwnDeed[] = [];
  for (let at = 0; at < chunks.length; at++) {
    if (chunks[at]!.kind !== "act" || voiceOf(chunks, at) !== "active") continue;
    const deed = ownDeed(scene, at);
    if (deed !== null && modalityOf(chunks, at, matches).kind !== "nothing") deeds.push(deed);
  }
  return deeds;
}

/** Who says of itself that it did what the verb at `at` tells. */
function ownDeed(scene: Scene, at: number): OwnDeed | null {
  const { chunks } = scene;
  // "Two of its members had died"
  if (chunks[at]!.triggers[0]!.frame.subject === "victims") return null;
  const subject = subjectOf(chunks, at)?.at;
  if (subject === undefined) return null;
  const own = saidAfterwards(chunks, subject, at);
  if (own !== null) return own;
  if (!speaksOfItself(chunks, subject)) return null;
  const speech = speechBefore(chunks, subject);
  if (speech === null) return null;
  if (chunks.slice(speech, at).some(({ kind }) => kind === "negation" || kind === "modal")) return null;
  const speaker = speakerOf(scene, speech);
  if (speaker === null || (speaker.actor.kind === "state" && isAnswer(chunks, at))) return null;
  return { actor: speaker.actor, from: speaker.at, to: at };
}

/** "It", "its fighters", "one of its members". */
function speaksOfItself(chunks: readonly Chunk[], at: number): boolean {
  const { kind, fold, owned } = chunks[at]!;
  if (kind === "pronoun" && fold === "one") return chunks[at + 1]?.fold === "of" && chunks[at + 2]!.owned;
  return (kind === "pronoun" && /^(it|they|we)$/.test(fold)) || (kind === "people" && owned);
}

/** "Norway's police said they had shot him", "the ministry said it destroyed five drones": how forces ended an attack. */
function isAnswer(chunks: readonly Chunk[], at: number): boolean {
  const objects = objectsAfter(chunks, at);
  if (objects.some((i) => chunks[i]!.definite || chunks[i]!.kind === "pronoun")) return true;
  return chunks.slice(at + 1, at + OBJECT_REACH).some(({ label }) => WARDED_OFF.test(label));
}

const OBJECT_REACH = 4;

/** "A fighter of X rammed a bus, the group said in a statement". */
function saidAfterwards(chunks: readonly Chunk[], subject: number, at: number): OwnDeed | null {
  const doer = organisationOf(chunks, subject);
  if (doer === null) return null;
  const speech = chunks.findIndex(
    (chunk, i) => i > at && chunk.kind === "verb" && (chunk.classes.speech || isSaying(chunk)),
  );
  // "X is accused of killing ten, a charge that the group denied".
  if (speech < 0 || /^den(?:y|ies|ied|ying)$/.test(chunks[speech]!.fold)) return null;
  // "The group attacked two plants, it said".
  const itself = chunks[speech - 1]?.fold === "it" && chunks[speech - 2]?.kind === "comma";
  if (itself && /^(said|says)$/.test(chunks[speech]!.fold)) return { actor: doer, from: subject, to: at };
  const speaker = chunks[speech - 1]?.actor;
  const same =
    speaker?.kind === "organisation" && (speaker.actor ?? speaker.name) === (doer.actor ?? doer.name);
  return same ? { actor: doer, from: subject, to: at } : null;
}

/** "Two groups claimed the attack: X, a faction of Y, and Z": each that is named after the colon. */
export function rivalClaims({ chunks }: Scene): OwnDeed[] {
  const groups = chunks.findIndex(({ known }) => known.rules & RIVALS);
  if (groups < 0) return [];
  const claim = chunks.findIndex(({ fold }, i) => i > groups && /^(claim|claimed|said)$/.test(fold));
  const colon = chunks.findIndex(({ fold }, i) => i > claim && fold === ":");
  const told = chunks.slice(claim, colon).some(({ kind }) => kind === "event" || kind === "act");
  if (claim < 0 || claim - groups > SAID_REACH || colon < 0 || !told) return [];
  return chunks.flatMap(({ actor }, i) =>
    i > colon && actor?.kind === "organisation" && !actor.peaceful && !isOrigin(chunks, i)
      ? [{ actor, from: i, to: i }]
      : [],
  );
}

/** The Y of "a faction of the Y". */
function isOrigin(chunks: readonly Chunk[], at: number): boolean {
  const link = chunks[at - 1]?.kind === "determiner" ? at - 2 : at - 1;
  return chunks[link]?.fold === "of";
}

function organisationOf(chunks: readonly Chunk[], at: number): ActorMention | null {
  const { actor } = chunks[at]!;
  return actor?.kind === "organisation" ? (actor.peaceful ? null : actor) : membershipOf(chunks, at);
}

/** Chunks between "said" and what was said. */
const SAID_REACH = 16;

function speechBefore(chunks: readonly Chunk[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - SAID_REACH); i--) {
    const { kind, classes, fold } = chunks[i]!;
    if (classes.speech) return DISOWNS.test(fold) ? null : i;
    // "Said in a statement, with a picture of the man, that …": who stands after a preposition does not speak.
    if (kind === "people" && chunks[i - 1]?.kind === "preposition") continue;
    if (kind === "stop" || kind === "act" || kind === "people" || kind === "state") return null;
  }
  return null;
}

/** Words of speech by which nobody owns up to anything. */
const DISOWNS = /^(den(y|ie[sd]|ying)|blam|accus|condemn|denounc|warn|doubt)/;

/** Who speaks: an organisation before the verb, past what is said about it between commas. */
function speakerOf(scene: Scene, speech: number): { actor: ActorMention; at: number } | null {
  const { chunks, topic, antecedent } = scene;
  // "The army denied that and said it had …": who speaks stands before the first verb.
  const shared = chunks[speech - 1]?.kind === "conjunction" ? firstSpeaking(chunks, speech) : speech;
  for (let i = shared - 1; i >= 0; i--) {
    const { kind, actor, fold } = chunks[i]!;
    if (kind === "comma") {
      const opening = chunks.findLastIndex((other, j) => j < i && other.kind === "comma");
      if (opening < 0 || i - opening > LONGEST_APPOSITION) return null;
      i = opening;
      continue;
    }
    if (actor?.kind === "organisation") {
      // "X-linked insurgents said": not X.
      if (chunks[i]!.linked) return null;
      const offshoot = isTie(chunks, i) || isParent(scene, i) ? offshootOf(chunks, i) : null;
      const speaks = offshoot === null ? actor : chunks[offshoot]!.actor!;
      return speaks.peaceful ? null : { actor: speaks, at: offshoot ?? i };
    }
    if (actor?.kind === "state") return actor.actor === null ? null : { actor, at: i };
    if (isTheRebels(chunks[i]!)) return antecedent === null ? null : { actor: antecedent, at: i };
    if (kind === "pronoun" && /^(it|they)$/.test(fold) && topic !== null && opensSentence(chunks, i))
      return { actor: topic, at: i };
    if (!BEFORE_SPEECH.has(kind)) return null;
    // "Its spokesman said"
    if (/^(its|their)$/.test(fold)) return topic === null || i > 1 ? null : { actor: topic, at: i };
  }
  return null;
}

/** The verb of speech with which the sentence of a second one begins; else that one. */
function firstSpeaking(chunks: readonly Chunk[], speech: number): number {
  const first = chunks.findIndex(
    ({ kind, classes }) => kind === "act" || (kind === "verb" && classes.speech),
  );
  return first >= 0 && first <= OPENING_PHRASE && chunks[first]!.classes.speech ? first : speech;
}

/** "It said", "In a rare statement it said": nothing but an opening phrase stands before the pronoun. */
export function opensSentence(chunks: readonly Chunk[], pronoun: number): boolean {
  if (pronoun <= 1) return true;
  // "A week later it said"
  const later = pronoun <= 4 && chunks[pronoun - 1]!.fold === "later";
  if (pronoun > OPENING_PHRASE || (chunks[0]!.kind !== "preposition" && !later)) return false;
  return chunks.slice(1, pronoun).every(({ kind, classes }) => IN_OPENING.has(kind) && !classes.speech);
}

const OPENING_PHRASE = 9;
const IN_OPENING: ReadonlySet<Chunk["kind"]> = new Set([
  "determiner",
  "word",
  "preposition",
  "time",
  "comma",
  "name",
  "adverb",
]);
