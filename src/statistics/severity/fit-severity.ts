import { checkLevel } from "../argument-checks.ts";
import { type NotEnoughData, notEnoughData } from "../not-enough-data.ts";
import { seededRandom } from "../random.ts";
import { type Estimate, estimates } from "./estimates.ts";
import { FEWEST_IN_TAIL, fitTail, type TailFit } from "./fit-tail.ts";
import { fullRange, type WeighedFamily } from "./full-range.ts";
import { type GoodnessOfFit, goodnessOfFit } from "./goodness-of-fit.ts";
import { type Heaping, heapingOf } from "./heaping.ts";
import { type LikelihoodRatios, likelihoodRatios } from "./likelihood-ratios.ts";
import { resampler } from "./resample.ts";
import { tallySorting } from "./tally.ts";
import { readTolls, type Toll } from "./toll.ts";

export interface SeverityOptions {
  /** Fixes the start of the tail; chosen by the KS distance without it. */
  readonly xmin?: number;
  readonly seed?: number;
  /** Replicates of the goodness of fit and of the intervals; 2500 without it. */
  readonly reps?: number;
  /** Level of the intervals; .95 without it. */
  readonly level?: number;
  /** Tolls to give P(D ≥ d) for; a ladder 2, 3, 5, 10, 20, 50 … beyond the largest without it. */
  readonly at?: readonly number[];
  /** The question "at least one incident with d dead or more among so many"; the largest toll among n without it. */
  readonly atLeastOne?: { readonly d: number; readonly incidents: number };
  /** Whether tolls on tens and fives are taken as partly rounded in the intervals; true without it. */
  readonly heaping?: boolean;
}

export interface Exceedance extends Estimate {
  /** P(D ≥ d) among deadly incidents. */
  readonly d: number;
}

export interface Severity extends TailFit {
  readonly kind: "severity";
  readonly n: number;
  readonly gof: GoodnessOfFit;
  readonly lr: LikelihoodRatios;
  /**
   * p: shares as counted below xmin, the power law above. The interval: of the share counted where 20 incidents or more
   * reach d; beyond, of power law (xmin free) and full range together. Where the user fixes xmin, of that power law.
   */
  readonly exceedance: readonly Exceedance[];
  /** The least toll d that at most one incident in `incidents` reaches. */
  readonly returnLevels: readonly { incidents: number; d: number; low: number; high: number }[];
  /** P(at least one among `incidents` further ones has d dead or more): p is the mean over the replicates. */
  readonly atLeastOne: {
    readonly d: number;
    readonly incidents: number;
    readonly xminFree: Estimate;
    readonly xminFixed: Estimate;
  };
  readonly fullRange: {
    readonly families: readonly WeighedFamily[];
    readonly exceedance: readonly Exceedance[];
  };
  readonly heaping: Heaping;
  readonly level: number;
}

const FEWEST_TOLLS = 30;
const FEWEST_DISTINCT = 3;

/**
 * How deadly incidents are: a discrete power law for the tail with its goodness of fit and rivals, a model of the full
 * range, and the probability of tolls of any size. Point estimates use the best tolls as given; ranges and rounding go
 * into the intervals.
 * @param tolls of incidents in which somebody died
 * @throws RangeError for tolls that are no whole numbers from 1 up, or options out of range.
 */
export function fitSeverity(tolls: readonly Toll[], options: SeverityOptions = {}): Severity | NotEnoughData {
  const { xmin, seed = 1, reps = 2500, level = 0.95, heaping: unheap = true } = options;
  checkOptions(options, reps, level);
  const ranges = readTolls(tolls);
  const tally = tallySorting(Float64Array.from(ranges, ({ best }) => best));
  if (tally.n < FEWEST_TOLLS || tally.tolls.length < FEWEST_DISTINCT)
    return notEnoughData(
      tally.n === 1
        ? "there is 1 toll"
        : `there are ${tally.n} tolls, ${tally.tolls.length} of them different`,
      `at least ${FEWEST_TOLLS} deadly incidents with ${FEWEST_DISTINCT} different tolls`,
    );
  const fit = fitTail(tally, xmin);
  if (!fit)
    return notEnoughData(
      xmin === undefined ? "no toll has a tail above it" : `too few tolls reach ${xmin}`,
      `at least ${FEWEST_IN_TAIL} incidents of two different tolls in the tail`,
    );
  const random = seededRandom(seed);
  const gof = goodnessOfFit(tally, fit, { reps, random, xmin });
  const full = fullRange(tally, reps, random);
  const heaping = heapingOf(tally, full.best);
  const largest = tally.tolls[tally.tolls.length - 1]!;
  const atLeastOne = options.atLeastOne ?? { d: largest, incidents: tally.n };
  const found = estimates(
    { tally, fit, full, resample: resampler(ranges, unheap ? heaping : NO_HEAPING, random) },
    { at: [...new Set(options.at ?? ladder(largest))].sort((a, b) => a - b), atLeastOne, reps, level, xmin },
  );
  return {
    kind: "severity",
    n: tally.n,
    ...fit,
    gof,
    lr: likelihoodRatios(tally, fit),
    exceedance: found.exceedance,
    returnLevels: found.returnLevels,
    atLeastOne: { ...atLeastOne, ...found.atLeastOne },
    fullRange: { families: full.families, exceedance: found.fullRange },
    heaping,
    level,
  };
}

const NO_SHARE = { observed: 0, expected: 0, rounded: 0 };
const NO_HEAPING: Heaping = { n: 0, tens: NO_SHARE, fives: NO_SHARE };

function checkOptions({ xmin, at, atLeastOne }: SeverityOptions, reps: number, level: number): void {
  checkLevel(level);
  const whole = (value: number, what: string): void => {
    if (!(Number.isSafeInteger(value) && value >= 1))
      throw new RangeError(`${what} is a whole number from 1 up, got ${value}`);
  };
  whole(reps, "the number of replicates");
  if (xmin !== undefined) whole(xmin, "xmin");
  for (const d of at ?? []) whole(d, "a toll");
  if (atLeastOne) {
    whole(atLeastOne.d, "a toll");
    whole(atLeastOne.incidents, "a number of incidents");
  }
}

/** 2, 3, 5, 10, 20, 50, 100 … to the first step beyond the largest toll. */
function ladder(largest: number): number[] {
  const steps = [2, 3, 5];
  for (let power = 10; steps[steps.length - 1]! <= largest; power *= 10)
    steps.push(power, 2 * power, 5 * power);
  const beyond = steps.findIndex((step) => step > largest);
  return beyond === -1 ? steps : steps.slice(0, beyond + 1);
}
