import type { Chunk, ChunkKind } from "./chunks.ts";

/** "a French attack", "a United States operation", "Turkey's foreign minister said": rather whose than where. */
export function isNationality(chunks: readonly Chunk[], at: number): boolean {
  const { role, place } = chunks[at]!.place!;
  if (role === "demonym") return true;
  const next = chunks[at + 1];
  return (
    place.precision === "country" &&
    (next?.kind === "event" || isOfSpeaker(chunks, at) || isOfStruck(chunks, at) || isNextSubject(chunks, at))
  );
}

/** "an attack on an Iran opposition camp", "targeting a US patrol": whose it was. */
function isOfStruck(chunks: readonly Chunk[], at: number): boolean {
  const left = chunks[at - 1]?.kind === "determiner" ? chunks[at - 2] : chunks[at - 1];
  const struck = left?.kind === "act" || /^(?:on|against|by)$/.test(left?.fold ?? "");
  return struck && /^(?:word|target|people)$/.test(chunks[at + 1]?.kind ?? "");
}

/** "Shelling kills four, US pushes for talks": of the next thing told. */
function isNextSubject(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  const speaks = next?.kind === "verb" || (next?.kind === "word" && /^\p{Ll}+s$/u.test(next.label));
  return chunks[at - 1]?.fold === "," && chunks[at - 2]?.kind !== "place" && speaks;
}

const SPEAKERS: readonly ChunkKind[] = ["word", "people", "name"];

function isOfSpeaker(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at + 1]?.fold !== "'s") return false;
  const next = chunks.findIndex(({ kind }, i) => i > at && !SPEAKERS.includes(kind));
  return chunks[next]?.classes.speech ?? false;
}
