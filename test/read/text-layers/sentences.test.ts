import { describe, expect, it } from "vitest";
import { sentenceTexts } from "./fixtures.ts";

/** Each case: the sentences that their concatenation must fall back into. */
const CASES: [string, string[]][] = [
  ["clock times", ["The blast came at 5 p.m. on Monday.", "It killed nine."]],
  ["a clock time at the end", ["The blast came at 5 p.m.", "Police sealed off the street."]],
  ["a clock time before a day", ["It began at 9:30 a.m. Tuesday and ended at noon."]],
  ["a saint", ["Shots were fired in St. Denis north of Paris.", "Two men fled."]],
  ["a country's initials inside", ["The U.S. embassy was shut.", "A U.N. envoy left."]],
  [
    "a country's initials at the end",
    ["He had lived in the U.S. for years.", "They came from the U.S.", "The others did not."],
  ],
  ["initials of a name", ["Gov. J. R. Ortega and Col. A. Diaz were there.", "Both lived."]],
  ["titles", ["Gen. Ali met Dr. Haddad, Lt. Col. Brown and Mrs. Okoro."]],
  ["abbreviated months", ["The raid of Nov. 13 left 12 dead.", "That of Dec. 2 left none."]],
  ["decimals and thousands", ["Some 1.5 million of 2,300.75 were paid.", "Then 3.4 more."]],
  ["a quotation of two sentences", ['"We saw the van.', 'It did not stop," said a baker.', "He wept."]],
  ["a question inside a sentence", ['"Why us?" she asked.', '"Never!" he cried.']],
  ["closing quotes and brackets", ['He called it "a crime."', "(Nobody answered.)", "The talks ended."]],
  ["a company", ["Acme Corp. officials and Bolt Inc. staff left.", "Guards of Orion Ltd. stayed."]],
  ["a numbered thing", ["Detachment No. 4 and brigade no. 7 advanced.", "No. 9 stayed."]],
  ["an ellipsis that goes on", ["He said ... nothing of the kind.", "Then he left."]],
  [
    "capitals throughout",
    ["THE U.S. AMBASSADOR LEFT.", "MR. DIAZ OF DETACHMENT NO.4 STAYED.", "NO ONE WAS HURT."],
  ],
  [
    "small words after initials, in capitals",
    ["THE U.S. AND HONDURAN ARMIES MET.", "MARKETS IN THE U.S. ON FRIDAY FELL."],
  ],
  ["a court case", ["The case Doe v. State was heard.", "It was lost."]],
  ["an aside in brackets", ["We do not know.", "[laughs] Nobody knows.", "(he shrugs) Not even I."]],
  ["a state before a dash", ["PASADENA, Calif. -- Two men were shot."]],
  ["web names", ["The site news.example.com said so.", "Others did not."]],
  ["exclamation upon exclamation", ["Stop!!!", "They fired anyway."]],
  ["lower case goes on", ["The firm yahoo! denied it."]],
  ["a list number", ["1. The army withdraws.", "2. The rebels disarm."]],
];

describe("splitSentences", () => {
  it.each(CASES)("%s", (_, sentences) => {
    expect(sentenceTexts(sentences.join(" "))).toEqual(sentences);
  });

  it("finds the sentence after a lost space", () => {
    expect(sentenceTexts("Two men were killed.Police are investigating.")).toEqual([
      "Two men were killed.",
      "Police are investigating.",
    ]);
  });

  it("ends a heading without full stop at its line", () => {
    expect(sentenceTexts("Bomb in Beirut\nNine people died.")).toEqual([
      "Bomb in Beirut",
      "Nine people died.",
    ]);
  });
});
