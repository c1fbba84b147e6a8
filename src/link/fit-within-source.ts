import type { DatasetRow } from "../event/index.ts";
import { actorsOf, inOrder } from "./incidents.ts";
import {
  CROWD_LEVELS,
  crowdLevel,
  kilometresWithinReach,
  PAIR_LEVELS,
  pairLevel,
  type WithinSourceModel,
} from "./within-source.ts";

/** Number of pairs by crowd and level of the pair. */
type Tally = number[][];

const ROUNDS = 1000;
/** Pairs that stand for what is usual where there are few. */
const USUAL_PAIRS = 10;

/**
 * Learns which rows of one day are one incident, without labels. Violence comes in episodes, so that a day with an
 * attack has more attacks around it than any other time: pairs one and two days apart show how many, and what pairs of
 * one day have beyond that is what one incident in several rows adds (expectation maximisation, each pair's odds the
 * product of its crowd's and its level's).
 *
 * @param rows of any actors, ordered or not, of all their days.
 * @param actors whose rows to learn from.
 */
export function fitWithinSource(rows: readonly DatasetRow[], actors: readonly string[]): WithinSourceModel {
  const [together, ...later] = tallies(rows, actors) as [Tally, Tally, Tally];
  const chance = chancePairs(later);
  let crowd = new Array<number>(CROWD_LEVELS).fill(1);
  let pair = new Array<number>(PAIR_LEVELS).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    const matched = together.map((row, q) =>
      row.map((n, c) => (n * crowd[q]! * pair[c]!) / (1 + crowd[q]! * pair[c]!)),
    );
    crowd = crowd.map((_, q) =>
      ratio(
        matched[q]!,
        chance[q]!.map((n, c) => n * pair[c]!),
      ),
    );
    pair = pair.map((_, c) =>
      ratio(
        matched.map((row) => row[c]!),
        chance.map((row, q) => row[c]! * crowd[q]!),
      ),
    );
  }
  return asWeights(crowd, pair, chance);
}

/** Pairs of the same day, of one day apart and of two; of the same day each pair once. */
function tallies(rows: readonly DatasetRow[], actors: readonly string[]): Tally[] {
  const found = [0, 1, 2].map(() =>
    Array.from({ length: CROWD_LEVELS }, () => new Array<number>(PAIR_LEVELS).fill(0)),
  );
  const byActor = new Map<string, DatasetRow[]>(actors.map((actor) => [actor, []]));
  for (const row of rows) for (const actor of actorsOf(row)) byActor.get(actor)?.push(row);
  for (const own of byActor.values()) {
    const placed = inOrder(own);
    for (const [index, first] of placed.entries()) {
      let crowd = -1;
      for (let next = index + 1; next < placed.length && placed[next]!.day - first.day <= 2; next++) {
        const second = placed[next]!;
        const km = kilometresWithinReach(first, second);
        if (km === null) continue;
        if (crowd < 0) crowd = crowdLevel(placed, index);
        found[second.day - first.day]![crowd]![pairLevel(first, second, km)]!++;
      }
    }
  }
  return found;
}

/**
 * Pairs of one day to be expected were no two rows one incident: half of those one day apart, since of two rows either
 * may come first, times how much these outnumber the pairs two days apart.
 */
function chancePairs([next, afterNext]: readonly Tally[]): Tally {
  return next!.map((row, q) =>
    row.map((n, c) => {
      const of = (tally: Tally) => {
        const distance = c - (c % 2);
        return tally[q]![distance]! + tally[q]![distance + 1]! + USUAL_PAIRS;
      };
      return ((n + 1 / 2) / 2) * Math.max(1, of(next!) / of(afterNext!));
    }),
  );
}

function ratio(matched: readonly number[], chance: readonly number[]): number {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0.5);
  return sum(matched) / sum(chance);
}

/** As prior and likelihood ratios, whose mean among chance pairs is 1; rounded, so that every machine gets the same. */
function asWeights(crowd: readonly number[], pair: readonly number[], chance: Tally): WithinSourceModel {
  const ofCrowds = chance.map((row) => row.reduce((a, b) => a + b));
  const ofPairs = pair.map((_, c) => chance.reduce((sum, row) => sum + row[c]!, 0));
  const [crowds, pairs] = [mean(crowd, ofCrowds), mean(pair, ofPairs)];
  const weight = (odds: number) => Math.round(1000 * Math.log2(odds)) / 1000;
  return {
    prior: weight(crowds * pairs),
    crowd: crowd.map((odds) => weight(odds / crowds)),
    pair: pair.map((odds) => weight(odds / pairs)),
  };
}

function mean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((a, b) => a + b);
  return values.reduce((sum, value, i) => sum + value * weights[i]!, 0) / total;
}
