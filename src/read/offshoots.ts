import type { Chunk } from "./frames/chunks.ts";
import type { Scene } from "./frames/fill.ts";
import { TIES } from "./frames/membership.ts";

/** Chunks between an organisation and the one that it is said to belong to. */
const OFFSHOOT_REACH = 14;

/** Whether what is named at `org` is told as a tie of another: "X, which is linked to al-Qaeda, said …". */
export function isTie(chunks: readonly Chunk[], org: number): boolean {
  const before = chunks.slice(Math.max(0, org - 4), org).map((chunk) => chunk.fold);
  return (
    /^(to|with)$/.test(before.findLast((word) => word !== "the") ?? "") &&
    before.some((word) => TIES.test(word))
  );
}

/** The X of "X, an offshoot of the PKK, said …", which is named shortly before. */
export function offshootOf(chunks: readonly Chunk[], parent: number): number | null {
  const at = chunks.findLastIndex(({ actor }, i) => i < parent && actor?.kind === "organisation");
  if (at < 0 || parent - at > OFFSHOOT_REACH) return null;
  // "X (in short), a group linked to Y"
  return chunks.slice(at + 1, at + 3).some(({ kind }) => kind === "comma") ? at : null;
}

/** The Y of "an X splinter group, the Y": what split from X, where it is named; null where X itself is meant. */
export function splinterOf(chunks: readonly Chunk[], parent: number): number | null {
  if (!isSplitFrom(chunks, parent)) return null;
  const group = chunks[parent + 2]?.classes.groupNoun ? parent + 3 : parent + 2;
  const named = chunks.findIndex(({ kind }, i) => i >= group && !/^(?:comma|determiner)$/.test(kind));
  return chunks[named]?.actor?.kind === "organisation" ? named : null;
}

/** "An X splinter group", "an X breakaway faction": whoever it is, not X. */
export function isSplitFrom(chunks: readonly Chunk[], parent: number): boolean {
  return SPLIT.test(chunks[parent + 1]?.fold ?? "") || isOfSplinters(chunks, parent);
}

const SPLIT = /^(?:splinter|breakaway|offshoot)$/;

/** "Three factions, including splinter groups of X": several, of which X is none. */
function isOfSplinters(chunks: readonly Chunk[], parent: number): boolean {
  const link = chunks[parent - 1]?.kind === "determiner" ? parent - 2 : parent - 1;
  if (!/^(?:of|from)$/.test(chunks[link]?.fold ?? "")) return false;
  const label = chunks
    .slice(Math.max(0, link - 2), link)
    .map((chunk) => chunk.label)
    .join(" ");
  return /\b(?:splinter|breakaway) (?:groups|factions)$/i.test(label);
}

/** The X of "X, an offshoot of the PKK", is a name that is not known. */
export function isNamedApart(chunks: readonly Chunk[], parent: number): boolean {
  if (offshootOf(chunks, parent) !== null) return false;
  const from = Math.max(0, parent - OFFSHOOT_REACH);
  return chunks
    .slice(from, parent)
    .some(({ kind }, i) => kind === "name" && chunks[from + i + 1]!.kind === "comma");
}

/** "X, an offshoot of the PKK, said …": it is X that speaks. */
export function isParent(scene: Scene, org: number): boolean {
  const named = scene.chunks.slice(0, org).findLastIndex((chunk) => !isAttribute(chunk)) + 1;
  const before = scene.chunks.slice(Math.max(0, named - 3), org).map((chunk) => chunk.fold);
  if (before.includes("of") && before.some((word) => scene.lexicon.lists.offshoot.has(word))) return true;
  // "X, al-Qaeda's affiliate, said …"
  const owner =
    scene.chunks[org + 1]?.fold === "'s" &&
    scene.lexicon.lists.offshoot.has(scene.chunks[org + 2]?.fold ?? "");
  return owner || (before.includes("from") && before.some((word) => LEFT.test(word)));
}

/** Of "the Pakistan-based militant group X". */
function isAttribute({ kind, fold, classes }: Chunk): boolean {
  return /^(?:determiner|place|word)$/.test(kind) || fold === "based" || classes.groupNoun;
}

const LEFT = /^(split|broke|away|separated|splintered|emerged|off)$/;
