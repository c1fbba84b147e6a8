import { z } from "zod";
import { CountryCode } from "../../event/index.ts";
import { readTabSeparated } from "../../tab-separated.ts";

const Row = z.object({ fips: z.string().length(2), iso: CountryCode });

/** SQL of the ISO 3166 code behind an FIPS 10-4 code, which GDELT uses; codes that are the same in both stay. */
export function isoOfFips(sql: string): string {
  const file = new URL("../../../data/datasets/fips-countries.tsv", import.meta.url);
  const cases = readTabSeparated(file, Row).map(({ fips, iso }) => {
    return `when '${fips}' then '${iso}'`;
  });
  return `case ${sql} ${cases.join(" ")} else ${sql} end`;
}
