import type { EventDate } from "../../event/index.ts";
import type { Token } from "../mention.ts";
import { numeralAt } from "../numerals.ts";
import { kindOf } from "../quantity-kinds.ts";
import { monthAt } from "./calendar-dates.ts";
import { yearOfToken } from "./numeric-dates.ts";
import {
  absolute,
  type Direction,
  monthsOfYear,
  type Part,
  relative,
  type TimeReading,
  wholeYear,
  yearOf,
} from "./reading.ts";

const PARTS = new Map<string, Part>([
  ["early", "early"],
  ["beginning", "early"],
  ["start", "early"],
  ["mid", "mid"],
  ["middle", "mid"],
  ["late", "late"],
  ["end", "late"],
]);
/** First and last month, from 0; the northern seasons, as the news means them. Winter runs into the next year. */
const SEASONS = new Map<string, [number, number]>([
  ["spring", [2, 4]],
  ["summer", [5, 7]],
  ["autumn", [8, 10]],
  ["fall", [8, 10]],
  ["winter", [11, 13]],
]);
const ORDER = new Map([
  ["first", 0],
  ["second", 1],
  ["third", 2],
  ["fourth", 3],
  ["last", -1],
  ["latter", -1],
]);

/** Words at which {@link periodAt} may find something. */
export const PERIOD_WORDS: ReadonlySet<string> = new Set([
  ...PARTS.keys(),
  ...SEASONS.keys(),
  ...ORDER.keys(),
]);

/** A stretch of one or more years or less: "in 2014", "2014 and 2015", "the second half of 2017", "late 2015". */
export function periodAt(tokens: readonly Token[], at: number, direction: Direction): TimeReading | null {
  const token = tokens[at]!;
  if (token.kind === "number") return yearsAt(tokens, at);
  const part = PARTS.get(token.fold);
  if (part !== undefined) return partAt(tokens, at, part, direction);
  const season = SEASONS.get(token.fold);
  if (season !== undefined)
    return ofYear(tokens, at, at + 1, (year) => monthsOfYear(year, season[0], season[1], "span"));
  const order = ORDER.get(token.fold);
  return order === undefined ? decadeAt(tokens, at) : fractionAt(tokens, at, order);
}

/** "2014", "2014-15", "2014 and 2015", "2013 to 2017". */
function yearsAt(tokens: readonly Token[], at: number): TimeReading | null {
  const year = bareYear(tokens, at);
  if (year === 0) return null;
  const link = tokens[at + 1];
  const second = tokens[at + 2];
  if (
    link !== undefined &&
    second !== undefined &&
    (link.text === "-" || link.fold === "and" || link.fold === "to")
  ) {
    let last = yearOfToken(second);
    if (last === 0 && link.text === "-" && /^\d\d$/.test(second.text))
      last = year - (year % 100) + Number(second.text);
    if (last > year && (link.text === "-" || bareYear(tokens, at + 2) !== 0)) {
      return absolute(at, at + 3, {
        start: wholeYear(year).start,
        end: wholeYear(last).end,
        precision: "span",
      });
    }
  }
  return absolute(at, at + 1, wholeYear(year));
}

function bareYear(tokens: readonly Token[], at: number): number {
  const year = yearOfToken(tokens[at]);
  if (year === 0 || /^(?:copyright|©|\(c\))$/.test(tokens[at - 1]?.fold ?? "")) return 0;
  const numeral = numeralAt(tokens, at);
  return numeral !== null && kindOf(tokens, at, numeral) === "year" ? year : 0;
}

/** "early 2017", "mid-June", "the end of July". */
function partAt(tokens: readonly Token[], at: number, part: Part, direction: Direction): TimeReading | null {
  let next = at + 1;
  const noun = /^(?:beginning|start|middle|end)$/.test(tokens[at]!.fold);
  if (tokens[next]?.text === "-") next++;
  else if (tokens[next]?.fold === "of") next++;
  else if (noun) return null;
  return monthAt(tokens, next, at, part, direction) ?? ofYear(tokens, at, next, (year) => yearOf(year, part));
}

/** "the second half of 2017", "the first quarter of last year". */
function fractionAt(tokens: readonly Token[], at: number, order: number): TimeReading | null {
  const word = tokens[at + 1]?.fold;
  if ((word !== "half" && word !== "quarter") || tokens[at + 2]?.fold !== "of") return null;
  const months = word === "half" ? 6 : 3;
  const from = (order === -1 ? 12 / months - 1 : order) * months;
  if (from >= 12) return null;
  return ofYear(tokens, at, at + 2, (year) =>
    monthsOfYear(year, from, from + months - 1, word === "half" ? "half-year" : "quarter"),
  );
}

/** "(of) 2017", "of last year", "of this year", put into `stretch`. */
function ofYear(
  tokens: readonly Token[],
  first: number,
  at: number,
  stretch: (year: number) => EventDate,
): TimeReading | null {
  let i = at;
  if (tokens[i]?.text === ",") i++;
  if (tokens[i]?.fold === "of") i++;
  const year = yearOfToken(tokens[i]);
  if (year !== 0) return absolute(first, i + 1, stretch(year));
  const which = tokens[i]?.fold;
  if (tokens[i + 1]?.fold !== "year" || (which !== "last" && which !== "this")) return null;
  const back = which === "last" ? 1 : 0;
  return relative(first, i + 2, null, (report) => stretch(Number(report.slice(0, 4)) - back));
}

/** "the 1980s". */
function decadeAt(tokens: readonly Token[], at: number): TimeReading | null {
  const { text } = tokens[at]!;
  if (text.length !== 5 || !/^(?:1[89]|20)\d0s$/i.test(text)) return null;
  const year = Number(text.slice(0, 4));
  return absolute(at, at + 1, {
    start: wholeYear(year).start,
    end: wholeYear(year + 9).end,
    precision: "span",
  });
}
