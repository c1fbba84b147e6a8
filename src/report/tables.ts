import { addDays, addMonths, type Day, isDay } from "../event/index.ts";
import type { Finding } from "../finding/index.ts";

type Row = Record<string, string | number | null>;

/** The rows of a finding's table by the names of its columns; none where a needed column is missing. */
export function rowsWith(finding: Finding, needed: readonly string[]): Row[] {
  const { table } = finding;
  if (table === null || needed.some((name) => !table.columns.includes(name))) return [];
  return table.rows.map((cells) =>
    Object.fromEntries(table.columns.map((name, i) => [name, cells[i] ?? null])),
  );
}

export function numberIn(row: Row, column: string): number | null {
  const value = row[column];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

export function textIn(row: Row, column: string): string {
  return String(row[column] ?? "");
}

/** A day, or the first day of a month written `YYYY-MM`; null for anything else. */
export function dayIn(row: Row, column: string): Day | null {
  const text = textIn(row, column);
  const day = /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
  return isDay(day) ? day : null;
}

/** A day, or the last day of a month written `YYYY-MM`. */
export function lastDayIn(row: Row, column: string): Day | null {
  const first = dayIn(row, column);
  return first !== null && textIn(row, column).length === 7 ? addDays(addMonths(first, 1), -1) : first;
}

/** Distinct values of a column in the order in which they come. */
export function distinct(rows: readonly Row[], column: string): string[] {
  return [...new Set(rows.map((row) => textIn(row, column)))];
}
