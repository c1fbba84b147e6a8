import type { Registry } from "../actors/index.ts";
import type { CountryCode } from "../event/index.ts";
import { countryInfo } from "../places/index.ts";
import { isAbroad } from "./abroad.ts";
import type { ActorMention, PlaceMention } from "./mention.ts";

/** A country, or words for what is of one. */
export function isNation({ role, place }: PlaceMention): boolean {
  return role !== "place" || place.precision === "country";
}

/** The countries in which the organisations that a text names are at home: the first of each counts most. */
export function homesOf(
  actors: readonly ActorMention[],
  registry: Registry,
): ReadonlyMap<CountryCode, number> {
  const homes = new Map<CountryCode, number>();
  for (const { kind, actor, peaceful } of actors) {
    const known = kind === "organisation" && actor !== null && !peaceful ? registry.byId(actor) : undefined;
    known?.countries.slice(0, NEARBY).forEach((country, i) => {
      homes.set(country, Math.max(homes.get(country) ?? 0, i === 0 ? 1 : ABROAD));
    });
  }
  return homes;
}

/** Of the countries in which a group acts so many are thought of; what those after the first count for. */
const NEARBY = 4;
const ABROAD = 0.5;

/**
 * The one country in which all armed groups that a text names act, in the words for the first of them; else null. Of those that act in several no
 * attack is at home for that alone.
 */
export function homeOfGroups(actors: readonly ActorMention[], registry: Registry): PlaceMention | null {
  const groups = actors.flatMap((mention) => {
    const known = mention.actor === null ? null : registry.byId(mention.actor);
    return mention.kind !== "organisation" || mention.peaceful || known == null
      ? []
      : [{ mention, countries: known.countries }];
  });
  const [first] = groups;
  const code = first?.countries[0];
  const country = code === undefined ? null : countryInfo(code);
  const one = groups.every(({ countries }) => countries[0] === code && countries.length === 1);
  if (first === undefined || country == null || !one) return null;
  const { start, end } = first.mention;
  const { name, lat, lon } = country;
  const place = { name, country: country.code, lat, lon, precision: "country" as const, within: [] };
  return { start, end, role: "demonym", place };
}

/** A country, or a capital that stands for its government. */
export function isState({ role, place }: PlaceMention): boolean {
  return role === "government" || (role === "place" && place.precision === "country");
}

/** Of the places that a text names, so many lie in the country that it is about. */
const MOST = 0.75;

/** The country that a text is about, by the places that it names: of what it tells without any. Null where several share it. */
export function countryToldOf(places: readonly PlaceMention[], text: string): PlaceMention | null {
  const votes = new Map<CountryCode, number>();
  let all = 0;
  for (const mention of places) {
    const { role, place } = mention;
    if (role === "government" || place.country === null || isAbroad(mention, text)) continue;
    votes.set(place.country, (votes.get(place.country) ?? 0) + 1);
    all++;
  }
  const [code] = [...votes].find(([, count]) => count >= MOST * all) ?? [];
  const country = code === undefined ? null : countryInfo(code);
  if (country == null) return null;
  const here = places.filter(({ role, place }) => role === "place" && place.country === country.code);
  const named = here.find(({ place }) => place.precision === "country");
  if (named !== undefined || here[0] === undefined) return named ?? null;
  const { name, lat, lon } = country;
  return {
    ...here[0],
    place: { name, country: country.code, lat, lon, precision: "country", within: [] },
  };
}
