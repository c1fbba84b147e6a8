import {
  before,
  cameTrue,
  chanceOf,
  FALLING,
  type Known,
  type Model,
  RISING,
  track,
} from "../assess/rising/index.ts";
import { isNotEnoughData } from "../statistics/not-enough-data.ts";
import { type Random, seededRandom } from "../statistics/random.ts";
import { drawPoisson } from "../statistics/random-counts.ts";
import { unusual } from "../statistics/unusual/index.ts";

/** Months of a simulated series: a past of six years, then the months that are judged. */
const PAST = 72;
const LENGTH = 120;
const JUDGED_AFTER_CHANGE = 12;
const RUNS = 100;
/** All detectors are compared at this rate of false alarms in steady series, per month. */
const FALSE_ALARMS = 0.01;
const LIKELY = 0.6;

/** The true mean of a month, given the counts so far. */
type World = (month: number, counts: readonly number[], rate: number) => number;

const steady: World = (_, __, rate) => rate;
const doubling: World = (month, _, rate) => (month < PAST ? rate : 2 * rate);
const halving: World = (month, _, rate) => (month < PAST ? rate : rate / 2);
/** One month with six times the usual, once. */
const outlier: World = (month, _, rate) => (month === PAST ? 6 * rate : rate);
/** Half of the incidents are set off by earlier ones (branching ratio ½, fading by half a month). */
const bursts: World = (month, counts, rate) => {
  let excited = 0;
  for (let back = 1; back <= 6 && month - back >= 0; back++) excited += counts[month - back]! * 0.5 ** back;
  return rate / 2 + (excited / 0.984) * 0.5;
};

function draw(world: World, rate: number, random: Random): number[] {
  const counts: number[] = [];
  for (let month = 0; month < LENGTH; month++) counts.push(drawPoisson(random, world(month, counts, rate)));
  return counts;
}

/** A group in one place whose every incident is one-sided, with one death. */
export function knownOf(counts: readonly number[]): Known {
  const own = track(counts);
  return { own, oneSided: own, deaths: own, elsewhere: track(counts.map(() => 0)), everyone: own };
}

interface Run {
  counts: number[];
  rising: number[];
  falling: number[];
  /** −log p of Farrington's test, by month. */
  farrington: number[];
  cusum: number[];
}

function run(model: Model, world: World, rate: number, random: Random): Run {
  const counts = draw(world, rate, random);
  const known = knownOf(counts);
  const ends = Array.from({ length: LENGTH - PAST - 6 }, (_, i) => PAST + 1 + i);
  const active = (end: number) => before(known.own, end, 24) > 0;
  const alarms = unusual(counts, { period: 12, from: PAST });
  const cusum = cusumOf(counts, rate);
  return {
    counts,
    rising: ends.map((end) => (active(end) ? chanceOf(model, known, end, RISING).p : 0)),
    falling: ends.map((end) => (active(end) ? chanceOf(model, known, end, FALLING).p : 0)),
    farrington: isNotEnoughData(alarms) ? [] : ends.map((_, i) => -Math.log(alarms.points[i]!.p)),
    cusum: ends.map((end) => cusum[end - 1]!),
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

/** Worlds whose truth is known: how often a rise is called that is none, and how soon one that is. */
export function simulations(model: Model): string[] {
  const lines: string[] = [];
  for (const rate of [0.2, 1, 5, 25]) {
    const random = seededRandom(rate * 10);
    const many = (world: World) => Array.from({ length: RUNS }, () => run(model, world, rate, random));
    const calm = many(steady);
    const rises = many(doubling);
    const falls = many(halving);
    const said = (runs: readonly Run[], direction: "rising" | "falling" = "rising") => {
      const p = runs.flatMap((it) => it[direction]);
      const came = runs.flatMap(({ counts }) => outcomesOf(counts, direction));
      const called = p.flatMap((it, i) => (it >= LIKELY ? [{ p: it, came: came[i]! }] : []));
      const wrong =
        called.length > 0
          ? `, of these false ${percent(1 - mean(called.map((it) => it.came)))} (stated ${percent(1 - mean(called.map((it) => it.p)))})`
          : "";
      return `"${direction}" in ${percent(called.length / p.length)} of months${wrong}; mean P(${direction}) ${mean(p).toFixed(2)}, came ${mean(came).toFixed(2)}`;
    };
    lines.push(
      `${rate} incidents a month`,
      `  steady: ${said(calm)}`,
      `  steady: ${said(calm, "falling")}`,
      `  one outlier of six times the rate: ${said(many(outlier))}`,
      `  self-exciting bursts: ${said(many(bursts))}`,
      `  doubling: verdict "rising" ${detection(rises, ({ rising }) => rising, LIKELY)}; at 1 % false alarms a month: P(rising) ${detection(
        rises,
        ({ rising }) => rising,
        threshold(calm, ({ rising }) => rising),
      )}, CUSUM ${detection(
        rises,
        ({ cusum }) => cusum,
        threshold(calm, ({ cusum }) => cusum),
      )}, Farrington ${detection(
        rises,
        ({ farrington }) => farrington,
        threshold(calm, ({ farrington }) => farrington),
      )}`,
      `  halving: verdict "falling" ${detection(falls, ({ falling }) => falling, LIKELY)}; at 1 % false alarms a month: P(falling) ${detection(
        falls,
        ({ falling }) => falling,
        threshold(calm, ({ falling }) => falling),
      )}`,
    );
  }
  return lines;
}

/** By month from the first judged one: did what was asked for come? */
function outcomesOf(counts: readonly number[], direction: "rising" | "falling"): number[] {
  const { own } = knownOf(counts);
  return Array.from({ length: LENGTH - PAST - 6 }, (_, i) => {
    const end = PAST + 1 + i;
    const asked = direction === "rising" ? RISING : FALLING;
    return cameTrue(asked, before(own, end, 12), before(own, end + 6, 6)) ? 1 : 0;
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, it) => sum + it, 0) / values.length;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
