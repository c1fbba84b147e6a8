import type { EventPlace, EventRecord } from "../../event/index.ts";
import { type Gazetteer, toEventPlace } from "../../places/index.ts";
import type { PlaceMention, Token } from "../mention.ts";
import { covering, type Line } from "./line.ts";

/** Before a name they say that something happened there, whatever follows it. */
const LOCATIVE = new Set("in at near outside".split(" "));
/** What a capital letter after "in" begins that is no place. */
const NO_PLACE = new Set(
  "ramadan ashura eid easter christmas parliament congress operation english arabic french urdu islam christian muslim facebook twitter telegram whatsapp god allah tv radio".split(
    " ",
  ),
);
/** Parts of names that are written small: "al-Bab", "Khan al Assal". */
const PARTICLES = new Set("al el ar as ash ad an at az ez es er e i de la du ul ur us abu bin".split(" "));
const LONGEST = 4;
/** Characters between a name and the country or region around it: a comma and a space, "in" or a bracket. */
const APART = 4;

/**
 * The places that a sentence names and no map has: a name before its country ("Daska, Pakistan"), one after "in" or "near",
 * and a "village of …" of which only the country is known. They have the country and no point, precision "unknown": what
 * holds for the country says nothing of them.
 */
export function withUnmapped(line: Line, gazetteer: Gazetteer): PlaceMention[] {
  const known = line.places.map((mention) => {
    const place = unmappedOf(mention.place, gazetteer);
    return place === null ? mention : { ...mention, place };
  });
  const taken = [...known, ...line.actors, ...line.times, ...line.quantities];
  const found: PlaceMention[] = [];
  const { tokens } = line.sentence;
  // At the beginning of a sentence any word has its capital letter.
  for (let at = 1; at < tokens.length; at++) {
    const last = nameEnd(tokens, at);
    if (last < at) continue;
    const [start, end] = [tokens[at]!.start, tokens[last]!.end];
    const around = known.find((mention) => isAround(mention, end, tokens));
    const free = !taken.some((it) => it.start < end && start < it.end);
    if (free && (around || LOCATIVE.has(tokens[at - 1]?.fold ?? "")) && isWrittenAsName(tokens, at, last))
      found.push({
        start,
        end,
        role: "place",
        place: inside(
          tokens
            .slice(at, last + 1)
            .map((token, i, all) => (i > 0 && all[i - 1]!.end < token.start ? ` ${token.text}` : token.text))
            .join(""),
          around?.place ?? known.find(({ place }) => place.precision === "country")?.place ?? null,
          gazetteer,
        ),
      });
    at = last;
  }
  return [...known, ...found].sort((a, b) => a.start - b.start);
}

/**
 * Events that were read as of a whole country or region, of which their sentence names a place that the reader did not know.
 * @param places those that {@link withUnmapped} added.
 */
export function withUnmappedPlaces(
  events: readonly EventRecord[],
  places: readonly PlaceMention[],
  sentences: readonly { start: number; end: number }[],
  gazetteer: Gazetteer,
): EventRecord[] {
  return events.map((event) => {
    const { place } = event;
    if (place !== null && !isCoarse(place)) return event;
    const own = place && unmappedOf(place, gazetteer);
    if (own) return { ...event, place: own };
    const [span] = event.spans.place ?? [];
    const [core] = [...(event.spans.killed ?? []), ...(event.spans.type ?? [])];
    const sentence = sentences.find(({ start, end }) => core && core.start >= start && core.end <= end);
    const named = places.filter(
      (it) => place === null || it.place.country === null || it.place.country === place.country,
    );
    const before = span && named.find(({ end }) => end <= span.start && span.start - end <= APART);
    const there =
      before ?? named.find((it) => sentence && it.start >= sentence.start && it.end <= sentence.end);
    if (there === undefined) return event;
    return {
      ...event,
      place: place === null ? there.place : inside(there.place.name, place, gazetteer),
      spans: { ...event.spans, place: [before && span ? covering([before, span]) : there] },
    };
  });
}

/** A place that stands for the country or region around it, as one that no map has; null for any other. */
function unmappedOf(place: EventPlace, gazetteer: Gazetteer): EventPlace | null {
  const [around] = place.within;
  if (!isCoarse(place) || around === undefined || place.name.includes(around)) return null;
  // "The Carcassonne region" is around a town that is known.
  if (gazetteer.lookup(place.name.replace(/ \p{Ll}+$/u, "")).length > 0) return null;
  const [spelled] = place.country === null ? [] : gazetteer.lookupSpelling(place.name, place.country);
  return spelled
    ? toEventPlace(gazetteer, spelled, place.name)
    : { ...place, lat: null, lon: null, precision: "unknown" };
}

function isCoarse({ precision }: EventPlace): boolean {
  return precision === "country" || precision === "region";
}

/** A place inside another: one whose name is spelled otherwise on the map, or one that no map has. */
function inside(name: string, around: EventPlace | null, gazetteer: Gazetteer): EventPlace {
  const [spelled] = around?.country ? gazetteer.lookupSpelling(name, around.country) : [];
  if (spelled !== undefined) return toEventPlace(gazetteer, spelled, name);
  return {
    name,
    country: around?.country ?? null,
    lat: null,
    lon: null,
    precision: "unknown",
    within: around === null ? [] : [around.name, ...around.within],
  };
}

/** "Daska, Pakistan", "Daska in Pakistan", "Daska (Pakistan)", and not "Khan, Pakistan's minister". */
function isAround(
  { start, end, role, place }: PlaceMention,
  after: number,
  tokens: readonly Token[],
): boolean {
  if (role === "demonym" || !isCoarse(place) || start < after || start - after > APART) return false;
  return tokens.find((token) => token.start >= end)?.fold !== "'s";
}

/** The last token of the name that begins at `first`; before it where none does. */
function nameEnd(tokens: readonly Token[], first: number): number {
  let last = first - 1;
  for (let at = first; at < tokens.length && at - first < 2 * LONGEST; at++) {
    const token = tokens[at]!;
    const glued = at > first && tokens[at - 1]!.end === token.start;
    const next = tokens[at + 1];
    if (token.text === "-" && glued && next?.start === token.end) continue;
    if (token.kind !== "word" || token.fold === "'s") break;
    if (/^\p{Lu}/u.test(token.text)) last = at;
    else if (!isParticle(token, next) && !(glued && tokens[at - 1]!.text === "-")) break;
    else if (at === first && next?.text !== "-") break;
  }
  return last;
}

/** "al-Bab" may begin a name, "Khan al Assal" only go on with one. */
function isParticle({ fold }: Token, next: Token | undefined): boolean {
  return PARTICLES.has(fold) && next !== undefined;
}

/** After a small word or "In", and none of the names that are those of something else. */
function isWrittenAsName(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1]!;
  if (tokens.slice(first, last + 1).some(({ fold }) => NO_PLACE.has(fold))) return false;
  return LOCATIVE.has(before.fold) || /^\p{Ll}/u.test(before.text);
}
