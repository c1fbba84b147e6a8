import {
  type Asked,
  before,
  callsRise,
  cameTrue,
  chanceOf,
  FALLING,
  type Known,
  type Model,
  RISING,
} from "../assess/rising/index.ts";
import { firstDayOfMonth } from "../event/index.ts";
import { isNotEnoughData } from "../statistics/not-enough-data.ts";
import { drawIndex, type Random, seededRandom } from "../statistics/random.ts";
import { unusual } from "../statistics/unusual/index.ts";
import { brokenWithin } from "./breaks.ts";
import { FIRST_MONTH, type Unit } from "./panel.ts";
import {
  bursts,
  doubling,
  draw,
  halving,
  lentKnown,
  outlier,
  plainKnown,
  steady,
  type World,
} from "./worlds.ts";

/** Months of a simulated series: a past of six years, then the months that are judged. */
const PAST = 72;
const LENGTH = 120;
const JUDGED_AFTER_CHANGE = 12;
const RUNS = 200;
/** All detectors are compared at this rate of false alarms in steady series, per month. */
const FALSE_ALARMS = 0.01;
const LIKELY = 0.6;
/** Incidents a month. */
const RATES = [0.2, 1, 5, 25];

const ENDS = Array.from({ length: LENGTH - PAST - 6 }, (_, i) => PAST + 1 + i);
type Direction = Asked["direction"];
const QUESTION: Record<Direction, Asked> = { rising: RISING, falling: FALLING };

interface Run {
  counts: number[];
  /** By month judged; 0 where nothing is said. */
  rising: number[];
  falling: number[];
  /** Whether "rising" and "falling" would be said. */
  called: Record<Direction, boolean[]>;
  /** −log p of Farrington's test, by month. */
  farrington: number[];
  cusum: number[];
}

function runOf(model: Model, counts: number[], known: Known, rate: number): Run {
  const p = (asked: Asked) =>
    ENDS.map((end) => (before(known.own, end, 24) > 0 ? chanceOf(model, known, end, asked).p : 0));
  const [rising, falling] = [p(RISING), p(FALLING)];
  const alarms = unusual(counts, { period: 12, from: PAST });
  const cusum = cusumOf(counts, rate);
  return {
    counts,
    rising,
    falling,
    called: {
      rising: ENDS.map((end, i) => callsRise(model, known, end, "country", rising[i]!)),
      falling: falling.map((chance) => chance >= LIKELY),
    },
    farrington: isNotEnoughData(alarms) ? [] : ENDS.map((_, i) => -Math.log(alarms.points[i]!.p)),
    cusum: ENDS.map((end) => cusum[end - 1]!),
  };
}

/** Poisson CUSUM for a doubling of a known rate (Lucas 1985, Technometrics 27, 129–144); starts with the judged months. */
function cusumOf(counts: readonly number[], rate: number): number[] {
  const reference = rate / Math.log(2);
  let sum = 0;
  return counts.map((count, month) => {
    sum = month < PAST ? 0 : Math.max(0, sum + count - reference);
    return sum;
  });
}

/** The score that steady series exceed in one month of a hundred. */
function threshold(runs: readonly Run[], of: (run: Run) => readonly number[]): number {
  const scores = runs.flatMap((it) => [...of(it)]).sort((a, b) => b - a);
  return scores[Math.floor(FALSE_ALARMS * scores.length)]!;
}

/** Share of runs detected within a year of the change, and the median months that it took. */
function detection(runs: readonly Run[], of: (run: Run) => readonly number[], above: number): string {
  const delays = runs
    .map(
      (it) =>
        of(it)
          .slice(0, JUDGED_AFTER_CHANGE)
          .findIndex((score) => score > above) + 1,
    )
    .filter((months) => months > 0)
    .sort((a, b) => a - b);
  const share = delays.length / runs.length;
  return `${(100 * share).toFixed(0)} % in ${delays.length > 0 ? delays[Math.floor((delays.length - 1) / 2)] : "–"} months`;
}

/** Every month judged: what was said, and whether it came. */
function said(runs: readonly Run[], direction: Direction): { p: number; called: boolean; came: boolean }[] {
  return runs.flatMap((run) => {
    const { own } = plainKnown(run.counts);
    return ENDS.map((end, i) => ({
      p: run[direction][i]!,
      called: run.called[direction][i]!,
      came: cameTrue(QUESTION[direction], before(own, end, 12), before(own, end + 6, 6)),
    }));
  });
}

function told(runs: readonly Run[], direction: Direction): string {
  const all = said(runs, direction);
  const called = all.filter((it) => it.called);
  const came = (of: typeof all) => mean(of.map((it) => Number(it.came)));
  const stated = (of: typeof all) => mean(of.map(({ p }) => p));
  const wrong =
    called.length > 0
      ? `, of these false ${percent(1 - came(called))} (stated ${percent(1 - stated(called))})`
      : "";
  return `"${direction}" in ${called.length} of ${all.length} months${wrong}; mean P(${direction}) ${stated(all).toFixed(2)}, came ${came(all).toFixed(2)}`;
}

/** Counting doubles while violence goes on as before: every "rising" is false about violence, though not about the counts. */
function broken(runs: readonly Run[], known: boolean): string {
  const breaks = known
    ? [{ day: firstDayOfMonth(FIRST_MONTH + PAST), actor: null, country: null, what: "counts twice as much" }]
    : [];
  const month = { actor: "simulated", place: "XX" };
  const called = runs.flatMap((run) =>
    ENDS.filter((end, i) => run.called.rising[i] && !brokenWithin(breaks, month, end)),
  );
  const within = called.filter((end) => end <= PAST + JUDGED_AFTER_CHANGE);
  return `"rising" in ${within.length} of ${runs.length * JUDGED_AFTER_CHANGE} months of the year after it, in ${called.length - within.length} of ${runs.length * (ENDS.length - JUDGED_AFTER_CHANGE)} later`;
}

/**
 * Worlds whose truth is known: how often a rise is called that is none, and how soon one that is. Every second series
 * stands alone, the others amid what real groups of the fitting half were amid.
 */
export function simulations(model: Model, lenders: readonly Unit[]): string[] {
  const everything = new Map<string, Run[]>();
  const lines = RATES.flatMap((rate) => {
    const many = (world: World) => {
      // The same luck for every world: they differ in what happens alone.
      const random = seededRandom(rate * 10);
      return Array.from({ length: RUNS }, (_, i) => {
        const counts = draw(world, rate, LENGTH, PAST, random);
        return runOf(model, counts, i % 2 === 0 ? plainKnown(counts) : amid(counts, lenders, random), rate);
      });
    };
    const worlds = { steady, doubling, halving, "one outlier of six times the rate": outlier, bursts };
    const runs = Object.entries(worlds).map(([name, world]) => ({ name, runs: many(world) }));
    for (const it of runs) everything.set(it.name, [...(everything.get(it.name) ?? []), ...it.runs]);
    const [calm, rises, falls] = runs.map((it) => it.runs) as [Run[], Run[], Run[]];
    const at = (of: (run: Run) => readonly number[], runs: readonly Run[]) =>
      detection(runs, of, threshold(calm, of));
    const [rising, falling] = [(it: Run) => it.rising, (it: Run) => it.falling];
    return [
      `${rate} incidents a month`,
      ...runs.flatMap((it) => [
        `  ${it.name}: ${told(it.runs, "rising")}`,
        `  ${it.name}: ${told(it.runs, "falling")}`,
      ]),
      `  break that doubles the counts, not in the manifest: ${broken(rises, false)}`,
      `  break that doubles the counts, in the manifest: ${broken(rises, true)}`,
      `  months to detection, doubling: verdict "rising" ${detection(rises, ({ called }) => called.rising.map(Number), 0)}; at 1 % false alarms a month: P(rising) ${at(rising, rises)}, CUSUM ${at((it) => it.cusum, rises)}, Farrington ${at((it) => it.farrington, rises)}`,
      `  months to detection, halving: verdict "falling" ${detection(falls, ({ called }) => called.falling.map(Number), 0)}; at 1 % false alarms a month: P(falling) ${at(falling, falls)}`,
    ];
  });
  return [
    ...lines,
    "All rates together",
    ...[...everything].flatMap(([name, runs]) => [
      `  ${name}: ${told(runs, "rising")}`,
      `  ${name}: ${told(runs, "falling")}`,
    ]),
  ];
}

function amid(counts: readonly number[], lenders: readonly Unit[], random: Random): Known {
  return lentKnown(counts, lenders[drawIndex(random, lenders.length)]!, random);
}

const mean = (values: readonly number[]) => values.reduce((sum, it) => sum + it, 0) / values.length;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
