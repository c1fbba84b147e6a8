import { type Minimum, minimise } from "../minimise.ts";
import { type NormalApproximation, observedInformation } from "../observed-information.ts";
import { gammaUpperQuantile } from "../special-functions/incomplete-gamma-inverse.ts";
import type { ObservedProcess, Parameters } from "./process.ts";

/** A fitted process. */
export interface ProcessFit {
  readonly parameters: Parameters;
  readonly logLik: number;
  /** In the logarithms of mu, branching, beta and (where finite) size; null at the edge, where nothing excites. */
  readonly around: NormalApproximation | null;
  readonly parametersAt: (logs: readonly number[]) => Parameters;
}

/** What the data can show at all. */
export interface Scale {
  /** Events per unit of time. */
  readonly rate: number;
  /** Fastest and slowest decay that the data could show. */
  readonly fastest: number;
  readonly slowest: number;
}

const LEAST_BRANCHING = 1e-4;
const MOST_BRANCHING = 3;

/** The parameters of greatest likelihood, the best of searches from slow and from fast decay. */
export function fitProcess(process: ObservedProcess, scale: Scale, withSize: boolean): ProcessFit {
  const parametersAt = (logs: readonly number[]): Parameters => ({
    mu: Math.exp(logs[0]!),
    branching: Math.exp(logs[1]!),
    beta: Math.exp(logs[2]!),
    size: withSize ? Math.exp(logs[3]!) : Infinity,
  });
  const loss = (logs: readonly number[]): number => {
    const parameters = parametersAt(logs);
    const { branching, beta, size } = parameters;
    if (branching < LEAST_BRANCHING || branching > MOST_BRANCHING) return Infinity;
    if (beta > scale.fastest || beta < scale.slowest || (withSize && (size > 1e4 || size < 1e-4)))
      return Infinity;
    return -process.logLikelihood(parameters);
  };
  const start = (beta: number): number[] => [
    Math.log(scale.rate / 2),
    Math.log(0.5),
    Math.log(Math.min(scale.fastest / 2, Math.max(scale.slowest * 2, beta))),
    ...(withSize ? [0] : []),
  ];
  const searches = [10, 1, 0.1, 0.01].map((factor): Minimum => {
    const at = start(factor * scale.rate);
    return { at, value: loss(at) };
  });
  const [one, other] = searches.sort((a, b) => a.value - b.value) as [Minimum, Minimum, ...Minimum[]];
  const found = [one, other].map(({ at }) => minimise(loss, at, 0.7)).sort((a, b) => a.value - b.value)[0]!;
  return {
    parameters: parametersAt(found.at),
    logLik: -found.value,
    around: observedInformation(loss, found.at),
    parametersAt,
  };
}

/** The highest branching ratio that a likelihood ratio test does not reject, mu and beta at their best for each. */
export function branchingUpperLimit(
  process: ObservedProcess,
  { parameters, logLik }: ProcessFit,
  scale: Scale,
  level: number,
): number {
  const allowed = gammaUpperQuantile(0.5, 1 - level);
  let at = [Math.log(parameters.mu), Math.log(parameters.beta)];
  const rejected = (branching: number): boolean => {
    const best = minimise(([logMu, logBeta]) => {
      const beta = Math.exp(logBeta!);
      if (beta > scale.fastest || beta < scale.slowest) return Infinity;
      return -process.logLikelihood({ ...parameters, mu: Math.exp(logMu!), branching, beta });
    }, at);
    at = [...best.at];
    return logLik + best.value > allowed;
  };
  let low = Math.log(parameters.branching);
  let high = low;
  do high += 0.5;
  while (high < Math.log(MOST_BRANCHING) && !rejected(Math.exp(high)));
  for (let round = 0; round < 8; round++) {
    const middle = (low + high) / 2;
    if (rejected(Math.exp(middle))) high = middle;
    else low = middle;
  }
  return Math.min(MOST_BRANCHING, Math.exp(high));
}
