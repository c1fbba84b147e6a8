import type { ClaimedMeasure, EventPlace, Whose } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { ClaimVerdict, Finding } from "../finding/index.ts";
import type { ComparisonReading } from "./comparison.ts";
import { combined } from "./measures.ts";
import { type Answer, answered, type CheckQuestion } from "./question.ts";
import {
  coverageWords,
  type GroupSeries,
  lastDay,
  relabelled,
  type Stretch,
  seriesOf,
  sumOf,
} from "./series.ts";
import { seriesSource } from "./sources.ts";
import { meaningOf, verdictOf } from "./vague.ts";
import { capital, duringWords, figure, MEASURE_WORDS, rounded } from "./words.ts";

/** "Twice as many in Syria as in Iraq", "the Taliban killed more than Islamic State": two sums over the same time. */
export async function checkContrast(
  { whose, where, against, measures, now, test }: ComparisonReading,
  question: CheckQuestion,
): Promise<Answer> {
  if (whose === null)
    return untold("The series are by group; the words name none whose violence the places are held against.");
  const other = sideOf(against, whose, where);
  const [a, b] = [
    await seriesOf(whose, { where, heartland: false }, question),
    await seriesOf(other.whose, { where: other.where, heartland: false }, question),
  ];
  if (typeof a === "string" || typeof b === "string") return untold(typeof a === "string" ? a : String(b));
  const end = lastDay(question);
  const when = now ?? { start: question.history.manifest.period.from, end };
  if (when.start > end) return untold(`The series end on ${end}.`);
  const renamed =
    against.kind === "actor" ? (relabelled(a, question, when) ?? relabelled(b, question, when)) : null;
  if (renamed !== null) return untold(renamed);
  const verdicts: [ClaimedMeasure, ClaimVerdict][] = [];
  const figures: Finding[] = [];
  for (const measure of measures) {
    const [mine, theirs] = [sumOf(a.cells, when, measure).best, sumOf(b.cells, when, measure).best];
    if (mine + theirs === 0) continue;
    const ratio = theirs === 0 ? null : mine / theirs;
    verdicts.push([measure, verdictOf(test, ratio, mine)]);
    figures.push(figureOf(measure, a, b, when, { mine, theirs, ratio }, question));
  }
  if (verdicts.length === 0) return untold(`The data hold nothing of either ${duringWords(when)}.`);
  const { verdict, byMeasure } = combined(verdicts);
  return answered({
    verdict,
    reason: [byMeasure, ...figures.map(({ statement }) => statement), meaningOf(test)]
      .filter((it) => it !== null)
      .join(" "),
    figures,
    caveats: [...a.caveats, "The coverage of the data differs by country and group."],
  });
}

function sideOf(
  against: ComparisonReading["against"],
  whose: Whose,
  where: readonly EventPlace[],
): { whose: Whose; where: readonly EventPlace[] } {
  if (against.kind === "actor") return { whose: against.whose, where };
  return { whose, where: against.kind === "place" ? against.where : where };
}

function untold(reason: string): Answer {
  return answered({ verdict: "cannot be told", reason });
}

function figureOf(
  measure: ClaimedMeasure,
  a: GroupSeries,
  b: GroupSeries,
  when: Stretch,
  { mine, theirs, ratio }: { mine: number; theirs: number; ratio: number | null },
  question: CheckQuestion,
): Finding {
  const said = ratio === null ? "" : ` (ratio ${figure(Number(ratio.toPrecision(3)))})`;
  return finding({
    id: `claim.contrast.${measure}`,
    topic: "trend",
    statement: `${capital(MEASURE_WORDS[measure])} ${duringWords(when)}: ${figure(mine)} of ${a.name} ${a.scope}, ${figure(theirs)} of ${b.name} ${b.scope}${said}.`,
    measure,
    scope: a.scope,
    value: rounded(ratio),
    unit: "ratio of the first to the second",
    n: mine + theirs,
    method: { name: "Ratio of two sums over the same time", reference: "docs/checking.md" },
    sources: [seriesSource(question.history, coverageWords(a, [when]))],
    table: {
      columns: ["what", `${a.name} ${a.scope}`, `${b.name} ${b.scope}`],
      rows: [[MEASURE_WORDS[measure], mine, theirs]],
    },
  });
}
