import { checkCount, checkLevel } from "../argument-checks.ts";
import { counted } from "../counted.ts";
import { type NotEnoughData, notEnoughData } from "../not-enough-data.ts";
import { betaQuantile } from "../special-functions/incomplete-beta-inverse.ts";
import { type Observation, PLACES_FROM } from "./attention-effects.ts";
import { type AttentionModel, fitAttention } from "./attention-model.ts";

/** An incident and the attention that it got, in any unit: mentions in GDELT, reports in a store, articles. */
export interface CoveredIncident {
  readonly place: string;
  /** Kind of attack or target, whatever attention may depend on besides the toll. */
  readonly type: string;
  readonly deaths: number;
  readonly mentions: number;
}

export interface AttentionEstimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface PlaceAttention {
  readonly place: string;
  readonly incidents: number;
  readonly deaths: number;
  readonly mentions: number;
  /** Mentions per death as counted (null where nobody died), and as the model expects them, small samples shrunk. */
  readonly perDeath: { readonly raw: number | null; readonly shrunken: AttentionEstimate | null };
  /** As counted, against the place compared with; null where that has none. */
  readonly rawRatio: { readonly perIncident: number | null; readonly perDeath: number | null };
  /** Against the place compared with at equal toll and type, both shrunk. */
  readonly adjustedRatio: AttentionEstimate;
  /** Against the geometric mean of all other places, at equal toll and type. */
  readonly againstOthers: AttentionEstimate;
}

export interface Attention {
  readonly kind: "attention";
  readonly n: number;
  /** The place that the others are compared with. */
  readonly against: string;
  /** Per cent of mentions more for one per cent more toll; below 1 coverage per death falls with the toll by itself. */
  readonly elasticity: AttentionEstimate;
  /** Size of the negative binomial: variance of mentions = mean + mean² / size. */
  readonly size: number;
  /** By place, sorted by name. */
  readonly places: readonly PlaceAttention[];
  readonly level: number;
}

export interface AttentionOptions {
  /** The place to compare with; the one with the most incidents without it. */
  readonly against?: string;
  readonly level?: number;
}

const FEWEST_INCIDENTS = 10;
const FEWEST_COVERED = 3;

/**
 * Coverage per death, and between places at equal toll and type: a negative binomial regression of mentions on
 * ln(deaths + 1) (as Kearns, Betus & Lemieux 2019, Justice Quarterly 36, 985–1022) in which places and types are drawn
 * towards their mean, the more the less is known of them. Intervals are approximate: they take the variances as known.
 * @throws RangeError for negative numbers or a place to compare with that has no incident.
 */
export function attention(
  incidents: readonly CoveredIncident[],
  options: AttentionOptions = {},
): Attention | NotEnoughData {
  const { level = 0.95 } = options;
  checkLevel(level);
  incidents.forEach(({ deaths, mentions }, i) => {
    checkCount(deaths, `the deaths of incident ${i + 1}`);
    checkCount(mentions, `the mentions of incident ${i + 1}`);
  });
  const names = [...new Set(incidents.map(({ place }) => place))].sort();
  const lacking = tooLittle(incidents, names.length);
  if (lacking) return lacking;
  const byPlace = names.map((name) => incidents.filter(({ place }) => place === name));
  const against = comparedWith(options.against, names, byPlace);

  const types = [...new Set(incidents.map(({ type }) => type))].sort();
  const observations = observationsOf(incidents, names, types);
  const model = fitAttention(observations, names.length, types.length);
  const z = studentQuantile(model.freedom, level);
  const estimate: Ratio = (value, weights) => {
    const error = model.errorOf(weights);
    return { value, low: value * Math.exp(-z * error), high: value * Math.exp(z * error) };
  };
  const slope = model.effects[1]!;
  const slopeError = model.errorOf(model.effects.map((_, j) => (j === 1 ? 1 : 0)));
  return {
    kind: "attention",
    n: incidents.length,
    against: names[against]!,
    elasticity: { value: slope, low: slope - z * slopeError, high: slope + z * slopeError },
    size: model.size,
    places: names.map((place, i) => {
      const there = observations.filter((observation) => observation.place === i);
      const own = sumsOf(byPlace[i]!);
      const reference = sumsOf(byPlace[against]!);
      return {
        place,
        ...own,
        perDeath: {
          raw: quotient(own.mentions, own.deaths),
          shrunken: own.deaths === 0 ? null : expectedPerDeath(model, there, own.deaths, estimate),
        },
        rawRatio: {
          perIncident: quotient(own.mentions * reference.incidents, reference.mentions * own.incidents),
          perDeath: quotient(own.mentions * reference.deaths, reference.mentions * own.deaths),
        },
        ...atEqualToll(model, i, against, names.length, estimate),
      };
    }),
    level,
  };
}

/** A ratio with the interval of the weighted effects that it comes from. */
type Ratio = (value: number, weights: Float64Array) => AttentionEstimate;

/** The place that the others are compared with, by number. */
function comparedWith(
  wished: string | undefined,
  names: readonly string[],
  byPlace: readonly (readonly CoveredIncident[])[],
): number {
  if (wished === undefined)
    return names.reduce((most, _, i) => (byPlace[i]!.length > byPlace[most]!.length ? i : most), 0);
  const at = names.indexOf(wished);
  if (at < 0) throw new RangeError(`no incident is in ${wished}, the place to compare with`);
  return at;
}

function observationsOf(
  incidents: readonly CoveredIncident[],
  names: readonly string[],
  types: readonly string[],
): Observation[] {
  const sorted = [...incidents].sort(inOrder);
  const logTolls = sorted.map(({ deaths }) => Math.log1p(deaths));
  const centre = logTolls.reduce((sum, toll) => sum + toll, 0) / sorted.length;
  return sorted.map(({ place, type, mentions }, i) => ({
    mentions,
    logToll: logTolls[i]! - centre,
    place: names.indexOf(place),
    type: types.indexOf(type),
  }));
}

/** A place at equal toll and type, against another and against all others. */
function atEqualToll(
  { effects }: AttentionModel,
  place: number,
  against: number,
  places: number,
  estimate: Ratio,
): Pick<PlaceAttention, "adjustedRatio" | "againstOthers"> {
  const [at, other] = [PLACES_FROM + place, PLACES_FROM + against];
  const apart = effects.map((_, j) => Number(j === at) - Number(j === other));
  const fromOthers = effects.map((_, j) => {
    if (j < PLACES_FROM || j >= PLACES_FROM + places) return 0;
    return j === at ? 1 : -1 / (places - 1);
  });
  const aboveOthers = effects.reduce((sum, effect, j) => sum + effect * fromOthers[j]!, 0);
  return {
    adjustedRatio: estimate(Math.exp(effects[at]! - effects[other]!), apart),
    againstOthers: estimate(Math.exp(aboveOthers), fromOthers),
  };
}

/** What the model expects of these incidents together, divided by their deaths. */
function expectedPerDeath(
  model: AttentionModel,
  observations: readonly Observation[],
  deaths: number,
  estimate: Ratio,
): AttentionEstimate {
  const means = observations.map((observation) => model.expected(observation));
  const total = means.reduce((sum, mean) => sum + mean, 0);
  const average = new Float64Array(model.effects.length);
  observations.forEach((observation, i) => {
    model.design(observation).forEach((value, j) => {
      average[j]! += (value * means[i]!) / total;
    });
  });
  return estimate(total / deaths, average);
}

function tooLittle(incidents: readonly CoveredIncident[], places: number): NotEnoughData | null {
  const covered = incidents.filter(({ mentions }) => mentions > 0).length;
  if (incidents.length >= FEWEST_INCIDENTS && places >= 2 && covered >= FEWEST_COVERED) return null;
  return notEnoughData(
    `there ${incidents.length === 1 ? "is" : "are"} ${counted(incidents.length, "incident")} in ${counted(places, "place")}, ${covered} of them mentioned at all`,
    `at least ${FEWEST_INCIDENTS} incidents in two places or more, ${FEWEST_COVERED} of them with mentions`,
  );
}

function sumsOf(incidents: readonly CoveredIncident[]) {
  return {
    incidents: incidents.length,
    deaths: incidents.reduce((sum, { deaths }) => sum + deaths, 0),
    mentions: incidents.reduce((sum, { mentions }) => sum + mentions, 0),
  };
}

/** The t that lies within ± t with probability `level`. */
function studentQuantile(freedom: number, level: number): number {
  const { x, complement } = betaQuantile(freedom / 2, 0.5, 1 - level);
  return Math.sqrt((freedom * complement) / x);
}

function quotient(above: number, below: number): number | null {
  return below === 0 ? null : above / below;
}

/** Any fixed order, so that that of the rows does not show in the last digits. */
function inOrder(one: CoveredIncident, other: CoveredIncident): number {
  if (one.place !== other.place) return one.place < other.place ? -1 : 1;
  if (one.type !== other.type) return one.type < other.type ? -1 : 1;
  return one.deaths - other.deaths || one.mentions - other.mentions;
}
