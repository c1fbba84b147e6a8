import { dayNumber } from "../event/index.ts";
import type { LinkRecord } from "./link-record.ts";

/** A record of so many days may sum up several events; of more, it is the account of a season. */
export const EPISODE_DAYS = { least: 3, most: 100 } as const;
/** A part lasts at most so large a share of its episode; what lasts longer is the same as a whole. */
const PART = 0.5;

export function daysOf({ date }: LinkRecord): number {
  return date === null ? 0 : dayNumber(date.end) - dayNumber(date.start) + 1;
}

/** What a publisher dates by several days, whether it happened on them or on some of them. */
export function mayBeEpisode(record: LinkRecord): boolean {
  const days = daysOf(record);
  return record.report === undefined && days >= EPISODE_DAYS.least && days <= EPISODE_DAYS.most;
}

/** Whether a record is so much shorter than another that it can only be a part of it. */
export function isShortBeside(part: LinkRecord, whole: LinkRecord): boolean {
  return daysOf(part) <= PART * daysOf(whole);
}

const length = (of: string) => `(${of}.e - ${of}.s + 1)`;

/** SQL of {@link isShortBeside}; records have their first and last day in `s` and `e`. */
export function shortBeside(part: string, whole: string): string {
  return `${length(part)} <= ${PART} * ${length(whole)}`;
}

/**
 * SQL that is true where one of two records can only be a part of the other, and so no candidate for the same event: the whole
 * happened on all of its days by its own word (a week of which some day is meant may be an event of a day). An event
 * that has all the dead of the whole, or where there are none lies on its first day, is no part: the other source dates the
 * whole by one day.
 */
export function isPartPair(a: string, b: string): string {
  const within = (whole: string, part: string) => `(not ${whole}.vague and ${whole}.reported is null
    and ${length(whole)} >= ${EPISODE_DAYS.least} and ${shortBeside(part, whole)}
    and not coalesce((${whole}.s = ${part}.s or least(${whole}.best, ${part}.best) > 0)
      and greatest(${whole}.low, ${part}.low) <= least(${whole}.high, ${part}.high), false))`;
  return `coalesce(${within(a, b)} or ${within(b, a)}, false)`;
}
