import type { ActorMention, Sentence, Token } from "../mention.ts";
import type { FrameLexicon } from "./lexicon.ts";
import { longestOf } from "./phrases.ts";
import { isHyphen } from "./words.ts";

/** Whether a sentence has a trigger, or what can become one: a text without such a sentence tells of no event. */
export function hasTrigger({ tokens }: Sentence, { known }: FrameLexicon): boolean {
  // As chunks see them, without hyphens.
  let words = tokens;
  for (let i = 0; i < words.length; i++) {
    const { triggers, opensEvent } = known.of(words[i]!.form);
    if (opensEvent) return true;
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
  let has: Uint8Array | null = null;
  for (const { form } of tokens)
    for (const { ofOrganisation, ofAttacker, sets } of known.of(form).needs) {
      if ((ofOrganisation && !organisation) || (ofAttacker && !attacker)) continue;
      has ??= setsIn(tokens, lexicon);
      if (sets.every((set) => has![set] === 1)) return true;
    }
  return false;
}

/** 1 for each set of words, by its number, of which the tokens have one. */
function setsIn(tokens: readonly Token[], { known, patterns }: FrameLexicon): Uint8Array {
  const has = new Uint8Array(patterns.needs.sets);
  for (const { form } of tokens) for (const set of known.of(form).sets) has[set] = 1;
  return has;
}
