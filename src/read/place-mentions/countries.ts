import type { CountryCode } from "../../event/index.ts";
import { chooseCandidate, type PlaceCandidate } from "../../places/index.ts";
import { type Evidence, isSmall } from "./evidence.ts";
import type { Match } from "./match.ts";
import { isAtBorder, isOfAllies, isOfForcesAbroad } from "./nations.ts";
import type { PieceSentence } from "./pieces.ts";

/** The names of a sentence and what is said about each. */
export interface Reading {
  sentence: PieceSentence;
  matches: readonly Match[];
  evidence: readonly Evidence[];
}

/** How much the document speaks of each country, the most named = 1. */
export function countCountries(
  readings: readonly Reading[],
  placed: ReadonlySet<CountryCode>,
): ReadonlyMap<CountryCode, number> {
  const votes = new Map<CountryCode, number>();
  const nations = nationsNamed(readings);
  const vote = (country: CountryCode, weight: number) =>
    votes.set(country, (votes.get(country) ?? 0) + weight);
  for (const { matches, evidence, sentence } of readings) {
    matches.forEach((match, i) => {
      if (evidence[i]!.verdict === "no") return;
      const weight = sentence.sentence.paragraph === 0 ? 2 : 1;
      if (match.nation) {
        if (isElsewhere(sentence.pieces, match)) return;
        for (const country of match.nation.countries)
          vote(
            country,
            ((match.nation.role === "country" ? 1 : 0.6) * weight) / match.nation.countries.length,
          );
        return;
      }
      const settled = settledCountry(match.candidates);
      if (settled !== null && (isRivalled(match, settled, placed) || isRivalled(match, settled, nations)))
        return;
      const open = evidence[i]!.verdict === "open";
      if (settled !== null && !(open && sentence.shouting)) vote(settled, (open ? 0.25 : 0.5) * weight);
    });
  }
  const most = Math.max(0.001, ...votes.values());
  return new Map([...votes].map(([country, count]) => [country, Math.sqrt(count / most)]));
}

/** Named for something that says little of where the text is about. */
function isElsewhere(pieces: PieceSentence["pieces"], match: Match): boolean {
  return isAtBorder(pieces, match) || isOfAllies(pieces, match) || isOfForcesAbroad(pieces, match);
}

/** The countries in which the text says that something happened ("in Mozambique"). */
export function countriesPlaced(readings: readonly Reading[]): ReadonlySet<CountryCode> {
  const placed = new Set<CountryCode>();
  for (const { matches, evidence } of readings)
    matches.forEach(({ nation }, i) => {
      if (nation?.role === "country" && evidence[i]!.located)
        for (const country of nation.countries) placed.add(country);
    });
  return placed;
}

/** The countries that are named, also by what is of them ("Lebanese police"). */
function nationsNamed(readings: readonly Reading[]): ReadonlySet<CountryCode> {
  const named = new Set<CountryCode>();
  for (const { sentence, matches, evidence } of readings)
    matches.forEach((match, i) => {
      if (match.nation === null || evidence[i]!.verdict === "no" || isElsewhere(sentence.pieces, match))
        return;
      for (const country of match.nation.countries) named.add(country);
    });
  return named;
}

/** Palma is in Spain, but not in a text on Mozambique, which has one too: it says nothing of the country then. */
function isRivalled({ candidates }: Match, settled: CountryCode, placed: ReadonlySet<CountryCode>): boolean {
  if (placed.size === 0 || placed.has(settled)) return false;
  return candidates.some((place) => place.country !== null && placed.has(place.country) && !isSmall(place));
}

const homes = new WeakMap<readonly PlaceCandidate[], CountryCode | null>();

/** The country of a name that can hardly be elsewhere: a big place or region without a rival. Asked once for each name. */
function settledCountry(candidates: readonly PlaceCandidate[]): CountryCode | null {
  if (candidates.length === 0) return null;
  let country = homes.get(candidates);
  if (country === undefined) {
    country = withoutRival(candidates);
    homes.set(candidates, country);
  }
  return country;
}

function withoutRival(candidates: readonly PlaceCandidate[]): CountryCode | null {
  const best = chooseCandidate(candidates);
  if (best === null || (best.place.kind !== "region" && best.score < 4.5)) return null;
  const rival = chooseCandidate(candidates.filter(({ country }) => country !== best.place.country));
  return rival === null || rival.score < best.score - 1.2 ? best.place.country : null;
}

/** The document's weights, and more for what this sentence names. */
export function withSentence(
  votes: ReadonlyMap<CountryCode, number>,
  { sentence, matches, evidence }: Reading,
  placed: ReadonlySet<CountryCode>,
): ReadonlyMap<CountryCode, number> {
  if (!evidence.some(({ verdict }) => verdict === "strong")) return votes;
  let here: Map<CountryCode, number> | null = null;
  matches.forEach((match, i) => {
    if (evidence[i]!.verdict !== "strong") return;
    if (isElsewhere(sentence.pieces, match)) return;
    const countries = match.nation?.countries ?? [settledCountry(match.candidates)];
    for (const country of countries)
      if (country !== null && (match.nation !== null || !isRivalled(match, country, placed))) {
        here ??= new Map(votes);
        here.set(country, Math.min(1.4, (here.get(country) ?? 0) + 0.3));
      }
  });
  return here ?? votes;
}
