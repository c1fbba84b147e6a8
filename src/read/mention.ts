import type { EventDate, EventPlace } from "../event/index.ts";
import type { WordForm } from "./word-forms.ts";

/**
 * The layers' common currency. Offsets are UTF-16 units of the *normalised* text; the reader maps them back to the
 * text as given at the very end.
 */
export interface Token {
  text: string;
  /** Lower-cased, accents and curly quotes folded: what lexicons are matched against. */
  fold: string;
  start: number;
  end: number;
  kind: "word" | "number" | "punctuation";
  /** The spelling under which the gazetteer has it; figures and marks as they are folded. */
  key: string;
  /** A hyphen alone stands between it and the token before ("al-Qaim"). */
  glued: boolean;
  /** What is known of the word wherever it stands, and its marks. */
  form: WordForm;
  marks: number;
}

export interface Sentence {
  start: number;
  end: number;
  tokens: Token[];
  /** 0-based paragraph. */
  paragraph: number;
}

/** What a number counts. Only `count` can be people; `date` is the day in "21 March". */
export type QuantityKind =
  | "count"
  | "age"
  | "percent"
  | "money"
  | "measure"
  | "clock"
  | "year"
  | "date"
  | "other";

/**
 * A number of anything: "33", "two dozen", "at least 20", "between 30 and 40". The span takes in the words that
 * qualify it ("at least", "or so").
 *
 * Open ends: where the text gives one figure and leaves an end open, the figure stands in `low`, `best` and `high`
 * and `bound` says which end is open ("at least 33" is 33/33/33, at-least). A range has its ends in `low` and
 * `high` and the middle, rounded down, in `best`. Words without a figure ("dozens") have their customary least
 * value in `low` and `best`, the largest that the word can bear in `high`, and `vague`.
 */
export interface Quantity {
  start: number;
  end: number;
  low: number;
  best: number;
  high: number;
  /** "a further three", "another 20", "three others": to be added to what was said before. */
  additional: boolean;
  ordinal: boolean;
  kind: QuantityKind;
  bound: "at-least" | "at-most" | "about" | null;
  /** "among them four children", "three of the dead": already contained in another number. */
  partOf: boolean;
  /** "dozens", "several": a word, not a figure. */
  vague: boolean;
}

/** A time expression. `date` is resolved against the report's day when that is needed and known, else null. */
export interface TimeMention {
  start: number;
  end: number;
  date: EventDate | null;
  /** `absolute` carries its own year; `partial` lacks the year ("21 March"); `relative` needs the report's day. */
  anchor: "absolute" | "partial" | "relative";
  /** Month 1–12 and day of a partial date, day 0 where only the month is said; weekday 0–6 of "on Saturday". */
  month: number | null;
  day: number | null;
  weekday: number | null;
  /** Days before the report that a relative expression means, as a range [min, max]; "yesterday" is [1, 1]. */
  ago: [number, number] | null;
  /** Somebody spoke then ("police said on 9 May 2017"). */
  spoken?: boolean;
  /** It counts from another event than the one that it dates ("a week earlier"). */
  ofAnother?: boolean;
}

export interface PlaceMention {
  start: number;
  end: number;
  /** `place`: somewhere; `demonym`: "French"; `government`: a capital or country that stands for its government. */
  role: "place" | "demonym" | "government";
  place: EventPlace;
}

export interface ActorMention {
  start: number;
  end: number;
  /** `organisation`: a named armed group or body; `state`: army, police, a government; `generic`: "a gunman". */
  kind: "organisation" | "state" | "generic";
  /** Id in the actor registry, or null. */
  actor: string | null;
  /** Words for records; never a personal name. */
  name: string;
  /** How many persons the description stands for, where it says ("two gunmen"). */
  count: number | null;
  /** The words are a description that points back ("the group"); `actor` and `name` are those of what it points to. */
  coreferent?: boolean;
  /** Watches, helps or reports, and carries out no attacks: "Human Rights Watch". */
  peaceful?: boolean;
  /** Named to tell of another ("a splinter of the X"). */
  aside?: boolean;
}
