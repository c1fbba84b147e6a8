import type { ClaimReading, CountryCode } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { ClaimVerdict, Finding } from "../finding/index.ts";
import { fitOf } from "./amount.ts";
import { combined } from "./measures.ts";
import { type Answer, answered, type CheckQuestion } from "./question.ts";
import { countriesOf, coverageWords, lastDay, placeWords, seriesOf, sumOf } from "./series.ts";
import { seriesSource } from "./sources.ts";
import { meaningOf, verdictOf } from "./vague.ts";
import { monthsTo } from "./windows.ts";
import { amountWords, capital, duringWords, figure, list, MEASURE_WORDS, rounded } from "./words.ts";

/** "Most of its attacks were in Iraq": the part of a group's violence that lies in one country. */
export async function checkShare(
  claim: Extract<ClaimReading, { kind: "share" }>,
  question: CheckQuestion,
): Promise<Answer> {
  const all = await seriesOf(claim.whose!, { where: [], heartland: false }, question);
  if (typeof all === "string") return answered({ verdict: "cannot be told", reason: all });
  const countries = countriesOf(claim.where);
  const place = placeWords(countries, question);
  if (
    countries.size === 0 ||
    claim.where.some(({ precision, country }) => precision !== "country" && country !== null)
  )
    return answered({
      verdict: "cannot be told",
      reason: "The series are by country; the text names a smaller place.",
    });
  const when = claim.when ?? { start: question.history.manifest.period.from, end: lastDay(question) };
  const verdicts: [string, ClaimVerdict][] = [];
  const figures: Finding[] = [];
  for (const measure of claim.measures) {
    const whole = sumOf(all.cells, when, measure).best;
    const part = sumOf(
      all.cells.filter((cell) => countries.has(cell.country)),
      when,
      measure,
    ).best;
    if (whole === 0) continue;
    verdicts.push([measure, verdictOf(claim.test, part / whole, part)]);
    figures.push(
      finding({
        id: `claim.share.${measure}`,
        topic: "trend",
        statement: `${figure(part)} of ${figure(whole)} ${MEASURE_WORDS[measure]} of ${all.name} ${duringWords(when)} were in ${place} (${Math.round((100 * part) / whole)} %).`,
        measure,
        scope: place,
        value: rounded(part / whole),
        unit: "share",
        n: whole,
        method: { name: "Share of the sum over all countries", reference: "docs/checking.md" },
        sources: [seriesSource(question.history, coverageWords(all, [when]))],
      }),
    );
  }
  if (verdicts.length === 0)
    return answered({
      verdict: "cannot be told",
      reason: `The data hold nothing of ${all.name} ${duringWords(when)}.`,
    });
  const { verdict, byMeasure } = combined(verdicts);
  return answered({
    verdict,
    reason: [byMeasure, ...figures.map(({ statement }) => statement), meaningOf(claim.test)]
      .filter((it) => it !== null)
      .join(" "),
    figures,
    caveats: ["The coverage of the data differs by country."],
  });
}

/** "Active in 12 countries": a lower bound, for the data may lack some. */
export async function checkSpread(
  claim: Extract<ClaimReading, { kind: "spread" }>,
  question: CheckQuestion,
): Promise<Answer> {
  const series = await seriesOf(claim.whose!, { where: [], heartland: false }, question);
  if (typeof series === "string") return answered({ verdict: "cannot be told", reason: series });
  const when = claim.when ?? monthsTo(lastDay(question), 12);
  const countries = new Set<CountryCode>();
  for (const { country, start, end, rows } of series.cells)
    if (rows > 0 && start >= when.start && end <= when.end) countries.add(country);
  const held = countries.size;
  const fit = fitOf(claim.amount, { low: held, high: held, exact: [held] });
  const verdict: ClaimVerdict =
    fit === "same"
      ? "supported"
      : fit === "close"
        ? "close"
        : fit === "below"
          ? "contradicted"
          : "cannot be told";
  const names = [...countries].map((code) => question.countryName(code)).sort();
  const statement = `${capital(duringWords(when))} the data hold ${series.name} in ${held === 1 ? "1 country" : `${figure(held)} countries`}: ${list(names)}.`;
  return answered({
    verdict,
    reason: `The text says ${amountWords(claim.amount)}. ${statement}`,
    figures: [
      finding({
        id: "claim.spread",
        topic: "harm",
        statement,
        value: held,
        unit: "countries with at least one row",
        n: held,
        method: { name: "Countries with at least one row", reference: "docs/checking.md" },
        sources: [seriesSource(question.history)],
      }),
    ],
    caveats: ["The data are a lower bound: they cannot contradict a larger number of countries."],
  });
}
