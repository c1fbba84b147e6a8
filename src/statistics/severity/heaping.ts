import type { Law } from "./families.ts";
import { indexAtLeast, type Tally } from "./tally.ts";

/** Rounding to tens and fives among tolls of ten and more. */
export interface Heaping {
  /** Tolls of at least 10. */
  readonly n: number;
  readonly tens: HeapedShare;
  /** 15, 25, 35 … */
  readonly fives: HeapedShare;
}

export interface HeapedShare {
  /** Share among tolls of at least 10, and what a smooth distribution would have there. */
  readonly observed: number;
  readonly expected: number;
  /** Share of all tolls of at least 10 that seem to have been rounded; 0 where chance explains it. */
  readonly rounded: number;
}

const FROM = 10;
const MOST_MULTIPLES = 400;
/** One-sided 1 %. */
const EVIDENT = 2.326;

/** How many tolls have been rounded, taken as a mixture of a smooth law with its own tolls rounded to tens and fives. */
export function heapingOf(tally: Tally, smooth: Law): Heaping {
  const n = tally.atLeast[indexAtLeast(tally, FROM)]!;
  const observed = (start: number): number => {
    let count = 0;
    tally.tolls.forEach((toll, i) => {
      if (toll >= start && toll % 10 === start % 10) count += tally.counts[i]!;
    });
    return n === 0 ? 0 : count / n;
  };
  const expected = (start: number): number => {
    let sum = 0;
    for (let k = 0; k < MOST_MULTIPLES; k++) sum += Math.exp(smooth.logPmf(start + 10 * k));
    return Math.min(1, sum / smooth.survival(FROM));
  };
  const [tens, fives] = [
    { observed: observed(10), expected: expected(10) },
    { observed: observed(15), expected: expected(15) },
  ];
  const untouched = Math.min(
    1,
    (1 - tens.observed - fives.observed) / Math.max(1e-9, 1 - tens.expected - fives.expected),
  );
  const rounded = (share: { observed: number; expected: number }): number => {
    const noise = Math.sqrt((share.expected * (1 - share.expected)) / Math.max(1, n));
    const evident = share.observed - share.expected > EVIDENT * noise;
    return evident ? Math.max(0, share.observed - untouched * share.expected) : 0;
  };
  return {
    n,
    tens: { ...tens, rounded: rounded(tens) },
    fives: { ...fives, rounded: rounded(fives) },
  };
}

/** The probability that a toll as written has been rounded, and to steps of how much. */
export function roundingOf({ tens, fives }: Heaping, toll: number): { p: number; step: number } {
  if (toll >= 10 && toll % 10 === 0) return { p: tens.rounded / Math.max(tens.observed, 1e-9), step: 10 };
  if (toll >= 15 && toll % 10 === 5) return { p: fives.rounded / Math.max(fives.observed, 1e-9), step: 5 };
  return { p: 0, step: 1 };
}
