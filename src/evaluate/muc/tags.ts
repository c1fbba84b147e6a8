import type { FrameLexicon } from "../../read/frames/lexicon.ts";
import type { Token } from "../../read/mention.ts";
import type { Page } from "./page.ts";
import type { WordLists } from "./word-lists.ts";

/** What is known about a token of a message. */
export interface Tag {
  /** The word, "*" where it is not common and may be a name, "#" for a number. */
  word: string;
  /** Which frame of the reader's lexicon it opens ("kill"); null for most words. */
  frame: string | null;
  /** What it stands for: a kind of person, target or weapon, an organisation, a place, a name; null for most. */
  class: string | null;
  /** What the word may stand for as the head of a filler, by data/lexicon/slot-nouns.tsv. */
  kinds: readonly string[];
  /** What it may be in a phrase: "the", a number, a name, a noun, what stands before one; prepositions and the like stand for themselves. */
  part: string;
  /** The frame's verb in the passive: "was killed". */
  passive: boolean;
}

const BE = new Set("is are was were be been being".split(" "));

/** The tags of a message, sentence by sentence, parallel to its tokens. */
export function tagsOf(page: Page, lists: WordLists, frames: FrameLexicon): Tag[][] {
  const actors = [...page.actors];
  const places = page.places.filter(({ role }) => role !== "demonym");
  return page.sentences.map(({ tokens }) =>
    tokens.map((token, i): Tag => {
      const word = wordOf(token, lists.common);
      const trigger = token.kind === "word" ? (frames.triggers.match(tokens, i)?.values[0] ?? null) : null;
      const within = (span: { start: number; end: number }) =>
        span.start <= token.start && token.end <= span.end;
      const actor = actors.find(within);
      const person = frames.people.match(tokens, i)?.values[0];
      const target = frames.targets.match(tokens, i)?.values[0];
      const weapon = frames.weapons.match(tokens, i)?.values[0];
      const known =
        actor !== undefined && actor.kind !== "generic"
          ? actor.kind
          : weapon !== undefined
            ? `weapon:${weapon.kind}`
            : person !== undefined
              ? `people:${person.kind}`
              : actor !== undefined
                ? "people:attacker"
                : target !== undefined
                  ? `target:${target.kind}`
                  : places.some(within)
                    ? "place"
                    : word === "*"
                      ? "name"
                      : null;
      return {
        word,
        frame: trigger?.frame.frame ?? null,
        class: known,
        kinds: lists.nouns.kindsOf(token.fold, tokens[i - 1]?.fold ?? ""),
        part: partOf(token, word, lists),
        passive: trigger !== null && [1, 2].some((back) => BE.has(tokens[i - back]?.fold ?? "")),
      };
    }),
  );
}

const PARTS: readonly (readonly [string, RegExp])[] = [
  ["the", /^(?:the|an?)$/],
  ["his", /^(?:his|her|its|their|our|my|your|'s)$/],
  ["alleged", /^(?:alleged|presumed|suspected|supposed|apparent|possible)$/],
  [
    "several",
    /^(?:several|some|many|few|various|numerous|all|other|another|both|two|three|four|five|six|seven|eight|nine|ten)$/,
  ],
  ["more", /^(?:approximately|about|least|over|more|than|nearly|almost|only|at)$/],
];
const ITSELF =
  /^(?:of|and|or|by|in|on|from|to|with|for|near|who|that|which|was|were|is|are|be|been|has|have|had|today|wearing|armed|loaded)$/;

function partOf({ kind, text, fold }: Token, word: string, { heads, inner, nouns }: WordLists): string {
  if (kind === "number") return "#";
  if (kind === "punctuation") return text;
  const known = PARTS.find(([, words]) => words.test(fold));
  if (known !== undefined) return known[0];
  if (ITSELF.test(fold)) return fold;
  if (word === "*") return "name";
  if (nouns.isTitle(fold)) return "title";
  if (nouns.isModifier(fold)) return "modifier";
  if (nouns.isNoun(fold)) return "noun";
  if (heads.has(fold)) return "head";
  if (inner.has(fold)) return "inner";
  return /(?:ed|ing)$/.test(fold)
    ? "verb"
    : /(?:al|ic|ous|ive|ary|ian|an)$/.test(fold)
      ? "attribute"
      : "other";
}

/** A word as features know it: see {@link Tag}. */
export function wordOf({ kind, text, fold }: Token, common: ReadonlySet<string>): string {
  if (kind === "number") return "#";
  if (kind === "punctuation") return text;
  return common.has(fold) ? fold : "*";
}
