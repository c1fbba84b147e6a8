import { settleCharges } from "./charges.ts";
import type { Chunk } from "./chunks.ts";
import type { FrameLexicon, Trigger, VerbForm } from "./lexicon.ts";
import { settleAttributes } from "./participles.ts";
import { eventNamedBy, frameOpenedBy, isWordOf, openingsOf } from "./patterns.ts";

/** Makes a trigger of a word that is one only in company ("drove a van into", "took 12 people hostage", "strikes on … killed"). */
export function openByPattern(chunks: Chunk[], lexicon: FrameLexicon): void {
  /** How many chunks the pattern spanned that opened each verb. */
  const opened = new Map<Chunk, number>();
  for (const match of openingsOf(chunks)) {
    const frame = lexicon.frames.get(frameOpenedBy(match.pattern)!);
    const inside = chunks.slice(match.from, match.to + 1);
    const named = inside.filter(({ fold }) => isWordOf(match.pattern, fold));
    const noun = eventNamedBy(match, chunks);
    if (frame !== undefined && noun !== null) {
      if (noun.kind === "act" || noun.kind === "event") continue;
      noun.kind = "event";
      noun.plural ||= noun.fold.endsWith("s");
      noun.triggers = [{ frame, pos: "noun", forms: [], plural: noun.fold.endsWith("s") }];
      continue;
    }
    if (named.some(({ kind, triggers }) => kind === "act" && triggers[0]?.frame === frame)) continue;
    const act = named.find(({ kind }) => kind === "act");
    if (frame !== undefined && act !== undefined) {
      // "Fighters seized the town": the more that a pattern says, the better it knows.
      const length = match.to - match.from;
      if ((opened.get(act) ?? 0) < length) {
        act.triggers = [{ ...act.triggers[0]!, frame }];
        opened.set(act, length);
      }
      continue;
    }
    // "Forces shell a town": what else would be a weapon.
    const verb = [named, inside]
      .flatMap((among) =>
        (["verb", "word", "weapon"] as const).map((kind) => among.find((chunk) => chunk.kind === kind)),
      )
      .find((chunk) => chunk !== undefined);
    if (frame === undefined || verb === undefined) continue;
    opened.set(verb, match.to - match.from);
    verb.kind = "act";
    verb.triggers = [{ frame, pos: "verb", forms: formsOf(verb.fold), plural: false }];
  }
}

function formsOf(word: string): VerbForm[] {
  if (word.endsWith("ing")) return ["gerund"];
  return /ed$|^(driven|taken|held|fired|hit|struck|ploughed|plowed|set|blown|found|discovered|recovered|neutrali[sz]ed|eliminated|liquidated)$/.test(
    word,
  )
    ? ["past", "participle"]
    : ["past"];
}

/**
 * Settles for each trigger whether it is a noun or a verb here ("militants attack a village", "the attack"), and
 * leaves one reading. Neighbours decide; a full parse would cost more than all other layers together.
 */
export function settleReadings(chunks: Chunk[]): void {
  // "That explosion was near …": no clause begins with a sentence.
  const [first, second] = chunks;
  if (first?.fold === "that" && (second?.kind === "event" || second?.kind === "act"))
    first.kind = "determiner";
  chunks.forEach((chunk, at) => {
    if (chunk.kind === "verb" && (isNounHere(chunks, at) || isParticipleHere(chunks, at)))
      chunk.kind = "word";
    if (chunk.fold === "her" && chunk.kind === "determiner" && closesObject(chunks[at + 1]))
      chunk.kind = "pronoun";
    if (chunk.kind !== "act" && chunk.kind !== "event") return;
    if (isAtWar(chunks, at)) {
      chunk.kind = "word";
      chunk.triggers = [];
      return;
    }
    const noun = chunk.triggers.find((trigger) => trigger.pos === "noun");
    const verb = chunk.triggers.find((trigger) => trigger.pos === "verb");
    const reading = noun && verb ? (isVerbHere(chunks, at, verb) ? verb : noun) : (noun ?? verb)!;
    chunk.triggers = [reading];
    chunk.kind = reading.pos === "verb" ? "act" : "event";
    if (isThingStruck(chunks, at)) {
      chunk.kind = "target";
      chunk.targetKind = "other";
      chunk.triggers = [];
      chunk.plural = true;
    } else if (reading.pos === "noun") {
      const before = chunks[at - 1];
      chunk.plural = reading.plural;
      chunk.definite = definiteBefore(chunks, at);
      if (before?.kind === "adverb") chunk.definite ||= definiteBefore(chunks, at - 1);
    } else if (before(chunks, at)?.kind === "determiner") {
      // "the wounded", "the injured": people already counted, no report.
      chunk.kind = "word";
      chunk.triggers = [];
    }
  });
  settleCharges(chunks);
  settleAttributes(chunks);
}

/** "The coalition fighting in Yemen said", "troops fighting the rebels": what somebody does all along. */
function isAtWar(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.fold !== "fighting") return false;
  const [who, next] = [chunks[at - 1], chunks[at + 1]];
  const fighters = who?.kind === "organisation" || who?.kind === "state" || who?.kind === "people";
  if (!fighters || !/^(?:in|against|alongside|for|the|with)$/.test(next?.fold ?? "")) return false;
  const verb = chunks.findIndex(({ kind }, i) => i > at && /^(?:verb|act|auxiliary|stop|comma)$/.test(kind));
  return verb > at + 1 && verb <= at + WAR_REACH && /^(?:verb|act|auxiliary)$/.test(chunks[verb]!.kind);
}

const WAR_REACH = 7;

/** "Struck Islamic Jihad targets in the north": no verb. */
function isThingStruck(chunks: readonly Chunk[], at: number): boolean {
  const left = before(chunks, at);
  const right = chunks[at + 1];
  return (
    chunks[at]!.fold === "targets" &&
    (left?.kind === "organisation" ||
      left?.kind === "place" ||
      left?.kind === "state" ||
      /^(?:struck|hit|attacked|pounded|bombed|strikes|hits|pounds)$/.test(left?.fold ?? "")) &&
    !(right !== undefined && startsNounPhrase(right)) &&
    chunks.slice(0, at).some(({ kind }) => kind === "verb" || kind === "act")
  );
}

/** Verbs of the word lists that are as often nouns. */
const NOUN_OR_VERB =
  /^(?:state|post|report|claim|name|call|lead|place|hold|order|control|visit|plan|plot|charge|release|train|support|work|fight|park|move|run|walk|drive|cause|hit|strike|demand|arrest|blame|return|vote|watch|reach|travel|protest|trap|use|try|direct)s?$/;

/** "Borno state", "a military post", "the report": a noun, at which no clause of its own begins. */
function isNounHere(chunks: readonly Chunk[], at: number): boolean {
  if (!NOUN_OR_VERB.test(chunks[at]!.fold)) return false;
  // "in Texcaltitlan, State of Mexico,"
  if (chunks[at]!.label === "State" && chunks[at + 1]?.fold === "of") return true;
  const left = before(chunks, at);
  if (left === undefined) return false;
  // "On their way to work"
  if (left.fold === "to" && /^(?:way|commute|return|walk|drive)$/.test(chunks[at - 2]?.fold ?? ""))
    return true;
  if (left.kind === "determiner" || (left.kind === "preposition" && left.fold !== "to")) return true;
  const clause = chunks[at + 1] !== undefined && startsNounPhrase(chunks[at + 1]!);
  if (left.kind === "place" || left.kind === "state" || left.kind === "organisation")
    return /^(?:states?|posts?|parks?)$/.test(chunks[at]!.fold) && !clause;
  return left.kind === "word" && /^\p{Ll}.*[^s]$/u.test(left.label) && !clause;
}

/** "the government-held city", "rebel-controlled areas": an adjective. */
function isParticipleHere(chunks: readonly Chunk[], at: number): boolean {
  const [left, right] = [chunks[at - 1], chunks[at + 1]];
  // "in a parked car"
  if (
    left?.kind === "determiner" &&
    /ed$/.test(chunks[at]!.fold) &&
    /^(?:weapon|target)$/.test(right?.kind ?? "")
  )
    return true;
  // "Members of an alleged cartel", "during a live broadcast"
  if (
    left?.kind === "determiner" &&
    (/^an?$/.test(left.fold) || /^(?:alleged|reported|claimed)$/.test(chunks[at]!.fold))
  )
    return true;
  return (
    /^(?:held|controlled|backed|led|run|owned|ruled)$/.test(chunks[at]!.fold) &&
    /^(?:state|organisation|name|place|people)$/.test(left?.kind ?? "") &&
    /^(?:word|target|place|people)$/.test(right?.kind ?? "") &&
    !/^(?:by|a|the)$/.test(right!.fold)
  );
}

/** "shot her and her sister": she herself. */
function closesObject(next: Chunk | undefined): boolean {
  return next === undefined || /^(?:conjunction|comma|stop|preposition|subordinator)$/.test(next.kind);
}

function isVerbHere(chunks: readonly Chunk[], at: number, verb: Trigger): boolean {
  const left = before(chunks, at);
  const right = chunks[at + 1];
  if (verb.forms.includes("gerund"))
    return (
      left?.kind !== "determiner" &&
      left?.kind !== "organisation" &&
      right !== undefined &&
      startsNounPhrase(right)
    );
  if (left === undefined) return false;
  if (left.fold === "to" || left.kind === "modal" || left.kind === "pronoun" || left.kind === "relative")
    return true;
  if (left.kind === "negation" && left.fold !== "no") return true;
  const byPeople =
    left.kind === "people" &&
    (left.plural !== verb.forms.includes("third") || /\b(?:group|gang|militia|faction)$/i.test(left.label));
  const byForces = left.kind === "organisation" || left.kind === "state" || isCountry(left);
  // "Gunmen in uniforms massacre 25 people"
  if (
    left.kind === "word" &&
    right?.count &&
    chunks.slice(0, at).some(({ kind, attacker }) => kind === "people" && attacker)
  )
    return true;
  // "X and Y fighters clash in …"
  const fights = verb.frame.type === "battle" && right?.kind === "preposition";
  if (fights && (byPeople || byForces) && !/^(in|after|during)$/.test(chunks[at - 2]?.fold ?? ""))
    return true;
  return (byPeople || byForces || left.kind === "name") && right !== undefined && startsNounPhrase(right);
}

function isCountry({ place }: Chunk): boolean {
  return place !== null && place.role !== "demonym" && place.place.precision === "country";
}

function startsNounPhrase(chunk: Chunk): boolean {
  return ["people", "number", "target", "determiner", "name", "state", "pronoun"].includes(chunk.kind);
}

/** The chunk on the left, adverbs apart. */
function before(chunks: readonly Chunk[], at: number): Chunk | undefined {
  let i = at - 1;
  while (chunks[i]?.kind === "adverb" || isAdverbial(chunks[i])) i--;
  return chunks[i];
}

/** "mistakenly": an adverb that no list has. */
function isAdverbial(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "word" && /^\p{Ll}{3,}ly$/u.test(chunk.label);
}

/** Whether "the", "this" or a possessive opens the noun phrase that ends at `at`. */
function definiteBefore(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === "determiner") return chunk.classes.definite;
    if (!["word", "name", "place", "weapon", "target", "time"].includes(chunk.kind)) return false;
  }
  return false;
}
