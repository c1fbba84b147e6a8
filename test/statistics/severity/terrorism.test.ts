import { describe, expect, test } from "vitest";
import { fitSeverity, isNotEnoughData } from "../../../src/statistics/index.ts";
import { sharedHere, sharedNumbers } from "../shared-data.ts";

/** The series of Clauset, Shalizi & Newman (2009): deaths in 9,101 attacks. */
describe.skipIf(!sharedHere)("deaths in terrorist attacks", () => {
  const tolls = sharedHere ? sharedNumbers("terrorism.txt") : [];
  const fitted = (options: Parameters<typeof fitSeverity>[1]) => {
    const severity = fitSeverity(tolls, options);
    if (isNotEnoughData(severity)) throw new Error(severity.why);
    return severity;
  };
  const severity = sharedHere ? fitted({ reps: 2500, level: 0.9, heaping: false }) : null;

  test("the tail", () => {
    expect(severity).toMatchObject({ n: 9101, xmin: 12, nTail: 547 });
    expect(severity!.alpha).toBeCloseTo(2.3699470532, 6);
    expect(severity!.D).toBeCloseTo(0.0176856258, 7);
    expect(severity!.logLik).toBeCloseTo(-2111.032845, 5);
    expect(severity!.alphaSE).toBeCloseTo(0.0586, 3);
  });
  test("the power law is plausible", () => {
    expect(severity!.gof.p).toBeGreaterThan(0.63);
    expect(severity!.gof.p).toBeLessThan(0.72);
  });
  test("against other tails", () => {
    const { lognormal, exponential, stretchedExponential, truncatedPowerLaw } = severity!.lr;
    expect(Math.abs(lognormal.R + 0.278)).toBeLessThan(0.005);
    expect(lognormal.p).toBeCloseTo(0.78, 2);
    expect(Math.abs(exponential.R - 2.456)).toBeLessThan(0.01);
    expect(exponential.p).toBeCloseTo(0.014, 3);
    expect(stretchedExponential.p).toBeGreaterThan(0.5);
    expect(truncatedPowerLaw.test).toBe("nested");
    expect(truncatedPowerLaw.R).toBeLessThanOrEqual(0);
  });
  test("at least one of 2,749 dead: doubt about xmin widens the answer", () => {
    const { xminFree } = severity!.atLeastOne;
    expect(xminFree.p).toBeCloseTo(0.508, 1);
    expect(xminFree.low).toBeCloseTo(0.173, 1);
    expect(xminFree.high).toBeCloseTo(0.877, 1);
    const { xminFixed } = fitted({ xmin: 10, reps: 500, level: 0.9, heaping: false }).atLeastOne;
    expect(xminFixed.p).toBeCloseTo(0.282, 1);
    expect(xminFixed.low).toBeCloseTo(0.178, 1);
    expect(xminFixed.high).toBeCloseTo(0.401, 1);
  });
  test("the full range says how usual 3 dead are, which the tail does not", () => {
    const three = severity!.fullRange.exceedance.find(({ d }) => d === 3)!;
    const counted = tolls.filter((toll) => toll >= 3).length / tolls.length;
    expect(Math.abs(three.p / counted - 1)).toBeLessThan(0.05);
  });
  test("some tolls have been rounded to tens", () => {
    const { tens } = severity!.heaping;
    expect(tens.observed).toBeGreaterThan(tens.expected);
    expect(tens.rounded).toBeGreaterThan(0.02);
    expect(tens.rounded).toBeLessThan(0.15);
  });
});
