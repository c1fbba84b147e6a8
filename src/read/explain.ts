import type { Span } from "../event/index.ts";
import type { Draft } from "./draft.ts";

/** Why a record says what it says: one entry for each sentence that it rests on. Offsets of the text as given. */
export interface Explanation {
  record: string;
  sentence: Span;
  /** The trigger and construction, or the pattern of `data/lexicon/patterns.tsv`, that fired. */
  pattern: string;
  roles: { role: string; span: Span }[];
}

/** Explains a record by the sightings and cues of its draft. */
export function explain(
  draft: Draft,
  record: string,
  sentences: readonly Span[],
  original: (span: Span) => Span,
): Explanation[] {
  const role = (name: string, span: Span) => ({
    role: name,
    span: original({ start: span.start, end: span.end }),
  });
  const events = draft.sightings.map((sighting) => ({
    record,
    sentence: sentences[sighting.sentence]!,
    pattern: sighting.pattern,
    roles: [
      ...sighting.triggers.map((trigger) => role("trigger", trigger.span)),
      ...sighting.agents.map((agent) => role("perpetrator", agent.chunk)),
      ...sighting.targets.map((target) => role("target", target.chunk)),
      ...sighting.tolls.map((toll) => role(toll.effect, toll.span)),
      ...sighting.places.map((place) => role("place", place)),
      ...sighting.times.map((time) => role("date", time)),
      ...sighting.weapons.map((weapon) => role("weapon", weapon.span)),
    ],
  }));
  const said = draft.cues.map((cue) => ({
    record,
    sentence: sentences[cue.sentence]!,
    pattern: cue.pattern,
    roles: [role(cue.kind === "degree" ? `organisation ${cue.degree}` : cue.status, cue.span)],
  }));
  return [...events, ...said];
}
