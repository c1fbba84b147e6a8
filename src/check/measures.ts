import type { ClaimedMeasure } from "../event/index.ts";
import type { ClaimVerdict } from "../finding/index.ts";
import { capital, list, MEASURE_WORDS } from "./words.ts";

/**
 * One verdict from those of several measures: theirs where they agree (a "close" beside a "supported" leaves it close),
 * else that it depends on the measure, with the measures named. Measures that cannot tell have no say beside others.
 */
export function combined(
  verdicts: readonly (readonly [label: ClaimedMeasure | string, verdict: ClaimVerdict])[],
): { verdict: ClaimVerdict; byMeasure: string | null } {
  const telling = verdicts.filter(([, verdict]) => verdict !== "cannot be told");
  const kinds = new Set(telling.map(([, verdict]) => verdict));
  if (kinds.size === 0) return { verdict: "cannot be told", byMeasure: null };
  if (kinds.size === 1) return { verdict: telling[0]![1], byMeasure: null };
  if (!kinds.has("contradicted")) return { verdict: "close", byMeasure: null };
  const said = [...kinds].map(
    (kind) =>
      `${kind} by ${list(telling.filter(([, verdict]) => verdict === kind).map(([label]) => labelOf(label)))}`,
  );
  return { verdict: "depends on the measure", byMeasure: `${capital(said.join("; "))}.` };
}

function labelOf(label: string): string {
  return label in MEASURE_WORDS ? MEASURE_WORDS[label as ClaimedMeasure] : label;
}
