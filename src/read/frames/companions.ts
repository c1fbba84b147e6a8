import type { Chunk } from "./chunks.ts";
import { objectsAfter } from "./objects.ts";

/** "was killed along with his cousin" */
export function companionsOf(chunks: readonly Chunk[], at: number): number[] {
  for (let i = at + 1; i < Math.min(chunks.length, at + COMPANY_REACH); i++) {
    const { kind, fold } = chunks[i]!;
    if (kind === "stop" || kind === "act" || kind === "verb" || kind === "relative") return [];
    const beside =
      fold === "with" &&
      (/^(?:along|together)$/.test(chunks[i - 1]!.fold) ||
        (chunks[i + 1] !== undefined && isTheirs(chunks[i + 1]!)));
    if (beside || fold === "alongside") return objectsAfter(chunks, i);
  }
  return [];
}

const COMPANY_REACH = 12;

/** "Was killed with his two guards", but not "with his knife". */
function isTheirs({ kind, definite, count }: Chunk): boolean {
  return kind === "people" && definite && count !== null;
}

/**
 * "18 people were killed in A and nine in B", "killing 12 people in A, nine in B and four in C": the numbers that go on from the
 * first. None where they are its parts ("27 were killed in the north, 18 in A and nine in B").
 * @param at the verb, or what is counted behind it; @param first the first number.
 */
export function countsElsewhere(chunks: readonly Chunk[], at: number, first: Chunk | undefined): number[] {
  const [joint, there] = whereUpTo(chunks, at + 1);
  if (joint === null || there === null) return [];
  const counts: number[] = [];
  for (let i = joint; isJoint(chunks[i]); ) {
    while (isJoint(chunks[i])) i++;
    if (!isCount(chunks[i]) || !AT.test(chunks[i + 1]?.fold ?? "")) break;
    const [end, here] = whereUpTo(chunks, i + 1);
    if (end === null) break;
    if (contains(there, here)) return [];
    counts.push(i);
    i = end;
  }
  const sum = counts.reduce((total, i) => total + chunks[i]!.count!.best, 0);
  return first?.count?.best === sum && counts.length > 1 ? [] : counts;
}

/** Index of the mark that ends the words for a place, and the first of these; nulls where other words stand between. */
function whereUpTo(chunks: readonly Chunk[], from: number): [number, Chunk] | [null, null] {
  let where: Chunk | null = null;
  for (let i = from; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (isJoint(chunk) || ENDS.has(chunk.kind)) return where === null ? [null, null] : [i, where];
    if (!AROUND.has(chunk.kind)) return [null, null];
    if (where === null && AT.test(chunk.fold)) where = chunks[i + 1] ?? null;
    if (chunk.kind === "place" && where?.kind !== "place") where = chunk;
  }
  return where === null ? [null, null] : [chunks.length, where];
}

function isJoint(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "comma" || chunk?.kind === "conjunction";
}

/** "Nine", "nine civilians", but not "nine shops". */
function isCount(chunk: Chunk | undefined): boolean {
  if (chunk?.count == null || chunk.definite || chunk.partOf) return false;
  return chunk.kind === "people" || (chunk.kind === "number" && !chunk.fold.endsWith("s"));
}

/** In a country or province the towns of it are told apart. */
function contains(there: Chunk, here: Chunk): boolean {
  const name = there.place?.place.name;
  return name !== undefined && here.place?.place.within.includes(name) === true;
}

const AT = /^(?:in|at|near|outside)$/;
const ENDS = new Set<Chunk["kind"]>(["stop", "relative", "subordinator"]);
const AROUND = new Set<Chunk["kind"]>([
  "preposition",
  "place",
  "name",
  "determiner",
  "target",
  "word",
  "adverb",
  "time",
]);
