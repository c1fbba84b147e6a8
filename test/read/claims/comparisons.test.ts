import { describe, expect, test } from "vitest";
import { of } from "./claims-in.ts";

describe("comparisons", () => {
  test.each([
    ["Boko Haram killed fewer people in Nigeria in 2017 than in 2015.", 2017, 2015, null, 1],
    ["Attacks by Boko Haram in Nigeria more than halved between 2015 and 2017.", 2017, 2015, null, 0.5],
    ["From 2015 to 2017 attacks by Boko Haram in Nigeria doubled.", 2017, 2015, 1.8, 2.2],
  ])("%s", (text, now, before, least, most) => {
    const [claim] = of("comparison", text);
    expect(claim).toMatchObject({
      now: { start: `${now}-01-01` },
      against: { kind: "period", when: { start: `${before}-01-01` } },
      where: [{ country: "NG" }],
      test: { least, most },
    });
  });

  test("years ago, the group's worst time, and just before", () => {
    expect(of("comparison", "The Taliban are much stronger than they were five years ago.")).toMatchObject([
      { now: null, against: { kind: "years-ago", years: 5 }, test: { least: 1.5 } },
    ]);
    expect(of("comparison", "Al-Shabaab is far below its peak.")).toMatchObject([
      { against: { kind: "peak" } },
    ]);
    expect(of("comparison", "Isis is regrouping in its heartland.")).toMatchObject([
      { against: { kind: "previous" }, heartland: true },
    ]);
  });

  test("a place in a clause after the cue does not narrow it", () => {
    const [claim] = of("comparison", "Isis is far weaker than three years ago, when it held half of Syria.");
    expect(claim).toMatchObject({ where: [] });
  });

  test.each([
    "Attacks by the Taliban could double since 2015 levels.",
    "The Taliban are not far weaker than three years ago.",
    "Bread prices were far lower than three years ago.",
    "What counts is how often the Taliban strike, and whether that is more or less than a year ago.",
    "The Taliban have far fewer fighters than three years ago.",
  ])("no claim that event data can speak to: %s", (text) => {
    expect(of("comparison", text)).toEqual([]);
  });
});

describe("several comparisons a sentence", () => {
  test("each clause has its own, and takes from the others what it leaves out", () => {
    const found = of(
      "comparison",
      "Attacks by Isis fell in Iraq from 2015 to 2017, but rose in Egypt over the same period.",
    );
    expect(found).toMatchObject([
      { where: [{ country: "IQ" }], test: { most: 1 }, now: { start: "2017-01-01" } },
      {
        where: [{ country: "EG" }],
        test: { least: 1 },
        now: { start: "2017-01-01" },
        whose: { actor: "islamic-state" },
      },
    ]);
  });

  test("groups are not mixed up", () => {
    const found = of(
      "comparison",
      "Attacks by Isis have halved since 2015, while those of the Taliban have more than doubled since 2016.",
    );
    expect(found).toMatchObject([
      { whose: { actor: "islamic-state" }, against: { when: { start: "2015-01-01" } }, test: { most: 0.55 } },
      {
        whose: { actor: "taliban" },
        against: { when: { start: "2016-01-01" } },
        test: { least: 2, most: null },
      },
    ]);
  });

  test("a pronoun that stands for the attacks stands for no group", () => {
    const [first, second] = of(
      "comparison",
      "Isis is not alone. In Kenya attacks rose from 2014 to 2015; in Somalia they fell.",
    );
    expect(first).toMatchObject({ whose: null, where: [{ country: "KE" }] });
    expect(second).toMatchObject({ whose: null, where: [{ country: "SO" }] });
  });
});

describe("which times are compared", () => {
  test.each([
    ["Boko Haram killed more people in 2017 than a year earlier.", "2017-01-01", "2016-01-01"],
    ["Boko Haram killed fewer people in 2017 than three years earlier.", "2017-01-01", "2014-01-01"],
    ["Attacks by Boko Haram fell in 2016.", "2016-01-01", "2015-01-01"],
    ["Boko Haram is far weaker than in 2015.", null, "2015-01-01"],
    ["Attacks by Boko Haram have declined since March 2015.", null, "2014-04-01"],
    [
      "In the first half of 2016 Boko Haram killed fewer people than in the first half of 2014.",
      "2016-01-01",
      "2014-01-01",
    ],
  ])("%s", (text, now, before) => {
    const [claim] = of("comparison", text);
    expect(claim).toMatchObject({
      now: now === null ? null : { start: now },
      against: { kind: "period", when: { start: before } },
    });
  });
});

test.each([
  ["Attacks by the Taliban fell by 40 per cent in 2016.", 0.55, 0.65],
  ["The Taliban killed a third fewer civilians in 2016 than in 2014.", 0.617, 0.717],
  ["Killings by the Taliban rose by 45 percent from 2014 to 2016.", 1.425, 1.475],
])("a change that is given in figures: %s", (text, least, most) => {
  const [claim] = of("comparison", text);
  if (claim?.kind !== "comparison") throw new Error("no comparison was found");
  expect(claim.test.least).toBeCloseTo(least, 3);
  expect(claim.test.most).toBeCloseTo(most, 3);
  expect(of("share", text)).toEqual([]);
});

test("two places, and two groups, at the same time", () => {
  expect(of("comparison", "In 2015 Isis killed twice as many civilians in Syria as in Iraq.")).toMatchObject([
    {
      where: [{ country: "SY" }],
      against: { kind: "place", where: [{ country: "IQ" }] },
      now: { start: "2015-01-01" },
    },
  ]);
  expect(of("comparison", "The Taliban killed more civilians than Boko Haram in 2016.")).toMatchObject([
    { whose: { actor: "taliban" }, against: { kind: "actor", whose: { actor: "boko-haram" } } },
  ]);
});

test("“no more than” closes the end that “more than” opens", () => {
  expect(of("total", "No more than 50 civilians died at the hands of the Taliban in 2016.")).toMatchObject([
    { amount: { best: 50, bound: "at-most" } },
  ]);
});
