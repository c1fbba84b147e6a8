import type { DatasetRow } from "../event/index.ts";
import { dayNumber, kilometresBetween } from "../event/index.ts";

/** Rows of one actor taken to be one incident; `rows[0]` is its anchor, the rest follow in the order of anchors. */
export interface Incident {
  actor: string;
  rows: readonly [DatasetRow, ...DatasetRow[]];
}

/** How far apart in time and space two rows of one group may be and still be one incident. */
export const WITHIN = { days: 1, kilometres: 50 } as const;

/** Side b of one-sided violence in UCDP's data: those attacked, no organisation. */
const CIVILIANS = "Civilians";

/** The organised actors of a row, governments included. In one-sided violence that is side a alone. */
export function actorsOf(row: DatasetRow): string[] {
  const sides = row.violence === "one-sided" ? [row.sideA] : [row.sideA, row.sideB];
  return [...new Set(sides)].filter((actor) => actor !== CIVILIANS);
}

/**
 * The provisional rule, until linking lands: rows of the same group within 1 day and 50 km are one incident.
 *
 * Incidents are anchored, never chained, so that daily fighting in one city does not become one endless incident:
 * rows are taken in the order of day, then largest toll, then id; each row not yet taken anchors an incident and draws
 * in every later row not yet taken that lies within reach of the anchor itself. Hence the order in which rows are given
 * does not matter, and rows of later days never change which incidents earlier rows belong to (two clocks).
 *
 * Both the first and the last day must be within reach: a row known only to the month is not one with an attack on a
 * day of that month. A row without coordinates is an incident of its own.
 *
 * @param rows of any actors; those in which `actor` has no part are left out.
 */
export function provisionalIncidents(rows: readonly DatasetRow[], actor: string): Incident[] {
  const placed = rows
    .filter((row) => actorsOf(row).includes(actor))
    .map((row) => ({ row, from: dayNumber(row.date.start), to: dayNumber(row.date.end), taken: false }))
    .sort((a, b) => a.from - b.from || byTollThenId(a.row, b.row));

  const incidents: Incident[] = [];
  for (const [index, anchor] of placed.entries()) {
    if (anchor.taken) continue;
    const members: [DatasetRow, ...DatasetRow[]] = [anchor.row];
    for (let next = index + 1; next < placed.length; next++) {
      const other = placed[next]!;
      if (other.from - anchor.from > WITHIN.days) break;
      if (other.taken || Math.abs(other.to - anchor.to) > WITHIN.days) continue;
      if (!withinReach(anchor.row, other.row)) continue;
      other.taken = true;
      members.push(other.row);
    }
    incidents.push({ actor, rows: members });
  }
  return incidents;
}

function byTollThenId(a: DatasetRow, b: DatasetRow): number {
  return b.deaths.best - a.deaths.best || compare(a.id, b.id) || compare(a.dataset, b.dataset);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function withinReach(a: DatasetRow, b: DatasetRow): boolean {
  const { lat, lon } = a.place;
  const { lat: otherLat, lon: otherLon } = b.place;
  if (lat === null || lon === null || otherLat === null || otherLon === null) return false;
  return kilometresBetween({ lat, lon }, { lat: otherLat, lon: otherLon }) <= WITHIN.kilometres;
}
