import { type Day, dayFromNumber, dayNumber, type EventRecord, weekday } from "../event/index.ts";
import type { AsOf } from "../finding/index.ts";
import type { History } from "../series/history.ts";
import type { FindingStrings } from "../strings/index.ts";
import { type DayOdds, type Floating, fromHistory, fromRows, type Likelihood } from "./as-of-evidence.ts";
import { dayGap, dayGapEitherWay, spokenGap, yearGap } from "./as-of-gaps.ts";
import { lastOccurrence, type TimeWords, wordsFor } from "./time-words.ts";

export interface AsOfClues {
  /** `--as-of`, the document's metadata, the dateline of its text: the first that is there decides. */
  given: Day | null;
  published: Day | null;
  dateline: Day | null;
  words: readonly TimeWords[];
  events: readonly EventRecord[];
  publisherNamesOf(actorId: string): readonly string[];
  /** The whole past, opened at the data's last day: the day that is sought is not known yet. */
  history: History;
  /** What event-level data say of the day of an event, by its place, toll and groups; none without such data. */
  dayOdds(event: EventRecord, publisherNames: readonly string[]): Promise<readonly DayOdds[]>;
  /** No report speaks from a later day. */
  latest: Day;
  /** The language that how the day was found is told in. */
  t: FindingStrings;
}

const LEVEL = 0.9;
/** An interval longer than this is no answer: a rate "now" would mean nothing. */
const LONGEST_DAYS = 3 * 366;

/**
 * The day from which a report speaks: given, or else inferred. The inference weighs every day from the data's first to
 * `latest` by the dates that the text names (as-of-gaps.ts) and by whether the data have the events that this day would
 * date (as-of-evidence.ts). The interval is the shortest that holds 90 % of the weight; where it is longer than three
 * years the day "cannot be told".
 */
export async function inferAsOf(clues: AsOfClues): Promise<AsOf> {
  const { given, published, dateline, t } = clues;
  if (given) return exactly(given, t.asOf.given);
  if (published) return exactly(published, t.asOf.metadata);
  if (dateline) return exactly(dateline, t.asOf.dateline);
  const from = dayNumber(clues.history.manifest.period.from);
  const to = dayNumber(clues.latest);
  const { weights, reasons } = await weigh(clues, from, to);
  const all = weights.reduce((a, b) => a + b, 0);
  if (reasons.length === 0 || !(all > 0)) return unknown(t);
  const interval = shortest(weights, LEVEL * all);
  if (interval.to - interval.from > LONGEST_DAYS) return unknown(t);
  const core = shortest(weights, all / 4);
  return {
    day: dayFromNumber(from + Math.floor((core.from + core.to) / 2)),
    low: dayFromNumber(from + interval.from),
    high: dayFromNumber(from + interval.to),
    level: LEVEL,
    how: t.asOf.inferred(reasons),
  };
}

function unknown(t: FindingStrings): AsOf {
  return { day: null, low: null, high: null, level: null, how: t.asOf.unknown };
}

function exactly(day: Day, how: string): AsOf {
  return { day, low: day, high: day, level: null, how };
}

async function weigh(clues: AsOfClues, from: number, to: number) {
  const reasons: string[] = [];
  const factors: Likelihood[] = [];
  const years = namedYears(clues.words);
  if (years.length > 0) {
    factors.push(yearPrior(years, clues.words));
    reasons.push(clues.t.asOf.latestYear(years.at(-1)!));
  }
  const past = pastBy(clues);
  if (past !== null) factors.push((day) => (day < past ? 0 : 1));
  const spoken = lastSpoken(clues.words);
  if (spoken !== null) {
    factors.push((day) => spokenGap(day - spoken));
    reasons.push(clues.t.asOf.spoken);
  }
  const partial = partialDates(clues);
  if (partial.length > 0) {
    // Dates of one text are not independent: n of them count as √n.
    const power = 1 / Math.sqrt(partial.length);
    for (const density of partial) factors.push((day) => density(day) ** power);
    reasons.push(clues.t.asOf.partialDates);
  }
  const held = await inTheData(clues);
  factors.push(...held);
  if (held.length > 0) reasons.push(clues.t.asOf.inData);
  const weights: number[] = [];
  for (let day = from; day <= to; day++)
    weights.push(factors.reduce((weight, factor) => (weight === 0 ? 0 : weight * factor(day)), 1));
  return { weights, reasons };
}

function namedYears(words: readonly TimeWords[]): number[] {
  const years = words.flatMap(({ anchor, date }) =>
    anchor === "absolute" && date ? [Number(date.end.slice(0, 4))] : [],
  );
  return [...new Set(years)].sort((a, b) => a - b);
}

function lastSpoken(words: readonly TimeWords[]): number | null {
  const days = words.flatMap(({ anchor, date, spoken }) =>
    spoken && anchor === "absolute" && date?.precision === "day" ? [dayNumber(date.start)] : [],
  );
  return days.length === 0 ? null : Math.max(...days);
}

/** Spread over the days of each year; in the last named year itself not before its finest date. */
function yearPrior(years: readonly number[], words: readonly TimeWords[]): Likelihood {
  const last = years.at(-1)!;
  const starts = words.flatMap(({ anchor, date }) =>
    anchor === "absolute" && date?.end.startsWith(String(last)) ? [date.start] : [],
  );
  const start = dayNumber(starts.sort().at(-1)!);
  const end = dayNumber(`${last}-12-31`);
  return (day) => {
    const year = Number(dayFromNumber(day).slice(0, 4));
    const weight = yearGap(year - last, years.length);
    if (year !== last) return weight / 365;
    return day < start ? 0 : weight / (end - start + 1);
  };
}

/** No report speaks from before an event that it tells of as done. */
function pastBy({ events }: AsOfClues): number | null {
  const starts = events.flatMap(({ stage, date }) =>
    stage !== "threatened" && date ? [dayNumber(date.start)] : [],
  );
  return starts.length === 0 ? null : Math.max(...starts);
}

/**
 * One density for each date without a year; dates of events that are done lie in the past. Months count only where no
 * day is named: "in October" is more often long ago.
 */
function partialDates({ words, events }: AsOfClues): Likelihood[] {
  const done = new Set(events.map((event) => wordsFor(event, words)));
  const dates = words.filter((it) => it.anchor === "partial" && it.month);
  const days = dates.filter((it) => it.day);
  const distinct = new Map((days.length > 0 ? days : dates).map((it) => [`${it.month} ${it.day}`, it]));
  return [...distinct.values()].map((it) => partialDate(it, it.month!, done.has(it)));
}

function partialDate(it: TimeWords, month: number, done: boolean): Likelihood {
  const gap = done ? dayGap : dayGapEitherWay;
  const density = (day: number, stretch: { from: number; to: number }): number => {
    const wrongDay = it.weekday !== null && it.day && weekday(dayFromNumber(stretch.from)) !== it.weekday;
    if (wrongDay) return 0;
    const since = day - stretch.to;
    return gap(stretch.from <= day && since < 0 ? 0 : since);
  };
  return (day) => {
    const before = lastOccurrence(month, it.day || null, day);
    const ahead = lastOccurrence(month, it.day || null, day + 366);
    return (
      (before ? density(day, before) : 0) + (ahead && !done && ahead.from > day ? density(day, ahead) : 0)
    );
  };
}

/** Events with a toll whose day hangs on the report's: looked for in the rows, else in the months. */
async function inTheData(clues: AsOfClues): Promise<Likelihood[]> {
  const found: Likelihood[] = [];
  for (const floating of clues.events.flatMap((event) => floatingEvent(event, clues))) {
    const likelihood =
      fromRows(await clues.dayOdds(floating.event, floating.publisherNames), floating) ??
      (await fromHistory(clues.history, floating));
    if (likelihood) found.push(likelihood);
  }
  return found;
}

/** A main event without any date is taken for news: within this many days before the report. */
const NEWS_DAYS = 30;

function floatingEvent(event: EventRecord, clues: AsOfClues): Floating[] {
  if (event.date !== null || !event.killed || event.killed.best === 0) return [];
  const words = wordsFor(event, clues.words);
  const own = namesIn([event], clues);
  // An event whose text names no group is looked for under the groups that the report names elsewhere.
  const publisherNames = own.length > 0 ? own : namesIn(clues.events, clues);
  const common = { event, publisherNames };
  if (words?.anchor === "partial" && words.month) {
    const { month, day } = words;
    return [{ ...common, when: (it) => lastOccurrence(month, day || null, it) ?? { from: it, to: it } }];
  }
  if (words?.anchor === "absolute" || (!event.main && words === null)) return [];
  if (words?.weekday != null) {
    const { weekday: named, ago } = words;
    return [{ ...common, when: (it) => lastWeekday(named, it - (ago?.[0] ?? 0)) }];
  }
  const [least, most] = words?.ago ?? [0, NEWS_DAYS];
  return [{ ...common, when: (it) => ({ from: it - most, to: it - least }) }];
}

/** "On Saturday": the last one that is no later than a day. */
function lastWeekday(named: number, before: number): { from: number; to: number } {
  const day = before - ((weekday(dayFromNumber(before)) - named + 7) % 7);
  return { from: day, to: day };
}

function namesIn(events: readonly EventRecord[], { publisherNamesOf }: AsOfClues): string[] {
  const ids = events.flatMap(({ perpetrators }) => perpetrators.flatMap(({ actor }) => actor ?? []));
  return [...new Set(ids)].flatMap((id) => [...publisherNamesOf(id)]);
}

/** The shortest run of days that holds at least `mass`; the earliest of equals. */
function shortest(weights: readonly number[], mass: number): { from: number; to: number } {
  let best = { from: 0, to: weights.length - 1 };
  let held = 0;
  let from = 0;
  for (let to = 0; to < weights.length; to++) {
    held += weights[to]!;
    while (held - weights[from]! >= mass) held -= weights[from++]!;
    if (held >= mass && to - from < best.to - best.from) best = { from, to };
  }
  return best;
}
