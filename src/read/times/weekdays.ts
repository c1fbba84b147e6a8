import { addDays, type Day, type EventDate, weekday as weekdayOf } from "../../event/index.ts";
import { WEEKDAYS } from "../calendar-words.ts";
import type { Token } from "../mention.ts";
import { type Direction, oneDay, relative, type TimeReading } from "./reading.ts";

export const DAY_PARTS: ReadonlySet<string> = new Set([
  "morning",
  "afternoon",
  "evening",
  "night",
  "noon",
  "midday",
  "midnight",
]);
/** "Black Friday", "every Monday", "Sunday Times": names and habits, no day. */
const NO_DAY_AFTER = new Set("super bloody black good ash palm easter every each".split(" "));
const NO_DAY_BEFORE = new Set("times telegraph mail mirror express market".split(" "));

/** A weekday, or the night between two. */
export function weekdayAt(tokens: readonly Token[], at: number, direction: Direction): TimeReading | null {
  if (NO_DAY_AFTER.has(tokens[at - 1]?.fold ?? "") || NO_DAY_BEFORE.has(tokens[at + 1]?.fold ?? ""))
    return null;
  const wanted = WEEKDAYS.get(tokens[at]!.fold)!;
  const next = skipDayPart(tokens, at + 1);
  const week = weekBehind(tokens, next);
  if (week !== null) return dayOfWeek(at, week.next, wanted, week.back);
  if (tokens[at - 1]?.fold === "since" && direction === "past") return sinceWeekday(at, next, wanted);
  const second = WEEKDAYS.get(tokens[next + 1]?.fold ?? "");
  const link = tokens[next]?.fold;
  const before = tokens[at - 1]?.fold;
  const linked = link === "to" || link === "into" || link === "-" || (link === "and" && before === "between");
  // "Overnight from Saturday to Sunday", "between Saturday evening and Monday morning"
  const stretch = before === "between" || before === "from";
  if (linked && second !== undefined && second !== wanted && (stretch || second === (wanted + 1) % 7)) {
    const days = (second - wanted + 7) % 7;
    return {
      ...onWeekday(at, skipDayPart(tokens, next + 2), second, direction, false),
      resolve: (report) => {
        const end = nearestWeekday(report, second, direction, false);
        return { start: addDays(end, -days), end, precision: "day" };
      },
    };
  }
  return onWeekday(at, next, wanted, direction, false);
}

/** "(of) last week", "this week" behind a weekday. */
function weekBehind(tokens: readonly Token[], at: number): { next: number; back: 0 | 1 } | null {
  const from = /^(?:of|in)$/.test(tokens[at]?.fold ?? "") ? at + 1 : at;
  const which = tokens[from]?.fold;
  if (tokens[from + 1]?.fold !== "week" || (which !== "last" && which !== "this")) return null;
  return { next: from + 2, back: which === "last" ? 1 : 0 };
}

function dayOfWeek(first: number, next: number, wanted: number, back: 0 | 1): TimeReading {
  const resolve = (report: Day) => {
    const monday = addDays(report, -((weekdayOf(report) + 6) % 7) - 7 * back);
    return oneDay(addDays(monday, (wanted + 6) % 7));
  };
  return { ...relative(first, next, back === 0 ? [-6, 6] : [1, 13], resolve), weekday: wanted };
}

/** "Since Saturday": from then on, up to the report. */
function sinceWeekday(first: number, next: number, wanted: number): TimeReading {
  const resolve = (report: Day): EventDate => {
    const start = nearestWeekday(report, wanted, "past", false);
    return { start, end: report, precision: start === report ? "day" : "span" };
  };
  return { ...relative(first, next, [0, 6], resolve), weekday: wanted };
}

/** The nearest such weekday. @param strict not the report's own day. */
export function onWeekday(
  first: number,
  next: number,
  wanted: number,
  direction: Direction,
  strict: boolean,
): TimeReading {
  const least = strict ? 1 : 0;
  return {
    ...relative(first, next, direction === "past" ? [least, 6 + least] : [-6 - least, 0 - least], (report) =>
      oneDay(nearestWeekday(report, wanted, direction, strict)),
    ),
    weekday: wanted,
  };
}

/** The nearest such day to the report's. @param strict not the report's own day. */
export function nearestWeekday(report: Day, wanted: number, direction: Direction, strict: boolean): Day {
  const back = (weekdayOf(report) - wanted + 7) % 7;
  if (direction === "past") return addDays(report, -(back === 0 && strict ? 7 : back));
  return addDays(report, back === 0 ? (strict ? 7 : 0) : 7 - back);
}

/** Past "morning", "late night" and the like. */
export function skipDayPart(tokens: readonly Token[], next: number): number {
  const part = tokens[next]?.fold === "early" || tokens[next]?.fold === "late" ? next + 1 : next;
  return DAY_PARTS.has(tokens[part]?.fold ?? "") ? part + 1 : next;
}
