import type { Chunk } from "./chunks.ts";
import { isLongBeforeNews } from "./long-after.ts";
import { ELSEWHERE, SOONER_OR_LATER } from "./rule-words.ts";

/** Chunks between "after" or "followed" and the event that it names. */
const NAMED_BEHIND = new Set<Chunk["kind"]>([
  "determiner",
  "word",
  "time",
  "place",
  "name",
  "target",
  "adverb",
  "people",
  "number",
  "weapon",
  "state",
  "organisation",
  "auxiliary",
]);
const REACH = 8;

/**
 * "The ambush came a day after five civilians died", "the strike followed Thursday's bombing": the event at `at` is another
 * one than that which the clause tells of.
 */
export function isSetBeside(chunks: readonly Chunk[], at: number): boolean {
  if (isMotive(chunks, at) || isLikened(chunks, at) || isRecordBefore(chunks, at)) return true;
  if (isLongBeforeNews(chunks, at)) return true;
  const link = linkBefore(chunks, at);
  if (link === null) return false;
  if (/^follow(?:s|ed)$/.test(chunks[link]!.fold)) return true;
  return chunks
    .slice(Math.max(0, link - 5), link)
    .some(({ fold }) => /^(?:came|comes|come|coming|happened|occurred)$/.test(fold));
}

/** "It resembled the attacks of 30 September 2022", "was reminiscent of the bombing": what it is compared with. */
function isLikened(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const { fold, kind } = chunks[i]!;
    if (RESEMBLES.test(fold)) return true;
    const of = /^(?:of|to|with)$/.test(fold) && LIKE.test(chunks[i - 1]?.fold ?? "");
    if (of) return true;
    if (!NAMED_BEHIND.has(kind)) return false;
  }
  return false;
}

const RESEMBLES =
  /^(?:resembl(?:ed|es|ing)|echo(?:ed|es|ing)|mirror(?:ed|s|ing)|evok(?:ed|es|ing)|recall(?:ed|s|ing))$/;
const LIKE = /^(?:reminiscent|similar|compared|comparable|akin)$/;

/** "The worst since X raided the town in 2014": the one that was worse. */
function isRecordBefore(chunks: readonly Chunk[], at: number): boolean {
  const since = chunks.findLastIndex(({ fold }, i) => i < at && fold === "since");
  if (since < 0 || !chunks.slice(since + 1, at).every(({ kind }) => NAMED_BEHIND.has(kind))) return false;
  return chunks.slice(Math.max(0, since - REACH), since).some(({ fold }) => RECORD.test(fold));
}

const RECORD = /^(?:worst|deadliest|bloodiest|biggest|largest|heaviest|gravest|first)$/;

/** "In reply to Russian air strikes", "retribution for the killing of its leader": what somebody else did before. */
export function isMotive(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(1, at - REACH); i--) {
    const { fold, kind } = chunks[i]!;
    const why = chunks[i - 1]!.fold;
    if (fold === "to" && /^(reply|response|retaliation|answer|reaction)$/.test(why)) return true;
    if (fold === "for" && /^(revenge|retaliation|retribution|reprisal|vengeance|payback)$/.test(why))
      return true;
    // "A reply to aggression and to the shooting of protesters"
    if (fold === "to" && chunks[i - 1]!.kind === "conjunction")
      return chunks
        .slice(Math.max(0, i - REACH), i)
        .some((one) => /^(?:reply|response|answer)$/.test(one.fold));
    // "… to the killing of a commander in an air strike"
    const within = kind === "event" || (kind === "preposition" && /^(?:of|in|by)$/.test(fold));
    if (!NAMED_BEHIND.has(kind) && !within) return false;
  }
  return false;
}

/** "Turkey retaliated and hit …", "in response, jets bombed …", "responded with air strikes": an event of its own. */
export function isReply(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REPLY_REACH); i--) {
    const { fold, kind } = chunks[i]!;
    if (kind === "stop") return false;
    if (fold === "retaliated") return true;
    if (fold === "responded") return /^(?:with|by)$/.test(chunks[i + 1]!.fold);
    const opens = i > 0 && chunks[i - 1]!.fold === "in" && chunks[i + 1]!.kind === "comma";
    if (opens && /^(?:response|retaliation|reply|revenge|reprisal)$/.test(fold)) return true;
  }
  return isAnswerBehind(chunks, at);
}

/** "Said it had fired rockets at two barracks in response to the strike". */
function isAnswerBehind(chunks: readonly Chunk[], at: number): boolean {
  const end = chunks.findIndex(({ kind }, i) => i > at && /^(?:stop|comma)$/.test(kind));
  const clause = chunks.slice(at, Math.min(end < 0 ? chunks.length : end, at + REPLY_REACH));
  const answer = clause.findIndex(
    ({ fold }, i) => /^(?:response|retaliation)$/.test(fold) && clause[i - 1]!.fold === "in",
  );
  // "45 militants were neutralised in retaliatory strikes", "in strikes that followed"
  if (
    clause.some(
      ({ fold }, i) => fold === "retaliatory" || (fold === "followed" && clause[i - 1]!.kind === "relative"),
    )
  )
    return true;
  if (answer < 0 || chunks[at]!.kind !== "act") return false;
  const to = clause.slice(answer + 1);
  const event = to.findIndex(({ kind }) => kind === "event");
  const named = to[event];
  // "… in response to the killing of its leader": told of something else.
  return to.length === 0 || (named?.definite === true && !/^(?:of|in|on)$/.test(to[event + 1]?.fold ?? ""));
}

const REPLY_REACH = 12;

/**
 * "A bomb killed 95, a week after gunmen killed 20 at a hotel", "a week after an attack in which 20 were killed": told beside an
 * event of its own. Not of those who "died two days after he was shot", nor of "the attack", which is the one told of.
 */
export function isOfEarlier(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.definite) return false;
  const from = chunks.findLastIndex(({ kind }, i) => i < at && (kind === "comma" || kind === "stop")) + 1;
  const link = chunks.findIndex(
    ({ fold, kind }, i) =>
      i >= from && i < at && fold === "after" && (kind === "time" || SPANS.test(chunks[i - 1]?.fold ?? "")),
  );
  if (link < 0) return false;
  if (
    chunks
      .slice(link, at + 1)
      .some(({ kind }, i, clause) => kind === "event" && isIndefinite(openerOf(clause, i)))
  )
    return true;
  const end = chunks.findIndex(({ kind }, i) => i > at && (kind === "comma" || kind === "stop"));
  const clause = chunks.slice(link, end < 0 ? chunks.length : end);
  // "Hours after another was killed"
  const others = ({ count, additional }: Chunk) => count !== null && (count.best > 1 || additional);
  if (!clause.some(others)) return false;
  return chunks.some(
    ({ kind, triggers }, i) =>
      (i < link || (end >= 0 && i > end)) &&
      // "Had been killed" alone does not tell that anybody did it.
      (kind === "event" || (kind === "act" && chunks[i - 1]?.kind !== "auxiliary")) &&
      triggers.some(({ frame }) => frame.subject !== "victims"),
  );
}

/** What stands before "devastating attack". */
function openerOf(clause: readonly Chunk[], event: number): Chunk | undefined {
  let i = event - 1;
  while (clause[i]?.kind === "word") i--;
  return clause[i];
}

function isIndefinite(before: Chunk | undefined): boolean {
  return before?.kind === "determiner" && /^an?$/.test(before.fold);
}

const SPANS = /^(?:hours?|days?|weeks?|months?|years?)$/;

/** "Three years after the attack", "the anniversary of the massacre", "the victims of the 2017 bombing": long past for the clause. */
export function isLongPast(chunks: readonly Chunk[], at: number): boolean {
  if (isRemembered(chunks, at) || isMourned(chunks, at) || isYearsOn(chunks)) return true;
  const link = linkBefore(chunks, at);
  if (link === null || chunks[link]!.fold !== "after") return false;
  return /^(?:years?|months?|decades?)$/.test(chunks[link - 1]?.fold ?? "");
}

/** "Two years on, nobody has been charged over the bomb that …". */
function isYearsOn(chunks: readonly Chunk[]): boolean {
  const years = chunks.slice(0, OPENING).findIndex(({ fold }) => /^(?:years?|decades?)$/.test(fold));
  return (
    years >= 0 && /^(?:on|later)$/.test(chunks[years + 1]?.fold ?? "") && chunks[years + 2]?.kind === "comma"
  );
}

/** "At a memorial they read the names of 69 people shot dead in 2011". */
function isMourned(chunks: readonly Chunk[], at: number): boolean {
  if (!chunks.slice(0, at).some(({ fold }) => MEMORIAL.test(fold))) return false;
  return chunks.some(({ time }, i) => i > at && time?.date?.precision === "year");
}

const MEMORIAL =
  /^(?:memorials?|anniversary|vigil|wreaths?|commemorat(?:e|es|ed|ion|ing)|remembrance|remembered|tribute)$/;

/** An event noun with its year, or with "anniversary of", in a clause about something else. */
function isRemembered(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.kind !== "event") return false;
  let yearly = false;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const { fold, kind, time } = chunks[i]!;
    yearly ||= time?.anchor === "absolute" && time.date?.precision === "year";
    if (kind === "preposition") return yearly || /^anniversary$/.test(chunks[i - 1]?.fold ?? "");
    if (!NAMED_BEHIND.has(kind) || /^follow/.test(fold)) return false;
  }
  return false;
}

const LINKS = new Set("after follows followed".split(" "));

/** The "after" or "followed" that leads to the event with nothing between but its own words. */
function linkBefore(chunks: readonly Chunk[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const { fold, kind } = chunks[i]!;
    if (LINKS.has(fold)) return i;
    if (!NAMED_BEHIND.has(kind)) return null;
  }
  return null;
}

const OPENING = 4;

/** "Elsewhere, …", "Hours earlier in Kabul, …": a sentence that turns to something else. */
export function turnsAway(chunks: readonly Chunk[]): boolean {
  for (let i = 0; i < Math.min(OPENING, chunks.length); i++) {
    const { rules } = chunks[i]!.known;
    if (rules & ELSEWHERE) return true;
    if (rules & SOONER_OR_LATER && (i === 0 || isStretch(chunks[i - 1]!))) return true;
  }
  return false;
}

function isStretch({ fold }: Chunk): boolean {
  return /^(?:hours?|minutes?|days?|time)$/.test(fold);
}

/** "Had bombed", unless somebody says so, for then all is told in the past before the past. */
export function isGoneBefore(chunks: readonly Chunk[], at: number): boolean {
  const aux = chunks[at - 1]?.kind === "adverb" ? chunks[at - 2] : chunks[at - 1];
  return aux?.fold === "had" && !chunks.some(({ classes }) => classes.speech);
}
