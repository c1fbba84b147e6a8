import type { ClaimedMeasure } from "../event/index.ts";
import type { ClaimVerdict } from "../finding/index.ts";
import type { CheckStrings } from "../strings/index.ts";

/**
 * One verdict from those of several measures: theirs where they agree (a "close" beside a "supported" leaves it close),
 * else that it depends on the measure, with the measures named. Measures that cannot tell have no say beside others.
 */
export function combined(
  verdicts: readonly (readonly [label: ClaimedMeasure | string, verdict: ClaimVerdict])[],
  t: CheckStrings,
): { verdict: ClaimVerdict; byMeasure: string | null } {
  const telling = verdicts.filter(([, verdict]) => verdict !== "cannot be told");
  const kinds = new Set(telling.map(([, verdict]) => verdict));
  if (kinds.size === 0) return { verdict: "cannot be told", byMeasure: null };
  if (kinds.size === 1) return { verdict: telling[0]![1], byMeasure: null };
  if (!kinds.has("contradicted")) return { verdict: "close", byMeasure: null };
  const measures: Readonly<Record<string, string>> = t.words.measure;
  const said = [...kinds].map((kind) => ({
    verdict: t.verdict[kind],
    labels: telling.filter(([, verdict]) => verdict === kind).map(([label]) => measures[label] ?? label),
  }));
  return { verdict: "depends on the measure", byMeasure: t.byMeasure(said) };
}
