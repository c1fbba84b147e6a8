import type { Chunk } from "./chunks.ts";

/** "Appeared in court on Monday", "went before a judge in Paris". */
export function isInCourt(chunks: readonly Chunk[], at: number): boolean {
  if (!/^(?:appear(?:s|ed)?|brought|went|came|stood)$/.test(chunks[at]!.fold)) return false;
  return chunks
    .slice(at + 1, at + 5)
    .some(({ fold }) => /^(?:court|judge|magistrates?|tribunal|trial)$/.test(fold));
}
