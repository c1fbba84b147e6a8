import type { ClaimReading, CountryCode } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { ClaimVerdict, Finding } from "../finding/index.ts";
import { rounded } from "../finding/rounded.ts";
import { fitOf } from "./amount.ts";
import { combined } from "./measures.ts";
import { type Answer, answered, type CheckQuestion, untold } from "./question.ts";
import {
  countriesOf,
  coverageWords,
  type GroupSeries,
  isStale,
  lastDay,
  placeWords,
  reachedOf,
  type Stretch,
  seriesOf,
  sumOf,
} from "./series.ts";
import { seriesSource } from "./sources.ts";
import { meaningOf, verdictOf } from "./vague.ts";
import { monthsTo } from "./windows.ts";

/** "Most of its attacks were in Iraq": the part of a group's violence that lies in one country. */
export async function checkShare(
  claim: Extract<ClaimReading, { kind: "share" }>,
  question: CheckQuestion,
): Promise<Answer> {
  const all = await seriesOf(claim.whose!, { where: [], heartland: false }, question);
  if (typeof all === "string") return untold(all);
  const { t } = question;
  const countries = countriesOf(claim.where);
  const place = placeWords(countries, question);
  if (
    countries.size === 0 ||
    claim.where.some(({ precision, country }) => precision !== "country" && country !== null)
  )
    return untold(t.share.smallerPlace);
  const claimed = claim.when ?? { start: question.history.manifest.period.from, end: lastDay(question) };
  const reached = reachedOf(claimed, question);
  if (reached === null) return untold(t.total.notReached(claimed));
  const when = reached.within;
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
        statement: t.share.statement(part, whole, measure, all.name, when, place),
        measure,
        scope: place,
        value: rounded(part / whole),
        unit: "share",
        n: whole,
        method: { name: t.share.method, reference: "docs/checking.md" },
        sources: [seriesSource(question.history, coverageWords(all, [when], t))],
      }),
    );
  }
  if (verdicts.length === 0) return untold(t.share.nothing(all.name, when));
  const partly = reached.whole ? [] : [t.series.partly(when, claimed)];
  const { verdict, byMeasure } = combined(verdicts, t);
  // A share of a part of the time is not that of all of it.
  return answered({
    verdict: reached.whole ? verdict : "cannot be told",
    reason: [
      reached.whole ? byMeasure : null,
      ...figures.map(({ statement }) => statement),
      meaningOf(claim.test, t),
    ]
      .filter((it) => it !== null)
      .join(" "),
    figures,
    caveats: [...partly, t.share.coverageDiffers],
  });
}

/** "Active in 12 countries": a lower bound, for the data may lack some. */
export async function checkSpread(
  claim: Extract<ClaimReading, { kind: "spread" }>,
  question: CheckQuestion,
): Promise<Answer> {
  const series = await seriesOf(claim.whose!, { where: [], heartland: false }, question);
  if (typeof series === "string") return untold(series);
  const { t } = question;
  if (claim.when === null && isStale(question)) return untold(t.times.stale(lastDay(question)));
  const claimed = claim.when ?? monthsTo(lastDay(question), 12);
  const reached = reachedOf(claimed, question);
  if (reached === null) return untold(t.total.notReached(claimed));
  const when = reached.within;
  const partly = reached.whole ? [] : [t.series.partly(when, claimed)];
  const countries = new Map<CountryCode, number>();
  for (const { country, start, end, rows } of series.cells)
    if (rows > 0 && start >= when.start && end <= when.end)
      countries.set(country, (countries.get(country) ?? 0) + rows);
  if (claim.amount === null) return checkNamed(claim, series, when, countries, question, partly);
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
  const open = partly.length > 0 && verdict !== "contradicted";
  const names = [...countries.keys()].map((code) => question.countryName(code)).sort();
  const statement = t.spread.statement(when, series.name, names);
  return answered({
    verdict: open ? "cannot be told" : verdict,
    reason: t.spread.says(claim.amount, statement),
    figures: [
      finding({
        id: "claim.spread",
        topic: "harm",
        statement,
        value: held,
        unit: t.spread.unit,
        n: held,
        method: { name: t.spread.method, reference: "docs/checking.md" },
        sources: [seriesSource(question.history)],
      }),
    ],
    caveats: [...partly, t.spread.lowerBound],
  });
}

/** "Active in Mali, Niger and Chad": rows in each bear it out; that there is none in one shows nothing. */
function checkNamed(
  { where }: Extract<ClaimReading, { kind: "spread" }>,
  series: GroupSeries,
  when: Stretch,
  rows: ReadonlyMap<CountryCode, number>,
  question: CheckQuestion,
  partly: readonly string[],
): Answer {
  const t = question.t.spread;
  const named = [...countriesOf(where)].map((code) => ({
    name: question.countryName(code),
    rows: rows.get(code) ?? 0,
  }));
  const found = named.filter((it) => it.rows > 0);
  const missing = named.filter((it) => it.rows === 0).map(({ name }) => name);
  const statement = found.length === 0 ? t.inNone(series.name, when) : t.inAll(series.name, when, found);
  const figures = [
    finding({
      id: "claim.spread",
      topic: "harm",
      statement,
      value: found.length,
      unit: t.listUnit,
      n: found.reduce((sum, it) => sum + it.rows, 0),
      method: { name: t.method, reference: "docs/checking.md" },
      sources: [seriesSource(question.history)],
    }),
  ];
  return missing.length === 0
    ? answered({ verdict: "supported", reason: statement, figures, caveats: [...partly, t.fighting] })
    : untold(`${statement} ${t.missing(missing)}`, { figures, caveats: [...partly] });
}
