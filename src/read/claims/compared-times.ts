import type { Against, EventDate, Span } from "../../event/index.ts";
import { covering, hit, type Line } from "./line.ts";
import { type Operand, periodsOf, wholeYear, yearsOf } from "./operands.ts";

/** Which time is held against which; `now` null is the present. */
export interface Times {
  now: EventDate | null;
  against: Against;
  span: Span;
}

const NUMBERS = "a one two three four five six seven eight nine ten".split(" ");
const N = `(\\d+|${NUMBERS.join("|")})`;
const THAN = /(?<![^ ])(?:than|compared (?:with|to)|against|from the level of|as (?:in|during))(?![^ ])/;
const AGO = new RegExp(
  `(?<![^ ])(?:than|compared (?:with|to)|as|was|were|it was) (?:[^ ]+ ){0,6}?(?:${N} years? (ago|earlier|before))(?![^ ])`,
);
const OVER = new RegExp(`(?<![^ ])(?:in|over|during|within) the (?:last|past) ${N} years(?![^ ])`);
const YEAR_BEFORE =
  /(?<![^ ])(?:(?:than|compared (?:with|to)|on|over) (?:in )?the (?:previous|preceding) (?:year|twelve months)|than the year before|year - on - year|year on year)(?![^ ])/;
const SINCE = /(?<![^ ])since(?![^ ])/;
const BY = /(?<![^ ])by (?=(?:19|20)\d\d(?![^ ]))/;

/** Which time a comparison is about and which it is held against; null where the words leave it open. */
export function timesOf(line: Line): Times | null {
  return timesAgo(line) ?? timesSince(line) ?? timesNamed(line) ?? timesAround(line);
}

/** "Than three years ago", "than a year earlier", "over the past five years", "than the year before". */
function timesAgo(line: Line): Times | null {
  const years = yearsOf(line);
  const [year] = years;
  const ago = AGO.exec(line.words);
  const over = ago ?? OVER.exec(line.words);
  if (over !== null) {
    const count = countOf(over[1]!);
    const span = hit(line, ago ? AGO : OVER)!;
    // "In 2017 fewer than three years earlier" counts back from that year.
    if (year !== undefined && years.length === 1 && ["earlier", "before"].includes(over[2] ?? ""))
      return {
        now: wholeYear(year.value),
        against: wholly(year.value - count),
        span: covering([span, year]),
      };
    if (years.length === 0) return { now: null, against: { kind: "years-ago", years: count }, span };
  }
  const before = hit(line, YEAR_BEFORE);
  if (before === null || years.length > 1) return null;
  return year === undefined
    ? { now: null, against: { kind: "previous" }, span: before }
    : { now: wholeYear(year.value), against: wholly(year.value - 1), span: covering([before, year]) };
}

/** "Since 2015", "since March 2015": the time before is that year, or the twelve months up to that month. */
function timesSince(line: Line): Times | null {
  const since = hit(line, SINCE);
  const periods = periodsOf(line);
  const [period] = periods;
  if (since === null || period === undefined || periods.length > 1 || since.start > period.start) return null;
  return {
    now: null,
    against: { kind: "period", when: yearUpTo(period.value) },
    span: covering([since, period]),
  };
}

/** Two times that the sentence names: the later against the earlier, unless "than" says otherwise. */
function timesNamed(line: Line): Times | null {
  const years = yearsOf(line).map(({ value, ...span }) => ({ ...span, value: wholeYear(value) }));
  const periods = periodsOf(line);
  const named =
    periods.length === 2 && periods.some(({ value }) => value.precision !== "year") ? periods : years;
  if (named.length !== 2) return null;
  const [first, second] = named as [Operand<EventDate>, Operand<EventDate>];
  const than = hit(line, THAN);
  const [now, before] =
    than && than.start > first.end && than.end <= second.start
      ? [first, second]
      : [first, second].sort((a, b) => (a.value.start < b.value.start ? 1 : -1));
  if (now!.value.start === before!.value.start) return null;
  return {
    now: now!.value,
    against: { kind: "period", when: before!.value },
    span: covering([first, second]),
  };
}

/** One time alone: "than in 2015" is held against now; "fell in 2016" is held against the year before. */
function timesAround(line: Line): Times | null {
  const periods = periodsOf(line);
  const [period] = periods;
  if (period === undefined || periods.length > 1 || hit(line, BY) !== null) return null;
  const than = hit(line, THAN);
  if (than !== null && than.end <= period.start)
    return { now: null, against: { kind: "period", when: period.value }, span: covering([than, period]) };
  if (period.value.precision !== "year" || than !== null) return null;
  const year = Number(period.value.start.slice(0, 4));
  return { now: period.value, against: wholly(year - 1), span: period };
}

function yearUpTo(period: EventDate): EventDate {
  if (period.precision !== "month") return period;
  const [year, month] = [Number(period.start.slice(0, 4)), period.start.slice(5, 7)];
  const start =
    month === "12" ? `${year}-01-01` : `${year - 1}-${String(Number(month) + 1).padStart(2, "0")}-01`;
  return { start, end: period.end, precision: "span" };
}

function wholly(year: number): Against {
  return { kind: "period", when: wholeYear(year) };
}

function countOf(word: string): number {
  const at = NUMBERS.indexOf(word);
  return at < 0 ? Number(word) : Math.max(1, at);
}
