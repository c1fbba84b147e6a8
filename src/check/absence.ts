import type { ClaimReading } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import { idsOf } from "./incident-words.ts";
import { isOf } from "./incidents.ts";
import { located } from "./located.ts";
import { type Answer, answered, type CheckQuestion, untold } from "./question.ts";
import { countriesOf, reachedOf, seriesOf } from "./series.ts";
import { seriesSource } from "./sources.ts";

type AbsenceReading = Extract<ClaimReading, { kind: "absence" }>;

const REACH_KM = 50;

/** "No attack since": a single row contradicts it; incomplete data without one cannot bear it out. */
export async function checkAbsence(given: AbsenceReading, question: CheckQuestion): Promise<Answer> {
  const { day, rows, t } = question;
  const [named] = given.where;
  const where = named && rows ? await located(named, rows, question) : named;
  if (typeof where === "string") return untold(where);
  const claim = where === undefined ? given : { ...given, where: [where, ...given.where.slice(1)] };
  const to = claim.to === null || claim.to > day ? day : claim.to;
  if (claim.from > day) return untold(t.absence.future(day));
  const claimed = { start: claim.from, end: to };
  const fromRows = await inRows(claim, claimed, question);
  if (fromRows !== null) return fromRows;
  const reached = reachedOf(claimed, question);
  if (reached === null) return untold(t.total.notReached(claimed));
  const stretch = reached.within;
  const town = claim.where.some(({ precision, country }) => precision !== "country" && country !== null);
  if (claim.whose !== null && !town) {
    const series = await seriesOf(claim.whose, { where: claim.where, heartland: false }, question);
    if (typeof series === "string") return untold(series);
    const cells = series.cells.filter((cell) => cell.start >= stretch.start && cell.end <= stretch.end);
    const rows = cells.reduce((sum, cell) => sum + cell.rows, 0);
    if (rows > 0) {
      const deaths = cells.reduce((sum, cell) => sum + cell.best, 0);
      const statement = t.absence.statement(stretch, rows, series.name, series.scope, deaths);
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
            method: { name: t.absence.method, reference: "docs/checking.md" },
            sources: [seriesSource(question.history)],
          }),
        ],
        caveats: [t.absence.fighting],
      });
    }
  }
  return untold(t.absence.cannotShow, reached.whole ? {} : { caveats: [t.series.partly(stretch, claimed)] });
}

async function inRows(
  claim: AbsenceReading,
  { start, end }: { start: string; end: string },
  question: CheckQuestion,
): Promise<Answer | null> {
  const { rows, t } = question;
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
    reason: t.absence.there({ start, end }, own.length, {
      day: worst.date.start,
      deaths: worst.deaths.best,
      id: worst.id,
    }),
    rows: idsOf(own.slice(0, 20)),
    caveats: [t.absence.fighting],
  });
}
