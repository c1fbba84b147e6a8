import { describe, expect, it } from "vitest";
import { gaps, reliability, resolution, type Scored, skills, worstBand } from "../../src/backtest/scores.ts";
import { seededRandom } from "../../src/statistics/random.ts";

const scored = (p: number, came: 0 | 1, actor = "a"): Scored => ({
  actor,
  p,
  came,
  climatology: 0.5,
  goesOn: 0.5,
});

describe("scores", () => {
  it("give perfect forecasts the skill 1 and the reference the skill 0", () => {
    const of = (cases: Scored[]) => skills(cases, seededRandom(1), 100).climatology;
    expect(of([scored(1, 1), scored(0, 0, "b")])).toEqual({ value: 1, low: 1, high: 1 });
    expect(of([scored(0.5, 1), scored(0.5, 0, "b")])).toEqual({ value: 0, low: 0, high: 0 });
  });

  it("compare what was said with what came, band by band", () => {
    const cases = [scored(0.82, 1), scored(0.86, 0), scored(1, 1)];
    const bands = reliability(cases);
    expect(bands.map(({ from, n }) => [from, n])).toEqual([
      [0.8, 2],
      [0.9, 1],
    ]);
    expect(worstBand(bands, 2)).toBeCloseTo(0.34);
    expect(resolution(bands)).toBeCloseTo((2 * (0.5 - 2 / 3) ** 2 + (1 - 2 / 3) ** 2) / 3);
  });

  it("know less of a band when one actor fills it", () => {
    const months = Array.from({ length: 400 }, (_, i) => ({ came: (i % 2) as 0 | 1, nth: i }));
    const of = (actor: (nth: number) => string) =>
      gaps(
        months.map(({ came, nth }) => scored(0.45, nth < 200 ? 1 : came, actor(nth))),
        seededRandom(1),
      )[0]!;
    const many = of((nth) => `actor ${nth}`);
    const few = of((nth) => `actor ${Math.floor(nth / 100)}`);
    expect(many.low).toBeGreaterThan(0.2);
    expect(few.high - few.low).toBeGreaterThan(3 * (many.high - many.low));
  });
});
