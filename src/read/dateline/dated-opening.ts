import type { TimeMention } from "../mention.ts";
import { foreignDateIn } from "../times/foreign-dates.ts";
import { findTimes } from "../times.ts";
import {
  afterTags,
  type Dateline,
  isAroundDate,
  isPlaceLike,
  LONGEST,
  mayHoldDate,
  sentenceOf,
} from "./line-parts.ts";

/** The agency, and the mark behind a date that opens a report. */
const SET_APART = /^\)?,?\s*(?:[([/]([^()[\]/]{2,60})[)\]/])?\s*(?:[.:|_]|--?)\s+(?=["'[(]?[\p{Lu}\d])/u;
/** The same where the whole line stands in brackets. */
const CLOSED = /^[\])]()\s*(?:[.:|]|--?)?\s+(?=["'[(]?[\p{Lu}\d])/u;

/** "4 January 2019 - KABUL: …": the place behind the date. */
const PLACE_BEHIND = /^\s*(?:[,|]|--?)\s*(\p{Lu}[\p{L} ,'/-]{2,40}?)\s*(?::|\||--?)\s+(?=["'[(]?[\p{Lu}\d])/u;

/** "le 4 juin 2012": dates in the words of another language stand only here. */
function foreignTime(head: string, start: number): TimeMention | null {
  const found = foreignDateIn(head);
  if (found === null) return null;
  const date = { start: found.day, end: found.day, precision: "day" } as const;
  const span = { start: start + found.start, end: start + found.end };
  return { ...span, date, anchor: "absolute", month: null, day: null, weekday: null, ago: null };
}

/** PLACE, FULL DATE (AGENCY), the place and the agency optional, set apart by a full stop, colon, bar or dash. */
export function datedOpening(text: string, start: number, end: number): Dateline | null {
  const headEnd = Math.min(end, start + LONGEST);
  if (!mayHoldDate(text, start, headEnd)) return null;
  const head = text.slice(start, headEnd);
  const [found] = findTimes(sentenceOf(text, start, headEnd), null);
  const full = found?.anchor === "absolute" && found.date?.precision === "day";
  const time = full ? found : foreignTime(head, start);
  if (time?.date == null) return null;
  const opened = /^[[(]/.test(head);
  const before = text.slice(start + (opened ? 1 : 0), time.start).replace(/[\s,.|(-]+$/, "");
  if (before !== "" && !isPlaceLike(before, true) && !isAroundDate(before)) return null;
  const rest = text.slice(time.end, headEnd);
  const day = time.date.start;
  const behind = before === "" && !opened ? PLACE_BEHIND.exec(rest) : null;
  if (behind !== null && isPlaceLike(behind[1]!, true)) {
    const next = afterTags(text, time.end + behind[0].length, end);
    return { day, time, placeText: behind[1]!, agency: null, start, end: next };
  }
  const after = (opened ? CLOSED : SET_APART).exec(rest);
  if (after === null) return null;
  return {
    day,
    time,
    placeText: isAroundDate(before) ? null : before,
    agency: after[1]?.trim() || null,
    start,
    end: afterTags(text, time.end + after[0].length, end),
  };
}
