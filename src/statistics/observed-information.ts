import { choleskyIfDefinite, solveLower, solveUpper } from "./cholesky.ts";
import { drawNormal, type Random } from "./random.ts";

/** The normal distribution that a likelihood looks like around its maximum. */
export interface NormalApproximation {
  /** The standard error of Σ weight · parameter. */
  errorOf(weights: readonly number[]): number;
  /** A point drawn from it. */
  draw(random: Random): number[];
}

/**
 * The curvature of a negative log likelihood at its minimum, by central differences whose steps raise it by about a
 * tenth. Null where it does not curve upwards in every direction, as at the edge of what is allowed.
 */
export function observedInformation(
  f: (at: readonly number[]) => number,
  at: readonly number[],
): NormalApproximation | null {
  const least = f(at);
  const moved = (shifts: readonly [number, number][]): number => {
    const point = [...at];
    for (const [i, shift] of shifts) point[i]! += shift;
    return f(point);
  };
  const steps = at.map((_, i) => stepRaising((h) => (moved([[i, h]]) + moved([[i, -h]])) / 2 - least));
  const hessian = at.flatMap((_, i) =>
    at.map((_, j) => {
      const [h, k] = [steps[i]!, steps[j]!];
      if (i === j) return (moved([[i, h]]) + moved([[i, -h]]) - 2 * least) / (h * h);
      const same =
        moved([
          [i, h],
          [j, k],
        ]) +
        moved([
          [i, -h],
          [j, -k],
        ]);
      const opposite =
        moved([
          [i, h],
          [j, -k],
        ]) +
        moved([
          [i, -h],
          [j, k],
        ]);
      return (same - opposite) / (4 * h * k);
    }),
  );
  const factor = choleskyIfDefinite(Float64Array.from(hessian), at.length);
  if (!factor) return null;
  return {
    errorOf: (weights) => Math.hypot(...solveLower(factor, weights)),
    draw: (random) => {
      const normal = at.map(() => drawNormal(random));
      const shift = solveUpper(factor, normal);
      return at.map((x, i) => x + shift[i]!);
    },
  };
}

function stepRaising(rise: (h: number) => number): number {
  let h = 1e-2;
  for (let round = 0; round < 60; round++) {
    const risen = rise(h);
    if (risen > 0.5 || !Number.isFinite(risen)) h /= 2;
    else if (risen < 0.02 && h < 2) h *= 1.7;
    else break;
  }
  return h;
}
