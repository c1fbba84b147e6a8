import { drawIndex, drawNormal, type Random } from "../random.ts";
import { drawNegativeBinomial } from "../random-counts.ts";
import type { Model } from "./model.ts";
import { type Onsets, poolOnsets } from "./onsets.ts";

/**
 * Fixed on country-months of 1991–2018 (origins every three months, 3–14 months ahead); README.md says how, and how
 * little they matter near these values.
 */
const SETTINGS = {
  /** Months after which a count weighs half: a third of the paths remembers short, a third longer, a third long. */
  halfLives: [1.5, 3, 9],
  /** How far a level is drawn from the mean towards the geometric mean of count + 1, which one burst moves less. */
  towardsGeometric: 0.4,
  leastLevel: 0.05,
  /** 1/size of the negative binomial that all units share, and how many months of a unit's own it is worth. */
  sharedInverseSize: 1,
  sharedMonths: 1,
  leastInverseSize: 0.02,
  /** Standard deviation of the logarithm of a level's change: √(now² + ahead · monthly²). */
  drift: { now: 0.3, monthly: 0.09 },
  /** P(a conflict is quiet in a month) beyond what its counts say, at a level near 0, and the level at which it halves. */
  quiet: { p: 0.4, halvedAt: 5 },
  /** Share of months in an active unit that are like the active months of any other. */
  likeOthers: 0.05,
} as const;

interface Level {
  readonly mean: number;
  /** The middle of the level's distribution. */
  readonly typical: number;
  readonly size: number;
}

/**
 * A zero-inflated negative binomial with a drifting level. A unit's level is its recency-weighted mean, for short and
 * for long memories; its dispersion is drawn towards that of all units; whether and how a quiet unit wakes up is learnt from all of them.
 */
export const pooled: Model = (panel) => {
  const { halfLives } = SETTINGS;
  const levels = panel.units.map(({ counts }) => halfLives.map((halfLife) => levelOf(counts, halfLife)));
  const onsets = poolOnsets(panel);
  return (unit, random, draw) => {
    const level = levels[unit]![draw % halfLives.length]!;
    return level.mean === 0 ? quietPath(onsets, random) : activePath(level, onsets, random);
  };
};

function quietPath(onsets: Onsets, random: Random) {
  return () => (random.uniform() < onsets.p ? sizeOf(onsets, random) : 0);
}

function activePath({ mean, typical, size }: Level, onsets: Onsets, random: Random) {
  const { quiet, drift, likeOthers } = SETTINGS;
  const direction = drawNormal(random);
  const pQuiet = quiet.p / (1 + mean / quiet.halvedAt);
  return (ahead: number): number => {
    if (random.uniform() < likeOthers) return sizeOf(onsets, random);
    if (random.uniform() < pQuiet) return 0;
    const spread = Math.sqrt(drift.now ** 2 + ahead * drift.monthly ** 2);
    return drawNegativeBinomial(random, typical * Math.exp(spread * direction), size);
  };
}

function sizeOf({ sizes }: Onsets, random: Random): number {
  return sizes[drawIndex(random, sizes.length)]!;
}

function levelOf(counts: readonly (number | null)[], halfLife: number): Level {
  const { towardsGeometric, leastLevel, sharedInverseSize, sharedMonths, leastInverseSize } = SETTINGS;
  const months = counts.flatMap((count, i) =>
    count === null ? [] : [{ count, weight: 0.5 ** ((counts.length - 1 - i) / halfLife) }],
  );
  const weighted = (f: (count: number) => number): number =>
    months.reduce((sum, { count, weight }) => sum + weight * f(count), 0);
  const total = weighted(() => 1);
  const mean = total > 0 ? weighted((count) => count) / total : 0;
  if (mean === 0) return { mean, typical: 0, size: 1 };
  const squares = months.reduce((sum, { weight }) => sum + weight ** 2, 0);
  const freedom = total - squares / total;
  const variance = freedom > 0 ? weighted((count) => (count - mean) ** 2) / freedom : 0;
  const own = Math.max((variance - mean) / mean ** 2, leastInverseSize);
  const worth = total ** 2 / squares;
  const logInverse =
    (worth * Math.log(own) + sharedMonths * Math.log(sharedInverseSize)) / (worth + sharedMonths);
  const geometric = Math.max(leastLevel, Math.expm1(weighted(Math.log1p) / total));
  return {
    mean,
    typical: mean ** (1 - towardsGeometric) * geometric ** towardsGeometric,
    size: Math.exp(-logInverse),
  };
}
