import { drawIndex, type Random } from "../random.ts";
import { powerLawSampler } from "./draw-power-law.ts";
import { nearest, type TailFit } from "./fit-tail.ts";
import type { Tally } from "./tally.ts";
import { tallyBuilder } from "./tally-builder.ts";

/** Small p: the tail is no power law. The standard error of p is at most 1 / (2 √reps). */
export interface GoodnessOfFit {
  /** Share of data sets drawn from the fit that lie at least as far from their own fit; 0–1. */
  readonly p: number;
  readonly reps: number;
}

/**
 * The semi-parametric bootstrap of Clauset, Shalizi & Newman (2009, §4.1): tolls below xmin are resampled, those above
 * drawn from the fitted power law, and xmin and exponent fitted anew to each (or xmin kept where the user fixed it).
 */
export function goodnessOfFit(
  tally: Tally,
  fit: TailFit,
  options: { readonly reps: number; readonly random: Random; readonly xmin: number | undefined },
): GoodnessOfFit {
  const { reps, random, xmin } = options;
  const body = expanded(tally, tally.n - fit.nTail);
  const drawTail = powerLawSampler(fit);
  const builder = tallyBuilder();
  let far = 0;
  for (let rep = 0; rep < reps; rep++) {
    for (let i = 0; i < tally.n; i++) {
      const at = drawIndex(random, tally.n);
      builder.add(at < body.length ? body[at]! : drawTail(random));
    }
    const refit = nearest(builder.take(), xmin);
    if (!refit || refit.D >= fit.D) far++;
  }
  return { p: far / reps, reps };
}

/** The first n tolls in ascending order, one entry an incident. */
function expanded({ tolls, counts }: Tally, n: number): Float64Array {
  const all = new Float64Array(n);
  let at = 0;
  for (let i = 0; i < tolls.length && at < n; i++) {
    all.fill(tolls[i]!, at, at + counts[i]!);
    at += counts[i]!;
  }
  return all;
}
