import type { ActorMention, Sentence } from "../mention.ts";
import type { ChunkKind } from "./chunks.ts";
import type { FrameLexicon } from "./lexicon.ts";
import { hasWords } from "./needs.ts";
import { longestOf } from "./phrases.ts";
import { isHyphen } from "./words.ts";

/** Whether a sentence has a trigger, or what can become one: a text without such a sentence tells of no event. */
export function hasTrigger({ tokens }: Sentence, { known }: FrameLexicon): boolean {
  // As chunks see them, without hyphens.
  let words = tokens;
  for (let i = 0; i < words.length; i++) {
    const { triggers, opens, fire } = known.of(words[i]!.form);
    if (opens.length > 0 && opens.some((needs) => hasWords(needs, words, i))) return true;
    if (fire && i > 0 && !LEADS_ON.has(known.of(words[i - 1]!.form).kind)) return true;
    if (triggers === null) continue;
    if (words === tokens && tokens.some((_, at) => isHyphen(tokens, at))) {
      words = tokens.filter((_, at) => !isHyphen(tokens, at));
      i = -1;
      continue;
    }
    if (longestOf(triggers, words, i) !== null) return true;
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
  { tokens }: Sentence,
  actors: readonly ActorMention[],
  antecedent: ActorMention | null,
  lexicon: FrameLexicon,
  state = false,
): boolean {
  const { known } = lexicon;
  const hasActor = state || antecedent !== null || actors.length > 0;
  let tells = false;
  let cause = false;
  let attacker = actors.some(({ kind }) => kind === "generic");
  for (const { kind, form } of tokens) {
    const word = known.of(form);
    if (kind === "word") tells ||= word.tells || (hasActor && word.tellsOfActor);
    cause ||= word.cause;
    attacker ||= word.attacker;
  }
  if (!tells || cause) return tells;
  const organisation = antecedent !== null || actors.some(({ kind }) => kind === "organisation");
  return tokens.some(({ form }, at) =>
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
