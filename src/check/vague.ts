import type { VagueWords } from "../event/index.ts";
import type { ClaimVerdict } from "../finding/index.ts";
import type { CheckStrings } from "../strings/index.ts";

/** Ratios this near to what the words allow are off by no more than their rounding. */
const ROUNDING = 1.05;

/** What the words of a claim were taken to mean, as a sentence. */
export function meaningOf({ words, meaning, source }: VagueWords, t: CheckStrings): string {
  return t.meaning(words, meaning, source);
}

/** Where a ratio stands to the bounds of the words; a change to nothing is a fall, a change from nothing a rise. */
export function verdictOf(
  { least, most }: Pick<VagueWords, "least" | "most">,
  ratio: number | null,
  later: number,
): ClaimVerdict {
  if (ratio === null && later === 0) return "cannot be told";
  const value = ratio ?? Number.POSITIVE_INFINITY;
  const above = least === null || value > least || (value === least && least !== 1);
  const below = most === null || value < most || (value === most && most !== 1);
  if (above && below) return "supported";
  const near = value * ROUNDING >= (least ?? 0) && value <= (most ?? Number.POSITIVE_INFINITY) * ROUNDING;
  return near ? "close" : "contradicted";
}
