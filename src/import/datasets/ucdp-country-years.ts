import { wholeOfText } from "../columns/source-columns.ts";
import type { Dataset, Fault, Release, SourceTable, TotalsReading } from "./dataset.ts";
import { ucdpGed } from "./ucdp-ged.ts";

/** UCDP's sums of organised violence by country and year; they hold no events. */
export const ucdpCountryYears: Dataset = {
  name: "ucdp-countryyear",
  as: "ucdp-countryyear",
  label: "UCDP country-years",
  family: "ucdp-countryyear",
  release: releaseOfVersion,
  match: ({ columns }) => {
    const names = new Set(columns.map((name) => name.toLowerCase()));
    const is = NEEDED.every((name) => names.has(name));
    return { columns: new Map(), missing: is ? [] : ["country_cy, year_cy and totals"] };
  },
  read: readTotals,
  facts: {
    ...ucdpGed.facts,
    name: "UCDP Country-Year Dataset on Organized Violence within Country Borders",
    holds: "totals",
    inclusion: [...ucdpGed.facts.inclusion, "All events of a country and year, however coarsely placed."],
    check: { ...ucdpGed.facts.check, others: [] },
    incomplete: ["By country, year and type of violence only: it names no group's deaths."],
    citation:
      "Davies, Shawn, Therése Pettersson, Margareta Sollenberg & Magnus Öberg (2025) Organized violence 1989–2024, and the challenges of identifying civilian victims. Journal of Peace Research 62(4).",
    mapping: [],
  },
};

const TYPES = { "state-based": "sb", "non-state": "ns", "one-sided": "os" } as const;
const column = (prefix: string, estimate: string) => `${prefix}_total_deaths_${estimate}_cy`;
const NEEDED = ["country_cy", "year_cy", ...Object.values(TYPES).map((prefix) => column(prefix, "best"))];

/** A line becomes a row for each type of violence. */
function readTotals({ file }: SourceTable): TotalsReading {
  const toll = (prefix: string, estimate: string) => wholeOfText(`"${column(prefix, estimate)}"::varchar`);
  return {
    holds: "totals",
    version: versionInName(file),
    totals: Object.entries(TYPES).map(([violence, prefix]) => ({
      country: 'trim("country_cy"::varchar)',
      year: 'try_cast("year_cy" as integer)',
      violence: `'${violence}'`,
      low: toll(prefix, "low"),
      best: toll(prefix, "best"),
      high: toll(prefix, "high"),
    })),
    faults: FAULTS,
  };
}

/** The release as the file's name tells it ("organizedviolencecy_v25_1.csv"). */
function versionInName(file: string): string {
  const found = /v?_?(\d\d)[._]?(\d)(?:\D*)$/i.exec(file.replace(/\.\w+$/, ""));
  return found ? `${found[1]}.${found[2]}` : "unversioned";
}

function releaseOfVersion(version: string): Release {
  const year = /^\d\d/.exec(version)?.[0];
  return {
    version,
    rank: Number(version) * 10 || 0,
    vintage: year ? `version ${version}, published 20${year}` : "version not told by the file",
  };
}

const FAULTS: readonly Fault[] = [
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
