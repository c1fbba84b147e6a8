/**
 * The derivative of ln Γ(x), x > 0; about 1e-15 absolute or relative, whichever is larger (DLMF 5.5.2, 5.11.2).
 * @throws RangeError for x ≤ 0.
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`the digamma function needs a positive number, got ${x}`);
  let shift = 0;
  let z = x;
  while (z < 12) {
    shift -= 1 / z;
    z += 1;
  }
  const t = 1 / (z * z);
  const series =
    t * (1 / 12 - t * (1 / 120 - t * (1 / 252 - t * (1 / 240 - t * (1 / 132 - t * (691 / 32760 - t / 12))))));
  return shift + Math.log(z) - 0.5 / z - series;
}
