import {
  addDays,
  type ClaimedMeasure,
  type ClaimReading,
  type Day,
  type VagueWords,
} from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { ClaimVerdict } from "../finding/index.ts";
import { dispersionOf, rateRatioInterval } from "../statistics/rates.ts";
import { checkContrast } from "./contrast.ts";
import { boundsOf } from "./coverage.ts";
import { combined } from "./measures.ts";
import { compareOfficial } from "./official-comparison.ts";
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
import { before, lengthOf, monthsBack, monthsTo, recentTo, yearOf } from "./windows.ts";
import { capital, duringWords, figure, longDay, MEASURE_WORDS, rounded, stretchWords } from "./words.ts";

export type ComparisonReading = Extract<ClaimReading, { kind: "comparison" }>;

const LEVEL = 0.95;
/** With fewer events than this in both times, a ratio of the present says nothing. */
const FEWEST = 5;
/** Data that end this long before the as-of day cannot tell of "now". */
const STALE_DAYS = 62;
/** Months from which the dispersion is taken. */
const DISPERSION_MONTHS = 60;

/** "Far less than three years ago", "fewer in 2016 than in 2015", "back in business": a ratio of two times. */
export async function checkComparison(claim: ComparisonReading, question: CheckQuestion): Promise<Answer> {
  if (claim.against.kind === "place" || claim.against.kind === "actor") return checkContrast(claim, question);
  if (claim.whose === null) return compareOfficial(claim, question);
  const series = await seriesOf(claim.whose, claim, question);
  if (typeof series === "string") return answered({ verdict: "cannot be told", reason: series });
  const pairs = pairsOf(claim, question, series);
  if (typeof pairs === "string") return answered({ verdict: "cannot be told", reason: pairs });
  const renamed = pairs
    .map(({ now, against }) => relabelled(series, question, { start: against.start, end: now.end }))
    .find((it) => it !== null);
  if (renamed) return answered({ verdict: "cannot be told", reason: renamed, caveats: [...series.caveats] });
  const judged = pairs.map((pair) => judge(claim, pair, series, question));
  const { verdict, byMeasure } = combined(withoutWindows(judged));
  const figures = judged.map((it) => it.figure);
  return answered({
    verdict,
    reason: [byMeasure ?? figures[0]!.statement, meaningOf(claim.test)].join(" "),
    figures,
    caveats: [
      ...series.caveats,
      ...new Set(judged.flatMap((it) => it.figure.caveats)),
      "A difference of the counts may be one of coverage: the data are incomplete, and not equally so at all times.",
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
    labels.set(same ? MEASURE_WORDS[measure] : label, verdict);
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
  const { history, day } = question;
  const end = lastDay(question);
  const from = history.manifest.period.from;
  if (claim.now === null && lengthOf({ start: end, end: day }) > STALE_DAYS)
    return `The series end on ${longDay(end)}, too long before the as-of day to tell of now.`;
  const nows = claim.now === null ? [monthsTo(end, 12), recentTo(end, history.grain)] : [claim.now];
  const pairs: Pair[] = [];
  for (const now of nows) {
    for (const measure of claim.measures) {
      const against = againstOf(claim, now, measure, question, series);
      if (against.start < from || now.end > end || now.start < from)
        return `The series reach from ${longDay(from)} to ${longDay(end)} and not over both times, ${stretchWords(against)} and ${stretchWords(now)}.`;
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
  const a = sumOf(series.cells, now, measure).best;
  const b = sumOf(series.cells, against, measure).best;
  const ratio = b === 0 ? null : a / lengthOf(now) / (b / lengthOf(against));
  const { low, high } = rateRatioInterval(
    a,
    lengthOf(now),
    b,
    lengthOf(against),
    LEVEL,
    dispersion(series, measure, now),
  );
  const few = pair.recent && a + b < FEWEST;
  const verdict = few ? "cannot be told" : verdictOf(claim.test, ratio, a);
  const bounds = measure === "incidents" ? null : boundsOf(series, measure, { now, against, a, b });
  const rows = rowsOf(series, measure, now, against);
  const label = pair.recent ? `${MEASURE_WORDS[measure]} (${spanName(now)})` : MEASURE_WORDS[measure];
  const said = ratio === null ? "no ratio can be formed" : `ratio ${figure(Number(ratio.toPrecision(3)))}`;
  const caveats =
    bounds !== null && undone(claim.test, verdict, bounds)
      ? [`Deaths that the data lack could turn the answer by ${MEASURE_WORDS[measure]}.`]
      : [];
  return {
    measure,
    label,
    verdict,
    figure: finding({
      id: `claim.comparison.${measure}.${now.start}`,
      topic: "trend",
      statement: `${capital(MEASURE_WORDS[measure])} of ${series.name} ${series.scope}: ${figure(b)} ${duringWords(against)}, ${figure(a)} ${duringWords(now)} (${said}${few ? "; too few to tell" : ""}).`,
      measure,
      scope: series.scope,
      value: rounded(ratio),
      unit: "ratio of the later to the earlier daily rate",
      intervals: [
        {
          low: rounded(low),
          high: rounded(high),
          level: LEVEL,
          covers: "sampling, with the month-to-month dispersion of the series",
        },
        ...(bounds === null
          ? []
          : [
              {
                ...bounds,
                level: null,
                covers: "coverage: all or none of the missing deaths were this group's",
              },
            ]),
      ],
      n: a + b,
      method: {
        name: "Ratio of two rates with the exact conditional interval, counts divided by their dispersion",
        reference: "Przyborowski & Wilenski 1940, Biometrika 31, 313–323",
      },
      sources: [seriesSource(question.history, coverageWords(series, [now, against]))],
      caveats,
      table: {
        columns: ["what", stretchWords(against), stretchWords(now)],
        rows: [[MEASURE_WORDS[measure], b, a], rows],
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

function spanName(stretch: Stretch): string {
  return lengthOf(stretch) > 100 ? "last 12 months" : "last 90 days";
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
