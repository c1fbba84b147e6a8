import { type Draft, placeOf, placesAgree, stageOf, typeOf, typesAgree } from "./draft.ts";
import { type Causes, isAttributed, isSpecific, showsViolence } from "./evidence.ts";
import type { Sighting } from "./frames/sighting.ts";

/** How much of the document the lead is, in sentences. */
const LEAD = 3;
/** What an event must reach to be what the document is about rather than something it mentions. */
const THRESHOLD = 3;

/**
 * The event that the document is about: told at the beginning and come back to, or told by the title. Null when
 * every event is only mentioned on the way.
 */
export function mainOf(
  drafts: readonly Draft[],
  title: readonly Sighting[],
  causes: Causes,
  lead: number,
): Draft | null {
  let best: Draft | null = null;
  let most = 0;
  for (const draft of drafts) {
    const score = weightOf(draft, title, causes, lead);
    if (score > most) {
      best = draft;
      most = score;
    }
  }
  return most >= THRESHOLD ? best : null;
}

function weightOf(draft: Draft, title: readonly Sighting[], causes: Causes, lead: number): number {
  const sentences = new Map<number, Sighting>();
  for (const sighting of draft.sightings) {
    if (!showsViolence(sighting, causes, isAttributed(draft)) || !isSpecific(sighting)) continue;
    const known = sentences.get(sighting.sentence);
    if (known === undefined || known.dependent) sentences.set(sighting.sentence, sighting);
  }
  let score = 0;
  let later = 0;
  for (const [sentence, sighting] of sentences) {
    if (sentence <= lead) score += sighting.dependent ? 2 : 3;
    else if (sentence < lead + LEAD) score += sighting.dependent ? 1 : 2;
    else later += 0.5;
  }
  score += Math.min(later, 2);
  const counted = draft.sightings.flatMap((sighting) => sighting.tolls);
  if (score > 0 && counted.some((toll) => toll.sentence < lead + LEAD)) score += 1;
  if (title.some((sighting) => isSame(draft, sighting))) score += 3;
  if (stageOf(draft) === "threatened") score -= 2;
  return score;
}

function isSame(draft: Draft, sighting: Sighting): boolean {
  return (
    placesAgree(placeOf(draft.sightings), placeOf([sighting])) &&
    typesAgree(typeOf(draft.sightings), typeOf([sighting]))
  );
}
