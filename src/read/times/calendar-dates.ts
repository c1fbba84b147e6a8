import type { Day } from "../../event/index.ts";
import { MONTHS, WEEKDAYS } from "../calendar-words.ts";
import { classAt, UPPER } from "../characters.ts";
import type { Token } from "../mention.ts";
import { dayOfMonthAt } from "./month-days.ts";
import { dayNumber, numericDateAt, yearOfToken } from "./numeric-dates.ts";
import {
  absolute,
  type Direction,
  daysOfMonth,
  monthOf,
  nearestDays,
  nearestMonth,
  oneDay,
  type Part,
  partial,
  type TimeReading,
} from "./reading.ts";

/** "19 April Movement", "23 March Brigade": a name, no day. */
const NAMED_AFTER_DAYS = new Set(
  "movement front brigade brigades group martyrs organization organisation university square party forces street avenue bridge stadium housing colony".split(
    " ",
  ),
);
/** Before a bare "May" or "March" these make it a month. */
const BEFORE_MONTH = new Set(
  "in since until till by during of early late mid last this next from between before after through around for past -".split(
    " ",
  ),
);
const AMBIGUOUS_MONTHS = new Set(["may", "march", "april", "june", "august"]);
const DAY_PARTS = new Set(["morning", "afternoon", "evening", "night"]);

/** A day or month of the calendar at token `at`: "Friday, January 4, 2019", "13-14 November", "July 2019", "2019-08-03". */
export function calendarDateAt(
  tokens: readonly Token[],
  at: number,
  direction: Direction,
): TimeReading | null {
  const token = tokens[at]!;
  if (token.kind === "number")
    return numericDateAt(tokens, at) ?? dayFirstAt(tokens, at, at, null, direction);
  const weekday = WEEKDAYS.get(token.fold);
  if (weekday !== undefined) return afterWeekday(tokens, at, weekday, direction);
  if (MONTHS.has(token.fold)) return monthFirstAt(tokens, at, at, null, direction);
  // "the Fourth of July"
  if (token.fold === "fourth" && tokens[at + 1]?.fold === "of")
    return dayFirstAt(tokens, at, at, null, direction);
  if (token.fold === "the" && dayNumber(tokens[at + 1]) !== 0)
    return dayFirstAt(tokens, at + 1, at, null, direction);
  return null;
}

/** "Friday, January 4", "Friday night, 4 January", "Friday the 13th of May". */
function afterWeekday(
  tokens: readonly Token[],
  at: number,
  weekday: number,
  direction: Direction,
): TimeReading | null {
  let next = at + 1;
  if (DAY_PARTS.has(tokens[next]?.fold ?? "")) next++;
  if (tokens[next]?.text === "," || tokens[next]?.text === "(") next++;
  if (tokens[next]?.fold === "the" || tokens[next]?.fold === "on") next++;
  const token = tokens[next];
  if (token === undefined) return null;
  const reading =
    token.kind === "number"
      ? dayFirstAt(tokens, next, at, weekday, direction)
      : MONTHS.has(token.fold)
        ? monthFirstAt(tokens, next, at, weekday, direction)
        : null;
  return reading?.day === 0 ? null : reading;
}

/** "13 November 2015", "13th of November", "13-14 November", "3 JAN 90". */
function dayFirstAt(
  tokens: readonly Token[],
  at: number,
  first: number,
  weekday: number | null,
  direction: Direction,
): TimeReading | null {
  const day = dayNumber(tokens[at]);
  if (day === 0) return null;
  let next = at + 1;
  let last = day;
  if (isLink(tokens[next]) && dayNumber(tokens[next + 1]) > day) {
    last = dayNumber(tokens[next + 1]);
    next += 2;
  }
  if (tokens[next]?.fold === "of") next++;
  const own = dayOfMonthAt(tokens, first, next, day);
  if (own !== null) return own;
  const month = tokens[next];
  const number = MONTHS.get(month?.fold ?? "");
  if (number === undefined || (number === 5 && !(classAt(month!.text, 0) & UPPER))) return null;
  return withYear(tokens, first, next + 1, number, [day, last], weekday, direction, true);
}

/** "November 13, 2015", "Nov. 13-14", "July 2019", "in March". */
function monthFirstAt(
  tokens: readonly Token[],
  at: number,
  first: number,
  weekday: number | null,
  direction: Direction,
): TimeReading | null {
  const token = tokens[at]!;
  const month = MONTHS.get(token.fold)!;
  if (!(classAt(token.text, 0) & UPPER)) return null;
  const day = yearOfToken(tokens[at + 1]) === 0 ? dayNumber(tokens[at + 1]) : 0;
  if (day !== 0 && (tokens[at - 1]?.fold === "on" || !countsPeople(tokens, at + 2))) {
    let next = at + 2;
    let last = day;
    if (
      isLink(tokens[next]) &&
      dayNumber(tokens[next + 1]) > day &&
      !MONTHS.has(tokens[next + 2]?.fold ?? "")
    ) {
      last = dayNumber(tokens[next + 1]);
      next += 2;
    }
    return withYear(tokens, first, next, month, [day, last], weekday, direction, false);
  }
  return monthAt(tokens, at, first, null, direction);
}

/** A month without a day; `part` is what "early" or "late" before it said. */
export function monthAt(
  tokens: readonly Token[],
  at: number,
  first: number,
  part: Part | null,
  direction: Direction,
): TimeReading | null {
  const token = tokens[at];
  const month = MONTHS.get(token?.fold ?? "");
  if (token === undefined || month === undefined || !(classAt(token.text, 0) & UPPER)) return null;
  let yearAt = at + 1;
  if (tokens[yearAt]?.text === "," || tokens[yearAt]?.fold === "of") yearAt++;
  const year = yearOfToken(tokens[yearAt]);
  if (year !== 0) return absolute(first, yearAt + 1, monthOf(year, month, part));
  const shift = relativeYear(tokens, at + 1);
  if (shift === null) {
    if (part === null && !isSurelyMonth(tokens, at)) return null;
    return partial(first, at + 1, { month, day: 0, weekday: null }, (report) =>
      nearestMonth(report, direction, month, part),
    );
  }
  const said = { month, day: 0, weekday: null };
  const inYear = (report: Day) => monthOf(Number(report.slice(0, 4)) + shift.years, month, part);
  return partial(first, shift.next, said, inYear, "relative");
}

/** Bare abbreviations and names of persons and verbs need a word before them that makes them months. */
function isSurelyMonth(tokens: readonly Token[], at: number): boolean {
  const { fold } = tokens[at]!;
  const before = tokens[at - 1]?.fold ?? "";
  if (BEFORE_MONTH.has(before)) return fold.length > 3 || before === "in" || fold === "may";
  return fold.length > 3 && !fold.endsWith(".") && !AMBIGUOUS_MONTHS.has(fold);
}

/** Adds the year where one follows; without one the reading is partial. Null for days that do not exist. */
function withYear(
  tokens: readonly Token[],
  first: number,
  next: number,
  month: number,
  days: [number, number],
  weekday: number | null,
  direction: Direction,
  dayFirst: boolean,
): TimeReading | null {
  let yearAt = next;
  if (tokens[yearAt]?.text === "," || tokens[yearAt]?.fold === "of") yearAt++;
  let year = yearOfToken(tokens[yearAt]);
  if (year !== 0 && isPeople(tokens[yearAt + 1])) year = 0;
  if (year === 0) {
    yearAt = tokens[next]?.text === "'" ? next + 1 : next;
    if (dayFirst || yearAt > next) year = shortYear(tokens, yearAt);
  }
  if (year !== 0) {
    const date = daysOfMonth(year, month, days[0], days[1]);
    return date === null ? null : absolute(first, yearAt + 1, date, weekday);
  }
  if (NAMED_AFTER_DAYS.has(tokens[next]?.fold ?? "") && classAt(tokens[next]!.text, 0) & UPPER) return null;
  if (daysOfMonth(2000, month, days[0], days[1]) === null) return null;
  if (
    month === 9 &&
    days[0] === 11 &&
    /^(?:attacks?|terrorist|terror|hijack)/.test(tokens[next]?.fold ?? "")
  ) {
    return absolute(first, next, oneDay("2001-09-11"));
  }
  const shift = relativeYear(tokens, next);
  if (shift !== null) {
    const inYear = (report: Day) =>
      daysOfMonth(Number(report.slice(0, 4)) + shift.years, month, days[0], days[1]);
    return partial(first, shift.next, { month, day: days[0], weekday }, inYear, "relative");
  }
  return partial(first, next, { month, day: days[0], weekday }, (report) =>
    nearestDays(report, direction, month, days, weekday),
  );
}

/** "of this year", "last year" after a month or day. */
function relativeYear(tokens: readonly Token[], at: number): { years: number; next: number } | null {
  let i = at;
  if (tokens[i]?.text === ",") i++;
  if (tokens[i]?.fold === "of") i++;
  const which = tokens[i]?.fold;
  if (tokens[i + 1]?.fold !== "year") return null;
  if (which === "this") return { years: 0, next: i + 2 };
  return which === "last" ? { years: -1, next: i + 2 } : null;
}

function isLink(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.text === "-" || token.fold === "and" || token.fold === "to" || token.fold === "or")
  );
}

/** "89" of "3 JAN 89 (AFP)": two figures that end the date. Years up to 29 are of this century. */
function shortYear(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined || token.kind !== "number" || !/^\d\d$/.test(token.text)) return 0;
  const after = tokens[at + 1];
  if (after !== undefined && after.kind !== "punctuation") return 0;
  return Number(token.text) + (Number(token.text) < 30 ? 2000 : 1900);
}

const PEOPLE = new Set("people persons civilians soldiers policemen others men women children".split(" "));

function isPeople(token: Token | undefined): boolean {
  return token !== undefined && PEOPLE.has(token.fold);
}

/** "In March 20 were killed": people; but "15 March 2019 were" keeps its year. */
function countsPeople(tokens: readonly Token[], at: number): boolean {
  return isPeople(tokens[at]) || tokens[at]?.fold === "were";
}
