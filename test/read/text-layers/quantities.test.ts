import { describe, expect, it } from "vitest";
import { findQuantities } from "../../../src/read/quantities.ts";
import { sentenceOf } from "./fixtures.ts";

/** "words|low/best/high" or "words|n", then flags, for every quantity of kind "count". */
function counts(text: string): string[] {
  return findQuantities(sentenceOf(text))
    .filter((quantity) => quantity.kind === "count")
    .map((quantity) => {
      const { low, best, high } = quantity;
      const value = low === high ? `${best}` : `${low}/${best}/${high}`;
      const flags = [
        quantity.bound,
        quantity.additional && "additional",
        quantity.partOf && "part",
        quantity.ordinal && "ordinal",
        quantity.vague && "vague",
      ].filter((flag) => flag !== null && flag !== false);
      return [`${text.slice(quantity.start, quantity.end)}|${value}`, ...flags].join(" ");
    });
}

const COUNTS: [string, string[]][] = [
  [
    "At least 33 people died and more than 1,200 were hurt.",
    ["At least 33|33 at-least", "more than 1,200|1200 at-least"],
  ],
  ["Some 200 rebels, nearly two dozen trucks.", ["Some 200|200 about", "nearly two dozen|24 about"]],
  ["Half a dozen guards and a couple of drivers fled.", ["Half a dozen|6", "a couple of|2"]],
  ["Between 30 and 40 died.", ["Between 30 and 40|30/35/40"]],
  ["There were 30-40 dead and 50 to 60 hurt.", ["30-40|30/35/40", "50 to 60|50/55/60"]],
  ["Two or three gunmen fired.", ["Two or three|2/2/3"]],
  ["Twelve died, among them four children and two nurses.", ["Twelve|12", "four|4 part", "two|2 part"]],
  [
    "A further three were hurt, another 20 fled and 15 others hid.",
    ["A further three|3 additional", "another 20|20 additional", "15|15 additional"],
  ],
  ["Six more bodies were found, more than six in all.", ["Six|6 additional", "more than six|6 at-least"]],
  ["No one was hurt; there were no casualties and none fled.", ["No one|0", "no|0", "none|0"]],
  [
    "Dozens died and scores were hurt; tens of thousands fled.",
    ["Dozens|24/24/99 vague", "scores|40/40/199 vague", "tens of thousands|20000/20000/99999 vague"],
  ],
  [
    "One hundred and thirty-two people and two thousand and five sheep.",
    ["One hundred and thirty-two|132", "two thousand and five|2005"],
  ],
  ["Some 1.2bn people and 1.5 million sheep.", ["Some 1.2bn|1200000000 about", "1.5 million|1500000"]],
  ["A fifth person died.", ["fifth|5 ordinal"]],
  [
    "No fewer than 19 and no more than 25 died.",
    ["No fewer than 19|19 at-least", "no more than 25|25 at-most"],
  ],
  [
    "Up to 50 fighters, as many as 60 by one count.",
    ["Up to 50|50 at-most", "as many as 60|60 at-most", "one|1"],
  ],
  [
    "Twenty or so guards and 300 or more rebels fought 100+ soldiers.",
    ["Twenty or so|20 about", "300 or more|300 at-least", "100+|100 at-least"],
  ],
  [
    "An estimated 500 fighters crossed; at least another 20 stayed.",
    ["An estimated 500|500 about", "at least another 20|20 at-least additional"],
  ],
  ["Three of the dead were sisters, two of whom were twins.", ["Three|3 part", "two|2 part"]],
  ["The toll rose from fourteen to 31.", ["31|31"]],
  ["A 12-man patrol met a 40-strong band.", ["12|12", "40|40"]],
  ["THREE GUERRILLAS WERE KILLED AND SEVEN OTHERS WERE WOUNDED.", ["THREE|3", "SEVEN|7 additional"]],
  ["Over 2000 people marched.", ["Over 2000|2000 at-least"]],
  [
    "Twenty-five soldiers and several hundred rebels fought.",
    ["Twenty-five|25", "several hundred|200/200/999 vague"],
  ],
];

const KINDS: [string, string[]][] = [
  ["The 36-year-old man, a boy aged 4 and a baby six months old.", ["age", "age", "age"]],
  ["Amina Haddad, 20, and Omar Haddad (17) ran.", ["age", "age"]],
  ["He was 22.", ["age"]],
  ["At 7:45 p.m., at 6am and at 1830 it was dark.", ["clock", "clock", "clock"]],
  ["On 21 March 2018 and November 13, 2015.", ["date", "year", "date", "year"]],
  ["It cost $2.5 million, or 300 pesos, or one million US dollars.", ["money", "money", "money"]],
  ["About 45% or 20 per cent or 7 percent.", ["percent", "percent", "percent"]],
  ["It lies 110 km away, a three-hour drive, two days on foot.", ["measure", "measure", "measure"]],
  ["Since 9/11 Flight 93 and detachment No. 3 and an AK-47.", ["other", "other", "other", "other"]],
  ["In 2014 the 1973 building fell.", ["year", "year"]],
  ["The second attack of the 10th brigade.", ["other", "other"]],
  ["Call 555-471-2789.", ["other", "other", "other"]],
  ["LIMA, 11 OCT 89 (EFE) -- NO NEWS.", ["date", "year"]],
  ["Shots fell in the 1900 block of Elm Street, near 1501 Oak St. in town.", ["other", "other"]],
  ["Call (555) 735-3300 or watch Channel 9.", ["count", "other", "other", "other"]],
  ["The house at 2810 West Arkansas Street burned.", ["other"]],
  ["At one point they hit one another.", ["other", "other"]],
  ["The sides spoke of a two-state, one-sided plan.", ["other", "other"]],
];

describe("findQuantities", () => {
  it.each(COUNTS)("%s", (text, wanted) => {
    expect(counts(text)).toEqual(wanted);
  });

  it.each(KINDS)("kinds in: %s", (text, wanted) => {
    expect(findQuantities(sentenceOf(text)).map((quantity) => quantity.kind)).toEqual(wanted);
  });
});
