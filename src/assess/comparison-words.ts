import type { Interval } from "../finding/index.ts";
import { type Comparison, coverageDecides, type Direction } from "./comparison.ts";
import { figure, percent } from "./phrase.ts";

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  rose: "rose",
  fell: "fell",
  steady: "about the same",
  open: "too few to tell",
  none: "none in either",
  relabelled: "relabelled in the data",
};

/** ", 78 % fewer": how the counts differ, without a judgement; nothing where no ratio can be formed. */
export function change({ ratio }: Comparison): string {
  if (ratio === null || ratio === 1) return "";
  return ratio < 1 ? `, ${percent(1 - ratio)} fewer` : `, ${timesMore(ratio)}`;
}

/** The ratio with all that belongs to it: "ratio 0.22 (95 % interval 0.15–0.32; coverage bounds 0.08–1.4)". */
export function ratioWords(comparison: Comparison): string {
  const { ratio, sampling, bounds } = comparison;
  if (ratio === null) return "no ratio can be formed, for there were none before";
  return `ratio ${figure(ratio)} (95 % interval ${range(sampling)}${boundWords(bounds)})`;
}

export function boundWords(bounds: Comparison["bounds"]): string {
  if (bounds === null) return "";
  return bounds.low === bounds.high
    ? "; no official deaths are missing"
    : `; bounds for missing deaths ${range(bounds)}`;
}

export function judgement(comparison: Comparison): string {
  const words: Record<Direction, string> = {
    rose: "a rise",
    fell: "a fall",
    steady: "no clear change",
    open: "too few to tell a change",
    none: "nothing to compare",
    relabelled: "no judgement, for in between the data changed the group's name here",
  };
  const deciding =
    (comparison.direction === "rose" || comparison.direction === "fell") && coverageDecides(comparison);
  return deciding
    ? `${words[comparison.direction]} in these data, which missing deaths alone could undo`
    : words[comparison.direction];
}

/** Beyond a factor of a thousand either way an interval says only that it is too wide to use. */
const WIDEST = 1000;

export function range({ low, high }: Pick<Interval, "low" | "high">): string {
  const from = low ?? 0;
  if (high === null || high > WIDEST)
    return from < 1 / WIDEST ? "too wide to use" : `at least ${figure(from)}`;
  return `${figure(from < 1 / WIDEST ? 0 : from)}–${figure(high)}`;
}

function timesMore(ratio: number): string {
  return ratio < 2 ? `${percent(ratio - 1)} more` : `${figure(ratio)} times as many`;
}
