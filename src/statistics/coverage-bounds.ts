import { checkCount } from "./argument-checks.ts";

/** What a source holds of something whose true total is known from elsewhere. */
export interface PartlyCovered {
  /** What the source attributes to the unit of interest. */
  readonly observed: number;
  /** What the source holds of all units together. */
  readonly held: number;
  /** The true total of all units. */
  readonly official: number;
}

export interface CoverageBounds {
  /** If none of what is missing was the unit's. */
  readonly low: number;
  /** If all of it was. */
  readonly high: number;
  /** Share of the official total that the source holds, 0–1; 1 where it holds more, and where there is nothing. */
  readonly coverage: number;
}

/**
 * Bounds without assumptions on what is missing (Manski 1990, American Economic Review 80, 319–323).
 * @throws RangeError for negative numbers or a unit that has more than the source holds.
 */
export function coverageBounds({ observed, held, official }: PartlyCovered): CoverageBounds {
  checkCount(observed, "what is observed");
  checkCount(held, "what the source holds");
  checkCount(official, "the official total");
  if (observed > held) {
    throw new RangeError(`a unit cannot have ${observed} of the ${held} that the source holds of all units`);
  }
  return {
    low: observed,
    high: observed + Math.max(0, official - held),
    coverage: held >= official ? 1 : held / official,
  };
}

export interface CoverageRatioBounds {
  /** Ratio of what is observed; null when nothing is observed in the second. */
  readonly ratio: number | null;
  readonly low: number;
  /** Infinity when nothing is observed in the second. */
  readonly high: number;
  /** True where missing data alone could turn a rise into a fall or a fall into a rise. */
  readonly crossesOne: boolean;
}

/** The ratio of the first to the second under all that may be missing in either. */
export function coverageRatioBounds(first: PartlyCovered, second: PartlyCovered): CoverageRatioBounds {
  const a = coverageBounds(first);
  const b = coverageBounds(second);
  const low = b.high === 0 ? 0 : a.low / b.high;
  const high = b.low === 0 ? Infinity : a.high / b.low;
  return { ratio: b.low === 0 ? null : a.low / b.low, low, high, crossesOne: low < 1 && high > 1 };
}
