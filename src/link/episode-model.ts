import { UNKNOWN } from "./comparison.ts";
import type { PartPairs } from "./episode-pairs.ts";
import { sharesOf, usual } from "./fellegi-sunter.ts";

/** What is known of the pairs of episodes and events, in natural logarithms. */
export interface PartModel {
  /** Of each pattern and comparison: log m / u; 0 where a value is unknown. */
  weights: Float64Array;
  /** Of each pair: parts of the episode that are expected in the source, over the events that chance brings. */
  prior: Float64Array;
  /** Of each pair: log odds that the event is a part, were both free to be. */
  total: Float64Array;
  /** Of each pair, with all else that speaks of it. */
  probability: Float64Array;
  /** Of each episode: that it is one, not a single event whose day is not known. */
  isEpisode: ReadonlyMap<number, number>;
}

export interface PartCase {
  pairs: PartPairs;
  /** Of each record: its source, by number, and its days. */
  source: ArrayLike<number>;
  days: ArrayLike<number>;
  /** That an event is one with no record of the episode's source (the episode itself apart). */
  free(part: number, whole: number): number;
  /** That a record of several days is one with a short event of another source. */
  single(whole: number): number;
  /** Whether it may be one with this event. */
  isRival(whole: number, part: number): boolean;
}

const ROUNDS = 200;
const CONVERGED = 1e-6;
/** Pseudo-pairs that stand for what is usual, in each stratum of each comparison. */
const USUAL_PAIRS = 6;
/** An episode's own count of chance is drawn towards that of all as if so many stretches had shown it. */
const STRETCHES = 0.5;
/** Parts of an episode vary: many have none in a source, which lacks them. Shape of their gamma distribution. */
const SHAPE = 0.5;
/** Parts a day that are expected in an episode before any was seen, and the days for which this counts. */
const USUAL_PARTS = 0.2;
const USUAL_DAYS = 2;

/** Events of its own publisher in an episode's days that are expected, and as many by chance, before any was counted. */
const BURST_EVENTS = 5;

/** An episode and a source. */
interface Group {
  whole: number;
  /** Pairs of sources have their own number of parts. */
  kind: string;
  days: number;
  /** Events that chance brings. */
  chance: number;
  pairs: number[];
}

/**
 * A part stands among events that are there by chance: how many come from the same place in the stretches of time before
 * and after, how they compare too (u), both of events only that the episode's source has no record of, since no
 * publisher counts twice. How parts compare (m), and how many an episode has in a source, come from what is there beyond
 * that, by expectation maximisation; an episode's parts follow a gamma distribution, of a mean by pair of sources. An
 * event is a part of one episode of a source at most.
 */
export function fitParts(given: PartCase): PartModel {
  const { pairs } = given;
  const free = Float64Array.from(pairs.whole, (whole, i) => given.free(pairs.part[i]!, whole));
  const chance = Float64Array.from(pairs.chanceWhole, (whole, i) => given.free(pairs.chancePart[i]!, whole));
  const bursts = burstsOf(given);
  const groups = groupsOf(given, chance, bursts);
  const rivals = rivalsOf(given);
  const logChance = chanceShares(pairs, chance);
  const probability = free.slice();
  let isEpisode = new Map<number, number>();
  let model = learn(given, groups, logChance, probability);
  for (let round = 0; round <= ROUNDS; round++) {
    isEpisode = episodesOf(given, groups, model.total, free, probability);
    judge(pairs.whole, model.total, free, isEpisode, rivals, probability);
    const next = learn(given, groups, logChance, probability);
    let moved = 0;
    for (const [i, total] of next.total.entries()) moved = Math.max(moved, Math.abs(total - model.total[i]!));
    if (moved < CONVERGED) break;
    model = next;
  }
  return { ...model, probability, isEpisode };
}

/**
 * Where there is an episode there is more of everything: how many times more, by what its own publisher counts beside
 * it, which is no part of it. By source of the episode.
 */
function burstsOf({ pairs, source }: PartCase): ReadonlyMap<number, number> {
  const seen = new Map<number, { within: number; chance: number }>();
  const of = (whole: number) => {
    const found = seen.get(source[whole]!) ?? { within: BURST_EVENTS, chance: BURST_EVENTS };
    seen.set(source[whole]!, found);
    return found;
  };
  for (const whole of pairs.ownWhole) of(whole).within++;
  for (const whole of pairs.ownChanceWhole) of(whole).chance += 1 / pairs.stretches.get(whole)!;
  return new Map([...seen].map(([name, { within, chance }]) => [name, Math.max(1, within / chance)]));
}

function groupsOf(
  { pairs, source, days }: PartCase,
  free: Float64Array,
  bursts: ReadonlyMap<number, number>,
): Group[] {
  const groups = new Map<string, Group>();
  const around = new Map<string, number>();
  for (const [i, whole] of pairs.chanceWhole.entries()) {
    const key = `${whole} ${source[pairs.chancePart[i]!]}`;
    around.set(key, (around.get(key) ?? 0) + free[i]!);
  }
  // A source in which an episode has no event at all tells of how many parts are usual, too.
  const sources = new Set(Array.from(pairs.part, (part) => source[part]!));
  for (const whole of pairs.stretches.keys())
    for (const of of sources)
      if (of !== source[whole])
        groups.set(`${whole} ${of}`, {
          whole,
          kind: `${source[whole]} ${of}`,
          days: days[whole]!,
          chance: 0,
          pairs: [],
        });
  for (const [i, whole] of pairs.whole.entries())
    groups.get(`${whole} ${source[pairs.part[i]!]}`)!.pairs.push(i);

  const totals = new Map<string, { events: number; days: number }>();
  for (const [key, { kind, whole, days }] of groups) {
    const total = totals.get(kind) ?? { events: 0.5, days: 1 };
    totals.set(kind, total);
    total.events += around.get(key) ?? 0;
    total.days += pairs.stretches.get(whole)! * days;
  }
  for (const [key, group] of groups) {
    const stretches = pairs.stretches.get(group.whole)!;
    const { events, days } = totals.get(group.kind)!;
    const usual = (events / days) * group.days;
    const chance = ((around.get(key) ?? 0) + STRETCHES * usual) / (stretches + STRETCHES);
    group.chance = chance * (bursts.get(source[group.whole]!) ?? 1);
  }
  return [...groups.values()];
}

/** Pairs of one event with episodes of one source. */
function rivalsOf({ pairs, source }: PartCase): number[][] {
  const rivals = new Map<string, number[]>();
  for (const [i, whole] of pairs.whole.entries()) {
    const key = `${pairs.part[i]} ${source[whole]}`;
    const own = rivals.get(key);
    if (own) own.push(i);
    else rivals.set(key, [i]);
  }
  return [...rivals.values()];
}

/** A record that may be one event of a day is that, unless its stretch holds more other parts than chance would bring. */
function episodesOf(
  { pairs: { part }, single, isRival }: PartCase,
  groups: readonly Group[],
  total: Float64Array,
  free: Float64Array,
  probability: Float64Array,
): Map<number, number> {
  const evidence = new Map<number, number>();
  for (const { whole, pairs } of groups) {
    let sum = evidence.get(whole) ?? 0;
    for (const i of pairs)
      if (!isRival(whole, part[i]!)) sum += Math.log1p(free[i]! * Math.exp(total[i]!)) - probability[i]!;
    evidence.set(whole, sum);
  }
  return new Map(
    [...evidence].map(([whole, weight]) => {
      const one = single(whole);
      return [whole, one >= 1 ? 0 : 1 / (1 + (one / (1 - one)) * Math.exp(-weight))];
    }),
  );
}

function judge(
  whole: Int32Array,
  total: Float64Array,
  free: Float64Array,
  isEpisode: ReadonlyMap<number, number>,
  rivals: readonly (readonly number[])[],
  probability: Float64Array,
): void {
  for (const own of rivals) {
    const odds = own.map((i) => isEpisode.get(whole[i]!)! * Math.exp(total[i]!));
    const sum = odds.reduce((before, one) => before + one, 1);
    for (const [k, i] of own.entries()) probability[i] = (free[i]! * odds[k]!) / sum;
  }
}

function learn(
  { pairs }: PartCase,
  groups: readonly Group[],
  logChance: Float64Array,
  probability: Float64Array,
): Pick<PartModel, "weights" | "prior" | "total"> {
  const { comparisons, levels, pattern } = pairs;
  const width = comparisons.length;
  const seen = seenLevels(pairs, pattern, probability);
  const match = comparisons.map(({ levels }, c) =>
    sharesOf(levels, seen[c]!, usual(levels, "match"), USUAL_PAIRS).map(Math.log),
  );
  const weights = logChance.map((chance, at) =>
    levels[at] === UNKNOWN ? 0 : match[at % width]![levels[at]!]! - chance,
  );
  const prior = priors(groups, probability);
  const total = prior.map((sum, i) => {
    const at = pattern[i]! * width;
    return weights.subarray(at, at + width).reduce((before, weight) => before + weight, sum);
  });
  return { weights, prior, total };
}

function priors(groups: readonly Group[], probability: Float64Array): Float64Array {
  const parts = groups.map((group) => group.pairs.reduce((sum, i) => sum + probability[i]!, 0));
  const kinds = new Map<string, { parts: number; days: number }>();
  for (const [g, { kind, days }] of groups.entries()) {
    const sum = kinds.get(kind) ?? { parts: USUAL_PARTS * USUAL_DAYS, days: USUAL_DAYS };
    kinds.set(kind, sum);
    sum.parts += parts[g]!;
    sum.days += days;
  }
  const prior = new Float64Array(probability.length);
  for (const [g, group] of groups.entries()) {
    const { parts: all, days } = kinds.get(group.kind)!;
    const expected = (SHAPE + parts[g]!) / (SHAPE / ((all / days) * group.days) + 1);
    for (const i of group.pairs) prior[i] = Math.log(expected / group.chance);
  }
  return prior;
}

function chanceShares(pairs: PartPairs, free: Float64Array): Float64Array {
  const { comparisons, levels, chancePattern, ownPattern, ownWhole, stretches } = pairs;
  const around = seenLevels(pairs, chancePattern, free);
  // What its own publisher counts beside an episode is as like it as chance is in its days; it has been looked at once.
  const own = seenLevels(
    pairs,
    ownPattern,
    Float64Array.from(ownWhole, (whole) => stretches.get(whole)!),
  );
  const shares = comparisons.map(({ levels }, c) =>
    sharesOf(
      levels,
      around[c]!.map((n, level) => n + own[c]![level]!),
      usual(levels, "chance"),
      USUAL_PAIRS,
    ).map(Math.log),
  );
  return Float64Array.from(levels, (level, at) =>
    level === UNKNOWN ? 0 : shares[at % comparisons.length]![level]!,
  );
}

/** How often each level of each comparison was seen, in pairs of these patterns and weights. */
function seenLevels(
  { comparisons, levels }: PartPairs,
  pattern: Int32Array,
  weight: Float64Array,
): number[][] {
  const width = comparisons.length;
  const seen = comparisons.map(({ levels }) => new Array<number>(levels.length).fill(0));
  for (const [i, row] of pattern.entries())
    for (let c = 0; c < width; c++) {
      const level = levels[row * width + c]!;
      if (level !== UNKNOWN) seen[c]![level]! += weight[i]!;
    }
  return seen;
}
