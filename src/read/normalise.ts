import type { Span } from "../event/index.ts";
import { classOf, INVISIBLE, LETTER, SPACE, UPPER } from "./characters.ts";
import { breaksBefore, type Layout, type Line, layoutOf, linesOf, startsLower } from "./line-breaks.ts";
import { unitsOf } from "./units.ts";

/**
 * A text made regular: one space between words, one line break between paragraphs and none inside them, plain quotes
 * and dashes (an em dash becomes "--"), nothing invisible. What was said is untouched, capitals included.
 */
export interface Normalised {
  text: string;
  original: string;
  /** Written in capitals only, as old wires are: capitals say nothing about names. */
  allCapitals: boolean;
  /** The unit of `original` that the unit at `offset` of `text` comes from; monotone, and inside `original`. */
  toOriginal(offset: number): number;
  /** The words behind a span of `text`, without what was dropped after them. */
  toOriginalSpan(start: number, end: number): Span;
}

/** Linear in the length of `raw`. */
export function normalise(raw: string): Normalised {
  const units = unitsOf(raw, 0, raw.length);
  const allCapitals = isAllCapitals(units, raw.length);
  const lines = linesOf(units, raw.length);
  const [opening] = lines;
  if (opening !== undefined) lines[0] = { ...opening, start: opening.start + slugOf(raw, opening) };
  const layout = layoutOf(raw, lines, allCapitals);
  const copy = new MappedCopy(raw);
  for (let i = 0; i < lines.length; i++) {
    if (i > 0) joinLines(raw, copy, lines[i]!, lines[i - 1]!, layout);
    copyLine(units, copy, lines[i]!);
  }
  const text = copy.text();
  const toOriginal = (offset: number) => copy.toOriginal(Math.max(0, Math.min(offset, text.length)));
  return {
    text,
    original: raw,
    allCapitals,
    toOriginal,
    toOriginalSpan: (start, end) => ({
      start: toOriginal(start),
      end: end > start ? Math.min(toOriginal(end - 1) + 1, raw.length) : toOriginal(start),
    }),
  };
}

/** Length of what an agency writes before a headline to tell its editors: "UPDATE 3-", "1st LD Writethru: ", "Roundup: ". */
function slugOf(raw: string, { start, end }: Line): number {
  return SLUG.exec(raw.slice(start, Math.min(end, start + LONGEST_SLUG)))?.[0].length ?? 0;
}

const LONGEST_SLUG = 60;
const SLUG =
  /^(?:(?:update|wrapup|top ?wrap|corrected|correction|refile|rpt|recast|urgent|roundup|topshots?|lead|exclusive|breaking|(?:\d(?:st|nd|rd|th) )?(?:ld|lead)(?: writethru)?)\s*\d*\s*[-:]+\s*|topshots? )+/i;

/** Writes what stands between two lines: a paragraph break, a space, or nothing after a hyphenated word. */
function joinLines(raw: string, copy: MappedCopy, line: Line, previous: Line, layout: Layout): void {
  const stem = hyphenatedStem(raw, previous);
  if (breaksBefore(raw, line, previous, layout)) copy.write("\n", previous.end);
  else if (stem === null) copy.write(" ", previous.end);
  else if (startsLower(raw, line) && isDividedWord(stem)) copy.dropLast();
}

/** The word before the hyphen that a line ends with; null where it ends otherwise. */
function hyphenatedStem(raw: string, line: Line): string | null {
  const last = raw[line.end - 1];
  if (last !== "-" && last !== "‐") return null;
  return HYPHENATED.exec(raw.slice(Math.max(line.start, line.end - 24), line.end))?.[1] ?? null;
}

const HYPHENATED = /([\p{L}\p{N}]+(?:[-‐][\p{L}\p{N}]+)*)[-‐]$/u;

/** "govern-" is a word divided at the line's end; "36-year-", "self-" and "al-" have a hyphen of their own. */
function isDividedWord(stem: string): boolean {
  return !/[-‐\d]/.test(stem) && !OWN_HYPHEN.has(stem.toLowerCase());
}

const OWN_HYPHEN = new Set(
  (
    "al el self anti non ex pro counter co pre post mid semi multi ultra well long short so half high low cross far " +
    "left right ill vice all part full second first third one two three four five six seven eight nine ten dozen " +
    "year month week day man car suicide bomb hand air cease cold hot near then under attorney general"
  ).split(" "),
);

const PLAIN = new Map<number, string>([
  ...[..."‘’‚‛′ʼ`´"].map((quote): [number, string] => [quote.charCodeAt(0), "'"]),
  ...[..."“”„‟″«»"].map((quote): [number, string] => [quote.charCodeAt(0), '"']),
  ...[..."‐‑‒–−"].map((dash): [number, string] => [dash.charCodeAt(0), "-"]),
  ...[..."—―"].map((dash): [number, string] => [dash.charCodeAt(0), "--"]),
  [0x2026, "..."],
]);

const BLANK = 32;

const TAB = 9;
const TABS_OF_ROW = 3;

/** A row of a table, whose cells are then parted by bars. */
function isRow(units: Uint16Array, { start, end }: Line): boolean {
  return units.subarray(start, end).filter((code) => code === TAB).length >= TABS_OF_ROW;
}

function copyLine(units: Uint16Array, copy: MappedCopy, line: Line): void {
  let run = line.start;
  let before = BLANK;
  let row: boolean | null = null;
  for (let at = line.start; at < line.end; at++) {
    const code = units[at]!;
    const isPlain = code >= BLANK && code < 127 && code !== 96 && ((code ^ BLANK) | (before ^ BLANK)) !== 0;
    before = isPlain ? code : BLANK;
    if (isPlain) continue;
    const bits = classOf(code);
    if (bits & SPACE) {
      copy.keep(run, at);
      // One space for any run of them, also where something invisible stood between.
      if (!copy.endsInSpace()) copy.write(" ", at);
      if (code === TAB) {
        row ??= isRow(units, line);
        if (row) copy.write("| ", at);
      }
      run = at + 1;
    } else if (bits & INVISIBLE) {
      copy.keep(run, at);
      run = at + 1;
    } else {
      const plain = PLAIN.get(code);
      if (plain === undefined) {
        before = code;
        continue;
      }
      copy.keep(run, at);
      copy.write(plain, at);
      run = at + 1;
    }
  }
  copy.keep(run, line.end);
}

/** Units after which it is asked whether there are too many small letters. */
const STRETCH = 256;

/** At least nine in ten letters are capitals, and there are enough of them to tell. */
function isAllCapitals(units: Uint16Array, length: number): boolean {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < length && 9 * lower <= length; ) {
    let letters = 0;
    let capitals = 0;
    // Sums, not a branch for each unit that nobody could predict.
    for (const stop = Math.min(length, at + STRETCH); at < stop; at++) {
      const bits = classOf(units[at]!);
      letters += bits & LETTER;
      capitals += bits & UPPER;
    }
    upper += capitals / UPPER;
    lower += letters / LETTER - capitals / UPPER;
  }
  return upper >= 20 && upper >= 9 * lower;
}

/** A text under construction that remembers, by runs, where its units come from. */
class MappedCopy {
  readonly #raw: string;
  readonly #parts: string[] = [];
  /** Offsets in the copy where a new run begins, and where in the raw text that run begins. */
  readonly #copyStarts: number[] = [];
  readonly #rawStarts: number[] = [];
  #length = 0;
  #rawEnd = 0;

  constructor(raw: string) {
    this.#raw = raw;
  }

  keep(start: number, end: number): void {
    if (end <= start) return;
    this.#mark(start);
    this.#parts.push(this.#raw.slice(start, end));
    this.#length += end - start;
    this.#rawEnd = end;
  }

  /** Writes `replacement` for the single raw unit at `at`. */
  write(replacement: string, at: number): void {
    for (const unit of replacement) {
      this.#mark(at);
      this.#parts.push(unit);
      this.#length++;
    }
    this.#rawEnd = at + 1;
  }

  dropLast(): void {
    const last = this.#parts.pop();
    if (last === undefined) return;
    this.#parts.push(last.slice(0, -1));
    this.#length--;
  }

  endsInSpace(): boolean {
    const last = this.#parts[this.#parts.length - 1];
    return last === undefined || last.endsWith(" ") || last.endsWith("\n");
  }

  text(): string {
    return this.#parts.join("");
  }

  toOriginal(offset: number): number {
    if (offset >= this.#length) return this.#rawEnd;
    let low = 0;
    let high = this.#copyStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#copyStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#rawStarts[low]! + offset - this.#copyStarts[low]!;
  }

  #mark(rawStart: number): void {
    const last = this.#copyStarts.length - 1;
    if (last >= 0 && this.#rawStarts[last]! - this.#copyStarts[last]! === rawStart - this.#length) return;
    this.#copyStarts.push(this.#length);
    this.#rawStarts.push(rawStart);
  }
}
