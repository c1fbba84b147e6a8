import { drawNegativeBinomial } from "../random-counts.ts";
import { lastKnown, type Model } from "./model.ts";

const MONTHS = 6;
/** Least excess of the variance over the mean, as a share of the mean. */
const LEAST_EXCESS = 0.05;

/** Each unit by itself: a negative binomial with the mean and variance of its last six months; only zeros stay zero. */
export const negativeBinomialDraws: Model = (panel) => {
  const fits = panel.units.map(({ counts }) => {
    const known = lastKnown(counts, MONTHS);
    const mean = known.reduce((sum, count) => sum + count, 0) / Math.max(1, known.length);
    const squares = known.reduce((sum, count) => sum + (count - mean) ** 2, 0);
    const excess = squares / Math.max(1, known.length - 1) - mean;
    return { mean, size: mean ** 2 / Math.max(excess, LEAST_EXCESS * mean) };
  });
  return (unit, random) => {
    const { mean, size } = fits[unit]!;
    return () => drawNegativeBinomial(random, mean, size);
  };
};
