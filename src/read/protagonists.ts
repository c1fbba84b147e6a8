import type { ActorMention, Sentence } from "./mention.ts";

/** The armed organisation that a text names, where it names one alone. */
export function soleGroup(actors: readonly ActorMention[]): ActorMention | null {
  const groups = actors.filter(isArmedGroup);
  const [first] = groups;
  return first !== undefined &&
    groups.every(({ actor, name }) => (actor ?? name) === (first.actor ?? first.name))
    ? first
    : null;
}

export function isArmedGroup({ kind, peaceful }: ActorMention): boolean {
  return kind === "organisation" && !peaceful;
}

/** Whom the words before a sentence leave for "the group", "they", "he" to point to. */
export interface SpokenOf {
  /** The organisation named last before the sentence. */
  antecedent: ActorMention | null;
  /** The organisation that the sentence before begins with. */
  topic: ActorMention | null;
  /** The attackers without a name with whom the sentence before begins. */
  assailants: ActorMention | null;
}

/** Whom a sentence leaves to the next. */
export function spokenOfIn(
  sentence: Sentence,
  actors: readonly ActorMention[],
  { antecedent, topic, assailants }: SpokenOf,
): SpokenOf {
  return {
    antecedent: groupNamedIn(actors, antecedent),
    topic: topicOf(sentence, actors, topic),
    assailants: assailantsOf(sentence, actors, assailants),
  };
}

/** The organisation that "the group" points to after a sentence: one that is named to tell of another only where there is none. */
function groupNamedIn(actors: readonly ActorMention[], before: ActorMention | null): ActorMention | null {
  if (actors.length === 0) return before;
  const groups = actors.filter(isArmedGroup);
  return groups.findLast(({ aside }) => !aside) ?? before ?? groups.at(-1) ?? null;
}

/** UTF-16 units from the start of a sentence within which its subject is named. */
const OPENING = 30;

/** "Gunmen came to the village. They killed four": attackers without a name with whom a sentence begins, or a pronoun that takes them up. */
function assailantsOf(
  { start, tokens }: Sentence,
  actors: readonly ActorMention[],
  before: ActorMention | null,
): ActorMention | null {
  const [first] = actors;
  if (first?.kind === "generic" && first.start - start <= OPENING) return first;
  return /^(?:they|he|she)$/.test(tokens[0]?.fold ?? "") ? before : null;
}

/** The organisation that a sentence is about: it opens it, or a pronoun there takes up that of the sentence before. */
function topicOf(
  { start, tokens }: Sentence,
  actors: readonly ActorMention[],
  before: ActorMention | null,
): ActorMention | null {
  const first = actors.find(({ kind }) => kind !== "generic");
  const opens = first !== undefined && first.start - start <= OPENING;
  if (opens && first.kind === "organisation") return first.peaceful ? null : first;
  // "The coalition denied it. Later it admitted that …"
  if (opens && first.actor !== null && !first.actor.startsWith("state:")) return first;
  const opening = tokens[0]?.fold;
  return opening === "they" || opening === "it" ? before : null;
}
