import { describe, expect, it } from "vitest";
import { finding } from "../../src/finding/index.ts";
import { isJoin, waterfall } from "../../src/report/html/waterfall.ts";
import { en } from "../../src/strings/index.ts";

const JOIN = finding({
  id: "data.main.join",
  topic: "data",
  statement: "Why row 7 is taken for the attack.",
  method: { name: "linkage", reference: null },
  sources: [],
  table: {
    columns: ["comparison", "report", "data", "found", "weight (log odds to the base 2)"],
    rows: [
      ["prior", null, null, "share of candidates", 2],
      ["date", "2018-03-24", "<b>2018-03-23</b>", "1 day apart", -1],
      ["killed", "3", "3", "same toll", 3],
      ["together", null, null, "before rivals are weighed", 4],
    ],
  },
});

describe("the waterfall of a join", () => {
  it("has a bar a comparison that begins where the one before ended, and one for all", () => {
    const bars = [
      ...waterfall(JOIN, en).source.matchAll(/class="(for|against)" x="([\d.]+)" y="2" width="([\d.]+)"/g),
    ];
    expect(bars.map(([, kind, x, width]) => [kind, Number(x), Number(width)])).toEqual([
      ["for", 0, 50],
      ["against", 25, 25],
      ["for", 25, 75],
      ["for", 0, 100],
    ]);
  });

  it("says both values and what was found as text, escaped", () => {
    expect(waterfall(JOIN, en).source).toContain("2018-03-24 | &lt;b&gt;2018-03-23&lt;/b&gt;: 1 day apart");
  });

  it("is drawn for joins alone", () => {
    expect(isJoin(JOIN)).toBe(true);
    expect(isJoin({ ...JOIN, id: "data.main" })).toBe(false);
  });
});
