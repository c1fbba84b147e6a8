import type { ClaimReading } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import { idsOf } from "./incident-words.ts";
import { isOf } from "./incidents.ts";
import { located } from "./located.ts";
import { type Answer, answered, type CheckQuestion } from "./question.ts";
import { countriesOf, seriesOf } from "./series.ts";
import { seriesSource } from "./sources.ts";
import { capital, counted, duringWords, figure, longDay } from "./words.ts";

type AbsenceReading = Extract<ClaimReading, { kind: "absence" }>;

const REACH_KM = 50;

/** "No attack since": a single row contradicts it; incomplete data without one cannot bear it out. */
export async function checkAbsence(given: AbsenceReading, question: CheckQuestion): Promise<Answer> {
  const { day, rows } = question;
  const [named] = given.where;
  const where = named && rows ? await located(named, rows, day) : named;
  if (typeof where === "string") return answered({ verdict: "cannot be told", reason: where });
  const claim = where === undefined ? given : { ...given, where: [where, ...given.where.slice(1)] };
  const to = claim.to === null || claim.to > day ? day : claim.to;
  const stretch = { start: claim.from, end: to };
  if (claim.from > day)
    return answered({
      verdict: "cannot be told",
      reason: `It speaks of days after the as-of day, ${longDay(day)}.`,
    });
  const fromRows = await inRows(claim, stretch, question);
  if (fromRows !== null) return fromRows;
  const town = claim.where.some(({ precision, country }) => precision !== "country" && country !== null);
  if (claim.whose !== null && !town) {
    const series = await seriesOf(claim.whose, { where: claim.where, heartland: false }, question);
    if (typeof series === "string") return answered({ verdict: "cannot be told", reason: series });
    const cells = series.cells.filter((cell) => cell.start >= stretch.start && cell.end <= stretch.end);
    const rows = cells.reduce((sum, cell) => sum + cell.rows, 0);
    if (rows > 0) {
      const deaths = cells.reduce((sum, cell) => sum + cell.best, 0);
      const statement = `${capital(duringWords(stretch))} the data hold ${counted(rows, "rows")} of ${claim.whose.name} ${series.scope}, with ${counted(deaths, "deaths")}.`;
      return answered({
        verdict: "contradicted",
        reason: statement,
        figures: [
          finding({
            id: "claim.absence",
            topic: "trend",
            statement,
            scope: series.scope,
            value: rows,
            unit: "rows",
            n: rows,
            method: { name: "Count of the rows of the series", reference: "docs/checking.md" },
            sources: [seriesSource(question.history)],
          }),
        ],
        caveats: ["Rows include fighting in which the group was one of two sides."],
      });
    }
  }
  return answered({
    verdict: "cannot be told",
    reason:
      "The data hold nothing that speaks against it, but they are incomplete: they cannot show that nothing happened.",
  });
}

async function inRows(
  claim: AbsenceReading,
  { start, end }: { start: string; end: string },
  question: CheckQuestion,
): Promise<Answer | null> {
  const { rows } = question;
  if (rows === null) return null;
  const names = claim.whose?.actor ? question.namesOf(claim.whose.actor) : [];
  if (claim.whose !== null && names.length === 0) return null;
  const [where] = claim.where;
  const town =
    where !== undefined && where.precision !== "country" && where.lat !== null && where.lon !== null;
  const found = await rows.find({
    ...(names.length > 0 ? { actors: names.map(({ name }) => name) } : {}),
    ...(town ? { near: { lat: where.lat!, lon: where.lon!, km: REACH_KM } } : {}),
    ...(!town && where !== undefined ? { countries: [...countriesOf(claim.where)] } : {}),
    from: start,
    to: end,
  });
  const own = found.filter((row) => !row.summary && (names.length === 0 || isOf(row, names)));
  if (own.length === 0) return null;
  const worst = own.reduce((a, b) => (b.deaths.best > a.deaths.best ? b : a));
  return answered({
    verdict: "contradicted",
    reason: `${capital(duringWords({ start, end }))} the data hold ${counted(own.length, "rows")} there, the deadliest of ${longDay(worst.date.start)} with ${figure(worst.deaths.best)} deaths (row ${worst.id}).`,
    rows: idsOf(own.slice(0, 20)),
    caveats: ["Rows include fighting in which the group was one of two sides."],
  });
}
