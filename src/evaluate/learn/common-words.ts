const WORD = /[\p{L}]+(?:'[\p{L}]+)?/gu;

/** A word counts as common when it is written small at least so often, and in this share of its uses. */
const LEAST = 1;
const SHARE = 0.1;

/** A noun after a word that counts or points, as names hardly follow. */
const COUNTABLE =
  /\b(?:THE|A|AN|TWO|THREE|FOUR|FIVE|SEVERAL|SOME|MANY|HIS|THEIR|THESE|THOSE)\s+([A-Z]{4,})\s+(?:OF|IN|WAS|WERE|THAT|TO|HAVE|HAS|ARE|WHO|WHICH|FROM|ON|AND|AT|BY)\b/g;

/**
 * The words that texts in mixed case write small: in a text in capitals, what is none of them may be a name. Texts in
 * capitals add the words that follow an article in at least three of them, as names hardly do.
 */
export function learnCommonWords(mixed: readonly string[], capitals: readonly string[]): string[] {
  const small = new Map<string, number>();
  const all = new Map<string, number>();
  for (const text of mixed)
    for (const [word] of text.matchAll(WORD)) {
      const folded = word.toLowerCase();
      all.set(folded, (all.get(folded) ?? 0) + 1);
      if (word === folded) small.set(folded, (small.get(folded) ?? 0) + 1);
    }
  const common = new Set(
    [...small.keys()].filter(
      (word) => small.get(word)! >= LEAST && small.get(word)! >= SHARE * all.get(word)!,
    ),
  );
  const texts = new Map<string, number>();
  for (const text of capitals) {
    const here = new Set([...text.matchAll(COUNTABLE)].map(([, word]) => word!.toLowerCase()));
    for (const word of here) texts.set(word, (texts.get(word) ?? 0) + 1);
  }
  for (const [word, count] of texts) if (count >= 3) common.add(word);
  return [...common].filter((word) => word.length > 1 || word === "a").sort();
}
