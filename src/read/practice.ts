import type { Chunk } from "./frames/chunks.ts";
import type { PatternMatch } from "./frames/patterns.ts";
import { OF_YEARS, PRACTICE, TENSE_OF_NOW } from "./frames/rule-words.ts";

/** Chunks around a verb within which its clause is looked through. */
const REACH = 12;

/**
 * "X has long targeted the police", "it is not the first time that X has attacked buses", "X has carried out several attacks in recent
 * years": what somebody does again and again, which is no news of the day and tells nothing of who did it this time.
 */
export function isPractised(chunks: readonly Chunk[], at: number): boolean {
  const [from, to] = clauseAround(chunks, at);
  const clause = chunks.slice(from, to);
  if (isRepeated(chunks, at) || isGrievance(chunks, at)) return true;
  if (isOnceBefore(chunks, at)) return true;
  const perfect = clause.findIndex(({ known }) => known.rules & TENSE_OF_NOW);
  if (perfect < 0 || from + perfect > at || isDated(clause)) return false;
  const verb = clause.slice(perfect + 1, perfect + 4);
  if (verb.some(({ known }) => known.rules & PRACTICE) || isOfYears(clause)) return true;
  // "X has been targeting the police since it returned"
  const goesOn =
    chunks[at]!.kind === "act" && chunks[at]!.fold.endsWith("ing") && chunks[at - 1]?.fold === "been";
  if (goesOn && chunks.slice(at).some(({ fold }) => fold === "since")) return true;
  // "… attacks in the city, where a bombing killed 33": the count of another clause.
  const inside = chunks.findIndex(({ kind, fold }, i) => i > at && kind === "relative" && /^wh/.test(fold));
  const counted = chunks
    .slice(0, inside < 0 ? chunks.length : inside)
    .some(
      ({ kind, count }) =>
        (kind === "people" || kind === "number") && count !== null && count.low === count.high,
    );
  if (counted) return false;
  // "… a number of suicide attacks, killing dozens"
  const effect = chunks[at]!.kind === "act" && chunks[at]!.fold.endsWith("ing");
  const events = effect ? [...chunks.keys()].slice(from, at) : [at];
  return events.some((i) => chunks[i]!.kind === "event" && isSeveral(chunks, i));
}

/** "We did it because the government is targeting our families": what others do all the time. */
function isGrievance(chunks: readonly Chunk[], at: number): boolean {
  return (
    chunks[at]!.fold.endsWith("ing") &&
    /^(?:is|are)$/.test(chunks[at - 1]?.fold ?? "") &&
    chunks.slice(Math.max(0, at - REACH), at).some(({ fold }) => fold === "because")
  );
}

/** "X has attacked the town before": not this time. */
function isOnceBefore(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.kind !== "act" || !/^(?:has|have)$/.test(chunks[at - 1]?.fold ?? "")) return false;
  const before = chunks.findIndex(({ fold }, i) => i > at && i <= at + NEAR && fold === "before");
  return before > 0 && /^(?:stop|comma)$/.test(chunks[before + 1]?.kind ?? "stop");
}

const NEAR = 7;

/** What was done until now, or long ago, and is no news of the day. */
export function isHistory(chunks: readonly Chunk[], at: number): boolean {
  return isTakenOfOld(chunks, at) || isDoneUntilNow(chunks, at) || isPractised(chunks, at);
}

/** "Has long been blamed", "have blamed the latest attacks on X": said of many attacks. */
export function isOfPractice(chunks: readonly Chunk[], { from, to }: PatternMatch): boolean {
  if (isPractised(chunks, to)) return true;
  return chunks.slice(from, to).some(({ kind }, i) => kind === "event" && isPractised(chunks, from + i));
}

/** "Not the first time that …", "the third time this year that …". */
function isRepeated(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks.slice(Math.max(0, at - REACH), at);
  const time = before.findIndex(
    ({ fold }, i) => fold === "time" && /^(?:first|only|last)$/.test(before[i - 1]?.fold ?? ""),
  );
  return time > 0 && before.slice(0, time).some(({ kind, fold }) => kind === "negation" || fold === "not");
}

/** "In the past", "over the years", "in recent months", "for decades". */
function isOfYears(clause: readonly Chunk[]): boolean {
  return clause.some(({ fold, time, known }, i) => {
    if (time === null && (known.rules & OF_YEARS) === 0) return false;
    const [before, second] = [clause[i - 1]?.fold ?? "", clause[i - 2]?.fold ?? ""];
    if (fold === "past") return before === "the" && second === "in";
    if (/^(?:weeks|months)$/.test(fold) && before === "recent") return true;
    if (/^(?:years|decades)$/.test(fold)) return /^(?:for|over|recent|past|the)$/.test(before);
    return (
      time !== null &&
      /\b(?:recent|past|last)\b.*\b(?:years|months|weeks|decades|decade)\b/i.test(clause[i]!.label)
    );
  });
}

/** "Several attacks", "a string of bombings". */
function isSeveral(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks.slice(Math.max(0, at - 4), at);
  if (!chunks[at]!.plural) return false;
  // "The latest attacks", of which this may be one
  if (before.some(({ fold }) => /^(?:latest|recent)$/.test(fold))) return true;
  return !chunks[at]!.definite && before.some(({ fold }) => SEVERAL.test(fold));
}

const SEVERAL =
  /^(?:several|many|numerous|various|multiple|countless|dozens|scores|hundreds|similar|such|other|previous|past|number|series|string|spate)$/;

/** "On Friday", "on 3 May": the news of a day. */
function isDated(clause: readonly Chunk[]): boolean {
  return clause.some(({ time }) => time != null && (time.weekday !== null || time.date?.precision === "day"));
}

/** From the last stop or "but" before the chunk to the next after it. */
function clauseAround(chunks: readonly Chunk[], at: number): [number, number] {
  const opens = chunks.findLastIndex(
    ({ kind, fold }, i) => i < at && (kind === "stop" || fold === "but" || kind === "subordinator"),
  );
  const ends = chunks.findIndex(
    ({ kind, fold }, i) => i > at && (kind === "stop" || fold === "but" || kind === "subordinator"),
  );
  return [Math.max(opens + 1, at - REACH), Math.min(ends < 0 ? chunks.length : ends, at + REACH)];
}

/** "The army captured the city in March 2016": towns change hands, and news does not give its own event a month and year. */
function isTakenOfOld(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.triggers[0]!.frame.frame !== "capture") return false;
  return chunks.some(({ time }) => time?.anchor === "absolute" && time.date?.precision !== "day");
}

/** "X, which has killed thousands since 2009, …": what a group did until now. */
function isDoneUntilNow(chunks: readonly Chunk[], at: number): boolean {
  if (at < 2 || chunks[at]!.kind !== "act" || chunks[at - 2]!.kind !== "relative") return false;
  if (!/^(?:has|have)$/.test(chunks[at - 1]!.fold)) return false;
  if (isBySome(chunks, at)) return true;
  const group = at > 2 && chunks[at - 3]!.kind === "comma" ? chunks[at - 4] : chunks[at - 3];
  if (group?.kind !== "organisation") return false;
  const end = chunks.findIndex(({ kind }, i) => i > at && (kind === "comma" || kind === "stop"));
  return !chunks
    .slice(at, end < 0 ? undefined : end)
    .some(({ time }) => time !== null && time.weekday !== null);
}

/** "X's attacks in large towns, which have killed hundreds": many of them, until now. */
function isBySome(chunks: readonly Chunk[], at: number): boolean {
  const count = chunks[at + 1]?.count ?? null;
  return chunks[at - 1]!.fold === "have" && count !== null && count.high >= 2 * count.low && count.high > 0;
}
