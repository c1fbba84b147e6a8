import type { Registry } from "../actors/index.ts";
import type { CountryCode } from "../event/index.ts";
import type { ActorMention, PlaceMention } from "./mention.ts";

/** A country, or words for what is of one. */
export function isNation({ role, place }: PlaceMention): boolean {
  return role !== "place" || place.precision === "country";
}

/** The countries in which the organisations that a text names are at home, the first of them alone. */
export function homesOf(
  actors: readonly ActorMention[],
  registry: Registry,
): ReadonlyMap<CountryCode, number> {
  const homes = new Map<CountryCode, number>();
  for (const { kind, actor, peaceful } of actors) {
    const country =
      kind === "organisation" && actor !== null && !peaceful ? registry.byId(actor)?.countries[0] : null;
    if (country != null) homes.set(country, 1);
  }
  return homes;
}

/** A country, or a capital that stands for its government. */
export function isState({ role, place }: PlaceMention): boolean {
  return role === "government" || (role === "place" && place.precision === "country");
}
