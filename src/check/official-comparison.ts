import type { ClaimedMeasure } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { ClaimVerdict, Finding } from "../finding/index.ts";
import type { ComparisonReading } from "./comparison.ts";
import { combined } from "./measures.ts";
import { type Answer, answered, type CheckQuestion } from "./question.ts";
import { countriesOf, lastOfficialYear, officialSum, placeWords } from "./series.ts";
import { officialSource } from "./sources.ts";
import { meaningOf, verdictOf } from "./vague.ts";
import { yearOf } from "./windows.ts";
import { capital, figure, MEASURE_WORDS, rounded, stretchWords } from "./words.ts";

/** All actors of a country: official totals of whole years. */
export async function compareOfficial(claim: ComparisonReading, question: CheckQuestion): Promise<Answer> {
  const years = await question.history.countryYears();
  const last = lastOfficialYear(years);
  const now = claim.now ?? yearOf(last);
  const against =
    claim.against.kind === "period"
      ? claim.against.when
      : claim.against.kind === "years-ago"
        ? yearOf(Number(question.day.slice(0, 4)) - claim.against.years)
        : null;
  if (against === null)
    return answered({ verdict: "cannot be told", reason: "The text names no time to compare with." });
  const countries = countriesOf(claim.where);
  const scope = placeWords(countries, question);
  const verdicts: [ClaimedMeasure, ClaimVerdict][] = [];
  const figures: Finding[] = [];
  for (const measure of claim.measures) {
    const a = officialSum(years, countries, now, measure, last);
    const b = officialSum(years, countries, against, measure, last);
    if (a === null || b === null) continue;
    const ratio = b.best === 0 ? null : a.best / b.best;
    verdicts.push([measure, verdictOf(claim.test, ratio, a.best)]);
    figures.push(
      finding({
        id: `claim.comparison.${measure}`,
        topic: "trend",
        statement: `${capital(MEASURE_WORDS[measure])} in ${scope}: ${figure(b.best)} in ${stretchWords(against)}, ${figure(a.best)} in ${stretchWords(now)}.`,
        measure,
        scope,
        value: rounded(ratio),
        unit: "ratio of the later to the earlier total",
        intervals: [
          {
            low: b.high === 0 ? null : rounded(a.low / b.high),
            high: b.low === 0 ? null : rounded(a.high / b.low),
            level: null,
            covers: "publisher low–high of both totals",
          },
        ],
        n: a.best + b.best,
        method: { name: "Ratio of the publisher's country-year totals", reference: "docs/checking.md" },
        sources: [officialSource(question.history)],
        table: {
          columns: ["estimate", stretchWords(against), stretchWords(now)],
          rows: [
            ["low", b.low, a.low],
            ["best", b.best, a.best],
            ["high", b.high, a.high],
          ],
        },
      }),
    );
  }
  if (verdicts.length === 0)
    return answered({
      verdict: "cannot be told",
      reason: `Official totals are of deaths, by whole years up to ${last}; they do not reach both times.`,
    });
  const { verdict, byMeasure } = combined(verdicts);
  return answered({
    verdict,
    reason: [byMeasure, ...figures.map(({ statement }) => statement), meaningOf(claim.test)]
      .filter((it) => it !== null)
      .join(" "),
    figures,
    caveats:
      claim.now === null ? [`“Now” is ${last}, the last year with official totals by the as-of day.`] : [],
  });
}
