import type { ClaimedMeasure } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import { rounded } from "../finding/rounded.ts";
import type { ComparisonReading } from "./comparison.ts";
import { heldAgainst } from "./held-against.ts";
import { type Answer, type CheckQuestion, untold } from "./question.ts";
import { countriesOf, lastOfficialYear, officialSum, placeWords, type Stretch } from "./series.ts";
import { officialSource } from "./sources.ts";
import { yearOf } from "./windows.ts";

/** All actors of a country: official totals of whole years. */
export async function compareOfficial(claim: ComparisonReading, question: CheckQuestion): Promise<Answer> {
  const { history, t } = question;
  const years = await history.countryYears();
  const last = lastOfficialYear(years);
  if (last === null) return untold(t.series.noOfficialYet);
  const now = claim.now ?? yearOf(last);
  const against = timeAgainst(claim, question);
  if (against === null) return untold(t.official.noTime);
  const countries = countriesOf(claim.where);
  const scope = placeWords(countries, question);
  const totals = (measure: ClaimedMeasure) => {
    const a = officialSum(years, countries, now, measure, last);
    const b = officialSum(years, countries, against, measure, last);
    return a && b && { a, b };
  };
  const answer = heldAgainst(
    claim,
    (measure) => {
      const found = totals(measure);
      return found && { own: found.a.best, other: found.b.best };
    },
    ({ measure, own, other, ratio }) => {
      const { a, b } = totals(measure)!;
      return finding({
        id: `claim.comparison.${measure}`,
        topic: "trend",
        statement: t.official.statement(measure, scope, { ...against, n: other }, { ...now, n: own }),
        measure,
        scope,
        value: rounded(ratio),
        unit: t.official.unit,
        intervals: [
          {
            low: b.high === 0 ? null : rounded(a.low / b.high),
            high: b.low === 0 ? null : rounded(a.high / b.low),
            level: null,
            covers: t.official.range,
          },
        ],
        n: own + other,
        method: { name: t.official.method, reference: "docs/checking.md" },
        sources: [officialSource(history)],
        table: {
          columns: ["estimate", t.words.stretch(against), t.words.stretch(now)],
          rows: [
            ["low", b.low, a.low],
            ["best", b.best, a.best],
            ["high", b.high, a.high],
          ],
        },
      });
    },
    claim.now === null ? [t.official.nowIs(last)] : [],
    question,
  );
  return answer ?? untold(t.official.notReached(last));
}

function timeAgainst({ against }: ComparisonReading, { day }: CheckQuestion): Stretch | null {
  if (against.kind === "period") return against.when;
  return against.kind === "years-ago" ? yearOf(Number(day.slice(0, 4)) - against.years) : null;
}
