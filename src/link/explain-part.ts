import type { Episodes, PartPair } from "./episodes.ts";
import { type Bar, barsOf, valuesOf } from "./explain-pair.ts";
import type { Entry } from "./link-record.ts";

/** Why an event is taken for a part of a longer record, or not. */
export interface PartExplanation {
  episode: { source: string; event: string };
  part: { source: string; event: string };
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
    episode: { source: whole.source, event: whole.record.event },
    part: { source: part.source, event: part.record.event },
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
  a: { source: string; event: string },
  b: { source: string; event: string },
): PartPair | null {
  const is = (number: number, { source, event }: { source: string; event: string }) =>
    entries[number]!.source === source && entries[number]!.record.event === event;
  return (
    pairs.find(({ whole, part }) => (is(whole, a) && is(part, b)) || (is(whole, b) && is(part, a))) ?? null
  );
}
