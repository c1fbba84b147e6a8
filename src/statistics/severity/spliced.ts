import { type PowerLaw, scaledZeta } from "./power-law.ts";
import { indexAtLeast, type Tally } from "./tally.ts";

/** Shares as counted below xmin, the power law from there up: the model of Clauset & Woodard (2013). */
export interface Spliced {
  /** P(D ≥ d) for whole d. */
  exceedance(d: number): number;
  /** The least toll that at most one incident in `incidents` reaches; at most 2⁵³. */
  returnLevel(incidents: number): number;
}

/** @param law null where the tail is too short for one: shares as counted throughout */
export function spliced(tally: Tally, law: PowerLaw | null): Spliced {
  const counted = (d: number): number => tally.atLeast[indexAtLeast(tally, d)]! / tally.n;
  const exceedance = law ? withTail(law, counted) : counted;
  return {
    exceedance,
    returnLevel: (incidents) => {
      const rare = (d: number): boolean => exceedance(d) <= 1 / incidents;
      let high = 1;
      while (!rare(high) && high < Number.MAX_SAFE_INTEGER / 2) high *= 2;
      let low = Math.floor(high / 2);
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (rare(middle)) high = middle;
        else low = middle;
      }
      return high;
    },
  };
}

function withTail(law: PowerLaw, counted: (d: number) => number): (d: number) => number {
  const zeta = scaledZeta(law);
  const perZeta = counted(law.xmin) / zeta(law.xmin);
  return (d) => (d <= law.xmin ? counted(d) : perZeta * zeta(d));
}
