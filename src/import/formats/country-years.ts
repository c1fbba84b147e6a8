import { type DatasetFacts, publisherFacts } from "../manifests/facts.ts";
import type { Fault } from "./format.ts";
import { wholeOfText } from "./source-columns.ts";

const TYPES = { "state-based": "sb", "non-state": "ns", "one-sided": "os" } as const;
const column = (prefix: string, estimate: string) => `${prefix}_total_deaths_${estimate}_cy`;

/** Whether a table is UCDP's of organised violence by country and year. */
export function isCountryYears(found: readonly string[]): boolean {
  const names = new Set(found.map((name) => name.toLowerCase()));
  const needed = ["country_cy", "year_cy", ...Object.values(TYPES).map((prefix) => column(prefix, "best"))];
  return needed.every((name) => names.has(name));
}

/** The release as the file's name tells it ("organizedviolencecy_v25_1.csv"). */
export function countryYearFacts(file: string): DatasetFacts {
  const found = /v?_?(\d\d)[._]?(\d)(?:\D*)$/i.exec(file.replace(/\.\w+$/, ""));
  const version = found ? `${found[1]}.${found[2]}` : "unversioned";
  return {
    id: `ucdp-countryyear-${version}`,
    family: "ucdp-countryyear",
    format: "ucdp-countryyear",
    version,
    rank: Number(version) * 10 || 0,
    vintage: found ? `version ${version}, published 20${found[1]}` : "version not told by the file",
    facts: publisherFacts("ucdp-countryyear"),
  };
}

/** SQL that turns a country and year's line into a row for each type of violence that took a life. */
export function countryYearRows(sql: string, file: number, dataset: string): string {
  return Object.entries(TYPES)
    .map(
      ([
        violence,
        prefix,
      ]) => `select ${file} as file, '${dataset}' as dataset, trim("country_cy"::varchar) as country,
        try_cast("year_cy" as integer) as year, '${violence}' as violence,
        ${["low", "best", "high"].map((estimate) => `${wholeOfText(`"${column(prefix, estimate)}"::varchar`)} as ${estimate}`).join(", ")}
      from ${sql}`,
    )
    .join(" union all ");
}

export const COUNTRY_YEAR_FAULTS: readonly Fault[] = [
  {
    column: "country_cy",
    when: "nullif(trim(\"country_cy\"::varchar), '') is null",
    value: "null",
    reason: "missing",
  },
  {
    column: "year_cy",
    when: 'coalesce(try_cast("year_cy" as integer) not between 1900 and 2100, true)',
    value: '"year_cy"::varchar',
    reason: "expected a year",
  },
  ...Object.values(TYPES).map((prefix) => ({
    column: column(prefix, "best"),
    when: `${wholeOfText(`"${column(prefix, "best")}"::varchar`)} is null`,
    value: `"${column(prefix, "best")}"::varchar`,
    reason: "expected a whole number, 0 or more",
  })),
];
