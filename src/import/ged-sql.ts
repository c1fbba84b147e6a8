import { identifier, literal } from "../store/index.ts";
import type { GedColumn, GedColumns } from "./ged-columns.ts";
import { GED_COLUMNS } from "./ged-columns.ts";

const TOLLS = ["low", "best", "high"] as const;
const OPTIONAL_NUMBERS = [
  "date_prec",
  "where_prec",
  "deaths_a",
  "deaths_b",
  "deaths_civilians",
  "deaths_unknown",
] as const;
const NEEDED_TEXTS = ["id", "side_a", "side_b", "country"] as const;

/**
 * The query that turns a file's rows into typed rows with the columns of `event_rows`, and beside them `fault`: null
 * for a good row, "tag" for a row of HXL tags, else the first column that cannot be read, with its `value` as given.
 */
export function checkedRows(source: string, columns: GedColumns, version: string): string {
  const bad: [GedColumn, string][] = [
    ...NEEDED_TEXTS.map((column): [GedColumn, string] => [column, `t_${column} is null`]),
    ["type_of_violence", "violence is null"],
    [columns.has("date_start") ? "date_start" : "day", "start_day is null"],
    ["date_end", "end_day is null or end_day < start_day"],
    ["latitude", "not coalesce(latitude between -90 and 90, t_latitude is null)"],
    ["longitude", "not coalesce(longitude between -180 and 180, t_longitude is null)"],
    ...TOLLS.map((column): [GedColumn, string] => [column, `${column} is null`]),
    ...OPTIONAL_NUMBERS.map((column): [GedColumn, string] => [
      column,
      `${column} is null and t_${column} is not null`,
    ]),
  ];
  return `with given as (
      select row_number() over () as record, ${GED_COLUMNS.map((column) => asText(column, columns)).join(", ")}
      from ${source})
    select record, 'ucdp-ged-' || coalesce(t_ged_version, ${literal(version)}) as dataset, t_id as id,
      ${violence} as violence,
      ${columns.has("date_start") ? day("t_date_start") : dayOfParts} as start_day,
      case when t_date_end is null then start_day else ${day("t_date_end")} end as end_day,
      ${count("date_prec")}, ${count("where_prec")},
      t_where_coordinates as where_coordinates, t_adm_1 as adm_1, t_adm_2 as adm_2, t_country as country,
      try_cast(t_latitude as double) as latitude, try_cast(t_longitude as double) as longitude,
      t_side_a as side_a, t_side_b as side_b, ${TOLLS.map(count).join(", ")},
      ${OPTIONAL_NUMBERS.slice(2).map(count).join(", ")}, t_source_headline as headline,
      coalesce(where_prec >= 6, false) or coalesce(date_prec = 5, false) or end_day - start_day > 31 as summary,
      case when t_id is null and ${isTag} or t_id like '#%' then 'tag'
        ${bad.map(([column, test]) => `when ${test} then '${column}'`).join(" ")} end as fault,
      case fault ${bad.map(([column]) => `when '${column}' then t_${column}`).join(" ")} end as value
    from given`;
}

/** A column as trimmed text, null when empty or absent. */
function asText(column: GedColumn, columns: GedColumns): string {
  const name = columns.get(column);
  if (name === undefined) return `null::varchar as t_${column}`;
  return `nullif(trim(cast(${identifier(name)} as varchar)), '') as t_${column}`;
}

/** "12" and "12.0" are counts; "12.7", "1,234", "NA" and "-1" are not, and a cast would bend some of them into one. */
function count(column: GedColumn): string {
  return String.raw`case when regexp_full_match(t_${column}, '\d+(\.0*)?') then try_cast(t_${column} as integer) end as ${column}`;
}

function day(column: string): string {
  return String.raw`case when regexp_matches(${column}, '^\d{4}-\d{2}-\d{2}($|[ T])') then try_cast(left(${column}, 10) as date) end`;
}

const dayOfParts =
  "try_cast(lpad(t_year, 4, '0') || '-' || lpad(t_month, 2, '0') || '-' || lpad(t_day, 2, '0') as date)";

const violence = `case
  when t_type_of_violence = '1' or t_type_of_violence ilike 'state-based%' then 'state-based'
  when t_type_of_violence = '2' or t_type_of_violence ilike 'non-state%' then 'non-state'
  when t_type_of_violence = '3' or t_type_of_violence ilike 'one-sided%' then 'one-sided' end`;

const isTag = "coalesce(t_country like '#%' or t_date_start like '#%' or t_latitude like '#%', false)";
