import type { EventDate } from "../event/index.ts";
import type { Dateline } from "./dateline.ts";
import { placesAgree } from "./draft.ts";
import type { Sighting } from "./frames/sighting.ts";
import type { PlaceMention, Sentence, TimeMention, Token } from "./mention.ts";
import { findTimes, type ReportDay } from "./times.ts";

/** What a list, chronology or round-up tells under one day or place ("12 January: …", "* Mosul - …", a line "Mali"). */
export interface Entry {
  /** Where its own words begin, behind its mark, day and place. */
  body: number;
  /** The day and place that stand before it or over it; null where none does. */
  time: TimeMention | null;
  place: PlaceMention | null;
  /** Where the list begins. */
  listStart: number;
}

/** A document has entries only where this many paragraphs begin so; one is a date line or a heading. */
const LEAST = 2;

/**
 * The entry that each sentence belongs to; null outside of them. A line of its own with a day or place stands over what follows,
 * up to the next; a day or place at the head of a paragraph ends with it. Days without a year are those nearest to the entry before.
 */
export function entriesOf(
  sentences: readonly Sentence[],
  places: readonly PlaceMention[],
  reportDay: ReportDay | null,
  dateline: Dateline | null,
): readonly (Entry | null)[] {
  const heads: (Head | null)[] = [];
  let near: EventDate | null = null;
  let at = 0;
  let marked = false;
  sentences.forEach((sentence, i) => {
    while (at < places.length && places[at]!.start < sentence.start) at++;
    // A full stop that marks an item is a sentence of its own.
    const opens = marked || opensParagraph(sentences, i);
    const mark = marked;
    marked = opens && sentence.tokens.every(({ kind }) => kind === "punctuation");
    const ofReport = dateline !== null && sentence.start < dateline.end;
    const alone = sentence.paragraph !== sentences[i + 1]?.paragraph;
    const head = opens && !ofReport ? headOf(sentence, mark, alone, places, at, reportDay, near) : null;
    near = head?.time?.date ?? near;
    heads.push(head);
  });
  if (heads.filter((head) => head !== null).length < LEAST) return [];
  const lines = heads.filter((head) => head?.over).length >= LEAST;
  const listStart = sentences[heads.findIndex((head) => head !== null)]!.start;
  return assign(sentences, heads, lines, listStart);
}

interface Head {
  body: number;
  time: TimeMention | null;
  place: PlaceMention | null;
  /** A line of its own. */
  over: boolean;
}

function assign(
  sentences: readonly Sentence[],
  heads: readonly (Head | null)[],
  lines: boolean,
  listStart: number,
): (Entry | null)[] {
  let over: Entry | null = null;
  let own: Entry | null = null;
  return sentences.map((_, i) => {
    const head = heads[i]!;
    if (opensParagraph(sentences, i)) own = null;
    if (head?.over) {
      // A year's line ends the places under the last one's, not the other way round.
      over = lines ? { body: head.body, time: head.time, place: head.place, listStart } : over;
      return null;
    }
    if (head !== null)
      own = {
        body: head.body,
        time: head.time ?? over?.time ?? null,
        place: head.place ?? over?.place ?? null,
        listStart,
      };
    return own ?? over;
  });
}

function opensParagraph(sentences: readonly Sentence[], i: number): boolean {
  return i === 0 || sentences[i]!.paragraph !== sentences[i - 1]!.paragraph;
}

/** Tokens that the day and place before an entry may take. */
const LONGEST_HEAD = 14;

function headOf(
  { tokens }: Sentence,
  marked: boolean,
  alone: boolean,
  places: readonly PlaceMention[],
  from: number,
  reportDay: ReportDay | null,
  near: EventDate | null,
): Head | null {
  const first = afterMark(tokens);
  const end = headEnd(tokens, first, alone) ?? (marked || first > 0 ? openingEnd(tokens, first) : null);
  if (end === null) return null;
  const within = sentenceOf(tokens, first, end);
  const last = tokens[end - 1]!.end;
  const times = findTimes(within, reportDay, near);
  const own: PlaceMention[] = [];
  for (let i = from; i < places.length && places[i]!.end <= last; i++)
    if (places[i]!.role === "place") own.push(places[i]!);
  // "* Near Tikrit, a strike …": words of the sentence itself, and the place may be unknown.
  const told = tokens[end]?.text === ",";
  if (times.length + own.length === 0 && !told) return null;
  // "Luby's cafeteria, Killeen, 16 October 1991: 23 killed".
  const isNamed = first > 0 && times.some(({ anchor }) => anchor === "absolute");
  const covered = within.tokens.every(
    (token) =>
      token.kind === "punctuation" ||
      BESIDE.has(token.fold) ||
      ((told || isNamed) && token.form.capital) ||
      [...times, ...own].some(({ start, end }) => token.start >= start && token.end <= end),
  );
  if (!covered) return null;
  const over = end === tokens.length;
  return {
    body: over ? last : told ? tokens[first]!.start : tokens[end]!.end,
    time: times.find(({ date }) => date !== null) ?? null,
    place: own[0] ?? null,
    over,
  };
}

function sentenceOf(tokens: readonly Token[], first: number, end: number): Sentence {
  const own = tokens.slice(first, end);
  return { start: own[0]!.start, end: own.at(-1)!.end, tokens: own, paragraph: 0 };
}

/** Behind "-", "*", "•", "3.". */
function afterMark(tokens: readonly Token[]): number {
  const [mark, dot] = tokens;
  if (mark === undefined) return 0;
  if (/^(?:--?|[*•·.])$/.test(mark.text)) return 1;
  return mark.kind === "number" && mark.text.length < 3 && /^[.)]$/.test(dot?.text ?? "") ? 2 : 0;
}

/** The token that ends the head: a colon, a dash that stands apart; or the end of a line without a full stop. */
function headEnd(tokens: readonly Token[], first: number, alone: boolean): number | null {
  const limit = Math.min(tokens.length, first + LONGEST_HEAD);
  for (let i = first + 1; i < limit; i++) {
    const { text, start, end } = tokens[i]!;
    if (text === ":" && i + 1 < tokens.length) return i;
    if (text !== "-" && text !== "--") continue;
    const apart = tokens[i - 1]!.end < start && (tokens[i + 1]?.start ?? end) > end;
    if (apart) return i;
  }
  const closed = /[.!?]$/.test(tokens.at(-1)!.text);
  // "2. Mogadishu. A suicide bomber …"
  if (closed && !alone && first === 2 && tokens.length <= limit) return tokens.length - 1;
  return alone && !closed && tokens.length > first && tokens.length <= limit ? tokens.length : null;
}

/** The comma that closes the phrase with which an item of a list opens: "* In Mosul on 3 May, …". */
function openingEnd(tokens: readonly Token[], first: number): number | null {
  const opens = /^(?:near|in|at|on|outside|around)$/.test(tokens[first]?.fold ?? "");
  const comma = opens ? tokens.findIndex(({ text }, i) => i > first && text === ",") : -1;
  return comma < 0 || comma > first + LONGEST_HEAD ? null : comma;
}

/** Words that belong to a day or place: "Helmand province", "north of", "Week of". */
const BESIDE = new Set(
  "province provinces region district governorate state county city town village area areas of in the near and on north south east west northern southern eastern western central week at outside around school mosque church market hotel hospital bus station airport nightclub club cafeteria university college mall synagogue 's".split(
    " ",
  ),
);

/** The day and place of its entry are those of an event that has none of its own. */
export function settleInto({ time, place }: Entry, sighting: Sighting): void {
  if (sighting.separate || sighting.longPast) return;
  if (time !== null && sighting.times.every(({ date }) => date === null)) sighting.times.push(time);
  if (place !== null && sighting.places.every((own) => placesAgree(own, place))) sighting.places.push(place);
}

/** Whether an entry tells it, and the place stands before the list. */
export function isListed(entry: Entry | null, place: PlaceMention | null): boolean {
  return entry !== null && place !== null && place.start < entry.listStart;
}
