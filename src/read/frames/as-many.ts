import { type Chunk, chunkLike } from "./chunk.ts";

/** "Five were killed and as many injured", "an equal number of civilians": the number told last, once more. */
export function withEqualNumbers(chunks: Chunk[]): Chunk[] {
  const at = chunks.findIndex(({ fold }, i) => fold === "many" && chunks[i - 1]?.fold === "as");
  if (at < 0 || chunks[at + 1]?.fold === "as") return chunks;
  const told = chunks
    .slice(0, at - 1)
    .findLast(({ count, partOf }, i) => count !== null && !partOf && chunks[i - 1]?.fold !== "including");
  if (told === undefined) return chunks;
  const next = chunks[at + 1];
  const people = next?.kind === "people" && next.count === null && next.plural ? next : null;
  if (people === null && next?.kind !== "act" && next?.fold !== "others") return chunks;
  const { start } = chunks[at - 1]!;
  const last = people ?? chunks[at]!;
  const number = chunkLike(last, {
    kind: people === null ? "number" : "people",
    start,
    count: told.count,
    plural: true,
    label: people === null ? "as many" : people.label,
  });
  return [...chunks.slice(0, at - 1), number, ...chunks.slice(people === null ? at + 1 : at + 2)];
}
