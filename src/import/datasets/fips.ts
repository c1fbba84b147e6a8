import { z } from "zod";
import { CountryCode } from "../../event/index.ts";
import { readTabSeparated } from "../../tab-separated.ts";
import { wordForWord } from "../columns/word-for-word.ts";

const Row = z.object({ fips: z.string().length(2), iso: CountryCode });

/** SQL of the ISO 3166 code behind an FIPS 10-4 code, which GDELT uses; codes that are the same in both stay. */
export function isoOfFips(sql: string): string {
  const file = new URL("../../../data/datasets/fips-countries.tsv", import.meta.url);
  return wordForWord(
    sql,
    Object.fromEntries(readTabSeparated(file, Row).map(({ fips, iso }) => [fips, iso])),
    sql,
  );
}
