import {
  addDays,
  type ClaimedMeasure,
  type ClaimReading,
  type Day,
  type VagueWords,
} from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { ClaimVerdict } from "../finding/index.ts";
import { rounded } from "../finding/rounded.ts";
import { dispersionOf, rateRatioInterval } from "../statistics/rates.ts";
import { checkContrast } from "./contrast.ts";
import { boundsOf } from "./coverage.ts";
import { combined } from "./measures.ts";
import { compareOfficial } from "./official-comparison.ts";
import { type Answer, answered, type CheckQuestion, untold } from "./question.ts";
import {
  coverageWords,
  type GroupSeries,
  isStale,
  lastDay,
  relabelled,
  type Stretch,
  seriesOf,
  sumOf,
} from "./series.ts";
import { seriesSource } from "./sources.ts";
import { meaningOf, verdictOf } from "./vague.ts";
import { before, exposureOf, lengthOf, monthsBack, monthsTo, recentTo, yearOf } from "./windows.ts";

export type ComparisonReading = Extract<ClaimReading, { kind: "comparison" }>;

const LEVEL = 0.95;
/** With fewer events than this in both times, a ratio of the present says nothing. */
const FEWEST = 5;
/** Months from which the dispersion is taken. */
const DISPERSION_MONTHS = 60;

/** "Far less than three years ago", "fewer in 2016 than in 2015", "back in business": a ratio of two times. */
export async function checkComparison(claim: ComparisonReading, question: CheckQuestion): Promise<Answer> {
  if (claim.against.kind === "place" || claim.against.kind === "actor") return checkContrast(claim, question);
  if (claim.whose === null) return compareOfficial(claim, question);
  const series = await seriesOf(claim.whose, claim, question);
  if (typeof series === "string") return untold(series);
  const pairs = pairsOf(claim, question, series);
  if (typeof pairs === "string") return untold(pairs);
  const renamed = pairs
    .map(({ now, against }) => relabelled(series, question, { start: against.start, end: now.end }))
    .find((it) => it !== null);
  if (renamed) return untold(renamed, { caveats: [...series.caveats] });
  const { t } = question;
  const judged = pairs.map((pair) => judge(claim, pair, series, question));
  const { verdict, byMeasure } = combined(withoutWindows(judged), t);
  const figures = judged.map((it) => it.figure);
  return answered({
    verdict,
    reason: [byMeasure ?? figures[0]!.statement, meaningOf(claim.test, t)].join(" "),
    figures,
    caveats: [
      ...series.caveats,
      ...new Set(judged.flatMap((it) => it.figure.caveats)),
      t.times.coverageDiffers,
    ],
  });
}

/** A measure that says the same of the last twelve months and of the last 90 days needs no window beside its name. */
function withoutWindows(
  judged: readonly { measure: ClaimedMeasure; label: string; verdict: ClaimVerdict }[],
): [string, ClaimVerdict][] {
  const labels = new Map<string, ClaimVerdict>();
  for (const { measure, label, verdict } of judged) {
    const same = judged.filter((it) => it.measure === measure).every((it) => it.verdict === verdict);
    labels.set(same ? measure : label, verdict);
  }
  return [...labels];
}

interface Pair {
  measure: ClaimedMeasure;
  now: Stretch;
  against: Stretch;
  /** The present, judged from few events. */
  recent: boolean;
}

/** Which stretches are compared, by measure; a claim about now is judged by the last year and by the last 90 days. */
function pairsOf(claim: ComparisonReading, question: CheckQuestion, series: GroupSeries): Pair[] | string {
  const { history, t } = question;
  const end = lastDay(question);
  const from = history.manifest.period.from;
  if (claim.now === null && isStale(question)) return t.times.stale(end);
  const nows = claim.now === null ? [monthsTo(end, 12), recentTo(end, history.grain)] : [claim.now];
  const pairs: Pair[] = [];
  for (const now of nows) {
    for (const measure of claim.measures) {
      const against = againstOf(claim, now, measure, question, series);
      if (against.start < from || now.end > end || now.start < from)
        return t.times.notReached(from, end, against, now);
      pairs.push({ measure, now, against, recent: claim.now === null });
    }
  }
  return pairs;
}

function againstOf(
  { against }: ComparisonReading,
  now: Stretch,
  measure: ClaimedMeasure,
  { history, day }: CheckQuestion,
  series: GroupSeries,
): Stretch {
  switch (against.kind) {
    case "period":
      return against.when;
    case "years-ago":
      return yearOf(Number(day.slice(0, 4)) - against.years);
    case "previous":
      return before(now, history.grain);
    case "place":
    case "actor":
      return now;
    case "peak":
      return peakBefore(now, measure, history.manifest.period.from, series);
  }
}

/** The twelve months with the most before a stretch, looked for in steps of a month back from its beginning. */
function peakBefore(now: Stretch, measure: ClaimedMeasure, from: Day, { cells }: GroupSeries): Stretch {
  const last = addDays(now.start, -1);
  let peak = monthsTo(last, 12);
  let most = -1;
  for (let back = 0; ; back++) {
    const year = monthsTo(monthsBack(last, back), 12);
    if (year.start < from) return peak;
    const n = sumOf(cells, year, measure).best;
    if (n > most) [peak, most] = [year, n];
  }
}

function judge(claim: ComparisonReading, pair: Pair, series: GroupSeries, question: CheckQuestion) {
  const { measure, now, against } = pair;
  const { t } = question;
  const a = sumOf(series.cells, now, measure).best;
  const b = sumOf(series.cells, against, measure).best;
  const times = [now, against].map((it) => exposureOf(it)) as [number, number];
  const ratio = b === 0 ? null : a / times[0] / (b / times[1]);
  const { low, high } = rateRatioInterval(a, times[0], b, times[1], LEVEL, dispersion(series, measure, now));
  const few = pair.recent && a + b < FEWEST;
  const verdict = few ? "cannot be told" : verdictOf(claim.test, ratio, a);
  const bounds = measure === "incidents" ? null : boundsOf(series, measure, { now, against, a, b });
  const rows = rowsOf(series, measure, now, against);
  const label = pair.recent ? t.measureIn(measure, lengthOf(now) > 100 ? 365 : 90) : measure;
  const caveats = bounds !== null && undone(claim.test, verdict, bounds) ? [t.times.couldTurn(measure)] : [];
  return {
    measure,
    label,
    verdict,
    figure: finding({
      id: `claim.comparison.${measure}.${now.start}`,
      topic: "trend",
      statement: t.times.statement(measure, series, { ...against, n: b }, { ...now, n: a }, ratio, few),
      measure,
      scope: series.scope,
      value: rounded(ratio),
      unit: t.times.unit,
      intervals: [
        {
          low: rounded(low),
          high: rounded(high),
          level: LEVEL,
          covers: t.times.sampling,
        },
        ...(bounds === null
          ? []
          : [
              {
                ...bounds,
                level: null,
                covers: t.times.coverage,
              },
            ]),
      ],
      n: a + b,
      method: {
        name: t.times.method,
        reference: "Przyborowski & Wilenski 1940, Biometrika 31, 313–323",
      },
      sources: [seriesSource(question.history, coverageWords(series, [now, against], t))],
      caveats,
      table: {
        columns: ["what", t.words.stretch(against), t.words.stretch(now)],
        rows: [[t.words.measure[measure], b, a], rows],
      },
    }),
  };
}

/** The dataset's own rows, which no rule of ours has put together. */
function rowsOf(
  { cells }: GroupSeries,
  measure: ClaimedMeasure,
  now: Stretch,
  against: Stretch,
): [string, number, number] {
  const all = measure === "deaths-all";
  const kind = all ? "rows-all" : "rows-one-sided";
  return [
    all ? "all rows" : "rows of one-sided violence",
    sumOf(cells, against, kind).best,
    sumOf(cells, now, kind).best,
  ];
}

function dispersion({ cells }: GroupSeries, measure: ClaimedMeasure, now: Stretch): number {
  const counts: number[] = [];
  for (
    let i = 0, month = monthsTo(now.end, 1);
    i < DISPERSION_MONTHS;
    i++, month = monthsTo(monthsBack(month.end, 1), 1)
  )
    counts.push(sumOf(cells, month, measure).best);
  return Math.max(1, dispersionOf(counts));
}

function undone(
  test: VagueWords,
  verdict: ClaimVerdict,
  { low, high }: { low: number | null; high: number | null },
): boolean {
  return [low, high].some((ratio) => verdictOf(test, ratio, 1) !== verdict);
}
