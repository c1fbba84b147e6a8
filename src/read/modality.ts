import type { EventStage } from "../event/index.ts";
import type { Chunk } from "./frames/chunks.ts";
import { isOfForces, supportVerb } from "./frames/doers.ts";
import type { PatternMatch } from "./frames/patterns.ts";
import { isJudicial, isPretended } from "./frames/pretence.ts";
import { agentAfter, subjectOf } from "./frames/roles.ts";

/**
 * What a sentence makes of an event that it names: a fact of some stage; a `reference` to one told elsewhere; or
 * nothing to record (negated, supposed, general, or the sum of many events).
 */
export type Modality =
  | { kind: "fact"; stage: EventStage }
  | { kind: "reference" }
  | { kind: "nothing"; why: string };

const STAGES: Record<string, EventStage> = {
  foiled: "foiled",
  attempted: "attempted",
  threatened: "threatened",
};

/** The modality of the trigger at `at`; `matches` are those of its sentence. */
export function modalityOf(chunks: readonly Chunk[], at: number, matches: readonly PatternMatch[]): Modality {
  const staged = matches.find(
    (match) => match.pattern.meaning in STAGES && (match.slots.event ?? match.slots.attack) === at,
  );
  if (staged) return { kind: "fact", stage: STAGES[staged.pattern.meaning]! };
  if (
    matches.some(
      (match) =>
        isDenial(match) &&
        !(match.pattern.meaning === "no-claim" && isToldOf(chunks, at)) &&
        match.from <= at &&
        at <= match.to + 12 &&
        sameClause(chunks, match.from, at),
    )
  )
    return { kind: "reference" };
  for (const why of ["supposed", "figurative"])
    if (matches.some((match) => match.pattern.meaning === why && match.slots.event === at))
      return { kind: "nothing", why };
  if (isNegated(chunks, at)) return { kind: "nothing", why: "negated" };
  if (isSupposed(chunks, at)) return { kind: "nothing", why: "supposed" };
  if (isPretended(chunks, at)) return { kind: "nothing", why: "a film, a drill or a match" };
  if (isJudicial(chunks, at)) return { kind: "nothing", why: "a sentence carried out" };
  if (isTakenOfOld(chunks, at)) return { kind: "nothing", why: "history" };
  if (isDowned(chunks, at)) return { kind: "nothing", why: "a weapon was shot down" };
  if (isGeneral(chunks, at, matches)) return { kind: "nothing", why: "general" };
  if (matches.some((match) => match.pattern.meaning === "aggregate" && covers(chunks, match, at)))
    return { kind: "nothing", why: "many events together" };
  return { kind: "fact", stage: "accomplished" };
}

function isDenial(match: PatternMatch): boolean {
  return match.pattern.meaning === "degree-none" || match.pattern.meaning === "no-claim";
}

/** "No claim of responsibility for the blast, which killed nine": the news is in the clause that hangs on it. */
function isToldOf(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.kind === "act") return chunks[at - 1]?.kind === "relative";
  const next = chunks[at + 1]?.kind === "comma" ? at + 2 : at + 1;
  return chunks[next]?.kind === "relative" && chunks[next + 1]?.kind === "act";
}

function sameClause(chunks: readonly Chunk[], from: number, to: number): boolean {
  return !chunks.slice(from, to).some((chunk) => chunk.kind === "stop");
}

/** An aggregate speaks of the events in its own clause. */
function covers(chunks: readonly Chunk[], match: PatternMatch, at: number): boolean {
  const [from, to] = at < match.from ? [at, match.from] : [match.to, at];
  if (isCompared(chunks, match) || isCounted(chunks, match) || isRecent(chunks)) return false;
  if (
    chunks.slice(match.from + 1, match.to).some(({ kind }) => kind === "subordinator") &&
    match.to - match.from > 2
  )
    return false;
  return !chunks
    .slice(Math.max(0, from), Math.max(from, to))
    .some((chunk) => chunk.kind === "stop" || chunk.kind === "relative");
}

/** "the deadliest attack since the 2004 bombing": one event, set beside an earlier one. */
function isCompared(chunks: readonly Chunk[], { from }: PatternMatch): boolean {
  return (
    chunks[from]!.fold === "since" &&
    chunks.slice(Math.max(0, from - 6), from).some(({ fold }) => SUPERLATIVE.test(fold))
  );
}

/** "a year after", "a year to the day after": from one event to another. */
function isCounted(chunks: readonly Chunk[], { to }: PatternMatch): boolean {
  return (
    /^(?:years?|months?|weeks?)$/.test(chunks[to]!.fold) &&
    /^(?:after|before|later|earlier|to)$/.test(chunks[to + 1]?.fold ?? "")
  );
}

/** "The fighting has killed 350 since Saturday": one event that goes on. */
export function isRecent(chunks: readonly Chunk[]): boolean {
  return chunks.some(
    ({ time }, i) =>
      chunks[i - 1]?.fold === "since" &&
      (time?.weekday != null ||
        time?.date?.precision === "week" ||
        (time?.anchor === "relative" && time.date?.precision === "day")),
  );
}

const SUPERLATIVE = /^(deadliest|worst|bloodiest|biggest|largest|most|first|heaviest|highest|gravest)$/;

/** Chunks on the left of `at` in its clause, nearest first. */
function* leftInClause(chunks: readonly Chunk[], at: number, most: number): Generator<[Chunk, number]> {
  for (let i = at - 1; i >= Math.max(0, at - most); i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === "stop" || chunk.kind === "subordinator" || chunk.kind === "relative") return;
    yield [chunk, i];
  }
}

function isNegated(chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks[at]!.kind === "act";
  for (const [chunk] of leftInClause(chunks, at, verb ? 4 : 3)) {
    if (chunk.kind === "negation") return !verb || chunk.fold !== "no";
    if (verb && !["auxiliary", "adverb", "modal"].includes(chunk.kind)) return false;
    if (!verb && !["word", "adverb", "determiner", "place"].includes(chunk.kind)) return false;
  }
  return false;
}

const SUPPOSING = new Set(["if", "unless", "whether"]);

function isSupposed(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.kind === "act") {
    for (const [chunk, i] of leftInClause(chunks, at, 4)) {
      if (chunk.kind === "modal") return true;
      if (chunk.fold === "to") return !isRealised(chunks, i);
      if (!["auxiliary", "adverb", "negation"].includes(chunk.kind)) break;
    }
  }
  for (let i = at - 1; i >= Math.max(0, at - 10); i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === "stop" || chunk.kind === "relative") return false;
    if (SUPPOSING.has(chunk.fold)) return true;
  }
  return false;
}

/** "began to stab", "said to have killed", "went on to shoot": the infinitive tells what happened. */
function isRealised(chunks: readonly Chunk[], to: number): boolean {
  if (chunks[to + 1]?.fold === "have") return true;
  for (let i = to - 1; i >= Math.max(0, to - 2); i--) {
    if (chunks[i]!.classes.has("realised")) return !chunks[i]!.classes.has("speech");
    if (chunks[i]!.kind !== "adverb" && chunks[i]!.kind !== "preposition") return false;
  }
  return false;
}

/** A statement about many events or about none in particular, unless a count or a day pins this one down. */
function isGeneral(chunks: readonly Chunk[], at: number, matches: readonly PatternMatch[]): boolean {
  const chunk = chunks[at]!;
  if (isPinned(chunks, at) || isTolled(chunks, at, matches)) return false;
  for (const match of matches) {
    if (match.pattern.meaning !== "general") continue;
    if (
      match.slots.event === at &&
      // "Those behind the attack".
      chunks[match.from + 1]!.fold !== "behind" &&
      (chunk.plural || /^(such|any|every|each|all)$/.test(chunks[match.from]!.fold))
    )
      return true;
    if (
      match.slots.event === undefined &&
      Math.abs(match.from - at) < 8 &&
      isSameStretch(chunks, match.from, at)
    )
      return true;
  }
  const trigger = chunk.triggers[0]!;
  const before = chunks[at - 1];
  const told =
    /^(place|organisation|state)$/.test(before?.kind ?? "") ||
    (before?.kind === "determiner" && before.count !== null);
  const barePlural =
    chunk.kind === "event" && chunk.plural && !chunk.definite && !told && !isFlown(chunks, at);
  if (barePlural) return true;
  if (chunks[at - 1]?.fold === "to") return false;
  const timeless = trigger.forms.includes("base") && !trigger.forms.includes("past");
  const ofSomebody = chunks.slice(at + 1, at + 3).some((next) => next.count !== null || next.kind === "name");
  return chunk.kind === "act" && timeless && !ofSomebody && !isChronicled(chunks, at);
}

/** "The army captured the city in March 2016": towns change hands, and news does not give its own event a month and year. */
function isTakenOfOld(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.triggers[0]!.frame.frame !== "capture") return false;
  return chunks.some(({ time }) => time?.anchor === "absolute" && time.date?.precision !== "day");
}

/** "Shot down 30 of 34 drones", "the missile was shot down": that is warding off, and nobody was shot. */
function isDowned(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.fold !== "down") return false;
  const subject = subjectOf(chunks, at);
  if (subject !== null && UNMANNED.test(chunks[subject.at]!.fold)) return true;
  const rest = chunks.slice(at + 1);
  const end = rest.findIndex(({ kind }) => !PASSED_TO_OBJECT.has(kind));
  return UNMANNED.test(rest[end]?.fold ?? "");
}

const UNMANNED = /^(?:drone|missile|rocket|projectile|uav)s?$/;

const PASSED_TO_OBJECT: ReadonlySet<Chunk["kind"]> = new Set([
  "determiner",
  "number",
  "preposition",
  "word",
  "adverb",
  "place",
]);

/** "The air force carries out airstrikes on …", "airstrikes by the coalition kill 50": told of armed forces as news. */
function isFlown(chunks: readonly Chunk[], at: number): boolean {
  if (!isOfForces(chunks[at]!.triggers[0]?.frame)) return false;
  const verb = supportVerb(chunks, at);
  if (verb !== null) return chunks[verb - 1]?.kind === "state";
  const agent = agentAfter(chunks, at);
  if (agent === null || !/^(state|organisation)$/.test(chunks[agent]!.kind)) return false;
  const act = chunks.findIndex(({ kind }, i) => i > agent && kind === "act");
  return act > 0 && !/^(has|have)$/.test(chunks[act - 1]!.fold);
}

/** "Rebels of X attack a village", "X's forces seize the town of Y": one thing, told in the present of chronicles. */
function isChronicled(chunks: readonly Chunk[], at: number): boolean {
  const subject = subjectOf(chunks, at);
  const doer = subject === null || subject.oblique ? null : chunks[subject.at]!;
  if (doer === null || !(doer.kind === "organisation" || doer.kind === "state" || isMember(doer)))
    return false;
  const fights = chunks[at]!.triggers[0]!.frame.type === "battle";
  const [object, second] = chunks.slice(at + 1, at + 3);
  if (object?.kind === "determiner") return second !== undefined && !second.plural;
  return fights && (object?.kind === "preposition" || object?.kind === "place");
}

function isMember({ kind, actor }: Chunk): boolean {
  return kind === "people" && actor !== null && actor.kind !== "generic";
}

function isSameStretch(chunks: readonly Chunk[], a: number, b: number): boolean {
  return !chunks
    .slice(Math.min(a, b), Math.max(a, b))
    .some((chunk) => chunk.kind === "stop" || chunk.kind === "relative" || chunk.kind === "subordinator");
}

function isTown(chunk: Chunk): boolean {
  return chunk.place!.role === "place" && !/^(country|region|unknown)$/.test(chunk.place!.place.precision);
}

const PINNED_WITHIN = 14;

/** A figure, a town or a full date beside the trigger, in its own clause. */
function isPinned(chunks: readonly Chunk[], at: number): boolean {
  if (isKnownByPlace(chunks, at)) return true;
  for (const step of [-1, 1]) {
    for (let i = at + step; i >= 0 && i < chunks.length && Math.abs(i - at) < PINNED_WITHIN; i += step) {
      const chunk = chunks[i]!;
      if (chunk.kind === "stop" || chunk.kind === "subordinator" || chunk.kind === "relative") break;
      if (chunk.kind === "time" && chunk.time!.anchor !== "relative") return true;
      if (chunk.kind === "place" && isTown(chunk) && chunks[i - 1]?.kind === "preposition") return true;
      if (
        (chunk.kind === "people" || chunk.kind === "number") &&
        chunk.count !== null &&
        chunk.count.low === chunk.count.high &&
        chunk.count.best > 1
      )
        return true;
    }
  }
  return false;
}

/** "Clashes between A and B in the province of C have left 30 dead": the toll of the clause that the trigger begins. */
function isTolled(chunks: readonly Chunk[], at: number, matches: readonly PatternMatch[]): boolean {
  return matches.some(({ pattern: { meaning }, from, slots }) => {
    const count = slots.n === undefined ? null : chunks[slots.n]!.count;
    if (meaning !== "killed" || from <= at || count === null || count.low !== count.high) return false;
    return !chunks
      .slice(at, from)
      .some(
        ({ kind }) => kind === "stop" || kind === "comma" || kind === "relative" || kind === "subordinator",
      );
  });
}

/** "the Lockerbie bombing", "the Madrid and London Bridge attacks". */
function isKnownByPlace(chunks: readonly Chunk[], at: number): boolean {
  let i = chunks[at - 1]?.kind === "name" ? at - 2 : at - 1;
  if (chunks[at]!.kind !== "event" || chunks[i]?.kind !== "place") return false;
  while (["place", "name", "conjunction", "comma"].includes(chunks[i]?.kind ?? "")) i--;
  return chunks[i]?.classes.has("definite") ?? false;
}
