/** The lower triangle L of a symmetric positive definite matrix L·Lᵀ, row by row. */
export function cholesky(matrix: Float64Array, width: number): Float64Array {
  const lower = new Float64Array(width * width);
  for (let j = 0; j < width; j++) {
    for (let k = 0; k <= j; k++) {
      let sum = matrix[j * width + k]!;
      for (let l = 0; l < k; l++) sum -= lower[j * width + l]! * lower[k * width + l]!;
      lower[j * width + k] = j === k ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[k * width + k]!;
    }
  }
  return lower;
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
