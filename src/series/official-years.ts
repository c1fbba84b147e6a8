import type { Database } from "../store/index.ts";
import { literal } from "../store/index.ts";
import { baselineTable } from "./baseline-files.ts";
import { CountryYear } from "./cell.ts";

/** The shipped official totals, up to and with `lastYear`; a type that took no life in a country-year has no row. */
export function officialYears(db: Database, lastYear: number): Promise<CountryYear[]> {
  return db.query(
    `from read_parquet(${literal(baselineTable("country-years"))}) where year <= $lastYear::integer
    order by country, year, violence`,
    { lastYear },
    CountryYear,
  );
}
