import { isNotEnoughData, type NotEnoughData } from "../not-enough-data.ts";
import { seededRandom } from "../random.ts";
import { conflictology } from "./conflictology.ts";
import type { Model } from "./model.ts";
import { monthName } from "./month.ts";
import { negativeBinomialDraws } from "./negative-binomial-draws.ts";
import { type PanelRow, readPanel } from "./panel.ts";
import { type PooledSettings, pooled } from "./pooled.ts";

const MODELS = {
  pooled: pooled(),
  "negative binomial": negativeBinomialDraws,
  conflictology,
} satisfies Record<string, Model>;

export type ForecastModel = keyof typeof MODELS;
export const FORECAST_MODELS = Object.keys(MODELS) as readonly ForecastModel[];

export interface ForecastOptions {
  /** The last month that may be looked at, YYYY-MM. */
  readonly origin: string;
  /** First and last month forecast, counted from the origin: 1 is the month after it. 3–14 without it. */
  readonly horizon?: { readonly from: number; readonly to: number };
  /** Draws a unit and month; 1000 without it. */
  readonly draws?: number;
  readonly seed?: number;
  /** "pooled" without it; the others are for comparison. */
  readonly model?: ForecastModel;
  /** Other settings of the pooled model than those shipped. */
  readonly settings?: PooledSettings;
}

/** The predictive distribution of one unit's count in one month, as draws. Draw i of all months is one path. */
export interface PredictiveDraws {
  readonly unit: string;
  /** YYYY-MM */
  readonly month: string;
  readonly draws: readonly number[];
}

export interface Forecast {
  readonly kind: "forecast";
  readonly model: ForecastModel;
  readonly origin: string;
  /** Months of history that the model looked at, the origin the last of them. */
  readonly monthsRead: number;
  /** By unit (sorted by name), then month. */
  readonly forecasts: readonly PredictiveDraws[];
}

const MOST_MONTHS_AHEAD = 120;

/**
 * Predictive draws for every unit that has a row up to the origin. Rows after the origin change nothing. A unit's draws
 * depend on the seed and its name, not on the order of rows.
 * @throws RangeError for a month that is none, a count that is no whole number from 0 up, a cell given twice, a horizon
 * outside 1–120 or fewer than one draw.
 */
export function forecast(rows: readonly PanelRow[], options: ForecastOptions): Forecast | NotEnoughData {
  const {
    origin,
    horizon = { from: 3, to: 14 },
    draws = 1000,
    seed = 1,
    model = "pooled",
    settings,
  } = options;
  checkHorizon(horizon);
  if (!(Number.isInteger(draws) && draws >= 1))
    throw new RangeError(`the number of draws is a whole number from 1 up, got ${draws}`);
  const panel = readPanel(rows, origin);
  if (isNotEnoughData(panel)) return panel;
  const pathsOf = (settings ? pooled(settings) : MODELS[model])(panel);
  const forecasts = panel.units.flatMap(({ unit }, i) => {
    const random = seededRandom(seed + nameHash(unit));
    const paths = Array.from({ length: draws }, (_, draw) => pathsOf(i, random, draw));
    return Array.from({ length: horizon.to - horizon.from + 1 }, (_, step): PredictiveDraws => {
      const ahead = horizon.from + step;
      return { unit, month: monthName(panel.origin + ahead), draws: paths.map((path) => path(ahead)) };
    });
  });
  return { kind: "forecast", model, origin, monthsRead: panel.months, forecasts };
}

function checkHorizon({ from, to }: { from: number; to: number }): void {
  const inRange = Number.isInteger(from) && Number.isInteger(to) && from >= 1 && to <= MOST_MONTHS_AHEAD;
  if (!inRange || from > to)
    throw new RangeError(
      `a horizon is two whole numbers of months ahead, 1 to ${MOST_MONTHS_AHEAD}, such as 3-14; got ${from}-${to}`,
    );
}

/** FNV-1a, 32 bits. */
function nameHash(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
