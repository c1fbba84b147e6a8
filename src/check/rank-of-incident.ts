import type { DatasetName } from "../actors/index.ts";
import { addDays, type DatasetRow, tollOf } from "../event/index.ts";
import { incidentsNear } from "./incident.ts";
import { idsOf, toldOf } from "./incident-words.ts";
import { findIncidents, type Incident, isOf, WITHIN } from "./incidents.ts";
import { located } from "./located.ts";
import { type Answer, answered, type CheckQuestion, untold } from "./question.ts";
import type { RankReading } from "./rank.ts";
import { countriesOf, smallerPlaces } from "./series.ts";

/**
 * The deadliest incident: incomplete data can hold a deadlier one, and cannot show that there was none. The attack's own rows
 * are no deadlier attack; where the text gives no toll, theirs is taken.
 */
export async function rankOfIncident(claim: RankReading, question: CheckQuestion): Promise<Answer> {
  const { rows, day, t } = question;
  if (rows === null) return untold(t.incident.rankNoEvents);
  const own = await ownIncident(claim, question);
  if (typeof own === "string" && claim.amount === null) return untold(own);
  const ownRows = new Set(typeof own === "string" ? [] : (own?.rows.map(({ id }) => id) ?? []));
  const held = own === null || typeof own === "string" ? 0 : tollOf(own.rows).best;
  const toll = Math.max(claim.amount?.best ?? 0, held);
  const where = claim.where[0] && (await located(claim.where[0], rows, question));
  if (typeof where === "string") return untold(where);
  const town = where !== undefined && smallerPlaces([where]).length > 0;
  const names = claim.whose?.actor ? question.namesOf(claim.whose.actor) : [];
  const found = await rows.find({
    ...(names.length > 0 ? { actors: names.map(({ name }) => name) } : {}),
    ...(town && where.lat !== null && where.lon !== null
      ? { near: { lat: where.lat, lon: where.lon, km: WITHIN.kilometres } }
      : claim.where.length > 0
        ? { countries: [...countriesOf(claim.where)] }
        : {}),
    ...(claim.since === null ? {} : { from: claim.since }),
    to: day,
    minDeaths: toll + 1,
  });
  const deadlier = found.filter(
    (row) =>
      !row.summary &&
      row.date.end <= day &&
      row.deaths.low > toll &&
      !ownRows.has(row.id) &&
      (names.length === 0 || isOf(row, names)),
  );
  const others = deadlier.filter((row) => !mayBeTheAttack(row, claim));
  const worst = await incidentOf(others.length > 0 ? others : deadlier, names, question);
  if (worst !== undefined && others.length === 0)
    return untold(t.incident.mayBeItself(toldOf(worst), toll), { rows: idsOf(worst.rows) });
  if (worst === undefined)
    return untold(t.incident.nothingDeadlier(toll), {
      rows: own === null || typeof own === "string" ? [] : idsOf(own.rows),
    });
  const { low, high } = tollOf(worst.rows);
  return answered({
    verdict: "contradicted",
    reason: t.incident.deadlier(others.length, toldOf(worst), toll, claim.since !== null),
    rows: idsOf(worst.rows),
    caveats: low === high ? [] : [t.incident.lowExceeds],
  });
}

/** A row of the attack's own day and country, which reports and data place differently. */
function mayBeTheAttack({ date, place }: DatasetRow, { attack }: RankReading): boolean {
  if (!attack?.when || attack.where === null || place.country !== attack.where.country) return false;
  return (
    date.start <= addDays(attack.when.end, WITHIN.days) &&
    date.end >= addDays(attack.when.start, -WITHIN.days)
  );
}

/** The incident of the deadliest of these rows; undefined where there are none. */
async function incidentOf(
  deadlier: readonly DatasetRow[],
  names: readonly DatasetName[],
  { rows }: CheckQuestion,
): Promise<Incident | undefined> {
  const [row] = [...deadlier].sort((a, b) => b.deaths.best - a.deaths.best || (a.id < b.id ? -1 : 1));
  if (row === undefined || rows === null) return undefined;
  const { lat, lon } = row.place;
  if (lat === null || lon === null) return { rows: [row] };
  const { start, end } = row.date;
  const around = await findIncidents(rows, { from: start, to: end, near: { lat, lon, km: 1 } }, names);
  return around.find((it) => it.rows.some(({ id }) => id === row.id)) ?? { rows: [row] };
}

/** The rows of the attack that is called the deadliest; null where the text tells its toll and no more of it. */
async function ownIncident(
  { attack, amount, whose }: RankReading,
  question: CheckQuestion,
): Promise<Incident | string | null> {
  if (attack == null) return amount === null ? question.t.incident.noPlace : null;
  const found = await incidentsNear(
    {
      kind: "incident",
      event: attack.event,
      asks: "happened",
      amount: null,
      when: attack.when,
      where: attack.where,
      whose: whose === null ? [] : [whose],
      whoseFromContext: false,
      news: attack.news,
    },
    question,
  );
  if (typeof found === "string") return found;
  return found[0] ?? (amount === null ? question.t.incident.rankNoToll(attack.where?.name ?? "") : null);
}
