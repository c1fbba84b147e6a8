import { type EventPlace, kilometresBetween } from "../../event/index.ts";
import { countryInfo, extentOf } from "../../places/index.ts";
import { directionAt, distanceAt, partOfStep, type Step } from "./compass.ts";
import { campAfter } from "./kinds.ts";
import type { Match } from "./match.ts";
import type { Piece } from "./pieces.ts";
import { placeLike } from "./place-like.ts";
import { AREA_WORDS, DISTRICT_WORDS, EDGE_WORDS, is, REGION_WORDS } from "./words.ts";

const NEAR = new Set("near outside around".split(" "));

/** How far from its centre the "south" of a region is taken to lie, as a share of the reach of its country. */
const TOWARDS_EDGE = 0.05;
const KM_PER_DEGREE = 111.2;

export interface Placed {
  first: number;
  last: number;
  place: EventPlace;
}

/**
 * The place with the words around the name taken in: "12 km west of Mosul", "near Mosul", "the outskirts of Mosul"
 * (near it), "southern France", "the south of France" (a part of it), "the Carcassonne region" (around it).
 */
export function withSurroundings(
  pieces: readonly Piece[],
  match: Match,
  place: EventPlace,
  text: string,
): Placed {
  const plain = { first: match.first, last: match.last, place };
  if (place.lat === null || place.lon === null) return plain;
  const wide = place.precision === "country" || place.precision === "region";
  const one = match.first > 0 ? pieces[match.first - 1]!.key : "";

  if (wide) {
    // "the centre of Afghanistan's Wardak province" is the centre of the province.
    const side =
      one === "of" && pieces[match.last + 1]?.key !== "'s"
        ? directionAt(pieces, match.first - 2, "side")
        : null;
    const part = side ?? directionAt(pieces, match.first - 1, "part");
    if (part === null) return ownSide(pieces, plain, text) ?? onWater(pieces, plain, text);
    const { first, step } = part;
    return { first, last: match.last, place: partOf(place, step, spanText(pieces, first, match.last, text)) };
  }
  const after = pieces[match.last + 1];
  if (place.precision === "city" && is(after, AREA_WORDS | REGION_WORDS)) {
    return {
      first: match.first,
      last: match.last + 1,
      place: placeLike(place, {
        name: spanText(pieces, match.first, match.last + 1, text),
        precision: "region",
      }),
    };
  }
  if (place.precision === "city" && is(after, DISTRICT_WORDS)) {
    const name = spanText(pieces, match.first, match.last + 1, text);
    return {
      first: match.first,
      last: match.last + 1,
      place: placeLike(place, { name, precision: "district" }),
    };
  }
  const camp = campAfter(pieces, match.last);
  if (camp > match.last) {
    const name = spanText(pieces, match.first, camp, text);
    return { first: match.first, last: camp, place: placeLike(place, { name }) };
  }
  if (NEAR.has(one) && place.precision === "city")
    return { first: match.first, last: match.last, place: placeLike(place, { precision: "near" }) };
  if (one === "of" && match.first > 1 && is(pieces[match.first - 2], EDGE_WORDS))
    return { first: match.first, last: match.last, place: placeLike(place, { precision: "near" }) };
  const side = one === "of" ? directionAt(pieces, match.first - 2, "side") : null;
  const distance = side ? distanceAt(pieces, side.first - 1) : distanceAt(pieces, match.first - 2);
  if (side || (one === "from" && distance.km > 0)) {
    const { first } = distance;
    return {
      first,
      last: match.last,
      place: placeLike(side ? moved(place, side.step, distance.km) : place, {
        name: spanText(pieces, first, match.last, text),
        precision: "near",
      }),
    };
  }
  return plain;
}

/** "Kenya's northeast", but no name of several words ("Kenya's North Eastern Province"). */
function ownSide(pieces: readonly Piece[], { first, last, place }: Placed, text: string): Placed | null {
  if (pieces[last + 1]?.key !== "'s") return null;
  for (const end of [last + 3, last + 2]) {
    const side = directionAt(pieces, end, "side");
    if (side === null || side.first !== last + 2 || /^\p{Lu}/u.test(pieces[end + 1]?.text ?? "")) continue;
    return { first, last: end, place: partOf(place, side.step, spanText(pieces, first, end, text)) };
  }
  return null;
}

const WATERS = new Set("strait sea gulf lake waterway channel".split(" "));

/** "The Bab al-Mandab strait": without its word nobody knows that it is water. */
function onWater(pieces: readonly Piece[], { first, last, place }: Placed, text: string): Placed {
  if (place.country !== null || !WATERS.has(pieces[last + 1]?.key ?? "")) return { first, last, place };
  return {
    first,
    last: last + 1,
    place: placeLike(place, { name: spanText(pieces, first, last + 1, text) }),
  };
}

function spanText(pieces: readonly Piece[], first: number, last: number, text: string): string {
  return text.slice(pieces[first]!.start, pieces[last]!.end);
}

function partOf(place: EventPlace, step: Step, name: string): EventPlace {
  const [north, east] = step;
  const within = [place.name, ...place.within].filter((enclosing) => enclosing !== name);
  const whole = place.precision === "country" && place.country !== null;
  const extent = whole ? extentOf(place.country!, partOfStep(step)) : null;
  if (extent !== null) return placeLike(place, { name, precision: "region", ...extent, within });
  const country = place.country === null ? null : countryInfo(place.country);
  return placeLike(place, {
    name,
    precision: "region",
    lat: clamp(place.lat! + north * TOWARDS_EDGE * (country?.height ?? 0), 90),
    lon: clamp(place.lon! + east * TOWARDS_EDGE * (country?.width ?? 0), 180),
    within,
  });
}

function moved(place: EventPlace, [north, east]: Step, km: number): EventPlace {
  const lat = clamp(place.lat! + (north * km) / KM_PER_DEGREE, 90);
  const lon = place.lon! + (east * km) / (KM_PER_DEGREE * Math.cos((place.lat! * Math.PI) / 180));
  return placeLike(place, { lat, lon: clamp(lon, 180) });
}

function clamp(value: number, bound: number): number {
  return Math.max(-bound, Math.min(bound, value));
}

/** Within this distance (km) of a coarse place's point a finer place of the same country can be inside it. */
const REACH_KM: Partial<Record<EventPlace["precision"], number>> = { region: 300, country: 5_000 };

/**
 * For a coarse place, the finer one of the same text that can lie inside it: for "southern France" the Carcassonne
 * region. `others` come in the order of preference, the closest in the text first; the first that fits is taken.
 * Gives the coarse place back when none does.
 */
export function refinePlace(coarse: EventPlace, others: readonly EventPlace[]): EventPlace {
  const reach = REACH_KM[coarse.precision];
  if (reach === undefined || coarse.lat === null || coarse.lon === null) return coarse;
  const centre = { lat: coarse.lat, lon: coarse.lon };
  const finer = others.find(
    ({ country, precision, lat, lon, name }) =>
      country === coarse.country &&
      precision !== "country" &&
      lat !== null &&
      lon !== null &&
      name !== coarse.name &&
      !coarse.within.includes(name) &&
      kilometresBetween(centre, { lat, lon }) <= reach,
  );
  return finer ?? coarse;
}
