import type { Chunk } from "./chunks.ts";

const WORKS =
  /^(?:films?|movies?|documentary|documentaries|drama|dramas|novels?|books?|thrillers?|biopic|memoirs?|miniseries|opera|musical|exhibition|screenplay|play|video_game|game)$/;
const ABOUT =
  /^(?:about|on|depicting|depicts|recounting|recounts|retelling|based|inspired|which|where|tells|of|opens|begins|follows|depict|features|imagines|portrays|dramati[sz]es|chronicles)$/;
const DRILLS = /^(?:drills?|simulations?|rehearsals?|exercises?|training)$/;
const SIMULATED = /^(?:mock|simulated|staged|simulating|simulates|simulate|pretend)$/;
const SPORT =
  /^(?:goals?|striker|strikers|midfielder|defender|goalkeeper|equali[sz]er|penalty|half-time|halftime|innings|wickets?|touchdowns?|quarterback|playoffs?|semi-?finals?|batsman|bowler|scored|league|free-kick|home_run)$/;

/** What only a film or book tells, or a drill or a match is likened to. */
export function isPretended(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks.slice(0, at);
  const told = before.findIndex(({ kind }) => kind === "act" || kind === "event");
  const opening = told < 0 ? before : before.slice(0, told);
  const work = opening.findIndex(({ fold }) => WORKS.test(fold));
  if (work >= 0 && chunks.slice(work + 1, work + 6).some(({ fold }) => ABOUT.test(fold))) return true;
  if (opening.some(({ fold }) => SIMULATED.test(fold))) return true;
  const drill = opening.findIndex(({ fold }) => DRILLS.test(fold));
  if (drill >= 0 && before.slice(drill + 1).some(({ kind }) => kind === "relative")) return true;
  return chunks.filter(({ fold }) => SPORT.test(fold)).length > 1;
}

const JUDICIAL =
  /^(?:convicted|hanged|hanging|hangings|sentenced|gallows|judiciary|clemency|injection|firing_squad|inmates?|prisoners?|trafficking|sentences?|row)$/;

/** "The state executed two men convicted of murder": a sentence carried out. */
export function isJudicial(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.triggers[0]!.frame.frame !== "execute") return false;
  return (
    chunks.some(({ fold }) => JUDICIAL.test(fold)) && !chunks.some(({ kind }) => kind === "organisation")
  );
}
