import { classAt, DIGIT, LETTER } from "../characters.ts";
import type { PersonNoun } from "./lexicon.ts";
import { longestOf } from "./phrases.ts";
import { type Word, wordsUpTo } from "./words.ts";

/** Whether a noun for people follows directly: "police" in "police officers" is no head. */
export function headGoesOn(words: readonly Word[], at: number): boolean {
  // "held shoppers hostage": what they were made, not who they are.
  if (at >= words.length || /^(?:hostage|prisoner|captive)$/.test(words[at]!.fold)) return false;
  const generic = words[at]!.actor;
  return (
    longestOf(words[at]!.known.people, words, at) !== null ||
    generic?.kind === "state" ||
    (generic?.kind === "generic" && /^\p{Ll}/u.test(words[at]!.text))
  );
}

/** "The Norwegian Refugee Council", "the Teachers' Union": a body that is called after people, and no people. */
export function isInNameOfBody(words: readonly Word[], at: number, length: number): boolean {
  const capital = (word: Word | undefined) => word !== undefined && CAPITALISED.test(word.text);
  // "A national NGO", "the National Defence Ministry"
  if (words[at]!.fold === "national" && length === 1 && isNameOrThing(words[at + 1])) return true;
  if (!capital(words[at]) || words[at]!.fold === "police") return false;
  const next = /^(?:'|'s)$/.test(words[at + length]?.fold ?? "") ? at + length + 1 : at + length;
  return capital(words[next]) && BODY.test(words[next]!.fold);
}

function isNameOrThing(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.classes.size === 0 &&
    /^\p{L}{2}/u.test(word.text) &&
    word.known.triggers === null
  );
}

const CAPITALISED = /^\p{Lu}\p{Ll}/u;
const BODY =
  /^(?:council|agency|commission|committee|association|union|party|fund|network|foundation|institute|society|federation|programme|program|organi[sz]ation|league|syndicate|board)$/;

/** "A former X fighter", "a US Army veteran": no member any more. */
export function isOfThePast(words: readonly Word[], at: number): boolean {
  const next = wordsUpTo(words, at, words[at]!.actor!.end);
  return (
    FORMER.test(words[at - 1]?.fold ?? "") ||
    /^(?:veterans?|deserters?|defectors?)$/.test(words[next]?.fold ?? "")
  );
}

const FORMER = /^(?:former|ex|retired|onetime)$/;

/** "militant hideouts": a bare singular before a plural noun tells what sort of thing it is. */
export function isAttributive(
  { values }: { values: readonly PersonNoun[] },
  next: Word | undefined,
): boolean {
  const plain = next !== undefined && (next.classes.size === 0 || next.classes.thing);
  return plain && !values[0]!.plural && /^\p{Ll}.*[^s]s$/u.test(next.text);
}

export function isModifier(word: Word, words: readonly Word[], at: number): boolean {
  // "nine pro-government fighters"
  if (word.fold === "government" && /^(?:pro|anti)$/.test(words[at - 1]?.fold ?? "")) return true;
  if (word.fold === "suspect" && isSuspecting(words, at)) return false;
  // "Warplanes pounded rebel districts"
  const before = words[at - 1];
  if (/ed$/.test(word.fold) && before?.fold.endsWith("s") && before.known.weapons !== null) return false;
  if (word.classes.size > 0 && !word.classes.thing && !word.classes.collective) return false;
  if ((classAt(word.text, 0) & (LETTER | DIGIT)) === 0) return false;
  return longestOf(word.known.triggers, words, at) === null || /^(suicide|wounded|injured)$/.test(word.fold);
}

/** "Police suspect two brothers": a verb, where those who look into it stand before it. */
export function isSuspecting(words: readonly Word[], at: number): boolean {
  return words[at]!.fold === "suspect" && INVESTIGATORS.test(words[at - 1]?.fold ?? "");
}

const INVESTIGATORS =
  /^(?:police|officials|authorities|investigators|detectives|prosecutors|officers|residents|villagers|analysts|experts|agencies|they|we|i|many|some)$/;
