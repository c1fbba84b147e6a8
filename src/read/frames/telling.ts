import type { ActorMention, Sentence } from "../mention.ts";
import type { ChunkKind } from "./chunks.ts";
import { MAY } from "./known-words.ts";
import type { FrameLexicon } from "./lexicon.ts";
import { hasWords } from "./needs.ts";
import { longestOf } from "./phrases.ts";
import { isHyphen } from "./words.ts";

/** Bits that only words have: figures and marks do not make a sentence tell of an event. */
const OF_WORDS = MAY.tell | MAY.tellOfActor;

/** What a sentence may tell by its words alone: the bits of {@link MAY} of all of them. */
export function mayTell({ tokens }: Sentence, { may }: FrameLexicon): number {
  let told = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, form } = tokens[i]!;
    told |= kind === "word" ? may.of(form) : may.of(form) & ~OF_WORDS;
  }
  return told;
}

/** Whether a sentence has a trigger, or what can become one: a text without such a sentence tells of no event. */
export function hasTrigger(
  sentence: Sentence,
  lexicon: FrameLexicon,
  told = mayTell(sentence, lexicon),
): boolean {
  if ((told & (MAY.trigger | MAY.open | MAY.fire)) === 0) return false;
  const { tokens } = sentence;
  const { known, may } = lexicon;
  // As chunks see them, without hyphens.
  let words = tokens;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i]!;
    const bits = may.of(form);
    if (bits & MAY.open && known.of(form).opens.some((needs) => hasWords(needs, words, i))) return true;
    if (bits & MAY.fire && i > 0 && !LEADS_ON.has(known.of(words[i - 1]!.form).kind)) return true;
    if ((bits & MAY.trigger) === 0) continue;
    if (words === tokens && tokens.some((_, at) => isHyphen(tokens, at))) {
      words = tokens.filter((_, at) => !isHyphen(tokens, at));
      i = -1;
      continue;
    }
    if (longestOf(known.of(form).triggers, words, i) !== null) return true;
  }
  return false;
}

/** Words that end no name of a side: "on fire", "the fire". */
const LEADS_ON: ReadonlySet<ChunkKind> = new Set(["preposition", "determiner", "conjunction", "pronoun"]);

/**
 * Whether a sentence without a trigger may add to an event told elsewhere, or to what is known of causes: only such
 * sentences are cut into chunks.
 * @param antecedent the organisation named last before the sentence.
 * @param state a country or capital is named, which may stand for its government.
 */
export function mayAdd(
  sentence: Sentence,
  actors: readonly ActorMention[],
  antecedent: ActorMention | null,
  lexicon: FrameLexicon,
  state = false,
  told = mayTell(sentence, lexicon),
): boolean {
  const hasActor = state || antecedent !== null || actors.length > 0;
  if ((told & (hasActor ? MAY.tell | MAY.tellOfActor : MAY.tell)) === 0) return false;
  if (told & MAY.cause) return true;
  if ((told & MAY.add) === 0) return false;
  const { tokens } = sentence;
  const { known, may } = lexicon;
  const attacker = (told & MAY.attacker) !== 0 || actors.some(({ kind }) => kind === "generic");
  const organisation = antecedent !== null || actors.some(({ kind }) => kind === "organisation");
  return tokens.some(
    ({ form }, at) =>
      may.of(form) & MAY.add &&
      known
        .of(form)
        .needs.some(
          (needs) =>
            (organisation || !needs.ofOrganisation) &&
            (attacker || !needs.ofAttacker) &&
            hasWords(needs, tokens, at),
        ),
  );
}
