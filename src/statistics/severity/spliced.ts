import { type PowerLaw, scaledZeta } from "./power-law.ts";
import { indexAtLeast, type Tally } from "./tally.ts";

/** d ↦ P(D ≥ d) for whole d ≥ 1. */
export type Survival = (d: number) => number;

/** Shares as counted. */
export function counted(tally: Tally): Survival {
  return (d) => tally.atLeast[indexAtLeast(tally, d)]! / tally.n;
}

/**
 * Shares as counted below xmin, the power law from there up: the model of Clauset & Woodard (2013).
 * @param law null where the tail is too short for one: shares as counted throughout
 */
export function spliced(tally: Tally, law: PowerLaw | null): Survival {
  const below = counted(tally);
  if (!law) return below;
  const zeta = scaledZeta(law);
  const perZeta = below(law.xmin) / zeta(law.xmin);
  return (d) => (d <= law.xmin ? below(d) : perZeta * zeta(d));
}

/** The least toll that at most one incident in `incidents` reaches; at most 2⁵³. */
export function returnLevel(survival: Survival, incidents: number): number {
  const rare = (d: number): boolean => survival(d) <= 1 / incidents;
  let high = 1;
  while (!rare(high) && high < Number.MAX_SAFE_INTEGER / 2) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (rare(middle)) high = middle;
    else low = middle;
  }
  return high;
}
