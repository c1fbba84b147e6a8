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
    sighting.triggers.some(({ frame }) => frame.frame === "raid" || frame.frame === "operation");
  if (state === null || !(raided || abroad || sighting.triggers.some(({ frame }) => isOfForces(frame))))
    return;
  takeState(state, chunk, sighting);
}

/**
 * "An Israeli raid", "an Israeli army raid", "Syrian and Russian air strikes", "a police operation": what stands before an event noun, or
 * its own words, tell whose it was.
 */
export function takeNations(chunks: readonly Chunk[], at: number, sighting: Sighting, abroad: boolean): void {
  const last = chunks[at - 1]?.fold === "'s" ? at - 2 : at - 1;
  const nation = chunks[last];
  const behind = chunks[last - 1];
  const joined = chunks[last - 2];
  if (behind?.kind === "conjunction" && joined?.place?.role === "demonym")
    takeNation(joined, sighting, abroad);
  if (nation?.kind === "word" && LOCAL.test(nation.fold) && behind?.place?.role === "demonym")
    takeNation(behind, sighting, abroad);
  else if (nation?.kind === "place" || nation?.kind === "word") takeNation(nation, sighting, abroad);
  const own = OF_FORCES.exec(chunks[at]!.label)?.[1]?.toLowerCase();
  if (sighting.agents.length > 0 || own === undefined) return;
  const { start } = chunks[at]!;
  takeNation(chunkLike(chunks[at]!, { fold: own, end: start + own.length, label: own }), sighting);
}

const OF_FORCES = /^(army|police|military|government) (?:raid|operation)s?$/i;

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

export const LOCAL = /^(government|army|military|police|regime)$/;

/** "At least 25 people were killed in a police raid": no attack by itself, but here they killed. */
export function takeRaiders(chunks: readonly Chunk[], act: number, sighting: Sighting): void {
  const near = chunks.slice(act + 1, act + RAID_REACH);
  const at = near.findIndex(({ label }) => /^police raids?$/i.test(label));
  if (at <= 0 || !near.slice(0, at).some(({ fold }) => /^(?:in|during)$/.test(fold))) return;
  const raid = near[at]!;
  const police = localForces(chunkLike(raid, { fold: "police" }));
  takeState(police, chunkLike(raid, { end: raid.start + "police".length, label: "police" }), sighting);
}

const RAID_REACH = 6;

/** "Government shelling": those of the country where it happens. */
export function localForces({ start, end, fold }: Chunk): ActorMention {
  return { start, end, kind: "state", actor: null, name: fold, count: null };
}

/** What mostly the forces of a state do. */
export function isOfForces(frame: Frame | undefined): boolean {
  return frame?.type === "air-strike" || frame?.type === "shelling" || frame?.frame === "gunfire";
}

/** "A drone strike from Lebanon", "rocket fire from Gaza": from there it is rather a group that fires than the state. */
export function isHomeOfGroups({ place }: Chunk): boolean {
  return /^(?:LB|PS|YE|IQ)$/.test(place?.place.country ?? "");
}

/** The state that a country, its demonym or its capital stands for; null for any other place. */
export function stateOf({ place, start, end }: Chunk): ActorMention | null {
  if (place === null || place.place.country === null) return null;
  if (place.place.precision !== "country" && place.role !== "government") return null;
  const country: CountryCode = place.place.country;
  return { start, end, kind: "state", actor: `state:${country}`, name: place.place.name, count: null };
}
