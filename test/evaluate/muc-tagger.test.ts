import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chancesOf, parseTagger, tagChances, taggerTable } from "../../src/evaluate/learn/tagger.ts";
import { type TaggedSentence, trainTagger } from "../../src/evaluate/learn/train-tagger.ts";

const TRAINING = { epochs: 30, rate: 0.3, lasso: 0.005, ridge: 0.1, hidden: 0, seen: 0, weight: 0.01 };
const featuresOf = (sentence: string): string[][] => sentence.split(" ").map((word) => [`w=${word}`]);
/** Of two words alike, only the one behind "burnt" is a target: the word itself does not tell. */
const told = (sentence: string, tags: number[]): TaggedSentence => ({ words: featuresOf(sentence), tags });
const sentences = [
  told("they burnt shop x and left", [0, 0, 1, 1, 0, 0]),
  told("the owner of shop x and others", [0, 0, 0, 0, 0, 0, 0]),
  told("men burnt school x yesterday", [0, 0, 1, 1, 0]),
  told("the owner saw shop x", [0, 0, 0, 0, 0]),
].map(({ words, tags }) => ({
  words: words.map((features, i) => [...features, `-1${words[i - 1]?.[0] ?? "^"}`]),
  tags,
}));
const tagger = trainTagger(sentences, ["none", "target"], TRAINING);

describe("a tagger", () => {
  it("carries a tag on to words that do not tell themselves", () => {
    const { words, tags } = sentences[0]!;
    const said = tagChances(tagger, words).map(([none, target]) => (target! > none! ? 1 : 0));
    expect(said).toEqual(tags);
    const other = tagChances(tagger, sentences[1]!.words).map(([, target]) => target! > 0.5);
    expect(other).toEqual(sentences[1]!.tags.map(() => false));
  });

  it("is the same for the same sentences", () => {
    expect(trainTagger(sentences, ["none", "target"], TRAINING)).toEqual(tagger);
  });

  it("says the same after it was written and read", () => {
    const read = parseTagger(taggerTable(tagger).trimEnd());
    for (const { words } of sentences) expect(tagChances(read, words)).toEqual(tagChances(tagger, words));
  });

  it("has nothing to say of a sentence without words", () => {
    expect(tagChances(tagger, [])).toEqual([]);
  });
});

it("chances of tags are those of all ways to tag a sentence, counted one by one", () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  const row = fc.tuple(number, number).map((pair) => Float64Array.from(pair));
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 5 }),
      fc.tuple(number, number, number, number),
      (scores, four) => {
        const turns = Float64Array.from(four);
        const ways = Array.from({ length: 2 ** scores.length }, (_, way) =>
          scores.map((_, i) => (way >> i) & 1),
        );
        const weights = ways.map((way) =>
          Math.exp(
            way.reduce(
              (sum, tag, i) => sum + scores[i]![tag]! + (i > 0 ? turns[2 * way[i - 1]! + tag]! : 0),
              0,
            ),
          ),
        );
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        const found = chancesOf(scores, turns);
        scores.forEach((_, i) => {
          const second = ways.reduce((sum, way, w) => sum + way[i]! * weights[w]!, 0) / all;
          expect(found.tags[i]![1]).toBeCloseTo(second, 8);
        });
        const expected = found.turns.reduce((sum, turn) => sum + turn, 0);
        expect(expected).toBeCloseTo(scores.length - 1, 8);
      },
    ),
  );
});
