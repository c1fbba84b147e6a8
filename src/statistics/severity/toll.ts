/** The dead of one incident, or the range that sources give with the best estimate in it. */
export type Toll = number | TollRange;

export interface TollRange {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/**
 * Tolls as ranges; a range whose ends lie on the wrong side of the best estimate is stretched to hold it.
 * @throws RangeError naming the first toll that is no whole number from 1 up (low: from 0 up).
 */
export function readTolls(tolls: readonly Toll[]): TollRange[] {
  return tolls.map((toll, i) => {
    const { low, best, high } = typeof toll === "number" ? { low: toll, best: toll, high: toll } : toll;
    if (!(Number.isSafeInteger(best) && best >= 1))
      throw new RangeError(
        `toll ${i + 1} of the list is ${best}; tolls are whole numbers from 1 up: leave out incidents in which nobody died`,
      );
    if (!(Number.isSafeInteger(low) && low >= 0 && Number.isSafeInteger(high) && high >= 0))
      throw new RangeError(
        `toll ${i + 1} of the list has the range ${low}–${high}; its ends are whole numbers from 0 up`,
      );
    return { low: Math.min(low, best), best, high: Math.max(high, best) };
  });
}
