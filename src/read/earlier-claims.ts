import type { Chunk } from "./frames/chunks.ts";
import type { PatternMatch } from "./frames/patterns.ts";

/**
 * "X has claimed several of its attacks", "X has previously claimed attacks in the region": a claim to what went before,
 * which is none to the event that the report tells.
 */
export function isOfEarlierEvents(chunks: readonly Chunk[], { from, to }: PatternMatch): boolean {
  const verb = chunks.findIndex(({ fold }, i) => i >= from && i <= to && CLAIMING.test(fold));
  if (verb < 0) return false;
  if (isPassive(chunks, verb)) return areSeveralBefore(chunks, verb);
  const event = eventAfter(chunks, verb);
  if (event === null || isOfADay(chunks, event)) return false;
  const between = chunks.slice(verb + 1, event);
  const before = chunks.slice(Math.max(0, verb - 3), verb);
  if ([...before, ...between].some(({ fold }) => BEFORE.test(fold))) return true;
  if (between.some(({ fold }) => MANY.test(fold))) return true;
  if (!before.some(({ fold }) => fold === "has" || fold === "have")) return false;
  const determined = between.some(({ kind, definite }) => kind === "determiner" || definite);
  const some = between.some(
    // "Several of its" is one chunk, named by its last word.
    ({ kind, fold, plural, definite }) =>
      SOME.test(fold) || (kind === "determiner" && plural && !definite && /^(?:its|their|the)$/.test(fold)),
  );
  return some || !(determined || chunks[event]!.definite);
}

function isPassive(chunks: readonly Chunk[], verb: number): boolean {
  return (
    chunks[verb + 1]?.fold === "by" &&
    chunks.slice(Math.max(0, verb - 3), verb).some(({ classes }) => classes.be)
  );
}

/** "Several of its raids have also been claimed by X", "previous attacks were claimed by X". */
function areSeveralBefore(chunks: readonly Chunk[], verb: number): boolean {
  const event = chunks.findLastIndex(({ kind }, i) => i < verb && (kind === "event" || kind === "act"));
  if (event < 0 || verb - event > REACH || isOfADay(chunks, event)) return false;
  const before = chunks.slice(Math.max(0, event - 4), event);
  const opens = before.findLastIndex(({ kind }) => /^(?:comma|stop|relative|verb|act)$/.test(kind));
  return before
    .slice(opens + 1)
    .some(
      ({ fold, definite, count }) =>
        !definite && (isVague(count) || MANY.test(fold) || SOME.test(fold) || BEFORE.test(fold)),
    );
}

/** "Several X raids": counted as if they were people. */
function isVague(count: Chunk["count"]): boolean {
  return count !== null && count.low !== count.high;
}

const CLAIMING = /^(?:claim|claims|claimed|claiming|took|taken|accepted|admitted|acknowledged|assumed)$/;
const BEFORE =
  /^(?:previously|often|frequently|regularly|routinely|repeatedly|sometimes|occasionally|seldom|rarely|usually|typically|always|previous|past|earlier|similar|such|other|recent)$/;
const MANY = /^(?:many|most|dozens|scores|hundreds|numerous|countless)$/;
const SOME = /^(?:several|some|few|multiple|various|number|series|string|spate)$/;

/** How many chunks behind the verb the claimed events may stand. */
const REACH = 9;

/** The events of the object: none where it is a single one, or where a clause or a comma comes first. */
function eventAfter(chunks: readonly Chunk[], verb: number): number | null {
  for (let i = verb + 1; i < Math.min(chunks.length, verb + REACH); i++) {
    const { kind, plural, fold } = chunks[i]!;
    if (/^(?:comma|stop|relative|subordinator)$/.test(kind)) return null;
    if (fold === "violence") return i;
    if (kind === "event" || kind === "act") return plural || fold.endsWith("s") ? i : null;
  }
  return null;
}

/** "Claimed several attacks on Sunday": the news of that day. */
function isOfADay(chunks: readonly Chunk[], event: number): boolean {
  const end = chunks.findIndex(({ kind }, i) => i > event && /^(?:comma|stop|relative)$/.test(kind));
  return chunks
    .slice(event, end < 0 ? undefined : end)
    .some(
      ({ time }) =>
        time !== null &&
        !/^(?:year|span|half-year)$/.test(time.date?.precision ?? "") &&
        (time.weekday !== null || time.day !== null || time.ago !== null),
    );
}

/** "But claimed it", "denied hitting homes and said it had hit a base": what follows is no part of the denial. */
export function isCorrected(inside: readonly Chunk[]): boolean {
  return inside.some(
    ({ fold }, i) => fold === "but" || (fold === "and" && /^(?:it|they)$/.test(inside[i + 2]?.fold ?? "")),
  );
}
