import type { Chunk } from "./chunks.ts";
import { headOfClause } from "./clauses.ts";
import { isHeadline } from "./headlines.ts";
import { headBefore } from "./lists.ts";
import { isHeadlineComma, NOMINAL, objectsAfter } from "./objects.ts";
import { parenthesisStart } from "./parentheses.ts";
import { armedWith, beforeParticiple, isFiniteVerb, isReduced } from "./participles.ts";
import { isReported, voiceOf } from "./voice.ts";

export interface Subject {
  at: number;
  /** Reached through "who", "which" or "that". */
  relative: boolean;
  /** Stands after a preposition: the subject itself is a word that is not known. */
  oblique: boolean;
}

/** The index of the noun phrase that is the subject of the verb at `act`, or null. */
export function subjectOf(chunks: readonly Chunk[], act: number): Subject | null {
  const nearest = nearestSubject(chunks, act);
  if (nearest === null || chunks[act - 1]!.kind !== "comma") return nearest;
  // "He ambushed a patrol, wounding one", "fired at guards who ran, wounding one": he did, who also fired.
  const before = chunks.findLastIndex(
    ({ kind, classes }, i) => i < nearest.at && (kind === "act" || (kind === "verb" && classes.support)),
  );
  if (!/ing$/.test(chunks[act]!.fold) || before < 0 || isPassiveBefore(chunks, before)) return nearest;
  return nearestSubject(chunks, before);
}

function isPassiveBefore(chunks: readonly Chunk[], verb: number): boolean {
  if (chunks[verb]!.kind === "act") return voiceOf(chunks, verb) === "passive";
  return chunks[verb - 1]?.classes.be === true || chunks[verb + 1]?.fold === "by";
}

function nearestSubject(chunks: readonly Chunk[], act: number): Subject | null {
  const shared = joinedVerb(chunks, act) ?? verbBefore(chunks, act);
  if (shared !== null) return subjectOf(chunks, shared);
  let fallback: number | null = null;
  let relative = false;
  let i = act - 1;
  while (i >= 0) {
    const chunk = chunks[i]!;
    if (chunk.kind === "stop" || chunk.kind === "subordinator") break;
    if (chunk.kind === "conjunction" && opensClause(chunks, i, act)) break;
    if (chunk.kind === "comma") {
      const opening = parenthesisStart(chunks, i);
      if (opening !== null) {
        i = opening - 1;
        continue;
      }
      if (relative) {
        i--;
        continue;
      }
      if (fallback !== null || NOMINAL.has(chunks[i - 1]?.kind ?? "")) break;
      i--;
      continue;
    }
    if (chunk.kind === "relative") {
      if (/^(where|when)$/.test(chunk.fold)) break;
      const event = i === act - 1 ? eventMeant(chunks, i) : null;
      if (event !== null) return { at: event, relative: true, oblique: false };
      relative = true;
      fallback = null;
      i--;
      continue;
    }
    if (chunk.kind === "act" && !relative && i < act - 1) {
      const who = isFiniteVerb(chunks, act) ? embeddedClauseStart(chunks, i) : null;
      if (who === null && !isReduced(chunks, i, act)) break;
      fallback = null;
      i = (who ?? i) - 1;
      continue;
    }
    if (chunk.kind === "verb") {
      // "Army says killed 12": who speaks has done it.
      const spoken = chunk.classes.speech && isHeadline(chunks) && objectsAfter(chunks, act).length > 0;
      if (i === act - 1 && (spoken || isReported(chunk))) {
        i--;
        continue;
      }
      // "60 are known to have died", "jets believed to be Russian struck"
      if (isKnownTo(chunks, i) || (chunks[i - 1]?.kind === "weapon" && isReported(chunk))) {
        i--;
        continue;
      }
      // "a man wielding a knife was shot", "a man inspired by X stabbed"
      const reduced = chunk.fold.endsWith("ing") || chunks[i + 1]?.fold === "by";
      if (reduced && /^(people|name|organisation|state)$/.test(chunks[i - 1]?.kind ?? "")) {
        fallback = null;
        i--;
        continue;
      }
      // "a man who said … killed": the verb belongs to a clause about the subject.
      const pronoun = embeddedClauseStart(chunks, i);
      // "Fighters burst out of the camp on Saturday, overran a town and …"
      const { kind, triggers } = chunks[act]!;
      const past = kind === "verb" || triggers[0]?.forms.includes("past");
      const listed = chunks[act - 1]!.kind === "comma" && past;
      if (pronoun === null && listed && fallback === null && !chunk.classes.speech)
        return subjectOf(chunks, i);
      if (pronoun === null) break;
      fallback = null;
      i = pronoun - 1;
      continue;
    }
    // "Two guards escorting them were wounded"
    if (chunk.kind === "pronoun" && /^(?:them|him|us|me)$/.test(chunk.fold) && i < act - 1) {
      i--;
      continue;
    }
    if (NOMINAL.has(chunk.kind)) {
      // "The leader of the drone unit was killed"
      if (chunk.kind === "weapon" && UNITS.test(chunks[i + 1]?.fold ?? "")) {
        i--;
        continue;
      }
      const armed = chunk.kind === "weapon" ? armedWith(chunks, i) : null;
      if (armed !== null) {
        i = armed - 1;
        continue;
      }
      // "Gunmen disguised as soldiers attacked"
      if (isDisguise(chunks, i)) {
        i -= 3;
        continue;
      }
      const prey = i === act - 1 ? beforeParticiple(chunks, i) : null;
      if (prey !== null) {
        i = prey;
        continue;
      }
      const head = i >= act - 2 ? headOfClause(chunks, i, act) : null;
      if (head !== null) return { at: head, relative, oblique: false };
      // "was among three people killed by a bomb"
      if (isCountedBefore(chunks, i, act)) return { at: i, relative, oblique: false };
      if (!isAfterPreposition(chunks, i)) return { at: i, relative, oblique: false };
      fallback ??= i;
      // "in response to a bombing in Istanbul that killed six"
      const introduced = /^an?$/.test(chunks[i - 1]!.fold);
      if (relative && chunk.kind !== "target" && (chunk.kind !== "event" || introduced))
        return { at: i, relative, oblique: true };
    }
    i--;
  }
  return fallback === null ? null : { at: fallback, relative, oblique: true };
}

/** "Are now known to have died", "was believed to have been killed". */
function isKnownTo(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1]?.kind === "adverb" ? chunks[at - 2] : chunks[at - 1];
  const told = isReported(chunks[at]!) || chunks[at]!.fold === "known";
  return (
    told && before?.classes.be === true && chunks[at + 1]?.fold === "to" && chunks[at + 2]?.fold === "have"
  );
}

const UNITS = /^(?:units?|forces?|program(?:me)?|divisions?|brigades?|corps|command|squads?|teams?)$/;

/** "Vowed to avenge strikes that killed", "an attack by X on Y which killed": what killed, not who is named beside it. */
function eventMeant(chunks: readonly Chunk[], pronoun: number): number | null {
  if (!/^(?:that|which)$/.test(chunks[pronoun]!.fold)) return null;
  let i = pronoun - 1;
  while (chunks[i]?.kind === "comma") i = parenthesisStart(chunks, i) ?? i - 1;
  if (chunks[i]?.kind === "event") return i;
  const prey = i;
  while (
    /^(?:organisation|state|people|target|place|determiner|word|name|comma)$/.test(chunks[i]?.kind ?? "") ||
    // "… on tourists in Pahalgam that killed"
    (/^(?:in|at|near|outside)$/.test(chunks[i]?.fold ?? "") && chunks[i + 1]?.kind === "place")
  )
    i--;
  if (i === prey || !/^(?:on|against)$/.test(chunks[i]?.fold ?? "")) return null;
  for (let j = i - 1; j >= Math.max(0, i - EVENT_REACH); j--) {
    if (chunks[j]!.kind === "event") return j;
    if (/^(?:verb|act|stop|comma|relative)$/.test(chunks[j]!.kind)) return null;
  }
  return null;
}

const EVENT_REACH = 5;

/** "…, and the intruder was killed": a subject that is not known, of a clause of its own. */
function opensClause(chunks: readonly Chunk[], at: number, act: number): boolean {
  const [article, noun, verb] = [chunks[at + 1], chunks[at + 2], chunks[at + 3]];
  const clause = chunks[at - 1]?.kind === "comma" && article?.fold === "the" && noun?.kind === "word";
  return clause && verb?.kind === "auxiliary" && at + 4 === act;
}

function isDisguise(chunks: readonly Chunk[], at: number): boolean {
  return (
    chunks[at - 1]?.fold === "as" &&
    /^(?:disguised|dressed|posing|posed|masquerading|clad)$/.test(chunks[at - 2]?.fold ?? "")
  );
}

/** "among three people killed by a bomb", "families of the 202 people killed"; but "the mother of two killed by …" is one. */
function isCountedBefore(chunks: readonly Chunk[], at: number, act: number): boolean {
  const { kind, count, plural, definite } = chunks[at]!;
  // "Parents of toddler killed"
  const bare = kind === "people" && !plural && !definite;
  if (at !== act - 1 || (count === null && !bare)) return false;
  const before = chunks[at - 1]?.fold;
  // "funerals for 28 killed in the blast", "a vigil for a boy killed there"
  if (before === "among" || before === "for") return true;
  const head = chunks[at - 2];
  // "Seven citizens of one family" are the seven, "gunmen of a gang" are gunmen.
  if (head?.kind === "people" && head.attacker) return false;
  if (head?.kind === "people" && head.count !== null && head.count.low > 1) return false;
  return before === "of" && chunks[at]!.kind === "people" && (head?.kind !== "people" || head.plural);
}

/** The verb before "and" in "stopped a bus and shot three passengers", whose subject both share. */
function joinedVerb(chunks: readonly Chunk[], act: number): number | null {
  let i = act - 1;
  while (chunks[i]?.kind === "adverb") i--;
  if (isHeadlineComma(chunks, i)) return i - 1;
  // "Jets hit 39 targets, kill four": headlines put a comma for "and".
  const listed = chunks[i]?.fold === "," && isPresent(chunks[act]!) && isHeadline(chunks);
  if (chunks[i]?.kind !== "conjunction" && !listed) return null;
  let plain: number | null = null;
  for (let j = i - 1; j >= 0; j--) {
    const { kind } = chunks[j]!;
    // In "killed a woman named A. and injured two" the nearer verb is not the one that is joined.
    if (kind === "act") return j;
    if (kind === "verb") plain ??= j;
    if (kind === "stop" || kind === "relative" || kind === "subordinator") break;
  }
  return plain;
}

function isPresent({ triggers }: Chunk): boolean {
  const forms = triggers[0]?.forms ?? [];
  return (forms.includes("base") || forms.includes("third")) && !forms.includes("past");
}

/** The verb of the clause on which "before killing", "after shooting" or "after being shot" hangs, and whose subject it has. */
function verbBefore(chunks: readonly Chunk[], act: number): number | null {
  const suffered = chunks[act - 1]?.fold === "being";
  const link = suffered ? act - 2 : act - 1;
  const hangs = /^(before|after|while)$/.test(chunks[link]?.fold ?? "");
  if (!hangs || !(suffered || chunks[act]!.fold.endsWith("ing"))) return null;
  for (let i = link - 1; i >= 0; i--) {
    const { kind, classes } = chunks[i]!;
    if (kind === "act" || kind === "verb" || (suffered && classes.be)) return i;
    if (kind === "stop" || kind === "relative" || kind === "subordinator") return null;
  }
  return null;
}

/** The "who" or "which" that the verb at `verb` follows in its own clause. */
function embeddedClauseStart(chunks: readonly Chunk[], verb: number): number | null {
  for (let i = verb - 1; i >= Math.max(0, verb - 6); i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === "relative") {
      // "said that he": no clause about a noun.
      if (chunk.fold === "that" && chunks[i - 1]?.kind === "verb") continue;
      return i;
    }
    if (chunk.kind === "stop" || chunk.kind === "comma" || NOMINAL_START.has(chunk.kind)) return null;
  }
  return null;
}

const NOMINAL_START = new Set(["people", "organisation", "state", "name", "event", "act"]);

function isAfterPreposition(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === "preposition") return true;
    // "between the army and the rebels"
    if (chunk.kind === "conjunction") {
      // "Three troopers of X and two civilians were hurt"
      if (chunks[at]!.count !== null && headBefore(chunks, i - 1) < i - 1)
        return isAfterPreposition(chunks, headBefore(chunks, i - 1));
      return (
        chunks.slice(Math.max(0, i - 4), i).some(({ fold }) => fold === "between") ||
        // "attacks on the army and pilgrims"
        // "armed with guns and knives"
        ((/^(?:people|organisation|state|target|weapon)$/.test(chunks[i - 1]?.kind ?? "") ||
          (chunks[at]!.kind === "weapon" && chunks[i - 1]?.kind === "word")) &&
          isAfterPreposition(chunks, i - 1))
      );
    }
    // "in last week's shooting"
    const owner = chunk.kind === "time" && chunks[i + 1]!.fold === "'s";
    if (!owner && !["determiner", "word", "place", "name"].includes(chunk.kind)) return false;
  }
  return false;
}
