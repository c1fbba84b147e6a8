import type { Chunk } from "./chunk.ts";
import { LOCAL } from "./nations.ts";

/** What stands before a weapon: "a Russian ballistic missile", "the army's drones". */
export function ownerBefore(chunks: readonly Chunk[], weapon: number): number {
  let i = weapon - 1;
  // "An Iskander missile", "a US-made missile": nobody's.
  while (i > 0 && i > weapon - OWNER_REACH && IN_MODEL.has(chunks[i]!.kind) && !LOCAL.test(chunks[i]!.fold))
    i--;
  if (chunks[i]?.place?.role === "demonym" && i < weapon - 1) return i;
  return chunks[weapon - 1]?.fold === "'s" ? weapon - 2 : weapon - 1;
}

const OWNER_REACH = 5;
const IN_MODEL: ReadonlySet<Chunk["kind"]> = new Set(["word", "name"]);

/** "Su-34", "MiG 29": a name with a number is that of a thing. */
export function isModel(chunks: readonly Chunk[], name: number): boolean {
  return /\d/.test(chunks[name]!.label) || /^\d/.test(chunks[name + 1]?.label ?? "");
}

/** The nation of "jets believed to be Russian"; null where none is guessed. */
export function nationGuessed(chunks: readonly Chunk[], weapon: number): Chunk | null {
  if (!/^(?:believed|thought|suspected|presumed)$/.test(chunks[weapon + 1]?.fold ?? "")) return null;
  const nation = chunks.slice(weapon + 2, weapon + 6).find(({ place }) => place?.role === "demonym");
  return chunks[weapon + 3]?.fold === "be" && nation !== undefined ? nation : null;
}
