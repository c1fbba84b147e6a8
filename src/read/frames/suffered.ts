import type { Chunk } from "./chunks.ts";
import { voiceOf } from "./voice.ts";

const BEFORE_EVENT: ReadonlySet<Chunk["kind"]> = new Set(["word", "weapon", "place", "target", "time"]);
const REACH = 4;

/**
 * The event noun in "and three were killed in an attack", "in two attacks", "in the siege of Beslan": what happened to them,
 * whatever the sentence told before. Not that in "the attack", which is the one told of.
 */
export function eventSuffered(chunks: readonly Chunk[], verb: number): number | null {
  return eventBehind(chunks, pastWhile(chunks, verb)) ?? eventBehind(chunks, pastWhereabouts(chunks, verb));
}

/** "Killed in Sweida province since Sunday in clashes", "in the Kurdish city of X on Saturday in clashes": index before the last "in", else that of the verb. */
function pastWhereabouts(chunks: readonly Chunk[], verb: number): number {
  let last = verb;
  for (let at = verb + 1; at < Math.min(chunks.length, verb + WHEREABOUTS_REACH); at++) {
    const { kind, fold } = chunks[at]!;
    if (!WHEREABOUTS.has(kind) && fold !== "since") break;
    if (fold === "in") last = at - 1;
  }
  return chunks.slice(verb + 1, last + 1).some(({ kind }) => kind === "place" || kind === "time")
    ? last
    : verb;
}

const WHEREABOUTS_REACH = 16;
const WHEREABOUTS: ReadonlySet<Chunk["kind"]> = new Set([
  "preposition",
  "determiner",
  "place",
  "time",
  "word",
  "name",
]);

function eventBehind(chunks: readonly Chunk[], act: number): number | null {
  const article = chunks[act + 2];
  if (chunks[act + 1]?.fold !== "in" || article === undefined) return null;
  // "In fighting in X".
  if (article.kind === "event" && !article.definite) return act + 2;
  const indefinite = /^(?:an?|another)$/.test(article.fold);
  if (!indefinite && article.fold !== "the" && !(article.kind === "determiner" && article.count)) return null;
  for (let i = act + 3; i < Math.min(chunks.length, act + 3 + REACH); i++) {
    if (chunks[i]!.kind === "event") return article.fold !== "the" || isNamed(chunks, act + 3, i) ? i : null;
    if (!BEFORE_EVENT.has(chunks[i]!.kind)) return null;
  }
  return null;
}

/** "Killed while leading his men in a firefight": index before the "in", else that of the verb. */
function pastWhile(chunks: readonly Chunk[], verb: number): number {
  const [link, deed] = chunks.slice(verb + 1, verb + 3);
  if (link?.fold !== "while" || deed?.kind !== "verb" || !deed.fold.endsWith("ing")) return verb;
  const into = chunks.findIndex(({ fold }, i) => i > verb + 2 && i <= verb + 5 && fold === "in");
  return into < 0 ? verb : into - 1;
}

/** "The 2005 London bombings", "the siege of Beslan". */
function isNamed(chunks: readonly Chunk[], from: number, at: number): boolean {
  const within = chunks.slice(from, at).some(({ kind }) => kind === "place" || kind === "time");
  const place = chunks[at + 2]?.kind === "place" && chunks[at + 1]!.fold === "of";
  return within || place;
}

/** The verb of those to whom the event at `at` happened, where a verb before it tells of another. */
export function sufferedIn(chunks: readonly Chunk[], at: number): number | null {
  if (chunks[at]!.kind !== "event") return null;
  const act = chunks.findLastIndex(({ kind }, i) => i < at && kind === "act");
  if (act < 0) return null;
  if (eventSuffered(chunks, act) === at && isSuffered(chunks, act)) return act;
  return isInflicted(chunks, act) && eventBehind(chunks, act + 1) === at ? act : null;
}

/** "Died in another attack". */
function isSuffered(chunks: readonly Chunk[], act: number): boolean {
  return chunks[act]!.triggers[0]!.frame.subject === "victims" || voiceOf(chunks, act) === "passive";
}

/** "Killed 11 people in an attack on X in 2014". */
function isInflicted(chunks: readonly Chunk[], act: number): boolean {
  const whom = chunks[act + 1];
  const counted = whom?.kind === "people" && whom.count !== null;
  return counted && chunks[act]!.triggers[0]!.frame.effect === "killed" && voiceOf(chunks, act) === "active";
}

/** The people in "killed 67 at a mall in 2013 and 28 people in an attack on a bus": the verb is left out. */
export function elided(chunks: readonly Chunk[], at: number): { people: number; verb: number } | null {
  let i = at - 1;
  while (i > 0 && BEFORE_EVENT.has(chunks[i]!.kind)) i--;
  if (!/^(?:an?|another)$/.test(chunks[i]?.fold ?? "") || chunks[i - 1]?.fold !== "in") return null;
  const people = i - 2;
  const counted = chunks[people]?.count != null && /^(?:people|number)$/.test(chunks[people]!.kind);
  if (!counted || chunks[people - 1]?.kind !== "conjunction") return null;
  const verb = chunks.findLastIndex(({ kind }, k) => k < people && kind === "act");
  const between = chunks.slice(verb + 1, people);
  const broken = between.some(({ kind }) => kind === "verb" || kind === "stop" || kind === "relative");
  return verb < 0 || broken || voiceOf(chunks, verb) !== "active" ? null : { people, verb };
}

/** The event noun in "the bombing of the hotel in August 2003, in which 12 people died". */
export function eventInWhich(chunks: readonly Chunk[], at: number): number | null {
  if (chunks[at]!.kind !== "act" || chunks[at]!.triggers[0]!.frame.subject !== "victims") {
    if (voiceOf(chunks, at) !== "passive") return null;
  }
  const which = chunks.findLastIndex(({ fold }, i) => i < at && fold === "which");
  if (which < 1 || chunks[which - 1]!.fold !== "in") return null;
  if (chunks.slice(which, at).some(({ kind }) => kind === "stop" || kind === "event" || kind === "act"))
    return null;
  const event = chunks.findLastIndex(({ kind }, i) => i < which && (kind === "event" || kind === "act"));
  return event >= 0 && chunks[event]!.kind === "event" ? event : null;
}
