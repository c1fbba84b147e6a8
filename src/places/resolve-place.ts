import { type CountryCode, type EventPlace, kilometresBetween, type PlacePrecision } from "../event/index.ts";
import { countryName } from "./countries.ts";
import { type Gazetteer, isCounty, isRegion, type PlaceCandidate, type PlaceKind } from "./gazetteer.ts";

/** What the text around a name says about where it lies. */
export interface PlaceContext {
  /** Countries that the text speaks of, with weights (1 = one plain mention near by). */
  countries?: ReadonlyMap<CountryCode, number>;
  /** Admin-1 regions named beside it, as "country code" + " " + admin code. */
  regions?: ReadonlySet<string> | undefined;
  /** Places settled already; a candidate close to one of them is the likelier. */
  near?: readonly { lat: number; lon: number }[];
  /** What a word beside the name says that it is ("the town of", "province"). */
  kind?: "town" | "district" | "region" | null;
}

const PRECISION: Record<PlaceKind, PlacePrecision> = {
  capital: "city",
  seat: "city",
  town: "city",
  village: "city",
  district: "district",
  county: "district",
  "county-somewhere": "region",
  region: "region",
  "region-with-word": "region",
  area: "region",
  water: "region",
  landmark: "exact",
};

/** How much a kind of place adds to the prior, in the unit of log10(population). */
const KIND_PRIOR: Record<PlaceKind, number> = {
  capital: 2,
  seat: 0.7,
  town: 0,
  village: 0,
  district: -1,
  county: -0.5,
  "county-somewhere": -1.5,
  region: 0,
  "region-with-word": -4,
  area: 1.5,
  water: 2,
  landmark: 2,
};

/** What a region counts for against the towns of its country. */
const REGION = 4.2;

/** More than the largest town of a country has, less than a town in a country that the text speaks of. */
const SAID_TO_BE_A_REGION = 7.9;
/** What counts for regions in some countries counts for districts in others ("department", "district"). */
const SAID_TO_BE_THE_OTHER = 6.9;

/** Within this distance (km) of a settled place a candidate is taken to be part of the same story. */
const NEARBY_KM = 150;
/** Degrees of latitude that are farther: most places are told apart by these alone. */
const FAR = 1.4;

/**
 * The likelihood, as a score in units of log10(population), that a name stands for this place: size and rank of the
 * place, the countries and regions that the text names, and the distance to places that it has settled.
 */
export function scorePlace(place: PlaceCandidate, context: PlaceContext): number {
  let score = scoreOfKind(place, context.kind ?? null);
  if (place.country !== null) {
    score += 3 * Math.min(1.5, context.countries?.get(place.country) ?? 0);
    if (context.regions?.has(`${place.country} ${place.admin}`)) score += 4;
  }
  if (context.near?.some((other) => isNear(place, other))) score += 1.5;
  return score;
}

function isNear(place: { lat: number; lon: number }, other: { lat: number; lon: number }): boolean {
  return Math.abs(place.lat - other.lat) < FAR && kilometresBetween(place, other) < NEARBY_KM;
}

function scoreOfKind(place: PlaceCandidate, said: "town" | "district" | "region" | null): number {
  const { kind, population } = place;
  const region = isRegion(place);
  if (region && said === null) return REGION + KIND_PRIOR[kind];
  const size = Math.log10(population + 500) + KIND_PRIOR[kind];
  if (said === null) return size;
  const county = isCounty(place);
  if (said === "town") return region ? 1.2 + KIND_PRIOR[kind] : county || kind === "area" ? size - 3 : size;
  if (region) return said === "region" ? SAID_TO_BE_A_REGION : SAID_TO_BE_THE_OTHER;
  if (county) return said === "district" ? SAID_TO_BE_A_REGION : SAID_TO_BE_THE_OTHER;
  return kind === "capital" ? size - 2 : kind === "district" && said === "district" ? size + 1 : size - 1;
}

/** The likeliest of several places with one name, with its score; null when there is none. */
export function chooseCandidate(
  candidates: readonly PlaceCandidate[],
  context: PlaceContext = {},
): { place: PlaceCandidate; score: number } | null {
  let best: { place: PlaceCandidate; score: number } | null = null;
  for (const place of candidates) {
    const score = scorePlace(place, context);
    if (best === null || score > best.score) best = { place, score };
  }
  return best === null || isRegion(best.place) ? best : largerRegion(candidates, context, best);
}

/**
 * The region of another country that is likelier meant than a town ("Florida", "Bali"). Within a country the town goes first, since
 * regions are called after their capitals.
 */
function largerRegion(
  candidates: readonly PlaceCandidate[],
  context: PlaceContext,
  best: { place: PlaceCandidate; score: number },
): { place: PlaceCandidate; score: number } {
  for (const place of candidates) {
    if (place.kind !== "region" || place.country === best.place.country || (context.kind ?? null) !== null)
      continue;
    const score =
      scorePlace(place, context) - REGION + Math.max(REGION, Math.log10(place.population / 4 + 1));
    if (score > best.score) best = { place, score };
  }
  return best;
}

/** A candidate as the place of an event, named as the text names it. */
export function toEventPlace(gazetteer: Gazetteer, place: PlaceCandidate, name = place.name): EventPlace {
  const within: string[] = [];
  const region = isRegion(place) ? null : gazetteer.regionOfPlace(place);
  if (region !== null && region.name !== name) within.push(region.name);
  if (place.country !== null && countryName(place.country) !== name) within.push(countryName(place.country));
  return {
    name,
    country: place.country,
    lat: place.lat,
    lon: place.lon,
    precision: PRECISION[place.kind],
    within,
  };
}

/**
 * The place that a name stands for, or null when the gazetteer does not know it. With exactly one country in the
 * context, spellings that only differ in transliteration are tried as well ("Mihtarlam" = Mehtar Lam).
 */
export function resolvePlace(
  gazetteer: Gazetteer,
  name: string,
  context: PlaceContext = {},
): EventPlace | null {
  const only = context.countries?.size === 1 ? [...context.countries.keys()][0]! : null;
  const exact = gazetteer.lookup(name);
  const inCountry = only === null ? exact : exact.filter((place) => place.country === only);
  const candidates = inCountry.length > 0 || only === null ? inCountry : gazetteer.lookupSpelling(name, only);
  const chosen = chooseCandidate(candidates.length > 0 ? candidates : exact, context);
  return chosen && toEventPlace(gazetteer, chosen.place, name);
}
