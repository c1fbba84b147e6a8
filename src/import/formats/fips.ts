import { readFileSync } from "node:fs";

/** SQL of the ISO 3166 code behind an FIPS 10-4 code, which GDELT uses; codes that are the same in both stay. */
export function isoOfFips(sql: string): string {
  const file = new URL("../../../data/datasets/fips-countries.tsv", import.meta.url);
  const [, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const cases = lines.map((line) => {
    const [fips, iso] = line.split("\t");
    return `when '${fips}' then '${iso}'`;
  });
  return `case ${sql} ${cases.join(" ")} else ${sql} end`;
}
