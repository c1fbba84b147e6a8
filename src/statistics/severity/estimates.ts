import { nearest, type TailFit } from "./fit-tail.ts";
import type { FullRange } from "./full-range.ts";
import { counted, returnLevel, type Survival, spliced } from "./spliced.ts";
import type { Tally } from "./tally.ts";

/** A probability with its interval. */
export interface Estimate {
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

interface Fitted {
  readonly tally: Tally;
  readonly fit: TailFit;
  readonly full: FullRange;
  readonly resample: () => Tally;
}

interface Questions {
  readonly at: readonly number[];
  readonly atLeastOne: { readonly d: number; readonly incidents: number };
  readonly reps: number;
  readonly level: number;
  readonly xmin: number | undefined;
}

const RETURN_PERIODS = [10, 100, 1_000, 10_000] as const;
/** From so many incidents on their own share says more than any model. */
const ENOUGH = 20;

/**
 * Exceedance, return levels and the probability of a large event, with intervals from refitting resampled incidents
 * (Clauset & Woodard 2013, Annals of Applied Statistics 7, 1838–1865). Where at least 20 incidents reach a toll its
 * interval is that of their share. Beyond, it spans both the power law, refitted with its xmin, and the distributions of
 * the full range: the power law alone, its xmin chosen by the data, puts too much into the far tail of anything else.
 * An xmin fixed by the user is a decision for its power law, and then all intervals are that model's.
 */
export function estimates({ tally, fit, full, resample }: Fitted, questions: Questions) {
  const { at, atLeastOne, reps, level, xmin } = questions;
  const shares: Survival[] = [];
  const free: Survival[] = [];
  const fixed: Survival[] = [];
  for (let rep = 0; rep < reps; rep++) {
    const resampled = resample();
    shares.push(counted(resampled));
    free.push(spliced(resampled, nearest(resampled, xmin)));
    fixed.push(spliced(resampled, nearest(resampled, fit.xmin)));
  }
  const open = [...free, ...full.drawn.map((law): Survival => law.survival)];
  const modelsFor = (incidents: number): readonly Survival[] => {
    if (xmin !== undefined) return fixed;
    return incidents >= ENOUGH ? shares : open;
  };
  const own = spliced(tally, fit);
  const reaching = counted(tally);
  const happening = (models: readonly Survival[]): Estimate => {
    const ps = models.map((model) => {
      const share = Math.min(1, model(atLeastOne.d));
      return share === 1 ? 1 : -Math.expm1(atLeastOne.incidents * Math.log1p(-share));
    });
    return { p: ps.reduce((sum, p) => sum + p, 0) / reps, ...quantiles(ps, level) };
  };
  return {
    exceedance: at.map((d) => {
      const p = own(d);
      const models = modelsFor(reaching(d) * tally.n);
      return {
        d,
        p,
        ...around(
          p,
          models.map((model) => model(d)),
          level,
        ),
      };
    }),
    returnLevels: RETURN_PERIODS.map((incidents) => {
      const d = returnLevel(own, incidents);
      const levels = modelsFor(tally.n / incidents).map((model) => returnLevel(model, incidents));
      return { incidents, d, ...around(d, levels, level) };
    }),
    atLeastOne: { xminFree: happening(free), xminFixed: happening(fixed) },
    fullRange: at.map((d) => {
      const p = full.exceedance(d);
      return {
        d,
        p,
        ...around(
          p,
          full.drawn.map((law) => law.survival(d)),
          level,
        ),
      };
    }),
  };
}

/** The interval of values that might as well have come out, stretched to hold the one that did. */
function around(value: number, values: readonly number[], level: number) {
  const { low, high } = quantiles(values, level);
  return { low: Math.min(low, value), high: Math.max(high, value) };
}

function quantiles(values: readonly number[], level: number): { low: number; high: number } {
  const sorted = Float64Array.from(values).sort();
  const at = (p: number): number => sorted[Math.round(p * (sorted.length - 1))]!;
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) };
}
