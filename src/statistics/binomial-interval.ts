import { checkCount, checkExposure, checkLevel } from "./argument-checks.ts";
import { betaQuantile, betaUpperQuantile } from "./special-functions/incomplete-beta-inverse.ts";

/** A share with its interval, all 0–1. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * An interval for a share of k in n. "clopper-pearson" (Biometrika 26, 1934) covers at least `level`; "jeffreys" covers
 * about `level` and is shorter (Brown, Cai & DasGupta 2001, Statistical Science 16, 101–133, with its end-point rules).
 * @throws RangeError unless 0 ≤ k ≤ n, n > 0, 0 < level < 1.
 */
export function binomialInterval(
  k: number,
  n: number,
  level = 0.95,
  method: "clopper-pearson" | "jeffreys" = "clopper-pearson",
): ShareInterval {
  checkCount(k, "a number of cases");
  checkExposure(n, "a number of trials");
  checkLevel(level);
  if (k > n) throw new RangeError(`${k} cases cannot come from ${n} trials`);
  const tail = (1 - level) / 2;
  const [more, less] = method === "jeffreys" ? [0.5, 0.5] : [0, 1];
  return {
    share: k / n,
    low: k === 0 ? 0 : betaQuantile(k + more, n - k + less, tail).x,
    high: k === n ? 1 : betaUpperQuantile(k + less, n - k + more, tail).x,
  };
}
