import { describe, expect, test } from "vitest";
import { inPlace, span } from "../../src/strings/en/phrases.ts";
import { seriesChecks } from "../../src/strings/en/series-checks.ts";
import { counted, figure } from "../../src/strings/en/words.ts";

describe("numbers in sentences", () => {
  test.each([
    [1234, "1,234"],
    [1234.5, "1,235"],
    [153.27, "153"],
    [12.34, "12.3"],
    [1.274, "1.27"],
    [0.749, "0.75"],
    [0.0962, "0.096"],
    [0.0004, "0.0004"],
    [0, "0"],
  ])("%d is written %s: no more digits than carry meaning, and never 0 for what is not", (n, written) => {
    expect(figure(n)).toBe(written);
  });

  test("one of a kind is told in the singular", () => {
    expect(counted(1, "deadly one-sided incidents")).toBe("1 deadly one-sided incident");
    expect(counted(1, "deaths in one-sided violence")).toBe("1 death in one-sided violence");
    expect(counted(2000, "rows")).toBe("2,000 rows");
  });
});

describe("stretches and places in sentences", () => {
  test("only whole months are told without days", () => {
    expect(span({ start: "2017-03-01", end: "2018-02-28" })).toBe("March 2017 to February 2018");
    expect(span({ start: "2018-03-01", end: "2018-05-30" })).toBe("1 March 2018 to 30 May 2018");
    expect(span({ start: "2017-03-16", end: "2018-03-15" })).toBe("16 March 2017 to 15 March 2018");
  });

  test("a country whose name takes an article has it, in findings and in verdicts on claims", () => {
    expect(inPlace("United States")).toBe("in the United States");
    expect(seriesChecks.series.in("United States")).toBe("in the United States");
    expect(seriesChecks.series.in("Iraq and Syria")).toBe("in Iraq and Syria");
  });
});
