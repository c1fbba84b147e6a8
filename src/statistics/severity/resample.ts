import { drawIndex, type Random } from "../random.ts";
import { type Heaping, roundingOf } from "./heaping.ts";
import type { Tally } from "./tally.ts";
import { tallyBuilder } from "./tally-builder.ts";
import type { TollRange } from "./toll.ts";

/**
 * Draws data sets that might as well have been reported: incidents with replacement, each toll somewhere in its range
 * (triangular, the best estimate likeliest), rounded ones anywhere that would have been rounded so.
 */
export function resampler(tolls: readonly TollRange[], heaping: Heaping, random: Random): () => Tally {
  const builder = tallyBuilder();
  const draws = tolls.map((toll) => tollDraw(toll, heaping, random));
  return () => {
    for (let i = 0; i < draws.length; i++) {
      const draw = draws[drawIndex(random, draws.length)]!;
      builder.add(typeof draw === "number" ? draw : draw());
    }
    return builder.take();
  };
}

function tollDraw({ low, best, high }: TollRange, heaping: Heaping, random: Random): number | (() => number) {
  if (low < high) return () => Math.max(1, Math.round(triangular(random, low - 0.5, best, high + 0.5)));
  const { p, step } = roundingOf(heaping, best);
  if (p === 0) return best;
  return () => (random.uniform() < p ? best + Math.round((random.uniform() - 0.5) * step) : best);
}

function triangular(random: Random, low: number, mode: number, high: number): number {
  const u = random.uniform();
  const width = high - low;
  const below = (mode - low) / width;
  return u < below
    ? low + Math.sqrt(u * width * (mode - low))
    : high - Math.sqrt((1 - u) * width * (high - mode));
}
