import type { Cue } from "./attribution.ts";
import type { Draft } from "./draft.ts";
import type { Sighting } from "./frames/sighting.ts";
import type { ActorMention } from "./mention.ts";
import type { SentenceReading } from "./merge.ts";

/** The events that a title names. */
export function titleSightings(title: readonly SentenceReading[]): Sighting[] {
  return title.flatMap(({ seen }) => seen.sightings).filter(namesEvent);
}

/** A death alone ("former minister dies") does not make an event the title's. */
function namesEvent(sighting: Sighting): boolean {
  return sighting.tolls.length > 0 || sighting.triggers.some(({ frame }) => frame.weight !== "effect");
}

/**
 * What a title says about who did it ("X Claims Bus Bombing"), for the event that the report is about. The evidence must
 * be words of the text, so an organisation counts that the text names as well; its first mention there is cited.
 * @param sentence of the lead, to which a title belongs.
 * @param told what the text tells of the event.
 */
export function titleCues(
  title: readonly SentenceReading[],
  mentions: readonly ActorMention[],
  sentence: number,
  told: Draft,
): Cue[] {
  const said = title.flatMap(({ cues, seen }) => [
    ...cues.filter(({ kind }) => kind === "attribution"),
    ...seen.sightings.flatMap(doersOf),
  ]);
  return said.flatMap((cue) => {
    const named = mentions.find((mention) => isSame(mention, cue.actor));
    // A title leaves out "suspected" and "is blamed for".
    if (named === undefined || (cue.status === "stated" && isSuspected(told, cue.actor))) return [];
    if (cue.status === "suspected" && isStated(told, cue.actor, sentence)) return [];
    const { start, end } = named;
    return [{ ...cue, span: { start, end }, sentence, pattern: `title: ${cue.pattern}` }];
  });
}

/** "Police say X behind bombing", where the text goes on: they "are certain that X was behind it". */
function isStated({ cues }: Draft, actor: ActorMention | null, lead: number): boolean {
  const own = cues.filter((cue) => cue.actor !== null && isSame(cue.actor, actor));
  return own.some(({ status, sentence }) => status === "stated" && sentence <= lead + OPENING);
}

const OPENING = 3;

function isSuspected({ cues, sightings }: Draft, actor: ActorMention | null): boolean {
  const agents = sightings.flatMap(({ agents: doers }) => doers);
  return (
    cues.some((cue) => cue.status === "suspected" && cue.actor !== null && isSame(cue.actor, actor)) ||
    agents.some(({ chunk, suspected }) => suspected && chunk.actor !== null && isSame(chunk.actor, actor))
  );
}

function doersOf({ agents, pattern, span, sentence }: Sighting): Cue[] {
  return agents
    .filter(({ chunk }) => chunk.actor?.kind === "organisation")
    .map(({ chunk, suspected }) => ({
      kind: "attribution",
      status: suspected ? "suspected" : "stated",
      claim: null,
      by: null,
      degree: "unknown",
      actor: chunk.actor,
      span,
      sentence,
      pattern,
      word: null,
      opening: null,
      backward: false,
    }));
}

function isSame(a: ActorMention, b: ActorMention | null): boolean {
  return b !== null && a.kind === b.kind && (a.actor === null ? a.name === b.name : a.actor === b.actor);
}
