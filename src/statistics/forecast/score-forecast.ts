import { drawIndex, seededRandom } from "../random.ts";
import type { PredictiveDraws } from "./forecast.ts";
import type { PanelRow } from "./panel.ts";
import { type DrawScores, scoreDraws } from "./scores.ts";

/** The scores of a unit in a month. */
export interface ScoredMonth extends DrawScores {
  readonly unit: string;
  readonly month: string;
}

/** Mean scores over all units and months that have both a forecast and a count. */
export interface ForecastScore extends DrawScores {
  readonly n: number;
  readonly cells: readonly ScoredMonth[];
  /** Forecasts of which the actual count is not given, and counts that were not forecast: in neither case scored. */
  readonly withoutActual: number;
  readonly withoutForecast: number;
}

export interface ScoreDifference {
  /** First minus second; below 0 where the first is better. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Scores forecasts against what happened, matched by unit and month.
 * @throws RangeError where nothing matches, for a cell given twice, or for negative or infinite numbers.
 */
export function scoreForecast(
  draws: readonly PredictiveDraws[],
  actuals: readonly PanelRow[],
): ForecastScore {
  const counts = new Map<string, number>();
  for (const { unit, month, count } of actuals) {
    const key = cellKey(unit, month);
    if (counts.has(key)) throw new RangeError(`the actual counts have two rows for ${unit} in ${month}`);
    counts.set(key, count);
  }
  const seen = new Set<string>();
  const cells: ScoredMonth[] = [];
  for (const { unit, month, draws: values } of draws) {
    const key = cellKey(unit, month);
    if (seen.has(key)) throw new RangeError(`${unit} is forecast twice for ${month}`);
    seen.add(key);
    const actual = counts.get(key);
    if (actual !== undefined) cells.push({ unit, month, ...scoreDraws(values, actual) });
  }
  if (cells.length === 0)
    throw new RangeError("no forecast has an actual count of the same unit and month to be scored against");
  return {
    n: cells.length,
    crps: mean(cells, "crps"),
    ignorance: mean(cells, "ignorance"),
    intervalScore: mean(cells, "intervalScore"),
    cells,
    withoutActual: draws.length - cells.length,
    withoutForecast: counts.size - cells.length,
  };
}

/**
 * How much better one forecast is than another, with intervals that resample whole units: the months of a unit stand
 * and fall together.
 * @throws RangeError where the two don't score the same cells.
 */
export function compareScores(
  first: ForecastScore,
  second: ForecastScore,
  options: { readonly reps?: number; readonly seed?: number; readonly level?: number } = {},
): Record<keyof DrawScores, ScoreDifference> {
  const { reps = 2000, seed = 1, level = 0.95 } = options;
  const compare = (score: keyof DrawScores): ScoreDifference => {
    const units = [...unitDifferences(first, second, score)]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, sums]) => sums);
    const random = seededRandom(seed);
    const resampled = Array.from({ length: reps }, () =>
      ratio(units.map(() => units[drawIndex(random, units.length)]!)),
    ).sort((a, b) => a - b);
    const at = (p: number): number => resampled[Math.round(p * (reps - 1))]!;
    return { difference: ratio(units), low: at((1 - level) / 2), high: at((1 + level) / 2) };
  };
  return {
    crps: compare("crps"),
    ignorance: compare("ignorance"),
    intervalScore: compare("intervalScore"),
  };
}

interface UnitSum {
  sum: number;
  n: number;
}

function unitDifferences(first: ForecastScore, second: ForecastScore, score: keyof DrawScores) {
  const others = new Map(second.cells.map((cell) => [cellKey(cell.unit, cell.month), cell]));
  const byUnit = new Map<string, UnitSum>();
  for (const cell of first.cells) {
    const other = others.get(cellKey(cell.unit, cell.month));
    if (!other || first.n !== second.n)
      throw new RangeError("two forecasts can only be compared on the same units and months");
    const sums = byUnit.get(cell.unit) ?? { sum: 0, n: 0 };
    sums.sum += cell[score] - other[score];
    sums.n++;
    byUnit.set(cell.unit, sums);
  }
  return byUnit;
}

function ratio(units: readonly UnitSum[]): number {
  let sum = 0;
  let n = 0;
  for (const unit of units) {
    sum += unit.sum;
    n += unit.n;
  }
  return sum / n;
}

function mean(cells: readonly DrawScores[], score: keyof DrawScores): number {
  return cells.reduce((sum, cell) => sum + cell[score], 0) / cells.length;
}

function cellKey(unit: string, month: string): string {
  return `${month} ${unit}`;
}
