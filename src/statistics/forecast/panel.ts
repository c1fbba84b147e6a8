import { type NotEnoughData, notEnoughData } from "../not-enough-data.ts";
import { monthIndex, monthName } from "./month.ts";

/** One unit (country, province …) in one month. */
export interface PanelRow {
  readonly unit: string;
  /** YYYY-MM */
  readonly month: string;
  /** Deaths or events, a whole number from 0 up. */
  readonly count: number;
}

/** What a forecast may look at: the last months up to the origin, for every unit seen by then. */
export interface Panel {
  /** Month index of the origin, the last month that is known. */
  readonly origin: number;
  /** Months in the window; the last one is the origin. */
  readonly months: number;
  /** Sorted by name. Counts from the oldest month of the window to the origin; null where the panel has no row. */
  readonly units: readonly { readonly unit: string; readonly counts: readonly (number | null)[] }[];
}

/** Older months hardly weigh in any of the models. */
const MONTHS_READ = 18;
const FEWEST_MONTHS = 3;

/**
 * The months up to the origin. Of rows after it nothing but their month is looked at: not their counts, nor which units
 * they name.
 * @throws RangeError for a month that is none, a count that is no whole number from 0 up, or a cell given twice.
 */
export function readPanel(rows: readonly PanelRow[], origin: string): Panel | NotEnoughData {
  const last = monthIndex(origin);
  const byUnit = new Map<string, Map<number, number>>();
  let first = last + 1;
  for (const { unit, month, count } of rows) {
    const index = monthIndex(month);
    if (index > last) continue;
    if (!(Number.isSafeInteger(count) && count >= 0))
      throw new RangeError(`the count of ${unit} in ${month} must be a whole number from 0 up, got ${count}`);
    const cells = byUnit.get(unit) ?? new Map<number, number>();
    if (cells.has(index)) throw new RangeError(`${unit} has two rows for ${month}; give one row a month`);
    byUnit.set(unit, cells.set(index, count));
    first = Math.min(first, index);
  }
  const months = Math.min(MONTHS_READ, last - first + 1);
  if (months < FEWEST_MONTHS)
    return notEnoughData(
      months < 1 ? `the panel has no month up to ${origin}` : `the panel begins in ${monthName(first)}`,
      `at least ${FEWEST_MONTHS} months up to the origin, better ${MONTHS_READ}`,
    );
  const units = [...byUnit]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([unit, cells]) => ({
      unit,
      counts: Array.from({ length: months }, (_, i) => cells.get(last - months + 1 + i) ?? null),
    }));
  if (units.every(({ counts }) => counts.every((count) => count === null)))
    return notEnoughData(
      `the panel has no row in the ${months} months up to ${origin}`,
      `rows for at least ${FEWEST_MONTHS} of these months`,
    );
  return { origin: last, months, units };
}
