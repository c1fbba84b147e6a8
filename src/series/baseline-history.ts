import { type Day, earliest, lastCompleteMonth, lastCompleteYear } from "../event/index.ts";
import type { Database } from "../store/index.ts";
import { literal } from "../store/index.ts";
import { type BaselineTable, baselineManifest, baselineTable } from "./baseline-files.ts";
import { knownOn } from "./breaks.ts";
import { Cell, CoverageCell, SeverityCell } from "./cell.ts";
import type { History } from "./history.ts";
import { ALL_ACTORS } from "./history.ts";
import { officialMonths } from "./official-months.ts";
import { officialYears } from "./official-years.ts";

/**
 * The shipped baseline as of a day: whole months on or before it, whole years for the yearly tables, and no later than
 * its data go.
 */
export async function openBaseline(db: Database, asOf: Day): Promise<History> {
  const manifest = baselineManifest("ged");
  const through = earliest(lastCompleteMonth(asOf), manifest.period.to);
  const lastYear = lastCompleteYear(asOf);
  const table = (name: BaselineTable) => `read_parquet(${literal(baselineTable(name))})`;

  return {
    manifest: knownOn(manifest, asOf),
    officialManifest: baselineManifest("official"),
    monthsManifest: baselineManifest("months"),
    grain: "month",
    through,
    cells: (actors) =>
      db.query(
        `select actor, country, month::varchar as start, last_day(month)::varchar as end, violence, rows, incidents,
          low, best, high, null as "ownDead"
        from ${table("cells")} where list_contains($actors, actor) and month <= $through::date
        order by month, actor, country, violence`,
        { actors, through },
        Cell,
      ),
    severity: (actors) =>
      db.query(
        `select actor, country, month::varchar as month, violence, deaths, low, high, incidents
        from ${table("severity")} where list_contains($actors, actor) and month <= $through::date
        order by month, actor, country, violence, deaths, low, high`,
        { actors, through },
        SeverityCell,
      ),
    severityOfAll: () =>
      db.query(
        `select $all as actor, country, month::varchar as month, violence, deaths, low, high,
          sum(incidents)::integer as incidents
        from ${table("severity")} where violence = 'one-sided' and month <= $through::date
        group by all order by month, country, deaths, low, high`,
        { all: ALL_ACTORS, through },
        SeverityCell,
      ),
    coverage: () =>
      db.query(
        `from ${table("coverage")} where year <= $lastYear::integer order by country, year`,
        { lastYear },
        CoverageCell,
      ),
    countryYears: () => officialYears(db, lastYear),
    countryMonths: (country) => officialMonths(db, country, asOf),
  };
}
