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
  const hessian = at.map((_, i) =>
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
  const factor = cholesky(hessian);
  if (!factor) return null;
  return {
    errorOf: (weights) => Math.hypot(...forward(factor, weights)),
    draw: (random) => {
      const shift = backward(
        factor,
        at.map(() => drawNormal(random)),
      );
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

/** The lower triangle L with L Lᵀ = matrix; null where the matrix is not positive definite. */
function cholesky(matrix: readonly (readonly number[])[]): number[][] | null {
  const lower = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k++) rest -= lower[i]![k]! * lower[j]![k]!;
      if (i !== j) lower[i]![j] = rest / lower[j]![j]!;
      else if (rest > 0 && rest < Infinity) lower[i]![i] = Math.sqrt(rest);
      else return null;
    }
  }
  return lower;
}

/** x with L x = b */
function forward(lower: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x: number[] = [];
  b.forEach((value, i) => {
    x.push((value - x.reduce((sum, known, k) => sum + lower[i]![k]! * known, 0)) / lower[i]![i]!);
  });
  return x;
}

/** x with Lᵀ x = b */
function backward(lower: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x = [...b];
  for (let i = b.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < b.length; k++) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}
