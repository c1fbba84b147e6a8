import { ABBREVIATIONS } from "./abbreviations.ts";
import { classOf, DIGIT, LETTER, SPACE, UPPER, WORD } from "./characters.ts";
import type { Token } from "./mention.ts";
import { unitsOf } from "./units.ts";
import { wordForm, wordMark } from "./word-forms.ts";

/** Asked of every token: a mark costs no look at its text. */
export const IS_HYPHEN = wordMark((fold) => fold === "-");
const ABBREVIATED = wordMark((fold) => ABBREVIATIONS.has(fold));

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
  return tokensIn(unitsOf(text, start, end), start, end);
}

/** The tokens between two offsets of a text that is given as its units. */
export function tokensIn(units: Uint16Array, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let last = -1;
  let hyphened = false;
  while (at < end) {
    const bits = classOf(units[at]!);
    if (bits & SPACE) {
      at++;
      continue;
    }
    let stop: number;
    let kind: Token["kind"];
    if (bits & DIGIT) {
      const figure = figureEnd(units, at, end);
      stop = wordEnd(units, figure, end);
      kind = stop === figure || isSuffix(units, figure, stop) ? "number" : "word";
    } else if (bits & WORD) {
      stop = dottedEnd(units, at, wordEnd(units, at, end), end);
      kind = "word";
    } else {
      stop = punctuationEnd(units, at, end);
      kind = units[at] === APOSTROPHE && stop - at === 2 ? "word" : "punctuation";
    }
    const form = wordForm(units, at, stop);
    const { text } = form;
    const fold = kind === "punctuation" ? text : form.fold;
    const key = kind === "word" ? form.placeKey : fold;
    const touches = at === last;
    tokens.push({
      text,
      fold,
      start: at,
      end: stop,
      kind,
      key,
      glued: touches && hyphened,
      form,
      marks: form.marks,
    });
    hyphened = touches && (form.marks & IS_HYPHEN) !== 0;
    last = stop;
    at = stop;
  }
  return tokens;
}

function isSuffix(units: Uint16Array, start: number, end: number): boolean {
  return NUMBER_SUFFIXES.has(wordForm(units, start, end).text.toLowerCase());
}

/** End of the figure that starts at `at`: digits with inner "," (three digits follow), ".", ":" and "/". */
function figureEnd(units: Uint16Array, at: number, end: number): number {
  let stop = at;
  for (;;) {
    while (stop < end && classOf(units[stop]!) & DIGIT) stop++;
    const code = stop < end ? units[stop]! : 0;
    if (code !== COMMA && code !== DOT && code !== COLON && code !== SLASH) return stop;
    let digits = 0;
    while (digits < 4 && stop + 1 + digits < end && classOf(units[stop + 1 + digits]!) & DIGIT) digits++;
    const joins = code === COMMA ? digits === 3 : code === COLON ? digits === 2 : digits > 0;
    if (!joins) return stop;
    stop++;
  }
}

/** End of the run of letters and digits, with apostrophes inside it ("Qa'ida", "don't"), but without a final "'s". */
function wordEnd(units: Uint16Array, at: number, end: number): number {
  let stop = at;
  while (stop < end) {
    const code = units[stop]!;
    if (classOf(code) & (WORD | DIGIT)) {
      stop++;
      continue;
    }
    if (code !== APOSTROPHE || stop === at || stop + 1 >= end) break;
    if (!(classOf(units[stop + 1]!) & LETTER) || isPossessive(units, stop, end)) break;
    stop++;
  }
  return stop;
}

/** Whether the apostrophe at `at` begins a possessive (or clipped "is"): "'s" and no letter after it. */
function isPossessive(units: Uint16Array, at: number, end: number): boolean {
  const code = at + 1 < end ? units[at + 1]! : 0;
  if (code !== 115 && code !== 83) return false;
  return at + 2 >= end || !(classOf(units[at + 2]!) & (WORD | DIGIT));
}

/** Takes in the full stops that belong to the word at `at`: "U.S.", "p.m.", "J.", "Gen." */
function dottedEnd(units: Uint16Array, at: number, stop: number, end: number): number {
  if (stop >= end || units[stop] !== DOT || stop - at > 7) return stop;
  if (stop - at === 1 && classOf(units[at]!) & LETTER) {
    let reach = stop + 1;
    while (
      reach + 1 < end &&
      classOf(units[reach]!) & LETTER &&
      units[reach + 1] === DOT &&
      reach - at < 12
    ) {
      reach += 2;
    }
    if (reach > stop + 1) return reach;
    return classOf(units[at]!) & UPPER || units[at] === VERSUS ? reach : stop;
  }
  return wordForm(units, at, stop).marks & ABBREVIATED ? stop + 1 : stop;
}

function punctuationEnd(units: Uint16Array, at: number, end: number): number {
  const code = units[at]!;
  if (code >= 0xd800 && code <= 0xdbff && at + 1 < end) {
    const low = units[at + 1]!;
    return low >= 0xdc00 && low <= 0xdfff ? at + 2 : at + 1;
  }
  if (
    code === APOSTROPHE &&
    at > 0 &&
    classOf(units[at - 1]!) & (WORD | DIGIT) &&
    isPossessive(units, at, end)
  ) {
    return at + 2;
  }
  if (code !== HYPHEN && code !== DOT) return at + 1;
  let stop = at + 1;
  while (stop < end && units[stop] === code) stop++;
  return stop;
}
