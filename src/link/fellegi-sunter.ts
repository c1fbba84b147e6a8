import { type Level, UNKNOWN } from "./comparison.ts";
import type { Patterns } from "./patterns.ts";

/** What each comparison says, in natural logarithms of the likelihood ratio of one event against two. */
export interface Model {
  /** Row by row as in the patterns, one weight for each comparison; 0 where a value is unknown. */
  weights: Float64Array;
  /** Log odds, before any comparison, that a candidate of the pattern's pair of sources is one event. */
  prior: Float64Array;
  /** Sum of both: log odds that a candidate is one event, were it the only one of its records. */
  total: Float64Array;
  /** m by comparison and level. */
  match: readonly (readonly number[])[];
}

/** What does not change while the model is fitted. */
export interface Evidence {
  patterns: Patterns;
  /** Log u by pattern and comparison. */
  logChance: Float64Array;
  /** By pair of sources, the largest share of candidates that can be one event. */
  most: ReadonlyMap<number, number>;
  /** Harmonic mean of the candidates' crowds: with it, crowds move odds between places and leave their sum. */
  crowd: number;
}

/** Candidates that are taken to be one event, by pattern. */
export interface Matched {
  pairs: Float64Array;
  /** The same, counted as so many pairs of separate events would tell as much of how pairs compare. */
  telling: Float64Array;
}

/** Pseudo-pairs that stand for what is usual, in each stratum of each comparison. */
const USUAL_PAIRS = 6;
/** Pseudo-pairs of a level at least (the prior of Jeffreys). */
const LEAST_PAIRS = 0.5;
/** Chance pairs from which a kind of place is taken at its own word rather than at that of all. */
const FEW_PAIRS = 60;
/** Place of the distance among the comparisons. */
const DISTANCE_AT = 2;
/** No share of matches is taken to be larger. */
const MOST = 0.999;
const ROUNDS = 300;
const CONVERGED = 1e-6;

/** @param sizes number of records by source. */
export function gatherEvidence(patterns: Patterns, sizes: readonly number[], within: boolean): Evidence {
  const { comparisons, levels, count } = patterns;
  const width = comparisons.length;
  const chance = chanceShares(patterns);
  const logChance = new Float64Array(count.length * width);
  let [all, inverse] = [0, 0];
  for (const [row, n] of count.entries()) {
    const crowd = levels[row * width]!;
    all += n;
    inverse += n / comparisons[0]!.levels[crowd]!.chance;
    for (let c = 1; c < width; c++) {
      const level = levels[row * width + c]!;
      if (level !== UNKNOWN) logChance[row * width + c] = Math.log(chance(c, row)[level]!);
    }
  }
  return {
    patterns,
    logChance,
    most: mostMatches(patterns, sizes, within),
    crowd: all === 0 ? 1 : all / inverse,
  };
}

/**
 * Fellegi & Sunter (1969, JASA 64, 1183): each comparison's weight is log(m / u), where u, the share of the level
 * among pairs of different events, is counted in pairs shifted in time, and m, its share among pairs of one event,
 * comes from the mixture of candidates by expectation maximisation (Winkler 1988), as does the share of matches by
 * pair of sources. Comparison 0, the crowd, is no such ratio: it divides the odds by the number of rivals.
 */
export function fitModel(evidence: Evidence): Model {
  const { count } = evidence.patterns;
  const matched = new Float64Array(count.length);
  let model = firstModel(evidence);
  for (let round = 0; round < ROUNDS; round++) {
    for (let row = 0; row < count.length; row++)
      matched[row] = count[row]! / (1 + Math.exp(-model.total[row]!));
    const next = modelFrom(evidence, { pairs: matched, telling: matched });
    let moved = 0;
    for (let row = 0; row < count.length; row++) {
      if (count[row]! > 0) moved = Math.max(moved, Math.abs(next.total[row]! - model.total[row]!));
    }
    model = next;
    if (moved < CONVERGED) break;
  }
  return model;
}

function firstModel(evidence: Evidence): Model {
  const share = new Map([...evidence.most].map(([pair, bound]) => [pair, bound / 2]));
  return weigh(
    evidence,
    share,
    evidence.patterns.comparisons.map(({ levels }) => usual(levels, "match")),
  );
}

/**
 * The model that follows when of each pattern's candidates so many are taken to be one event.
 *
 * @param settled whether rivals had their say, so that the matches also tell what a crowd is worth.
 */
export function modelFrom(evidence: Evidence, { pairs: matched, telling }: Matched, settled = false): Model {
  const { patterns, most } = evidence;
  const { comparisons, levels, count, sourcePair } = patterns;
  const width = comparisons.length;
  const seen = comparisons.map(({ levels }) => new Array<number>(levels.length).fill(0));
  const byPair = new Map([...most.keys()].map((pair) => [pair, { matched: 0, all: 0 }]));
  let [allMatched, all] = [0, 0];
  for (let row = 0; row < count.length; row++) {
    const sum = byPair.get(sourcePair[row]!)!;
    sum.matched += matched[row]!;
    sum.all += count[row]!;
    allMatched += matched[row]!;
    all += count[row]!;
    for (let c = 1; c < width; c++) {
      const level = levels[row * width + c]!;
      if (level !== UNKNOWN) seen[c]![level]! += telling[row]!;
    }
  }
  const overall = Math.min(MOST, (allMatched + 0.5) / (all + 1));
  const share = new Map(
    [...byPair].map(([pair, { matched, all }]) => [
      pair,
      Math.min(most.get(pair)!, (matched + USUAL_PAIRS * overall) / (all + USUAL_PAIRS)),
    ]),
  );
  return weigh(
    evidence,
    share,
    comparisons.map(({ levels }, c) => sharesOf(levels, seen[c]!, usual(levels, "match"), USUAL_PAIRS)),
    settled ? crowdWeights(evidence, matched, overall) : undefined,
  );
}

/** By rule: where twice as many stand near by chance, the odds of each are half. */
function ruledCrowdWeights({ patterns, crowd }: Evidence): number[] {
  return patterns.comparisons[0]!.levels.map(({ chance }) => Math.log(crowd / chance));
}

/** Log odds of candidates by crowd against those of all; drawn towards the rule where matches are few. */
function crowdWeights(evidence: Evidence, matched: Float64Array, overall: number): number[] {
  const { comparisons, levels, count } = evidence.patterns;
  const logit = (share: number) => Math.log(share / (1 - share));
  const found = comparisons[0]!.levels.map(() => ({ matched: 0, all: 0 }));
  for (let row = 0; row < count.length; row++) {
    const level = found[levels[row * comparisons.length]!]!;
    level.matched += matched[row]!;
    level.all += count[row]!;
  }
  return ruledCrowdWeights(evidence).map((ruled, level) => {
    const share = 1 / (1 + Math.exp(-ruled - logit(overall)));
    const { matched, all } = found[level]!;
    // As many pseudo-candidates as hold the usual number of matches and of others.
    const pseudo = USUAL_PAIRS / Math.min(share, 1 - share);
    return logit(Math.min(MOST, (matched + pseudo * share) / (all + pseudo))) - logit(overall);
  });
}

function weigh(
  evidence: Evidence,
  share: ReadonlyMap<number, number>,
  match: readonly (readonly number[])[],
  crowds: readonly number[] = ruledCrowdWeights(evidence),
): Model {
  const { comparisons, levels, sourcePair } = evidence.patterns;
  const width = comparisons.length;
  const weights = levelWeights(evidence, match);
  const prior = Float64Array.from(sourcePair, (pair) => Math.log(share.get(pair)! / (1 - share.get(pair)!)));
  const total = prior.map((sum, row) => {
    const at = row * width;
    weights[at] = crowds[levels[at]!]!;
    return weights.subarray(at, at + width).reduce((before, weight) => before + weight, sum);
  });
  return { weights, prior, total, match };
}

/** Log of m / u by pattern and comparison; 0 for unknown values, and for the crowd, which is no such ratio. */
export function levelWeights(
  { patterns, logChance }: Evidence,
  match: readonly (readonly number[])[],
): Float64Array {
  const { comparisons, levels } = patterns;
  const width = comparisons.length;
  const logMatch = match.map((values) => values.map(Math.log));
  return logChance.map((chance, at) => {
    const c = at % width;
    return c === 0 || levels[at] === UNKNOWN ? 0 : logMatch[c]![levels[at]!]! - chance;
  });
}

/** A record has one partner in another source at most, and so a pair of sources as many as the smaller has records. */
function mostMatches(
  { sourcePair, count }: Patterns,
  sizes: readonly number[],
  within: boolean,
): Map<number, number> {
  const all = new Map<number, number>();
  for (const [row, pair] of sourcePair.entries()) all.set(pair, (all.get(pair) ?? 0) + count[row]!);
  return new Map(
    [...all].map(([pair, candidates]) => {
      const partners = Math.min(sizes[Math.floor(pair / sizes.length)]!, sizes[pair % sizes.length]!);
      return [pair, within ? MOST : Math.min(MOST, partners / Math.max(1, candidates))];
    }),
  );
}

/** Shares of the levels before any data were seen. */
export function usual(levels: readonly Level[], among: "match" | "chance"): number[] {
  return normalise(
    levels,
    levels.map((level) => level[among]),
  );
}

/**
 * Shares of the levels by what was counted, drawn towards the shares that are expected as if these rested on so many
 * pairs. What is expected of a level is known to a factor, not to a few millionths: a level in which nothing was
 * counted has at least half a pair where it was expected to have one.
 */
export function sharesOf(
  levels: readonly Level[],
  counts: readonly number[],
  expected: readonly number[],
  pairs: number,
): number[] {
  const all = new Map<number, number>();
  for (const [i, { stratum }] of levels.entries()) all.set(stratum, (all.get(stratum) ?? 0) + counts[i]!);
  return normalise(
    levels,
    counts.map((n, i) => {
      const share = expected[i]!;
      const pseudo = Math.max(LEAST_PAIRS, pairs * share);
      return (n + pseudo) / (all.get(levels[i]!.stratum)! + pseudo / share);
    }),
  );
}

/** Scales values to sum up to 1 within each stratum. */
export function normalise(levels: readonly Level[], values: readonly number[]): number[] {
  const sums = new Map<number, number>();
  for (const [i, { stratum }] of levels.entries()) sums.set(stratum, (sums.get(stratum) ?? 0) + values[i]!);
  return values.map((value, i) => value / sums.get(levels[i]!.stratum)!);
}

/**
 * The share of a comparison's levels among chance pairs like the given one: from places as busy and, but for distance
 * itself, as near to each other, since neighbours know the same actors and kinds of attack. Drawn towards that of all
 * chance pairs as near, and these towards that of all, where they are few.
 */
function chanceShares({
  comparisons,
  levels,
  chance,
}: Patterns): (c: number, row: number) => readonly number[] {
  const width = comparisons.length;
  const nearness = (c: number, row: number) =>
    c === DISTANCE_AT ? 0 : (comparisons[DISTANCE_AT]!.levels[levels[row * width + DISTANCE_AT]!]?.near ?? 0);
  const tables = comparisons.map(({ levels }) => ({
    all: new Array<number>(levels.length).fill(0),
    near: new Map<number, number[]>(),
    like: new Map<number, number[]>(),
  }));
  const keyOf = (c: number, row: number) => levels[row * width]! * 2 + nearness(c, row);
  const add = (table: Map<number, number[]>, key: number, level: number, n: number, size: number) => {
    const counts = table.get(key) ?? new Array<number>(size).fill(0);
    counts[level]! += n;
    table.set(key, counts);
  };
  for (let row = 0; row < chance.length; row++) {
    const n = chance[row]!;
    if (n === 0) continue;
    for (let c = 1; c < width; c++) {
      const level = levels[row * width + c]!;
      if (level === UNKNOWN) continue;
      const { all, near, like } = tables[c]!;
      all[level]! += n;
      add(near, nearness(c, row), level, n, all.length);
      add(like, keyOf(c, row), level, n, all.length);
    }
  }
  const shares = tables.map(({ all, near, like }, c) => {
    const { levels } = comparisons[c]!;
    const drawn = (counts: readonly number[] | undefined, towards: readonly number[]) =>
      counts === undefined ? towards : sharesOf(levels, counts, towards, FEW_PAIRS);
    const ofAll = sharesOf(levels, all, usual(levels, "chance"), USUAL_PAIRS);
    const ofNear = [0, 1].map((nearness) => drawn(near.get(nearness), ofAll));
    return {
      like: new Map([...like].map(([key, counts]) => [key, drawn(counts, ofNear[key % 2]!)])),
      near: ofNear,
    };
  });
  return (c, row) => shares[c]!.like.get(keyOf(c, row)) ?? shares[c]!.near[nearness(c, row)]!;
}
