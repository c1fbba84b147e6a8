import { observedInformation } from "../observed-information.ts";
import type { Random } from "../random.ts";
import {
  type FamilyFit,
  fitFamily,
  type Law,
  lognormal,
  negativeLogLikelihood,
  shiftedPowerLaw,
  stretchedExponential,
} from "./families.ts";
import type { Tally } from "./tally.ts";

const FAMILIES = [shiftedPowerLaw, lognormal, stretchedExponential];

/** Distributions of all tolls from 1 up, weighed by how well each fits. */
export interface FullRange {
  readonly families: readonly WeighedFamily[];
  /** The best of them. */
  readonly best: Law;
  /** P(D ≥ d), averaged over the families. */
  exceedance(d: number): number;
  /** Laws that might as well be the true one: a family by its weight, its parameters by their errors. */
  readonly drawn: readonly Law[];
}

export interface WeighedFamily {
  readonly name: string;
  readonly parameters: Record<string, number>;
  readonly logLik: number;
  /** Akaike weight, 0–1; all have two parameters, so only the likelihood counts. */
  readonly weight: number;
}

/**
 * A smooth model of small and large tolls alike, for what a tail leaves open ("3 dead"); discretised over ± ½ or
 * discrete by itself. Averaged by Akaike weights (Burnham & Anderson 2002, §4.2).
 */
export function fullRange(tally: Tally, draws: number, random: Random): FullRange {
  const fits = FAMILIES.map((family) => fitFamily(family, tally, 1));
  const top = Math.max(...fits.map(({ logLik }) => logLik));
  const total = fits.reduce((sum, { logLik }) => sum + Math.exp(logLik - top), 0);
  const weights = fits.map(({ logLik }) => Math.exp(logLik - top) / total);
  const drawers = fits.map((fit) => lawDrawer(fit, tally));
  return {
    families: fits.map(({ family, parameters, logLik }, i) => ({
      name: family.name,
      parameters: family.named(parameters),
      logLik,
      weight: weights[i]!,
    })),
    best: fits.find(({ logLik }) => logLik === top)!.law,
    exceedance: (d) => fits.reduce((sum, { law }, i) => sum + weights[i]! * law.survival(d), 0),
    drawn: Array.from({ length: draws }, () => drawers[pick(weights, random.uniform())]!(random)),
  };
}

function lawDrawer({ family, parameters, law }: FamilyFit, tally: Tally): (random: Random) => Law {
  const around = observedInformation((at) => negativeLogLikelihood(family, tally, 1, at), parameters);
  return (random) => (around && family.law(around.draw(random), 1)) ?? law;
}

function pick(weights: readonly number[], u: number): number {
  let i = 0;
  for (let below = weights[0]!; u > below && i < weights.length - 1; below += weights[i]!) i++;
  return i;
}
