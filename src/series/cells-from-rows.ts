import type { DatasetRow, Day, ViolenceType } from "../event/index.ts";
import { daysBetween, firstDayOfMonth, lastDayOfMonth, monthIndex } from "../event/index.ts";
import type { Incident } from "../link/index.ts";
import { actorsOf, provisionalIncidents } from "../link/index.ts";
import type { Cell, SeverityCell } from "./cell.ts";

export type Grain = "month" | "day";

export interface ActorSeries {
  cells: Cell[];
  severity: SeverityCell[];
  /** Rows that enter no cell, see {@link isResidue}, and rows whose country is not known. */
  residue: DatasetRow[];
}

/** The longest stretch, in days between first and last, that may still stand for one month. */
const LONGEST_SPAN = 31;

/** True for rows that stand for a whole period: no month may claim their deaths. */
export function isResidue(row: DatasetRow): boolean {
  return row.date.precision === "year" || daysBetween(row.date.start, row.date.end) > LONGEST_SPAN;
}

/**
 * One actor's series: what it did by country, month or day, and type of violence, and how severe its incidents were.
 * A row stands in the cell of its first day. Summary rows of a whole country add rows and deaths, but make no incident:
 * nobody knows how many they stand for.
 *
 * By month, an incident takes its type and toll from its rows of its first month only, so that no month holds anything
 * that happened after it.
 *
 * @param rows of any actors; those in which `actor` has no part are left out.
 */
export function seriesOfActor(rows: readonly DatasetRow[], actor: string, grain: Grain): ActorSeries {
  const own = rows.filter((row) => actorsOf(row).includes(actor));
  const residue = own.filter(isUnplaced);
  const placed = own.filter((row) => !isUnplaced(row));

  const cells = new Map<string, Cell>();
  const cellOf = (row: DatasetRow, violence: ViolenceType): Cell => {
    const country = row.place.country!;
    const [start, end] = stretch(row.date.start, grain);
    const key = `${country} ${start} ${violence}`;
    const known = cells.get(key);
    if (known) return known;
    const counts = { rows: 0, incidents: 0, low: 0, best: 0, high: 0, ownDead: 0 };
    const fresh: Cell = { actor, country, start, end, violence, ...counts };
    cells.set(key, fresh);
    return fresh;
  };

  for (const row of placed) {
    const cell = cellOf(row, row.violence);
    cell.rows += 1;
    cell.low += row.deaths.low;
    cell.best += row.deaths.best;
    cell.high += row.deaths.high;
    const own = ownDead(row, actor);
    cell.ownDead = cell.ownDead === null || own === null ? null : cell.ownDead + own;
  }

  const histogram = new Map<string, SeverityCell>();
  for (const incident of provisionalIncidents(
    placed.filter((row) => !row.summary),
    actor,
  )) {
    const [anchor] = incident.rows;
    const { violence, deaths } = inItsFirstMonth(incident);
    cellOf(anchor, violence).incidents += 1;
    const month = firstDayOfMonth(monthIndex(anchor.date.start));
    const key = `${anchor.place.country} ${month} ${violence} ${deaths}`;
    const cell = histogram.get(key);
    if (cell) cell.incidents += 1;
    else histogram.set(key, { actor, country: anchor.place.country!, month, violence, deaths, incidents: 1 });
  }

  return {
    cells: [...cells.values()].sort(
      (a, b) => order(a.start, b.start) || order(a.country, b.country) || order(a.violence, b.violence),
    ),
    severity: [...histogram.values()].sort(
      (a, b) =>
        order(a.month, b.month) ||
        order(a.country, b.country) ||
        order(a.violence, b.violence) ||
        a.deaths - b.deaths,
    ),
    residue,
  };
}

/** The series of every actor in the rows, actors in the order of their names. */
export function seriesOfActors(rows: readonly DatasetRow[], grain: Grain): ActorSeries {
  const byActor = new Map<string, DatasetRow[]>();
  for (const row of rows) {
    for (const actor of actorsOf(row)) {
      const known = byActor.get(actor);
      if (known) known.push(row);
      else byActor.set(actor, [row]);
    }
  }
  const series = [...byActor.keys()].sort().map((actor) => seriesOfActor(byActor.get(actor)!, actor, grain));
  return {
    cells: series.flatMap((one) => one.cells),
    severity: series.flatMap((one) => one.severity),
    residue: rows.filter(isUnplaced),
  };
}

function isUnplaced(row: DatasetRow): boolean {
  return isResidue(row) || row.place.country === null;
}

function stretch(day: Day, grain: Grain): [Day, Day] {
  if (grain === "day") return [day, day];
  const month = monthIndex(day);
  return [firstDayOfMonth(month), lastDayOfMonth(month)];
}

function ownDead(row: DatasetRow, actor: string): number | null {
  if (row.deathsBySide === null) return null;
  if (row.sideA === actor) return row.deathsBySide.a;
  return row.deathsBySide.b;
}

/** One-sided when any row is, else the type with most deaths; the toll is that of the rows of this type. */
function inItsFirstMonth(incident: Incident): { violence: ViolenceType; deaths: number } {
  const month = monthIndex(incident.rows[0].date.start);
  const tolls = new Map<ViolenceType, number>();
  for (const row of incident.rows) {
    if (monthIndex(row.date.start) !== month) continue;
    tolls.set(row.violence, (tolls.get(row.violence) ?? 0) + row.deaths.best);
  }
  const [violence] = tolls.has("one-sided")
    ? ["one-sided" as const]
    : [...tolls].sort((a, b) => b[1] - a[1] || order(a[0], b[0]))[0]!;
  return { violence, deaths: tolls.get(violence)! };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
