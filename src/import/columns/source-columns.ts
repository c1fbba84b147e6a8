import { identifier } from "../../store/sql-text.ts";
import type { SourceTable } from "../datasets/dataset.ts";
import { type ColumnSpec, matchColumns } from "./match-columns.ts";

/**
 * SQL for reading a file's columns under a format's names. Text is trimmed, and empty text is null. Columns that are
 * typed already (Parquet) are taken as they are; going through text would triple the time.
 */
export interface SourceColumns<Column extends string> {
  has(column: Column): boolean;
  /** The select list of the sub-query from which the other expressions read. */
  readonly given: string;
  text(column: Column): string;
  /** "12" and "12.0"; null for "12.7", "1,234", "1.0E3", "NA" and "-1", some of which a cast would bend into a count. */
  whole(column: Column): string;
  number(column: Column): string;
  /** The day of "2018-03-23", "2018-03-23 00:00:00.000" and "2018-03-23T00:00:00". */
  day(column: Column): string;
  /** True where something stands in the column and `read` could not make anything of it. */
  unread(column: Column, read: string): string;
}

/** The columns of a dataset in a table that has them. */
export function sourceColumns<Column extends string>(
  spec: ColumnSpec<Column>,
  table: SourceTable,
): SourceColumns<Column> {
  const { columns } = matchColumns(spec, table.columns);
  return namedColumns(Object.keys(spec) as Column[], columns, table.types);
}

/** @param columns our name of a column → the file's. @param types DuckDB's type of each of the file's columns. */
export function namedColumns<Column extends string>(
  all: readonly Column[],
  columns: ReadonlyMap<Column, string>,
  types: ReadonlyMap<string, string>,
): SourceColumns<Column> {
  const typeOf = (column: Column) => TYPES[types.get(columns.get(column) ?? "") ?? ""];
  const text = (column: Column) => (typeOf(column) ? `t_${column}::varchar` : `t_${column}`);
  return {
    has: (column) => columns.has(column),
    given: all
      .map((column) => {
        const name = columns.get(column);
        if (name === undefined) return `null::varchar as t_${column}`;
        return typeOf(column)
          ? `${identifier(name)} as t_${column}`
          : `nullif(trim(${identifier(name)}::varchar), '') as t_${column}`;
      })
      .join(", "),
    text,
    whole: (column) =>
      typeOf(column) === "whole"
        ? `case when t_${column} >= 0 then try_cast(t_${column} as integer) end`
        : wholeOfText(text(column)),
    number: (column) => `try_cast(t_${column} as double)`,
    day: (column) => (typeOf(column) === "day" ? `t_${column}` : dayOfText(text(column))),
    unread: (column, read) => `${read} is null and t_${column} is not null`,
  };
}

const TYPES: Record<string, "whole" | "day" | "number"> = {
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

/** Most counts survive the way there and back, which costs a fraction of a regular expression. */
export function wholeOfText(text: string): string {
  return String.raw`case when try_cast(${text} as uinteger)::varchar = ${text} then try_cast(${text} as integer)
    when regexp_full_match(${text}, '\d+(\.0*)?') then try_cast(${text} as integer) end`;
}

function dayOfText(text: string): string {
  return String.raw`case when try_cast(${text} as date)::varchar = ${text} then try_cast(${text} as date)
    when regexp_matches(${text}, '^\d{4}-\d{2}-\d{2}[ T]') then try_cast(left(${text}, 10) as date) end`;
}
