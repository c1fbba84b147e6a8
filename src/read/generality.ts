import { isMotive } from "./frames/beside.ts";
import type { Chunk } from "./frames/chunks.ts";
import { isHeadline } from "./frames/headlines.ts";
import { isOfForces } from "./frames/nations.ts";
import { agentAfter } from "./frames/objects.ts";
import type { PatternMatch } from "./frames/patterns.ts";
import { subjectOf } from "./frames/roles.ts";
import { supportVerb } from "./frames/support-verbs.ts";

/** A statement about many events or about none in particular, unless a count or a day pins this one down. */
export function isGeneral(chunks: readonly Chunk[], at: number, matches: readonly PatternMatch[]): boolean {
  const chunk = chunks[at]!;
  if (isOfWholeYear(chunks, at)) return true;
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
  // "Revenge for US drone strikes".
  const sum = chunk.kind === "event" && chunk.plural && !chunk.definite && chunk.count === null;
  if (sum && isMotive(chunks, at) && chunks[at + 2]?.kind !== "place") return true;
  const told =
    /^(place|organisation|state)$/.test(before?.kind ?? "") ||
    (before?.kind === "determiner" && before.count !== null) ||
    // "Saturday's twin bombings"
    (before?.fold === "'s" && chunks[at - 2]?.kind === "time");
  const barePlural =
    chunk.kind === "event" && chunk.plural && !chunk.definite && !told && !isFlown(chunks, at);
  if (barePlural) return !(isHeadline(chunks) && isNews(chunks, at)) && !isOfOneDay(chunks, at);
  if (chunks[at - 1]?.fold === "to") return false;
  const timeless = trigger.forms.includes("base") && !trigger.forms.includes("past");
  const ofSomebody = chunks.slice(at + 1, at + 3).some((next) => next.count !== null || next.kind === "name");
  return (
    chunk.kind === "act" && timeless && !ofSomebody && !isChronicled(chunks, at) && !isHeadlined(chunks, at)
  );
}

/** "Attacks have killed 3,000 people this year", "2,400 civilians were killed in the country last year": no single event is told. */
function isOfWholeYear(chunks: readonly Chunk[], at: number): boolean {
  const { kind, plural, triggers } = chunks[at]!;
  const sum = kind === "event" ? plural : triggers[0]!.frame.weight === "effect";
  if (!sum || chunks.some((chunk) => chunk.attacker || (chunk.kind === "event" && !chunk.plural)))
    return false;
  if (chunks.some((chunk) => chunk.kind === "place" && isTown(chunk))) return false;
  return chunks.some(({ time }) => time?.anchor === "relative" && time.date?.precision === "year");
}

/** "Gunmen kill civilians in Mosul": the present of headlines. */
function isHeadlined(chunks: readonly Chunk[], at: number): boolean {
  if (!isHeadline(chunks)) return false;
  const subject = subjectOf(chunks, at);
  return subject !== null && !subject.relative && chunks[subject.at]!.kind !== "pronoun";
}

/** "A series of bombings rocked the capital on Thursday night". */
function isOfOneDay(chunks: readonly Chunk[], at: number): boolean {
  return (
    STRUCK.test(chunks[at + 1]?.fold ?? "") && chunks.some(({ time }) => time?.date?.precision === "day")
  );
}

const STRUCK =
  /^(?:rocked|hit|shook|rattled|struck|ripped|tore|targeted|pounded|battered|jolted|convulsed|swept)$/;

/** "Car bombs rock the capital", "clashes in the north", "30 dead as bombs go off": what headlines tell of several events. */
function isNews(chunks: readonly Chunk[], at: number): boolean {
  let after = at + 1;
  while (/^(?:comma|conjunction|event)$/.test(chunks[after]?.kind ?? "")) after++;
  const next = chunks[after];
  if (STRIKES.test(next?.fold ?? "") || next?.kind === "act") return true;
  // "X claims bombings in …"
  if (/^claim(?:s|ed)?$/.test(chunks[at - 1]?.fold ?? "")) return true;
  // "Dozens killed in bombings in …"
  if (chunks[at - 1]?.fold === "in" && chunks[at - 2]?.triggers[0]?.frame.effect) return true;
  if (chunks.slice(0, at).some(({ fold }, i) => fold === "dead" && chunks[i - 1]?.count)) return true;
  return (
    chunks[at]!.triggers[0]!.frame.type === "battle" && (next === undefined || BATTLEFIELD.test(next.fold))
  );
}

const STRIKES =
  /^(?:rock|hit|shake|rattle|strike|erupt|flare|leave|continue|claim|rage|break|target|pound|batter|jolt|mar|resume|intensify)$/;

const BATTLEFIELD =
  /^(?:in|near|at|between|with|outside|around|along|inside|over|across|and|,|north|south|east|west)$/;

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
  // "Those who attack the nation's schools"
  const doer = subject === null || subject.oblique || subject.relative ? null : chunks[subject.at]!;
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
      // "Killed since Sunday in clashes"
      const since = chunk.fold === "since" && chunks[i + 1]?.kind === "time";
      if (chunk.kind === "stop" || (chunk.kind === "subordinator" && !since) || chunk.kind === "relative")
        break;
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
  return chunks[i]?.classes.definite ?? false;
}
