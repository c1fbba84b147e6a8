/** Rounding leaves less than this of a pivot that should be just above 0. */
const LEAST_PIVOT = 1e-12;

/**
 * The lower triangle L of a symmetric positive definite matrix L·Lᵀ, of which the lower half is read, row by row.
 * @param least a pivot below is raised to it.
 */
export function cholesky(matrix: Float64Array, width: number, least = LEAST_PIVOT): Float64Array {
  const lower = new Float64Array(width * width);
  for (let j = 0; j < width; j++) {
    for (let k = 0; k <= j; k++) {
      let sum = matrix[j * width + k]!;
      for (let l = 0; l < k; l++) sum -= lower[j * width + l]! * lower[k * width + l]!;
      lower[j * width + k] = j === k ? Math.sqrt(Math.max(sum, least)) : sum / lower[k * width + k]!;
    }
  }
  return lower;
}

/** The same where the matrix may not be positive definite; null where it is not. */
export function choleskyIfDefinite(matrix: Float64Array, width: number): Float64Array | null {
  const lower = cholesky(matrix, width, 0);
  for (let j = 0; j < width; j++) {
    const root = lower[j * width + j]!;
    if (!(root > 0 && root < Infinity)) return null;
  }
  return lower;
}

/** x with matrix·x = right, for a symmetric positive definite matrix of which the lower half is read. */
export function solveSymmetric(matrix: Float64Array, right: ArrayLike<number>): Float64Array {
  const lower = cholesky(matrix, right.length);
  return solveUpper(lower, solveLower(lower, right));
}

/** x with L·x = right. */
export function solveLower(lower: Float64Array, right: ArrayLike<number>): Float64Array {
  const width = right.length;
  const x = new Float64Array(width);
  for (let j = 0; j < width; j++) {
    let sum = right[j]!;
    for (let k = 0; k < j; k++) sum -= lower[j * width + k]! * x[k]!;
    x[j] = sum / lower[j * width + j]!;
  }
  return x;
}

/** x with Lᵀ·x = right. */
export function solveUpper(lower: Float64Array, right: ArrayLike<number>): Float64Array {
  const width = right.length;
  const x = new Float64Array(width);
  for (let j = width - 1; j >= 0; j--) {
    let sum = right[j]!;
    for (let k = j + 1; k < width; k++) sum -= lower[k * width + j]! * x[k]!;
    x[j] = sum / lower[j * width + j]!;
  }
  return x;
}
