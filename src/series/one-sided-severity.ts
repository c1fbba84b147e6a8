import { dayFromNumber } from "../event/index.ts";
import type { BriefRows } from "../import/index.ts";
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
  for (const own of rowsByActor(comparable(rows)).values()) {
    const days = new Set<number>();
    for (const { violence, day } of own) if (violence === "one-sided") days.add(day);
    if (days.size === 0) continue;
    for (const incident of incidentsIn(own, undefined, days)) addTo(cells, incident);
  }
  return [...cells.keys()].sort().map((key) => cells.get(key)!);
}

function comparable(rows: BriefRows) {
  return rows.day.map((day, i) => ({
    day,
    at: pointOf({ lat: rows.lat[i]!, lon: rows.lon[i]!, precision: rows.precision[i]! }, rows.days[i] === 1),
    violence: rows.violence[i]!,
    sideA: rows.sideA[i]!,
    sideB: rows.sideB[i]!,
    country: rows.country[i]!,
    low: rows.low[i]!,
    best: rows.best[i]!,
    high: rows.high[i]!,
  }));
}

type Row = ReturnType<typeof comparable>[number];

function addTo(cells: Map<string, SeverityCell>, incident: readonly [Row, ...Row[]]): void {
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
  const month = `${dayFromNumber(day).slice(0, 7)}-01`;
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
