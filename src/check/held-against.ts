import type { ClaimedMeasure, VagueWords } from "../event/index.ts";
import type { Finding } from "../finding/index.ts";
import { combined } from "./measures.ts";
import { type Answer, answered, type CheckQuestion } from "./question.ts";
import { meaningOf, verdictOf } from "./vague.ts";

/** Two sums of one measure: that which is spoken of, and that which it is held against. */
export interface TwoSums {
  measure: ClaimedMeasure;
  own: number;
  other: number;
  /** Null where there is nothing to divide by. */
  ratio: number | null;
}

/**
 * The verdict of a claim's words on the ratio of two sums, measure by measure: two times, two places, two groups.
 * @param sumsOf null for a measure of which the data hold neither.
 * @returns null where they hold nothing by any measure.
 */
export function heldAgainst(
  { measures, test }: { measures: readonly ClaimedMeasure[]; test: VagueWords },
  sumsOf: (measure: ClaimedMeasure) => { own: number; other: number } | null,
  figureOf: (sums: TwoSums) => Finding,
  caveats: readonly string[],
  { t }: CheckQuestion,
): Answer | null {
  const sums = measures.flatMap((measure): TwoSums[] => {
    const held = sumsOf(measure);
    return held === null
      ? []
      : [{ measure, ...held, ratio: held.other === 0 ? null : held.own / held.other }];
  });
  if (sums.length === 0) return null;
  const { verdict, byMeasure } = combined(
    sums.map(({ measure, ratio, own }) => [measure, verdictOf(test, ratio, own)]),
    t,
  );
  const figures = sums.map(figureOf);
  const statements = figures.map(({ statement }) => statement);
  return answered({
    verdict,
    reason: [...(byMeasure === null ? [] : [byMeasure]), ...statements, meaningOf(test, t)].join(" "),
    figures,
    caveats: [...caveats],
  });
}
