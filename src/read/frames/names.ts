import { classAt, LETTER, UPPER } from "../characters.ts";
import { type Word, wordsUpTo } from "./words.ts";

/** Where a name ends, and where the age that is told with it ends ("A. B., 32,"). */
export interface NameReach {
  name: number;
  next: number;
}

/** The name of somebody or something unknown that begins at `at`, or null. */
export function nameAt(words: readonly Word[], at: number): NameReach | null {
  const first = words[at];
  if (first === undefined || !isName(first)) return null;
  let name = at + 1;
  while (name < words.length && continuesName(words, name)) name++;
  return { name, next: agedUpTo(words, name) };
}

/** Index after "30-year-old" when that begins at `at`, else `at`. */
export function ageUpTo(words: readonly Word[], at: number): number {
  const quantity = words[at]?.quantity ?? null;
  if (quantity === null) return at;
  const unit = wordsUpTo(words, at, quantity.end);
  if (!/^(years?|months?|weeks?|days?)$/.test(words[unit]?.fold ?? "")) return at;
  return /^olds?$/.test(words[unit + 1]?.fold ?? "") ? unit + 2 : at;
}

/** Index after ", 32," or "(32)" behind a name. A comma that parts it from the next name stays. */
function agedUpTo(words: readonly Word[], at: number): number {
  const age = words[at + 1];
  const { quantity } = age ?? { quantity: null };
  if (quantity?.kind !== "age" || !/^[,(]$/.test(words[at]!.text)) return at;
  const next = wordsUpTo(words, at + 1, quantity.end);
  const closing = /^[,)]$/.test(words[next]?.text ?? "");
  const after = words[next + 1];
  const listed = after !== undefined && (isName(after) || RELATIVE_OF.test(after.fold));
  return closing && (words[next]!.text === ")" || !listed) ? next + 1 : next;
}

/** "A. B., 44, his wife, …": the next of a list. */
const RELATIVE_OF = /^(?:his|her|their)$/;

export function isName(word: Word): boolean {
  return (classAt(word.text, 0) & UPPER) !== 0 && (classAt(word.text, 1) & LETTER) !== 0;
}

/** "de", "bin", the initial of a middle name. */
function isInsideName(text: string): boolean {
  return text.length <= 3 && /^(al|bin|ibn|el|de|van|von|\p{Lu}\.)$/u.test(text);
}

function continuesName(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (word.classes.size > 0 || !(isName(word) || isInsideName(word.text))) return false;
  return word.place === null && word.actor === null && word.time === null;
}
