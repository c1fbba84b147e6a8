import type { Chunk } from "./chunks.ts";
import { subjectOf } from "./roles.ts";

/** "Police seized explosives", "captured weapons", "seized power": nobody was attacked or taken. */
export function isSeizure(chunks: readonly Chunk[], at: number): boolean {
  if (isSearch(chunks, at)) return true;
  if (!SEIZES.test(chunks[at]!.fold) || subjectOf(chunks, at) === null) return false;
  const rest = chunks.slice(at + 1);
  const object = rest.find(({ kind }) => !BEFORE_SEIZED.has(kind));
  if (object?.kind === "weapon" && object.weapon !== "vehicle") return true;
  // "Rebels seized the capital", of which no table knows the name
  const land = chunks[at]!.triggers[0]?.frame.effect === "kidnapped";
  return rest.slice(0, SEIZED_REACH).some(({ fold }) => THINGS.test(fold) || (land && LAND.test(fold)));
}

const SEIZES = /^(?:seiz|captur)(?:e|es|ed|ing)$/;
const SEIZED_REACH = 4;
const THINGS =
  /^(?:weapons?|arms|weaponry|guns?|rifles?|firearms?|ammunition|munitions|explosives?|detonators?|caches?|drugs|cocaine|heroin|cannabis|power|cash|money|documents?|computers?|laptops?|equipment|materials?|assets|propaganda|opportunity|chance|initiative)$/;
const LAND =
  /^(?:capital|city|cities|towns?|villages?|provinces?|districts?|territory|areas?|airports?|airfields?|bases?|headquarters|posts?|positions|outposts?|crossings?|bridges?|dams?|hills?|ground|land|refiner(?:y|ies)|ports?|palace)$/;
const BEFORE_SEIZED: ReadonlySet<Chunk["kind"]> = new Set(["determiner", "number", "word", "adverb"]);

/** "Police seized rifles in a raid on a house", "men were arrested during raids": a search, in which nobody is told to be hurt. */
function isSearch(chunks: readonly Chunk[], at: number): boolean {
  if (!/^raids?$/.test(chunks[at]!.fold) || chunks[at]!.kind !== "event") return false;
  const within = chunks.slice(Math.max(0, at - 3), at).some(({ fold }) => /^(?:in|during)$/.test(fold));
  if (!within || chunks.some(({ kind }, i) => kind === "act" && !isFind(chunks, i))) return false;
  return chunks.slice(0, at).some((_, i) => isFind(chunks, i));
}

function isFind(chunks: readonly Chunk[], at: number): boolean {
  const { fold } = chunks[at]!;
  if (FINDS.test(fold)) return true;
  return SEIZES.test(fold) && isSeizure(chunks, at);
}

const FINDS = /^(?:arrested|detained|confiscated|recovered|found|discovered|impounded)$/;
