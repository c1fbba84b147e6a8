import { type Asked, barOf, chanceOf, forecast, type Kind, type Model } from "../assess/rising/index.ts";
import { seededRandom } from "../statistics/random.ts";
import { poissonCdf } from "../statistics/special-functions/index.ts";
import { type Case, lastYearOf, outcome } from "./cases.ts";
import { gaps, reliability, resolution, type Scored, skills, worstBand } from "./scores.ts";

/** "The last twelve months go on": a Poisson count at their mean rate, nothing after nothing. */
function goesOn(asked: Asked, lastYear: number): number {
  const atMost = poissonCdf(barOf(asked, lastYear), (lastYear * asked.months) / 12);
  return asked.direction === "rising" ? 1 - atMost : atMost;
}

export interface ForecastOptions {
  /** Months before the origin that are not known. */
  lag?: number;
  /** What each probability is calibrated for. */
  kind?: (it: Case) => Kind;
  /** Who forecasts: the model, or the part of it that has not seen something. */
  by?: (it: Case) => Model;
}

/**
 * The model's forecasts of cases with what came.
 * @param climatology how often the answer was yes on the fitting half
 */
export function forecasts(
  model: Model,
  cases: readonly Case[],
  asked: Asked,
  climatology: number,
  { lag = 0, kind = () => "country", by = () => model }: ForecastOptions = {},
): Scored[] {
  const say = lag > 0 ? forecast : chanceOf;
  return cases.map((it) => ({
    actor: it.unit.actor,
    p: say(by(it), it.unit.known, it.end - lag, asked, kind(it)).p,
    came: outcome(it, asked),
    climatology,
    goesOn: goesOn(asked, lastYearOf({ ...it, end: it.end - lag })),
  }));
}

/** How often the answer was yes. */
export function baseRate(cases: readonly Case[], asked: Asked): number {
  return cases.reduce((sum, it) => sum + outcome(it, asked), 0) / cases.length;
}

/** All that is reported of a set of forecasts, as lines of text. */
export function told(name: string, cases: readonly Scored[]): string[] {
  if (cases.length === 0) return [`${name}: no cases`];
  const { climatology, goesOn: last } = skills(cases, seededRandom(1));
  const bands = reliability(cases);
  const between = gaps(cases, seededRandom(1));
  const share = (of: (p: number) => boolean) => cases.filter(({ p }) => of(p)).length / cases.length;
  const base = cases.reduce((sum, { came }) => sum + came, 0) / cases.length;
  const brier = cases.reduce((sum, { p, came }) => sum + (p - came) ** 2, 0) / cases.length;
  const f = (x: number) => x.toFixed(3);
  return [
    `${name}: ${cases.length} cases of ${new Set(cases.map(({ actor }) => actor)).size} actors, came true ${f(base)}, Brier score ${brier.toFixed(4)}`,
    `  skill over climatology ${f(climatology.value)} (${f(climatology.low)} to ${f(climatology.high)}), over "the last 12 months go on" ${f(last.value)} (${f(last.low)} to ${f(last.high)})`,
    `  resolution ${resolution(bands).toFixed(4)}, P ≤ 0.1 in ${f(share((p) => p <= 0.1))}, P ≥ 0.5 in ${f(share((p) => p >= 0.5))} of cases; farthest band of 200 or more cases ${f(worstBand(bands))}`,
    ...bands.map(
      ({ from, n, said, came }, i) =>
        `  ${from.toFixed(1)}–${(from + 0.1).toFixed(1)}  n ${String(n).padStart(6)}  said ${f(said)}  came ${f(came)}  apart ${f(came - said)} (${f(between[i]!.low)} to ${f(between[i]!.high)})`,
    ),
  ];
}
