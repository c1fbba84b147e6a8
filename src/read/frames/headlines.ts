import type { Chunk } from "./chunks.ts";

/** More chunks than a headline has. */
const LONGEST_HEADLINE = 30;

/** A line without a full stop, as headlines are: their present tense tells what happened, and they leave out articles. */
export function isHeadline(chunks: readonly Chunk[]): boolean {
  return chunks.length <= LONGEST_HEADLINE && chunks.at(-1)?.kind !== "stop";
}
