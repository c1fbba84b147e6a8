import type { Sentence } from "./mention.ts";
import { wordMark } from "./word-forms.ts";

/** Words of English news that the neighbouring languages do not share (so not "in", "a", "an", "is", "on"). */
const ENGLISH = new Set(
  (
    "the and of to that with for by from were which this have has been his their they it he who said not but had " +
    "after as at will would are be an is was its their there one more than when where while during between against " +
    "about into out up two three four five people several many some others also another being least " +
    "six seven eight nine killed kills wounded injured hurt dead hits shot women says " +
    // A dispatch of one sentence has hardly a function word.
    "kill killing wounding most them these those what all only near attack attacks attacked soldiers troops " +
    "fighters civilians gunmen army town church officials government group claimed monday tuesday wednesday thursday " +
    "friday saturday sunday january february march june july october december"
  ).split(" "),
);

const IS_ENGLISH = wordMark((fold) => ENGLISH.has(fold));

const ENOUGH_WORDS = 20;
const WORDS_LOOKED_AT = 5000;
/** English news has about one in four; German, Dutch, French and Spanish stay under one in twenty. */
const LEAST_SHARE = 0.1;

/** Whether the text reads as English, by its function words. With fewer than 20 words it gets the benefit of doubt. */
export function looksEnglish(sentences: readonly Sentence[]): boolean {
  // So many are enough whatever follows: there are no more words than tokens.
  const enough = LEAST_SHARE * sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  let words = 0;
  let english = 0;
  for (const sentence of sentences) {
    for (const token of sentence.tokens) {
      if (token.kind !== "word") continue;
      words++;
      if (token.marks & IS_ENGLISH) english++;
    }
    if (words > WORDS_LOOKED_AT || english >= enough) break;
  }
  return words < ENOUGH_WORDS || english / words >= LEAST_SHARE;
}
