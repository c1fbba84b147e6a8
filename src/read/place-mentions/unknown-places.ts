import type { CountryCode, EventPlace } from "../../event/index.ts";
import { countryInfo, countryName } from "../../places/index.ts";
import type { PlaceMention } from "../mention.ts";
import type { Piece, PieceSentence } from "./pieces.ts";
import { placeLike } from "./place-like.ts";
import { is, PLACE_ADJECTIVES, REGION_WORDS, TOWN_WORDS } from "./words.ts";

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
    if (pieces[i]!.form.capital || !is(pieces[i], TOWN_WORDS)) continue;
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
  for (const unmapped of [...placesInside(pieces, known, text), ...placesBeside(pieces, known, text)])
    if (![...known, ...found].some((mention) => mention.start < unmapped.end && unmapped.start < mention.end))
      found.push(unmapped);
  return found.length === 0 ? known : [...known, ...found].sort((a, b) => a.start - b.start);
}

/** Words that begin names after "in" which are no places. */
const NO_PLACES = new Set(
  `operation parliament congress ramadan eid easter christmas january february march april may june july august september
  october november december monday tuesday wednesday thursday friday saturday sunday god allah english arabic french`.split(
    /\s+/,
  ),
);
/** What may stand between an unknown place and the region around it, beside kinds of places and sides of the world. */
const OUTWARDS = new Set(["in", "the", "a", "an", ",", "'s", "of", "small", "remote", "restive", "volatile"]);
const FURTHEST = 7;

/** "In X, a village in Y district", "near X in Y province": X has the point of the district or region, and its precision. */
function placesInside(
  pieces: readonly Piece[],
  known: readonly PlaceMention[],
  text: string,
): PlaceMention[] {
  const found: PlaceMention[] = [];
  if (!known.some(({ place }) => place.precision === "region" || place.precision === "district"))
    return found;
  for (let i = 0; i < pieces.length - 3; i++) {
    if (pieces[i]!.form.capital || !/^(?:in|near)$/.test(pieces[i]!.key)) continue;
    const last = nameEnd(pieces, i + 1);
    if (last <= i || last > i + 3 || NO_PLACES.has(pieces[i + 1]!.key)) continue;
    const [start, end] = [pieces[i + 1]!.start, pieces[last]!.end];
    const region = regionAround(pieces, known, last);
    if (region === null || known.some((mention) => mention.start < end && start < mention.end)) continue;
    const name = text.slice(start, end).replace(/\s+/g, " ");
    found.push({
      start,
      end,
      role: "place",
      place: placeLike(region, { name, within: [region.name, ...region.within] }),
    });
  }
  return found;
}

/** "In X, 30 km north of Y": X is near to what is known. */
function placesBeside(
  pieces: readonly Piece[],
  known: readonly PlaceMention[],
  text: string,
): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let i = 0; i < pieces.length - 3; i++) {
    if (pieces[i]!.form.capital || !/^(?:in|at|near|on)$/.test(pieces[i]!.key)) continue;
    const last = nameEnd(pieces, i + 1);
    if (last <= i || last > i + 3 || NO_PLACES.has(pieces[i + 1]!.key) || pieces[last + 1]?.text !== ",")
      continue;
    const [start, end] = [pieces[i + 1]!.start, pieces[last]!.end];
    const beside = known.find((mention) => mention.start === pieces[last + 2]?.start);
    const told = beside !== undefined && COMPASS.test(text.slice(beside.start, beside.end));
    if (!told || known.some((mention) => mention.start < end && start < mention.end)) continue;
    const name = text.slice(start, end).replace(/\s+/g, " ");
    const { place } = beside;
    found.push({
      start,
      end,
      role: "place",
      place: placeLike(place, { name, precision: "near", within: [...place.within] }),
    });
  }
  return found;
}

const COMPASS =
  /\b(?:north|south|east|west|northeast|northwest|southeast|southwest|outside)(?:-?(?:east|west))? of \p{Lu}/u;

/** The region or district to which nothing but "in", commas and kinds of places leads from the piece `last`. */
function regionAround(
  pieces: readonly Piece[],
  known: readonly PlaceMention[],
  last: number,
): EventPlace | null {
  const next = pieces[last + 1];
  if (next?.key !== "," && next?.key !== "in" && !is(next, TOWN_WORDS)) return null;
  const nations = known.filter(({ role, place }) => role === "demonym" || place.precision === "country");
  for (let i = last + 1; i <= last + FURTHEST && i < pieces.length; i++) {
    const { key, start } = pieces[i]!;
    const around = known.find(
      (mention) =>
        mention.start === start &&
        (mention.place.precision === "region" || mention.place.precision === "district"),
    );
    if (around) return around.role === "place" ? around.place : null;
    if (nations.some((mention) => mention.start <= start && start < mention.end)) continue;
    if (!OUTWARDS.has(key) && !is(pieces[i], PLACE_ADJECTIVES | TOWN_WORDS | REGION_WORDS)) return null;
  }
  return null;
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
  const joined = between.every((piece) => piece.key === "'s" || is(piece, PLACE_ADJECTIVES | TOWN_WORDS));
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
    return placeLike(place, { name, precision, within: [place.name, ...place.within] });
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
