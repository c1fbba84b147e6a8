import { describe, expect, it } from "vitest";
import { loadKnowledge, wordListsOf } from "../../src/evaluate/knowledge.ts";
import { numberFeatures } from "../../src/evaluate/learn/model.ts";
import { learnRidge, ridgeScore } from "../../src/evaluate/learn/ridge.ts";
import { boundsOf } from "../../src/evaluate/muc/bounds.ts";
import { readPage } from "../../src/evaluate/muc/page.ts";
import { tagsOf } from "../../src/evaluate/muc/tags.ts";
import { loadLexicons } from "../../src/read/index.ts";

describe("the bounds of a phrase", () => {
  const lexicons = loadLexicons();
  const lists = wordListsOf(loadKnowledge(), lexicons.frames.targets);
  const page = readPage(
    { docid: "own", text: "THE MEN SET FIRE TO FIVE LIQUOR STORES IN THE CITY." },
    lexicons,
  );
  const tags = tagsOf(page, lists, lexicons.frames);
  const words = page.sentences[0]!.tokens.map(({ fold }) => fold);
  const bounds = (from: string, to: string) =>
    boundsOf({ sentence: 0, from: words.indexOf(from), to: words.indexOf(to) }, tags);

  it("show what was left out before it", () => {
    expect(bounds("stores", "stores")).not.toContain("bl=several");
    expect(bounds("liquor", "stores")).toContain("bl=several");
    expect(bounds("five", "stores")).toContain("bl=to");
  });

  it("show what it holds and what follows", () => {
    expect(bounds("five", "stores")).toEqual(expect.arrayContaining(["in=several", "br=in", "br=in the"]));
  });
});

describe("ridge regression on texts", () => {
  const texts = Array.from({ length: 60 }, (_, i) => [
    i % 2 === 0 ? "bomb" : "trade",
    ...Array.from({ length: 1 + (i % 7) }, (_, k) => `other ${(i * k) % 11}`),
  ]);
  const learn = () =>
    learnRidge(
      numberFeatures(texts, 1),
      texts.map((text) => text.length),
      (i) => i % 2 === 0,
      { ridge: 0.1, steps: 40, weight: 0 },
    );

  it("tells them apart, and is unsure of what it has not seen", () => {
    const model = learn();
    expect(ridgeScore(model, ["bomb"])).toBeGreaterThan(0.5);
    expect(ridgeScore(model, ["trade"])).toBeLessThan(-0.5);
    expect(Math.abs(ridgeScore(model, ["unknown"]))).toBeLessThan(0.2);
  });

  it("is less sure where little of a long text speaks for it", () => {
    const model = learn();
    const long = ["bomb", ...Array.from({ length: 30 }, (_, i) => `unknown ${i}`)];
    expect(ridgeScore(model, long)).toBeLessThan(ridgeScore(model, ["bomb"]));
  });

  it("gives the same weights for the same texts", () => {
    expect([...learn()]).toEqual([...learn()]);
  });
});
