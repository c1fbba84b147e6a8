import {
  type Explanation,
  explainPair,
  explainPart,
  findPairOf,
  findPartOf,
  type LinkResult,
  type PartExplanation,
} from "../link/index.ts";
import { Problem } from "../problem.ts";
import type { ExplainJson } from "./json/links.ts";
import { jsonText } from "./json/print.ts";
import type { LinkCommandOptions } from "./link-command.ts";

const NOT_COMPARED =
  "their days or places lie too far apart, or they differ in so much that they cannot be one event";

/** What `--explain` prints: the weights of two events as one incident or, where one is longer than the other, as an episode and its part. */
export function explained(result: LinkResult, { explain, json }: LinkCommandOptions): string {
  const [a, b] = explain!.slice(0, 2).map((name) => eventNamed(result, name)) as [Named, Named];
  const pair = findPairOf(result, a, b);
  const part = findPartOf(result.episodes, result.entries, a, b);
  if (part !== null && (pair === null || part.isPart)) {
    const explanation = explainPart(result.episodes, result.entries, part);
    return json ? jsonText<typeof ExplainJson>(explanation, 1) : partWaterfall(explanation);
  }
  if (pair === null)
    return json
      ? jsonText<typeof ExplainJson>({ a, b, notCompared: NOT_COMPARED }, 1)
      : `${title(a)} and ${title(b)} were not compared: ${NOT_COMPARED}.\n`;
  const explanation = explainPair(result, pair);
  return json ? jsonText<typeof ExplainJson>(explanation, 1) : waterfall(explanation);
}

interface Named {
  source: string;
  event: string;
}

function eventNamed({ entries }: LinkResult, name: string): Named {
  const found = entries.find(({ source, record }) => `${source}:${record.event}` === name);
  if (found === undefined)
    throw new Problem(
      `There is no event "${name}"; name it as source:event, the source as its file without ending.`,
      "usage",
    );
  return { source: found.source, event: found.record.event };
}

function title({ source, event }: Named): string {
  return `${source}:${event}`;
}

function waterfall({ a, b, bars, weight, probability, linked, judged }: Explanation): string {
  return [
    `${title(a)} and ${title(b)}: ${linked ? "one incident" : "not linked"}, probability ${probability.toFixed(3)}`,
    ...barLines(bars, weight),
    judged === null
      ? "The probability also weighs rivals, how many sources have such an event, and what third events say."
      : `A person has judged them: ${judged === "same" ? "one incident" : "two incidents"}; that decides.`,
    "",
  ].join("\n");
}

function signed(weight: number): string {
  return `${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(1)}`;
}

function partWaterfall({ episode, part, bars, weight, probability, isPart }: PartExplanation): string {
  return [
    `${title(part)} is ${isPart ? "a part" : "no part"} of the episode ${title(episode)}, probability ${probability.toFixed(3)}`,
    ...barLines(bars, weight),
    "The probability also weighs other episodes, what either is linked to, and the dead that all parts add up to.",
    "",
  ].join("\n");
}

function barLines(bars: Explanation["bars"], weight: number): string[] {
  const lines = bars.map(({ comparison, finding, values, weight }) => {
    const bar = (weight < 0 ? "−" : "+").repeat(Math.min(20, Math.round(Math.abs(weight))));
    const found = values === null ? finding : `${values[0]} | ${values[1]}: ${finding}`;
    return `  ${comparison.padEnd(22)}${signed(weight).padStart(7)} ${bar.padEnd(20)} ${found}`;
  });
  return [
    "weights are log odds to the base 2: +1 doubles the odds",
    ...lines,
    `  ${"together".padEnd(22)}${signed(weight).padStart(7)}`,
  ];
}
