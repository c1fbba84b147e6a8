export {
  FORECAST_MODELS,
  type Forecast,
  type ForecastModel,
  type ForecastOptions,
  forecast,
  type PredictiveDraws,
} from "./forecast.ts";
export type { PanelRow } from "./panel.ts";
export { POOLED_SETTINGS, type PooledSettings } from "./pooled.ts";
export {
  compareScores,
  type ForecastScore,
  type ScoreDifference,
  type ScoredMonth,
  scoreForecast,
} from "./score-forecast.ts";
export { type DrawScores, IGNORANCE_EDGES, scoreDraws } from "./scores.ts";
