import { z } from "zod";
import { countryByName, countryByUcdpName } from "../places/index.ts";
import type { Database } from "../store/index.ts";

/** Gives every name of a country in the store its code, as far as we know it. */
export async function nameCountries(db: Database): Promise<void> {
  const names = await db.query(
    `select distinct country from (select country from event_rows union select country from country_years)
    where country is not null and country not in (select country from country_codes) order by country`,
    {},
    z.object({ country: z.string() }),
  );
  for (const { country } of names)
    await db.run("insert into country_codes values ($country, $code)", { country, code: codeOf(country) });
}

/** Publishers write "Yemen (North Yemen)" and "West Germany (FRG)": without the brackets a name may be known. */
function codeOf(name: string): string | null {
  const bare = name.replace(/\s*\(.*\)\s*$/, "");
  return countryByUcdpName(name) ?? countryByName(bare);
}

/** Names that we know no code for; their rows have no country. */
export async function unknownCountries(db: Database): Promise<string[]> {
  const names = await db.query(
    "select country from country_codes where code is null order by country",
    {},
    z.object({ country: z.string() }),
  );
  return names.map(({ country }) => country);
}
