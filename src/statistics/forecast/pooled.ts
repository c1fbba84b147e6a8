import { drawIndex, drawNormal, type Random } from "../random.ts";
import { drawNegativeBinomial } from "../random-counts.ts";
import type { Model } from "./model.ts";
import { type Onsets, poolOnsets } from "./onsets.ts";

/** The settings of the pooled model. */
export interface PooledSettings {
  /** Months after which a count weighs half; the paths take the half-lives in turn. */
  readonly halfLives: readonly number[];
  /** How far a level is drawn from the mean towards the geometric mean of count + 1, which one burst moves less. */
  readonly towardsGeometric: number;
  /** 1/size of the negative binomial that all units share, and how many months of a unit's own it is worth. */
  readonly sharedInverseSize: number;
  readonly sharedMonths: number;
  /** Standard deviation of the logarithm of a level's change: √(driftNow² + ahead · driftMonthly²). */
  readonly driftNow: number;
  readonly driftMonthly: number;
  /** P(a conflict is quiet in a month) beyond what its counts say, at a level near 0, and the level at which it halves. */
  readonly quiet: number;
  readonly quietHalvedAt: number;
  /** Share of months in an active unit that are like the active months of any other. */
  readonly likeOthers: number;
}

/** Chosen by `bench/forecast-choice.mjs` on country-months up to 2018; README.md tells how. */
export const POOLED_SETTINGS: PooledSettings = {
  halfLives: [1, 3, 12],
  towardsGeometric: 0.4,
  sharedInverseSize: 1,
  sharedMonths: 0.25,
  driftNow: 0.3,
  driftMonthly: 0.12,
  quiet: 0.4,
  quietHalvedAt: 5,
  likeOthers: 0,
};

const LEAST_LEVEL = 0.05;
const LEAST_INVERSE_SIZE = 0.02;

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
export function pooled(settings: PooledSettings = POOLED_SETTINGS): Model {
  return (panel) => {
    const { halfLives } = settings;
    const levels = panel.units.map(({ counts }) =>
      halfLives.map((halfLife) => levelOf(counts, halfLife, settings)),
    );
    const onsets = poolOnsets(panel);
    return (unit, random, draw) => {
      const level = levels[unit]![draw % halfLives.length]!;
      return level.mean === 0 ? quietPath(onsets, random) : activePath(level, onsets, random, settings);
    };
  };
}

function quietPath(onsets: Onsets, random: Random) {
  return () => (random.uniform() < onsets.p ? sizeOf(onsets, random) : 0);
}

function activePath(
  { mean, typical, size }: Level,
  onsets: Onsets,
  random: Random,
  { quiet, quietHalvedAt, driftNow, driftMonthly, likeOthers }: PooledSettings,
) {
  const direction = drawNormal(random);
  const pQuiet = quiet / (1 + mean / quietHalvedAt);
  return (ahead: number): number => {
    if (random.uniform() < likeOthers) return sizeOf(onsets, random);
    if (random.uniform() < pQuiet) return 0;
    const spread = Math.sqrt(driftNow ** 2 + ahead * driftMonthly ** 2);
    return drawNegativeBinomial(random, typical * Math.exp(spread * direction), size);
  };
}

function sizeOf({ sizes }: Onsets, random: Random): number {
  return sizes[drawIndex(random, sizes.length)]!;
}

function levelOf(
  counts: readonly (number | null)[],
  halfLife: number,
  { towardsGeometric, sharedInverseSize, sharedMonths }: PooledSettings,
): Level {
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
  const own = Math.max((variance - mean) / mean ** 2, LEAST_INVERSE_SIZE);
  const worth = total ** 2 / squares;
  const logInverse =
    (worth * Math.log(own) + sharedMonths * Math.log(sharedInverseSize)) / (worth + sharedMonths);
  const geometric = Math.max(LEAST_LEVEL, Math.expm1(weighted(Math.log1p) / total));
  return {
    mean,
    typical: mean ** (1 - towardsGeometric) * geometric ** towardsGeometric,
    size: Math.exp(-logInverse),
  };
}
