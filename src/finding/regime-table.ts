import { rounded } from "./rounded.ts";

/** The columns of a table of regimes, the stretches between changes of level in a monthly series. */
export const REGIME_COLUMNS = [
  "from",
  "to",
  "per month",
  "95 % low",
  "95 % high",
  "change at its beginning: earliest",
  "latest",
  "probability",
];

/** A regime as a method gives it: `from` and `to` are indices of months, `rate` is a count per month. */
interface Regime {
  from: number;
  to: number;
  rate: number;
  low: number;
  high: number;
}

/**
 * A regime's cells under {@link REGIME_COLUMNS}.
 * @param change at its beginning: the indices of months between which it lies, and its probability; null for the first.
 * @param monthAt a month of the series as YYYY-MM.
 */
export function regimeCells(
  { from, to, rate, low, high }: Regime,
  change: { low: number; high: number; p: number } | null,
  monthAt: (index: number) => string,
): (string | number | null)[] {
  return [
    monthAt(from),
    monthAt(to),
    rounded(rate),
    rounded(low),
    rounded(high),
    ...(change === null
      ? [null, null, null]
      : [monthAt(change.low), monthAt(change.high), rounded(change.p)]),
  ];
}
