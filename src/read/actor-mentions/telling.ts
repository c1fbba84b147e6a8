import type { Sentence, Token } from "../mention.ts";
import type { WordColumn } from "../word-forms.ts";
import { opensBracket } from "./acronyms.ts";
import type { ActorWord, NameNode } from "./lexicon.ts";

/** Whether a sentence can name or describe an actor, acronyms apart that the text introduces: few are looked at closer. */
export function mayTellOfActors({ tokens }: Sentence, column: WordColumn<ActorWord>): boolean {
  for (let i = 0; i < tokens.length; i++) {
    const { kind, text, form } = tokens[i]!;
    const { tells, node } = column.of(form);
    if (tells || (node !== null && goesOn(tokens, i, node, column))) return true;
    if (kind === "punctuation" && opensBracket(text) && holdsAcronym(tokens, i + 1)) return true;
  }
  return false;
}

/** Whether a name that begins at token `i` goes on with the next word, past articles and marks inside names. */
function goesOn(
  tokens: readonly Token[],
  i: number,
  { next }: NameNode,
  column: WordColumn<ActorWord>,
): boolean {
  for (let at = i + 1; at < tokens.length; at++) {
    const { kind, text, form } = tokens[at]!;
    if (INSIDE.has(text)) continue;
    if (kind === "punctuation") return text === "(";
    const { key, article, hyphenatedArticle } = column.of(form);
    if (next.has(key ?? form.plain)) return true;
    if (!article && !hyphenatedArticle) return false;
  }
  return false;
}

/** Whether what opens in brackets may be an acronym: there a text introduces them. */
function holdsAcronym(tokens: readonly Token[], first: number): boolean {
  let at = first;
  while (at < tokens.length && (tokens[at]!.kind === "punctuation" || tokens[at]!.fold === "or")) at++;
  return tokens[at]?.form.shouted ?? false;
}

const INSIDE = new Set(["-", "–", "/", "'", "'s", "'S"]);

/** Whether a sentence has one of these acronyms. */
export function hasAcronym(
  { tokens }: Sentence,
  acronyms: ReadonlyMap<string, unknown>,
  column: WordColumn<ActorWord>,
): boolean {
  if (acronyms.size === 0) return false;
  return tokens.some(({ form }) => form.shouted && acronyms.has(column.of(form).key ?? form.plain));
}
