import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gtiScore, type TerrorismYear } from "../../src/statistics/index.ts";
import { shared, sharedHere } from "./shared-data.ts";

const year = fc.record({
  incidents: fc.nat(3000),
  deaths: fc.nat(10_000),
  injuries: fc.nat(10_000),
  hostages: fc.nat(500),
});

describe("Global Terrorism Index", () => {
  test.skipIf(!sharedHere)("agrees with the reference vectors exactly", () => {
    const vectors = JSON.parse(shared("gti_vectors.json")) as {
      input: TerrorismYear[];
      raw: number[];
      score: number;
    }[];
    for (const { input, raw, score } of vectors) expect(gtiScore(input)).toEqual({ raw, score });
  });
  test("a worked year: 21 incidents, 36 deaths, 53 injured, 20 hostages", () => {
    expect(gtiScore([{ incidents: 21, deaths: 36, injuries: 53, hostages: 20 }]).raw).toEqual([165.5]);
  });
  test("lies between 0 and 10, and a year that recedes weighs less", () => {
    fc.assert(
      fc.property(year, (bad) => {
        const quiet = { incidents: 0, deaths: 0, injuries: 0, hostages: 0 };
        const now = gtiScore([bad, quiet]).score;
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(10);
        expect(gtiScore([quiet, bad]).score).toBeLessThanOrEqual(now);
      }),
    );
  });
  test("refuses more than five years", () => {
    const quiet = { incidents: 0, deaths: 0, injuries: 0, hostages: 0 };
    expect(() => gtiScore(Array(6).fill(quiet))).toThrow(/5 years/);
  });
});
