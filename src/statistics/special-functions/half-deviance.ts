/**
 * ½ of the Poisson deviance of `observed` from `expected`: observed · ln(observed/expected) + expected − observed.
 * The exponent of every gamma, Poisson, beta and binomial density (Loader 2000, "Fast and accurate computation of
 * binomial probabilities"); free of cancellation where the two are close.
 * @param excess expected − observed, passed apart because callers know it more exactly than the rounded difference.
 */
export function halfDeviance(observed: number, expected: number, excess: number): number {
  const u = excess / observed;
  if (Math.abs(u) > 0.6) return excess - observed * Math.log(expected / observed);
  return observed * log1pExcess(u);
}

/** u − ln(1 + u) for |u| ≤ 0.6, by the series of the inverse hyperbolic tangent. */
function log1pExcess(u: number): number {
  const v = u / (2 + u);
  const square = v * v;
  let power = square * v;
  let sum = 0;
  for (let k = 3; k < 80; k += 2) {
    const term = power / k;
    sum += term;
    if (Math.abs(term) <= 1e-18 * Math.abs(sum)) break;
    power *= square;
  }
  return u * v - 2 * sum;
}
