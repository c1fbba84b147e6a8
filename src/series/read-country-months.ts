import { z } from "zod";
import type { CountryCode } from "../event/index.ts";
import { allCountries } from "../places/index.ts";
import { Problem } from "../problem.ts";
import { type Database, literal } from "../store/index.ts";
import type { CountryMonth, CountryYear } from "./cell.ts";

const Row = z.object({
  alpha3: z.string(),
  month: z.string(),
  events: z.number(),
  best: z.number(),
  high: z.number(),
});

export interface CountryMonths {
  /** Months with at least one event, of the countries that agree with the official years. */
  months: CountryMonth[];
  /** Countries left out because in some year their months do not add up to the official total. */
  leftOut: CountryCode[];
  /** Months whose published high estimate was below the best one. */
  raised: number;
}

/**
 * UCDP's events and deaths by country and month, all actors and types, of the countries whose months add up to the
 * official country-year totals in every year. That test finds by itself what is known to be wrong in the file
 * (Niger's events counted as Nigeria's), and whatever else may be.
 *
 * @param file `country_month_v25_1.csv`
 * @param official totals of the same release.
 * @throws Problem naming the countries that have no code.
 */
export async function readCountryMonths(
  db: Database,
  file: string,
  official: readonly CountryYear[],
): Promise<CountryMonths> {
  const rows = await db.query(
    `select country_iso3 as alpha3, year_month || '-01' as month, ucdp_event_count::integer as events,
      ucdp_fatalities_best::integer as best, ucdp_fatalities_high::integer as high
    from read_csv(${literal(file)}, types = {'year_month': 'varchar'})
    where ucdp_event_count > 0 or ucdp_fatalities_high > 0 order by alpha3, month`,
    {},
    Row,
  );
  const codes = new Map(allCountries().map(({ alpha3, code }) => [alpha3, code]));
  const unknown = new Set(rows.map((row) => row.alpha3).filter((alpha3) => !codes.has(alpha3)));
  if (unknown.size > 0)
    throw new Problem(
      `${file}: no country code for ${[...unknown].join(", ")}; add the codes to data/countries`,
    );
  const all = rows.map(({ alpha3, ...row }) => ({ country: codes.get(alpha3)!, ...row }));
  const leftOut = disagreeing(all, official);
  const kept = all.filter(({ country }) => !leftOut.has(country));
  return {
    months: kept.map((row) => ({ ...row, high: Math.max(row.best, row.high) })),
    leftOut: [...leftOut].sort(),
    raised: kept.filter((row) => row.high < row.best).length,
  };
}

function disagreeing(months: readonly CountryMonth[], official: readonly CountryYear[]): Set<CountryCode> {
  const difference = new Map<string, number>();
  const add = (country: CountryCode, year: number | string, deaths: number) =>
    difference.set(`${country} ${year}`, (difference.get(`${country} ${year}`) ?? 0) + deaths);
  for (const { country, month, best } of months) add(country, month.slice(0, 4), best);
  for (const { country, year, best } of official) add(country, year, -best);
  return new Set([...difference].filter(([, deaths]) => deaths !== 0).map(([key]) => key.slice(0, 2)));
}
