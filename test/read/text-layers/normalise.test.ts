import { describe, expect, it } from "vitest";
import { normalise } from "../../../src/read/normalise.ts";

/** [what it is about, text as given, text wanted] */
const CASES: [string, string, string][] = [
  [
    "lines wrapped inside a paragraph",
    "A bomb exploded in the market of the\nold town on Friday, police said,\nkilling at least\nnine people.",
    "A bomb exploded in the market of the old town on Friday, police said, killing at least nine people.",
  ],
  [
    "a blank line between paragraphs",
    "The guards fled.\n\nNobody was hurt.",
    "The guards fled.\nNobody was hurt.",
  ],
  ["Windows line ends", "The guards fled.\r\n\r\nNobody was\r\nhurt.", "The guards fled.\nNobody was hurt."],
  [
    "old Macintosh and Unicode line ends",
    "He fired\rtwice.\u2029Then he ran.",
    "He fired twice.\nThen he ran.",
  ],
  [
    "a title above the text",
    "Gunmen raid a bank in Lome\nThree men with rifles entered the branch at noon, officials said on Tuesday.",
    "Gunmen raid a bank in Lome\nThree men with rifles entered the branch at noon, officials said on Tuesday.",
  ],
  ["a word divided at the line's end", "The govern-\nment denied it.", "The government denied it."],
  ["a compound broken at its own hyphen", "A 36-year-\nold man was shot.", "A 36-year-old man was shot."],
  ["a prefix that keeps its hyphen", "The anti-\nterrorism unit came.", "The anti-terrorism unit came."],
  ["a name broken at its hyphen", "The Franco-\nGerman brigade left.", "The Franco-German brigade left."],
  ["a range broken at its hyphen", "Between 30-\n40 were hurt.", "Between 30-40 were hurt."],
  ["curly quotes", "“We’re safe,” he said.", '"We\'re safe," he said.'],
  [
    "an en dash in a range, an em dash between clauses",
    "About 30–40 men—all armed—came.",
    "About 30-40 men--all armed--came.",
  ],
  ["spaces that do not break", "At\u00a05\u202fp.m.\u2009he left.", "At 5 p.m. he left."],
  ["zero-width and direction marks", "Al\u200b-Shabaab\u200f left\ufeff.", "Al-Shabaab left."],
  ["soft hyphens", "The extra\u00adordinary session.", "The extraordinary session."],
  ["an ellipsis", "He ran…", "He ran..."],
  ["runs of spaces and tabs", "The U.S.  \t embassy.", "The U.S. embassy."],
  [
    "an indented wire in capitals",
    "   LIMA, 4 JUL 90 -- [TEXT] A PATROL FOUND THE BODIES OF SIX FARMERS NEAR\nTHE RIVER.  NO GROUP HAS CLAIMED IT.\n\n   THE ARMY SENT TROOPS.",
    "LIMA, 4 JUL 90 -- [TEXT] A PATROL FOUND THE BODIES OF SIX FARMERS NEAR THE RIVER. NO GROUP HAS CLAIMED IT.\nTHE ARMY SENT TROOPS.",
  ],
  ["bullets", "Toll by town:\n• Gao: 4\n• Kidal: 7", "Toll by town:\n• Gao: 4\n• Kidal: 7"],
  ["nothing but blanks", " \n\t\u200b\n ", ""],
  [
    "blank lines in the middle of sentences",
    "Fighting over the border\n\nThe rebels left the valley at dawn after the army had shelled their camp for\n\nthree days, and by noon the road to the capital was open to all traffic again.\nLorries with flour arrived in the afternoon, the first in a month to reach the\n\ncity from the coast.\n\nNo talks are planned. The president has said that he will not meet the men who\n\nburned the town hall, and the rebels have answered that they never asked him to\n\nmeet anyone.",
    "Fighting over the border\nThe rebels left the valley at dawn after the army had shelled their camp for three days, and by noon the road to the capital was open to all traffic again. Lorries with flour arrived in the afternoon, the first in a month to reach the city from the coast.\nNo talks are planned. The president has said that he will not meet the men who burned the town hall, and the rebels have answered that they never asked him to meet anyone.",
  ],
];

describe("normalise", () => {
  it.each(CASES)("%s", (_, given, wanted) => {
    expect(normalise(given).text).toBe(wanted);
  });

  it("leads back to the words as given, across everything that was changed", () => {
    const raw = "\ufeff“No one\u00a0—  not even the govern-\r\nment —\tknew,”  he\u200b said…";
    const { text, toOriginalSpan } = normalise(raw);
    const original = (word: string) => {
      const start = text.indexOf(word);
      const span = toOriginalSpan(start, start + word.length);
      return raw.slice(span.start, span.end);
    };
    expect(original("government")).toBe("govern-\r\nment");
    expect(original("No one")).toBe("No one");
    expect(original('knew,"')).toBe("knew,”");
    expect(original("he")).toBe("he");
    expect(original("...")).toBe("…");
    expect(original("--")).toBe("—");
  });

  it("tells a text in capitals from one with a few acronyms", () => {
    expect(normalise("THE ARMY SAID THAT TWO SOLDIERS DIED.").allCapitals).toBe(true);
    expect(normalise("UN and NATO said that two soldiers died.").allCapitals).toBe(false);
    expect(normalise("").allCapitals).toBe(false);
  });
});
