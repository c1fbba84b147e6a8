import { z } from "zod";
import type { CountryCode, Day } from "../event/index.ts";
import { type Database, literal } from "../store/index.ts";
import { baselineTable } from "./baseline-files.ts";
import { CountryMonth } from "./cell.ts";

/** The shipped country-months that ended on or before `through`; null for a country that the table leaves out. */
export async function officialMonths(
  db: Database,
  country: CountryCode,
  through: Day,
): Promise<CountryMonth[] | null> {
  const table = `read_parquet(${literal(baselineTable("country-months"))})`;
  const [known] = await db.query(
    `select count(*)::integer as months from ${table} where country = $country`,
    { country },
    z.object({ months: z.number() }),
  );
  if (known!.months === 0) return null;
  return db.query(
    `select country, month::varchar as month, events, best, high from ${table}
    where country = $country and last_day(month) <= $through::date order by month`,
    { country, through },
    CountryMonth,
  );
}
