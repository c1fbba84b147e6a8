import type { Chunk, ChunkKind } from "./chunks.ts";

/**
 * The organisations or states that are named in one breath with that at `org`, before it: "X and Y denied", "both X, an umbrella of
 * several factions, and Y claimed it".
 */
export function alliesBefore(chunks: readonly Chunk[], org: number): number[] {
  const { kind } = chunks[org]!;
  const found: number[] = [];
  let joined = false;
  for (let at = nameEndingAt(chunks, org + 1, kind) ?? org; ; ) {
    let link = chunks[at - 1]?.kind === "determiner" ? at - 2 : at - 1;
    const and = chunks[link]?.kind === "conjunction";
    if (and && !joined) link--;
    else if (!joined || chunks[link]?.fold !== ",") return found;
    joined = true;
    const first =
      nameEndingAt(chunks, link, kind) ?? nameEndingAt(chunks, insertionBefore(chunks, link), kind);
    if (first === null) return found;
    found.unshift(first);
    at = first;
  }
}

/** Where "X", "X (in short)" or, with a comma behind it, "X," begins of which the last chunk is at `end`; else null. */
function nameEndingAt(chunks: readonly Chunk[], end: number | null, kind: ChunkKind): number | null {
  if (end === null) return null;
  let at = chunks[end]?.fold === "," ? end - 1 : end;
  if (chunks[at]?.fold === ")" && chunks[at - 2]?.fold === "(") at -= 3;
  return isOfKind(kind, chunks[at]) ? at : null;
}

/** The chunk before the comma that opens the insertion which ends with the comma at `end`; else null. */
function insertionBefore(chunks: readonly Chunk[], end: number): number | null {
  if (chunks[end]?.fold !== ",") return null;
  const opening = chunks.findLastIndex(({ fold }, i) => i < end && fold === ",");
  return opening > 0 && end - opening <= LONGEST_INSERTION ? opening - 1 : null;
}

const LONGEST_INSERTION = 12;

/** Those behind it: "blamed X, Y and Z". */
export function alliesBehind(chunks: readonly Chunk[], org: number): number[] {
  const found: number[] = [];
  for (let at = org; ; ) {
    let link = at + 1;
    if (chunks[link]?.fold === "(" && chunks[link + 2]?.fold === ")") link += 3;
    const and = chunks.slice(link, link + 2).some(({ kind }) => kind === "conjunction");
    while (/^(?:comma|conjunction|determiner)$/.test(chunks[link]?.kind ?? "") && link <= at + 6) link++;
    // "And the far-left Y"
    const named = chunks[link - 1]?.kind === "determiner" ? link + 3 : link;
    while (link < named && /^(?:word|verb|place)$/.test(chunks[link]?.kind ?? "")) link++;
    if (link === at + 1 || !isOfKind(chunks[org]!.kind, chunks[link])) return [];
    found.push(link);
    if (and) return found;
    at = link;
  }
}

/** Named states stand beside states. */
function isOfKind(kind: ChunkKind, chunk: Chunk | undefined): boolean {
  if (kind === "state") return chunk?.kind === "state" && chunk.actor?.actor != null;
  return chunk?.kind === "organisation" && chunk.actor?.kind === "organisation" && !chunk.actor.peaceful;
}
