import type { Comparison } from "./comparison.ts";
import { fitParts, type PartCase, type PartModel } from "./episode-model.ts";
import type { PartPairs } from "./episode-pairs.ts";
import { daysOf, isShortBeside, mayBeEpisode } from "./episode-shape.ts";
import type { Pair } from "./link.ts";
import type { Entry } from "./link-record.ts";

/** An event that may be a part of a record of several days, by their numbers in the result's entries. */
export interface PartPair {
  whole: number;
  part: number;
  probability: number;
  /** Log odds to the base 2 of the pair by itself: prior and comparisons. */
  weight: number;
  /** Parts that are expected in the source, over the events that chance brings there; log odds to the base 2. */
  prior: number;
  /** What each comparison found, a row of the patterns. */
  pattern: number;
  /** Whether it is counted as a part: likelier than not. */
  isPart: boolean;
}

/** A record of several days with the events of other sources that are parts of it. */
export interface Episode {
  whole: number;
  parts: PartPair[];
  /** Of the parts, so many are expected to be none. */
  expectedFalse: number;
}

export interface Episodes {
  /** Those that have parts. */
  episodes: Episode[];
  /** All pairs that are worth a word, parts or not. */
  pairs: PartPair[];
  comparisons: Comparison[];
  /** Levels and weights (base 2) by pattern, one for each comparison. */
  patterns: { levels: Uint8Array; weights: Float64Array };
  /** Of each record of several days that was linked with a short event: that it is an episode and not this event. */
  isEpisode: ReadonlyMap<number, number>;
}

export const NO_EPISODES: Episodes = {
  episodes: [],
  pairs: [],
  comparisons: [],
  patterns: { levels: new Uint8Array(), weights: new Float64Array() },
  isEpisode: new Map(),
};

/** Pairs that are less likely are not kept. */
const KEEP = 0.01;
/** From this probability on, an event that a record may be one with is no sign of its being an episode. */
const RIVAL = 0.2;
/** The parts' dead may add up to so much more than the whole's highest toll before they speak against each other. */
const TOLL_ROOM = { times: 1.2, more: 1 } as const;

/**
 * The events that are parts of longer records of other sources. They are not merged: each stays in its own cluster. An
 * event that is one with a record of the episode's own source is no part of it, since no publisher counts twice; and a
 * record that is one with a short event is no episode.
 *
 * @param linked what was compared as one event.
 * @param isJudgedOne whether a person has said of two records that they are one event.
 */
export function findEpisodes(
  pairs: PartPairs,
  entries: readonly Entry[],
  linked: readonly Pick<Pair, "a" | "b" | "probability" | "linked">[],
  isJudgedOne: (x: number, y: number) => boolean,
): Episodes {
  if (pairs.whole.length === 0) return NO_EPISODES;
  const names = [...new Set(entries.map(({ source }) => source))];
  const number = new Map(names.map((name, i) => [name, i]));
  const source = Int16Array.from(entries, (entry) => number.get(entry.source)!);
  const days = Int32Array.from(entries, ({ record }) => daysOf(record));
  const free = freedom(entries, linked);
  const model = fitParts({ pairs, source, days, ...free });
  const probability = byTolls(pairs, entries, source, model);

  const best = new Map<string, number>();
  for (let i = 0; i < probability.length; i++) {
    const key = `${pairs.part[i]} ${source[pairs.whole[i]!]}`;
    const before = best.get(key);
    if (before === undefined || probability[i]! > probability[before]!) best.set(key, i);
  }
  const chosen = new Set(best.values());
  const kept: PartPair[] = [];
  for (const [i, p] of probability.entries()) {
    const [whole, part] = [pairs.whole[i]!, pairs.part[i]!];
    if (p < KEEP || isJudgedOne(whole, part)) continue;
    kept.push({
      whole,
      part,
      probability: p,
      weight: model.total[i]! * Math.LOG2E,
      prior: model.prior[i]! * Math.LOG2E,
      pattern: pairs.pattern[i]!,
      isPart: p > 0.5 && chosen.has(i),
    });
  }
  return {
    episodes: gathered(kept),
    pairs: kept,
    comparisons: pairs.comparisons,
    patterns: { levels: pairs.levels, weights: model.weights.map((weight) => weight * Math.LOG2E) },
    isEpisode: new Map([...model.isEpisode].filter(([whole]) => free.single(whole) > 0)),
  };
}

function gathered(pairs: readonly PartPair[]): Episode[] {
  const episodes = new Map<number, Episode>();
  for (const pair of pairs) {
    if (!pair.isPart) continue;
    const episode = episodes.get(pair.whole) ?? { whole: pair.whole, parts: [], expectedFalse: 0 };
    episodes.set(pair.whole, episode);
    episode.parts.push(pair);
    episode.expectedFalse += 1 - pair.probability;
  }
  return [...episodes.values()];
}

/** That an event is one with no record of the episode's source, and that a record of several days is one with a short event. */
function freedom(
  entries: readonly Entry[],
  linked: readonly Pick<Pair, "a" | "b" | "probability">[],
): Pick<PartCase, "free" | "single" | "isRival"> {
  const taken = new Map<string, number>();
  const own = new Map<string, number>();
  const short = new Map<number, number>();
  for (const { a, b, probability } of linked)
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const [one, other] = [entries[x]!, entries[y]!];
      const key = `${x} ${other.source}`;
      taken.set(key, (taken.get(key) ?? 0) + probability);
      if (!mayBeEpisode(one.record) || !isShortBeside(other.record, one.record)) continue;
      own.set(`${x} ${y}`, probability);
      short.set(x, Math.max(short.get(x) ?? 0, probability));
    }
  return {
    free: (part, whole) => {
      const all = taken.get(`${part} ${entries[whole]!.source}`) ?? 0;
      return 1 - Math.max(0, Math.min(1, all - (own.get(`${whole} ${part}`) ?? 0)));
    },
    single: (whole) => short.get(whole) ?? 0,
    isRival: (whole, part) => (own.get(`${whole} ${part}`) ?? 0) > RIVAL,
  };
}

/**
 * The parts that one source has of an episode are different events, so that their dead add up to no more than the whole's, or
 * little more: where they would, each death costs as much as brings the sum down to it.
 */
function byTolls(
  { whole, part }: PartPairs,
  entries: readonly Entry[],
  source: ArrayLike<number>,
  { probability }: PartModel,
): Float64Array {
  const groups = new Map<string, number[]>();
  for (let i = 0; i < whole.length; i++) {
    const key = `${whole[i]} ${source[part[i]!]}`;
    const own = groups.get(key);
    if (own) own.push(i);
    else groups.set(key, [i]);
  }
  const weighed = probability.slice();
  for (const own of groups.values()) {
    const toll = entries[whole[own[0]!]!]!.record.killed;
    if (toll === null) continue;
    const most = TOLL_ROOM.times * Math.max(toll.high, toll.best) + TOLL_ROOM.more;
    const dead = own.map((i) => entries[part[i]!]!.record.killed?.low ?? 0);
    const at = (cost: number) =>
      own.map((i, k) => {
        const odds = (probability[i]! / (1 - probability[i]! + 1e-12)) * Math.exp(-cost * dead[k]!);
        return odds / (1 + odds);
      });
    const sum = (cost: number) => at(cost).reduce((total, p, k) => total + p * dead[k]!, 0);
    if (sum(0) <= most) continue;
    let [low, high] = [0, 20];
    for (let step = 0; step < 40; step++) {
      const middle = (low + high) / 2;
      if (sum(middle) > most) low = middle;
      else high = middle;
    }
    for (const [k, p] of at(high).entries()) weighed[own[k]!] = p;
  }
  return weighed;
}
