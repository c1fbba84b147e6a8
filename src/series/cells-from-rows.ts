import type { CountryCode, DatasetRow, Day, Toll, ViolenceType } from "../event/index.ts";
import { daysBetween, firstDayOfMonth, lastDayOfMonth, monthIndex } from "../event/index.ts";
import { actorsOf, type Incident, incidentsOf, rowsByActor, type WithinSourceModel } from "../link/index.ts";
import type { Cell, SeverityCell } from "./cell.ts";

export type Grain = "month" | "day";

export interface ActorSeries {
  cells: Cell[];
  severity: SeverityCell[];
  /** Rows that enter no cell, see {@link isResidue}, and rows whose country is not known. */
  residue: DatasetRow[];
}

/** The longest stretch, in days between first and last, that may still stand for one month. */
export const LONGEST_SPAN = 31;

/** True for rows that stand for a whole period: no month may claim their deaths. */
export function isResidue(row: DatasetRow): boolean {
  return row.date.precision === "year" || daysBetween(row.date.start, row.date.end) > LONGEST_SPAN;
}

/**
 * One actor's series: what it did by country, month or day, and type of violence, and how severe its incidents were.
 * A row stands in the cell of its first day. Summary rows of a whole country add rows and deaths, but make no incident:
 * nobody knows how many they stand for.
 *
 * @param rows of any actors; those in which `actor` has no part are left out.
 * @param model which rows are one incident; what the package ships when left out.
 */
export function seriesOfActor(
  rows: readonly DatasetRow[],
  actor: string,
  grain: Grain,
  model?: WithinSourceModel,
): ActorSeries {
  const own = rows.filter((row) => actorsOf(row).includes(actor));
  const placed = own.filter((row) => !isUnplaced(row));
  const events = placed.filter((row) => !row.summary);
  const incidents = incidentsOf(events, actor, model).map(begun);
  return {
    cells: cellsOf(placed, incidents, actor, grain),
    severity: histogramOf(incidents, actor),
    residue: own.filter(isUnplaced),
  };
}

/** What a series needs of an incident. */
interface Begun {
  country: CountryCode;
  day: Day;
  violence: ViolenceType;
  deaths: number;
  low: number;
  high: number;
}

/** One-sided when any row is, else the type with most deaths; the toll is that of the rows of this type. Its rows share their day. */
function begun({ rows }: Incident): Begun {
  const [first] = rows;
  const tolls = new Map<ViolenceType, Toll>();
  for (const { violence, deaths } of rows) {
    const { low, best, high } = tolls.get(violence) ?? { low: 0, best: 0, high: 0 };
    tolls.set(violence, { low: low + deaths.low, best: best + deaths.best, high: high + deaths.high });
  }
  const [violence] = tolls.has("one-sided")
    ? ["one-sided" as const]
    : [...tolls].sort((a, b) => b[1].best - a[1].best || order(a[0], b[0]))[0]!;
  const { low, best, high } = tolls.get(violence)!;
  return { country: first.place.country!, day: first.date.start, violence, deaths: best, low, high };
}

function cellsOf(
  rows: readonly DatasetRow[],
  incidents: readonly Begun[],
  actor: string,
  grain: Grain,
): Cell[] {
  const cells = new Map<string, Cell>();
  const cellOf = (country: CountryCode, day: Day, violence: ViolenceType): Cell => {
    const key = `${grain === "day" ? day : monthOf(day)} ${country} ${violence}`;
    const known = cells.get(key);
    if (known) return known;
    const [start, end] = stretch(day, grain);
    const counts = { rows: 0, incidents: 0, low: 0, best: 0, high: 0, ownDead: 0 };
    const fresh: Cell = { actor, country, start, end, violence, ...counts };
    cells.set(key, fresh);
    return fresh;
  };
  for (const row of rows) {
    const cell = cellOf(row.place.country!, row.date.start, row.violence);
    const dead = ownDead(row, actor);
    cell.rows += 1;
    cell.low += row.deaths.low;
    cell.best += row.deaths.best;
    cell.high += row.deaths.high;
    cell.ownDead = cell.ownDead === null || dead === null ? null : cell.ownDead + dead;
  }
  for (const { country, day, violence } of incidents) cellOf(country, day, violence).incidents += 1;
  return inOrder(cells);
}

function histogramOf(incidents: readonly Begun[], actor: string): SeverityCell[] {
  const cells = new Map<string, SeverityCell>();
  for (const { country, day, violence, deaths, low, high } of incidents) {
    const month = `${monthOf(day)}-01`;
    const key = `${month} ${country} ${violence} ${tollKey({ deaths, low, high })}`;
    const cell = cells.get(key);
    if (cell) cell.incidents += 1;
    else cells.set(key, { actor, country, month, violence, deaths, low, high, incidents: 1 });
  }
  return inOrder(cells);
}

/** Sorts as the tolls do: by best, low and high estimate. */
export function tollKey({ deaths, low, high }: Pick<SeverityCell, "deaths" | "low" | "high">): string {
  return [deaths, low, high].map((toll) => String(toll).padStart(9, "0")).join(" ");
}

function inOrder<T>(byKey: ReadonlyMap<string, T>): T[] {
  return [...byKey.keys()].sort().map((key) => byKey.get(key)!);
}

/** The series of every actor in the rows, actors in the order of their names. */
export function seriesOfActors(
  rows: readonly DatasetRow[],
  grain: Grain,
  model?: WithinSourceModel,
): ActorSeries {
  const byActor = [...rowsByActor(rows)].sort(([a], [b]) => order(a, b));
  const series = byActor.map(([actor, own]) => seriesOfActor(own, actor, grain, model));
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

/** "2018-03" */
function monthOf(day: Day): string {
  return day.slice(0, 7);
}

function ownDead(row: DatasetRow, actor: string): number | null {
  if (row.deathsBySide === null) return null;
  if (row.sideA === actor) return row.deathsBySide.a;
  return row.deathsBySide.b;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
