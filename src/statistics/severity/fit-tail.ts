import { alphaError, fitAlpha, logLikelihood, type PowerLaw, scaledZeta } from "./power-law.ts";
import { indexAtLeast, type Tally } from "./tally.ts";

/** A power law fitted to the tolls from xmin up. */
export interface TailFit extends PowerLaw {
  readonly alphaSE: number;
  /** Kolmogorov–Smirnov distance between the tail's tolls and the power law, over all whole numbers ≥ xmin. */
  readonly D: number;
  readonly nTail: number;
  readonly logLik: number;
}

/** Fewer tolls than this make no tail. */
export const FEWEST_IN_TAIL = 10;

/**
 * The discrete power law of greatest likelihood above the xmin whose KS distance is least (Clauset, Shalizi & Newman
 * 2009, SIAM Review 51, 661–703, §3). Candidates are the tolls that occur and leave at least ten incidents of two
 * different tolls; null where there is none.
 * @param xmin fixes the start of the tail instead
 */
export function fitTail(tally: Tally, xmin?: number): TailFit | null {
  const best = nearest(tally, xmin);
  if (!best) return null;
  const from = indexAtLeast(tally, best.xmin);
  const nTail = tally.atLeast[from]!;
  return {
    ...best,
    alphaSE: alphaError(best, nTail),
    nTail,
    logLik: logLikelihood(best, nTail, tally.logsAtLeast[from]!),
  };
}

/** As {@link fitTail}, without what a bootstrap does not need. */
export function nearest(tally: Tally, xmin?: number): (PowerLaw & { D: number }) | null {
  if (xmin !== undefined) return candidate(tally, indexAtLeast(tally, xmin), xmin, Infinity);
  let best: (PowerLaw & { D: number }) | null = null;
  let alpha: number | undefined;
  for (let from = 0; from < tally.tolls.length; from++) {
    const found = candidate(tally, from, tally.tolls[from]!, best?.D ?? Infinity, alpha);
    if (!found) break;
    alpha = found.alpha;
    if (!best || found.D < best.D) best = found;
  }
  return best;
}

function candidate(tally: Tally, from: number, xmin: number, limit: number, start?: number) {
  const n = tally.atLeast[from] ?? 0;
  if (n < FEWEST_IN_TAIL || from > tally.tolls.length - 2) return null;
  const alpha = fitAlpha(tally.logsAtLeast[from]! / n, xmin, start);
  return { alpha, xmin, D: distance(tally, from, { alpha, xmin }, limit) };
}

/** The KS distance, or some number ≥ `limit` as soon as it is clear that it is no less. */
function distance(tally: Tally, from: number, law: PowerLaw, limit: number): number {
  const { tolls, atLeast } = tally;
  const zeta = scaledZeta(law);
  const norm = zeta(law.xmin);
  const n = atLeast[from]!;
  let share = 1;
  let D = 0;
  for (let i = from; i < tolls.length && D < limit; i++) {
    const toll = tolls[i]!;
    const reaching = zeta(toll) / norm;
    const exceeding = reaching - (toll / law.xmin) ** -law.alpha / norm;
    D = Math.max(D, Math.abs(share - reaching));
    share = atLeast[i + 1]! / n;
    D = Math.max(D, Math.abs(share - exceeding));
  }
  return D;
}
