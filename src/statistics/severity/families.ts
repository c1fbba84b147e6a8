import { minimise } from "../minimise.ts";
import { zetaSlopes } from "../special-functions/hurwitz-zeta.ts";
import { normalCdf } from "../special-functions/normal.ts";
import { fitAlpha } from "./power-law.ts";
import type { Tally } from "./tally.ts";
import { truncatedZeta } from "./truncated-zeta.ts";

/** A distribution of whole tolls d ≥ xmin with its parameters as free real numbers, in which it is fitted. */
export interface Family {
  readonly name: string;
  /** Where a search may begin. */
  readonly start: (tail: Tally, xmin: number) => number[];
  /** ln P(D = d | D ≥ xmin); null where the parameters are out of bounds. */
  readonly law: (parameters: readonly number[], xmin: number) => Law | null;
  /** The parameters under their usual names. */
  readonly named: (parameters: readonly number[]) => Record<string, number>;
}

export interface Law {
  logPmf(d: number): number;
  /** P(D ≥ d | D ≥ xmin) */
  survival(d: number): number;
}

export interface FamilyFit {
  readonly family: Family;
  readonly parameters: readonly number[];
  readonly logLik: number;
  readonly law: Law;
}

/** The parameters of greatest likelihood for the tolls of a tail, all of which are ≥ xmin. */
export function fitFamily(family: Family, tail: Tally, xmin: number): FamilyFit {
  const { at, value } = minimise(
    (parameters) => negativeLogLikelihood(family, tail, xmin, parameters),
    family.start(tail, xmin),
  );
  const law = family.law(at, xmin);
  if (!law) throw new Error(`the start of the ${family.name} search is out of bounds`);
  return { family, parameters: at, logLik: -value, law };
}

/** −ln P of the tolls given that all are ≥ xmin; Infinity for parameters out of bounds. */
export function negativeLogLikelihood(
  family: Family,
  tail: Tally,
  xmin: number,
  parameters: readonly number[],
): number {
  const law = family.law(parameters, xmin);
  if (!law) return Infinity;
  let sum = 0;
  for (let i = 0; i < tail.tolls.length; i++) sum -= tail.counts[i]! * law.logPmf(tail.tolls[i]!);
  return Number.isNaN(sum) ? Infinity : sum;
}

/** P(Z > z) for a standard normal Z, exact in relative terms in the upper tail. */
const normalUpper = (z: number): number => normalCdf(-z);

/** Where a bin is so narrow, its probability is density × width with a correction, and differences would cancel. */
const NARROW = 0.01;

/** ln P(low < Z < high) for a standard normal Z. */
function logNormalBetween(low: number, high: number): number {
  const width = high - low;
  const middle = (low + high) / 2;
  if (width * Math.max(1, Math.abs(middle)) > NARROW) return Math.log(normalUpper(low) - normalUpper(high));
  const bend = ((middle * middle - 1) * width * width) / 24;
  return Math.log(width) + Math.log1p(bend) - (middle * middle + Math.log(2 * Math.PI)) / 2;
}

const meanLog = (tail: Tally): number => tail.logsAtLeast[0]! / tail.n;

/** Each toll stands for the interval ± ½ around it. */
export const lognormal: Family = {
  name: "lognormal",
  start: (tail) => [meanLog(tail), 0],
  law: ([mu, logSigma], xmin) => {
    const sigma = Math.exp(logSigma!);
    const z = (x: number): number => (Math.log(x) - mu!) / sigma;
    const norm = normalUpper(z(xmin - 0.5));
    if (sigma > 50 || !(norm > 1e-280)) return null;
    return {
      logPmf: (d) => logNormalBetween(z(d - 0.5), z(d + 0.5)) - Math.log(norm),
      survival: (d) => (d <= xmin ? 1 : normalUpper(z(d - 0.5)) / norm),
    };
  },
  named: ([mu, logSigma]) => ({ mu: mu!, sigma: Math.exp(logSigma!) }),
};

/**
 * Survival exp(−(a/b)(r^b − 1)), r = (x / (xmin − ½)): the Weibull with exponent b, which tends to a power law as b → 0.
 * Each toll stands for the interval ± ½ around it.
 */
export const stretchedExponential: Family = {
  name: "stretched exponential",
  start: (tail, xmin) => [Math.log(1 / Math.max(0.01, meanLog(tail) - Math.log(xmin - 0.5))), Math.log(0.3)],
  law: ([logA, logB], xmin) => {
    const [a, b] = [Math.exp(logA!), Math.exp(logB!)];
    if (b < 1e-6 || b > 20 || a > 1e4) return null;
    const hazard = (x: number): number => (a / b) * Math.expm1(b * Math.log(x / (xmin - 0.5)));
    return {
      logPmf: (d) => {
        const before = hazard(d - 0.5);
        return -before + Math.log(-Math.expm1(before - hazard(d + 0.5)));
      },
      survival: (d) => (d <= xmin ? 1 : Math.exp(-hazard(d - 0.5))),
    };
  },
  named: ([logA, logB]) => ({ steepness: Math.exp(logA!), exponent: Math.exp(logB!) }),
};

export const exponential: Family = {
  name: "exponential",
  start: (tail, xmin) => {
    const total = tail.tolls.reduce((sum, toll, i) => sum + tail.counts[i]! * toll, 0);
    return [Math.log(Math.log1p(1 / (total / tail.n - xmin)))];
  },
  law: ([logRate], xmin) => {
    const rate = Math.exp(logRate!);
    const first = Math.log(-Math.expm1(-rate));
    return {
      logPmf: (d) => first - rate * (d - xmin),
      survival: (d) => Math.exp(-rate * Math.max(0, d - xmin)),
    };
  },
  named: ([logRate]) => ({ rate: Math.exp(logRate!) }),
};

export const truncatedPowerLaw: Family = {
  name: "truncated power law",
  start: (tail, xmin) => [fitAlpha(meanLog(tail), xmin), Math.log(0.1 / tail.tolls[tail.tolls.length - 1]!)],
  law: ([alpha, logRate], xmin) => {
    const rate = Math.exp(logRate!);
    if (alpha! < -5 || alpha! > 100 || rate < 1e-12 || rate > 10) return null;
    const sum = truncatedZeta(alpha!, rate, xmin);
    return {
      logPmf: (d) => -alpha! * Math.log(d / xmin) - rate * (d - xmin) - sum.log,
      survival: (d) => (d <= xmin ? 1 : sum.survival(d)),
    };
  },
  named: ([alpha, logRate]) => ({ alpha: alpha!, rate: Math.exp(logRate!) }),
};

/** P(D = d) ∝ (d + shift)^(−alpha), the Zipf–Mandelbrot law: a power law that bends at small tolls. */
export const shiftedPowerLaw: Family = {
  name: "shifted power law",
  start: (tail, xmin) => [Math.log(fitAlpha(meanLog(tail), xmin) - 1), Math.log(1)],
  law: ([logSlope, logShift], xmin) => {
    const alpha = 1 + Math.exp(logSlope!);
    const shift = Math.exp(logShift!) - 1;
    if (alpha > 100 || shift > 1e4 || xmin + shift < 1e-3) return null;
    const norm = zetaSlopes(alpha, xmin + shift).log;
    return {
      logPmf: (d) => -alpha * Math.log(d + shift) - norm,
      survival: (d) => (d <= xmin ? 1 : Math.exp(zetaSlopes(alpha, d + shift).log - norm)),
    };
  },
  named: ([logSlope, logShift]) => ({ alpha: 1 + Math.exp(logSlope!), shift: Math.exp(logShift!) - 1 }),
};
