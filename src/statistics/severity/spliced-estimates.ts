import { nearest, type TailFit } from "./fit-tail.ts";
import { type Spliced, spliced } from "./spliced.ts";
import type { Tally } from "./tally.ts";

/** A probability with its interval. */
export interface Estimate {
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

interface Sample {
  readonly tally: Tally;
  readonly fit: TailFit;
  readonly resample: () => Tally;
}

interface Questions {
  readonly at: readonly number[];
  readonly atLeastOne: { readonly d: number; readonly incidents: number };
  readonly reps: number;
  readonly level: number;
  readonly xmin?: number;
}

const RETURN_PERIODS = [10, 100, 1_000, 10_000] as const;

/**
 * Exceedance, return levels and the probability of a large event, with intervals from refitting resampled incidents
 * (Clauset & Woodard 2013, Annals of Applied Statistics 7, 1838–1865). Where xmin is free, doubt about where the tail
 * begins is part of the interval; where it is fixed, it is not.
 */
export function splicedEstimates(sample: Sample, questions: Questions) {
  const { tally, fit, resample } = sample;
  const { at, atLeastOne, reps, level, xmin } = questions;
  const free: Spliced[] = [];
  const fixed: Spliced[] = [];
  for (let rep = 0; rep < reps; rep++) {
    const resampled = resample();
    free.push(spliced(resampled, nearest(resampled, xmin)));
    fixed.push(spliced(resampled, nearest(resampled, fit.xmin)));
  }
  const own = spliced(tally, fit);
  const around = (value: number, of: (model: Spliced) => number) => {
    const { low, high } = interval(free.map(of), level);
    return { low: Math.min(low, value), high: Math.max(high, value) };
  };
  const happening = (models: readonly Spliced[]): Estimate => {
    const ps = models.map((model) => {
      const share = Math.min(1, model.exceedance(atLeastOne.d));
      return share === 1 ? 1 : -Math.expm1(atLeastOne.incidents * Math.log1p(-share));
    });
    return { p: ps.reduce((sum, p) => sum + p, 0) / reps, ...interval(ps, level) };
  };
  return {
    exceedance: at.map((d): Estimate => {
      const p = own.exceedance(d);
      return { p, ...around(p, (model) => model.exceedance(d)) };
    }),
    returnLevels: RETURN_PERIODS.map((incidents) => {
      const d = own.returnLevel(incidents);
      return { incidents, d, ...around(d, (model) => model.returnLevel(incidents)) };
    }),
    atLeastOne: { xminFree: happening(free), xminFixed: happening(fixed) },
  };
}

function interval(values: readonly number[], level: number): { low: number; high: number } {
  const sorted = Float64Array.from(values).sort();
  const at = (p: number): number => sorted[Math.round(p * (sorted.length - 1))]!;
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) };
}
