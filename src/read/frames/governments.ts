import type { Chunk } from "./chunks.ts";
import { isBlamedOn } from "./doers.ts";
import type { FrameLexicon } from "./lexicon.ts";
import { stateOf } from "./nations.ts";
import { objectsAfter } from "./objects.ts";
import { settleOwnForces } from "./own-forces.ts";

/**
 * Makes a state of a country that does something: "Israel has bombed", "the United States carried out an airstrike",
 * "shot down by Turkey", "Moscow says".
 */
export function settleGovernments(chunks: Chunk[]): void {
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "place" || chunk.place!.role === "demonym") return;
    const state = stateOf(chunk);
    if (
      state === null ||
      namesWhere(chunks, at) ||
      !(chunks[at - 1]?.kind === "preposition"
        ? isAgent(chunks, at) ||
          (isBlamedOn(chunks, at) && chunks[at - 2]!.fold === "blamed") ||
          (chunks[at - 1]!.fold === "to" && isAccused(chunks, at))
        : isAccused(chunks, at) || isDoer(chunks, at))
    )
      return;
    chunk.kind = "state";
    chunk.actor = state;
    chunk.place = null;
  });
  settleOwnForces(chunks);
}

/** "A bomb in Kabul, Afghanistan killed five", "the Hama, Syria airstrike": the country in which a town lies. */
export function namesWhere(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at - 1]?.fold !== "," || chunks[at + 1]?.classes.speech) return false;
  const town = chunks[at - 2];
  // A town that no list has.
  if (town?.kind === "name") return chunks[at + 1]?.kind === "event";
  if (town?.place?.role !== "place" || town.place.place.precision === "country") return false;
  return town.place.place.country === chunks[at]!.place!.place.country;
}

/** "A Russian attack on Lviv": by the state, since it is elsewhere; "a Pakistani attack" is rather one in Pakistan. */
export function isAttackAbroad(chunks: readonly Chunk[], event: number): boolean {
  const nation = chunks[event - 1]?.place;
  // Palestinian attacks are those of groups.
  if (
    nation?.role !== "demonym" ||
    nation.place.country === "PS" ||
    !/^(?:on|against|of)$/.test(chunks[event + 1]?.fold ?? "") ||
    (chunks[event + 1]!.fold === "of" && !STRUCK.test(chunks[event]!.fold))
  )
    return false;
  const hit = chunks.slice(event + 2, event + 6).find(({ place }) => place?.role === "place")?.place;
  return hit?.place.country != null && hit.place.country !== nation.place.country;
}

/** Of a place: "the Turkish bombing of X". */
const STRUCK = /^(?:bombing|bombardment|shelling)$/;

/** "accused Israel of", "blamed Iran for", "held Israel fully responsible". */
function isAccused(chunks: readonly Chunk[], at: number): boolean {
  // "Attributed the raids to Russia"
  if (chunks[at - 1]?.fold === "to")
    return chunks.slice(Math.max(0, at - 6), at).some(({ fold }) => /^attribut(e|es|ed|ing)$/.test(fold));
  // "Blamed Israel and the United States".
  const link = chunks[at - 1]?.kind === "determiner" ? at - 2 : at - 1;
  if (chunks[link]?.kind === "conjunction" && chunks[link - 1]?.kind === "state" && link > 1)
    return /^(accus|blam)(e|es|ed|ing)$/.test(chunks[link - 2]!.fold);
  const verb = chunks[at - 1]?.fold ?? "";
  if (/^h(old|olds|eld|olding)$/.test(verb))
    return chunks.slice(at + 1, at + 4).some(({ fold }) => fold === "responsible");
  return (
    /^(accus|blam)(e|es|ed|ing)$/.test(verb) &&
    /^(of|for|over|as|and|,|\.)$/.test(chunks[at + 1]?.fold ?? ".")
  );
}

/** Whether an active verb for an attack, for carrying one out or for speaking follows. */
function isDoer(chunks: readonly Chunk[], at: number): boolean {
  // "the earthquake that struck Haiti has killed": an object.
  const left = chunks[at - 1];
  if (left?.kind === "verb" && !left.classes.speech) return false;
  for (let i = at + 1; i < Math.min(chunks.length, at + 5); i++) {
    const chunk = chunks[i]!;
    // "Iran was behind it"
    if (chunk.classes.be) return /^(behind|responsible)$/.test(chunks[i + 1]?.fold ?? "");
    if (chunk.kind === "act") return doesSomething(chunks, i) && chunks[i + 1]?.fold !== "by";
    if (chunk.classes.support || chunk.classes.speech) return true;
    // "Tehran had nothing to do with it", "Israel takes full responsibility", "Israel attempted to kill".
    if (chunk.fold === "nothing" && chunks[i + 2]?.fold === "do") return true;
    if (chunks.slice(i + 1, i + 3).some(({ fold }) => fold === "responsibility")) return true;
    if (/^(reject|dismiss)(s|es|ed)$/.test(chunk.fold)) return true;
    if (TRIES.test(chunk.fold) && chunks[i + 1]?.fold === "to") return chunks[i + 2]?.kind === "act";
    if (STRIKES.test(chunk.fold) && chunks[i + 1]?.fold !== "by") {
      const struck = chunks.slice(i + 1, i + 7);
      return (
        struck.some(({ kind, fold }) => kind === "target" || kind === "weapon" || BUILDINGS.test(fold)) ||
        chunks
          .slice(i + 2)
          .some(({ fold, triggers }) => /ing$/.test(fold) && HARMS.has(triggers[0]?.frame.effect ?? ""))
      );
    }
    // "New Delhi and Kabul rejected …"
    const next = chunks[i + 1]?.kind === "determiner" ? chunks[i + 2] : chunks[i + 1];
    if (chunk.kind === "conjunction" && (next?.kind === "state" || (next?.place && stateOf(next)))) {
      i += next === chunks[i + 1] ? 1 : 2;
      continue;
    }
    // "Iran on Sunday accused …"
    const dated = chunk.kind === "time" || (chunk.kind === "preposition" && chunks[i + 1]?.kind === "time");
    if (chunk.kind !== "auxiliary" && chunk.kind !== "adverb" && !dated) return false;
  }
  return false;
}

/** "bombed", "blew up a bridge", but not "blew up". */
function doesSomething(chunks: readonly Chunk[], act: number): boolean {
  const { subject } = chunks[act]!.triggers[0]!.frame;
  return subject === "agent" || (subject === "weapon" && objectsAfter(chunks, act).length > 0);
}

const TRIES = /^(attempted|tried|sought)$/;
const HARMS: ReadonlySet<string> = new Set(["killed", "wounded"]);
const BUILDINGS =
  /^(?:buildings?|houses?|homes?|apartments?|flats?|towers?|blocks?|depots?|refiner(?:y|ies)|plants?|warehouses?|tents?|centres?|centers?|facilit(?:y|ies)|sites?|targets?|positions?|bases?|camps?|airfields?|installations?)$/;
const STRIKES = /^(fires|fired|struck|strikes|hit|hits|pounded|pounds)$/;

/** "by" after a verb for an attack, or for carrying one out. */
function isAgent(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at - 1]!.fold !== "by") return false;
  return chunks
    .slice(Math.max(0, at - 4), at - 1)
    .some((chunk) => chunk.kind === "act" || chunk.kind === "event" || chunk.classes.support);
}

/** Makes an event of "fire" that is called after those who shoot: "Israeli fire", "YPG fire", "cross-border fire from Syria". */
export function settleFire(chunks: Chunk[], { frames }: FrameLexicon): void {
  const frame = frames.get("gunfire");
  chunks.forEach((chunk, at) => {
    if (chunk.fold !== "fire" || chunk.kind !== "word" || at === 0 || frame === undefined) return;
    const before = chunks[at - 1]!;
    const ofSide =
      before.kind === "organisation" || before.kind === "state" || before.place?.role === "demonym";
    const across = before.fold === "border" && chunks[at + 1]?.fold === "from";
    if (!ofSide && !across) return;
    chunk.kind = "event";
    chunk.triggers = [{ frame, pos: "noun", forms: [], plural: false }];
  });
}
