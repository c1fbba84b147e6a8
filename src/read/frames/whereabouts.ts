import { isOfCause, isRecognised } from "./aims.ts";
import type { Chunk, ChunkKind } from "./chunks.ts";
import { cameWith, eventOfClause, isAftermath, isOfMainVerb, isUnnamed } from "./clauses.ts";
import { isSpokenThat } from "./dependent.ts";
import { isInCourt } from "./in-court.ts";
import { abductionBefore, isAfterwards, isOfOccasion, isOrigin } from "./origins.ts";
import { isAttribute } from "./participles.ts";
import { subjectOf } from "./roles.ts";
import { isAttending, simultaneousWith } from "./simultaneous.ts";

/** Whom a place or time belongs to: a trigger, no verb in particular (`loose`), or some other verb. */
export type Owner = { trigger: number } | "loose" | null;

/** The trigger that the place or time at `at` tells about. */
export function ownerOf(chunks: readonly Chunk[], at: number): Owner {
  const chunk = chunks[at]!;
  if (chunk.kind === "place" && chunk.place!.role === "government") return null;
  // "Somalia: Shelling hits …"
  if (at === 0 && chunk.kind === "place" && chunks[1]?.fold === ":" && chunk.place!.role === "place")
    return "loose";
  if (chunk.kind === "place" && isOrigin(chunks, at)) return abductionBefore(chunks, at);
  if (
    chunk.kind === "place" &&
    (modifiesSomebody(chunks, at) || isAfterwards(chunks, at) || isOfOccasion(chunks, at))
  )
    return null;
  if (chunk.kind === "place" && (isOfCause(chunks, at) || isRecognised(chunks, at))) return null;
  // "A joint raid with the US"
  if (chunk.kind === "place" && chunks[at - 1]?.fold === "with" && chunk.place!.place.precision === "country")
    return null;
  // "calm on Thursday, a day after a bomb tore through …"
  if (chunk.kind === "time" && chunk.fold === "after") {
    const next = triggerRightOf(chunks, at);
    return next === null ? null : { trigger: next };
  }
  // "More than 300 had been killed by Monday"
  if (chunk.kind === "time" && chunks[at - 1]?.fold === "by") return null;
  const modified = modifiedEvent(chunks, at);
  if (modified !== null) return { trigger: modified };
  const clause = clauseOpenedAfter(chunks, at);
  if (clause !== null) return { trigger: clause };
  const before = simultaneousWith(chunks, at);
  if (before !== null) return { trigger: before };
  for (let i = at - 1; i >= 0; i--) {
    const left = chunks[i]!;
    if (isAttending(left) || isUnnamed(chunks, i) || (chunk.kind === "time" && isAttribute(chunks, i)))
      continue;
    if (left.kind === "act" && chunk.kind === "time" && isOfMainVerb(chunks, i, at)) return null;
    if (left.kind === "act" || left.kind === "event") return { trigger: i };
    // "according to a toll on Thursday"
    if (left.fold === "according" || isInCourt(chunks, i)) return null;
    // "a crowd who were attending a rally in …" is still where the crowd was attacked.
    const spoken = left.fold === "that" && chunks[i - 1]?.classes.speech === true && isFronted(chunks, i, at);
    const opensClause = (left.kind === "relative" && /^(where|when)$/.test(left.fold)) || spoken;
    // "killed her before turning the gun on himself on Tuesday": one deed.
    if (chunk.kind === "time" && isSequel(chunks, i)) continue;
    // "Said that on Monday gunmen attacked"
    if (isSpokenThat(chunks, i) && isFronted(chunks, i, at)) return rightOwner(chunks, at);
    // "Killed when a bus was raked with bullets on Friday"
    if (chunk.kind === "time" && left.fold === "when" && chunks[i - 1]?.kind === "act")
      return { trigger: i - 1 };
    if (left.kind === "stop" || left.kind === "subordinator" || opensClause)
      return isFronted(chunks, i, at) || isBeforeVerb(chunks, at) ? rightOwner(chunks, at) : null;
    if (left.kind === "verb" && !left.fold.endsWith("ing") && !isJoinedDeed(chunks, i))
      return killedWhen(chunks, i) ?? verbOwner(chunks, i, at);
  }
  return isFronted(chunks, -1, at) || isBeforeVerb(chunks, at)
    ? rightOwner(chunks, at)
    : effectAfter(chunks, at);
}

/** "Men poured bullets into a parade in Ahvaz on Saturday, killing 25": what came of it, where the verb is no known one. */
function effectAfter(chunks: readonly Chunk[], at: number): Owner {
  let i = at + 1;
  while (WHEREABOUTS.has(chunks[i]?.kind ?? "stop")) i++;
  // "13 people at a hospital in X were killed"
  const stood =
    /^(?:in|at|near|outside|inside)$/.test(chunks[at - 1]?.fold ?? "") && chunks[at]!.kind === "place";
  if (stood && chunks[i]?.classes.be && chunks[i + 1]?.kind === "act") return { trigger: i + 1 };
  // "It tore through an office in X on Tuesday and killed seven"
  if (chunks[i]?.kind === "conjunction" && chunks[i + 1]?.kind === "act") return { trigger: i + 1 };
  const effect =
    chunks[i]?.kind === "act" && chunks[i]!.fold.endsWith("ing") && chunks[i - 1]?.kind === "comma";
  return effect ? { trigger: i } : null;
}

/** "Were killed when gunmen stopped their convoy near …": how and where it was, whatever the verb. */
function killedWhen(chunks: readonly Chunk[], verb: number): Owner {
  const when = chunks.findLastIndex(({ fold }, i) => i < verb && fold === "when");
  const within = chunks.slice(when, verb).every(({ kind }) => kind !== "comma" && kind !== "stop");
  return when > 0 && within && chunks[when - 1]!.kind === "act" ? { trigger: when - 1 } : null;
}

/** "Gunmen on Wednesday killed …", "the army on Sunday said". */
function isBeforeVerb(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.kind !== "time") return false;
  let i = at + 1;
  while (["auxiliary", "adverb"].includes(chunks[i]?.kind ?? "")) i++;
  return chunks[i]?.kind === "act" || chunks[i]?.kind === "verb";
}

/** "killed 13 people and burned their houses in …": done in the same place, at the same time. */
function isJoinedDeed(chunks: readonly Chunk[], at: number): boolean {
  // "The clashes left 43 people dead on Friday"
  if (/^(?:left|leaves|leaving)$/.test(chunks[at]!.fold))
    return chunks
      .slice(at + 1, at + 8)
      .some(({ fold }) => /^(?:dead|wounded|injured|hurt|homeless)$/.test(fold));
  if (!DEEDS.test(chunks[at]!.fold)) return false;
  let i = at - 1;
  while (chunks[i]?.kind === "adverb") i--;
  if (chunks[i]?.kind !== "conjunction") return false;
  for (let j = i - 1; j >= 0 && chunks[j]!.kind !== "stop" && chunks[j]!.kind !== "relative"; j--)
    if (chunks[j]!.kind === "act") return true;
  return false;
}

const DEEDS =
  /^(?:burned|burnt|torched|looted|stole|destroyed|damaged|ransacked|robbed|razed|took|seized|lost)$/;

/** "before turning", "after shooting": what the same person did with it. */
function isSequel(chunks: readonly Chunk[], at: number): boolean {
  return /^(?:before|after|while)$/.test(chunks[at]!.fold) && chunks[at + 1]?.fold.endsWith("ing") === true;
}

const BEFORE_SUBJECT = new Set([
  "preposition",
  "determiner",
  "place",
  "time",
  "comma",
  "word",
  "target",
  "weapon",
  "name",
  "state",
  "adverb",
]);

/** Whether the place or time opens the clause that begins after `boundary`: nothing but other such phrases between. */
function isFronted(chunks: readonly Chunk[], boundary: number, at: number): boolean {
  return chunks.slice(boundary + 1, at).every((chunk) => BEFORE_SUBJECT.has(chunk.kind));
}

/** "United States forces", "Kabul police". */
function modifiesSomebody(chunks: readonly Chunk[], at: number): boolean {
  const { place } = chunks[at]!.place!;
  // "Ukraine's SBU"
  const own = place.precision === "country" && chunks[at + 1]?.fold === "'s";
  const next = chunks[own ? at + 2 : at + 1];
  return (
    chunks[at - 1]?.kind !== "preposition" &&
    (next?.kind === "state" || next?.kind === "organisation" || next?.kind === "people")
  );
}

/** "Kabul bombing", "Monday's attack": the event noun that the chunk stands directly before. */
function modifiedEvent(chunks: readonly Chunk[], at: number): number | null {
  for (let i = at + 1; i <= at + 4 && i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === "event") return i;
    const joined =
      /^('s|')$/.test(chunk.fold) ||
      ["word", "place", "target", "conjunction", "time", "weapon", "name"].includes(chunk.kind);
    if (!joined) return null;
  }
  return null;
}

const WHEREABOUTS: ReadonlySet<ChunkKind> = new Set([
  "comma",
  "place",
  "time",
  "preposition",
  "name",
  "determiner",
]);

/** "in Kabul, where a bomber killed …", "in 2016, when …", "a siege in 2004 in which …". */
function clauseOpenedAfter(chunks: readonly Chunk[], at: number): number | null {
  let i = at + 1;
  while (WHEREABOUTS.has(chunks[i]?.kind ?? "stop") || /^(?:same|day)$/.test(chunks[i]?.fold ?? "")) i++;
  const inWhich = chunks[i]?.fold === "which" && chunks[i - 1]?.fold === "in";
  if (!inWhich && !/^(where|when)$/.test(chunks[i]?.fold ?? "")) return null;
  return triggerRightOf(chunks, i);
}

function triggerRightOf(chunks: readonly Chunk[], at: number): number | null {
  for (let i = at + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === "act" || chunk.kind === "event") return i;
    if (chunk.kind === "stop" || chunk.kind === "subordinator") return null;
  }
  return null;
}

/** A fronted place or time: that of the first verb on its right. */
function rightOwner(chunks: readonly Chunk[], at: number): Owner {
  let inClause = false;
  for (let i = at + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === "stop") return null;
    if (chunk.kind === "relative") {
      // "a man who said that he …": the clause ends with its own verb; "said that" opens none.
      if (chunks[i - 1]?.kind !== "verb") inClause = true;
      continue;
    }
    const verb = chunk.kind === "verb" && !chunk.fold.endsWith("ing");
    if (inClause && (verb || chunk.kind === "act")) {
      inClause = false;
      continue;
    }
    if (chunk.kind === "act" || chunk.kind === "event") return { trigger: i };
    if (verb) return verbOwner(chunks, i, at);
  }
  return null;
}

/** Another verb's place is the event's too where the verb only leads up to it ("a man entered a shop and …"). */
function verbOwner(chunks: readonly Chunk[], verb: number, at: number): Owner {
  const { classes } = chunks[verb]!;
  const taken = chunks.slice(verb + 1, verb + 5).some(({ fold }) => fold === "lives" || fold === "life");
  if ((classes.speech && !taken) || classes.legal || PLEDGES.test(chunks[verb]!.fold)) return null;
  if (chunks[at]!.kind === "time" && isAftermath(chunks, verb)) return null;
  if (chunks[at]!.kind === "place" && cameWith(chunks, verb, at)) return null;
  // "The blast happened in …": what is said of an event noun is said of the event.
  const subject = subjectOf(chunks, verb);
  const told = eventOfClause(chunks, verb);
  if (told !== null) return { trigger: told };
  const others = chunks.slice(verb + 1, at).some(({ kind }) => kind === "people" || kind === "state");
  // "The strike hit a house of the X family in … on Thursday"
  const aside = others && !STRIKES.test(chunks[verb]!.fold);
  if (!aside && subject !== null && !subject.oblique && chunks[subject.at]!.kind === "event")
    return { trigger: subject.at };
  const trigger = triggerRightOf(chunks, verb);
  if (trigger === null) return null;
  // "The city was shaken on Friday by a lorry bomb".
  if (chunks[trigger]!.kind === "event" && chunks.slice(verb, trigger).some(({ fold }) => fold === "by"))
    return { trigger };
  for (let i = verb + 1; i < trigger; i++) {
    const { classes: other, kind } = chunks[i]!;
    // "the state of X" says nothing.
    if (kind === "verb" && (other.speech || other.legal)) return null;
  }
  return "loose";
}

const STRIKES = /^(?:hit|hits|struck|destroyed|flattened|levelled|leveled|tore|ripped|demolished)$/;

/** "The president yesterday vowed to punish those behind the attack". */
const PLEDGES = /^(?:vow|pledge|promise|order|urge|visit|mourn|demand|offer)(?:s|e?d)?$/;
