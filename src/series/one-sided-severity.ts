import { type Day, dayFromNumber, firstDayOfMonth, monthIndex } from "../event/index.ts";
import type { BriefRows, Coded } from "../import/index.ts";
import { incidentsIn, pointOf, rowsByActor } from "../link/index.ts";
import type { SeverityCell } from "./cell.ts";
import { tollKey } from "./cells-from-rows.ts";
import { ALL_ACTORS } from "./history.ts";

/**
 * How severe the one-sided incidents of all actors were, by month and country: as the series of every actor have it,
 * without the days on which it did nothing of the kind, which is most of the work.
 *
 * @param rows of a whole release, by day, then largest toll, then id.
 */
export function oneSidedSeverity(rows: BriefRows): SeverityCell[] {
  const cells = new Map<string, SeverityCell>();
  const months = new Map<number, Day>();
  const monthOf = (day: number): Day => {
    const month = months.get(day) ?? firstDayOfMonth(monthIndex(dayFromNumber(day)));
    months.set(day, month);
    return month;
  };
  for (const own of rowsByActor(comparable(rows)).values()) {
    const days = new Set<number>();
    for (const { violence, day } of own) if (violence === "one-sided") days.add(day);
    if (days.size === 0) continue;
    for (const incident of incidentsIn(own, undefined, days)) addTo(cells, incident, monthOf);
  }
  return [...cells.keys()].sort().map((key) => cells.get(key)!);
}

function comparable(rows: BriefRows) {
  const of = <Value extends string>({ values, at }: Coded<Value>, i: number) => values[at[i]!]!;
  return Array.from({ length: rows.day.length }, (_, i) => ({
    day: rows.day[i]!,
    at: pointOf(
      { lat: known(rows.lat[i]!), lon: known(rows.lon[i]!), precision: of(rows.precision, i) },
      rows.days[i] === 1,
    ),
    violence: of(rows.violence, i),
    sideA: of(rows.sideA, i),
    sideB: of(rows.sideB, i),
    country: of(rows.country, i),
    low: rows.low[i]!,
    best: rows.best[i]!,
    high: rows.high[i]!,
  }));
}

function known(degrees: number): number | null {
  return Number.isNaN(degrees) ? null : degrees;
}

type Row = ReturnType<typeof comparable>[number];

function addTo(
  cells: Map<string, SeverityCell>,
  incident: readonly [Row, ...Row[]],
  monthOf: (day: number) => Day,
): void {
  const { day, country } = incident[0];
  let [members, low, deaths, high] = [0, 0, 0, 0];
  for (const row of incident) {
    if (row.violence !== "one-sided") continue;
    members++;
    low += row.low;
    deaths += row.best;
    high += row.high;
  }
  if (members === 0) return;
  const month = monthOf(day);
  const key = `${month} ${country} ${tollKey({ deaths, low, high })}`;
  const cell = cells.get(key);
  if (cell) cell.incidents += 1;
  else
    cells.set(key, {
      actor: ALL_ACTORS,
      country,
      month,
      violence: "one-sided",
      deaths,
      low,
      high,
      incidents: 1,
    });
}
