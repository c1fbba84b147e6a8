import type { Gazetteer } from "../../places/index.ts";
import type { PlaceMention } from "../mention.ts";
import { findPlaces } from "../place-mentions.ts";
import { splitSentences } from "../sentences.ts";
import type { Dateline } from "./line-parts.ts";

/**
 * With the place of the date line, where the text alone does not show that it is one ("NICE - Six people …"): what stands
 * there is a place.
 */
export function withPlaceOfLine(
  places: PlaceMention[],
  dateline: Dateline | null,
  text: string,
  gazetteer: Gazetteer,
): PlaceMention[] {
  if (dateline === null || dateline.placeText === null) return places;
  const { start, end, placeText } = dateline;
  // Among capitals a name stands out by nothing, and these dispatches are dated where their agency sits.
  const opening = text.slice(end, end + OPENING);
  if (opening === opening.toUpperCase()) return places;
  if (places.some((place) => place.start >= start && place.start < end)) return places;
  const line = `In ${placeText.split(" ").map(inSmallLetters).join(" ")}.`;
  const named = new Map<string, number>();
  for (const { place } of places)
    if (place.country !== null) named.set(place.country, (named.get(place.country) ?? 0) + 1);
  const found = findPlaces(splitSentences(line), line, gazetteer, named).find(({ role }) => role === "place");
  if (found === undefined) return places;
  const mention = { ...found, start, end: start + placeText.length };
  const at = places.findIndex((place) => place.start > start);
  return at < 0 ? [...places, mention] : [...places.slice(0, at), mention, ...places.slice(at)];
}

const OPENING = 60;

/** "EL FASHER" → "El Fasher" */
function inSmallLetters(word: string): string {
  return word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}
