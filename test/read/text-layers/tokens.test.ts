import { describe, expect, it } from "vitest";
import { tokenise } from "../../../src/read/tokens.ts";
import { fold } from "../../../src/read/word-forms.ts";

const CASES: [string, string[]][] = [
  ["al-Qaeda-linked men", ["al", "-", "Qaeda", "-", "linked", "men"]],
  ["a 36-year-old", ["a", "36", "-", "year", "-", "old"]],
  ["the government's men", ["the", "government", "'s", "men"]],
  ["the rebels' camp", ["the", "rebels", "'", "camp"]],
  ["Qa'ida and O'Brien don't", ["Qa'ida", "and", "O'Brien", "don't"]],
  ["1,200 of 3.5 at 7:45", ["1,200", "of", "3.5", "at", "7:45"]],
  ["in 1989,1990", ["in", "1989", ",", "1990"]],
  ["the U.S.-led force", ["the", "U.S.", "-", "led", "force"]],
  ["at 5 p.m. there", ["at", "5", "p.m.", "there"]],
  ["6th, 3D and 1.2bn at 6am", ["6th", ",", "3D", "and", "1.2bn", "at", "6am"]],
  ["killed--all of them", ["killed", "--", "all", "of", "them"]],
  ["(FMLN) [TEXT]", ["(", "FMLN", ")", "[", "TEXT", "]"]],
  ["the M-19 and an AK-47", ["the", "M", "-", "19", "and", "an", "AK", "-", "47"]],
  ["$2.5 and 45%", ["$", "2.5", "and", "45", "%"]],
  ["9/11 and 3/15/2019", ["9/11", "and", "3/15/2019"]],
  ["Gen. Diaz fell.", ["Gen.", "Diaz", "fell", "."]],
  ["wait... what?!", ["wait", "...", "what", "?", "!"]],
  ["Zoë in Málaga", ["Zoë", "in", "Málaga"]],
  ["the 1980s", ["the", "1980s"]],
  ["100+ dead", ["100", "+", "dead"]],
];

describe("tokenise", () => {
  it.each(CASES)("%s", (text, wanted) => {
    expect(tokenise(text, 0, text.length).map((token) => token.text)).toEqual(wanted);
  });

  it("cuts only the stretch asked for", () => {
    expect(tokenise("one two three", 4, 7)).toMatchObject([
      { text: "two", fold: "two", start: 4, end: 7, kind: "word" },
    ]);
  });

  it("tells figures from words that begin with one", () => {
    const kinds = tokenise("6th 6am 4x4 1980s 12", 0, 20).map((token) => token.kind);
    expect(kinds).toEqual(["number", "number", "word", "word", "number"]);
  });
});

describe("fold", () => {
  it.each([
    ["Málaga", "malaga"],
    ["Łódź", "lodz"],
    ["Qa’ida", "qa'ida"],
    ["DAESH", "daesh"],
    ["İstanbul", "istanbul"],
  ])("%s", (text, wanted) => {
    expect(fold(text)).toBe(wanted);
  });
});
