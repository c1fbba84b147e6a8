import type { CountryCode, EventPlace } from "../../event/index.ts";
import { countryInfo, extentOf, type PlaceCandidate } from "../../places/index.ts";
import type { PlaceMention } from "../mention.ts";
import type { Match } from "./match.ts";
import type { Piece, PieceSentence } from "./pieces.ts";
import { ATTRIBUTED, is, LOCATIVE, SPEECH } from "./words.ts";

export function nationPlace(
  match: Match,
  text: string,
  sentence: PieceSentence,
  here: ReadonlyMap<CountryCode, number>,
): EventPlace | null {
  const { countries } = match.nation!;
  const [code] =
    countries.length === 1
      ? countries
      : [...countries].sort((a, b) => (here.get(b) ?? 0) - (here.get(a) ?? 0));
  const country = code ? countryInfo(code) : null;
  if (!country) return null;
  const demonym = roleOf(match, sentence.pieces, false) === "demonym";
  const name = demonym ? country.name : nameOf(match, text, sentence);
  const { code: own, lat, lon } = country;
  const extent = extentOf(own);
  return extent === null
    ? { name, country: own, lat, lon, precision: "country", within: [] }
    : { name, country: own, lat, lon, precision: "country", radius: extent.radius, within: [] };
}

/** "Atlanta, Georgia": a country's name that the text uses for a place of its own. */
export function isRatherPlace(
  match: Match,
  place: PlaceCandidate,
  outer: number | null,
  here: ReadonlyMap<CountryCode, number>,
): boolean {
  if (match.nation!.role === "demonym") return false;
  const [country] = match.nation!.countries;
  if (outer !== null) return place.country !== country;
  if (place.kind !== "region" || place.country === null || place.country === country) return false;
  return (here.get(place.country) ?? 0) > (here.get(country!) ?? 0);
}

export function nameOf({ first, last }: Match, text: string, { pieces, shouting }: PieceSentence): string {
  const name = text.slice(pieces[first]!.start, pieces[last]!.end);
  // "SYDNEY, May 14": only the date line shouts.
  const loud = !shouting && name.length > LONGEST_ACRONYM && !/\p{Ll}/u.test(name);
  return loud ? name.replace(/\p{L}+/gu, (word) => word[0]! + word.slice(1).toLowerCase()) : name;
}

const LONGEST_ACRONYM = 3;

/** "Near the border with Mali", "the border between Niger and Mali", "bordering Mali": it was on this side. */
function isBeyondBorder(pieces: readonly Piece[], { first }: Match): boolean {
  if (first === 0) return false;
  const before = pieces[first - 1]!.key;
  if (before === "bordering") return true;
  return (before === "with" || before === "between") && first > 1 && BORDERS.has(pieces[first - 2]!.key);
}

const BORDERS = new Set("border borders frontier frontiers".split(" "));

/** "Near the Kenyan border": what lies there need not be in Kenya. */
export function isAtBorder(pieces: readonly Piece[], match: Match): boolean {
  if (isBeyondBorder(pieces, match)) return true;
  const { first, last, nation } = match;
  return (
    nation?.role === "demonym" &&
    !pieces[first]!.glued &&
    /^(?:border|frontier)$/.test(pieces[last + 1]?.key ?? "")
  );
}

/** "Rwandan-backed rebels", "the US-led coalition", "Russian-held Donetsk", "the Moscow-installed mayor": what somebody helps or holds elsewhere. */
export function isOfAllies(pieces: readonly Piece[], { last }: Match): boolean {
  const tie = pieces[last + 1];
  return tie?.glued === true && TIES.test(tie.key);
}

const TIES =
  /^(?:backed|led|supported|allied|sponsored|trained|funded|aligned|controlled|occupied|held|annexed|installed|appointed|administered)$/;

/** "A US soldier", "Russian missiles": of states whose forces fight elsewhere, or whose weapons reach there. */
export function isOfForcesAbroad(pieces: readonly Piece[], { last, nation }: Match): boolean {
  const [country] = nation?.countries ?? [];
  return FORCES.test(pieces[last + 1]?.key ?? "") && reachesAbroad(country ?? null);
}

/** States whose forces, or whose missiles and drones, strike in other countries more often than at home. */
export function reachesAbroad(country: CountryCode | null): boolean {
  return country !== null && EXPEDITIONARY.has(country);
}

const FORCES =
  /^(?:soldiers?|troops|marines?|servicem[ae]n|paratroopers?|special|military|forces|army|air|aerial|drones?|airstrikes?|strikes?|attack|missiles?|ballistic|cruise|rockets?|artillery|tank|mortar|shelling|shells?|bombs?|bombardment|glide|guided|warplanes?|planes?|jets?|aircraft|fighter|bombers?|helicopters?)$/;

const EXPEDITIONARY: ReadonlySet<string> = new Set("US GB FR RU UA IL TR SA AE IR RW AM AZ".split(" "));

/** "Killed in a Syria operation", "during Iraq raids": a country with an adjective of its own is where it was. */
function isTheatre(pieces: readonly Piece[], { first, last }: Match): boolean {
  const before = first > 0 ? pieces[first - 1] : undefined;
  const inside = is(before, LOCATIVE) || before?.key === "during";
  return (
    inside &&
    /^(?:operation|raid|strike|airstrike)s?$/.test(pieces[last + 1]?.key ?? "") &&
    !SHORT.has(pieces[last]!.key)
  );
}

const SHORT = new Set(["us", "u.s.", "u.s", "uk", "u.k.", "un", "u.n.", "usa", "states", "kingdom"]);

const ARMED = /^(?:army|armies|military|forces|police|navy|gendarmerie)$/;

/** "US and British aircraft" */
function isJoinedNation({ first, last }: Match, pieces: readonly Piece[]): boolean {
  const located = first > 0 && is(pieces[first - 1], LOCATIVE);
  const other = pieces[last + 1]?.key === "and" && pieces[last + 2]?.form.capital === true;
  const next = pieces[last + 3];
  return !located && other && (is(next, ATTRIBUTED) || FORCES.test(next?.key ?? ""));
}

const PART = /^(?:central|(?:north|south|east|west)\w*)$/;

const BLAMES = /^(?:blam|accus)(?:e|es|ed|ing)$/;

/** "Baghdad said", "the Washington government": a capital or country that acts and speaks. */
export function roleOf(match: Match, pieces: readonly Piece[], capital: boolean): PlaceMention["role"] {
  if (match.nation?.role === "demonym") return "demonym";
  if (match.nation !== null && is(pieces[match.last + 1], ATTRIBUTED) && !isTheatre(pieces, match))
    return "demonym";
  if (match.nation !== null && isJoinedNation(match, pieces)) return "demonym";
  if (match.nation !== null && isBeyondBorder(pieces, match)) return "demonym";
  if (match.nation === null && !capital) return "place";
  const before = match.first > 0 ? pieces[match.first - 1] : undefined;
  const next = pieces[match.last + 1];
  const after = next?.key;
  if (before?.key === "of" && pieces[match.first - 2]?.key === "government") return "government";
  // "The army of Burkina Faso said"
  if (before?.key === "of" && ARMED.test(pieces[match.first - 2]?.key ?? "")) return "demonym";
  // "A missile supplied by Moscow"
  if (before?.key === "by" && /ed$/.test(pieces[match.first - 2]?.key ?? "")) return "government";
  if (is(before, LOCATIVE) || before?.key === "capital") return "place";
  // "Police in northern Nigeria said"
  if (PART.test(before?.key ?? "")) return "place";
  // "Blamed Kyiv for the attack"
  if (capital && BLAMES.test(before?.key ?? "") && after === "for") return "government";
  // "A source said Kyiv was behind it"
  const owning =
    /^(?:was|is|were)$/.test(after ?? "") &&
    /^(?:behind|responsible)$/.test(pieces[match.last + 2]?.key ?? "");
  if (capital && owning) return "government";
  const verb = after === "has" || after === "have" ? pieces[match.last + 2] : next;
  return is(verb, SPEECH) || after === "government" || after === "authorities" ? "government" : "place";
}
