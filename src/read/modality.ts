import type { EventStage } from "../event/index.ts";
import type { Chunk } from "./frames/chunks.ts";
import { isDoubted } from "./frames/disbelief.ts";
import { isByAnimal, isOfIllness, isOfThings } from "./frames/mishaps.ts";
import { objectsAfter } from "./frames/objects.ts";
import type { PatternMatch } from "./frames/patterns.ts";
import { isJudicial, isPretended } from "./frames/pretence.ts";
import { isSeizure } from "./frames/seizures.ts";
import { isCleared, isDowned, isFound } from "./frames/warded-off.ts";
import { isGeneral } from "./generality.ts";
import { isHistory } from "./practice.ts";
import { isHeldSince, isSumOfStretch } from "./sums.ts";

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
  // "Killed during an attempted jailbreak": what happened in it did happen.
  const inUnrest = chunks[at]!.triggers[0]!.frame.frame === "unrest";
  if (staged && !inUnrest && !isAnswered(chunks, staged))
    return { kind: "fact", stage: STAGES[staged.pattern.meaning]! };
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
    if (
      matches.some(
        (match) =>
          match.pattern.meaning === why && match.slots.event === at && !isBeyondPurpose(chunks, match, at),
      ) &&
      !(
        why === "figurative" &&
        (isMeant(chunks[at]!) || (chunks[at]!.kind === "act" && isSuffered(chunks, at)))
      )
    )
      return { kind: "nothing", why };
  if (isFound(chunks, at)) return { kind: "fact", stage: "foiled" };
  if (isNegated(chunks, at)) return { kind: "nothing", why: "negated" };
  if (isDisowned(chunks, at)) return { kind: "reference" };
  if (isSupposed(chunks, at)) return { kind: "nothing", why: "supposed" };
  if (isPretended(chunks, at)) return { kind: "nothing", why: "a film, a drill or a match" };
  if (isJudicial(chunks, at)) return { kind: "nothing", why: "a sentence carried out" };
  if (isOfThings(chunks, at)) return { kind: "nothing", why: "things were burned" };
  if (isSeizure(chunks, at)) return { kind: "nothing", why: "things were seized" };
  if (isHistory(chunks, at)) return { kind: "nothing", why: "history" };
  if (matches.some((match) => isByMishap(match, at))) return { kind: "nothing", why: "an accident" };
  if (isCleared(chunks, at)) return { kind: "nothing", why: "mines were cleared" };
  if (isDowned(chunks, at)) return { kind: "nothing", why: "a weapon was shot down" };
  if (isGeneral(chunks, at, matches)) return { kind: "nothing", why: "general" };
  if (
    isSumOfStretch(chunks) ||
    matches.some((match) => match.pattern.meaning === "aggregate" && covers(chunks, match, at))
  )
    return { kind: "nothing", why: "many events together" };
  if (isOfIllness(chunks, at)) return { kind: "nothing", why: "an illness" };
  if (isByAnimal(chunks, at)) return { kind: "nothing", why: "an animal" };
  return { kind: "fact", stage: "accomplished" };
}

/** "Vowed to avenge the strikes", "called for an end to the attacks": what is answered has happened. */
function isAnswered(chunks: readonly Chunk[], { pattern, from, to }: PatternMatch): boolean {
  return pattern.meaning === "threatened" && chunks.slice(from, to).some(({ fold }) => ANSWERS.test(fold));
}

const ANSWERS = /^(?:avenge|revenge|retaliate|punish|answer|respond|retribution|vengeance)$/;

/** "Beheaded two men for their beliefs": no words beat and blast so. */
function isMeant({ kind, triggers }: Chunk): boolean {
  return kind === "act" && BODILY.test(triggers[0]!.frame.frame);
}

const BODILY =
  /^(?:shoot|shoot-dead|stab|stab-dead|behead|kidnap|take-hostage|execute|lynch|massacre|assassinate|kill|murder)$/;

/** "Two opposition supporters shot dead", "an opponent killed by the army": meant as it is said. */
function isSuffered(chunks: readonly Chunk[], at: number): boolean {
  const { frame, forms } = chunks[at]!.triggers[0]!;
  return frame.effect === "killed" && forms.includes("participle") && objectsAfter(chunks, at).length === 0;
}

/** "A man who tried to stop the attackers was shot": no purpose, but the verb of the sentence. */
function isBeyondPurpose(chunks: readonly Chunk[], { from }: PatternMatch, at: number): boolean {
  return chunks[from]!.fold === "to" && chunks[at]!.kind === "act" && chunks[at - 1]?.classes.be === true;
}

function isDenial(match: PatternMatch): boolean {
  const { meaning, source } = match.pattern;
  // "Warned of lone wolf attacks after a man killed three"
  return (meaning === "degree-none" && !source.startsWith("wolf")) || meaning === "no-claim";
}

/** "No claim of responsibility for the blast, which killed nine": the news is in the clause that hangs on it. */
function isToldOf(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.kind === "act") return chunks[at - 1]?.kind === "relative";
  const next = chunks[at + 1]?.kind === "comma" ? at + 2 : at + 1;
  return chunks[next]?.kind === "relative" && chunks[next + 1]?.kind === "act";
}

/** "Died in floods", "were killed when a bus overturned". */
export function isByMishap({ pattern, from, to }: PatternMatch, at: number): boolean {
  return pattern.meaning === "mishap" && from <= at && at <= to;
}

function sameClause(chunks: readonly Chunk[], from: number, to: number): boolean {
  return !chunks.slice(from, to).some((chunk) => chunk.kind === "stop");
}

/** An aggregate speaks of the events in its own clause. */
function covers(chunks: readonly Chunk[], match: PatternMatch, at: number): boolean {
  const [from, to] = at < match.from ? [at, match.from] : [match.to, at];
  if (
    tellsOfOne(chunks, at) ||
    isHeldSince(chunks, match) ||
    isInPrison(chunks, match) ||
    isOfFlight(chunks, match)
  )
    return false;
  if (isCompared(chunks, match) || isCounted(chunks, match) || isRecent(chunks)) return false;
  // "Five were killed on Monday, bringing to 13 the number of people killed since …"
  if (at < match.from && chunks.slice(at, match.from).some(({ fold }) => BRINGS.test(fold))) return false;
  // "The war began on 7 October, when gunmen killed 1,400".
  if (chunks.slice(match.from, match.to).some(({ fold }) => fold === "when")) return false;
  if (
    chunks.slice(match.from + 1, match.to).some(({ kind }) => kind === "subordinator") &&
    match.to - match.from > 2
  )
    return false;
  return !chunks
    .slice(Math.max(0, from), Math.max(from, to))
    .some((chunk) => chunk.kind === "stop" || chunk.kind === "relative");
}

/** "A 17-hour uprising in which 56 inmates were killed". */
function isInPrison(chunks: readonly Chunk[], { from, to }: PatternMatch): boolean {
  const revolt = chunks.slice(from, to + 1).some(({ fold }) => /^(?:uprising|rebellion)$/.test(fold));
  return revolt && chunks.some(({ fold }) => /^(?:inmates|prisoners|prison|jail)$/.test(fold));
}

const BRINGS = /^(?:bringing|raising|taking|pushing)$/;

/** "The ambush hit a convoy of a land that is in crisis since a coup", "the attack came a week after a bomber killed 22". */
function tellsOfOne(chunks: readonly Chunk[], at: number): boolean {
  const one = chunks.findIndex(({ kind }) => kind === "event" || kind === "act");
  const { kind, plural, definite } = chunks[one]!;
  if (kind !== "event" || plural || one > at || one > OPENING || GOES_ON.test(chunks[one]!.fold))
    return false;
  // "Nobody has claimed the attack; militants have killed scores since 2012"
  if (!sameClause(chunks, one, at)) return false;
  return definite || /^(?:the|this)$/i.test(chunks[one - 1]?.label ?? "");
}

const OPENING = 4;
const GOES_ON =
  /^(?:fighting|war|conflict|violence|unrest|campaign|insurgency|uprising|rebellion|offensive)$/;

/** "A camp for people displaced by the war": who was hit, not what the war did. */
function isOfFlight(chunks: readonly Chunk[], { from }: PatternMatch): boolean {
  return chunks.slice(Math.max(0, from - 4), from).some(({ fold }) => FLIGHT.test(fold));
}

const FLIGHT = /^(?:displaced|uprooted|homeless|fled|fleeing|flee|escaped|escaping|refugees?|refuge)$/;

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
      time !== null &&
      chunks[i - 1]?.fold === "since" &&
      (time.weekday !== null ||
        time.date?.precision === "week" ||
        (time.anchor === "relative" && time.date?.precision === "day")),
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
    if (verb && /^(?:nearly|almost)$/.test(chunk.fold)) return true;
    if (verb && !["auxiliary", "adverb", "modal"].includes(chunk.kind)) return false;
    if (!verb && !["word", "adverb", "determiner", "place"].includes(chunk.kind)) return false;
  }
  return false;
}

/** "The army denied that its soldiers had killed civilians", "denied killing them", "doubted that X had". */
function isDisowned(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.kind === "event") return isUninvolved(chunks, at);
  if (chunks[at]!.kind !== "act") return false;
  if (DENY.test(chunks[at - 1]?.fold ?? "")) return true;
  for (const [, i] of leftInClause(chunks, at, 6))
    if (chunks[i - 1]?.fold === "that") return isDoubted(chunks, i);
  return false;
}

/** "Its men were not involved in the attack on the barge": one of which it is only said who did not do it. */
function isUninvolved(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks.slice(Math.max(0, at - 7), at);
  const involved = before.findLastIndex(({ fold }) => INVOLVED.test(fold));
  return involved > 0 && before.slice(0, involved).some(({ kind }) => kind === "negation");
}

const INVOLVED = /^(?:involved|involvement|responsible|part|role)$/;

const DENY = /^den(?:y|ies|ied|ying)$/;

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

const CONFESSES = /^(?:confess(?:ed|es|ing)?|admit(?:s|ted|ting)?|pleaded|guilty)$/;

/** "began to stab", "said to have killed", "went on to shoot": the infinitive tells what happened. */
function isRealised(chunks: readonly Chunk[], to: number): boolean {
  if (chunks[to + 1]?.fold === "have") return true;
  // "Confessed to killing three people"
  const before = chunks.slice(0, to).findLast(({ kind }) => kind !== "time");
  if (chunks[to + 1]?.fold.endsWith("ing") && CONFESSES.test(before?.fold ?? "")) return true;
  for (let i = to - 1; i >= Math.max(0, to - 2); i--) {
    if (chunks[i]!.classes.realised) return !chunks[i]!.classes.speech;
    if (chunks[i]!.kind !== "adverb" && chunks[i]!.kind !== "preposition") return false;
  }
  return false;
}
