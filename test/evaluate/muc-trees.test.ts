import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forestScore, type Growth, growForest, type Tree } from "../../src/evaluate/learn/boosted-trees.ts";
import { parseTree, treeText } from "../../src/evaluate/learn/tree-text.ts";
import { parseWeightTable, weightTable } from "../../src/evaluate/learn/weight-table.ts";

const GROWTH: Growth = { trees: 40, depth: 2, rate: 0.3, leaf: 1, ridge: 1, cases: 1, features: 1 };
const FEATURES = ["best Target", "told best", "first sentence"];

/** Yes where exactly one of two numbers is high: no sum of weights can tell. */
const EITHER = Array.from({ length: 200 }, (_, i) =>
  Float64Array.of((i % 10) / 10, (Math.floor(i / 10) % 10) / 10),
);
const ONE_HIGH = EITHER.map(([a, b]) => a! >= 0.5 !== b! >= 0.5);

describe("boosted trees", () => {
  it("learn what depends on two numbers together", () => {
    const forest = growForest(EITHER, ONE_HIGH, { ...GROWTH, cases: 0.7 });
    const right = EITHER.filter((row, i) => forestScore(forest, row) > 0 === ONE_HIGH[i]);
    expect(right.length).toBeGreaterThanOrEqual(190);
  });

  it("are the same for the same rows", () => {
    expect(growForest(EITHER, ONE_HIGH, GROWTH)).toEqual(growForest(EITHER, ONE_HIGH, GROWTH));
  });

  it("give the share of yes where nothing tells cases apart", () => {
    const rows = Array.from({ length: 100 }, () => Float64Array.of(1));
    const forest = growForest(
      rows,
      rows.map((_, i) => i < 20),
      GROWTH,
    );
    expect(1 / (1 + Math.exp(-forestScore(forest, rows[0]!)))).toBeCloseTo(0.2, 1);
  });

  it("take a missing number for a low one", () => {
    const forest = growForest(
      EITHER,
      EITHER.map(([a]) => a! >= 0.5),
      GROWTH,
    );
    expect(forestScore(forest, Float64Array.of(Number.NaN, 0))).toBeLessThan(0);
  });
});

describe("what is shipped as text", () => {
  const leaf = fc.integer({ min: -3000, max: 3000 }).map((n): Tree => ({ value: n / 1000 }));
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.record({
        feature: fc.nat({ max: FEATURES.length - 1 }),
        from: fc.integer({ min: -9999, max: 9999 }).map((n) => n / 100),
        low: tie("tree"),
        high: tie("tree"),
      }),
    ),
  }));

  it("is the same tree when it is read again", () => {
    fc.assert(
      fc.property(tree, (grown) => {
        expect(parseTree(treeText(grown, FEATURES), [...FEATURES])).toEqual(grown);
      }),
    );
  });

  it("is refused, quoting it, where it is no tree", () => {
    expect(() => parseTree("told best > 2", [])).toThrow(/told best > 2/);
  });

  it("is the same weights", () => {
    const models = {
      attack: new Map([
        ["", -1.5],
        ["w=bomb", 0.25],
      ]),
      bombing: new Map([["w=bomb", 1]]),
    };
    const read = parseWeightTable(weightTable(models).trimEnd());
    expect(Object.fromEntries(read)).toEqual(models);
  });
});
