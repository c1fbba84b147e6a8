import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DISTANCE } from "../../src/link/compare-distance.ts";
import { TOLL } from "../../src/link/comparison.ts";
import { sharesOf } from "../../src/link/fellegi-sunter.ts";

const usual = (comparison: typeof TOLL) => {
  const all = comparison.levels.reduce((sum, level) => sum + level.chance, 0);
  return comparison.levels.map(({ chance }) => chance / all);
};

describe("shares of levels", () => {
  it("are what is expected where nothing was counted, and what was counted where that is much", () => {
    const none = TOLL.levels.map(() => 0);
    sharesOf(TOLL.levels, none, usual(TOLL), 6).forEach((share, i) => {
      expect(share).toBeCloseTo(usual(TOLL)[i]!, 9);
    });
    const many = TOLL.levels.map((_, i) => 10_000 * (i + 1));
    sharesOf(TOLL.levels, many, usual(TOLL), 6).forEach((share, i) => {
      expect(share).toBeCloseTo((i + 1) / 36, 3);
    });
  });

  it("of a level in which nothing was counted say no more than the number of pairs allows", () => {
    const exact = { ...DISTANCE, levels: DISTANCE.levels.filter(({ stratum }) => stratum === 0) };
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1_000_000 }), (pairs) => {
        const counts = exact.levels.map((_, i) => (i === exact.levels.length - 1 ? pairs : 0));
        const shares = sharesOf(exact.levels, counts, usual(exact), 6);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        shares.forEach((share, i) => {
          expect(share).toBeGreaterThan(Math.min(usual(exact)[i]! / 4, 0.25 / pairs));
        });
      }),
    );
  });
});
