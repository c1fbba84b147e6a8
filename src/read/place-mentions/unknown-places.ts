import type { CountryCode, EventPlace } from "../../event/index.ts";
import { countryInfo, countryName } from "../../places/index.ts";
import type { PlaceMention } from "../mention.ts";
import type { Piece, PieceSentence } from "./pieces.ts";
import { PLACE_ADJECTIVES, TOWN_WORDS } from "./words.ts";

/** How many words may lie between a place and the known one that it is near to. */
const REACH = 10;
const NEAR = new Set(
  "near in outside from of , east west north south northern southern eastern western the".split(" "),
);

/**
 * Adds the places that the gazetteer lacks and the text introduces ("the village of X near Y"): they get the point of
 * the known place beside them, precision "near", or only the country that the text speaks of.
 */
export function findUnknownPlaces(
  { pieces, shouting }: PieceSentence,
  known: PlaceMention[],
  countries: ReadonlyMap<CountryCode, number>,
  text: string,
): PlaceMention[] {
  if (shouting) return known;
  const found: PlaceMention[] = [];
  for (let i = 0; i < pieces.length; i++) {
    if (pieces[i]!.form.capital || !TOWN_WORDS.has(pieces[i]!.key)) continue;
    const first = pieces[i + 1]?.key === "of" ? i + 2 : i + 1;
    const last = nameEnd(pieces, first);
    if (last < first) continue;
    const [start, end] = [pieces[first]!.start, pieces[last]!.end];
    if (known.some((mention) => mention.start < end && start < mention.end)) continue;
    const name = text.slice(start, end).replace(/\s+/g, " ");
    const owner = ownerBefore(pieces, i, known);
    const meant = owner === null ? countries : new Map([[owner, 1]]);
    found.push({ start, end, role: "place", place: placeBeside(name, known, pieces, last, meant) });
  }
  return found.length === 0 ? known : [...known, ...found].sort((a, b) => a.start - b.start);
}

/** "The Somali border town of X", "Mali's village of X": the country said directly before. */
function ownerBefore(
  pieces: readonly Piece[],
  town: number,
  known: readonly PlaceMention[],
): CountryCode | null {
  const start = pieces[town]!.start;
  const before = known.findLast((mention) => mention.end <= start);
  if (before === undefined || (before.role !== "demonym" && before.place.precision !== "country"))
    return null;
  const between = pieces.filter((piece) => piece.start >= before.end && piece.start < start);
  const joined = between.every(({ key }) => key === "'s" || PLACE_ADJECTIVES.has(key) || TOWN_WORDS.has(key));
  return joined && (before.role === "demonym" || between[0]?.key === "'s") ? before.place.country : null;
}

/** Last piece of the capitalised words that begin at `first`; before it when there are none. */
function nameEnd(pieces: readonly Piece[], first: number): number {
  let last = first - 1;
  while (last - first < 4 && pieces[last + 1]?.kind === "word" && isNamePart(pieces, last + 1)) last++;
  return last;
}

function isNamePart(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i]!;
  return piece.form.capital || (pieces[i + 1]?.glued === true && pieces[i + 1]!.form.capital);
}

function placeBeside(
  name: string,
  known: readonly PlaceMention[],
  pieces: readonly Piece[],
  last: number,
  countries: ReadonlyMap<CountryCode, number>,
): EventPlace {
  const beside = known.find(
    (mention) =>
      mention.role === "place" &&
      mention.start > pieces[last]!.end &&
      isNear(pieces.filter(({ start }) => start > pieces[last]!.start && start < mention.start)),
  );
  const around =
    beside ??
    known.findLast(
      ({ role, place, end }) =>
        role === "place" &&
        end < pieces[last]!.start &&
        (place.precision === "region" || place.precision === "district") &&
        (countries.size === 0 || countries.has(place.country ?? "")),
    );
  if (around) {
    const { place } = around;
    const precision =
      place.precision === "country" || place.precision === "region" ? place.precision : "near";
    return { ...place, name, precision, within: [place.name, ...place.within] };
  }
  const [country] = [...countries].sort((a, b) => b[1] - a[1])[0] ?? [null];
  const info = country === null ? null : countryInfo(country);
  return {
    name,
    country: info?.code ?? null,
    lat: info?.lat ?? null,
    lon: info?.lon ?? null,
    precision: info ? "country" : "unknown",
    within: info ? [countryName(info.code)] : [],
  };
}

function isNear(between: readonly Piece[]): boolean {
  return between.length > 0 && between.length <= REACH && between.some(({ key }) => NEAR.has(key));
}
