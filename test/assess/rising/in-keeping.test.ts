import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceAbove, meanInKeeping } from "../../../src/assess/rising/index.ts";
import { negativeBinomialSurvival } from "../../../src/statistics/index.ts";

const first = fc.record({
  mean: fc.double({ min: 0.1, max: 2000, noNaN: true }),
  size: fc.double({ min: 0.2, max: 12, noNaN: true }),
});
const bars = fc
  .tuple(fc.integer({ min: -1, max: 1500 }), fc.integer({ min: 0, max: 900 }))
  .map(([falling, more]) => ({ falling, rising: Math.max(0, falling + more) }));
const chances = fc
  .tuple(fc.double({ min: 0.01, max: 0.98, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([rising, share]) => ({ rising, falling: (1 - rising) * share }));
const endsOf = (p: { rising: number; falling: number }, bar: { rising: number; falling: number }) => ({
  rising: { p: p.rising, bar: bar.rising },
  falling: { p: bar.falling < 0 ? 0 : p.falling, bar: bar.falling },
});

describe("what is expected, in keeping with what is said of a rise and of a fall", () => {
  it("gives a rise the probability that is said of it, and more to lower bars", () => {
    fc.assert(
      fc.property(first, bars, chances, fc.integer({ min: 0, max: 3000 }), (it, bar, p, k) => {
        const ends = endsOf(p, bar);
        const said = ends.rising.p / (bar.falling >= bar.rising ? ends.rising.p + ends.falling.p : 1);
        expect(chanceAbove(it, ends, bar.rising)).toBeCloseTo(said, 9);
        expect(chanceAbove(it, ends, -1)).toBeCloseTo(1, 9);
        expect(chanceAbove(it, ends, k)).toBeLessThanOrEqual(chanceAbove(it, ends, k - 1) + 1e-9);
      }),
    );
  });

  it("is the first expectation where that says the same", () => {
    fc.assert(
      fc.property(first, (it) => {
        const bar = { falling: Math.floor(0.4 * it.mean), rising: Math.ceil(0.9 * it.mean) };
        const rising = negativeBinomialSurvival(bar.rising, it);
        const ends = endsOf({ rising, falling: 1 - negativeBinomialSurvival(bar.falling, it) }, bar);
        expect(meanInKeeping(it, ends) / it.mean).toBeCloseTo(1, 6);
      }),
    );
  });

  it("is fewer where a fall is likely, and more where a rise is", () => {
    const bar = { rising: 250, falling: 159 };
    const at = (rising: number, falling: number) =>
      meanInKeeping({ mean: 200, size: 4 }, endsOf({ rising, falling }, bar));
    expect(at(0.07, 0.74)).toBeLessThan(bar.falling);
    expect(at(0.74, 0.07)).toBeGreaterThan(bar.rising);
  });
});
