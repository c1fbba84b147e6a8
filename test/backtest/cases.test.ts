import { describe, expect, it } from "vitest";
import { FALLING, RISING } from "../../src/assess/rising/index.ts";
import { casesOf, isPrompted, outcome } from "../../src/backtest/cases.ts";
import { MONTHS } from "../../src/backtest/panel.ts";
import { unitOf } from "./panel.ts";

const incidents = (counts: Record<number, number>) =>
  unitOf(Array.from({ length: MONTHS }, (_, month) => counts[month] ?? 0));

describe("the cases of the backtest", () => {
  it("are the month-ends up to two years after an incident", () => {
    const ends = casesOf([incidents({ 100: 1 })]).map(({ end }) => end);
    expect(ends).toEqual(Array.from({ length: 24 }, (_, i) => 101 + i));
  });

  it("begin in January 1992 and end in December 2019", () => {
    const ends = casesOf([unitOf(new Array<number>(MONTHS).fill(1))]).map(({ end }) => end);
    expect([ends[0], ends.at(-1)]).toEqual([37, 372]);
  });

  it("come true by the next six months against the last twelve", () => {
    const unit = incidents({ 100: 4, 113: 2, 115: 1 });
    // Four in the last year: 2.5 in six months would be a quarter more, 1.6 a fifth less.
    expect(outcome({ unit, end: 112 }, RISING)).toBe(1);
    expect(outcome({ unit, end: 112 }, FALLING)).toBe(0);
    expect(outcome({ unit, end: 101 }, FALLING)).toBe(1);
  });

  it("call any incident after a year without one a rise, and nothing a fall", () => {
    const unit = incidents({ 100: 4, 115: 1 });
    expect(outcome({ unit, end: 113 }, RISING)).toBe(1);
    expect(outcome({ unit, end: 114 }, FALLING)).toBe(0);
  });

  it("are prompted by three dead after half a year of quiet", () => {
    expect(isPrompted({ unit: incidents({ 100: 3 }), end: 101 })).toBe(true);
    expect(isPrompted({ unit: incidents({ 100: 2 }), end: 101 })).toBe(false);
    expect(isPrompted({ unit: incidents({ 94: 1, 100: 3 }), end: 101 })).toBe(false);
    expect(isPrompted({ unit: incidents({ 100: 3 }), end: 102 })).toBe(false);
  });
});
