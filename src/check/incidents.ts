import { coversRow, type DatasetName } from "../actors/index.ts";
import { type DatasetRow, type Day, kilometresBetween, tollOf } from "../event/index.ts";
import { findIncidents as findLinked } from "../series/index.ts";
import type { RowSource } from "./question.ts";

/** Rows of one dataset that are taken for one incident, the largest first. */
export interface Incident {
  rows: readonly [DatasetRow, ...DatasetRow[]];
}

/** How far an incident may lie from the day and the town that a text names. */
export const WITHIN = { days: 1, kilometres: 50 } as const;

type Query = Parameters<RowSource["find"]>[0];

/** The incidents of these groups, of any where no name is given, that the query finds, the largest first. */
export async function findIncidents(
  rows: RowSource,
  query: Query & { to: Day },
  names: readonly DatasetName[],
): Promise<Incident[]> {
  const found = await findLinked(
    (wide: Query) => rows.find(wide),
    names.length > 0 ? { ...query, actors: names.map(({ name }) => name) } : query,
    (row) => row.date.end <= query.to && (names.length === 0 || isOf(row, names)),
  );
  const incidents = found.map((own): Incident => {
    const [first, ...rest] = [...own].sort(byDeaths);
    return { rows: [first!, ...rest] };
  });
  return incidents.sort((a, b) => byDeaths(a.rows[0], b.rows[0]));
}

function byDeaths(a: DatasetRow, b: DatasetRow): number {
  return b.deaths.best - a.deaths.best || (a.id < b.id ? -1 : 1);
}

interface Point {
  lat: number | null;
  lon: number | null;
}

/** Kilometres between two points; null where one has no coordinates. */
export function kilometresApart(a: Point, b: Point): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  return kilometresBetween({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
}

/** True where a side of the row is one of these names, in its country and time. */
export function isOf(row: DatasetRow, names: readonly DatasetName[]): boolean {
  const { country } = row.place;
  if (country === null) return names.some(({ name }) => name === row.sideA || name === row.sideB);
  return [row.sideA, row.sideB].some((name) => coversRow(names, { name, country, day: row.date.start }));
}

/** Deaths in the rows of an incident that are one-sided violence. */
export function oneSided({ rows }: Incident): DatasetRow[] {
  return rows.filter(({ violence }) => violence === "one-sided");
}

/** The deaths of an incident: in all its rows, and in those of one-sided violence where there are any. */
export function totalsOf(incident: Incident): number[] {
  const civil = oneSided(incident);
  const all = tollOf(incident.rows).best;
  return civil.length > 0 ? [all, tollOf(civil).best] : [all];
}

/**
 * The figures that an incident's rows give for its dead: all rows, the one-sided ones, each row alone; and the range
 * from the least row to the most of all together.
 */
export function figuresOf(incident: Incident): { low: number; high: number; exact: number[] } {
  const all = tollOf(incident.rows);
  const exact = [...totalsOf(incident), ...incident.rows.map(({ deaths }) => deaths.best)];
  const least = Math.min(...incident.rows.map(({ deaths }) => Math.min(deaths.low, deaths.best)));
  return { low: least, high: all.high, exact };
}
