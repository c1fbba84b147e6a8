import { type Chunk, type ChunkKind, chunkLike } from "./chunk.ts";
import { UNITS } from "./rule-words.ts";

/**
 * Takes the parts of organisations for them, which is who they are: "the 22nd Front of the FARC", "the military wing of Hamas", "a
 * column of the ELN"; and "alleged" before people into these.
 */
export function withUnits(chunks: readonly Chunk[]): Chunk[] {
  const settled: Chunk[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]!;
    const whole = wholeOf(chunks, at);
    if (whole !== null) {
      const from = unitFrom(settled);
      const { start } = settled[from] ?? chunk;
      settled.length = from;
      settled.push(chunkLike(chunks[whole]!, { start }));
      at = whole;
    } else if (isAlleged(chunks, at)) chunks[at + 1]!.hedged = true;
    else settled.push(chunk);
  }
  return settled;
}

/** The organisation of which the chunk names a part, else null. */
function wholeOf(chunks: readonly Chunk[], at: number): number | null {
  const unit = chunks[at]!;
  if (!(unit.known.rules & UNITS) || !UNIT_KINDS.has(unit.kind) || chunks[at + 1]?.fold !== "of") return null;
  const whole = chunks[at + 2]?.kind === "determiner" ? at + 3 : at + 2;
  const { actor } = chunks[whole] ?? unit;
  return actor?.kind === "organisation" && !actor.peaceful && chunks[whole]!.kind === "organisation"
    ? whole
    : null;
}

const UNIT_KINDS: ReadonlySet<ChunkKind> = new Set(["word", "name", "people", "state"]);

/** Where the words begin that say which part it is: "Domingo Lain" front, "military" wing. */
function unitFrom(settled: readonly Chunk[]): number {
  let from = settled.length;
  while (from > 0 && BEFORE_UNIT.has(settled[from - 1]!.kind)) from--;
  return from;
}

const BEFORE_UNIT: ReadonlySet<ChunkKind> = new Set(["word", "name", "number", "state"]);

/** "By alleged members of X": no verb. */
function isAlleged(chunks: readonly Chunk[], at: number): boolean {
  return (
    chunks[at]!.fold === "alleged" &&
    /^(?:preposition|determiner)$/.test(chunks[at - 1]?.kind ?? "") &&
    /^(?:people|organisation)$/.test(chunks[at + 1]?.kind ?? "")
  );
}
