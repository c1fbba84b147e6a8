import { identifier, literal } from "../store/index.ts";
import type { GedColumn, GedColumns } from "./ged-columns.ts";
import { GED_COLUMNS } from "./ged-columns.ts";

const TOLLS = ["low", "best", "high"] as const;
const PRECISIONS = ["date_prec", "where_prec"] as const;
const SIDES = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"] as const;
const NEEDED_TEXTS = ["id", "side_a", "side_b", "country"] as const;

/** A table that rows are read from: `sql` for the from clause, `record` an expression that numbers them from 1. */
export interface TableSource {
  sql: string;
  record: string;
  /** DuckDB's type of each column of the file, by its name there. */
  types: ReadonlyMap<string, string>;
}

/**
 * The query that turns a file's rows into the columns of `event_rows`. `fault` is null for a good row, "tag" for a row
 * of HXL tags, else the first column that cannot be read, with its `value` as given.
 *
 * Columns that are typed already (Parquet) are taken as they are; going through text would triple the time.
 */
export function checkedRows(source: TableSource, columns: GedColumns, file: number, version: string): string {
  const typed = (column: GedColumn) => TYPED[source.types.get(columns.get(column) ?? "") ?? ""];
  const count = (column: GedColumn) =>
    `${typed(column) === "whole" ? whole(column) : wholeOfText(column)} as ${column}`;
  const day = (column: GedColumn) => (typed(column) === "day" ? `t_${column}` : dayOfText(`t_${column}`));
  const faults: [GedColumn, string][] = [
    ...NEEDED_TEXTS.map((column): [GedColumn, string] => [column, `t_${column} is null`]),
    ["type_of_violence", "violence is null"],
    [columns.has("date_start") ? "date_start" : "day", "start_day is null"],
    ["date_end", "end_day is null or end_day < start_day"],
    ["latitude", "not coalesce(latitude between -90 and 90, t_latitude is null)"],
    ["longitude", "not coalesce(longitude between -180 and 180, t_longitude is null)"],
    ...TOLLS.map((column): [GedColumn, string] => [column, `${column} is null`]),
    ...[...PRECISIONS, ...SIDES].map((column): [GedColumn, string] => [
      column,
      `${column} is null and t_${column} is not null`,
    ]),
  ];
  const cases = faults.map(([column, test]) => `when ${test} then '${column}'`).join(" ");
  const values = faults.map(([column]) => `when '${column}' then t_${column}::varchar`).join(" ");
  const given = GED_COLUMNS.map((column) => {
    const name = columns.get(column);
    if (name === undefined) return `null as t_${column}`;
    if (typed(column)) return `${identifier(name)} as t_${column}`;
    return `nullif(trim(${identifier(name)}::varchar), '') as t_${column}`;
  });
  return `with given as (select ${source.record} as record, ${given.join(", ")} from ${source.sql})
    select ${file} as file, record, 'ucdp-ged-' || coalesce(t_ged_version, ${literal(version)}) as dataset,
      t_id::varchar as id,
      ${typed("type_of_violence") === "whole" ? VIOLENCE_OF_NUMBER : VIOLENCE_OF_TEXT} as violence,
      ${columns.has("date_start") ? day("date_start") : DAY_OF_PARTS} as start_day,
      case when t_date_end is null then start_day else ${day("date_end")} end as end_day,
      ${PRECISIONS.map(count).join(", ")},
      t_where_coordinates as where_coordinates, t_adm_1 as adm_1, t_adm_2 as adm_2, t_country as country,
      try_cast(t_latitude as double) as latitude, try_cast(t_longitude as double) as longitude,
      t_side_a as side_a, t_side_b as side_b,
      ${[...TOLLS, ...SIDES].map(count).join(", ")}, t_source_headline as headline,
      coalesce(where_prec >= 6, false) or coalesce(date_prec = 5, false) or end_day - start_day > 31 as summary,
      case when ${typed("id") ? "false" : IS_TAG} then 'tag' ${cases} end as fault,
      case fault ${values} end as value
    from given`;
}

/** The types that need no reading of text. */
const TYPED: Record<string, "whole" | "day" | "number"> = {
  TINYINT: "whole",
  SMALLINT: "whole",
  INTEGER: "whole",
  BIGINT: "whole",
  UTINYINT: "whole",
  USMALLINT: "whole",
  UINTEGER: "whole",
  DATE: "day",
  DOUBLE: "number",
  FLOAT: "number",
};

function whole(column: GedColumn): string {
  return `case when t_${column} >= 0 then try_cast(t_${column} as integer) end`;
}

/** "12" and "12.0" are counts; "12.7", "1,234", "NA" and "-1" are not, and a cast would bend some of them into one. */
function wholeOfText(column: GedColumn): string {
  return String.raw`case when regexp_full_match(t_${column}::varchar, '\d+(\.0*)?') then try_cast(t_${column} as integer) end`;
}

/** The day of "2018-03-23", "2018-03-23 00:00:00.000" and "2018-03-23T00:00:00". */
function dayOfText(text: string): string {
  return String.raw`case when regexp_matches(${text}::varchar, '^\d{4}-\d{2}-\d{2}($|[ T])') then try_cast(left(${text}, 10) as date) end`;
}

const DAY_OF_PARTS =
  "try_cast(lpad(t_year::varchar, 4, '0') || '-' || lpad(t_month::varchar, 2, '0') || '-' || lpad(t_day::varchar, 2, '0') as date)";

const VIOLENCE_OF_NUMBER =
  "case t_type_of_violence when 1 then 'state-based' when 2 then 'non-state' when 3 then 'one-sided' end";

const VIOLENCE_OF_TEXT = `case lower(t_type_of_violence::varchar) ${["state-based", "non-state", "one-sided"]
  .flatMap((type, index) =>
    [`${index + 1}`, `${index + 1}.0`, type, `${type} violence`].map((text) => [text, type]),
  )
  .map(([text, type]) => `when '${text}' then '${type}'`)
  .join(" ")} end`;

const IS_TAG =
  "t_id is null and '#' in (left(t_country::varchar, 1), left(t_date_start::varchar, 1), left(t_latitude::varchar, 1)) or left(t_id::varchar, 1) = '#'";
