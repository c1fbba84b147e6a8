import type { Day } from "../event/index.ts";
import { datedOpening } from "./dateline/dated-opening.ts";
import {
  AROUND_DATES,
  afterTags,
  type Dateline,
  isPlaceLike,
  LONGEST,
  mayHoldDate,
  sentenceOf,
} from "./dateline/line-parts.ts";
import type { Token } from "./mention.ts";
import type { Normalised } from "./normalise.ts";
import { findTimes } from "./times.ts";

export type { Dateline } from "./dateline/line-parts.ts";
export { withPlaceOfLine } from "./dateline/line-place.ts";

/**
 * The day that a report bears: that of its date line, else a full date that stands by itself at its end ("(25 May 2015)",
 * "Published March 14, 2016.").
 */
export function dayOfReport(
  normalised: Pick<Normalised, "text">,
  dateline: Dateline | null = findDateline(normalised),
): Day | null {
  return dateline?.day ?? closingDay(normalised.text);
}

const PARAGRAPHS_LOOKED_AT = 3;

/**
 * The report's own date line: a paragraph that is nothing but a date ("Friday, January 4, 2019"), or the opening of
 * an agency's report ("PARIS, Nov. 13 (Reuters) - ", "SAN SALVADOR, 3 JAN 90 (AFP) -- [TEXT]"), or a full date set apart
 * by another mark ("Quetta, August 9, 2016: "), within the first three paragraphs. Several may be there; then the parts
 * complete each other.
 */
export function findDateline(normalised: Pick<Normalised, "text">): Dateline | null {
  const { text } = normalised;
  let found: Dateline | null = null;
  let at = 0;
  for (let paragraph = 0; paragraph <= PARAGRAPHS_LOOKED_AT && at < text.length; paragraph++) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    const line = dateOnly(text, at, end) ?? opening(text, at, end);
    if (line !== null && found !== null && line.end < end && isAnotherEntry(found, line)) return null;
    if (paragraph === PARAGRAPHS_LOOKED_AT) break;
    if (line !== null) found = found === null ? line : complete(found, line);
    at = end + 1;
  }
  return found;
}

/** "7 January 2015: … 13 November 2015: …" is a chronology, whose days are those of its entries. */
function isAnotherEntry(first: Dateline, second: Dateline): boolean {
  const bare = [first, second].every(({ placeText, agency }) => placeText === null && agency === null);
  return bare && first.day !== null && second.day !== null && first.day !== second.day;
}

function complete(first: Dateline, second: Dateline): Dateline {
  return {
    day: first.day ?? second.day,
    time: first.day === null && second.time !== null ? second.time : (first.time ?? second.time),
    placeText: first.placeText ?? second.placeText,
    agency: first.agency ?? second.agency,
    start: first.start,
    end: second.end,
  };
}

/** Longest stretch at the end that can be a date and the words around it. */
const CLOSING = 90;

function closingDay(text: string): Day | null {
  const end = text.trimEnd().length;
  const start = Math.max(0, end - CLOSING);
  if (!mayHoldDate(text, start, end)) return null;
  const closing = sentenceOf(text, start, end);
  const { tokens } = closing;
  const times = findTimes(closing, null);
  const time = times.findLast(
    (mention) => mention.anchor === "absolute" && mention.date?.precision === "day",
  );
  if (!time?.date) return null;
  const isPart = (token: Token) =>
    token.kind === "punctuation" ||
    times.some((mention) => token.start >= mention.start && token.end <= mention.end) ||
    (token.kind === "number" ? isClock(token.text) : AROUND_DATES.has(token.fold));
  const before = tokens.findLastIndex((token) => !isPart(token));
  if (tokens[before] && tokens[before].start >= time.start) return null;
  const between = text.slice(tokens[before]?.end ?? 0, time.start);
  return /[.!?]["')\]]*\s|\n/.test(between) ? time.date.start : null;
}

/** "BAGHDAD | Thu Mar 22, 2012", "Jan 4, 2019 | KABUL", "NICE, France -- 15 July 2016": a date and a place with a bar or dash between. */
function datedPlace(text: string, start: number, end: number): Dateline | null {
  const bar = /\||\s--?\s/.exec(text.slice(start, end));
  if (bar === null) return null;
  const [left, right] = [start + bar.index, start + bar.index + bar[0].length];
  for (const [from, to, other] of [
    [start, left, text.slice(right, end)],
    [right, end, text.slice(start, left)],
  ] as const) {
    const dated = dateOnly(text, from, to);
    if (dated !== null && isPlaceLike(other.trim(), true))
      return { ...dated, placeText: other.trim(), start, end };
  }
  return null;
}

/** A short paragraph with a date and nothing else but a clock time and words like "Published". */
function dateOnly(text: string, start: number, end: number): Dateline | null {
  if (end - start > 90 || !mayHoldDate(text, start, end)) return null;
  const placed = datedPlace(text, start, end);
  if (placed !== null) return placed;
  const sentence = sentenceOf(text, start, end);
  const times = findTimes(sentence, null);
  const time = times.find((mention) => mention.anchor === "absolute" && mention.date?.precision === "day");
  if (time?.date === undefined || time.date === null) return null;
  for (const token of sentence.tokens) {
    if (
      token.kind === "punctuation" ||
      times.some((mention) => token.start >= mention.start && token.end <= mention.end)
    )
      continue;
    if (token.kind === "number" ? !isClock(token.text) : !AROUND_DATES.has(token.fold)) return null;
  }
  return { day: time.date.start, time, placeText: null, agency: null, start, end };
}

function isClock(text: string): boolean {
  return /^(?:\d{1,2}[:.]\d\d(?:am|pm)?|\d{4}|\d{1,2}(?:am|pm))$/i.test(text);
}

/** "KARACHI: At least ten …", "(Reuters) - Gunmen …": a place in capitals or an agency, and nothing else. */
const PLACE_ALONE =
  /^(\p{Lu}{3,}(?:[ /-]\p{Lu}{3,}){0,3}(?:, \p{Lu}[\p{L} ]{2,20})?):\s+(?=["']?\p{Lu}?\p{Ll}|["']?\d)/u;
const AGENCY_ALONE = /^\(([\p{L}][\p{L}/ .-]{1,20})\)\s*(?:--?\s*)?(?=["']?\p{Lu}\p{Ll})/u;

function bareOpening(text: string, start: number, end: number): Dateline | null {
  if (start > 0) return null;
  const head = text.slice(start, Math.min(end, start + LONGEST));
  const parts = { day: null, time: null, start };
  const place = PLACE_ALONE.exec(head);
  if (place !== null && isPlaceLike(place[1]!, true))
    return { ...parts, placeText: place[1]!, agency: null, end: start + place[0].length };
  const agency = AGENCY_ALONE.exec(head);
  return agency && { ...parts, placeText: null, agency: agency[1]!, end: start + agency[0].length };
}

function opening(text: string, start: number, end: number): Dateline | null {
  const wire = wireOpening(text, start, end);
  return wire?.day ? wire : (datedOpening(text, start, end) ?? wire ?? bareOpening(text, start, end));
}

/** PLACE, DATE (AGENCY) -- [KIND OF REPORT], each but the place optional; at least two of the parts must be there. */
function wireOpening(text: string, start: number, end: number): Dateline | null {
  const head = text.slice(start, Math.min(end, start + LONGEST));
  const dash = dashIn(head);
  if (dash === null) return null;
  const before = head.slice(0, dash.start).trimEnd();
  const agency = agencyIn(before);
  const place = agency === null ? before : before.slice(0, agency.start).trimEnd();
  const time = findTimes(sentenceOf(text, start, start + before.length), null).find(
    (mention) => mention.anchor !== "relative",
  );
  const placeEnd = time === undefined ? place.length : Math.min(place.length, time.start - start);
  const placeText = cleanPlace(place.slice(0, placeEnd));
  if (placeText === null || !isPlaceLike(placeText, agency !== null || time !== undefined)) return null;
  if (time === undefined && !isUpper(firstWord(placeText)) && !opensText(text, start, dash, placeText))
    return null;
  return {
    day: time?.date?.precision === "day" ? time.date.start : null,
    time: time ?? null,
    placeText: NO_PLACE.test(placeText) ? null : placeText,
    agency: agency?.name ?? null,
    start,
    end: afterTags(text, start + dash.end, end),
  };
}

/** The first dash that stands apart and not inside brackets ("(ACAN - EFE) --"). */
function dashIn(head: string): { start: number; end: number } | null {
  for (let at = 0; at < head.length; at++) {
    const mark = head.charCodeAt(at);
    if (mark !== HYPHEN && mark !== UNDERSCORE) continue;
    const double = mark === HYPHEN && head[at + 1] === "-";
    if ((double || standsApart(head, at)) && !isInBrackets(head, at))
      return { start: at, end: double ? at + 2 : at + 1 };
    if (double) at++;
  }
  return null;
}

const HYPHEN = 45;
const UNDERSCORE = 95;

function standsApart(head: string, at: number): boolean {
  const opens = at === 0 || /[\s)/]/.test(head[at - 1]!);
  return opens && (at + 1 === head.length || /[\s[]/.test(head[at + 1]!));
}

function isInBrackets(head: string, at: number): boolean {
  const opened = Math.max(head.lastIndexOf("(", at), head.lastIndexOf("[", at));
  const closed = Math.max(head.lastIndexOf(")", at), head.lastIndexOf("]", at));
  return opened > closed;
}

const TOWN_WORDS = 3;

/** "Manila - A bomb …": a short name before everything else, and a sentence after the dash. */
function opensText(text: string, start: number, dash: { end: number }, placeText: string): boolean {
  if (start > 0 || placeText.split(/[\s,]+/).length > TOWN_WORDS) return false;
  const after = text.slice(start + dash.end).trimStart();
  return /^["'[(]?\p{Lu}/u.test(after) && /[.!?]["')\]]*$/.test(text.slice(0, lineEnd(text)).trimEnd());
}

function lineEnd(text: string): number {
  const newline = text.indexOf("\n");
  return newline === -1 ? text.length : newline;
}

const NO_PLACE = /^(?:NO CITY|CLANDESTINE|NO DATE)\b/;

function agencyIn(before: string): { name: string; start: number } | null {
  const match = /[([]([^()[\]]{2,60})\)$/.exec(before) ?? /(?<=\s)\/([\p{L} .-]{2,30})\/$/u.exec(before);
  return match === null ? null : { name: match[1]!.trim(), start: match.index };
}

/** Drops the comma before the date, "NO DATE" and a weekday. */
function cleanPlace(place: string): string | null {
  const clean = place
    .replace(/[,\s]+$/, "")
    .replace(/,\s*NO DATE$/, "")
    .trim();
  return clean === "" ? null : clean;
}

function firstWord(text: string): string {
  return text.split(/[\s,]/, 1)[0]!;
}

function isUpper(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
}
