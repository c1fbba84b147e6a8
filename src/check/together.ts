import type { DatasetName } from "../actors/index.ts";
import { addDays, daysBetween, tollOf } from "../event/index.ts";
import { fitOf } from "./amount.ts";
import type { IncidentReading } from "./incident.ts";
import { idsOf, toldOf } from "./incident-words.ts";
import { findIncidents, kilometresApart, WITHIN } from "./incidents.ts";
import { type Answer, type CheckQuestion, untold } from "./question.ts";

/** A series of attacks that is told as one lasts no longer, in days. */
const LONGEST = 7;
/** Rows of several places tell other tolls than a report of them all: so near, which they are stays open. */
const NEAR = 0.05;
/** Below this many dead the attacks of a day come to a toll by chance. */
const LARGE = 40;

/**
 * What a toll that no single incident reaches may be: that of all the group's incidents of those days in the country, for
 * reports tell a series of attacks as one. Null where they do not come to it either.
 */
export async function together(
  { amount, when, where }: IncidentReading,
  names: readonly DatasetName[],
  { rows, day, t }: CheckQuestion,
): Promise<Answer | null> {
  if (rows === null || amount === null || when === null || names.length === 0) return null;
  if (amount.best < LARGE) return null;
  const country = where?.country ?? null;
  if (country === null || daysBetween(when.start, when.end) > LONGEST) return null;
  const to = when.end < day ? when.end : day;
  const all = await findIncidents(rows, { from: when.start, to, countries: [country] }, names);
  const own = all.flatMap((incident) => [...incident.rows]);
  const [first, ...rest] = own;
  if (first === undefined || all.length < 2) return null;
  const { low, best, high } = tollOf(own);
  const fits = ["same", "close"].includes(fitOf(amount, { low, high, exact: [best] }));
  if (!fits && Math.abs(best - amount.best) > NEAR * best) return null;
  return untold(t.incident.together(all.length, toldOf({ rows: [first, ...rest] })), { rows: idsOf(own) });
}

/** Beyond the reach of a town and within this many kilometres rows may stand for an attack that a report has in the town. */
const BESIDE_KM = 150;
/** Tolls up to this are too common for another attack of that day not to have them. */
const FEW = 9;
/** How many times one toll the other may be, for both to be of one attack. */
const ALIKE = 1.5;

/** The group's incident of that very day a little farther away than the place of the text reaches: it may be the same. */
export async function beside(
  { amount, when, where }: IncidentReading,
  names: readonly DatasetName[],
  { rows, day, t }: CheckQuestion,
): Promise<Answer | null> {
  if (rows === null || amount === null || when === null || where === null || names.length === 0) return null;
  const { lat, lon } = where;
  if (lat === null || lon === null || daysBetween(when.start, when.end) > WITHIN.days) return null;
  const last = addDays(when.end, WITHIN.days);
  const found = await findIncidents(
    rows,
    {
      from: addDays(when.start, -WITHIN.days),
      to: last < day ? last : day,
      near: { lat, lon, km: BESIDE_KM },
    },
    names,
  );
  const like = found.find((incident) => {
    const toll = tollOf(incident.rows).best;
    return Math.max(toll, amount.best) <= ALIKE * Math.min(toll, amount.best) && amount.best > FEW;
  });
  const apart = like && kilometresApart(like.rows[0].place, where);
  if (like === undefined || apart === undefined || apart === null) return null;
  return untold(t.incident.beside(toldOf(like), Math.round(apart)), { rows: idsOf(like.rows) });
}
