import { kilometresBetween } from "../event/index.ts";
import { UNKNOWN } from "./comparison.ts";
import type { EventName } from "./judgements.ts";
import type { LinkResult, Pair } from "./link.ts";
import type { Entry, LinkRecord } from "./link-record.ts";

/** One bar of the waterfall from the prior to the final weight; weights are log odds to the base 2. */
export interface Bar {
  comparison: string;
  /** What was found, in words. */
  finding: string;
  /** The two records' values as given; null for the prior and what belongs to the place rather than to a record. */
  values: [string, string] | null;
  weight: number;
}

export interface Explanation {
  a: EventName;
  b: EventName;
  /** The prior first; the bars sum up to `weight`. */
  bars: Bar[];
  /** Of the pair by itself. */
  weight: number;
  /** With rivals and what other sources say. */
  probability: number;
  linked: boolean;
  /** What a person has judged, which then decides. */
  judged: Pair["judged"];
}

/** A bar for each comparison of a pattern. */
export function barsOf(
  {
    comparisons,
    patterns,
  }: Pick<LinkResult, "comparisons"> & { patterns: Pick<LinkResult["patterns"], "levels" | "weights"> },
  pattern: number,
  values: (name: string, comparison: number) => Bar["values"],
): Bar[] {
  const at = pattern * comparisons.length;
  return comparisons.map(({ name, levels }, c): Bar => {
    const level = patterns.levels[at + c]!;
    return {
      comparison: name,
      finding: level === UNKNOWN ? "unknown for one of them" : levels[level]!.label,
      values: values(name, c),
      weight: patterns.weights[at + c]!,
    };
  });
}

/** Why two records were joined or not: the weight of each comparison, with both values. */
export function explainPair(result: LinkResult, pair: Pair): Explanation {
  const { comparisons, patterns, entries } = result;
  const [a, b] = [entries[pair.a]!, entries[pair.b]!];
  const bars = barsOf({ comparisons, patterns }, pair.pattern, (name, c) =>
    c === 0 ? null : valuesOf(name, a.record, b.record),
  );
  const prior: Bar = {
    comparison: "prior",
    finding: "share of candidates of these two sources that are one event",
    values: null,
    weight: patterns.prior[pair.pattern]!,
  };
  return {
    a: nameOf(a),
    b: nameOf(b),
    bars: [
      prior,
      ...bars.filter(({ values, weight }) => weight !== 0 || values === null || values.some(Boolean)),
    ],
    weight: pair.weight,
    probability: pair.probability,
    linked: pair.linked,
    judged: pair.judged,
  };
}

/** The pair of two records, given as source and event; null when they were no candidates or too unlikely to keep. */
export function findPairOf({ pairs, entries }: LinkResult, a: EventName, b: EventName): Pair | null {
  return pairs.find((pair) => areThese(entries, [pair.a, pair.b], a, b)) ?? null;
}

/** Whether two records are the named ones, in either order. */
export function areThese(
  entries: readonly Entry[],
  pair: readonly [number, number],
  a: EventName,
  b: EventName,
): boolean {
  const [first, second] = pair.map((number) => nameOf(entries[number]!)) as [EventName, EventName];
  const is = (one: EventName, other: EventName) => one.source === other.source && one.event === other.event;
  return (is(first, a) && is(second, b)) || (is(first, b) && is(second, a));
}

/** As a person names it. */
export function nameOf({ source, record }: Entry): EventName {
  return { source, event: record.event };
}

/** Both values in words; empty where there is none. */
export function valuesOf(comparison: string, a: LinkRecord, b: LinkRecord): [string, string] {
  switch (comparison) {
    case "date":
      return [daysOf(a), daysOf(b)];
    case "distance":
      return [pointOf(a), `${pointOf(b)}${apart(a, b)}`];
    case "reported":
      return ofBoth(a.report?.day, b.report?.day);
    case "words":
      return ofBoth(a.report?.lead, b.report?.lead);
    case "killed":
      return [tollOf(a), tollOf(b)];
    case "actors":
      return [a.actors.join(" – "), b.actors.join(" – ")];
    case "weapons":
      return [namesOf(a.weapons), namesOf(b.weapons)];
    case "attacked":
      return [namesOf(a.targets), namesOf(b.targets)];
    default:
      return [a.categories[comparison] ?? "", b.categories[comparison] ?? ""];
  }
}

/** As a report has them with what kind they are, as a publisher codes them the kind alone. */
function namesOf(means: LinkRecord["weapons"] | LinkRecord["targets"] = []): string {
  return means.map(({ name, kind }) => (name === kind ? kind : `${name} (${kind})`)).join(", ");
}

/** Rows of datasets have no such thing, which says nothing. */
function ofBoth(a: string | null | undefined, b: string | null | undefined): [string, string] {
  return a && b ? [a, b] : ["", ""];
}

function daysOf({ date }: LinkRecord): string {
  if (date === null) return "";
  const days = date.start === date.end ? date.start : `${date.start} to ${date.end}`;
  return date.precision === "day" ? days : `${days} (${date.precision})`;
}

function pointOf({ place }: LinkRecord): string {
  return place === null ? "" : `${place.lat.toFixed(3)}, ${place.lon.toFixed(3)}`;
}

function apart(a: LinkRecord, b: LinkRecord): string {
  return a.place === null || b.place === null
    ? ""
    : ` (${kilometresBetween(a.place, b.place).toFixed(1)} km)`;
}

function tollOf({ killed }: LinkRecord): string {
  if (killed === null) return "";
  return killed.low === killed.high ? `${killed.best}` : `${killed.best} (${killed.low}–${killed.high})`;
}
