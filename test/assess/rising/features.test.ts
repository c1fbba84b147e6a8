import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chanceOf,
  FALLING,
  featuresOf,
  featureValues,
  halfWidth,
  type Known,
  loadModel,
  RISING,
  track,
} from "../../../src/assess/rising/index.ts";

const MONTHS = 72;
const counts = fc.array(fc.nat(40), { minLength: MONTHS, maxLength: MONTHS });
const knownOf = (own: readonly number[], elsewhere: readonly number[]): Known => ({
  own: track(own),
  oneSided: track(own.map((n) => Math.floor(n / 2))),
  deaths: track(own.map((n) => 3 * n)),
  elsewhere: track(elsewhere),
  everyone: track(own),
});

describe("what the model looks at", () => {
  it("is nothing that came after the origin", () => {
    fc.assert(
      fc.property(
        counts,
        counts,
        fc.integer({ min: 37, max: MONTHS - 1 }),
        fc.nat(40),
        (own, elsewhere, end, other) => {
          const changed = (values: readonly number[]) => values.map((n, i) => (i < end ? n : other));
          expect(featuresOf(knownOf(changed(own), changed(elsewhere)), end)).toEqual(
            featuresOf(knownOf(own, elsewhere), end),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it("is a finite number, whatever the past", () => {
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 36, max: MONTHS }), (own, elsewhere, end) => {
        expect(Object.values(featuresOf(knownOf(own, elsewhere), end)).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe("the shipped model", () => {
  const model = loadModel();

  it("was fitted on the features that the code computes, in their order", () => {
    const known = knownOf(new Array<number>(MONTHS).fill(1), new Array<number>(MONTHS).fill(0));
    expect(model.features).toEqual(Object.keys(featuresOf(known, MONTHS)));
    expect(featureValues(known, MONTHS)).toEqual(Object.values(featuresOf(known, MONTHS)));
  });

  it("gives probabilities, and no chance of falling from nothing", () => {
    fc.assert(
      fc.property(counts, counts, (own, elsewhere) => {
        const known = knownOf(own, elsewhere);
        for (const asked of [RISING, FALLING]) {
          const { p, byEnsemble } = chanceOf(model, known, MONTHS, asked);
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
          expect(halfWidth(byEnsemble)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 30 },
    );
    const quiet = knownOf(
      [...new Array<number>(50).fill(1), ...new Array<number>(22).fill(0)],
      new Array<number>(MONTHS).fill(0),
    );
    expect(chanceOf(model, quiet, MONTHS, FALLING).p).toBe(0);
  });

  it("expects more of a group whose attacks multiply than of one that goes quiet", () => {
    const none = new Array<number>(MONTHS).fill(0);
    const up = knownOf(
      Array.from({ length: MONTHS }, (_, i) => (i < 60 ? 1 : 8)),
      none,
    );
    const down = knownOf(
      Array.from({ length: MONTHS }, (_, i) => (i < 66 ? 8 : 1)),
      none,
    );
    expect(chanceOf(model, up, MONTHS, RISING).expected.mean).toBeGreaterThan(
      chanceOf(model, down, MONTHS, RISING).expected.mean,
    );
    expect(chanceOf(model, down, MONTHS, FALLING).p).toBeGreaterThan(chanceOf(model, up, MONTHS, FALLING).p);
  });
});
