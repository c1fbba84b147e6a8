import type { Chunk } from "./frames/chunks.ts";
import type { Scene } from "./frames/fill.ts";
import { isTheRebels } from "./frames/pattern-slots.ts";
import { SAYS } from "./frames/rule-words.ts";
import type { ActorMention } from "./mention.ts";
import { isParent, isTie, offshootOf } from "./offshoots.ts";

/** What an organisation says: who speaks, and the chunks that hold what is said. */
export interface GroupVoice {
  actor: ActorMention;
  /** The chunk that names who speaks. */
  at: number;
  /** First and last chunk of what is said. */
  from: number;
  to: number;
}

type Speaker = Pick<GroupVoice, "actor" | "at">;

/**
 * What organisations say in a sentence, by themselves or through a spokesman, a statement or an outlet: "X said that …", "a
 * spokesman for X, A. B., said …", "a statement signed by X said …", "'…,' said A. B., the group's spokesman".
 */
export function groupVoices(scene: Scene): GroupVoice[] {
  const { chunks } = scene;
  const voices: GroupVoice[] = [];
  for (let verb = 0; verb < chunks.length; verb++) {
    if (!isSaying(chunks[verb]!)) continue;
    // "Published a video and said"
    const shared = isParticiple(chunks, verb) || (verb > 0 && chunks[verb - 1]!.kind === "conjunction");
    const before = shared ? firstNamed(scene, verb) : speakerBefore(scene, verb);
    const quoted = before === null ? null : quoteBefore(chunks, before.at);
    if (before !== null && quoted !== null) voices.push({ ...before, from: 0, to: quoted });
    else if (before !== null) voices.push({ ...before, from: verb + 1, to: endOfSpeech(chunks, verb) });
    if (before !== null || verb === 0) continue;
    const behind = chunks[verb - 1]!.kind === "comma" ? speakerBehind(scene, verb) : null;
    if (behind !== null) voices.push({ ...behind, from: 0, to: verb - 2 });
  }
  return voices;
}

/** Verbs by which somebody tells what he did; who blames, condemns or denies tells of others. */
export function isSaying({ classes, fold, kind, known }: Chunk): boolean {
  return (classes.speech && kind === "verb" && !OF_OTHERS.test(fold)) || (known.rules & SAYS) !== 0;
}

const OF_OTHERS = /^(?:den(?:y|ies|ied|ying)|blam|accus|condemn|denounc|warn|believ)/;

/** "'We did it,' a spokesman for X said": where the quotation ends that stands before who speaks. */
function quoteBefore(chunks: readonly Chunk[], speaker: number): number | null {
  for (let i = speaker - 1; i > 0; i--) {
    if (chunks[i]!.fold === '"' && chunks[i - 1]!.kind === "comma") return i - 2;
    if (!BETWEEN.has(chunks[i]!.kind) && !/^(?:comma|people)$/.test(chunks[i]!.kind)) return null;
  }
  return null;
}

function endOfSpeech(chunks: readonly Chunk[], verb: number): number {
  const stop = chunks.findIndex(({ kind, fold }, i) => i > verb && kind === "stop" && fold !== ":");
  return (stop < 0 ? chunks.length : stop) - 1;
}

/** "Issued a statement, saying …": who issued it. */
function isParticiple(chunks: readonly Chunk[], verb: number): boolean {
  return /ing$/.test(chunks[verb]!.fold) && chunks[verb - 1]?.classes.be !== true;
}

/** The organisation with which the sentence goes on to the participle, or the one of the sentence before. */
function firstNamed(scene: Scene, verb: number): Speaker | null {
  const { chunks } = scene;
  for (let i = 0; i < verb; i++) {
    const speaker = organisationAt(scene, i);
    if (speaker !== null) return isOblique(chunks, i) ? null : speaker;
    if (chunks[i]!.kind === "state") return null;
  }
  return null;
}

/** The subject of the verb, past what stands between commas, a name and where it was said. */
function speakerBefore(scene: Scene, verb: number): Speaker | null {
  const { chunks, topic } = scene;
  for (let i = verb - 1; i >= 0; i--) {
    const { kind, fold } = chunks[i]!;
    if (kind === "comma") {
      const opening = chunks.findLastIndex((other, j) => j < i && other.kind === "comma");
      if (opening < 0 || i - opening > LONGEST_APPOSITION) return null;
      const mouth = chunks.findIndex((one, j) => j > opening && j < i && MOUTHS.test(one.fold));
      const apposed = mouth < 0 ? null : ownerOfMouth(scene, mouth);
      if (apposed !== null) return apposed;
      i = opening;
      continue;
    }
    if (MOUTHS.test(fold)) return ownerOfMouth(scene, i);
    const speaker = organisationAt(scene, i);
    if (speaker !== null) return isOblique(chunks, i) ? mouthBefore(scene, i) : speaker;
    if (kind === "pronoun")
      return /^(?:it|they)$/.test(fold) && topic !== null && i <= 1 ? { actor: topic, at: i } : null;
    if (!BETWEEN.has(kind)) return null;
  }
  return null;
}

/** "…," said A. B., a spokesman for X. */
function speakerBehind(scene: Scene, verb: number): Speaker | null {
  const { chunks } = scene;
  for (let i = verb + 1; i < Math.min(chunks.length, verb + SPEAKER_REACH); i++) {
    const { kind, fold } = chunks[i]!;
    if (MOUTHS.test(fold)) return ownerOfMouth(scene, i);
    const speaker = organisationAt(scene, i);
    // "Said the group's spokesman"
    if (speaker !== null && !/^(?:'s|')$/.test(chunks[i + 1]?.fold ?? ""))
      return chunks[i - 1]?.kind === "preposition" ? null : speaker;
    if (speaker === null && !(BETWEEN.has(kind) || /^(?:comma|people|event)$/.test(kind))) return null;
  }
  return null;
}

/** Chunks between the commas of "X, a faction of Y, said". */
export const LONGEST_APPOSITION = 14;
/** What may stand between a speaker and the verb of speech. */
export const BEFORE_SPEECH: ReadonlySet<Chunk["kind"]> = new Set([
  "adverb",
  "auxiliary",
  "time",
  "preposition",
  "word",
  "determiner",
]);
const SPEAKER_REACH = 12;
const BETWEEN: ReadonlySet<Chunk["kind"]> = new Set([...BEFORE_SPEECH, "name", "place"]);

/** Who or what speaks for an organisation. */
const MOUTHS =
  /^(?:spokes(?:man|men|woman|person)|leader|commander|chief|emir|statement|communique|video|audio|message|recording|bulletin|post|tweet|leaflet|outlet|agency|channel|website)$/;

/** Whose spokesman or statement it is. */
function ownerOfMouth(scene: Scene, at: number): Speaker | null {
  const { chunks, topic, antecedent } = scene;
  const own = chunks[at]!.actor;
  if (own?.kind === "organisation" && !own.peaceful) return { actor: own, at };
  for (let i = at - 1; i >= Math.max(0, at - OWNER_REACH); i--) {
    const speaker = organisationAt(scene, i);
    // "'…,' said X spokesman A. B."
    const inverted = chunks[i - 1]?.classes.speech === true;
    if (speaker !== null) return isOblique(chunks, i) && !inverted ? null : speaker;
    const { kind, fold } = chunks[i]!;
    // "Its spokesman", "rebel military spokesman"
    if (/^(?:its|their|rebel|militant|insurgent|guerrilla|separatist)$/.test(fold)) {
      const owner = topic ?? antecedent ?? scene.protagonist ?? null;
      return owner === null ? null : { actor: owner, at: i };
    }
    if (!/^(?:word|place|event|name|determiner|time)$/.test(kind)) break;
    if (kind === "determiner") break;
  }
  for (let i = at + 1; i < Math.min(chunks.length, at + 2 * OWNER_REACH); i++) {
    const { kind, fold } = chunks[i]!;
    if (/^(?:for|of|from|by|to)$/.test(fold)) {
      const owner = chunks.findIndex((one, j) => j > i && !/^(?:determiner|word|place)$/.test(one.kind));
      const speaker = owner < 0 || owner > i + OWNER_REACH ? null : organisationAt(scene, owner);
      if (speaker !== null) return speaker;
    }
    if (/^(?:act|stop|relative|verb)$/.test(kind)) break;
  }
  return null;
}

const OWNER_REACH = 4;

/** "A statement by X", "a spokesman for X": the X that stands after the preposition. */
function mouthBefore(scene: Scene, org: number): Speaker | null {
  const { chunks } = scene;
  const from = Math.max(0, org - 2 * OWNER_REACH);
  const mouth = chunks.slice(from, org).findLastIndex(({ fold }) => MOUTHS.test(fold));
  return mouth < 0 ? null : ownerOfMouth(scene, from + mouth);
}

function isOblique(chunks: readonly Chunk[], at: number): boolean {
  let i = at - 1;
  while (/^(?:determiner|word|place)$/.test(chunks[i]?.kind ?? "")) i--;
  // "The Cyrenaica branch of X"
  if (chunks[i]?.fold === "of" && PARTS.test(chunks[i - 1]?.fold ?? "")) return false;
  return chunks[i]?.kind === "preposition" || chunks[i]?.kind === "act" || chunks[i]?.kind === "verb";
}

const PARTS = /^(?:branch|affiliate|chapter|cell|wing|arm|province|leadership|remnants|command)$/;

/** The organisation that a chunk names or means. */
function organisationAt(scene: Scene, at: number): Speaker | null {
  const { chunks, antecedent } = scene;
  const { actor, linked, kind } = chunks[at]!;
  const pointed = antecedent ?? scene.protagonist ?? null;
  if (isTheRebels(chunks[at]!)) return pointed === null ? null : { actor: pointed, at };
  // "X fighters said" are X; those only linked to it are not.
  if (actor?.kind !== "organisation" || linked || kind !== "organisation") return null;
  const offshoot = isTie(chunks, at) || isParent(scene, at) ? offshootOf(chunks, at) : null;
  const meant = offshoot === null ? actor : chunks[offshoot]!.actor!;
  return meant.peaceful ? null : { actor: meant, at: offshoot ?? at };
}
