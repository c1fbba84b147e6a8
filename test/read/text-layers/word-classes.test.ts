import { describe, expect, it } from "vitest";
import type { Token } from "../../../src/read/mention.ts";
import { tokenise } from "../../../src/read/tokens.ts";
import { WordClasses } from "../../../src/read/word-classes.ts";
import { wordMark } from "../../../src/read/word-forms.ts";

const tokensOf = (text: string): Token[] => tokenise(text, 0, text.length);

describe("classes of words", () => {
  it("hold a word in all its spellings, in as many classes as list it", () => {
    const classes = new WordClasses(({ fold }) => fold);
    const TOWN = classes.add(["town", "capital"]);
    const SEAT = classes.add(["capital"]);
    const [town, capital, river] = tokensOf("TOWN Capital river").map(({ form }) => classes.of(form));
    expect([town, capital, river]).toEqual([TOWN, TOWN | SEAT, 0]);
  });

  it("are no more than a number has bits", () => {
    const classes = new WordClasses(({ fold }) => fold);
    for (let i = 0; i < 31; i++) classes.add([`word${i}`]);
    expect(() => classes.add(["word"])).toThrow(/at most 31/);
  });
});

describe("marks of words", () => {
  it("stand in tokens made after them, also of words seen before", () => {
    tokensOf("zeppelins over Zeppelinheim");
    const ZEPPELIN = wordMark((fold) => fold.startsWith("zeppelin"));
    expect(tokensOf("zeppelins over Zeppelinheim").map(({ marks }) => (marks & ZEPPELIN) !== 0)).toEqual([
      true,
      false,
      true,
    ]);
  });
});
