import type { Chunk } from "./chunks.ts";
import { subjectOf } from "./roles.ts";

/** "A bomb was found under a bridge", "police found a bomb in a car": it did not go off. */
export function isFound(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.kind !== "event" || !/^bombs?$/.test(chunks[at]!.fold)) return false;
  if (chunks.some(({ kind }) => kind === "act")) return false;
  if (chunks[at + 1]?.classes.be) return chunks.slice(at + 2, at + 5).some(({ fold }) => FOUND.test(fold));
  const before = chunks.slice(0, at).findLast(({ kind, count }) => kind !== "determiner" && count === null);
  return FOUND.test(before?.fold ?? "");
}

/** "Army engineers destroyed 13 landmines". */
export function isCleared(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.triggers[0]!.frame.frame !== "target" || !/^destroy/.test(chunks[at]!.fold)) return false;
  const object = chunks.slice(at + 1).find(({ kind }) => !/^(?:determiner|number|word|adverb)$/.test(kind));
  return object?.weapon === "explosive";
}

const FOUND = /^(?:found|discovered|spotted|intercepted|unearthed)$/;

/** "Shot down 30 of 34 drones", "the missile was shot down": that is warding off, and nobody was shot. */
export function isDowned(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.fold !== "down") return false;
  const subject = subjectOf(chunks, at);
  if (subject !== null && UNMANNED.test(chunks[subject.at]!.fold)) return true;
  const rest = chunks.slice(at + 1);
  const end = rest.findIndex(({ kind, fold }) => !PASSED_TO_OBJECT.has(kind) && !MADE.test(fold));
  return UNMANNED.test(rest[end]?.fold ?? "");
}

const UNMANNED = /^(?:drone|missile|rocket|projectile|uav|shahed|munition|bomb|shell|balloon|quadcopter)s?$/;

const MADE = /^(?:made|supplied|built|launched|guided)$/;

const PASSED_TO_OBJECT: ReadonlySet<Chunk["kind"]> = new Set([
  "determiner",
  "number",
  "preposition",
  "word",
  "adverb",
  "place",
  "name",
  "organisation",
]);
