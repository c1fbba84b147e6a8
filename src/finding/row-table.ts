import type { DatasetRow } from "../event/index.ts";

/** The columns of a table of datasets' rows; "low", "best" and "high" are deaths. */
export const ROW_COLUMNS = ["row", "dataset", "day", "violence", "side a", "side b", "low", "best", "high"];

/** A row's cells under {@link ROW_COLUMNS}. @param open false where the row may not be passed on: its ids alone. */
export function rowCells(
  { id, dataset, date, violence, sideA, sideB, deaths }: DatasetRow,
  open: boolean,
): (string | number | null)[] {
  const told = [date.start, violence, sideA, sideB, deaths.low, deaths.best, deaths.high];
  return [id, dataset, ...(open ? told : told.map(() => null))];
}
