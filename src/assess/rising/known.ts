/** Counts by month with their running sums, so that any window is one subtraction. */
export interface Track {
  readonly counts: ArrayLike<number>;
  /** `sums[i]` is the sum of the first i months. */
  readonly sums: Float64Array;
}

export function track(counts: ArrayLike<number>): Track {
  const sums = new Float64Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) sums[i + 1] = sums[i]! + counts[i]!;
  return { counts, sums };
}

/** The sum over the `months` months before `end`; months before the data begin count as none. */
export function before(it: Track, end: number, months: number): number {
  return it.sums[Math.max(0, end)]! - it.sums[Math.max(0, end - months)]!;
}

/** What is known of a group in a place: tracks of the same months, the first of them the first of the data. */
export interface Known {
  /** The group's incidents in the place: what the question is about. */
  readonly own: Track;
  /** Of these the one-sided ones. */
  readonly oneSided: Track;
  /** Deaths in all its events there. */
  readonly deaths: Track;
  /** The group's incidents in all other places. */
  readonly elsewhere: Track;
  /** One-sided incidents of all actors in the place. */
  readonly everyone: Track;
}

/** Fewer months of data than this and nothing is said: no case of the backtest had fewer. */
export const LEAST_MONTHS = 36;
