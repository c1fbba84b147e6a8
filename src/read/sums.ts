import { daysBetween } from "../event/index.ts";
import type { Chunk } from "./frames/chunks.ts";
import type { PatternMatch } from "./frames/patterns.ts";
import type { TimeMention } from "./mention.ts";

/** Fewer dead than this may be of one event in half a year, and in a year. */
const MANY_IN_MONTHS = 20;
const MANY_IN_YEAR = 1_000;
/** Days from which on a stretch holds many events. */
const YEARS = 400;
/** More attacks than any text tells as one. */
const MANY_ATTACKS = 50;

/**
 * "1,564 civilians were killed in the first half of the year", "3,200 between January and May", "2,000 deaths in 258 attacks": the sum
 * of a stretch of time, which is no event, however many it holds.
 */
export function isSumOfStretch(chunks: readonly Chunk[]): boolean {
  const dated = chunks.some(({ time }) => time != null && time.weekday !== null);
  const attacks = chunks.some(
    ({ kind, fold }, i) => kind === "event" && ATTACKS.test(fold) && i > 0 && isMany(chunks[i - 1]!),
  );
  if (attacks && !dated) return true;
  if (isTally(chunks)) return true;
  if (chunks.some(({ kind, plural }) => kind === "event" && !plural)) return false;
  if (chunks.some(({ time }) => isOfYears(time))) return true;
  const most = Math.max(0, ...chunks.map(({ count, kind }) => (kind === "time" ? 0 : (count?.low ?? 0))));
  return (isOfMonths(chunks) && most >= MANY_IN_MONTHS) || (isOfYear(chunks) && most >= MANY_IN_YEAR);
}

/** "Documented 34 attacks on health care". */
function isTally(chunks: readonly Chunk[]): boolean {
  const listed = chunks.findIndex(({ fold }) => TALLIED.test(fold));
  return (
    listed >= 0 &&
    chunks.some(
      ({ kind, fold }, i) =>
        i > listed && kind === "event" && ATTACKS.test(fold) && (chunks[i - 1]!.count?.low ?? 0) >= FEW,
    )
  );
}

const TALLIED = /^(?:documented|recorded|verified|registered|logged|tallied)$/;
/** Attacks that may be those of one day. */
const FEW = 10;

/** "Over the past decade". */
function isOfYears(time: TimeMention | null): boolean {
  return (
    time?.date != null &&
    time.anchor === "relative" &&
    time.date.precision === "span" &&
    daysBetween(time.date.start, time.date.end) > YEARS
  );
}

/** Not "967 car bombs", which may be things. */
const ATTACKS =
  /^(?:attacks|bombings|raids|killings|assaults|shootings|kidnappings|abductions|incidents|ambushes)$/;

/** "258", but not the year of "the 2013 killings". */
function isMany({ count, fold }: Chunk): boolean {
  return (count?.low ?? 0) >= MANY_ATTACKS && !/^(?:19|20)\d\d$/.test(fold);
}

/** "In the second quarter", "in the first six months", "between January and May". */
function isOfMonths(chunks: readonly Chunk[]): boolean {
  return chunks.some(({ fold, time }, i) => {
    const before = chunks.slice(Math.max(0, i - 3), i);
    if (/^(?:half|quarter|months)$/.test(fold)) return before.some((one) => ORDER.test(one.fold));
    if (time?.date?.precision === "half-year" || time?.date?.precision === "quarter") return true;
    return (
      time?.date?.precision === "month" && before.at(-1)?.fold === "between" && chunks[i + 1]?.fold === "and"
    );
  });
}

const ORDER = /^(?:first|second|third|fourth|last|past|final)$/;

function isOfYear(chunks: readonly Chunk[]): boolean {
  return chunks.some(({ time }) => time?.date?.precision === "year");
}

/** "Doctors held by X since 2019 were killed": how long they were held. */
export function isHeldSince(chunks: readonly Chunk[], { from }: PatternMatch): boolean {
  if (chunks[from]!.fold !== "since") return false;
  return chunks.slice(Math.max(0, from - 5), from).some(({ fold }) => HELD.test(fold));
}

const HELD = /^(?:held|missing|detained|captive|wanted|kidnapped|hostage)$/;
