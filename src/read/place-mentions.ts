import type { CountryCode, EventPlace } from "../event/index.ts";
import {
  chooseCandidate,
  countryInfo,
  type Gazetteer,
  isRegion,
  type PlaceCandidate,
  type PlaceContext,
  toEventPlace,
} from "../places/index.ts";
import type { PlaceMention, Sentence } from "./mention.ts";
import { capitalMeant } from "./place-mentions/capitals.ts";
import { countCountries, countriesPlaced, type Reading, withSentence } from "./place-mentions/countries.ts";
import { isTownOf } from "./place-mentions/enclosing.ts";
import { type Evidence, isSmall, judge, withoutSurnames } from "./place-mentions/evidence.ts";
import { type Match, matchNames } from "./place-mentions/match.ts";
import { isRatherPlace, nameOf, nationPlace, roleOf } from "./place-mentions/nations.ts";
import { type PieceSentence, toPieces } from "./place-mentions/pieces.ts";
import { placeLike } from "./place-mentions/place-like.ts";
import { alongRoads } from "./place-mentions/roads.ts";
import { type Placed, withSurroundings } from "./place-mentions/surroundings.ts";
import { findUnknownPlaces } from "./place-mentions/unknown-places.ts";

export { refinePlace } from "./place-mentions/surroundings.ts";

/** Without words around it that say that it is a place, a name must be this populous to be taken for one. */
const KNOWN_BY_ITSELF = 100_000;
/** So many places told before speak for those close to them. */
const MOST_NEAR = 8;
/** …and this populous when the text speaks of its country. */
const KNOWN_IN_ITS_COUNTRY = 15_000;

/**
 * The places that a document names, in order, each settled by what the whole document says: countries named, places
 * beside it, what encloses it. Offsets are those of `text`, the normalised text that the sentences were cut from.
 * @param homes countries to think of where the document names none.
 */
export function findPlaces(
  sentences: Sentence[],
  text: string,
  gazetteer: Gazetteer,
  homes: ReadonlyMap<CountryCode, number> = new Map(),
): PlaceMention[] {
  const pieced = sentences.map(toPieces);
  let small: ReadonlySet<string> | null = null;
  const writtenSmall = (key: string) => {
    small ??= lowerCaseWords(pieced);
    return small.has(key);
  };
  const first = pieced.map((sentence): Reading => {
    const matches = matchNames(sentence, gazetteer);
    return { sentence, matches, evidence: judge(sentence, matches, writtenSmall) };
  });
  const surnames = surnamesIn(first);
  const readings = first.map(
    ({ sentence, matches, evidence }): Reading => ({
      sentence,
      matches,
      evidence: withoutSurnames(matches, evidence, surnames),
    }),
  );
  const placed = countriesPlaced(readings);
  const named = countCountries(readings, placed);
  const votes = named.size > 0 ? named : homes;
  const near: { lat: number; lon: number }[] = [];
  const mentions: PlaceMention[] = [];
  for (const reading of readings)
    for (const mention of mentionsOf(reading, text, gazetteer, votes, placed, near)) mentions.push(mention);
  return mentions;
}

function surnamesIn(readings: readonly Reading[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { matches, evidence } of readings)
    matches.forEach((match, i) => {
      if (evidence[i]!.surname) surnames.add(match.key);
    });
  return surnames;
}

function lowerCaseWords(sentences: readonly PieceSentence[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { pieces } of sentences)
    for (const piece of pieces) if (!piece.form.capital && piece.kind === "word") words.add(piece.key);
  return words;
}

function mentionsOf(
  reading: Reading,
  text: string,
  gazetteer: Gazetteer,
  votes: ReadonlyMap<CountryCode, number>,
  placed: ReadonlySet<CountryCode>,
  near: { lat: number; lon: number }[],
): PlaceMention[] {
  const { sentence, matches, evidence } = reading;
  if (evidence.every(({ verdict }) => verdict === "no")) return findUnknownPlaces(sentence, [], votes, text);
  const mentions: PlaceMention[] = [];
  const here = withSentence(votes, reading, placed);
  const places: (EventPlace | null)[] = matches.map(() => null);
  const chosen: (PlaceCandidate | null)[] = matches.map(() => null);

  /** Enclosing places are settled before what they enclose. */
  function settle(i: number): void {
    const match = matches[i]!;
    const { verdict, enclosing, kind } = evidence[i]!;
    if (verdict === "no" || places[i] !== null) return;
    const outer = enclosing === null || evidence[enclosing]!.enclosing === i ? null : enclosing;
    if (outer !== null) settle(outer);
    const nation = match.nation && nationPlace(match, text, sentence, here);
    const meant = candidatesMeant(match, evidence[i]!);
    const inside = outer === null ? meant : candidatesInside(meant, places[outer], chosen[outer]);
    const best = inside.length === 0 ? null : chooseCandidate(inside, contextOf(outer, kind));
    if (nation && holdsPlaceBefore(i)) {
      settleAsRegion(i);
      return;
    }
    if (nation && !(best && isRatherPlace(match, best.place, outer, here))) {
      places[i] = nation;
    } else if (
      best &&
      isAccepted(
        best.place,
        evidence[i]!,
        match.candidates.length === 1 && match.first < match.last,
        outer !== null,
        here,
        sentence.shouting,
      )
    ) {
      const place = toEventPlace(gazetteer, best.place, nameOf(match, text, sentence));
      const town = outer === null ? null : places[outer];
      const inTown = best.place.kind === "district" && town?.precision === "city" && town.name !== place.name;
      places[i] = inTown ? placeLike(place, { within: [town.name, ...place.within] }) : place;
      chosen[i] = best.place;
      if (isRegion(best.place)) return;
      near.push({ lat: best.place.lat, lon: best.place.lon });
      if (near.length > MOST_NEAR) near.shift();
    }
  }

  /** "Atlanta, Georgia": the place before lies in the region of that name, not in the country. */
  function holdsPlaceBefore(i: number): boolean {
    const inner = i > 0 ? evidence[i - 1] : undefined;
    if (inner?.enclosing !== i || inner.verdict === "no") return false;
    const regions = regionsOf(matches[i]!);
    const home = chooseCandidate(matches[i - 1]!.candidates)?.place;
    return home !== undefined && regions.some((r) => r.country === home.country && r.admin === home.admin);
  }

  function settleAsRegion(i: number): void {
    const best = chooseCandidate(regionsOf(matches[i]!), { countries: here });
    if (best === null) return;
    places[i] = toEventPlace(gazetteer, best.place, nameOf(matches[i]!, text, sentence));
    chosen[i] = best.place;
  }

  function contextOf(outer: number | null, kind: Evidence["kind"]): PlaceContext {
    const region = outer === null ? null : chosen[outer];
    const country = outer === null ? null : places[outer]?.country;
    return {
      countries: country ? new Map([[country, 1.5]]) : here,
      near,
      kind,
      regions: region ? new Set([`${region.country} ${region.admin}`]) : undefined,
    };
  }

  const mentionOf = ({ first, last, place }: Placed, role: PlaceMention["role"]): PlaceMention => ({
    start: sentence.pieces[first]!.start,
    end: sentence.pieces[last]!.end,
    role,
    place,
  });

  matches.forEach((match, i) => {
    settle(i);
    const place = places[i];
    if (!place) return;
    const inner = matches[i + 1];
    if (inner !== undefined && isTownOf(sentence.pieces, match, inner.first)) {
      settle(i + 1);
      if (places[i + 1]) return;
    }
    const meant =
      match.nation && place.country && capitalMeant(sentence.pieces, match, place.country, gazetteer);
    if (meant) {
      const { first, last, capital } = meant;
      const town = toEventPlace(gazetteer, capital, capital.name);
      const placed = withSurroundings(sentence.pieces, { ...match, first, last }, town, text);
      placed.place = placeLike(placed.place, { name: town.name });
      mentions.push(mentionOf(placed, "place"));
      return;
    }
    const role = roleOf(match, sentence.pieces, chosen[i]?.kind === "capital");
    const placed =
      role === "demonym"
        ? { first: match.first, last: match.last, place }
        : withSurroundings(sentence.pieces, match, place, text);
    mentions.push(mentionOf(placed, role));
  });
  return findUnknownPlaces(sentence, alongRoads(sentence.pieces, mentions, text), here, text);
}

function regionsOf({ candidates }: Match): PlaceCandidate[] {
  return candidates.filter(isRegion);
}

/** Without a word that says that it is a place, no small one is meant; without one for districts, none of these. */
function candidatesMeant(
  { candidates }: Match,
  { verdict, kind, enclosing }: Evidence,
): readonly PlaceCandidate[] {
  const fits = (place: PlaceCandidate) =>
    verdict === "strong"
      ? place.kind !== "county-somewhere" || kind === "district" || kind === "region" || enclosing !== null
      : !isSmall(place);
  return candidates.every(fits) ? candidates : candidates.filter(fits);
}

function candidatesInside(
  candidates: readonly PlaceCandidate[],
  outer: EventPlace | null | undefined,
  region: PlaceCandidate | null | undefined,
): readonly PlaceCandidate[] {
  if (!outer) return candidates;
  const inCountry = candidates.filter(({ country }) => country === outer.country);
  const inRegion = inCountry.filter(({ admin }) => region && admin === region.admin);
  if (inRegion.length > 0) return inRegion;
  // "Kaya, in Nigeria's Zamfara state" is not the one in Burkina Faso; "Sevastopol, Russia" may be.
  return inCountry.length > 0 ? inCountry : candidates.filter((place) => isAbout(place, outer));
}

/** Degrees beyond the edge of a country that are still told as in it. */
const DISPUTED = 1;

function isAbout(place: PlaceCandidate, outer: EventPlace): boolean {
  const { lat, lon } = place;
  const country = outer.country === null ? null : countryInfo(outer.country);
  if (country === null) return true;
  return (
    !isSmall(place) &&
    Math.abs(lat - country.lat) <= country.height / 2 + DISPUTED &&
    Math.abs(lon - country.lon) <= country.width / 2 + DISPUTED
  );
}

function isAccepted(
  place: PlaceCandidate,
  { verdict, famous }: Evidence,
  alone: boolean,
  enclosed: boolean,
  here: ReadonlyMap<CountryCode, number>,
  shouting: boolean,
): boolean {
  if (place.kind === "region-with-word" && !enclosed && verdict !== "strong") return false;
  const supported = place.country === null || (here.get(place.country) ?? 0) >= 0.3;
  if (isSmall(place)) return verdict === "strong" && (supported || enclosed);
  // Names of several words are rarely other things than the one place that has them.
  if (verdict === "strong" && alone) return true;
  const notable = place.kind === "capital" || place.population >= KNOWN_BY_ITSELF || isFeature(place);
  if (verdict === "strong")
    return supported || notable || enclosed || here.size === 0 || famous || place.population >= 30_000;
  if (shouting)
    return (
      notable &&
      (supported || place.kind === "capital" || (here.size === 0 && place.population >= 5 * KNOWN_BY_ITSELF))
    );
  // Population 0 means that it is not known: in countries at war that goes for the seats of whole districts.
  return (
    notable ||
    (supported &&
      (place.kind === "seat" || place.population === 0 || place.population >= KNOWN_IN_ITS_COUNTRY))
  );
}

function isFeature({ kind }: PlaceCandidate): boolean {
  return kind === "area" || kind === "water" || kind === "landmark" || kind === "region";
}
