import { normalQuantile } from "../statistics/special-functions/normal.ts";

/** Share of runs in which the interval holds the true number. */
const LEVEL = 0.9;
/** Variance from which on the number is taken to be normal. */
const PLENTY = 400;
/** Numbers less probable than this are passed over. */
const LEAST = 1e-12;

/**
 * The 90 % interval of how many links are false, when each is so with its own probability. One wrong record in a
 * cluster of four is three wrong links: of a cluster, a link is false whenever a less doubtful one is. Clusters err
 * independently of each other.
 *
 * @param clusters how likely each link is to be false, by cluster.
 */
export function falseLinksBetween(clusters: readonly (readonly number[])[]): [number, number] {
  const numbers = clusters.map(numberFalse);
  let [mean, variance] = [0, 0];
  for (const shares of numbers) {
    const expected = sum(shares, (n) => n);
    mean += expected;
    variance += sum(shares, (n) => (n - expected) ** 2);
  }
  if (variance > PLENTY) {
    const reach = normalQuantile((1 + LEVEL) / 2) * Math.sqrt(variance);
    return [Math.round(Math.max(0, mean - reach)), Math.round(mean + reach)];
  }
  const shares = numbers.reduce(added, [1]);
  return [quantile(shares, (1 - LEVEL) / 2), quantile(shares, (1 + LEVEL) / 2)];
}

/** Probability of each number of false links of one cluster: j or more are false with the j-th largest doubt. */
function numberFalse(doubts: readonly number[]): number[] {
  const falling = [...doubts].sort((x, y) => y - x);
  return [1, ...falling].map((orMore, n) => orMore - (falling[n] ?? 0));
}

function sum(shares: readonly number[], of: (n: number) => number): number {
  return shares.reduce((total, share, n) => total + share * of(n), 0);
}

/** Distribution of the sum of two independent numbers. */
function added(x: readonly number[], y: readonly number[]): number[] {
  const both = new Array<number>(x.length + y.length - 1).fill(0);
  for (const [i, p] of x.entries()) for (const [j, q] of y.entries()) both[i + j]! += p * q;
  return both.slice(0, both.findLastIndex((share) => share > LEAST) + 1);
}

function quantile(shares: readonly number[], level: number): number {
  let below = 0;
  const found = shares.findIndex((share) => {
    below += share;
    return below >= level;
  });
  return found < 0 ? shares.length - 1 : found;
}
