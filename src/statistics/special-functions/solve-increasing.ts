/** A function's value and slope at a point. */
export interface ValueAndSlope {
  readonly value: number;
  readonly slope: number;
}

/**
 * The root of an increasing function on the real line by Newton's method, safeguarded by a bracket that halves
 * whenever Newton would leave it.
 * @param start a guess; the nearer, the faster
 */
export function solveIncreasing(f: (t: number) => ValueAndSlope, start: number): number {
  let low = -Infinity;
  let high = Infinity;
  let t = start;
  let reach = 1;
  for (let round = 0; round < 200; round++) {
    const { value, slope } = f(t);
    if (value === 0) return t;
    if (value < 0) low = t;
    else high = t;
    let next = t - value / slope;
    const far = Math.abs(next - t) > reach;
    if (!(next > low && next < high) || far) {
      next = low === -Infinity || high === Infinity ? t - Math.sign(value) * reach : low + (high - low) / 2;
      if (low === -Infinity || high === Infinity) reach *= 2;
    }
    if (Math.abs(next - t) <= 1e-16 * Math.max(1, Math.abs(next)) || next === low || next === high)
      return next;
    t = next;
  }
  return t;
}
