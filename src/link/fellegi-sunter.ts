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

/** Pseudo-pairs that stand for what is usual, in each stratum of each comparison. */
const USUAL_PAIRS = 6;
/** Chance pairs from which a crowd is taken at its own word rather than at that of all. */
const CROWD_PAIRS = 60;
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
      if (level !== UNKNOWN) logChance[row * width + c] = Math.log(chance(c, crowd, level));
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
 * pair of sources. Comparison 0, the crowd, is no such ratio: it divides the odds by the number of rivals, and u is
 * counted apart in places equally busy.
 */
export function fitModel(evidence: Evidence): Model {
  const { count } = evidence.patterns;
  const matched = new Float64Array(count.length);
  let model = firstModel(evidence);
  for (let round = 0; round < ROUNDS; round++) {
    for (let row = 0; row < count.length; row++)
      matched[row] = count[row]! / (1 + Math.exp(-model.total[row]!));
    const next = modelFrom(evidence, matched);
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

/** The model that follows when of each pattern's candidates so many are taken to be one event. */
export function modelFrom(evidence: Evidence, matched: Float64Array): Model {
  const { patterns, most } = evidence;
  const { comparisons, levels, count, sourcePair } = patterns;
  const width = comparisons.length;
  const seen = comparisons.map(({ levels }) => usual(levels, "match"));
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
      if (level !== UNKNOWN) seen[c]![level]! += matched[row]!;
    }
  }
  const overall = (allMatched + 0.5) / (all + 1);
  const share = new Map(
    [...byPair].map(([pair, { matched, all }]) => [
      pair,
      Math.min(most.get(pair)!, (matched + USUAL_PAIRS * overall) / (all + USUAL_PAIRS)),
    ]),
  );
  return weigh(
    evidence,
    share,
    comparisons.map(({ levels }, c) => normalise(levels, seen[c]!)),
  );
}

function weigh(
  { patterns, logChance, crowd }: Evidence,
  share: ReadonlyMap<number, number>,
  match: readonly (readonly number[])[],
): Model {
  const { comparisons, levels, count, sourcePair } = patterns;
  const width = comparisons.length;
  const logMatch = match.map((values) => values.map(Math.log));
  const weights = new Float64Array(count.length * width);
  const prior = Float64Array.from(sourcePair, (pair) => Math.log(share.get(pair)! / (1 - share.get(pair)!)));
  const total = new Float64Array(count.length);
  for (let row = 0; row < count.length; row++) {
    const at = row * width;
    weights[at] = Math.log(crowd / comparisons[0]!.levels[levels[at]!]!.chance);
    let sum = prior[row]! + weights[at]!;
    for (let c = 1; c < width; c++) {
      const level = levels[at + c]!;
      if (level === UNKNOWN) continue;
      weights[at + c] = logMatch[c]![level]! - logChance[at + c]!;
      sum += weights[at + c]!;
    }
    total[row] = sum;
  }
  return { weights, prior, total };
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
      return [pair, within ? 0.95 : Math.min(0.95, partners / Math.max(1, candidates))];
    }),
  );
}

function usual(levels: readonly Level[], among: "match" | "chance"): number[] {
  return normalise(
    levels,
    levels.map((level) => level[among]),
  ).map((value) => value * USUAL_PAIRS);
}

/** Scales values to sum up to 1 within each stratum. */
function normalise(levels: readonly Level[], values: readonly number[]): number[] {
  const sums = new Map<number, number>();
  for (const [i, { stratum }] of levels.entries()) sums.set(stratum, (sums.get(stratum) ?? 0) + values[i]!);
  return values.map((value, i) => value / sums.get(levels[i]!.stratum)!);
}

/** The share of a level among chance pairs of a crowd level; drawn towards that of all crowds where these are few. */
function chanceShares({ comparisons, levels, chance }: Patterns) {
  const width = comparisons.length;
  const overall = comparisons.map(({ levels }) => usual(levels, "chance"));
  const crowds = comparisons[0]!.levels.length;
  const inCrowd = comparisons.map(({ levels }) => Array.from({ length: crowds }, () => levels.map(() => 0)));
  for (let row = 0; row < chance.length; row++) {
    if (chance[row] === 0) continue;
    for (let c = 1; c < width; c++) {
      const level = levels[row * width + c]!;
      if (level === UNKNOWN) continue;
      overall[c]![level]! += chance[row]!;
      inCrowd[c]![levels[row * width]!]![level]! += chance[row]!;
    }
  }
  const shares = comparisons.map(({ levels }, c) => normalise(levels, overall[c]!));
  const byCrowd = comparisons.map(({ levels }, c) =>
    inCrowd[c]!.map((counts) =>
      normalise(
        levels,
        counts.map((n, level) => n + CROWD_PAIRS * shares[c]![level]!),
      ),
    ),
  );
  return (c: number, crowd: number, level: number) => byCrowd[c]![crowd]![level]!;
}
