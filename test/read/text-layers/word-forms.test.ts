import { describe, expect, it } from "vitest";
import { tokenise } from "../../../src/read/tokens.ts";
import { WordColumn } from "../../../src/read/word-forms.ts";

const formOf = (word: string) => tokenise(word, 0, word.length)[0]!.form;

describe("what is known of words", () => {
  it("is asked once for each word", () => {
    const asked: string[] = [];
    const column = new WordColumn(({ fold }) => {
      asked.push(fold);
      return fold.length;
    });
    expect(["bomb", "Bomb", "bomb", "attack", "bomb"].map((word) => column.of(formOf(word)))).toEqual([
      4, 4, 4, 6, 4,
    ]);
    expect(asked).toEqual(["bomb", "bomb", "attack"]);
  });

  it("is told apart by spelling alone", () => {
    const column = new WordColumn(({ text }) => text);
    const words = ["Trèbes", "Trebes", "TRÈBES", "é", "e", "爆", "炸", "爆炸", "\ud83d\udca5", "\ud83d"];
    for (let pass = 0; pass < 2; pass++) expect(words.map((word) => column.of(formOf(word)))).toEqual(words);
  });

  it("is right of words too long to be remembered", () => {
    const column = new WordColumn(({ fold }) => fold.length);
    const long = [50, 60, 50].map((length) => "x".repeat(length));
    expect(long.map((word) => column.of(formOf(word)))).toEqual([50, 60, 50]);
  });

  it("stays right when more words were seen than are remembered", () => {
    const column = new WordColumn(({ text }) => text);
    const early = formOf("w1");
    expect(column.of(early)).toBe("w1");
    for (let i = 0; i < 120_000; i++) {
      const word = `w${i}`;
      if (column.of(formOf(word)) !== word) throw new Error(`wrong for ${word}`);
    }
    expect(column.of(early)).toBe("w1");
  });
});
