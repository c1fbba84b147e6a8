/** B_2j / (2j)! for j = 1, 2, … */
const BERNOULLI_RATIOS = [
  1 / 12,
  -1 / 720,
  1 / 30240,
  -1 / 1209600,
  1 / 47900160,
  -691 / 1307674368000,
  1 / 74724249600,
  -3617 / 10670622842880000,
  43867 / 5109094217170944000,
] as const;

/**
 * Hurwitz's zeta function ζ(s, q) = Σ (q + k)^(−s), k = 0, 1, …, by Euler–Maclaurin summation (DLMF 25.11.28);
 * about 1e-14 relative.
 * @param s > 1
 * @param q > 0
 * @throws RangeError outside these.
 */
export function hurwitzZeta(s: number, q: number): number {
  if (!(s > 1)) throw new RangeError(`the zeta function's series converges for exponents above 1, got ${s}`);
  if (!(q > 0)) throw new RangeError(`Hurwitz's zeta function needs a positive start, got ${q}`);
  let sum = 0;
  let point = q;
  while (point < 12 + s / 2) {
    const term = point ** -s;
    sum += term;
    if (term < 1e-18 * sum) return sum;
    point += 1;
  }
  const lead = point ** -s;
  let tail = lead * (point / (s - 1) + 0.5);
  let factor = (lead * s) / point;
  BERNOULLI_RATIOS.forEach((ratio, i) => {
    const j = 2 * i + 1;
    tail += ratio * factor;
    factor *= ((s + j) * (s + j + 1)) / (point * point);
  });
  return sum + tail;
}
