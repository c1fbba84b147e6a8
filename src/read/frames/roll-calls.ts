import { type Chunk, chunkLike } from "./chunk.ts";
import { isAged } from "./lists.ts";

/**
 * "They are: A. B., 44, of Dayton; C. D., 41; and E. F., 70": the marks of a list of named people part nobody from the verb, and
 * from one another no more than commas would.
 */
export function withRollCalls(chunks: readonly Chunk[]): readonly Chunk[] {
  if (!chunks.some(({ fold }) => fold === ";" || fold === ":")) return chunks;
  let named = false;
  return chunks.map((chunk, at) => {
    named ||= isNamed(chunk);
    const next = chunks[at + 1]?.kind === "conjunction" ? at + 2 : at + 1;
    if (chunk.kind !== "stop" || !isNamed(chunks[next])) return chunk;
    if (chunk.fold === ";" && named) return chunkLike(chunk, { kind: "comma", fold: "," });
    const opens = chunk.fold === ":" && OPENS.test(chunks[at - 1]?.fold ?? "");
    return opens ? chunkLike(chunk, { kind: "adverb" }) : chunk;
  });
}

const OPENS = /^(?:are|were|as|include|included|including)$/;

function isNamed(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "name" && isAged(chunk);
}
