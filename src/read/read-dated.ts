import { addDays, type Day, type Document } from "../event/index.ts";
import { dayOfReport } from "./dateline.ts";
import type { Lexicons } from "./lexicons.ts";
import { normalise } from "./normalise.ts";
import { type Reading, readReport } from "./read.ts";
import type { ReportDay } from "./times.ts";

/** Reads a report from the day that is known of it, else from the day that it bears; `date` is that day. */
export function readDated(
  document: Document,
  lexicons: Lexicons,
  known: Day | null,
): { date: Day | null; reading: Reading } {
  const date = known ?? dayOfReport(normalise(document.text));
  if (date !== null) return { date, reading: readReport(document, lexicons, { low: date, high: date }) };
  const reading = readReport(document, lexicons, null);
  const week = weekTold(document.text, reading);
  return { date, reading: week === null ? reading : readReport(document, lexicons, week) };
}

/**
 * The week from the one day that an undated report gives in full, where a bare weekday of the text falls on that day:
 * "A bomb went off on Friday. … Pupils came at 6 a.m. on 30 September 2022." A day that dates an event of its own, or that this
 * one is set beside ("the deadliest since 13 November 2015"), tells nothing of the report's.
 */
function weekTold(text: string, { times, events }: Reading): ReportDay | null {
  const full = times.filter(({ anchor, date }) => anchor === "absolute" && date !== null);
  if (full.some(({ start }) => BESIDE.test(text.slice(Math.max(0, start - 24), start)))) return null;
  const told = full.map(({ date }) => date!);
  if (events.some(({ date }) => told.some(({ start }) => date?.start === start))) return null;
  const days = new Set(told.filter(({ precision }) => precision === "day").map(({ start }) => start));
  const [day] = days;
  if (day === undefined || days.size > 1 || told.some(({ start }) => start > day)) return null;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const bare = times.some((time) => time.date === null && time.weekday === weekday);
  return bare ? { low: day, high: addDays(day, 6) } : null;
}

/** Before a day to which an event is compared, or from which time has gone by. */
const BESIDE =
  /\b(?:since|until|before|after|than|of|anniversary)(?: (?:the|that|those|attacks?|on|in|of))*\s$/i;
