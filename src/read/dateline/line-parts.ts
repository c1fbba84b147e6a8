import type { Day } from "../../event/index.ts";
import { classAt, DIGIT, LETTER, UPPER } from "../characters.ts";
import type { Sentence, TimeMention } from "../mention.ts";
import { tokenise } from "../tokens.ts";

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

/** UTF-16 units at the head of a paragraph in which a date line ends. */
export const LONGEST = 220;

/** Words beside the date of a report. */
export const AROUND_DATES = new Set(
  "published posted updated last on at date dated by gmt utc est edt bst cet am pm a.m. p.m. first modified mon tue tues wed thu thur thurs fri sat sun".split(
    " ",
  ),
);

/** Nothing but words that stand beside dates. */
export const isAroundDate = (words: string) =>
  words.split(/[\s:,]+/).every((word) => word === "" || AROUND_DATES.has(word.toLowerCase()));

const PLACE_WORDS = 9;
/** Words that open a sentence with a date, or say what sort of piece it is. */
const NO_PLACE_FIRST =
  /^(?:on|in|by|at|of|between|from|since|until|before|after|during|the|this|that|when|breaking|update|updated|watch|video|live|alert|exclusive|analysis|opinion|factbox|timeline|explainer|correction|police|report|reports|poll|news|photos|note|summary|background|terrorism|attack|bulletin|flash|urgent)$/i;

/** A few words, each capitalised but for "de", "of" and the like; the first in capitals unless a date or agency speaks for it. */
export function isPlaceLike(place: string, supported: boolean): boolean {
  const words = place.split(/[\s,/()-]+/).filter((word) => word !== "");
  if (NO_PLACE_FIRST.test(words[0] ?? "")) return false;
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

/** Past "[REPORT] [ANA LOPEZ] [TEXT]" and spaces. */
export function afterTags(text: string, at: number, end: number): number {
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
export function mayHoldDate(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (classAt(text, at) & DIGIT) return true;
  return false;
}

export function sentenceOf(text: string, start: number, end: number): Sentence {
  return { start, end, tokens: tokenise(text, start, end), paragraph: 0 };
}
