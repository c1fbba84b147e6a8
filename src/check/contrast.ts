import type { EventPlace, Whose } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { rounded } from "../finding/rounded.ts";
import type { ComparisonReading } from "./comparison.ts";
import { heldAgainst, type TwoSums } from "./held-against.ts";
import { type Answer, type CheckQuestion, untold } from "./question.ts";
import {
  coverageWords,
  type GroupSeries,
  lastDay,
  reachedOf,
  relabelled,
  type Stretch,
  seriesOf,
  sumOf,
} from "./series.ts";
import { seriesSource } from "./sources.ts";

/** "Twice as many in Syria as in Iraq", "the Taliban killed more than Islamic State": two sums over the same time. */
export async function checkContrast(claim: ComparisonReading, question: CheckQuestion): Promise<Answer> {
  const { whose, where, against, now } = claim;
  const t = question.t.sides;
  if (whose === null) return untold(t.noGroup);
  const other = sideOf(against, whose, where);
  const a = await seriesOf(whose, { where, heartland: false }, question);
  if (typeof a === "string") return untold(a);
  const b = await seriesOf(other.whose, { where: other.where, heartland: false }, question);
  if (typeof b === "string") return untold(b);
  const end = lastDay(question);
  const claimed = now ?? { start: question.history.manifest.period.from, end };
  const reached = reachedOf(claimed, question);
  if (reached === null) return untold(t.ended(end));
  if (!reached.whole) return untold(question.t.series.partly(reached.within, claimed));
  const when = reached.within;
  const renamed =
    against.kind === "actor" ? (relabelled(a, question, when) ?? relabelled(b, question, when)) : null;
  if (renamed !== null) return untold(renamed);
  const answer = heldAgainst(
    claim,
    (measure) => {
      const [mine, theirs] = [a, b].map(({ cells }) => sumOf(cells, when, measure).best) as [number, number];
      return mine + theirs === 0 ? null : { own: mine, other: theirs };
    },
    (sums) => figureOf(sums, a, b, when, question),
    [...a.caveats, t.coverageDiffers],
    question,
  );
  return answer ?? untold(t.nothing(when));
}

function sideOf(
  against: ComparisonReading["against"],
  whose: Whose,
  where: readonly EventPlace[],
): { whose: Whose; where: readonly EventPlace[] } {
  if (against.kind === "actor") return { whose: against.whose, where };
  return { whose, where: against.kind === "place" ? against.where : where };
}

function figureOf(
  { measure, own, other, ratio }: TwoSums,
  a: GroupSeries,
  b: GroupSeries,
  when: Stretch,
  { history, t }: CheckQuestion,
): Finding {
  return finding({
    id: `claim.contrast.${measure}`,
    topic: "trend",
    statement: t.sides.statement(measure, when, { ...a, n: own }, { ...b, n: other }, ratio),
    measure,
    scope: a.scope,
    value: rounded(ratio),
    unit: t.sides.unit,
    n: own + other,
    method: { name: t.sides.method, reference: "docs/checking.md" },
    sources: [seriesSource(history, coverageWords(a, [when], t))],
    table: {
      columns: ["what", `${a.name} ${a.scope}`, `${b.name} ${b.scope}`],
      rows: [[t.words.measure[measure], own, other]],
    },
  });
}
