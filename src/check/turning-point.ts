import {
  addMonths,
  type ClaimReading,
  type Day,
  firstDayOfMonth,
  lastCompleteMonth,
  lastDayOfMonth,
  monthIndex,
} from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { ClaimVerdict, Finding } from "../finding/index.ts";
import { REGIME_COLUMNS, regimeCells } from "../finding/regime-table.ts";
import {
  type Change,
  type ChangePoints,
  changePoints,
  MONTHLY_STRENGTH,
} from "../statistics/change-points/index.ts";
import { isNotEnoughData } from "../statistics/not-enough-data.ts";
import { combined } from "./measures.ts";
import { type Answer, answered, type CheckQuestion, untold } from "./question.ts";
import { coverageWords, type GroupSeries, lastDay, seriesOf, sumOf } from "./series.ts";
import { seriesSource } from "./sources.ts";
import { meaningOf } from "./vague.ts";

type TurningPointReading = Extract<ClaimReading, { kind: "turning-point" }>;
type Measure = TurningPointReading["measures"][number];

const LEVEL = 0.95;
/** A change further than this from the claimed time is not the one that is meant. */
const NEAR_MONTHS = 24;

/** "It died in the second half of 2017": a change of level whose interval meets that time, by each measure. */
export async function checkTurningPoint(
  claim: TurningPointReading,
  question: CheckQuestion,
): Promise<Answer> {
  const series = await seriesOf(claim.whose!, claim, question);
  if (typeof series === "string") return untold(series);
  const { t } = question;
  const months = monthsOf(series, question);
  if (months.length === 0 || claim.when.start > months.at(-1)!) return untold(t.total.notReached(claim.when));
  const judged = claim.measures.map((measure) => judge(claim, measure, months, series, question));
  const { verdict, byMeasure } = combined(
    judged.map(({ measure, verdict }) => [measure, verdict] as const),
    t,
  );
  // Where one measure changes then and another shows no change at all, they do not agree.
  const silent = judged.filter((it) => it.verdict === "cannot be told").length;
  return answered({
    verdict: verdict === "supported" && silent > 0 ? "depends on the measure" : verdict,
    reason: [byMeasure, ...judged.map(({ statement }) => statement), meaningOf(claim.test, t)]
      .filter((it) => it !== null)
      .join(" "),
    figures: judged.flatMap(({ figure }) => (figure === null ? [] : [figure])),
    caveats: [...series.caveats, t.turningPoint.cause],
  });
}

/** First days of the whole months from the group's first row to the last that is over. */
function monthsOf({ cells }: GroupSeries, question: CheckQuestion): Day[] {
  const last = monthIndex(lastCompleteMonth(lastDay(question)));
  const first = cells.reduce((least, cell) => Math.min(least, monthIndex(cell.start)), last + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => firstDayOfMonth(first + i));
}

interface Judged {
  measure: Measure;
  verdict: ClaimVerdict;
  statement: string;
  figure: Finding | null;
}

function judge(
  { when, test }: TurningPointReading,
  measure: Measure,
  months: readonly Day[],
  series: GroupSeries,
  question: CheckQuestion,
): Judged {
  const t = question.t.turningPoint;
  const counts = months.map(
    (start) => sumOf(series.cells, { start, end: lastDayOfMonth(monthIndex(start)) }, measure).best,
  );
  const found = changePoints(counts, { kind: "counts", strength: MONTHLY_STRENGTH, level: LEVEL });
  if (isNotEnoughData(found))
    return {
      measure,
      verdict: "cannot be told",
      statement: t.tooFew(measure),
      figure: null,
    };
  const down = test.most !== null;
  const changes = found.changes
    .map((change, i) => ({ change, before: found.regimes[i]!, after: found.regimes[i + 1]! }))
    .filter(({ before, after }) => (down ? after.rate < before.rate : after.rate > before.rate));
  const distance = ({ change }: { change: Change }) => monthsApart(months, change, when);
  const [nearest] = [...changes].sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined || distance(nearest) > NEAR_MONTHS) {
    const statement = t.none(measure, down);
    return {
      measure,
      verdict: "cannot be told",
      statement,
      figure: figureOf(measure, months, found, null, statement, series, question),
    };
  }
  const { change, before, after } = nearest;
  const at = { month: months[change.index]!, low: months[change.low]!, high: months[change.high]! };
  const statement = t.nearest(measure, down, at, before.rate, after.rate);
  return {
    measure,
    verdict: distance(nearest) === 0 ? "supported" : "contradicted",
    statement,
    figure: figureOf(measure, months, found, change, statement, series, question),
  };
}

/** Months between the interval of a change and the claimed time; 0 where they meet. */
function monthsApart(months: readonly Day[], { low, high }: Change, when: { start: Day; end: Day }): number {
  const [first, last] = [monthIndex(months[low]!), monthIndex(months[high]!)];
  return Math.max(0, first - monthIndex(when.end), monthIndex(when.start) - last);
}

function figureOf(
  measure: Measure,
  months: readonly Day[],
  { regimes, changes }: ChangePoints,
  change: Change | null,
  statement: string,
  series: GroupSeries,
  question: CheckQuestion,
): Finding {
  const month = (at: number) => months[at]!.slice(0, 7);
  return finding({
    id: `claim.turning-point.${measure}`,
    topic: "trend",
    statement,
    measure,
    scope: series.scope,
    value: change === null ? null : month(change.index),
    unit: question.t.turningPoint.unit,
    intervals: [],
    n: months.length,
    method: {
      name: question.t.turningPoint.method,
      reference:
        "Killick, Fearnhead & Eckley 2012, JASA 107, 1590–1598; Fearnhead 2006, Statistics and Computing 16, 203–213",
    },
    sources: [
      seriesSource(
        question.history,
        coverageWords(series, [{ start: months[0]!, end: addMonths(months.at(-1)!, 1) }], question.t),
      ),
    ],
    table: {
      columns: REGIME_COLUMNS,
      rows: regimes.map((regime, i) => regimeCells(regime, i === 0 ? null : changes[i - 1]!, month)),
    },
  });
}
