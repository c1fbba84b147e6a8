import { literal } from "../../store/sql-text.ts";
import { degreeFaults, faultsOf, isNoDay, WHOLE } from "../columns/faults.ts";
import { sourceColumns } from "../columns/source-columns.ts";
import { wordForWord } from "../columns/word-for-word.ts";
import type { Dataset, EventReading, Release, SourceTable } from "./dataset.ts";
import { GED_COLUMNS, gedWithoutHeader, matchGed } from "./ged-columns.ts";

const TOLLS = ["low", "best", "high"] as const;
const COUNTS = [
  "date_prec",
  "where_prec",
  "deaths_a",
  "deaths_b",
  "deaths_civilians",
  "deaths_unknown",
] as const;
const NEEDED_TEXTS = ["id", "side_a", "side_b", "country"] as const;

/** What tells one of UCDP's datasets of events from the other. */
interface GedTable extends Pick<Dataset, "name" | "as" | "label"> {
  /** What vintages call it. */
  short: string;
  /** The version as the file's name tells it, for rows that bear none; null where it does not. */
  versionInName(file: string): string | null;
  facts: Omit<Dataset["facts"], "publisher" | "holds" | "breaks" | "licence" | "redistributable">;
}

/** A dataset of UCDP's in GED's columns; its releases are one family. */
export function gedTable({ short, versionInName, facts, ...names }: GedTable): Dataset {
  return {
    ...names,
    family: "ucdp",
    release: (version) => gedRelease(short, version),
    match: matchGed,
    headerless: gedWithoutHeader,
    read: (table) => readGedRows(table, names.name, versionInName(table.file) ?? "unversioned"),
    facts: {
      publisher: "Uppsala Conflict Data Program",
      holds: "events",
      breaks: [],
      licence: "CC BY 4.0",
      redistributable: true,
      ...facts,
    },
  };
}

/**
 * A table of GED's columns, of a yearly release or of the monthly Candidate data, as events.
 *
 * @param dataset its name. @param version for rows that bear none.
 */
function readGedRows(table: SourceTable, dataset: string, version: string): EventReading {
  const source = sourceColumns(GED_COLUMNS, table);
  const { text, whole, day } = source;
  const dated = source.has("date_start");
  const fault = faultsOf(source);
  const DAY = "expected a day of the calendar as YYYY-MM-DD";
  return {
    holds: "events",
    given: source.given,
    values: {
      dataset: `'${dataset}-' || coalesce(${text("ged_version")}, ${literal(version)})`,
      id: text("id"),
      violence: wordForWord(`lower(${text("type_of_violence")})`, VIOLENCE),
      publisher_type: text("type_of_violence"),
      start_day: dated ? day("date_start") : dayOfParts(text("year"), text("month"), text("day")),
      end_day: `case when t_date_end is null then start_day else ${day("date_end")} end`,
      date_precision: wordForWord(whole("date_prec"), DATE_PRECISION, "'unknown'"),
      publisher_date_precision: `'date_prec ' || ${text("date_prec")}`,
      place_precision: wordForWord(whole("where_prec"), PLACE_PRECISION, "'unknown'"),
      publisher_place_precision: `'where_prec ' || ${text("where_prec")}`,
      place: text("where_coordinates"),
      adm_1: text("adm_1"),
      adm_2: text("adm_2"),
      country: text("country"),
      latitude: source.number("latitude"),
      longitude: source.number("longitude"),
      side_a: text("side_a"),
      side_b: text("side_b"),
      side_a_id: text("side_a_new_id"),
      side_b_id: text("side_b_new_id"),
      low: whole("low"),
      best: whole("best"),
      high: whole("high"),
      deaths_a: whole("deaths_a"),
      deaths_b: whole("deaths_b"),
      deaths_civilians: whole("deaths_civilians"),
      deaths_unknown: whole("deaths_unknown"),
      headline: text("source_headline"),
      summary: `coalesce(place_precision in ('country') or t_where_prec = '7', false) or coalesce(date_precision = 'year', false) or end_day - start_day > 31`,
    },
    faults: [
      ...NEEDED_TEXTS.map((column) => fault(column, `t_${column} is null`, "missing")),
      fault(
        "type_of_violence",
        "violence is null",
        "expected 1, 2 or 3, or state-based, non-state or one-sided violence",
      ),
      dated
        ? fault("date_start", isNoDay("start_day"), DAY)
        : fault("day", isNoDay("start_day"), "year, month and day make no day of the calendar"),
      fault("date_end", `${isNoDay("end_day")} or end_day < start_day`, `${DAY}, not before date_start`),
      ...degreeFaults(fault),
      ...TOLLS.map((column) => fault(column, `${column} is null`, WHOLE)),
      ...COUNTS.map((column) =>
        fault(
          column,
          `t_${column} is not null and ${column.startsWith("deaths") ? column : whole(column)} is null`,
          WHOLE,
        ),
      ),
    ],
    tag: `t_id is null and '#' in (left(${text("country")}, 1), left(${text("date_start")}, 1), left(${text("latitude")}, 1)) or left(${text("id")}, 1) = '#'`,
  };
}

/**
 * Later releases rank higher: a yearly one (25.1) above the Candidate months of its year (25.0.3), since it is published
 * after them.
 */
function gedRank(version: string): number {
  const [year = 0, second = 0, , fourth] = (/^\d+(\.\d+)*/.exec(version)?.[0] ?? "0").split(".").map(Number);
  if (fourth !== undefined) return year * 10_000 + fourth * 10 + 1;
  const month = /^\d+\.0\.(\d+)/.exec(version)?.[1];
  return year * 10_000 + (month === undefined ? 1_000 + second * 100 : Number(month) * 10);
}

function gedRelease(label: string, version: string): Release {
  const year = /^(\d\d)\.\d/.exec(version)?.[1];
  return {
    version,
    rank: gedRank(version),
    vintage: year ? `${label} ${version}, published 20${year}` : `${label}, version not told by the file`,
  };
}

const DATE_PRECISION = { 1: "day", 2: "week", 3: "week", 4: "month", 5: "year" };
const PLACE_PRECISION = {
  1: "exact",
  2: "near",
  3: "district",
  4: "region",
  5: "region",
  6: "country",
  7: "unknown",
};

function dayOfParts(year: string, month: string, day: string): string {
  return `try_cast(lpad(${year}, 4, '0') || '-' || lpad(${month}, 2, '0') || '-' || lpad(${day}, 2, '0') as date)`;
}

/** The types by their numbers, as a workbook writes these, and by their names. */
const VIOLENCE = Object.fromEntries(
  ["state-based", "non-state", "one-sided"].flatMap((type, index) =>
    [`${index + 1}`, `${index + 1}.0`, type, `${type} violence`].map((word) => [word, type]),
  ),
);
