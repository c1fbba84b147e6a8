/** Times of events within the stretch that was watched. */
export interface EventTimes {
  /** Ascending. */
  readonly times: Float64Array;
  readonly from: number;
  readonly until: number;
  /** Events that share their time with another. */
  readonly tied: number;
}

const FINEST_CLOCK = 1e-7;

/**
 * Sorts times and checks the stretch; without its ends it runs from the first event to the last.
 * @throws RangeError for a time that is no finite number or lies outside the stretch.
 */
export function readTimes(times: readonly number[], from?: number, until?: number): EventTimes {
  const sorted = Float64Array.from(times);
  const odd = times.findIndex((time) => !Number.isFinite(time));
  if (odd >= 0) throw new RangeError(`time ${odd + 1} of the list is not a number: ${times[odd]}`);
  sorted.sort();
  const [first, last] = [sorted[0] ?? from ?? 0, sorted.at(-1) ?? until ?? 0];
  const [start, end] = [from ?? first, until ?? last];
  if (!(Number.isFinite(start) && Number.isFinite(end) && start <= first && end >= last))
    throw new RangeError(
      `the events lie between ${first} and ${last}, outside the stretch ${start} to ${end} that was watched`,
    );
  const tied = sorted.filter((time, i) => time === sorted[i - 1] || time === sorted[i + 1]).length;
  return { times: sorted, from: start, until: end, tied };
}

/**
 * Spreads events with equal times evenly over the step of the clock (the smallest gap that occurs): at exactly equal
 * times the likelihood has no maximum.
 */
export function spreadTies(events: EventTimes): EventTimes {
  const { times, from, until, tied } = events;
  if (tied === 0) return events;
  const step = clockStep(events);
  const spread = new Float64Array(times.length);
  for (let start = 0; start < times.length; ) {
    let end = start;
    while (end < times.length && times[end] === times[start]) end++;
    for (let i = start; i < end; i++) spread[i] = times[start]! + ((i - start) / (end - start)) * step;
    start = end;
  }
  return { times: spread, from, until: Math.max(until, spread[spread.length - 1]!), tied };
}

/** The smallest gap between events, at least a ten-millionth of the stretch: what is less is noise of the clock. */
export function clockStep({ times, from, until }: EventTimes): number {
  let step = until - from;
  for (let i = 1; i < times.length; i++) {
    const gap = times[i]! - times[i - 1]!;
    if (gap > 0 && gap < step) step = gap;
  }
  return Math.max(step, FINEST_CLOCK * (until - from));
}

/** Events per day of the stretch, by whole units of time. */
export function countPerDay({ times, from, until }: EventTimes): number[] {
  const first = Math.floor(from);
  const counts = new Array<number>(Math.floor(until) - first + 1).fill(0);
  for (const time of times) counts[Math.floor(time) - first]!++;
  return counts;
}
