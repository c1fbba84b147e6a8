import { addDays, addMonths, type Day } from "../event/index.ts";
import type { Cell } from "../series/cell.ts";
import { COUNTED, type Counted, countOf } from "./measures.ts";
import { inScope, type Scope } from "./scope.ts";
import type { Window } from "./windows.ts";

/**
 * A group's past in one scope in steps of one month that end on the window end, oldest first and without gaps: a
 * month without a cell is a zero. Every window of whole months is a sum of steps, so no two figures can disagree.
 */
export interface Monthly {
  months: readonly Window[];
  counts: Readonly<Record<Counted["key"], readonly number[]>>;
}

/** The steps from the one that holds `from` to the one that ends on `end`. */
export function monthSteps(from: Day, end: Day): Window[] {
  const after = addDays(end, 1);
  const steps: Window[] = [];
  for (let back = 1, last = end; last >= from; back++) {
    const start = addMonths(after, -back);
    steps.push({ start, end: last, months: 1 });
    last = addDays(start, -1);
  }
  return steps.reverse();
}

export function monthly(
  cells: readonly Cell[],
  scope: Pick<Scope, "countries">,
  months: readonly Window[],
): Monthly {
  const counts = Object.fromEntries(COUNTED.map(({ key }) => [key, months.map(() => 0)])) as Record<
    Counted["key"],
    number[]
  >;
  for (const cell of cells) {
    if (!inScope(cell, scope)) continue;
    const step = stepOf(months, cell.start);
    if (step < 0) continue;
    for (const counted of COUNTED) counts[counted.key][step]! += countOf(cell, counted);
  }
  return { months, counts };
}

/** Sum over the `length` months that end `back` months before the last; null where the data begin later. */
export function total(series: Monthly, counted: Counted, length: number, back = 0): number | null {
  const end = series.months.length - back;
  if (end - length < 0) return null;
  return sum(series.counts[counted.key].slice(end - length, end));
}

/** The window of `length` months that ends `back` months before the last; null where the data begin later. */
export function windowBack(series: Monthly, length: number, back = 0): Window | null {
  const end = series.months.length - back;
  const first = series.months[end - length];
  const last = series.months[end - 1];
  return first && last ? { start: first.start, end: last.end, months: length } : null;
}

export function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function stepOf(months: readonly Window[], day: Day): number {
  let low = 0;
  let high = months.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const month = months[middle]!;
    if (day < month.start) high = middle - 1;
    else if (day > month.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
