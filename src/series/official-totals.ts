import { z } from "zod";
import { ViolenceType } from "../event/index.ts";
import { countryByUcdpName } from "../places/index.ts";
import { Problem } from "../problem.ts";
import type { Database } from "../store/index.ts";
import { literal } from "../store/index.ts";
import type { CountryYear } from "./cell.ts";

const PREFIXES: Record<ViolenceType, string> = { "state-based": "sb", "non-state": "ns", "one-sided": "os" };

const Row = z.object({
  name: z.string(),
  year: z.number(),
  violence: ViolenceType,
  low: z.number(),
  best: z.number(),
  high: z.number(),
});

/**
 * UCDP's country-year totals of organised violence. Years in which a type took no life are left out; names that share
 * a code (the two Yemens of 1989) are added up.
 *
 * @param file `organizedviolencecy_v25_1.csv` or a later release in its shape.
 * @throws Problem naming the countries that have no code.
 */
export async function readOfficialTotals(db: Database, file: string): Promise<CountryYear[]> {
  const selects = ViolenceType.options.map((violence) => {
    const deaths = `${PREFIXES[violence]}_total_deaths`;
    return `select country_cy as name, year_cy::integer as year, '${violence}' as violence,
      ${deaths}_low_cy::integer as low, ${deaths}_best_cy::integer as best, ${deaths}_high_cy::integer as high
      from read_csv(${literal(file)})`;
  });
  const rows = await db.query(
    `from (${selects.join(" union all ")}) where low + best + high > 0 order by name, year, violence`,
    {},
    Row,
  );
  const totals = new Map<string, CountryYear>();
  const unknown = new Set<string>();
  for (const { name, ...row } of rows) {
    const country = countryByUcdpName(name);
    if (country === null) {
      unknown.add(name);
      continue;
    }
    const key = `${country} ${row.year} ${row.violence}`;
    const known = totals.get(key) ?? {
      country,
      year: row.year,
      violence: row.violence,
      low: 0,
      best: 0,
      high: 0,
    };
    known.low += row.low;
    known.best += row.best;
    known.high += row.high;
    totals.set(key, known);
  }
  if (unknown.size > 0)
    throw new Problem(
      `${file}: no country code for ${[...unknown].join(", ")}; add the names to data/countries`,
    );
  return [...totals.keys()].sort().map((key) => totals.get(key)!);
}
