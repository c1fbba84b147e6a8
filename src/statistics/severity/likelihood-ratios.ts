import { zetaSlopes } from "../special-functions/hurwitz-zeta.ts";
import { incompleteGamma } from "../special-functions/incomplete-gamma.ts";
import { normalCdf } from "../special-functions/normal.ts";
import {
  exponential,
  type Family,
  fitFamily,
  lognormal,
  stretchedExponential,
  truncatedPowerLaw,
} from "./families.ts";
import type { PowerLaw } from "./power-law.ts";
import { type Tally, tailOf } from "./tally.ts";

/** The power law against another distribution of the same tail. */
export interface LikelihoodRatio {
  /**
   * Above 0 where the power law is nearer, below 0 where the other is. "vuong": the log likelihood ratio over its standard
   * deviation. "nested": the plain log likelihood ratio, never above 0, for the other contains the power law.
   */
  readonly R: number;
  /** Probability of an R at least as far from 0 if both are equally near the truth. */
  readonly p: number;
  readonly test: "vuong" | "nested";
  /** The other distribution's parameters. */
  readonly parameters: Record<string, number>;
}

export interface LikelihoodRatios {
  readonly lognormal: LikelihoodRatio;
  readonly stretchedExponential: LikelihoodRatio;
  readonly exponential: LikelihoodRatio;
  readonly truncatedPowerLaw: LikelihoodRatio;
}

/** Vuong's tests (1989, Econometrica 57, 307–333) as in Clauset, Shalizi & Newman (2009, §5 and appendix C). */
export function likelihoodRatios(tally: Tally, law: PowerLaw): LikelihoodRatios {
  const tail = tailOf(tally, law.xmin);
  return {
    lognormal: vuong(tail, law, lognormal),
    stretchedExponential: vuong(tail, law, stretchedExponential),
    exponential: vuong(tail, law, exponential),
    truncatedPowerLaw: nested(tail, law),
  };
}

function vuong(tail: Tally, law: PowerLaw, family: Family): LikelihoodRatio {
  const other = fitFamily(family, tail, law.xmin);
  const norm = zetaSlopes(law.alpha, law.xmin).log;
  const gains = Array.from(tail.tolls, (d) => -law.alpha * Math.log(d) - norm - other.law.logPmf(d));
  const n = tail.n;
  const sum = gains.reduce((total, gain, i) => total + tail.counts[i]! * gain, 0);
  const squares = gains.reduce((total, gain, i) => total + tail.counts[i]! * (gain - sum / n) ** 2, 0);
  const R = squares > 0 ? sum / Math.sqrt(squares) : 0;
  return { R, p: 2 * normalCdf(-Math.abs(R)), test: "vuong", parameters: family.named(other.parameters) };
}

function nested(tail: Tally, law: PowerLaw): LikelihoodRatio {
  const other = fitFamily(truncatedPowerLaw, tail, law.xmin);
  const own = -tail.n * zetaSlopes(law.alpha, law.xmin).log - law.alpha * tail.logsAtLeast[0]!;
  const R = Math.min(0, own - other.logLik);
  return {
    R,
    p: incompleteGamma(0.5, -R).upper,
    test: "nested",
    parameters: truncatedPowerLaw.named(other.parameters),
  };
}
