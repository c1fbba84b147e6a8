import { describe, expect, test } from "vitest";
import { of } from "./claims-in.ts";

describe("dates and times of their own", () => {
  test("an attack on a day is a claim without a toll", () => {
    expect(of("incident", "Isis struck in Nice on 14 July 2016.")).toMatchObject([
      { asks: "happened", when: { start: "2016-07-14" }, where: { country: "FR" } },
    ]);
  });

  test("since and the past years reach to the report", () => {
    expect(of("total", "Since 2014 Boko Haram has killed 5,000 people in Nigeria.")).toMatchObject([
      { when: { start: "2014-01-01", end: "2019-06-01" } },
    ]);
    expect(of("spread", "Isis has struck in more than a dozen countries since 2014.")).toMatchObject([
      { when: { start: "2014-01-01", end: "2019-06-01" }, amount: { bound: "more-than" } },
    ]);
    expect(of("comparison", "Isis has struck in more than a dozen countries since 2014.")).toEqual([]);
  });

  test("a toll of years is not that of an attack told before", () => {
    const text =
      "Isis attacked Paris on 13 November 2015. In the last five years Isis has killed more than 20,000 people.";
    expect(of("incident", text)).toMatchObject([{ asks: "happened", amount: null }]);
    expect(of("total", text)).toMatchObject([{ amount: { best: 20_000 } }]);
  });

  test.each([
    "Isis has not carried out an attack in Belgium since 2016.",
    "The last attack by Isis in Belgium was in 2016.",
  ])("no attack after that: %s", (text) => {
    expect(of("absence", text)).toMatchObject([{ from: "2017-01-01", to: null, where: [{ country: "BE" }] }]);
  });
});
