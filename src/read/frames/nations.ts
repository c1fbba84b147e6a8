import type { CountryCode } from "../../event/index.ts";
import type { ActorMention } from "../mention.ts";
import { type Chunk, chunkLike } from "./chunk.ts";
import type { Frame } from "./lexicon.ts";
import type { Agent, Sighting } from "./sighting.ts";

/** "Israeli airstrike", "US drone strike": what only armed forces do, called after their country. */
export function takeNation(chunk: Chunk, sighting: Sighting, abroad = false): void {
  const state = LOCAL.test(chunk.fold) ? localForces(chunk) : stateOf(chunk);
  // "An Israeli raid", "an army raid"
  const raided =
    (chunk.place?.role === "demonym" || LOCAL.test(chunk.fold)) &&
    sighting.triggers.some(({ frame }) => frame.frame === "raid");
  if (state === null || !(raided || abroad || sighting.triggers.some(({ frame }) => isOfForces(frame))))
    return;
  takeState(state, chunk, sighting);
}

/** "Syrian and Russian air strikes": of the nation before the event noun at `at`, and of the one joined to it. */
export function takeNations(chunks: readonly Chunk[], at: number, sighting: Sighting, abroad: boolean): void {
  const own = chunks[at - 1]!.fold === "'s" ? at - 2 : at - 1;
  if (chunks[own - 1]?.kind === "conjunction" && chunks[own - 2]?.place?.role === "demonym")
    takeNation(chunks[own - 2]!, sighting, abroad);
  takeNation(chunks[own]!, sighting, abroad);
}

/** "An attack by a Russian Tochka": the state whose weapon has a name of its own. */
export function takeNationBehind(chunks: readonly Chunk[], at: number, sighting: Sighting): void {
  if (chunks[at + 1]?.fold !== "by") return;
  const by = chunks[at + 2]?.kind === "determiner" ? at + 3 : at + 2;
  const nation = chunks[by];
  if (nation?.place?.role === "demonym" && /^(?:name|word)$/.test(chunks[by + 1]?.kind ?? ""))
    takeState(stateOf(nation), nation, sighting);
}

export function takeState(actor: ActorMention | null, chunk: Chunk, sighting: Sighting): void {
  if (actor !== null) sighting.agents.push(plainly(chunkLike(chunk, { kind: "state", actor })));
}

export function plainly(chunk: Chunk): Agent {
  return { chunk, suspected: false, joined: false, linked: false };
}

/** "An Iranian frigate fired": the state whose ship or gun it is. */
export function takeCraft(chunks: readonly Chunk[], act: number, sighting: Sighting): void {
  const [nation, craft] = [chunks[act - 2], chunks[act - 1]];
  if (nation?.place?.role === "demonym" && CRAFT.test(craft?.fold ?? ""))
    takeState(stateOf(nation), nation, sighting);
}

const CRAFT =
  /^(frigates?|warships?|destroyers?|gunboats?|submarines?|ships?|tanks?|gunships?|aircraft|planes?|jets?|guards|snipers?)$/;

export const LOCAL = /^(government|army|military|regime)$/;

/** "Government shelling": those of the country where it happens. */
export function localForces({ start, end, fold }: Chunk): ActorMention {
  return { start, end, kind: "state", actor: null, name: fold, count: null };
}

/** What mostly the forces of a state do. */
export function isOfForces(frame: Frame | undefined): boolean {
  return frame?.type === "air-strike" || frame?.type === "shelling" || frame?.frame === "gunfire";
}

/** The state that a country, its demonym or its capital stands for; null for any other place. */
export function stateOf({ place, start, end }: Chunk): ActorMention | null {
  if (place === null || place.place.country === null) return null;
  if (place.place.precision !== "country" && place.role !== "government") return null;
  const country: CountryCode = place.place.country;
  return { start, end, kind: "state", actor: `state:${country}`, name: place.place.name, count: null };
}
