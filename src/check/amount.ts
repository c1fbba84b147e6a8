import type { Amount } from "../event/index.ts";

/** What the data say of a count; `exact` holds every figure that they give for it. */
export interface Held {
  low: number;
  high: number;
  exact: readonly number[];
}

/** How the words of a number stand to what is held: the same, close, below or above it. */
export type Fit = "same" | "close" | "below" | "above";

/**
 * A figure of the text against the figures of the data. Open ends hold where any figure of the data lies beyond them;
 * a round figure, or one that is "about", may be off by half a unit of its last digit that is not zero.
 */
export function fitOf(amount: Amount, { low, high, exact }: Held): Fit {
  const slack = roundingOf(amount);
  switch (amount.bound) {
    case "at-least":
      return reaches(Math.max(...exact) >= amount.best, high >= amount.best, "above");
    case "more-than":
      return reaches(Math.max(...exact) > amount.best, high > amount.best, "above");
    case "at-most":
      return reaches(Math.min(...exact) <= amount.best, low <= amount.best, "below");
    case "less-than":
      return reaches(Math.min(...exact) < amount.best, low < amount.best, "below");
    default:
  }
  if (exact.some((n) => n >= amount.low && n <= amount.high)) return "same";
  if (amount.high + slack >= low && amount.low - slack <= high) return "close";
  return amount.low > high ? "above" : "below";
}

function reaches(surely: boolean, possibly: boolean, otherwise: "above" | "below"): Fit {
  return surely ? "same" : possibly ? "close" : otherwise;
}

/** Half a unit of the last digit that is not a zero, for round figures from 100 on and for those called approximate. */
export function roundingOf({ best, bound }: Amount): number {
  if (!Number.isInteger(best) || best === 0) return 0;
  const zeros = /0*$/.exec(String(best))![0].length;
  if (bound === "about") return Math.max(10 ** zeros / 2, best / 20);
  return best >= 100 && zeros > 0 ? Math.min(10 ** zeros / 2, best / 20) : 0;
}
