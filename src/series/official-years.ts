import { z } from "zod";
import { CountryCode, ViolenceType } from "../event/index.ts";
import type { Database } from "../store/index.ts";
import { literal } from "../store/index.ts";
import { baselineTable } from "./baseline-files.ts";
import type { CountryYear } from "./history.ts";

const OfficialYear = z.object({
  country: CountryCode,
  year: z.number().int(),
  violence: ViolenceType,
  low: z.number().int(),
  best: z.number().int(),
  high: z.number().int(),
});

/** The shipped official totals, up to and with `lastYear`; a type that took no life in a country-year has no row. */
export function officialYears(db: Database, lastYear: number): Promise<CountryYear[]> {
  return db.query(
    `from read_parquet(${literal(baselineTable("country-years"))}) where year <= $lastYear::integer
    order by country, year, violence`,
    { lastYear },
    OfficialYear,
  );
}
