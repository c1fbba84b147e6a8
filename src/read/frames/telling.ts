import type { ActorMention, Sentence } from "../mention.ts";
import type { ChunkKind } from "./chunks.ts";
import { MAY } from "./known-words.ts";
import type { FrameLexicon } from "./lexicon.ts";
import { hasWords, type Needs, signatureOf } from "./needs.ts";
import { longestOf } from "./phrases.ts";
import { isHyphen } from "./words.ts";

/** Bits that only words have: figures and marks do not make a sentence tell of an event. */
const OF_WORDS = MAY.tell | MAY.tellOfActor;

/** Bits of words at which something begins that must be looked at in its place. */
const BEGINS = MAY.trigger | MAY.open | MAY.fire | MAY.add;

/** What a sentence may tell by its words alone. */
export interface MayTell {
  /** The bits of {@link MAY} of all its words. */
  bits: number;
  /** The bits of the words of patterns that it has; −1 where nothing asks for them. */
  signature: number;
  /** The tokens at which a trigger or a pattern may stand, with their bits. */
  begins: readonly { at: number; bits: number }[];
}

export function mayTell({ tokens }: Sentence, { may, known }: FrameLexicon): MayTell {
  let all = 0;
  const begins: { at: number; bits: number }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { kind, form } = tokens[at]!;
    const bits = may.of(form);
    if (bits === 0) continue;
    all |= kind === "word" ? bits : bits & ~OF_WORDS;
    if (bits & BEGINS) begins.push({ at, bits });
  }
  const asks = (all & MAY.alone) === 0 && (all & (MAY.open | MAY.add)) !== 0;
  const signature = asks ? signatureOf(tokens, known) : -1;
  return { bits: all, signature, begins };
}

/** Whether a sentence has a trigger, or what can become one: a text without such a sentence tells of no event. */
export function hasTrigger(
  sentence: Sentence,
  lexicon: FrameLexicon,
  told: MayTell = mayTell(sentence, lexicon),
): boolean {
  if (told.bits & MAY.alone) return true;
  if ((told.bits & (MAY.trigger | MAY.open | MAY.fire)) === 0) return false;
  const { tokens } = sentence;
  const { known } = lexicon;
  for (const { at, bits } of told.begins) {
    const { opens, triggers } = known.of(tokens[at]!.form);
    if (bits & MAY.open && opens.some((needs) => hasWords(needs, tokens, at, known, told.signature)))
      return true;
    if (bits & MAY.fire && at > 0 && !LEADS_ON.has(known.of(tokens[at - 1]!.form).kind)) return true;
    if ((bits & MAY.trigger) === 0) continue;
    // As chunks see them, without hyphens.
    if (tokens.some((_, i) => isHyphen(tokens, i))) {
      const words = { ...sentence, tokens: tokens.filter((_, i) => !isHyphen(tokens, i)) };
      return hasTrigger(words, lexicon);
    }
    if (longestOf(triggers, tokens, at) !== null) return true;
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
  told: MayTell = mayTell(sentence, lexicon),
): boolean {
  const hasActor = state || antecedent !== null || actors.length > 0;
  if (told.bits & MAY.guess && actors.length > 0) return true;
  if ((told.bits & (hasActor ? MAY.tell | MAY.tellOfActor : MAY.tell)) === 0) return false;
  if (told.bits & MAY.cause) return true;
  if ((told.bits & MAY.add) === 0) return false;
  const { tokens } = sentence;
  const attacker = (told.bits & MAY.attacker) !== 0 || actors.some(({ kind }) => kind === "generic");
  const organisation = antecedent !== null || actors.some(({ kind }) => kind === "organisation");
  const fits = (needs: Needs, at: number) =>
    (organisation || !needs.ofOrganisation) &&
    (attacker || !needs.ofAttacker) &&
    hasWords(needs, tokens, at, lexicon.known, told.signature);
  return told.begins.some(
    ({ at, bits }) =>
      bits & MAY.add && lexicon.known.of(tokens[at]!.form).needs.some((needs) => fits(needs, at)),
  );
}
