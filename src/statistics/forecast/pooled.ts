import { drawIndex, drawNormal, type Random } from "../random.ts";
import { drawNegativeBinomial } from "../random-counts.ts";
import type { Model } from "./model.ts";
import { type Onsets, poolOnsets } from "./onsets.ts";

/**
 * Fixed on country-months of 2001–2018 (origins in October, months 3–14 ahead); README.md says how, and how little
 * they matter near these values.
 */
const SETTINGS = {
  /** Months after which a count weighs half. */
  halfLife: 3,
  /** 1/size of the negative binomial that all units share, and how many months of a unit's own it is worth. */
  sharedInverseSize: 1,
  sharedMonths: 2,
  leastInverseSize: 0.02,
  /** Standard deviation of the logarithm of a level's change: √(now² + ahead · monthly²). */
  drift: { now: 0.35, monthly: 0.12 },
  /** P(a conflict is quiet in a month) beyond what its counts say, at a level near 0, and the level at which it halves. */
  quiet: { p: 0.3, halvedAt: 5 },
  /** Share of months in an active unit that are like the months of any other. */
  likeOthers: 0.02,
} as const;

interface Level {
  readonly mean: number;
  readonly size: number;
}

/**
 * A zero-inflated negative binomial with a drifting level. A unit's level is its recency-weighted mean; its dispersion
 * is drawn towards that of all units; whether and how a quiet unit wakes up is learnt from all of them.
 */
export const pooled: Model = (panel) => {
  const levels = panel.units.map(({ counts }) => levelOf(counts));
  const onsets = poolOnsets(panel);
  return (unit, random) => {
    const level = levels[unit]!;
    return level.mean === 0 ? quietPath(onsets, random) : activePath(level, onsets, random);
  };
};

function quietPath(onsets: Onsets, random: Random) {
  return () => (random.uniform() < onsets.p ? sizeOf(onsets, random) : 0);
}

function activePath({ mean, size }: Level, onsets: Onsets, random: Random) {
  const { quiet, drift, likeOthers } = SETTINGS;
  const direction = drawNormal(random);
  const pQuiet = quiet.p / (1 + mean / quiet.halvedAt);
  return (ahead: number): number => {
    if (random.uniform() < likeOthers) return sizeOf(onsets, random);
    if (random.uniform() < pQuiet) return 0;
    const spread = Math.sqrt(drift.now ** 2 + ahead * drift.monthly ** 2);
    return drawNegativeBinomial(random, mean * Math.exp(spread * direction - spread ** 2 / 2), size);
  };
}

function sizeOf({ sizes }: Onsets, random: Random): number {
  return sizes[drawIndex(random, sizes.length)]!;
}

function levelOf(counts: readonly (number | null)[]): Level {
  const { halfLife, sharedInverseSize, sharedMonths, leastInverseSize } = SETTINGS;
  const weights = counts.map((count, i) =>
    count === null ? 0 : 0.5 ** ((counts.length - 1 - i) / halfLife),
  );
  const total = sum(weights);
  if (total === 0) return { mean: 0, size: 1 };
  const mean = sum(counts.map((count, i) => weights[i]! * (count ?? 0))) / total;
  if (mean === 0) return { mean, size: 1 };
  const squares = sum(weights.map((weight) => weight ** 2));
  const spread = sum(counts.map((count, i) => weights[i]! * ((count ?? 0) - mean) ** 2));
  const freedom = total - squares / total;
  const variance = freedom > 0 ? spread / freedom : 0;
  const own = Math.max((variance - mean) / mean ** 2, leastInverseSize);
  const months = total ** 2 / squares;
  const logInverse =
    (months * Math.log(own) + sharedMonths * Math.log(sharedInverseSize)) / (months + sharedMonths);
  return { mean, size: Math.exp(-logInverse) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
