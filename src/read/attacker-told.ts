import type { Draft } from "./draft.ts";
import type { ActorMention, Sentence } from "./mention.ts";

interface Told {
  actors: readonly ActorMention[];
  sentences: readonly Sentence[];
  normalised: { text: string };
}

/**
 * "A shooting killed nine. The gunman acted alone": the attacker of whom the text tells only later, in a sentence without a deed.
 * The first so named counts, unless the text has come to another event by then; null where there is none.
 */
export function attackerTold(
  main: Draft,
  drafts: readonly Draft[],
  { actors, sentences, normalised }: Told,
): ActorMention | null {
  const from = main.sightings[0]!.span.end;
  const told = actors.find(
    ({ kind, start, name }) =>
      kind === "generic" &&
      start > from &&
      BY_DEED.test(name) &&
      DEFINITE.test(normalised.text.slice(Math.max(0, start - 5), start)) &&
      lastToldOf(
        drafts,
        sentences.findIndex(({ end }) => start < end),
      ) === main,
  );
  return told ?? null;
}

/** The event that the text told last up to the end of a sentence. */
function lastToldOf(drafts: readonly Draft[], sentence: number): Draft | null {
  let last: Draft | null = null;
  let at = -1;
  for (const draft of drafts)
    for (const sighting of draft.sightings)
      if (sighting.sentence <= sentence && sighting.sentence > at) {
        last = draft;
        at = sighting.sentence;
      }
  return last;
}

const DEFINITE = /(?:^|[^\p{L}])the\s$/iu;

/** Nouns for those who did it, whoever they are. */
const BY_DEED =
  /(?:^|\W)(?:gunm[ae]n|attackers?|assailants?|shooters?|bombers?|killers?|kidnappers?|abductors?|hijackers?|knifem[ae]n|assassins?|perpetrators?)$/i;
