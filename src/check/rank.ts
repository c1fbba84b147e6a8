import type { ClaimedMeasure, ClaimReading, DatasetRow } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { ClaimVerdict, Finding } from "../finding/index.ts";
import { describe, idsOf } from "./incident-words.ts";
import { incidentsOf, isOf, tollOf } from "./incidents.ts";
import { combined } from "./measures.ts";
import { type Answer, answered, type CheckQuestion } from "./question.ts";
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
import { figure, MEASURE_WORDS } from "./words.ts";

type RankReading = Extract<ClaimReading, { kind: "rank" }>;

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
  if (typeof found === "string") return answered({ verdict: "cannot be told", reason: found });
  const verdicts: [ClaimedMeasure, ClaimVerdict][] = [];
  const figures: Finding[] = [];
  for (const { measure, years } of found.byMeasure) {
    const own = years.find(({ year }) => year === claim.year);
    if (own === undefined) continue;
    const top = years.reduce((a, b) => (b.sum.best > a.sum.best ? b : a));
    verdicts.push([measure, verdictOf(own, top)]);
    figures.push(figureOf(measure, years, own, top, found, placeWords(countriesOf(claim.where), question)));
  }
  if (verdicts.length === 0)
    return answered({
      verdict: "cannot be told",
      reason: `The data hold no complete year ${claim.year} in that stretch.`,
    });
  const { verdict, byMeasure } = combined(verdicts);
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
  const first = rows.reduce((least, { year }) => Math.min(least, year), last);
  const from = Math.max(first, since === null ? first : Number(since.slice(0, 4)));
  const deaths = measures.filter((measure) => measure !== "incidents");
  return {
    byMeasure: deaths.map((measure) => ({
      measure,
      years: yearsFrom(from, last).map((year) => ({
        year,
        sum: officialSum(rows, countriesOf(where), whole(year), measure, last)!,
      })),
    })),
    sources: [officialSource(question.history)],
    caveats: [`Official totals of whole years from ${from} to ${last} were compared.`],
  };
}

async function seriesByYear(claim: RankReading, question: CheckQuestion): Promise<Ranked | string> {
  const series = await seriesOf(claim.whose!, claim, question);
  if (typeof series === "string") return series;
  const begin = Number(question.history.manifest.period.from.slice(0, 4));
  const end = lastDay(question);
  const last = Number(end.slice(0, 4)) - (end.endsWith("-12-31") ? 0 : 1);
  const from = Math.max(begin, claim.since === null ? begin : Number(claim.since.slice(0, 4)));
  const renamed = relabelled(series, question, { start: `${from}-01-01`, end: `${last}-12-31` });
  if (renamed !== null) return renamed;
  return {
    byMeasure: claim.measures.map((measure) => ({
      measure,
      years: yearsFrom(from, last).map((year) => ({ year, sum: sumOf(series.cells, whole(year), measure) })),
    })),
    sources: [seriesSource(question.history)],
    caveats: [
      ...series.caveats,
      `Whole years from ${from} to ${last} were compared; the data are incomplete, and their coverage differs by year.`,
    ],
  };
}

function yearsFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

function whole(year: number) {
  return { start: `${year}-01-01`, end: `${year}-12-31` };
}

function figureOf(
  measure: ClaimedMeasure,
  years: readonly YearSum[],
  own: YearSum,
  top: YearSum,
  { sources }: Ranked,
  scope: string,
): Finding {
  const what = MEASURE_WORDS[measure];
  const statement =
    own.year === top.year
      ? `${own.year} had the most ${what} of these years: ${figure(own.sum.best)}.`
      : `${top.year} had more ${what} (${figure(top.sum.best)}) than ${own.year} (${figure(own.sum.best)}).`;
  return finding({
    id: `claim.rank.${measure}`,
    topic: "trend",
    statement,
    measure,
    scope,
    value: own.sum.best,
    unit: `${what} in ${own.year}`,
    intervals: [{ low: own.sum.low, high: own.sum.high, level: null, covers: "publisher low–high" }],
    n: years.length,
    method: { name: "Whole years compared by their best estimates", reference: "docs/checking.md" },
    sources,
    table: {
      columns: ["year", "low", "best", "high"],
      rows: years.map(({ year, sum }) => [year, sum.low, sum.best, sum.high]),
    },
  });
}

/** The deadliest incident: incomplete data can hold a deadlier one, and cannot show that there was none. */
async function rankOfIncident(claim: RankReading, question: CheckQuestion): Promise<Answer> {
  const { rows, day } = question;
  if (rows === null)
    return answered({
      verdict: "cannot be told",
      reason: "The embedded baseline holds no single events; add event-level data with --data FILE.",
    });
  const toll = claim.amount!.best;
  const names = claim.whose?.actor ? question.namesOf(claim.whose.actor) : [];
  const found = await rows.find({
    ...(names.length > 0 ? { actors: names.map(({ name }) => name) } : {}),
    ...(claim.where.length > 0 ? { countries: [...countriesOf(claim.where)] } : {}),
    ...(claim.since === null ? {} : { from: claim.since }),
    to: day,
    minDeaths: toll + 1,
  });
  const deadlier = found.filter(
    (row: DatasetRow) =>
      !row.summary &&
      row.date.end <= day &&
      row.deaths.low > toll &&
      (names.length === 0 || isOf(row, names)),
  );
  const [worst] = incidentsOf(deadlier);
  if (worst !== undefined)
    return answered({
      verdict: "contradicted",
      reason: `The data have ${deadlier.length === 1 ? "a deadlier one" : `${figure(deadlier.length)} deadlier rows`} since then: ${describe(worst)}, against ${figure(toll)}.`,
      rows: idsOf(worst.rows),
      caveats:
        tollOf(worst.rows).low === tollOf(worst.rows).high
          ? []
          : ["Its low estimate already exceeds the text's toll."],
    });
  return answered({
    verdict: "cannot be told",
    reason: `The data hold nothing deadlier than ${figure(toll)} in that time and place, but they are incomplete: a complete list of incidents would be needed.`,
  });
}
