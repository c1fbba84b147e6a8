import type { Fault } from "../datasets/dataset.ts";

/** What a count that cannot be read should have been. */
export const WHOLE = "expected a whole number, 0 or more";

/** Makes the faults of a format's columns. @param columns the file's own names, where these are to be told. */
export function faultsOf<Column extends string>(
  { text }: { text(column: Column): string },
  columns?: ReadonlyMap<Column, string>,
) {
  return (column: Column, when: string, reason: string): Fault => ({
    column: columns?.get(column) ?? column,
    when,
    value: text(column),
    reason,
  });
}

/**
 * SQL that is true where a day is missing or lies in no year of four digits: "20188-03-25" is a slip, "25/03/18" read with
 * a whole year is one of the year 18, and DuckDB takes "infinity" for a day.
 */
export function isNoDay(day: string): string {
  return `coalesce(${day} not between date '1000-01-01' and date '9999-12-31', true)`;
}

/** Latitudes and longitudes that are none; a place without either is no fault. */
export function degreeFaults(
  fault: (column: "latitude" | "longitude", when: string, reason: string) => Fault,
): Fault[] {
  const within = (column: "latitude" | "longitude", most: number) =>
    fault(
      column,
      `not coalesce(${column} between -${most} and ${most}, t_${column} is null)`,
      `expected degrees from -${most} to ${most}`,
    );
  return [within("latitude", 90), within("longitude", 180)];
}
