import fc from "fast-check";
import { expect, it } from "vitest";
import { cholesky, choleskyIfDefinite, solveSymmetric } from "../../src/statistics/cholesky.ts";

const WIDTH = 4;
const numbers = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
  minLength: WIDTH * WIDTH,
  maxLength: WIDTH * WIDTH,
});

/** B·Bᵀ + I, which is symmetric and positive definite. */
function definite(b: readonly number[]): Float64Array {
  return Float64Array.from({ length: WIDTH * WIDTH }, (_, at) => {
    const [j, k] = [Math.floor(at / WIDTH), at % WIDTH];
    let sum = j === k ? 1 : 0;
    for (let l = 0; l < WIDTH; l++) sum += b[j * WIDTH + l]! * b[k * WIDTH + l]!;
    return sum;
  });
}

it("gives the factor of the example by which the decomposition is usually taught: 2 | 6 1 | −8 5 3", () => {
  const matrix = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98);
  expect([...cholesky(matrix, 3)]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
  expect(choleskyIfDefinite(matrix, 3)).toEqual(cholesky(matrix, 3));
});

it("is null for what is not positive definite, where the other raises the pivot", () => {
  expect(choleskyIfDefinite(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
  expect(choleskyIfDefinite(Float64Array.of(0), 1)).toBeNull();
  expect(choleskyIfDefinite(Float64Array.of(Number.NaN), 1)).toBeNull();
  expect([...cholesky(Float64Array.of(1, 1, 1, 1), 2)]).toEqual([1, 0, 1, 1e-6]);
});

it("solves what it was given, and reads the lower half alone", () => {
  fc.assert(
    fc.property(numbers, numbers, (b, c) => {
      const matrix = definite(b);
      const wanted = c.slice(0, WIDTH);
      const right = wanted.map((_, j) => wanted.reduce((sum, x, k) => sum + matrix[j * WIDTH + k]! * x, 0));
      const lowerHalf = matrix.map((x, at) => (at % WIDTH > Math.floor(at / WIDTH) ? Number.NaN : x));
      const found = solveSymmetric(lowerHalf, right);
      found.forEach((x, j) => {
        expect(x).toBeCloseTo(wanted[j]!, 6);
      });
    }),
  );
});
