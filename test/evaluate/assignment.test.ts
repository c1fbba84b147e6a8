import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestAssignment } from "../../src/evaluate/score/assignment.ts";

const matrix = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

/** The best sum by trying every way. */
function bestByTrial(gains: readonly number[][], row = 0, used: readonly number[] = []): number {
  if (row === gains.length) return 0;
  let best = bestByTrial(gains, row + 1, used);
  gains[row]!.forEach((gain, column) => {
    if (!used.includes(column)) best = Math.max(best, gain + bestByTrial(gains, row + 1, [...used, column]));
  });
  return best;
}

describe("the best assignment", () => {
  it("has the largest sum, and uses each row and column at most once", () => {
    fc.assert(
      fc.property(matrix, (gains) => {
        const pairs = bestAssignment(gains);
        expect(new Set(pairs.map(([row]) => row)).size).toBe(pairs.length);
        expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length);
        const sum = pairs.reduce((total, [row, column]) => total + gains[row]![column]!, 0);
        expect(sum).toBe(bestByTrial(gains));
      }),
    );
  });

  it("of nothing is nothing", () => {
    expect(bestAssignment([])).toEqual([]);
    expect(bestAssignment([[]])).toEqual([]);
  });
});
