import type { DatasetName } from "../actors/index.ts";
import { addDays, type DatasetRow, type Day, daysBetween } from "../event/index.ts";
import { fitOf } from "./amount.ts";
import type { IncidentReading } from "./incident.ts";
import { describe, idsOf } from "./incident-words.ts";
import { figuresOf, type Incident, incidentsOf, isOf, kilometresApart, WITHIN } from "./incidents.ts";
import { type Answer, answered, type RowSource } from "./question.ts";
import { stretchWords } from "./words.ts";

/** Below this a toll is too common to know an incident by it, even on the same day of another year. */
const TELLING = 5;
/** From this on a toll is rare enough in one town to know an incident by it on any day. */
const COMMON = 10;
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
  day: Day,
): Promise<Answer | null> {
  const { amount, when, where, asks } = claim;
  if (asks !== "killed" || amount === null || when === null || where === null || names.length === 0)
    return null;
  if (amount.best < TELLING || amount.bound !== null || amount.low !== amount.high) return null;
  const found = async (query: Parameters<RowSource["find"]>[0]) => {
    const all = await rows.find({ actors: names.map(({ name }) => name), ...query });
    return all.filter((row) => !row.summary && row.date.end <= day && isOf(row, names));
  };
  const same = (candidates: readonly DatasetRow[]) =>
    incidentsOf(candidates).filter((incident) => fitOf(amount, figuresOf(incident)) === "same");

  if (where.lat !== null && where.lon !== null && where.precision !== "country") {
    const near = same(
      await found({ to: day, near: { lat: where.lat, lon: where.lon, km: WITHIN.kilometres } }),
    );
    const other = near
      .filter((it) => sameDayOfYear(it, when) || amount.best >= COMMON)
      .sort((a, b) => daysOff(a, when.start) - daysOff(b, when.start))[0];
    if (other !== undefined)
      return answered({
        verdict: "contradicted",
        reason: `The text has it in ${stretchWords(when)}; the data have an incident of the same group, place and toll at another time: ${describe(other)}.`,
        rows: idsOf(other.rows),
      });
  }
  const then = same(
    await found({ from: addDays(when.start, -WITHIN.days), to: addDays(when.end, WITHIN.days) }),
  ).filter((incident) => incident.rows.every((row) => (kilometresApart(row.place, where) ?? 0) > FAR_KM));
  const [first] = then;
  if (first === undefined) return null;
  const country = first.rows[0].place.within.at(-1) ?? "another country";
  return answered({
    verdict: "contradicted",
    reason: `The text has it in ${where.name}, where the data hold no row of the group at that time; they have an incident of the same group, time and toll in ${country}: ${describe(first)}.`,
    rows: idsOf(first.rows),
  });
}

function daysOff({ rows }: Incident, day: Day): number {
  return Math.abs(daysBetween(rows[0].date.start, day));
}

/** The same days of another year, as where only the year is wrong. */
function sameDayOfYear({ rows }: Incident, { start, end }: { start: Day; end: Day }): boolean {
  return rows.some(
    ({ date }) => date.start.slice(5) >= start.slice(5) && date.start.slice(5) <= end.slice(5),
  );
}
