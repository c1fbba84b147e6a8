import type { Episodes, PartPair } from "./episodes.ts";
import { areThese, type Bar, barsOf, nameOf, valuesOf } from "./explain-pair.ts";
import type { EventName } from "./judgements.ts";
import type { Entry } from "./link-record.ts";

/** Why an event is taken for a part of a longer record, or not. */
export interface PartExplanation {
  episode: EventName;
  part: EventName;
  /** The prior first; the bars sum up to `weight`. */
  bars: Bar[];
  /** Of the pair by itself, log odds to the base 2. */
  weight: number;
  /** With the other episodes that may hold it, with what they are linked to, and with the dead that the parts add up to. */
  probability: number;
  isPart: boolean;
}

/** The waterfall of an event and the episode that may hold it. */
export function explainPart(
  { comparisons, patterns }: Episodes,
  entries: readonly Entry[],
  pair: PartPair,
): PartExplanation {
  const [whole, part] = [entries[pair.whole]!, entries[pair.part]!];
  const bars = barsOf({ comparisons, patterns }, pair.pattern, (name, c) =>
    valuesOf(c === 0 ? "date" : name, whole.record, part.record),
  );
  const prior: Bar = {
    comparison: "prior",
    finding: "parts to be expected in this source, over the events that chance brings there",
    values: null,
    weight: pair.prior,
  };
  return {
    episode: nameOf(whole),
    part: nameOf(part),
    bars: [prior, ...bars.filter(({ values, weight }) => weight !== 0 || values?.some(Boolean))],
    weight: pair.weight,
    probability: pair.probability,
    isPart: pair.isPart,
  };
}

/** The pair of an episode and an event, in either order; null when it is none. */
export function findPartOf(
  { pairs }: Episodes,
  entries: readonly Entry[],
  a: EventName,
  b: EventName,
): PartPair | null {
  return pairs.find(({ whole, part }) => areThese(entries, [whole, part], a, b)) ?? null;
}
