import type { Day } from "../event/index.ts";
import { classAt, DIGIT, LETTER, UPPER } from "./characters.ts";
import type { Sentence, TimeMention, Token } from "./mention.ts";
import type { Normalised } from "./normalise.ts";
import { findTimes } from "./times.ts";
import { tokenise } from "./tokens.ts";

/** What a report says at its top about itself: its day, where it was written, and for whom. */
export interface Dateline {
  /** The day, where the line gives it in full. */
  day: Day | null;
  /** The same as read, also when the year is missing ("Nov. 13"); null when the line has no date. */
  time: TimeMention | null;
  /** The place as written, without the date ("MEXICO CITY (MEXICO)"). */
  placeText: string | null;
  agency: string | null;
  /** Span in the normalised text: from its beginning to where the report proper begins. */
  start: number;
  end: number;
}

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
const LONGEST = 220;

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
  for (let paragraph = 0; paragraph < PARAGRAPHS_LOOKED_AT && at < text.length; paragraph++) {
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    const line = dateOnly(text, at, end) ?? opening(text, at, end);
    if (line !== null && found !== null && line.end < end && isAnotherEntry(found, line)) return null;
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

const AROUND_DATES = new Set(
  "published posted updated last on at date dated by gmt utc est edt bst cet am pm a.m. p.m. first modified".split(
    " ",
  ),
);

/** A short paragraph with a date and nothing else but a clock time and words like "Published". */
function dateOnly(text: string, start: number, end: number): Dateline | null {
  if (end - start > 90 || !mayHoldDate(text, start, end)) return null;
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

function opening(text: string, start: number, end: number): Dateline | null {
  const wire = wireOpening(text, start, end);
  return wire?.day ? wire : (datedOpening(text, start, end) ?? wire);
}

/** PLACE, FULL DATE (AGENCY), the place and the agency optional, set apart by a full stop, colon, bar or dash. */
function datedOpening(text: string, start: number, end: number): Dateline | null {
  const headEnd = Math.min(end, start + LONGEST);
  if (!mayHoldDate(text, start, headEnd)) return null;
  const head = sentenceOf(text, start, headEnd);
  const [time] = findTimes(head, null);
  if (time?.anchor !== "absolute" || time.date?.precision !== "day") return null;
  const before = text.slice(start, time.start).replace(/[\s,|(-]+$/, "");
  if (before !== "" && !isPlaceLike(before, true) && !isAroundDate(before)) return null;
  const after = /^\)?\s*(?:[([]([^()[\]]{2,60})[)\]])?\s*(?:[.:|]|--?)\s+(?=["'[(]?[\p{Lu}\d])/u.exec(
    text.slice(time.end, head.end),
  );
  if (after === null) return null;
  return {
    day: time.date.start,
    time,
    placeText: isAroundDate(before) ? null : before,
    agency: after[1]?.trim() ?? null,
    start,
    end: afterTags(text, time.end + after[0].length, end),
  };
}

const isAroundDate = (words: string) =>
  words.split(/[\s:,]+/).every((word) => word === "" || AROUND_DATES.has(word.toLowerCase()));

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
  if (!head.includes("-")) return null;
  for (const dash of head.matchAll(/--|(?<=^|[\s)])-(?=\s|\[|$)/g)) {
    const opened = Math.max(head.lastIndexOf("(", dash.index), head.lastIndexOf("[", dash.index));
    const closed = Math.max(head.lastIndexOf(")", dash.index), head.lastIndexOf("]", dash.index));
    if (opened <= closed) return { start: dash.index, end: dash.index + dash[0].length };
  }
  return null;
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
  const match = /[([]([^()[\]]{2,60})\)$/.exec(before);
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

const PLACE_WORDS = 9;

/** A few words, each capitalised but for "de", "of" and the like; the first in capitals unless a date or agency speaks for it. */
function isPlaceLike(place: string, supported: boolean): boolean {
  const words = place.split(/[\s,/()-]+/).filter((word) => word !== "");
  if (words.length === 0 || words.length > PLACE_WORDS || /[.!?:;"]\s/.test(place)) return false;
  return words.every((word) => {
    const bits = classAt(word, 0);
    if (bits & DIGIT) return false;
    return (
      (bits & LETTER) === 0 ||
      (bits & UPPER) !== 0 ||
      (supported && /^(?:de|la|of|el|al|the|and|du|le|los|del)$/.test(word))
    );
  });
}

function firstWord(text: string): string {
  return text.split(/[\s,]/, 1)[0]!;
}

function isUpper(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Past "[REPORT] [ANA LOPEZ] [TEXT]" and spaces. */
function afterTags(text: string, at: number, end: number): number {
  let next = at;
  for (;;) {
    while (next < end && text[next] === " ") next++;
    if (text[next] !== "[") return next;
    const close = text.indexOf("]", next);
    if (close === -1 || close >= end || close - next > LONGEST) return next;
    next = close + 1;
  }
}

/** A full date has figures: most paragraphs are told from date lines by having none. */
function mayHoldDate(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (classAt(text, at) & DIGIT) return true;
  return false;
}

function sentenceOf(text: string, start: number, end: number): Sentence {
  return { start, end, tokens: tokenise(text, start, end), paragraph: 0 };
}
