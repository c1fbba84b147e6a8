import { checkCount } from "./argument-checks.ts";

/** A country's terrorism in one year. */
export interface TerrorismYear {
  readonly incidents: number;
  readonly deaths: number;
  readonly injuries: number;
  readonly hostages: number;
}

/** Weights of the current year and the four before it. */
const YEAR_WEIGHTS = [0.52, 0.26, 0.13, 0.06, 0.03] as const;
/** The raw score at which the index reaches its top of 10: twenty logarithmic bands of half a point. */
const TOP_RAW_SCORE = 20_000;
const BANDS = 20;

/** The raw score of a year: 1 per incident, 3 per death, ½ per injury, ½ per hostage. */
export function gtiRawScore({ incidents, deaths, injuries, hostages }: TerrorismYear): number {
  checkCount(incidents, "the number of incidents");
  checkCount(deaths, "the number of deaths");
  checkCount(injuries, "the number of injuries");
  checkCount(hostages, "the number of hostages");
  return incidents + 3 * deaths + 0.5 * injuries + 0.5 * hostages;
}

/**
 * The score of the Global Terrorism Index, 0–10: the five-year weighted average of raw scores on a logarithmic scale
 * (Institute for Economics & Peace, Global Terrorism Index 2023, appendix on methodology). Bands are kept to two
 * decimals, so scores come in steps of .005.
 * @param years the current year first, then the four before it; years not given count as quiet
 * @throws RangeError for negative numbers or more than five years.
 */
export function gtiScore(years: readonly TerrorismYear[]): { raw: number[]; score: number } {
  if (years.length > YEAR_WEIGHTS.length) {
    throw new RangeError(`the index looks at ${YEAR_WEIGHTS.length} years, got ${years.length}`);
  }
  const raw = years.map(gtiRawScore);
  const average = raw.reduce((sum, score, i) => sum + score * YEAR_WEIGHTS[i]!, 0);
  const band = (BANDS * Math.log1p(average)) / Math.log(TOP_RAW_SCORE);
  return { raw, score: Math.min(10, Math.round(band * 100) / 200) };
}
