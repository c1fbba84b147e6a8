import { type ClaimedMeasure, type ClaimReading, lastCompleteYear } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { ClaimVerdict, Finding } from "../finding/index.ts";
import type { CheckStrings } from "../strings/index.ts";
import { combined } from "./measures.ts";
import { type Answer, answered, type CheckQuestion, untold } from "./question.ts";
import { rankOfIncident } from "./rank-of-incident.ts";
import {
  countriesOf,
  lastDay,
  lastOfficialYear,
  officialSum,
  placeWords,
  relabelled,
  type Sum,
  seriesOf,
  sumOf,
} from "./series.ts";
import { officialSource, seriesSource } from "./sources.ts";
import { yearOf } from "./windows.ts";

export type RankReading = Extract<ClaimReading, { kind: "rank" }>;

/** Overlapping ranges this near each other leave open which is the larger. */
const TIE = 1.1;

/** "The deadliest year since …", "the deadliest attack since …". */
export function checkRank(claim: RankReading, question: CheckQuestion): Promise<Answer> {
  return claim.of === "year" ? rankOfYear(claim, question) : rankOfIncident(claim, question);
}

interface YearSum {
  year: number;
  sum: Sum;
}

async function rankOfYear(claim: RankReading, question: CheckQuestion): Promise<Answer> {
  const found =
    claim.whose === null ? await officialByYear(claim, question) : await seriesByYear(claim, question);
  if (typeof found === "string") return untold(found);
  const { t } = question;
  const verdicts: [ClaimedMeasure, ClaimVerdict][] = [];
  const figures: Finding[] = [];
  for (const { measure, years } of found.byMeasure) {
    const own = years.find(({ year }) => year === claim.year);
    if (own === undefined) continue;
    const top = years.reduce((a, b) => (b.sum.best > a.sum.best ? b : a));
    verdicts.push([measure, verdictOf(own, top)]);
    figures.push(
      figureOf(measure, years, own, top, found, placeWords(countriesOf(claim.where), question), t),
    );
  }
  if (verdicts.length === 0) return untold(t.rank.noYear(claim.year!));
  const { verdict, byMeasure } = combined(verdicts, t);
  return answered({
    verdict,
    reason: [...figures.map(({ statement }) => statement), byMeasure].filter((it) => it !== null).join(" "),
    figures,
    caveats: found.caveats,
  });
}

function verdictOf(own: YearSum, top: YearSum): ClaimVerdict {
  if (own.year === top.year || own.sum.best === top.sum.best)
    return own.sum.best === 0 ? "contradicted" : "supported";
  const near = own.sum.high >= top.sum.low && top.sum.best <= TIE * own.sum.best;
  return near ? "close" : "contradicted";
}

interface Ranked {
  byMeasure: { measure: ClaimedMeasure; years: YearSum[] }[];
  sources: Finding["sources"];
  caveats: string[];
}

async function officialByYear(
  { where, measures, since }: RankReading,
  question: CheckQuestion,
): Promise<Ranked | string> {
  const rows = await question.history.countryYears();
  const last = lastOfficialYear(rows);
  if (last === null) return question.t.series.noOfficialYet;
  const first = rows.reduce((least, { year }) => Math.min(least, year), last);
  const from = Math.max(first, since === null ? first : Number(since.slice(0, 4)));
  const deaths = measures.filter((measure) => measure !== "incidents");
  return {
    byMeasure: deaths.map((measure) => ({
      measure,
      years: yearsFrom(from, last).map((year) => ({
        year,
        sum: officialSum(rows, countriesOf(where), yearOf(year), measure, last)!,
      })),
    })),
    sources: [officialSource(question.history)],
    caveats: [question.t.rank.official(from, last)],
  };
}

async function seriesByYear(claim: RankReading, question: CheckQuestion): Promise<Ranked | string> {
  const series = await seriesOf(claim.whose!, claim, question);
  if (typeof series === "string") return series;
  const begin = Number(question.history.manifest.period.from.slice(0, 4));
  const last = lastCompleteYear(lastDay(question));
  const from = Math.max(begin, claim.since === null ? begin : Number(claim.since.slice(0, 4)));
  const renamed = relabelled(series, question, { start: yearOf(from).start, end: yearOf(last).end });
  if (renamed !== null) return renamed;
  return {
    byMeasure: claim.measures.map((measure) => ({
      measure,
      years: yearsFrom(from, last).map((year) => ({ year, sum: sumOf(series.cells, yearOf(year), measure) })),
    })),
    sources: [seriesSource(question.history)],
    caveats: [...series.caveats, question.t.rank.ownSeries(from, last)],
  };
}

function yearsFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function figureOf(
  measure: ClaimedMeasure,
  years: readonly YearSum[],
  own: YearSum,
  top: YearSum,
  { sources }: Ranked,
  scope: string,
  t: CheckStrings,
): Finding {
  const statement =
    own.year === top.year
      ? t.rank.most(own.year, measure, own.sum.best)
      : t.rank.more(top.year, top.sum.best, own.year, own.sum.best, measure);
  return finding({
    id: `claim.rank.${measure}`,
    topic: "trend",
    statement,
    measure,
    scope,
    value: own.sum.best,
    unit: t.rank.unit(measure, own.year),
    intervals: [{ low: own.sum.low, high: own.sum.high, level: null, covers: t.publisherRange }],
    n: years.length,
    method: { name: t.rank.method, reference: "docs/checking.md" },
    sources,
    table: {
      columns: ["year", "low", "best", "high"],
      rows: years.map(({ year, sum }) => [year, sum.low, sum.best, sum.high]),
    },
  });
}
