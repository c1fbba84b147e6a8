import type { ActorMention, Sentence } from "../mention.ts";
import type { FrameLexicon } from "./lexicon.ts";
import type { Needs } from "./needs.ts";
import { longestOf } from "./phrases.ts";

/** Whether a sentence has a trigger, or what can become one: a text without such a sentence tells of no event. */
export function hasTrigger({ tokens }: Sentence, { known }: FrameLexicon): boolean {
  // As chunks see them, without hyphens.
  let words = tokens;
  for (let i = 0; i < words.length; i++) {
    const { triggers, opensEvent } = known.of(words[i]!.form);
    if (opensEvent) return true;
    if (triggers === null) continue;
    if (words === tokens && tokens.some(({ text }) => text === "-")) {
      words = tokens.filter(({ text }) => text !== "-");
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
 */
export function mayAdd(
  { tokens }: Sentence,
  actors: readonly ActorMention[],
  antecedent: ActorMention | null,
  lexicon: FrameLexicon,
): boolean {
  const hasActor = antecedent !== null || actors.length > 0;
  let tells = false;
  let cause = false;
  let attacker = actors.some(({ kind }) => kind === "generic");
  const needs: Needs[] = [];
  for (const { kind, form } of tokens) {
    const word = lexicon.known.of(form);
    if (kind === "word") tells ||= word.tells || (hasActor && word.tellsOfActor);
    cause ||= word.cause;
    attacker ||= word.attacker;
    for (const one of word.needs) needs.push(one);
  }
  if (!tells) return false;
  if (cause) return true;
  const organisation = antecedent !== null || actors.some(({ kind }) => kind === "organisation");
  const open = needs.filter((one) => (organisation || !one.organisation) && (attacker || !one.attacker));
  if (open.length === 0) return false;
  const has = new Uint8Array(lexicon.patterns.needs.sets);
  for (const { form } of tokens) for (const set of lexicon.known.of(form).sets) has[set] = 1;
  return open.some(({ sets }) => sets.every((set) => has[set] === 1));
}
