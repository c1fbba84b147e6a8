import { daysBetween } from "../event/index.ts";
import type { Cue } from "./attribution.ts";
import { type Draft, lastOf } from "./draft.ts";
import type { EventsMeant } from "./frames/events-meant.ts";
import type { Sighting } from "./frames/sighting.ts";

/** The events that a text has told by the end of a sentence. */
export interface Told {
  drafts: readonly Draft[];
  /** Those of the sentence itself. */
  here: readonly Draft[];
  focus: Draft | null;
  lead: Draft | null;
}

/** The events of which a sentence says who did them. */
export function ownersOfCue(cue: Cue, meant: EventsMeant | null, told: Told): readonly Draft[] {
  const several = severalMeant(meant, told);
  const owner = several.length > 0 ? null : ownerOfCue(cue, told);
  return (owner === null ? several : [owner]).filter((draft) => !isBefore(cue, draft));
}

/** "In January 2019, X said it was behind the bombing …", of what happened since: of another event. */
function isBefore({ opening }: Cue, { gist }: Draft): boolean {
  const date = (gist.time ?? gist.looseTime)?.date;
  if (opening === null || date == null) return false;
  const days = daysBetween(opening.end, date.start);
  return days > WEEK && !(days > YEAR - MONTH && days <= YEAR);
}

/** A weekday may be one of the week before. */
const WEEK = 7;
/** "On 31 March" in a report of the 30th may be of its own year after all. */
const YEAR = 366;
const MONTH = 31;

/** The event that a cue speaks of: the one in its own sentence unless it looks back at a known attacker. */
function ownerOfCue(cue: Cue, told: Told): Draft | null {
  const { here, lead } = told;
  const focus = told.focus !== null && isPastBehind(cue, told.focus) ? lead : told.focus;
  const inSentence = here.filter(
    (draft) => lastOf(draft, cue.sentence).length > 0 && !isPastBehind(cue, draft),
  );
  const independent = inSentence.filter((draft) => lastOf(draft, cue.sentence).some((one) => !one.dependent));
  // "The attack came a day after the army said it had killed 30": what the claim ends with is what is claimed.
  const claimed = inSentence.find((draft) =>
    lastOf(draft, cue.sentence).some(({ triggers }) =>
      triggers.some(({ span }) => span.end === cue.span.end),
    ),
  );
  // "A bombing claimed by X killed 40": what stands at the claim.
  const named = inSentence.find((draft) =>
    lastOf(draft, cue.sentence).some(({ triggers }) =>
      triggers.some(
        ({ span }) =>
          /^claimed by/.test(cue.pattern) && span.end < cue.span.start && span.end >= cue.span.start - NEXT,
      ),
    ),
  );
  if (named !== undefined) return named;
  // "A month after a gunman killed 58; X claimed that massacre": what the sentence has told before.
  const before = inSentence.findLast(
    (draft) => draft.sightings[0]!.sentence === cue.sentence && isBehind(cue, draft),
  );
  if (cue.status === "claimed" && before !== undefined && draftsTold(focus, before)) return before;
  if (cue.status === "claimed" && claimed !== undefined) return claimed;
  if (cue.backward && independent.length === 0) return focus ?? inSentence[0] ?? null;
  // "X, which had fired rockets before, denied the attack": an event that the sentence only mentions.
  const speaks = focus !== null && (cue.status === "claimed" || cue.status === "denied");
  const mentioned = speaks ? inSentence.filter(({ sightings }) => isTold(sightings, cue)) : undefined;
  const own = independent[0] ?? (mentioned ?? inSentence).at(-1);
  if (own !== undefined) return own;
  const other = cue.status === "denied" && focus !== null ? toldSinceClaim(focus, cue, told) : null;
  if (other !== null) return other;
  // What others did since then is not what a group claims.
  const ofOthers = speaks && (!mayBeBy(focus, cue) || isSlight(focus));
  return ofOthers && lead !== null && mayBeBy(lead, cue) ? lead : focus;
}

/** "Suspicion fell on X, the network blamed for the bombing of 2002": told of whom the cue names, not what it is about. */
function isPastBehind({ span, sentence, status, pattern }: Cue, { sightings, gist }: Draft): boolean {
  if (status !== "suspected" && status !== "stated") return false;
  // "X is blamed for the bombing of 2002": what follows is what it is about.
  if (pattern.startsWith("<")) return false;
  const [first] = sightings;
  if (first!.sentence !== sentence || first!.span.start < span.end) return false;
  const old = gist.time?.date?.precision === "year" || sightings.every(({ longPast }) => longPast);
  return old && sightings.every((one) => one.sentence === sentence);
}

/** "X claimed it. Days before 100 died in a mosque; X, which was blamed, denied involvement": in what was told since its claim. */
function toldSinceClaim({ cues }: Draft, { actor, pattern }: Cue, { drafts }: Told): Draft | null {
  if (actor === null || !/den(?:y|ied)/.test(pattern)) return null;
  const name = actor.actor ?? actor.name;
  const claim = cues.find(
    (one) => one.status === "claimed" && (one.actor?.actor ?? one.actor?.name) === name,
  );
  if (claim === undefined) return null;
  return drafts.findLast(({ sightings }) => sightings[0]!.sentence > claim.sentence) ?? null;
}

/** Letters between an event and what is told of it at once. */
const NEXT = 2;

/** The cue begins behind all that its sentence tells of the event. */
function isBehind({ span, sentence }: Cue, draft: Draft): boolean {
  return lastOf(draft, sentence).every((one) => one.span.end <= span.start);
}

/** An event other than the one in focus, with a time, place or toll of its own. */
function draftsTold(focus: Draft | null, { gist, sightings }: Draft): boolean {
  const own = gist.place !== null || gist.time !== null || sightings.some(({ tolls }) => tolls.length > 0);
  return own && focus !== null && focus.sightings[0] !== sightings[0];
}

/** "Neither attack was claimed", "it was behind the attacks": the last so many that are told, or the one that sums them up. */
function severalMeant(meant: EventsMeant | null, { drafts, here, lead }: Told): Draft[] {
  if (meant === null) return [];
  if (meant === "all") return lead?.sightings.some(({ several }) => several) ? [lead] : [];
  const before = drafts.filter((draft) => draft.sightings[0]!.stage === "accomplished");
  const told =
    here.length > 0 && here.every((draft) => draft.sightings.length === 1) ? [] : before.slice(-meant);
  return told.length === meant ? told : [];
}

/** "Convicted of 270 counts of murder": no place, and a deed only if a group did it. */
function isSlight({ gist: { place }, sightings }: Draft): boolean {
  const told = sightings.some(({ triggers }) =>
    triggers.some(({ frame }) => !/^(actor|effect)$/.test(frame.weight)),
  );
  return place === null && !told;
}

/** Known before the sentence of the cue. */
function isTold([first]: readonly Sighting[], { sentence }: Cue): boolean {
  return first!.sentence < sentence;
}

function mayBeBy({ gist: { organisations } }: Draft, { actor }: Cue): boolean {
  return organisations.size === 0 || actor === null || organisations.has(actor.actor ?? actor.name);
}
