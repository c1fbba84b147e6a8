import { describe, expect, it } from "vitest";
import { before as sumBefore } from "../../src/assess/rising/index.ts";
import { brokenWithin } from "../../src/backtest/breaks.ts";
import { FIRST_MONTH, MONTHS } from "../../src/backtest/panel.ts";
import { bursts, doubling, draw, lentKnown, outlier, steady, type World } from "../../src/backtest/worlds.ts";
import { firstDayOfMonth } from "../../src/event/index.ts";
import { seededRandom } from "../../src/statistics/random.ts";
import { unitOf } from "./panel.ts";

const CHANGE = 72;
const meanOf = (world: World, from: number, to: number) => {
  const random = seededRandom(3);
  const runs = Array.from({ length: 200 }, () => draw(world, 4, 120, CHANGE, random).slice(from, to));
  return runs.flat().reduce((sum, count) => sum + count, 0) / runs.flat().length;
};

describe("simulated worlds", () => {
  it("have the rates that they are said to have", () => {
    expect(meanOf(steady, 0, 120)).toBeCloseTo(4, 0);
    expect(meanOf(doubling, CHANGE, 120)).toBeCloseTo(8, 0);
    expect(meanOf(outlier, CHANGE, CHANGE + 1)).toBeCloseTo(24, -1);
    expect(meanOf(outlier, CHANGE + 1, 120)).toBeCloseTo(4, 0);
    expect(meanOf(bursts, 24, 120)).toBeCloseTo(4, 0);
  });

  it("lend a series what a real group was amid, and leave its incidents alone", () => {
    const lender = unitOf(Array.from({ length: MONTHS }, (_, i) => i % 5));
    const counts = draw(steady, 3, 120, CHANGE, seededRandom(1));
    const known = lentKnown(counts, lender, seededRandom(2));
    expect(Array.from(known.own.counts)).toEqual(counts);
    expect(sumBefore(known.oneSided, 120, 120)).toBeLessThanOrEqual(sumBefore(known.own, 120, 120));
    expect(Array.from(known.everyone.counts).every((count, i) => count >= known.oneSided.counts[i]!)).toBe(
      true,
    );
  });
});

describe("a break that the manifest knows", () => {
  const breaks = [
    { day: firstDayOfMonth(FIRST_MONTH + CHANGE), actor: null, country: null, what: "counts twice" },
  ];
  const unit = { actor: "a group", place: "XX" };

  it("silences the twelve months that would be compared across it, and no others", () => {
    const silent = Array.from({ length: 60 }, (_, i) => CHANGE - 20 + i).filter((end) =>
      brokenWithin(breaks, unit, end),
    );
    expect([silent[0], silent.at(-1)]).toEqual([CHANGE + 1, CHANGE + 11]);
  });

  it("concerns the actor and the country that it names", () => {
    const named = [{ ...breaks[0]!, actor: "another", country: "YY" }];
    expect(brokenWithin(named, unit, CHANGE + 3)).toBe(false);
    expect(brokenWithin(named, { actor: "another", place: "YY" }, CHANGE + 3)).toBe(true);
  });
});
