import type { Chunk } from "./chunks.ts";

const FORCES = /^(?:forces|troops|soldiers|jets|warplanes|aircraft|air force|navy)$/;

/** "Our forces struck the depot, the army said", "the ministry said its troops had killed 12": the forces of the state that speaks. */
export function settleOwnForces(chunks: readonly Chunk[]): void {
  const at = chunks.findIndex(
    ({ fold }, i) => FORCES.test(fold) && /^(?:our|its)$/.test(chunks[i - 1]?.fold ?? ""),
  );
  if (at < 0 || chunks[at]!.kind === "state") return;
  const its = chunks[at - 1]!.fold === "its";
  const speaker = chunks.find(({ kind }, i) => kind === "state" && (i < at || !its) && speaks(chunks, i));
  if (speaker === undefined) return;
  chunks[at]!.kind = "state";
  chunks[at]!.actor = speaker.actor;
}

function speaks(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at + 1]?.classes.speech === true || chunks[at + 2]?.classes.speech === true;
}
