import type { Random } from "../random.ts";
import { continuousProcess } from "./continuous.ts";
import { dailyProcess } from "./daily.ts";
import { clockStep, countPerDay, type EventTimes, spreadTies } from "./event-times.ts";
import { fitProcess, type ProcessFit, type Scale } from "./fit-process.ts";
import type { ObservedProcess } from "./process.ts";

export interface ModelFit {
  readonly process: ObservedProcess;
  readonly scale: Scale;
  readonly fit: ProcessFit;
}

/** A decay slower than a tenth of the stretch cannot be told from a background. */
const SLOWEST = 0.1;
/** In a day e^(−10) is left: all children come on the next day. */
const FASTEST_PER_DAY = 10;
/** 2 × the log likelihood ratio at which overdispersion is taken as real: 5 % one-sided (boundary of the parameter). */
const EVIDENT = 2.706;

/** Where none of these is better than Poisson's, the best is not evidently better either. */
const SIZES_TRIED = [30, 3, 0.3];

/** Events at exact times; equal ones are spread over the step of the clock. */
export function fitContinuous(events: EventTimes): ModelFit {
  const spread = spreadTies(events);
  const { times, from, until } = spread;
  const span = until - from;
  const process = continuousProcess(times, from, until);
  const scale = { rate: times.length / span, fastest: 1 / clockStep(spread), slowest: SLOWEST / span };
  return { process, scale, fit: fitProcess(process, scale, false) };
}

/** Poisson counts, or negative binomial ones where the days show more scatter. */
export function fitDaily(events: EventTimes, random: Random): ModelFit {
  const counts = countPerDay(events);
  const process = dailyProcess(counts, random);
  const scale = {
    rate: events.times.length / counts.length,
    fastest: FASTEST_PER_DAY,
    slowest: SLOWEST / counts.length,
  };
  const poisson = fitProcess(process, scale, false);
  const scatters = SIZES_TRIED.some(
    (size) => process.logLikelihood({ ...poisson.parameters, size }) > poisson.logLik,
  );
  if (!scatters) return { process, scale, fit: poisson };
  const overdispersed = fitProcess(process, scale, true);
  const evident = 2 * (overdispersed.logLik - poisson.logLik) > EVIDENT;
  return { process, scale, fit: evident ? overdispersed : poisson };
}
