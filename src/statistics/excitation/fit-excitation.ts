import { checkLevel } from "../argument-checks.ts";
import { counted } from "../counted.ts";
import { type NotEnoughData, notEnoughData } from "../not-enough-data.ts";
import { type Random, seededRandom } from "../random.ts";
import { poissonRateInterval } from "../rate-interval.ts";
import { normalQuantile } from "../special-functions/normal.ts";
import { type EventTimes, readTimes } from "./event-times.ts";
import { branchingUpperLimit, type ProcessFit } from "./fit-process.ts";
import { type UniformityTest, uniformityTest } from "./kolmogorov.ts";
import { fitContinuous, fitDaily } from "./model-fits.ts";
import type { Parameters } from "./process.ts";

export interface ExcitationOptions {
  /**
   * "continuous": exact times. "daily": counts per whole unit of time, which is then a day. Without it: daily where all
   * times are whole numbers.
   */
  readonly model?: "continuous" | "daily";
  /** The stretch that was watched; from the first event to the last without them. */
  readonly from?: number;
  readonly until?: number;
  /** Units of time in a day, such as 1440 for minutes; 1 without it. */
  readonly unitsPerDay?: number;
  /** Days for which follow-ups are told; 7 and 30 without it. */
  readonly days?: readonly number[];
  readonly level?: number;
  readonly seed?: number;
}

export interface IntervalEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface FollowUps {
  readonly days: number;
  /** Events that one event causes directly. */
  readonly direct: IntervalEstimate;
  /** With all that these cause in turn. */
  readonly total: IntervalEstimate;
  /** Events expected in the days after the data, caused or not. */
  readonly ahead: IntervalEstimate;
}

export interface Excitation {
  readonly kind: "excitation";
  readonly model: "continuous" | "daily";
  readonly n: number;
  /** Length of the stretch, in units of time. */
  readonly span: number;
  /** Rate of events that no earlier one caused, per unit of time. */
  readonly mu: IntervalEstimate;
  /** Jump of the intensity at an event, branching · beta, per unit of time. */
  readonly alpha: IntervalEstimate;
  /** Decay of the excitation, per unit of time; no interval where the data don't show excitation. */
  readonly beta: IntervalEstimate | { readonly value: number; readonly low: null; readonly high: null };
  /** Events that one event causes directly; at 1 and above the process does not settle. */
  readonly branching: IntervalEstimate;
  /** Size of the negative binomial of daily counts; null for Poisson counts and in continuous time. */
  readonly size: number | null;
  readonly logLik: number;
  /** Of a process without excitation, and an upper bound of the probability of such a gain if there is none. */
  readonly withoutExcitation: { readonly logLik: number; readonly p: number };
  /** Time-rescaling test: small p, the model does not fit. Conservative, for the parameters are fitted. */
  readonly residuals: UniformityTest;
  readonly followUps: readonly FollowUps[];
  /** Events with the time of another, spread over the step of the clock in continuous time. */
  readonly tied: number;
}

const FEWEST_EVENTS = 20;
const FEWEST_DAYS = 20;
/** A longer stretch is one of seconds or minutes rather than days. */
const MOST_DAYS = 1_000_000;
const DRAWS = 500;

/**
 * Do events bring further events? A self-exciting process with an exponential kernel, in continuous time or by days.
 * Intervals come from the observed information of the logarithms of the parameters. Where the data don't show excitation
 * (likelihood ratio test at the intervals' level) branching reaches from 0 to what its profile likelihood allows.
 * @param times when events happened, in any order
 * @throws RangeError for times that are no finite numbers or lie outside from–until, and for options out of range.
 */
export function fitExcitation(
  times: readonly number[],
  options: ExcitationOptions = {},
): Excitation | NotEnoughData {
  const { unitsPerDay = 1, days = [7, 30], level = 0.95, seed = 1 } = options;
  checkLevel(level);
  for (const value of [unitsPerDay, ...days]) {
    if (!(value > 0 && value < Infinity))
      throw new RangeError(`days and units per day are numbers above 0, got ${value}`);
  }
  const events = readTimes(times, options.from, options.until);
  const n = times.length;
  const model = options.model ?? (times.every(Number.isInteger) ? "daily" : "continuous");
  const span = events.until - events.from + (model === "daily" ? 1 : 0);
  const lacking = tooLittle(events, model, span);
  if (lacking) return lacking;
  const random = seededRandom(seed);
  const found = model === "daily" ? fitDaily(events, random) : fitContinuous(events);
  const { process, fit } = found;
  const { mu, branching, beta, size } = fit.parameters;
  const alone = process.logLikelihood({ ...fit.parameters, mu: n / span, branching: 0 });
  const gain = Math.max(0, fit.logLik - alone);
  const p = Math.exp(-gain);
  const around = p < 1 - level ? fit.around : null;
  const most = around ? Infinity : branchingUpperLimit(process, fit, found.scale, level);
  const estimate = estimatesFrom(fit, around, level);
  const expected = expectationsFrom(drawnAround(fit, around, most, random), fit.parameters, level);
  const upToMost = { low: 0, high: most };
  const background = poissonRateInterval(n, span, level);
  return {
    kind: "excitation",
    model,
    n,
    span,
    mu: estimate(mu, [1, 0, 0], { low: Math.min(mu, background.low), high: background.high }),
    alpha: estimate(branching * beta, [0, 1, 1], { low: 0, high: most * beta }),
    beta: around ? estimate(beta, [0, 0, 1], upToMost) : { value: beta, low: null, high: null },
    branching: estimate(branching, [0, 1, 0], upToMost),
    size: size === Infinity ? null : size,
    logLik: fit.logLik,
    withoutExcitation: { logLik: alone, p },
    residuals: uniformityTest(process.residuals(fit.parameters)),
    followUps: days.map((length) => ({
      days: length,
      direct: expected((at) => process.followUps(at, length * unitsPerDay).direct),
      total: expected((at) => process.followUps(at, length * unitsPerDay).total),
      ahead: expected((at) => process.ahead(at, length * unitsPerDay)),
    })),
    tied: events.tied,
  };
}

/** @throws RangeError where the daily model is asked of what are no days. */
function tooLittle({ times }: EventTimes, model: Excitation["model"], span: number): NotEnoughData | null {
  const n = times.length;
  const needed = `at least ${FEWEST_EVENTS} events over ${FEWEST_DAYS} units of time or more`;
  if (n < FEWEST_EVENTS)
    return notEnoughData(`there ${n === 1 ? "is" : "are"} ${counted(n, "event")}`, needed);
  if (times[0] === times[n - 1]) return notEnoughData(`all ${n} events have the same time`, needed);
  if (model === "daily" && span < FEWEST_DAYS)
    return notEnoughData(`the events span ${Math.floor(span)} days`, needed);
  if (model === "daily" && span > MOST_DAYS)
    throw new RangeError(
      `the daily model counts events by whole units of time, and there are ${Math.floor(span)} of these; use the continuous one, or give days`,
    );
  return null;
}

/** Tells a product of powers of mu, branching and beta, with the interval that their errors give or `otherwise`. */
function estimatesFrom({ parameters }: ProcessFit, around: ProcessFit["around"], level: number) {
  return (value: number, powers: number[], otherwise: Interval): IntervalEstimate => {
    if (!around) return { value, ...otherwise };
    const error = around.errorOf([...powers, ...(parameters.size === Infinity ? [] : [0])]);
    const factor = Math.exp(normalQuantile((1 + level) / 2) * error);
    return { value, low: value / factor, high: value * factor };
  };
}

/** Parameters that might as well be the true ones; without visible excitation, none of it and the most that is allowed. */
function drawnAround(
  { parameters, parametersAt }: ProcessFit,
  around: ProcessFit["around"],
  most: number,
  random: Random,
): Parameters[] {
  if (!around) return [0, most].map((branching) => ({ ...parameters, branching }));
  return Array.from({ length: DRAWS }, () => parametersAt(around.draw(random)));
}

/** Tells what follows from the parameters, with the interval that drawn ones give. */
function expectationsFrom(drawn: readonly Parameters[], parameters: Parameters, level: number) {
  return (of: (at: Parameters) => number): IntervalEstimate => {
    const value = of(parameters);
    const values = drawn.map(of).sort((a, b) => a - b);
    const at = (p: number): number => values[Math.round(p * (values.length - 1))]!;
    return { value, low: Math.min(value, at((1 - level) / 2)), high: Math.max(value, at((1 + level) / 2)) };
  };
}

interface Interval {
  readonly low: number;
  readonly high: number;
}
