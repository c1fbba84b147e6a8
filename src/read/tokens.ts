import { ABBREVIATIONS } from "./abbreviations.ts";
import { classAt, classOf, DIGIT, LETTER, SPACE, UPPER, WORD } from "./characters.ts";
import type { Token } from "./mention.ts";
import { fold, wordForm } from "./word-forms.ts";

const APOSTROPHE = 39;
const HYPHEN = 45;
const DOT = 46;
const COMMA = 44;
const COLON = 58;
const SLASH = 47;
/** The "v" of "Roe v. Wade". */
const VERSUS = 118;

/** What may follow a figure without a space and still leave it a number: "6th", "3D", "1.2bn", "6am". */
const NUMBER_SUFFIXES = new Set(
  "st nd rd th d am pm bn m mn tn k km kg mm cm ft lb lbs mph kph gmt hrs hr".split(" "),
);

/**
 * Cuts `text.slice(start, end)` into tokens. Linear in its length.
 *
 * Hyphens always stand alone ("al-Qaeda" is `al`, `-`, `Qaeda`; "36-year-old" five tokens), so that a name inside a
 * compound ("Isis-inspired") is met like any other; whether tokens touch shows in their offsets. So do the
 * possessive `'s` and a lone final apostrophe. An abbreviation keeps its full stop ("St.", "U.S.", "p.m.", "J.").
 * A figure keeps its inner commas, points, colons and slashes ("1,200", "7:45", "9/11") and a suffix ("6th").
 */
export function tokenise(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  while (at < end) {
    const bits = classAt(text, at);
    if (bits & SPACE) {
      at++;
      continue;
    }
    let stop: number;
    let kind: Token["kind"];
    if (bits & DIGIT) {
      const figure = figureEnd(text, at, end);
      stop = wordEnd(text, figure, end);
      kind =
        stop === figure || NUMBER_SUFFIXES.has(text.slice(figure, stop).toLowerCase()) ? "number" : "word";
    } else if (bits & WORD) {
      stop = dottedEnd(text, at, wordEnd(text, at, end), end);
      kind = "word";
    } else {
      stop = punctuationEnd(text, at, end);
      kind = text.charCodeAt(at) === APOSTROPHE && stop - at === 2 ? "word" : "punctuation";
    }
    const form = wordForm(text.slice(at, stop));
    const folded = kind === "punctuation" ? form.text : form.fold;
    tokens.push({ text: form.text, fold: folded, start: at, end: stop, kind, form });
    at = stop;
  }
  return tokens;
}

/** End of the figure that starts at `at`: digits with inner "," (three digits follow), ".", ":" and "/". */
function figureEnd(text: string, at: number, end: number): number {
  let stop = at;
  for (;;) {
    while (stop < end && classAt(text, stop) & DIGIT) stop++;
    const code = stop < end ? text.charCodeAt(stop) : 0;
    if (code !== COMMA && code !== DOT && code !== COLON && code !== SLASH) return stop;
    let digits = 0;
    while (digits < 4 && stop + 1 + digits < end && classAt(text, stop + 1 + digits) & DIGIT) digits++;
    const joins = code === COMMA ? digits === 3 : code === COLON ? digits === 2 : digits > 0;
    if (!joins) return stop;
    stop++;
  }
}

/** End of the run of letters and digits, with apostrophes inside it ("Qa'ida", "don't"), but without a final "'s". */
function wordEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end) {
    const code = text.charCodeAt(stop);
    if (classOf(code) & (WORD | DIGIT)) {
      stop++;
      continue;
    }
    if (code !== APOSTROPHE || stop === at || stop + 1 >= end) break;
    if (!(classAt(text, stop + 1) & LETTER) || isPossessive(text, stop, end)) break;
    stop++;
  }
  return stop;
}

/** Whether the apostrophe at `at` begins a possessive (or clipped "is"): "'s" and no letter after it. */
function isPossessive(text: string, at: number, end: number): boolean {
  const code = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  if (code !== 115 && code !== 83) return false;
  return at + 2 >= end || !(classAt(text, at + 2) & (WORD | DIGIT));
}

/** Takes in the full stops that belong to the word at `at`: "U.S.", "p.m.", "J.", "Gen." */
function dottedEnd(text: string, at: number, stop: number, end: number): number {
  if (stop >= end || text.charCodeAt(stop) !== DOT || stop - at > 7) return stop;
  if (stop - at === 1 && classAt(text, at) & LETTER) {
    let reach = stop + 1;
    while (
      reach + 1 < end &&
      classAt(text, reach) & LETTER &&
      text.charCodeAt(reach + 1) === DOT &&
      reach - at < 12
    ) {
      reach += 2;
    }
    if (reach > stop + 1) return reach;
    return classAt(text, at) & UPPER || text.charCodeAt(at) === VERSUS ? reach : stop;
  }
  return ABBREVIATIONS.has(fold(text.slice(at, stop))) ? stop + 1 : stop;
}

function punctuationEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdbff && at + 1 < end) {
    const low = text.charCodeAt(at + 1);
    return low >= 0xdc00 && low <= 0xdfff ? at + 2 : at + 1;
  }
  if (
    code === APOSTROPHE &&
    at > 0 &&
    classAt(text, at - 1) & (WORD | DIGIT) &&
    isPossessive(text, at, end)
  ) {
    return at + 2;
  }
  if (code !== HYPHEN && code !== DOT) return at + 1;
  let stop = at + 1;
  while (stop < end && text.charCodeAt(stop) === code) stop++;
  return stop;
}
