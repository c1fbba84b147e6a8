import type { ClaimedMeasure, ClaimReading } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { ClaimVerdict, Finding } from "../finding/index.ts";
import type { CheckStrings } from "../strings/index.ts";
import { type Fit, fitOf } from "./amount.ts";
import { combined } from "./measures.ts";
import { type Answer, answered, type CheckQuestion, untold } from "./question.ts";
import {
  breakCaveats,
  countriesOf,
  coverageWords,
  lastOfficialYear,
  officialSum,
  placeWords,
  reachedOf,
  type Sum,
  seriesOf,
  sumOf,
} from "./series.ts";
import { officialSource, seriesSource } from "./sources.ts";

type TotalReading = Extract<ClaimReading, { kind: "total" }>;

/** Deaths of a stretch of time: of everybody against the official totals, of one group against its series. */
export async function checkTotal(claim: TotalReading, question: CheckQuestion): Promise<Answer> {
  if (claim.when === null) return untold(question.t.total.noTime);
  if (claim.when.end > question.day) return untold(question.t.total.notOver(claim.when));
  return claim.whose === null ? ofEverybody(claim, question) : ofGroup(claim, claim.whose, question);
}

async function ofEverybody(claim: TotalReading, question: CheckQuestion): Promise<Answer> {
  const years = await question.history.countryYears();
  const last = lastOfficialYear(years);
  if (last === null) return untold(question.t.series.noOfficialYet);
  const verdicts: [ClaimedMeasure, ClaimVerdict][] = [];
  const figures: Finding[] = [];
  for (const measure of deathsOf(claim.measures)) {
    const sum = officialSum(years, countriesOf(claim.where), claim.when!, measure, last);
    if (sum === null) continue;
    verdicts.push([measure, verdictOf(fitOf(claim.amount, held(sum)))]);
    figures.push(
      figureOf(claim, question, measure, sum, question.t.total.official, [officialSource(question.history)]),
    );
  }
  if (verdicts.length === 0) return untold(question.t.total.notOfficial(last, claim.when!));
  return conclude(claim, verdicts, figures, [question.t.total.hindsight], question.t);
}

async function ofGroup(
  claim: TotalReading,
  whose: NonNullable<TotalReading["whose"]>,
  question: CheckQuestion,
): Promise<Answer> {
  const series = await seriesOf(whose, claim, question);
  if (typeof series === "string") return untold(series);
  const when = claim.when!;
  const reached = reachedOf(when, question);
  if (reached === null) return untold(question.t.total.notReached(when));
  const years = await question.history.countryYears();
  const last = lastOfficialYear(years);
  const countries = countriesOf(claim.where);
  // Civilians also die in fighting, which is no one-sided violence: what all actors did of every type is the ceiling.
  const ceiling =
    countries.size === 0 || last === null ? null : officialSum(years, countries, when, "deaths-all", last);
  const verdicts: Judged[] = [];
  const figures: Finding[] = [];
  for (const measure of deathsOf(claim.measures)) {
    const sum = sumOf(series.cells, reached.within, measure);
    const fit = fitOf(claim.amount, held(sum));
    const verdict = againstLowerBound(fit, claim.amount.low, ceiling);
    // What a part of the time held is no more than a lower bound.
    const open = !reached.whole && verdict !== "contradicted";
    verdicts.push({ measure, fit, verdict: open ? "cannot be told" : verdict });
    figures.push(
      figureOf(
        { ...claim, when: { ...when, ...reached.within } },
        question,
        measure,
        sum,
        question.t.total.summed,
        [seriesSource(question.history, coverageWords(series, [reached.within], question.t))],
      ),
    );
  }
  if (ceiling !== null && verdicts.some(({ fit, verdict }) => fit === "above" && verdict === "contradicted"))
    figures.push(
      figureOf({ ...claim, whose: null }, question, "deaths-all", ceiling, question.t.total.official, [
        officialSource(question.history),
      ]),
    );
  const { lowerBound, ownDead } = question.t.total;
  const caveats = [
    ...series.caveats,
    ...(reached.whole ? [] : [question.t.series.partly(reached.within, when)]),
    ...breakCaveats(series, question, reached.within),
    lowerBound,
    ownDead,
  ];
  const answer = conclude(claim, settled(verdicts), figures, caveats, question.t);
  // Only the measure that counts its own dead has the figure.
  const partly = verdicts.length > 1 && verdicts.some(({ fit }) => fit === "above" || fit === "below");
  const fits = answer.verdict === "supported" || answer.verdict === "close";
  return partly && fits ? { ...answer, verdict: "depends on the measure" } : answer;
}

/**
 * Words that may mean the deaths of civilians or all deaths: a figure that fits neither is contradicted only where both
 * rule it out from the same side, and what lies between the two may be what the group inflicted in all.
 */
function settled(verdicts: readonly Judged[]): [ClaimedMeasure, ClaimVerdict][] {
  const fitting = verdicts.some(({ verdict }) => verdict === "supported" || verdict === "close");
  const sides = new Set(verdicts.map(({ fit }) => fit));
  const between = !fitting && sides.size > 1;
  const open = !fitting && verdicts.some(({ verdict }) => verdict === "cannot be told");
  return verdicts.map(({ measure, verdict }) => [measure, between || open ? "cannot be told" : verdict]);
}

interface Judged {
  measure: ClaimedMeasure;
  fit: Fit;
  verdict: ClaimVerdict;
}

/** More than the incomplete data hold is possible up to what all actors did together. */
function againstLowerBound(fit: Fit, claimed: number, ceiling: Sum | null): ClaimVerdict {
  if (fit !== "above") return verdictOf(fit);
  return ceiling !== null && claimed > ceiling.high ? "contradicted" : "cannot be told";
}

function deathsOf(measures: readonly ClaimedMeasure[]): ClaimedMeasure[] {
  const deaths = measures.filter((measure) => measure !== "incidents");
  return deaths.length > 0 ? deaths : ["deaths-all"];
}

function held({ low, best, high }: Sum) {
  return { low, high, exact: [best] };
}

function verdictOf(fit: Fit): ClaimVerdict {
  return fit === "same" ? "supported" : fit === "close" ? "close" : "contradicted";
}

function conclude(
  { amount }: TotalReading,
  verdicts: readonly [ClaimedMeasure, ClaimVerdict][],
  figures: readonly Finding[],
  caveats: readonly string[],
  t: CheckStrings,
): Answer {
  const { verdict, byMeasure } = combined(verdicts, t);
  const statements = figures.map(({ statement }) => statement);
  return answered({
    verdict,
    reason: t.total.says(amount, statements, byMeasure),
    figures: [...figures],
    caveats: [...caveats],
  });
}

function figureOf(
  claim: TotalReading,
  question: CheckQuestion,
  measure: ClaimedMeasure,
  { low, best, high }: Sum,
  method: string,
  sources: Finding["sources"],
): Finding {
  const scope = placeWords(countriesOf(claim.where), question);
  const { t } = question;
  return finding({
    id: `claim.total.${measure}`,
    topic: "trend",
    statement: t.total.statement(
      claim.when!,
      measure,
      { low, best, high },
      claim.whose && question.t.groupName(claim.whose.name),
      scope,
    ),
    measure,
    scope,
    value: best,
    unit: "deaths",
    intervals: [{ low, high, level: null, covers: t.publisherRange }],
    n: best,
    method: { name: method, reference: "docs/checking.md" },
    sources,
  });
}
