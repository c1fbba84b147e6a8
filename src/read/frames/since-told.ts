import { addDays, type Span } from "../../event/index.ts";
import type { TimeMention } from "../mention.ts";
import type { Chunk } from "./chunks.ts";
import { DAY_PARTS, SINCE_THEN } from "./rule-words.ts";

/** When something was, counted from the event told before it: "the same day", "two hours later", "the day before". */
export interface SinceTold extends Span {
  /** 0 on the same day, negative before it; null where the text gives no number of days ("a week later"). */
  days: number | null;
  /** The sentence opens with it, and goes on to something else. */
  opens: boolean;
}

/** Chunks around a trigger within which "that day" is of its clause. */
const SAME_DAY_REACH = 14;
/** Chunks within which a sentence opens with such a phrase. */
const OPENING = 5;

/** How the time of the trigger at `at` is told from another event's; null where it is not. */
export function sinceTold(chunks: readonly Chunk[], at: number): SinceTold | null {
  const clause = Math.max(0, at - SAME_DAY_REACH);
  for (let i = clause; i < Math.min(chunks.length, at + SAME_DAY_REACH); i++)
    if (i > 0 && chunks[i]!.known.rules & DAY_PARTS && /^(?:that|same)$/.test(chunks[i - 1]?.fold ?? ""))
      return within(chunks, i - 1, i, 0, false);
  for (let i = 0; i < Math.min(OPENING, at); i++) {
    const counted = countedAt(chunks, i);
    if (counted !== null) return isSpoken(chunks, i, at) ? null : counted;
  }
  return dayAfterAt(chunks, at);
}

/** "The attacks came a day after 51 people were killed": the day before them. */
function dayAfterAt(chunks: readonly Chunk[], at: number): SinceTold | null {
  for (let i = at - 1; i > 1 && i >= at - OPENING; i--) {
    const { fold, kind } = chunks[i]!;
    if (kind === "stop" || kind === "comma") return null;
    const days = fold === "after" ? daysIn(chunks, i - 1) : null;
    if (days !== null) return within(chunks, i - 2, i, -days);
  }
  return null;
}

/** The number of days that end with the chunk at `at`. */
function daysIn(chunks: readonly Chunk[], at: number): number | null {
  const number = at > 0 && /^(?:days?|nights?)$/.test(chunks[at]!.fold) ? chunks[at - 1] : undefined;
  if (number === undefined) return null;
  return number.count?.best ?? NUMBERS.get(number.fold) ?? null;
}

/** "A week later it admitted that …": when somebody spoke. */
function isSpoken(chunks: readonly Chunk[], from: number, at: number): boolean {
  return chunks
    .slice(from, at)
    .some(({ kind, classes }) => kind === "verb" && (classes.speech || classes.legal));
}

const HOURS = /^(?:hours?|minutes?|moments?)$/;
const LATER = /^(?:later|afterwards)$/;
const EARLIER = /^(?:earlier|before)$/;

/** The phrase around its last word at `at`. */
function countedAt(chunks: readonly Chunk[], at: number): SinceTold | null {
  const { fold, kind, known } = chunks[at]!;
  if (kind === "time")
    return isSinceTold(chunks[at]!) ? within(chunks, at, at, unitsFrom(chunks[at]!)) : null;
  if ((known.rules & (DAY_PARTS | SINCE_THEN)) === 0 || at === 0) return null;
  const unit = chunks[at - 1]!.fold;
  if (known.rules & DAY_PARTS) {
    if (/^(?:following|next)$/.test(unit)) return within(chunks, at - 1, at, 1);
    return unit === "previous" ? within(chunks, at - 1, at, -1) : null;
  }
  const later = LATER.test(fold);
  const next = chunks[at + 1];
  const earlier =
    EARLIER.test(fold) && (next?.kind === "comma" || next?.kind === "preposition" || fold === "earlier");
  if (!later && !earlier) return null;
  if (HOURS.test(unit)) return within(chunks, at - 1, at, 0);
  if (at < 2 || !UNIT.test(unit)) return null;
  const days = daysIn(chunks, at - 1);
  return within(chunks, at - 2, at, days === null ? null : later ? days : -days);
}

const UNIT = /^(?:days?|nights?|weeks?|months?|years?)$/;
const NUMBERS: ReadonlyMap<string, number> = new Map(
  "the a one two three four five six seven eight nine ten"
    .split(" ")
    .map((word, i) => [word, Math.max(1, i - 1)]),
);

/**
 * "Three days after the bomb that killed 14, relatives were queueing on Sunday": the day of the bomb. Null where the sentence does not
 * begin so, or names no day.
 */
export function dayBeforeTold(
  chunks: readonly Chunk[],
  at: number,
  since: SinceTold | null,
): TimeMention | null {
  if (since?.start !== chunks[0]!.start || since.days === null || since.days >= 0) return null;
  const comma = chunks.findIndex(({ kind }, i) => i > at && kind === "comma");
  const days = comma < 0 ? [] : chunks.slice(comma).filter(({ time }) => time?.date?.precision === "day");
  return days.length === 1 ? countedFrom(days[0]!.time, since) : null;
}

/** The day so many days after or before another. */
export function countedFrom(time: TimeMention | null, { start, end, days }: SinceTold): TimeMention | null {
  if (days === null || time === null) return null;
  if (days === 0) return time;
  if (time.date?.precision !== "day" || time.date.start !== time.date.end) return null;
  const day = addDays(time.date.start, days);
  return {
    start,
    end,
    date: { start: day, end: day, precision: "day" },
    anchor: "relative",
    month: null,
    day: null,
    weekday: null,
    ago: null,
  };
}

const BESIDE = /^the (next|following|previous) day$/i;

/** "The next day": in a report, of what it has told. */
export function isSinceTold({ kind, label }: Chunk): boolean {
  return kind === "time" && BESIDE.test(label);
}

function unitsFrom({ label }: Chunk): number {
  return /previous/i.test(label) ? -1 : 1;
}

function within(
  chunks: readonly Chunk[],
  first: number,
  last: number,
  days: number | null,
  opens = true,
): SinceTold {
  return { start: chunks[first]!.start, end: chunks[last]!.end, days, opens };
}
