/** B_2j / (2j)! for j = 1, 2, …: the coefficients of Euler–Maclaurin summation. */
export const BERNOULLI_RATIOS = [
  1 / 12,
  -1 / 720,
  1 / 30240,
  -1 / 1209600,
  1 / 47900160,
  -691 / 1307674368000,
] as const;

/** ln ζ(s, q) of Hurwitz's zeta function with its first two derivatives by s. */
export interface ZetaSlopes {
  readonly log: number;
  readonly first: number;
  readonly second: number;
}

/**
 * ln ζ(s, q) and its slopes by Euler–Maclaurin summation (DLMF 25.11.28) of terms scaled by q^s, so that large
 * exponents don't underflow; about 1e-13.
 * @param s > 1
 * @param q > 0
 */
export function zetaSlopes(s: number, q: number): ZetaSlopes {
  let value = 0;
  let slope = 0;
  let bend = 0;
  let point = q;
  for (; point < 10 + 0.75 * s; point += 1) {
    const log = Math.log(point / q);
    const term = Math.exp(-s * log);
    value += term;
    slope -= term * log;
    bend += term * log * log;
    if (term < 1e-18 * value) return logarithmic(value, slope, bend, s, q);
  }
  const log = Math.log(point / q);
  const lead = Math.exp(-s * log);
  const inverse = 1 / (s - 1);
  const integral = lead * point * inverse;
  value += integral + lead / 2;
  slope -= integral * (log + inverse) + (lead / 2) * log;
  bend += integral * ((log + inverse) ** 2 + inverse ** 2) + (lead / 2) * log * log;
  let factor = (lead * s) / point;
  let harmonic = 1 / s - log;
  let squares = 1 / (s * s);
  for (let j = 0; j < BERNOULLI_RATIOS.length; j++) {
    const term = BERNOULLI_RATIOS[j]! * factor;
    value += term;
    slope += term * harmonic;
    bend += term * (harmonic * harmonic - squares);
    const one = s + 2 * j + 1;
    const two = one + 1;
    factor *= (one * two) / (point * point);
    harmonic += 1 / one + 1 / two;
    squares += 1 / (one * one) + 1 / (two * two);
  }
  return logarithmic(value, slope, bend, s, q);
}

function logarithmic(value: number, slope: number, bend: number, s: number, q: number): ZetaSlopes {
  const relative = slope / value;
  const log = Math.log(q);
  return {
    log: Math.log(value) - s * log,
    first: relative - log,
    second: bend / value - relative * relative,
  };
}
