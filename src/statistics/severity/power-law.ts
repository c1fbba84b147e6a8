import { BERNOULLI_RATIOS, zetaSlopes } from "../special-functions/hurwitz-zeta.ts";

const LARGEST_ALPHA = 100;

/** P(D = d) = d^(−alpha) / ζ(alpha, xmin) for whole d ≥ xmin. */
export interface PowerLaw {
  readonly alpha: number;
  readonly xmin: number;
}

/**
 * The exponent of greatest likelihood given the mean logarithm of the tolls ≥ xmin, by Newton's method on the exact
 * discrete likelihood; at most 100, reached where nearly all tolls equal xmin.
 * @param start a guess, such as the exponent at a neighbouring xmin
 */
export function fitAlpha(meanLog: number, xmin: number, start?: number): number {
  let alpha = start ?? Math.min(LARGEST_ALPHA, 1 + 1 / (meanLog - Math.log(xmin - 0.5)));
  for (let round = 0; round < 100; round++) {
    const { first, second } = zetaSlopes(alpha, xmin);
    const step = (-first - meanLog) / second;
    const next = Math.min(LARGEST_ALPHA, Math.max(1 + (alpha - 1) / 4, alpha + step));
    if (Math.abs(next - alpha) <= 1e-10 * alpha) return next;
    alpha = next;
  }
  return alpha;
}

/** The standard error of the exponent from the observed information. */
export function alphaError({ alpha, xmin }: PowerLaw, n: number): number {
  return 1 / Math.sqrt(n * zetaSlopes(alpha, xmin).second);
}

/** ln P of n tolls ≥ xmin with this sum of logarithms. */
export function logLikelihood({ alpha, xmin }: PowerLaw, n: number, sumOfLogs: number): number {
  return -n * zetaSlopes(alpha, xmin).log - alpha * sumOfLogs;
}

/** P(D ≥ d | D ≥ xmin) for d ≥ xmin. */
export function survival({ alpha, xmin }: PowerLaw, d: number): number {
  if (d <= xmin) return 1;
  return Math.exp(zetaSlopes(alpha, d).log - zetaSlopes(alpha, xmin).log);
}

/**
 * d ↦ xmin^alpha · ζ(alpha, d) for many whole d ≥ xmin of one power law: the Euler–Maclaurin coefficients are worked out
 * once, which makes the search for xmin fast.
 */
export function scaledZeta({ alpha, xmin }: PowerLaw): (d: number) => number {
  const safe = Math.ceil(10 + 0.75 * alpha);
  const coefficients: number[] = [];
  let rising = alpha;
  BERNOULLI_RATIOS.slice(0, 5).forEach((ratio, j) => {
    coefficients.push(ratio * rising);
    rising *= (alpha + 2 * j + 1) * (alpha + 2 * j + 2);
  });
  const [c1, c2, c3, c4, c5] = coefficients as [number, number, number, number, number];
  const perStep = 1 / (alpha - 1);
  const far = (d: number): number => {
    const square = 1 / (d * d);
    const series = (c1 + square * (c2 + square * (c3 + square * (c4 + square * c5)))) / d;
    return (d / xmin) ** -alpha * (d * perStep + 0.5 + series);
  };
  return (d) => {
    let near = 0;
    let point = d;
    for (; point < safe; point++) near += (point / xmin) ** -alpha;
    return near + far(point);
  };
}
