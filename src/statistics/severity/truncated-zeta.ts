/** Σ (d / xmin)^(−alpha) e^(−rate (d − xmin)) over whole d ≥ xmin. */
export interface TruncatedZeta {
  readonly log: number;
  /** The share of the sum from d up. */
  survival(d: number): number;
}

/** Terms summed one by one; beyond, the sum is an integral with an error of about the fourth power of 1/60. */
const SUMMED = 60;
const NODES = 400;

/** @param rate > 0 */
export function truncatedZeta(alpha: number, rate: number, xmin: number): TruncatedZeta {
  const term = (x: number): number => Math.exp(-alpha * Math.log(x / xmin) - rate * (x - xmin));
  const sumFrom = (d: number): number => {
    let sum = 0;
    for (let x = d; x < d + SUMMED; x++) sum += term(x);
    return sum + beyond(d + SUMMED - 0.5);
  };
  /** Σ over whole x > start by the midpoint rule of Euler–Maclaurin, the integral by Simpson's rule in ln x. */
  const beyond = (start: number): number => {
    const slope = -(alpha / start + rate) * term(start);
    const end = endOf(alpha, rate, start);
    const width = Math.log(end / start) / NODES;
    let integral = 0;
    for (let i = 0; i <= NODES; i++) {
      const x = start * Math.exp(i * width);
      const weight = i === 0 || i === NODES ? 1 : i % 2 === 1 ? 4 : 2;
      integral += weight * term(x) * x;
    }
    return (integral * width) / 3 + slope / 24;
  };
  const total = sumFrom(xmin);
  return { log: Math.log(total), survival: (d) => Math.min(1, sumFrom(d) / total) };
}

/** Where the terms have fallen so far below the first that the rest does not matter. */
function endOf(alpha: number, rate: number, start: number): number {
  const byRate = start + (45 + 10 * Math.max(0, -alpha)) / rate;
  return alpha > 1.5 ? Math.min(byRate, start * Math.exp(45 / (alpha - 1))) : byRate;
}
