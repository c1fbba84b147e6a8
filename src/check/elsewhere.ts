import type { DatasetName } from "../actors/index.ts";
import { addDays, type Day, daysBetween, type EventPlace, tollOf } from "../event/index.ts";
import type { IncidentReading } from "./incident.ts";
import { idsOf, toldOf } from "./incident-words.ts";
import { figuresOf, findIncidents, type Incident, kilometresApart, WITHIN } from "./incidents.ts";
import { type Answer, answered, type CheckQuestion, type RowSource } from "./question.ts";
import type { Stretch } from "./series.ts";

/** Below this a toll is too common to know an incident by it, even on the same day of another year. */
const TELLING = 5;
/** From this on a toll is rare enough in one town to know an incident by it on any day. */
const COMMON = 10;
/** What happened so many days before the report is news: no report has its day wrong by more, but for a slip of the year. */
const NEWS_DAYS = 31;
/** An incident this far from where the text has it happened elsewhere. */
const FAR_KM = 100;

/**
 * Where the data hold nothing at the place and time of a claim: the same group's incident with the same toll, at the
 * same time in another place, or at the same place on another day. It contradicts the claim's place or date.
 */
export async function elsewhere(
  claim: IncidentReading,
  names: readonly DatasetName[],
  rows: RowSource,
  { day, t }: Pick<CheckQuestion, "day" | "t">,
): Promise<Answer | null> {
  const { amount, when, where, asks } = claim;
  if (asks === "happened") return onAnotherDay(claim, names, rows, { day, t });
  if (asks !== "killed" || amount === null || when === null || where === null || names.length === 0)
    return null;
  if (amount.best < TELLING || amount.bound !== null || amount.low !== amount.high) return null;
  const found: Find = (query) => findIncidents(rows, query, names);
  const anotherTime =
    where.precision === "country" ? null : await atAnotherTime(amount.best, when, where, found, day);
  if (anotherTime !== null)
    return answered({
      verdict: "contradicted",
      reason: t.incident.anotherTime(when, toldOf(anotherTime)),
      rows: idsOf(anotherTime.rows),
    });
  const last = addDays(when.end, WITHIN.days);
  const then = await found({ from: addDays(when.start, -WITHIN.days), to: last < day ? last : day });
  const anotherPlace = then.find((incident) => isElsewhere(incident, amount.best, where));
  if (anotherPlace === undefined) return null;
  const country = anotherPlace.rows[0].place.within.at(-1) ?? null;
  return answered({
    verdict: "contradicted",
    reason: t.incident.anotherPlace(where.name, country, toldOf(anotherPlace)),
    rows: idsOf(anotherPlace.rows),
  });
}

/** A claimed day this near to an incident's own is taken for it, in days. */
const NEAR_DAYS = 10;
/** With more incidents of that size there within a year of it, one near the claimed day may be chance. */
const FEW = 2;

/**
 * "The attack of 13 November 2014 in Paris": where the data hold nothing on that day, but a large incident of the group
 * there, rare of its kind, on the same day of another year or a few days off. It contradicts the date.
 */
async function onAnotherDay(
  { when, where }: IncidentReading,
  names: readonly DatasetName[],
  rows: RowSource,
  { day, t }: Pick<CheckQuestion, "day" | "t">,
): Promise<Answer | null> {
  if (when === null || when.precision !== "day" || where?.lat == null || where.lon === null) return null;
  if (where.precision === "country" || names.length === 0) return null;
  const { lat, lon } = where;
  const near = { lat, lon, km: WITHIN.kilometres };
  const large = await findIncidents(rows, { to: day, near, minDeaths: COMMON }, names);
  const [meant] = large
    .filter((it) => isSameDayOfYear(it, when) || daysOff(it, when.start) <= NEAR_DAYS)
    .sort((a, b) => daysOff(a, when.start) - daysOff(b, when.start));
  if (meant === undefined) return null;
  const start = meant.rows[0].date.start;
  if (large.filter((it) => daysOff(it, start) <= 365).length > FEW) return null;
  return answered({
    verdict: "contradicted",
    reason: t.incident.anotherDay(when, toldOf(meant)),
    rows: idsOf(meant.rows),
    caveats: [t.incident.smallOneMissing],
  });
}

type Find = (query: Parameters<typeof findIncidents>[1]) => Promise<Incident[]>;

/** The incident of that toll in the same place that is nearest in time. */
async function atAnotherTime(
  toll: number,
  when: Stretch,
  { lat, lon }: EventPlace,
  find: Find,
  day: Day,
): Promise<Incident | null> {
  if (lat === null || lon === null) return null;
  const near = await find({ to: day, near: { lat, lon, km: WITHIN.kilometres } });
  const isNews = daysBetween(when.end, day) <= NEWS_DAYS;
  const fitting = near.filter(
    (incident) =>
      figuresOf(incident).exact.includes(toll) &&
      (isSameDayOfYear(incident, when) ||
        (toll >= COMMON && (!isNews || daysOff(incident, when.start) <= NEWS_DAYS))),
  );
  return fitting.sort((a, b) => daysOff(a, when.start) - daysOff(b, when.start))[0] ?? null;
}

/**
 * True where an incident of that toll lies far away. In the same country its whole toll must fit, not that of one row:
 * a town that the text means may be another of its name.
 */
function isElsewhere(incident: Incident, toll: number, where: EventPlace): boolean {
  const abroad = incident.rows.every(({ place }) => place.country !== where.country);
  const figures = abroad ? figuresOf(incident).exact : [tollOf(incident.rows).best];
  return (
    figures.includes(toll) &&
    incident.rows.every(({ place }) => (kilometresApart(place, where) ?? 0) > FAR_KM)
  );
}

function daysOff({ rows }: Incident, day: Day): number {
  return Math.abs(daysBetween(rows[0].date.start, day));
}

/** The same days of another year, as where only the year is wrong; a stretch may go over its end. */
function isSameDayOfYear({ rows }: Incident, { start, end }: Stretch): boolean {
  const [from, to] = [start.slice(5), end.slice(5)];
  return rows.some(({ date }) => {
    const day = date.start.slice(5);
    return from <= to ? from <= day && day <= to : from <= day || day <= to;
  });
}
