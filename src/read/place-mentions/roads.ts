import { type EventPlace, kilometresBetween } from "../../event/index.ts";
import type { PlaceMention } from "../mention.ts";
import type { Piece } from "./pieces.ts";
import { is, ROAD_WORDS } from "./words.ts";

/** Up to this length (km) the middle of a road stands for all of it. */
const SHORT = 60;

/**
 * "The X-Y road", "the road from X to Y", "between X and Y": one place in the middle instead of two towns. Short ways are
 * "near", long ones a region.
 */
export function alongRoads(pieces: readonly Piece[], mentions: PlaceMention[], text: string): PlaceMention[] {
  if (mentions.length < 2) return mentions;
  const joined: PlaceMention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const [one, other] = [mentions[i]!, mentions[i + 1]];
    const way = other && isTown(one) && isTown(other) ? wayBetween(pieces, one, other) : null;
    if (way === null) joined.push(one);
    else {
      joined.push({
        start: way.start,
        end: way.end,
        role: "place",
        place: middle(one.place, other!.place, text.slice(way.start, way.end)),
      });
      i++;
    }
  }
  return joined;
}

function isTown({ role, place }: PlaceMention): boolean {
  return role === "place" && place.precision === "city" && place.lat !== null;
}

/** The words of the way from one town to another, or null where none is told. */
function wayBetween(
  pieces: readonly Piece[],
  one: PlaceMention,
  other: PlaceMention,
): { start: number; end: number } | null {
  const first = pieceFrom(pieces, one.start);
  const behind = pieceFrom(pieces, one.end);
  const next = pieceFrom(pieces, other.start);
  const between = pieces.slice(behind, next);
  if (pieces[first]?.start !== one.start || pieces[next]?.start !== other.start || between.length > 1)
    return null;
  const last = pieceFrom(pieces, other.end) - 1;
  const link = between[0]?.key ?? (pieces[next]!.glued ? "-" : "");
  const road = pieces[last + 1];
  if (/^(?:-|to)$/.test(link) && road !== undefined && is(road, ROAD_WORDS))
    return { start: one.start, end: road.end };
  const lead = pieces[first - 1]?.key ?? "";
  const isWay = link === "and" ? lead === "between" : /^(?:to|with)$/.test(link) && isRoadLead(pieces, first);
  return isWay ? { start: one.start, end: other.end } : null;
}

/** Index of the first piece that begins at an offset or after it. */
function pieceFrom(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "road from X", "road linking X" */
function isRoadLead(pieces: readonly Piece[], first: number): boolean {
  return (
    is(pieces[first - 2], ROAD_WORDS) &&
    /^(?:from|linking|connecting|joining)$/.test(pieces[first - 1]?.key ?? "")
  );
}

function middle(one: EventPlace, other: EventPlace, name: string): EventPlace {
  const [a, b] = [
    { lat: one.lat!, lon: one.lon! },
    { lat: other.lat!, lon: other.lon! },
  ];
  return {
    name,
    country: one.country === other.country ? one.country : null,
    lat: (a.lat + b.lat) / 2,
    lon: (a.lon + b.lon) / 2,
    precision: kilometresBetween(a, b) <= SHORT ? "near" : "region",
    within: one.within.filter((outer) => other.within.includes(outer)),
  };
}
