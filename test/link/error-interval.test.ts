import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { falseLinksBetween } from "../../src/link/error-interval.ts";
import { seededRandom } from "../../src/statistics/random.ts";

describe("the interval of the number of false links", () => {
  it("is none where nothing is in doubt", () => {
    expect(falseLinksBetween([])).toEqual([0, 0]);
    expect(falseLinksBetween([[0.001], [0.002]])).toEqual([0, 0]);
  });

  it("reaches farther where one wrong record makes three wrong links", () => {
    const together = Array.from({ length: 10 }, () => [0.1, 0.1, 0.1]);
    const apart = Array.from({ length: 30 }, () => [0.1]);
    expect(falseLinksBetween(together)).toEqual([0, 9]);
    expect(falseLinksBetween(apart)).toEqual([1, 6]);
  });

  it("holds nine in ten of what clusters with such doubts bring, in small numbers and large", () => {
    for (const clusters of [20, 4_000]) {
      const random = seededRandom(5);
      const doubts = Array.from({ length: clusters }, () =>
        Array.from({ length: 1 + Math.floor(6 * random.uniform()) }, () => 0.4 * random.uniform() ** 2),
      );
      const [low, high] = falseLinksBetween(doubts);
      const inside = Array.from({ length: 400 }, () => {
        let wrong = 0;
        for (const ofCluster of doubts) {
          const luck = random.uniform();
          wrong += ofCluster.filter((doubt) => luck < doubt).length;
        }
        return wrong >= low && wrong <= high;
      }).filter(Boolean).length;
      expect(inside / 400).toBeGreaterThan(0.87);
      expect(inside / 400).toBeLessThan(clusters === 20 ? 0.99 : 0.93);
    }
  });

  it("does not depend on the order of clusters, and holds what is expected", () => {
    const doubts = fc.array(fc.array(fc.double({ min: 0, max: 0.5, noNaN: true }), { maxLength: 6 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(doubts, (clusters) => {
        const [low, high] = falseLinksBetween(clusters);
        expect(falseLinksBetween([...clusters].reverse())).toEqual([low, high]);
        expect(low).toBeLessThanOrEqual(clusters.flat().reduce((sum, doubt) => sum + doubt, 0));
        expect(high).toBeGreaterThanOrEqual(low);
        expect(high).toBeLessThanOrEqual(clusters.flat().length);
      }),
    );
  });
});
