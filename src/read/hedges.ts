import type { AttributionStatus } from "../event/index.ts";
import type { Chunk } from "./frames/chunks.ts";
import { isBelieved } from "./frames/doers.ts";
import type { Scene } from "./frames/fill.ts";
import type { PatternMatch } from "./frames/patterns.ts";

/** In "believed to have been carried out by X" the hedge stands so many chunks before the pattern. */
const HEDGE_REACH = 5;

/** "Reportedly carried out by X", "believed that a little-known group, X, was behind it" state nothing. */
export function hedged(scene: Scene, match: PatternMatch, status: AttributionStatus): AttributionStatus {
  if (status !== "stated") return status;
  const clause = scene.chunks.slice(0, match.from);
  const deed = clause.findLastIndex(({ kind }) => kind === "act" || kind === "stop");
  if (clause.slice(deed + 1).some(({ fold }) => BELIEVES.test(fold))) return "suspected";
  // "X said it knew that Y was responsible": one side says so of another.
  const speech = clause.findLastIndex(({ classes, kind }) => classes.speech && kind === "verb");
  const before = clause.slice(0, Math.max(0, speech));
  const speaker = before.slice(
    before.findLastIndex(({ kind }) => /^(?:conjunction|verb|stop)$/.test(kind)) + 1,
  );
  if (speaker.some(isArmed)) return "suspected";
  const from = Math.max(0, match.from - HEDGE_REACH);
  const words = scene.chunks.slice(from, match.to + 1);
  const { hedge } = scene.lexicon.lists;
  const doubted = words.some(
    (chunk) => chunk.hedged || hedge.has(chunk.fold) || (chunk.kind === "modal" && MAY.test(chunk.fold)),
  );
  return doubted || isBelieved(scene.chunks, match.to) ? "suspected" : "stated";
}

const BELIEVES =
  /^(?:believe[sd]?|thinks?|suspects?|assumes?|suggest(?:s|ed)?|indicat(?:es?|ed)|inquiry|enquiry|theory|hypothesis|possibility)$/;
const MAY = /^(may|might|could)$/;

function isArmed({ kind, actor }: Chunk): boolean {
  return kind === "organisation" && actor?.kind === "organisation" && !actor.peaceful;
}
