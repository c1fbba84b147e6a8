import type { Chunk } from "./chunks.ts";
import { DRILLS, SIMULATED, SPORT, WORKS } from "./rule-words.ts";
import { voiceOf } from "./voice.ts";

const ABOUT =
  /^(?:about|on|depicting|depicts|recounting|recounts|retelling|based|inspired|which|where|tells|of|opens|begins|follows|depict|features|imagines|portrays|dramati[sz]es|chronicles)$/;
const PLAYED = /^(?:rehearse|simulate|simulates|simulated|simulating|rehearsing|practi[sc]e)$/;

/** What only a film or book tells, or a drill or a match is likened to. */
export function isPretended(chunks: readonly Chunk[], at: number): boolean {
  if (!chunks.some(({ known }) => known.rules & (WORKS | DRILLS | SIMULATED | SPORT))) return false;
  const before = chunks.slice(0, at);
  const told = before.findIndex(({ kind }) => kind === "act" || kind === "event");
  const opening = told < 0 ? before : before.slice(0, told);
  const work = opening.findIndex(({ known }) => known.rules & WORKS);
  if (work >= 0 && chunks.slice(work + 1, work + 6).some(({ fold }) => ABOUT.test(fold))) return true;
  if (opening.some(({ known }) => known.rules & SIMULATED)) return true;
  const drill = opening.findIndex(
    ({ known }, i) =>
      known.rules & DRILLS &&
      !/^(?:camps?|centres?|centers?|bases?|grounds?)$/.test(opening[i + 1]?.fold ?? ""),
  );
  if (
    drill >= 0 &&
    before.slice(drill + 1).some(({ kind, fold }) => kind === "relative" || PLAYED.test(fold))
  )
    return true;
  return chunks.filter(({ known }) => known.rules & SPORT).length > 1;
}

const JUDICIAL =
  /^(?:convicted|hanged|hanging|hangings|sentenced|gallows|judiciary|clemency|injection|firing_squad|inmates?|prisoners?|trafficking|sentences?|row)$/;

/** "The state executed two men convicted of murder", "Iran executed three": a sentence carried out, unless those under arms did it. */
export function isJudicial(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.triggers[0]!.frame.frame !== "execute") return false;
  if (chunks.some(({ kind }) => kind === "organisation") || chunks.slice(0, at).some(isUnderArms))
    return false;
  // "The kingdom executed 81 men for terrorism and other crimes"
  const offence = chunks.findIndex(({ fold }, i) => i > at && OFFENCES.test(fold));
  if (offence > 0 && chunks.slice(at, offence).some(({ fold }) => fold === "for" || fold === "over"))
    return true;
  const [subject] = chunks;
  const byState = subject?.kind === "state" || subject?.place?.role === "place";
  return (byState && voiceOf(chunks, at) === "active") || chunks.some(({ fold }) => JUDICIAL.test(fold));
}

const OFFENCES =
  /^(?:terrorism|treason|espionage|spying|murders?|blasphemy|crimes?|offences?|offenses?|smuggling|drugs|robbery|rape|adultery|corruption|desertion)$/;

function isUnderArms({ kind, attacker, targetKind, label }: Chunk): boolean {
  if (kind === "people") return attacker || /^(?:armed-group|military)$/.test(targetKind ?? "");
  return kind === "state" && FORCES.test(label);
}

const FORCES = /soldier|troop|force|army|military|junta|police|guard|militia|marine|commando|regime/i;
