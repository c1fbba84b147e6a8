import type { Chunk } from "./frames/chunks.ts";
import type { Scene } from "./frames/fill.ts";
import { isOfForces } from "./frames/nations.ts";
import { agentAfter } from "./frames/objects.ts";
import type { PatternMatch } from "./frames/patterns.ts";
import { subjectOf } from "./frames/roles.ts";
import { supportVerb } from "./frames/support-verbs.ts";
import { voiceOf } from "./frames/voice.ts";
import { type GroupVoice, groupVoices } from "./group-voices.ts";
import type { ActorMention } from "./mention.ts";
import { modalityOf } from "./modality.ts";
import type { OwnDeed } from "./own-words.ts";

/**
 * What an organisation owns up to by what it tells of the attack: that people of its own did it, what it was in answer to or
 * aimed at, or that who did it was one of its own.
 */
export function avowals(scene: Scene, matches: readonly PatternMatch[]): OwnDeed[] {
  const found: OwnDeed[] = [];
  for (const voice of groupVoices(scene)) {
    const at = avowedIn(scene.chunks, voice, matches);
    if (at !== null)
      found.push({ actor: voice.actor, from: Math.min(voice.at, at), to: Math.max(voice.at, at) });
  }
  return found;
}

/** The chunk that avows it. */
function avowedIn(
  chunks: readonly Chunk[],
  voice: GroupVoice,
  matches: readonly PatternMatch[],
): number | null {
  for (let at = voice.from; at <= voice.to; at++) {
    const told =
      isOwnDeed(chunks, at, voice, matches) ||
      isSending(chunks, at) ||
      isChoice(chunks, at) ||
      isHold(chunks, at, voice) ||
      isOwnStrike(chunks, at) ||
      isPurpose(chunks, at) ||
      isOwnMember(chunks, at, voice);
    if (told && !isDenied(chunks, voice.from, at)) return at;
  }
  return null;
}

function isDenied(chunks: readonly Chunk[], from: number, at: number): boolean {
  // "We salute those who executed this operation"
  if (chunks.slice(from, at + 1).some(({ fold }) => PRAISES.test(fold))) return true;
  return chunks
    .slice(from, at)
    .some(
      ({ kind, fold }, i) =>
        kind === "modal" ||
        (kind === "negation" && fold !== "without" && chunks[from + i + 1]!.fold !== "doubt"),
    );
}

const PRAISES = /^(?:salut|prais|applaud|welcom|congratulat|bless|glorif)/;

/** What is said tells a deed whose doer is of the organisation, or nobody that it names: "a woman had carried out the bombing". */
function isOwnDeed(
  chunks: readonly Chunk[],
  at: number,
  { actor, from, to }: GroupVoice,
  matches: readonly PatternMatch[],
): boolean {
  const { kind, triggers, fold } = chunks[at]!;
  if (kind === "word" && fold === "done") {
    const doer = subjectOf(chunks, at)?.at ?? -1;
    return doer >= from && doer <= to && isOwn(chunks, doer, actor);
  }
  if (kind !== "act" && kind !== "event") return false;
  if (triggers[0]!.frame.subject === "victims") return false;
  const modality = modalityOf(chunks, at, matches);
  if (modality.kind === "nothing" || (modality.kind === "fact" && modality.stage === "threatened"))
    return false;
  // "Wrote: a suicide attack was carried out in the city"
  if (kind === "event" && chunks[at + 1]?.classes.be && chunks[at + 2]?.classes.support)
    return agentAfter(chunks, at) === null;
  const support = kind === "event" ? supportVerb(chunks, at) : at;
  const passive = kind === "act" && voiceOf(chunks, at) === "passive";
  const doer =
    passive || support === null
      ? agentAfter(chunks, at)
      : (detachmentBefore(chunks, support) ?? subjectOf(chunks, support)?.at ?? null);
  if (doer === null || doer < from || doer > to) return false;
  const known = kind === "event" && chunks.slice(Math.max(from, at - 1), at + 1).some((one) => one.definite);
  return isOwn(chunks, doer, actor) || (known && isSomeone(chunks[doer]!));
}

/** "Said that it had sent the attackers". */
function isSending(chunks: readonly Chunk[], at: number): boolean {
  if (!/^(?:sent|dispatched|despatched)$/.test(chunks[at]!.fold)) return false;
  const own = chunks.slice(Math.max(0, at - 3), at).some(({ fold }) => /^(?:it|they|we)$/.test(fold));
  const sent = chunks.findIndex(({ kind, attacker }, i) => i > at && kind === "people" && attacker);
  // "Sent the gunmen's bodies to a hospital"
  return own && sent > 0 && sent <= at + 3 && !/^(?:'s|')$/.test(chunks[sent + 1]?.fold ?? "");
}

/** "Its men were in control of the hotel" */
function isHold(chunks: readonly Chunk[], at: number, { actor }: GroupVoice): boolean {
  if (!/^(?:control|inside)$/.test(chunks[at]!.fold)) return false;
  const who = chunks.slice(Math.max(0, at - 4), at);
  const be = who.findIndex(({ classes }) => classes.be);
  const held = chunks
    .slice(at + 1, at + 5)
    .some(({ kind, fold }) => kind === "target" || /^buildings?$/.test(fold));
  return held && be > 0 && isOwn(chunks, Math.max(0, at - 4) + be - 1, actor);
}

/** "We selected the school for the attack" */
function isChoice(chunks: readonly Chunk[], at: number): boolean {
  if (!/^(?:selected|chose|picked)$/.test(chunks[at]!.fold)) return false;
  const own = /^(?:we|it|they)$/.test(chunks[at - 1]?.fold ?? "");
  const reach = chunks.slice(at + 1, at + PURPOSE_REACH + 2);
  const event = reach.findIndex(({ kind }) => kind === "event");
  return own && event > 0 && reach.slice(Math.max(0, event - 2), event).some(({ fold }) => fold === "for");
}

/** "Said that its air strikes on the town were legitimate" */
function isOwnStrike(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.kind !== "event" || !isOfForces(chunks[at]!.triggers[0]?.frame)) return false;
  if (!chunks.slice(Math.max(0, at - 2), at).some(({ fold }) => /^(?:its|their)$/.test(fold))) return false;
  return chunks
    .slice(at + 1, at + PURPOSE_REACH)
    .some(({ fold }) => /^(?:was|were|had|hit|targeted)$/.test(fold));
}

/** "A security detachment had carried out": a noun that is none for people. */
function detachmentBefore(chunks: readonly Chunk[], verb: number): number | null {
  let at = verb - 1;
  while (/^(?:auxiliary|adverb|comma)$/.test(chunks[at]?.kind ?? "")) at--;
  return DETACHMENTS.test(chunks[at]?.fold ?? "") ? at : null;
}

function isOwn(chunks: readonly Chunk[], at: number, speaker: ActorMention): boolean {
  const { kind, fold, owned, actor } = chunks[at]!;
  if (kind === "pronoun" && fold === "one") return chunks[at + 1]?.fold === "of" && chunks[at + 2]!.owned;
  if (kind === "pronoun") return /^(?:it|they|we)$/.test(fold);
  if (chunks[at - 1]?.fold === "our") return true;
  return (kind === "people" && owned) || isSame(actor, speaker);
}

function isSame(actor: ActorMention | null, speaker: ActorMention): boolean {
  return actor?.kind === "organisation" && (actor.actor ?? actor.name) === (speaker.actor ?? speaker.name);
}

function isSomeone({ kind, attacker, fold, actor, definite }: Chunk): boolean {
  if (actor?.kind === "organisation" || actor?.kind === "state") return false;
  return (kind === "people" && (attacker || (!definite && PERSONS.test(fold)))) || DETACHMENTS.test(fold);
}

const PERSONS = /^(?:man|men|woman|women|brothers|youths?|teenagers?|fighters?|martyrs?)$/;
const DETACHMENTS = /^(?:detachment|unit|cell|squad|battalion|brigade)$/;

/** "The attack was in revenge for …", "had been timed", "was aimed at …": whoever knows what for has done it. */
function isPurpose(chunks: readonly Chunk[], at: number): boolean {
  const { kind, definite, fold } = chunks[at]!;
  // "Had acted to avenge"
  if (/^aveng/.test(fold)) return true;
  const next = chunks[at + 1]?.fold ?? "";
  // "Described the raid as a response to"; "a natural response" is rather praise.
  if (kind === "event" && definite && next === "as") return namesPurpose(chunks, at + 2, at + 5);
  const named =
    kind === "word" &&
    OPERATIONS.test(fold) &&
    chunks.slice(Math.max(0, at - 2), at).some((one) => one.kind === "determiner");
  const event = named || (kind === "event" && definite) || (kind === "pronoun" && fold === "it");
  const verb = chunks[at + 1]?.classes.be || /^(?:had|has)$/.test(chunks[at + 1]?.fold ?? "");
  if (!event || !verb) return false;
  return namesPurpose(chunks, at + 2, at + PURPOSE_REACH);
}

function namesPurpose(chunks: readonly Chunk[], from: number, to: number): boolean {
  return chunks
    .slice(from, to)
    .some(({ fold }, i) => PURPOSES.test(fold) && !PRAISE.test(chunks[from + i - 1]!.fold));
}

const OPERATIONS = /^(?:operations?|barrage|ambush|strikes?)$/;
const PRAISE = /^(?:natural|legitimate|normal|justified)$/;
const PURPOSE_REACH = 7;
const PURPOSES =
  /^(?:reply|answer|payback|revenge|vengeance|retaliation|response|reprisal|retribution|punishment|timed|aimed|meant|intended)$/;

/** "Called her the group's first female attacker", "said they belonged to its military wing", "that he was one of its fighters". */
function isOwnMember(chunks: readonly Chunk[], at: number, { actor, from }: GroupVoice): boolean {
  const { kind, attacker, owned, targetKind, fold, definite } = chunks[at]!;
  // "Said in a statement on its channel that the attacker was an Afghan"
  const posted = chunks.slice(Math.max(0, from - POST_REACH), at).some((chunk) => POSTS.test(chunk.fold));
  if (
    posted &&
    attacker &&
    definite &&
    chunks[at + 1]?.classes.be &&
    !chunks.some(({ fold }) => CONDEMNS.test(fold))
  )
    return /^(?:an?|one|its)$/.test(chunks[at + 2]?.fold ?? "") || chunks[at + 2]?.kind === "people";
  if (/^belong(?:ed|s)?$/.test(fold)) {
    const whose = chunks.slice(at + 1, at + 4);
    return whose.some((chunk) => /^(?:its|their)$/.test(chunk.fold) || isSame(chunk.actor, actor));
  }
  const member = kind === "people" && (attacker || targetKind === "armed-group" || MEMBERS.test(fold));
  if (!member) return false;
  const before = chunks.slice(Math.max(from, at - MEMBER_REACH), at);
  const whose =
    owned || before.some((chunk, i) => isSame(chunk.actor, actor) && before[i + 1]?.fold === "'s");
  const said = before.findLastIndex(({ classes, fold: word }) => classes.be || NAMED.test(word));
  if (!whose || (said < 0 && !NAMED.test(chunks[from - 1]?.fold ?? ""))) return false;
  // "That those killed were its members", "that its members were killed"
  return !chunks.slice(from, at + 3).some((chunk) => chunk.kind === "act" || VICTIMS.test(chunk.fold));
}

const CONDEMNS = /^(?:condemn\w*|hunt|crime|punish\w*|arrest\w*|terrorists?)$/;
const POST_REACH = 4;
const POSTS = /^(?:channels?|telegram|amaq)$/;
const MEMBER_REACH = 6;
const MEMBERS = /^(?:members?|soldiers?|fighters?|martyrs?|commandos?|operatives?)$/;
const NAMED = /^(?:called|named|identified|described|hailed|as)$/;
const VICTIMS = /^(?:dead|killed|victims?|detained|arrested|captured|wounded)$/;
