import type { DatePrecision, Day, EventRecord } from "../event/index.ts";

/** A time expression of the report, as its reader found it. Offsets are those of the text as given. */
export interface TimeWords {
  start: number;
  end: number;
  /** `absolute` carries its own year; `partial` lacks it ("21 March"); `relative` needs the report's day. */
  anchor: "absolute" | "partial" | "relative";
  date: { start: Day; end: Day; precision: DatePrecision } | null;
  /** Month 1–12 and day of a partial date, 0 or null where absent. */
  month: number | null;
  day: number | null;
  /** 0 = Sunday … 6. */
  weekday: number | null;
  /** Days before the report, [min, max]; "yesterday" is [1, 1]. */
  ago: readonly [number, number] | null;
  /** Somebody spoke then ("police said on 9 May 2017"). */
  spoken?: boolean;
}

/** How far from an event's own words a time expression may stand and still date it, in characters. */
const REACH = 120;
/** The fields whose words stand where the event itself is told; others may be said pages away. */
const CORE = ["type", "killed", "wounded", "place"];

/** The time expression that stands nearest to the words that tell of an event; null when none is near. */
export function wordsFor(event: EventRecord, words: readonly TimeWords[]): TimeWords | null {
  const spans = event.spans.date ?? CORE.flatMap((field) => event.spans[field] ?? []);
  const away = (it: TimeWords) =>
    Math.min(...spans.map((span) => Math.max(0, it.start - span.end, span.start - it.end)));
  const near = words.filter((it) => away(it) <= REACH).sort((a, b) => away(a) - away(b) || a.start - b.start);
  return near[0] ?? null;
}

/** The last day or month of that name on or before a day; days since 1970-01-01. Null for 29 February out of reach. */
export function lastOccurrence(
  month: number,
  day: number | null,
  before: number,
): { from: number; to: number } | null {
  const year = new Date(before * 86_400_000).getUTCFullYear();
  for (const candidate of [year, year - 1, year - 2, year - 3, year - 4]) {
    const stretch = occurrence(candidate, month, day);
    if (stretch && stretch.from <= before) return stretch;
  }
  return null;
}

function occurrence(year: number, month: number, day: number | null): { from: number; to: number } | null {
  const first = Date.UTC(year, month - 1, day || 1);
  if (new Date(first).getUTCMonth() !== month - 1) return null;
  const last = day ? first : Date.UTC(year, month, 0);
  return { from: first / 86_400_000, to: last / 86_400_000 };
}
