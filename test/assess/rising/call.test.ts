import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  callsRise,
  chanceOf,
  type Known,
  loadModel,
  RISING,
  before as sumBefore,
  track,
  withoutPeak,
} from "../../../src/assess/rising/index.ts";

const MONTHS = 72;
const knownOf = (counts: readonly number[]): Known => {
  const own = track(counts);
  return { own, oneSided: own, deaths: own, elsewhere: track(counts.map(() => 0)), everyone: own };
};

describe("a rise", () => {
  const model = loadModel();
  const called = (counts: readonly number[]) => {
    const known = knownOf(counts);
    const { p } = chanceOf(model, known, counts.length, RISING);
    return callsRise(model, known, counts.length, "country", p);
  };

  it("is not called on one busy month alone", () => {
    for (const rate of [1, 2, 5, 25])
      for (const back of [1, 2, 3])
        expect(
          called(Array.from({ length: MONTHS }, (_, i) => (i === MONTHS - back ? 6 : 1) * rate)),
          `${rate} a month, six times that ${back} months ago`,
        ).toBe(false);
  });

  it("is never called where it is unlikely", () => {
    const counts = fc.array(fc.nat(40), { minLength: MONTHS, maxLength: MONTHS });
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 0.59, noNaN: true }), (own, p) => {
        expect(callsRise(model, knownOf(own), MONTHS, "country", p)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it("without the busiest month loses no more than that month had above the second", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: MONTHS, maxLength: MONTHS }), (own) => {
        const known = knownOf(own);
        const [busiest, second] = own.slice(-12).sort((a, b) => b - a);
        const lost = sumBefore(known.own, MONTHS, 12) - sumBefore(withoutPeak(known, MONTHS).own, MONTHS, 12);
        expect(lost).toBeCloseTo(busiest! - second!);
        expect(sumBefore(withoutPeak(known, MONTHS - 1).own, 60, 60)).toBeLessThanOrEqual(
          sumBefore(known.own, 60, 60),
        );
      }),
    );
  });
});
