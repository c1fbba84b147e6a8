import { daysBetween } from "../../event/index.ts";
import { MONTHS } from "../calendar-words.ts";
import type { Token } from "../mention.ts";
import { absolute, daysOfMonth, oneDay, partial, type TimeReading } from "./reading.ts";

/** A day of the calendar in figures at token `at`: "2019-08-03", "12-05-2024", "15/3/2019". */
export function numericDateAt(tokens: readonly Token[], at: number): TimeReading | null {
  return isoAt(tokens, at) ?? dashedAt(tokens, at) ?? slashedAt(tokens, at);
}

/** 1–31 of "13" and "13th", else 0. */
export function dayNumber(token: Token | undefined): number {
  if (token?.fold === "fourth") return 4;
  if (token === undefined || token.kind !== "number" || token.fold.length > 4) return 0;
  const match = /^(\d{1,2})(?:st|nd|rd|th|d)?$/.exec(token.fold);
  const day = match === null ? 0 : Number(match[1]);
  return day <= 31 ? day : 0;
}

/** A year in four figures, 1500–2100, else 0. */
export function yearOfToken(token: Token | undefined): number {
  if (token === undefined || token.kind !== "number" || token.text.length !== 4) return 0;
  const year = Number(token.text);
  return year >= 1500 && year <= 2100 ? year : 0;
}

/** "2019-08-03". */
function isoAt(tokens: readonly Token[], at: number): TimeReading | null {
  if (tokens[at + 1]?.text !== "-") return null;
  const parts = tokens.slice(at, at + 5);
  if (parts.length < 5 || parts[3]!.text !== "-" || parts[4]!.end - parts[0]!.start !== 10) return null;
  const year = yearOfToken(parts[0]);
  if (year === 0 || parts[2]!.kind !== "number" || parts[4]!.kind !== "number") return null;
  const day = Number(parts[4]!.text);
  const date = daysOfMonth(year, Number(parts[2]!.text), day, day);
  return date === null ? null : absolute(at, at + 5, date);
}

/** "12-05-2024", "12-May-2024": the day first unless it cannot be one. */
function dashedAt(tokens: readonly Token[], at: number): TimeReading | null {
  if (tokens[at + 1]?.text !== "-" || tokens[at + 3]?.text !== "-") return null;
  const [first, middle, last] = [tokens[at]!, tokens[at + 2]!, tokens[at + 4]];
  const year = yearOfToken(last);
  if (year === 0 || last!.end - first.start > 11) return null;
  const [a, b] = [dayNumber(first), MONTHS.get(middle.fold) ?? dayNumber(middle)];
  const date = b > 12 ? daysOfMonth(year, a, b, b) : daysOfMonth(year, b, a, a);
  return a === 0 || b === 0 || date === null ? null : absolute(at, at + 5, date);
}

/** "15/3/2019", "3/15/2019", "15.3.2019"; with slashes only where the order of day and month cannot be mistaken. */
function slashedAt(tokens: readonly Token[], at: number): TimeReading | null {
  const { text } = tokens[at]!;
  if (text === "9/11") return absolute(at, at + 1, oneDay("2001-09-11"));
  const parts = text.length > 10 ? null : /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (parts === null) return null;
  const [a, b, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if (parts[2] === "/" && a <= 12 && b <= 12 && a !== b) return eitherOrder(at, [a, b], year);
  const dayFirst = parts[2] === "." || a > 12 || a === b;
  const date = dayFirst ? daysOfMonth(year, b, a, a) : b > 12 ? daysOfMonth(year, a, b, b) : null;
  return date === null ? null : absolute(at, at + 1, date);
}

/** Days before the report within which "11/05/2024" is the day of its news. */
const NEWS_DAYS = 21;

/** "11/05/2024": the order that makes it a day shortly before the report; none where both do or neither does. */
function eitherOrder(at: number, [a, b]: [number, number], year: number): TimeReading {
  return partial(at, at + 1, { month: 0, day: 0, weekday: null }, (report) => {
    const news = [daysOfMonth(year, b, a, a), daysOfMonth(year, a, b, b)].filter((date) => {
      const age = date === null ? -1 : daysBetween(date.start, report);
      return age >= 0 && age <= NEWS_DAYS;
    });
    return news.length === 1 ? news[0]! : null;
  });
}
