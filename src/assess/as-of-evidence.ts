import {
  type Day,
  dayNumber,
  type EventRecord,
  lastDayOfMonth,
  monthIndex,
  type Toll,
} from "../event/index.ts";
import type { History } from "../series/history.ts";
import type { RowSource } from "./matching-rows.ts";

/** How often the data hold an incident that a report tells of: a cautious mean of the coverage of country-years. */
const HELD = 0.6;
/** A report's toll and a publisher's differ: as far as these factors they count as the same. */
const TOLL = { from: 0.6, to: 1.6 };
const KILOMETRES = 100;
const SLACK_DAYS = 1;

/** An event of the report whose day depends on the report's day. */
export interface Floating {
  event: EventRecord;
  publisherNames: readonly string[];
  /** First and last day that the event could have, if the report spoke on this day; days since 1970-01-01. */
  when(reportDay: number): Stretch;
}

interface Stretch {
  from: number;
  to: number;
}

/** How much likelier the data make this report day than an average one; days since 1970-01-01. */
export type Likelihood = (reportDay: number) => number;

/** What single events say: days on which the group's dead near the place fit the toll. */
export async function fromRows(rows: RowSource, floating: Floating): Promise<Likelihood | null> {
  const { event, publisherNames } = floating;
  const { lat, lon } = event.place ?? { lat: null, lon: null };
  const periods = rows.manifests.map(({ period }) => period);
  if (!event.killed || lat === null || lon === null || periods.length === 0) return null;
  const found = await rows.find({
    ...(publisherNames.length > 0 ? { actors: publisherNames } : {}),
    near: { lat, lon, km: KILOMETRES },
  });
  const tolls = new Map<number, number>();
  for (const row of found) {
    if (row.summary) continue;
    const day = dayNumber(row.date.start);
    tolls.set(day, (tolls.get(day) ?? 0) + row.deaths.best);
  }
  const fitting = [...tolls]
    .filter(([, toll]) => fits(event.killed!, toll))
    .map(([day]) => ({ from: day - SLACK_DAYS, to: day + SLACK_DAYS }));
  const days = [...tolls.keys(), dayNumber(latest(periods.map(({ to }) => to)))];
  return likelihood(floating, fitting, { from: Math.min(...days), to: Math.max(...days) });
}

/** What the monthly severity of the group in the country says: months with an incident whose toll fits. */
export async function fromHistory(history: History, floating: Floating): Promise<Likelihood | null> {
  const { event, publisherNames } = floating;
  const country = event.place?.country ?? null;
  if (!event.killed || country === null || publisherNames.length === 0) return null;
  const cells = await history.severity(publisherNames);
  const first = cells.map((cell) => cell.month).sort()[0];
  if (first === undefined) return null;
  const fitting = cells
    .filter((cell) => cell.country === country && fits(event.killed!, cell.deaths))
    .map(({ month }) => ({ from: dayNumber(month), to: dayNumber(lastDayOfMonth(monthIndex(month))) }));
  return likelihood(floating, fitting, { from: dayNumber(first), to: dayNumber(history.through) });
}

/**
 * The share of stretches of the event's length that hold a fitting incident is the chance of a coincidence. A report
 * day that puts the event on a fitting incident gains HELD ÷ chance; one that puts it where the data have none loses
 * (1 − HELD) ÷ (1 − chance); one that puts it beyond the data is neither. Null when nothing fits on any day.
 */
function likelihood(floating: Floating, fitting: readonly Stretch[], data: Stretch): Likelihood | null {
  if (fitting.length === 0) return null;
  const hit = ({ from, to }: Stretch) => fitting.some((it) => it.from <= to && it.to >= from);
  const { from, to } = floating.when(data.to);
  const length = to - from;
  let hits = 0;
  let windows = 0;
  for (let day = data.from; day + length <= data.to; day++) {
    windows++;
    if (hit({ from: day, to: day + length })) hits++;
  }
  // Half a window more on either side keeps a chance of 0 or 1 from being taken for certain.
  const width = length + 1;
  const chance = (hits + width / 2) / (windows + width);
  return (reportDay) => {
    const stretch = floating.when(reportDay);
    if (stretch.to > data.to) return 1;
    return hit(stretch) ? HELD / chance : (1 - HELD) / (1 - chance);
  };
}

function fits(toll: Toll, deaths: number): boolean {
  return deaths >= Math.floor(toll.low * TOLL.from) && deaths <= Math.ceil(toll.high * TOLL.to) && deaths > 0;
}

function latest(days: readonly Day[]): Day {
  return [...days].sort().at(-1)!;
}
