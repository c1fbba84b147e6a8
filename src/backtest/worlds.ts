import { before, type Known, track } from "../assess/rising/index.ts";
import { drawIndex, drawNormal, type Random } from "../statistics/random.ts";
import { drawPoisson } from "../statistics/random-counts.ts";
import { MONTHS, type Unit } from "./panel.ts";

/** The true mean of a month, given the counts so far; `change` is the month in which what the world is about happens. */
export type World = (month: number, counts: readonly number[], rate: number, change: number) => number;

const stepTo =
  (factor: number): World =>
  (month, _, rate, change) =>
    month < change ? rate : factor * rate;
const outlierOf =
  (times: number): World =>
  (month, _, rate, change) =>
    month === change ? times * rate : rate;

export const steady: World = (_, __, rate) => rate;
export const doubling = stepTo(2);
export const halving = stepTo(0.5);
/** Growth or decline to `factor` times the rate by equal steps in logarithms, over so many months from the change on. */
const rampTo =
  (factor: number, over: number): World =>
  (month, _, rate, change) =>
    rate * factor ** Math.min(1, Math.max(0, (month - change + 1) / over));
/** One month with six times the usual, once. */
export const outlier = outlierOf(6);
/** Half of the incidents are set off by earlier ones (branching ratio ½, fading by half a month). */
export const bursts: World = (month, counts, rate) => {
  let excited = 0;
  for (let back = 1; back <= 6 && month - back >= 0; back++) excited += counts[month - back]! * 0.5 ** back;
  return rate / 2 + (excited / 0.984) * 0.5;
};

/** Counts of so many months of a world. @param rate incidents a month before the change. */
export function draw(world: World, rate: number, months: number, change: number, random: Random): number[] {
  const counts: number[] = [];
  for (let month = 0; month < months; month++)
    counts.push(drawPoisson(random, world(month, counts, rate, change)));
  return counts;
}

/** A group in one place whose every incident is one-sided, with one death. */
export function plainKnown(counts: readonly number[]): Known {
  const own = track(counts);
  return { own, oneSided: own, deaths: own, elsewhere: track(counts.map(() => 0)), everyone: own };
}

/**
 * Simulated incidents amid what a real group's were amid: its tolls, its share against civilians, what it did elsewhere
 * and what others did there, from a month drawn at random. Without it a model could tell simulations from history.
 */
export function lentKnown(counts: readonly number[], lender: Unit, random: Random): Known {
  const { known } = lender;
  const total = before(known.own, MONTHS, MONTHS);
  const share = before(known.oneSided, MONTHS, MONTHS) / total;
  const toll = Math.log(Math.max(0.5, before(known.deaths, MONTHS, MONTHS) / total));
  const from = drawIndex(random, MONTHS - counts.length + 1);
  const oneSided = counts.map((count) => times(count, () => (random.uniform() < share ? 1 : 0)));
  return {
    own: track(counts),
    oneSided: track(oneSided),
    deaths: track(
      counts.map((count) => times(count, () => Math.round(Math.exp(toll - 0.5 + drawNormal(random))))),
    ),
    elsewhere: track(counts.map((_, i) => known.elsewhere.counts[from + i]!)),
    everyone: track(
      oneSided.map((count, i) => count + known.everyone.counts[from + i]! - known.oneSided.counts[from + i]!),
    ),
  };
}

function times(count: number, of: () => number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += of();
  return sum;
}

/** Longest series drawn to fit on, and its shortest past before an origin. */
const LENGTH = 150;
const SHORTEST_PAST = 40;
/** With fewer a month nothing tells a simulated group from a real one: it would only dilute what history says of such. */
const LEAST_RATE = 1;
const MOST_RATE = 60;

/** A simulated group at an origin. */
interface Drawn {
  name: string;
  known: Known;
  end: number;
}

/**
 * Groups whose truth is known, to fit on beside history: rates, changes, outliers and bursts of every size, each at a
 * few origins, most of these in the months after the change.
 */
export function drawnCases(lenders: readonly Unit[], series: number, random: Random): Drawn[] {
  return Array.from({ length: series }, (_, i) => {
    const rate = LEAST_RATE * (MOST_RATE / LEAST_RATE) ** random.uniform();
    const change = SHORTEST_PAST + drawIndex(random, LENGTH - 24 - SHORTEST_PAST);
    const counts = draw(drawWorld(random), rate, LENGTH, change, random);
    const known = lentKnown(counts, lenders[drawIndex(random, lenders.length)]!, random);
    const ends = Array.from({ length: ORIGINS }, (_, nth) =>
      nth % 3 === 0
        ? SHORTEST_PAST + drawIndex(random, LENGTH - 12 - SHORTEST_PAST)
        : change + 1 + drawIndex(random, nth % 3 === 1 ? 3 : 12),
    );
    return ends
      .filter((end) => before(known.own, end, 24) > 0)
      .map((end) => ({ name: `simulated ${i}`, known, end }));
  }).flat();
}

const ORIGINS = 9;
/** The largest change of level, up or down, and the most months that it takes. */
const MOST_CHANGE = 4;
const SLOWEST = 36;

function drawWorld(random: Random): World {
  const kind = random.uniform();
  if (kind < 0.25) return steady;
  if (kind < 0.35) return outlierOf(3 + 7 * random.uniform());
  if (kind < 0.45) return bursts;
  const factor = MOST_CHANGE ** (2 * random.uniform() - 1);
  return kind < 0.8 ? stepTo(factor) : rampTo(factor, SLOWEST * random.uniform());
}
