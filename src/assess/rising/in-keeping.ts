import { negativeBinomialSurvival } from "../../statistics/index.ts";
import type { Expected } from "./model.ts";

/** The probabilities that a count passes one bar (a rise), and that it stays at or below another (a fall). */
export interface Ends {
  rising: { p: number; bar: number };
  falling: { p: number; bar: number };
}

/** A stretch of counts, above `from` and up to `to`, with the probability that is said of it and the one first expected. */
interface Stretch {
  from: number;
  to: number;
  said: number;
  expected: number;
}

/** A stretch less likely than this is taken to be at its nearer end. */
const LEAST = 1e-12;

/**
 * How many incidents are expected, in keeping with what is said of a rise and of a fall: of all distributions that give
 * these their probabilities the one nearest to the first expectation (least Kullback–Leibler divergence; Csiszár 1975),
 * which is that expectation with its three stretches weighed anew. Printed without this, the first expectation could
 * expect a rise where a fall is likely, for trees correct its probabilities alone.
 */
export function meanInKeeping(first: Expected, ends: Ends): number {
  return stretches(first, ends).reduce((sum, it) => sum + it.said * meanWithin(first, it), 0);
}

/** The probability of more than `bar` incidents by the same distribution. */
export function chanceAbove(first: Expected, ends: Ends, bar: number): number {
  return stretches(first, ends).reduce((sum, it) => {
    if (bar <= it.from) return sum + it.said;
    if (bar >= it.to || it.expected < LEAST) return sum;
    return sum + (it.said * between(first, bar, it.to)) / it.expected;
  }, 0);
}

/** Falls, what is neither, and rises; where nothing lies between the bars, rises and falls are all there is. */
function stretches(first: Expected, { rising, falling }: Ends): Stretch[] {
  const none = falling.bar >= rising.bar;
  const all = none ? rising.p + falling.p : 1;
  const stretch = (from: number, to: number, said: number): Stretch => ({
    from,
    to,
    said: said / all,
    expected: between(first, from, to),
  });
  return [
    stretch(-1, falling.bar, falling.p),
    ...(none ? [] : [stretch(falling.bar, rising.bar, 1 - rising.p - falling.p)]),
    stretch(rising.bar, Number.POSITIVE_INFINITY, rising.p),
  ];
}

function between(it: Expected, from: number, to: number): number {
  return above(it, from) - above(it, to);
}

function above(it: Expected, bar: number): number {
  if (bar < 0) return 1;
  return bar === Number.POSITIVE_INFINITY ? 0 : negativeBinomialSurvival(bar, it);
}

/** The mean of a negative binomial within a stretch: k f(k; size) is the mean × f(k − 1; size + 1). */
function meanWithin(first: Expected, { from, to, expected }: Stretch): number {
  if (expected < LEAST) return to === Number.POSITIVE_INFINITY ? from + 1 : to;
  const { mean, size } = first;
  const shifted = { mean: (mean * (size + 1)) / size, size: size + 1 };
  return (mean * between(shifted, from - 1, to - 1)) / expected;
}
