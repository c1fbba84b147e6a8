import { dayNumber, type EventRecord, lastDayOfMonth, monthIndex, type Toll } from "../event/index.ts";
import type { History } from "../series/history.ts";

/** How often the data hold an incident that a report tells of: a cautious mean of the coverage of country-years. */
const HELD = 0.6;
/** A report's toll and a publisher's differ: as far as these factors they count as the same. */
const TOLL = { from: 0.6, to: 1.6 };

/** What a dataset says of the day of an event, by links of the event with its incidents; days since 1970-01-01. */
export interface DayOdds {
  /** How much likelier the incidents of a day agree so with the event if one of them is it, summed. */
  readonly agreement: ReadonlyMap<number, number>;
  /** Incidents a day around the place. */
  readonly rate: number;
  readonly from: number;
  readonly to: number;
}

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

/**
 * What single events say. Where the data hold the event (HELD), one of the incidents within its stretch is it: the
 * report day gains how well these agree with the report, over how many chance brings into a stretch of that length. Where they
 * do not, or the stretch lies beyond them, no day gains. Datasets that speak of the same days are averaged.
 */
export function fromRows(odds: readonly DayOdds[], { when }: Floating): Likelihood | null {
  const sums = odds.map(({ agreement, rate, from, to }) => {
    const upTo = new Float64Array(to - from + 2);
    for (let day = from; day <= to; day++)
      upTo[day - from + 1] = upTo[day - from]! + (agreement.get(day) ?? 0);
    return (stretch: Stretch) => {
      const [first, last] = [stretch.from - from, stretch.to - from];
      if (first < 0 || stretch.to > to) return 1;
      const expected = rate * (last - first + 1);
      return 1 - HELD + (HELD * (upTo[last + 1]! - upTo[first]!)) / expected;
    };
  });
  if (sums.length === 0) return null;
  const likelihood: Likelihood = (reportDay) => {
    const stretch = when(reportDay);
    return sums.reduce((total, of) => total + of(stretch), 0) / sums.length;
  };
  const days = odds.flatMap(({ agreement }) => [...agreement.keys()]);
  const gains = days.some((day) => likelihood(day) > 1 || likelihood(day + 1) > 1);
  return gains ? likelihood : null;
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
