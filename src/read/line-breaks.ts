import { CLOSER, classAt, classOf, DIGIT, FULL_STOP, INVISIBLE, LETTER, SPACE, UPPER } from "./characters.ts";

/** A line that is not blank: `start`–`end` without the spaces around it. */
export interface Line {
  start: number;
  end: number;
  indent: number;
  /** Blank lines between this line and the one before. */
  blanksBefore: number;
}

/** What a text's lines say together about how it was wrapped. */
export interface Layout {
  /** Lines were broken at a width rather than at paragraphs. */
  wrapped: boolean;
  /** About the width that a full line has. */
  width: number;
  /** Blank lines stand in the middle of sentences too, so that they say nothing. */
  doubleSpaced: boolean;
  allCapitals: boolean;
}

const BLANK = SPACE | INVISIBLE;
/** Longer than any hard-wrapped line: then line breaks are paragraphs. */
const WIDEST_WRAP = 140;

/** Cuts a text of `length` units at every kind of line break; blank lines are only counted. */
export function linesOf(units: Uint16Array, length: number): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let blanks = 0;
  while (at < length) {
    let stop = at;
    while (stop < length && !isLineBreak(units[stop]!)) stop++;
    let start = at;
    while (start < stop && classOf(units[start]!) & BLANK) start++;
    let end = stop;
    while (end > start && classOf(units[end - 1]!) & BLANK) end--;
    if (start === end) blanks++;
    else {
      lines.push({ start, end, indent: start - at, blanksBefore: lines.length === 0 ? 0 : blanks });
      blanks = 0;
    }
    const double = stop + 1 < length && units[stop] === RETURN && units[stop + 1] === NEWLINE;
    at = stop + (double ? 2 : 1);
  }
  return lines;
}

const NEWLINE = 10;
const RETURN = 13;

function isLineBreak(code: number): boolean {
  if (code < 0x85) return code >= 10 && code <= 13;
  return code === 0x85 || code === 0x2028 || code === 0x2029;
}

export function layoutOf(text: string, lines: readonly Line[], allCapitals: boolean): Layout {
  const width = widthOf(lines);
  let openEnds = 0;
  let gaps = 0;
  let gapsInSentence = 0;
  for (let i = 1; i < lines.length; i++) {
    const open = !isFinished(text, lines[i - 1]!);
    if (open) openEnds++;
    if (lines[i]!.blanksBefore === 0) continue;
    gaps++;
    if (open && startsLower(text, lines[i]!)) gapsInSentence++;
  }
  return {
    wrapped: lines.length >= 4 && width <= WIDEST_WRAP && openEnds >= (lines.length - 1) * 0.3,
    width,
    doubleSpaced: gapsInSentence >= 2 && gapsInSentence >= gaps * 0.15,
    allCapitals,
  };
}

/** The length that one line in ten exceeds; one more than the widest wrap where that is longer. */
function widthOf(lines: readonly Line[]): number {
  const counts: number[] = new Array(WIDEST_WRAP + 2).fill(0);
  for (const { start, end } of lines) counts[Math.min(end - start, WIDEST_WRAP + 1)]!++;
  let width = 0;
  for (let shorter = counts[0]!; shorter <= lines.length * 0.9 && width <= WIDEST_WRAP; )
    shorter += counts[++width]!;
  return width;
}

/**
 * Whether a new paragraph begins with `line`. In a wrapped text a line that was left short ended on purpose; one
 * that runs on in lower case, or after a comma or "the", did not end at all, however many blank lines follow.
 */
export function breaksBefore(text: string, line: Line, previous: Line, layout: Layout): boolean {
  if (isListItem(text, line, previous)) return true;
  const gap = line.blanksBefore > 0;
  const finished = isFinished(text, previous);
  if (!finished) {
    if (startsLower(text, line)) return false;
    if (!gap && endsOpen(text, previous)) return false;
  }
  if (!layout.wrapped) return true;
  if (gap && !layout.doubleSpaced) return true;
  const short = roomLeft(text, line, previous, layout.width) > layout.width * (finished ? 0.1 : 0.25);
  if (finished) return short || line.indent > previous.indent;
  return short && !layout.allCapitals && !endsOpen(text, previous);
}

/** How much of the width would still have been free after the next line's first word. */
function roomLeft(text: string, line: Line, previous: Line, width: number): number {
  let firstWord = line.start;
  while (firstWord < line.end && !(classAt(text, firstWord) & SPACE)) firstWord++;
  return width - (previous.end - previous.start) - 1 - (firstWord - line.start);
}

function isFinished(text: string, line: Line): boolean {
  let last = line.end - 1;
  while (last > line.start && classAt(text, last) & CLOSER) last--;
  return (classAt(text, last) & FULL_STOP) !== 0;
}

export function startsLower(text: string, line: Line): boolean {
  const bits = classAt(text, line.start);
  return (bits & LETTER) !== 0 && (bits & UPPER) === 0;
}

const NEVER_LAST = new Set(
  "a an the of in on at to by for and or with from near that as is was were has have had".split(" "),
);
const LONGEST_NEVER_LAST = 4;

/** Ends with a comma, a hyphen or a word that cannot end a heading or a sentence. */
function endsOpen(text: string, { start, end }: Line): boolean {
  const last = text[end - 1]!;
  if (last === ",") return true;
  if (last === "-" || last === "‐")
    return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(start, end - 3), end - 1));
  let word = end;
  while (word > start && end - word <= LONGEST_NEVER_LAST && !(classAt(text, word - 1) & SPACE)) word--;
  return end - word <= LONGEST_NEVER_LAST && NEVER_LAST.has(text.slice(word, end).toLowerCase());
}

/** "10 May - Diffa: …", "12-05-2024 …": an entry of a log. */
function opensWithDay(text: string, { start }: Line): boolean {
  return /^(?:\d{1,2}[ -](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d{1,2}([/.-])\d{1,2}\1\d{2}|\d{4}-\d\d-\d\d)/.test(
    text.slice(start, start + 10),
  );
}

function isListItem(text: string, line: Line, previous: Line): boolean {
  const mark = text[line.start]!;
  if (!(classAt(text, line.start + 1) & SPACE)) {
    return (
      (classAt(text, line.start) & DIGIT) !== 0 &&
      (/^\d{1,2}[.)]\s/.test(text.slice(line.start, line.start + 4)) || opensWithDay(text, line)) &&
      (isFinished(text, previous) || text[previous.end - 1] === ":")
    );
  }
  if (mark === "•" || mark === "*" || mark === "·") return true;
  return mark === "-" && (text[previous.start] === "-" || text[previous.end - 1] === ":");
}
