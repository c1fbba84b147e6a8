import { type Draft, stageOf } from "./draft.ts";
import type { Chunk } from "./frames/chunks.ts";
import type { Sighting } from "./frames/sighting.ts";

/** What the document as a whole says about causes. */
export interface Causes {
  /** Words of accidents, and of intent, near the events. */
  accident: boolean;
  fire: boolean;
  deliberate: boolean;
  /** Known beforehand: the document is one of a collection of reports on violence. */
  certain: boolean;
}

/**
 * Whether a draft is an event of violence. Deaths alone are not ("three people died"): somebody must have done it,
 * or the text must use a word for an attack. An explosion counts unless the text gives an accident as its cause.
 */
export function isViolent(draft: Draft, causes: Causes): boolean {
  if (stageOf(draft) !== "accomplished") return draft.sightings.some(isAnchored);
  if (!draft.sightings.some(isSpecific)) return false;
  if (causes.certain) return true;
  return draft.sightings.some((sighting) => showsViolence(sighting, causes, draft));
}

/** The drafts that are events of violence. Where a list tells of some, the deaths that its other entries tell are such too. */
export function violentOf(drafts: readonly Draft[], causes: Causes): Draft[] {
  const violent = drafts.filter((draft) => isViolent(draft, causes));
  if (causes.accident || causes.fire || violent.length === 0) return violent;
  const certain = { ...causes, certain: true };
  return drafts.filter(
    (draft) => violent.includes(draft) || (draft.entry !== null && isViolent(draft, certain)),
  );
}

/** Whether this sighting of a draft tells of violence. */
export function showsViolence(sighting: Sighting, causes: Causes, draft: Draft): boolean {
  const attributed = isAttributed(draft);
  return sighting.triggers.some(({ frame }) => {
    switch (frame.weight) {
      case "violent":
        return true;
      case "effect":
        // "A gunman killed 58", whatever crash the text tells of besides.
        if (sighting.agents.some(({ chunk }) => chunk.attacker || isByArms(chunk, sighting))) return true;
        return (
          (isKilling(sighting) ||
            hasDoer(sighting) ||
            attributed ||
            sighting.part?.paired ||
            (causes.deliberate && sighting.tolls.some(({ toll }) => toll.high > 0)) ||
            (frame.frame === "kill" && hitsWarriors(sighting))) &&
          !causes.accident &&
          !causes.fire
        );
      case "accident":
        // "A train derailed after rebels blew up the track"
        return causes.deliberate || !causes.accident || hasOrganisation(sighting) || isByArmed(sighting);
      case "actor":
        return attributed || hasOrganisation(sighting) || isByArmed(sighting);
      case "clash":
        return hasOrganisation(sighting) || draft.sightings.some(({ tolls }) => tolls.length > 0);
      default:
        return frame.weight satisfies never;
    }
  });
}

/** Whether the text lays the event to an organisation. */
export function isAttributed(draft: Draft): boolean {
  return draft.cues.some((cue) => cue.actor !== null);
}

function isAnchored(sighting: Sighting): boolean {
  const { stage, places, times, agents } = sighting;
  return stage === "foiled" || places.length + times.length + agents.length > 0;
}

function hasDoer(sighting: Sighting): boolean {
  return (
    sighting.agents.some(({ chunk }) => chunk.kind !== "pronoun") ||
    sighting.weapons.some((weapon) => weapon.kind !== "vehicle")
  );
}

/** "Seven were killed by an Israeli drone", which the state calls an accident. */
function isByArms({ kind }: Chunk, { weapons }: Sighting): boolean {
  return kind === "state" && weapons.some((weapon) => /^(?:aircraft|missile|artillery)$/.test(weapon.kind));
}

/** "The killing of four aid workers": somebody did it. */
function isKilling({ pattern, tolls, headlined, places }: Sighting): boolean {
  const several = tolls.some(({ effect, toll }) => effect === "killed" && toll.low > 1);
  // "Dozens killed in eastern town": a headline names a mishap.
  const passive = headlined && several && places.length > 0 && /^(?:killed|slain): passive/.test(pattern);
  return passive || (/^killings?: nominal/.test(pattern) && tolls.length > 0);
}

/** "Two soldiers were killed in the north": of those who fight, and of civilians so called, it is said in wars. */
function hitsWarriors({ targets }: Sighting): boolean {
  return targets.some(
    ({ chunk, kind }) =>
      kind === "military" ||
      kind === "armed-group" ||
      chunk.actor?.kind === "organisation" ||
      /^(?:police|policem[ae]n|civilians?)$/.test(chunk.fold),
  );
}

/** "Gunmen", "jihadists", "soldiers". */
function isArmed({ kind, attacker, plural, targetKind }: Chunk): boolean {
  return (
    kind === "people" && plural && (attacker || targetKind === "armed-group" || targetKind === "military")
  );
}

function isByArmed({ agents }: Sighting): boolean {
  return agents.some(({ chunk }) => isArmed(chunk));
}

function hasOrganisation(sighting: Sighting): boolean {
  return sighting.agents.some(({ chunk }) => chunk.actor !== null && chunk.actor.kind !== "generic");
}

/** Says whom, who, where or when: "the massacres" alone is a mention. */
export function isSpecific({
  tolls,
  agents,
  places,
  times,
  loosePlaces,
  looseTimes,
  targets,
}: Sighting): boolean {
  return [tolls, agents, places, times, loosePlaces, looseTimes, targets].some((said) => said.length > 0);
}
