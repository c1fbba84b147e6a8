import { expect, it } from "vitest";
import { resample } from "../../src/link/bootstrap.ts";
import type { Clusters } from "../../src/link/clusters.ts";
import { DISTANCE } from "../../src/link/compare-distance.ts";
import { CROWD, DATE, TOLL, UNKNOWN } from "../../src/link/comparison.ts";
import { gatherEvidence } from "../../src/link/fellegi-sunter.ts";
import { seededRandom } from "../../src/statistics/random.ts";

const SIZES = [100, 100];
const WAYS = [4, 5, 6, 7];

/** Chance pairs that differ in their days alone, so many of each kind. */
function evidenceOf(pairs: number) {
  return gatherEvidence(
    {
      comparisons: [CROWD, DATE, DISTANCE, TOLL],
      levels: Uint8Array.from(WAYS.flatMap((days) => [0, days, 3, UNKNOWN])),
      sourcePair: Int32Array.from(WAYS, () => 1),
      count: Float64Array.from(WAYS, () => 100),
      chance: Float64Array.from(WAYS, () => pairs),
    },
    SIZES,
    false,
  );
}

const clusters: Clusters = {
  of: Int32Array.from({ length: 4_000 }, (_, r) => r),
  members: Array.from({ length: 4_000 }, (_, r) => [r]),
};
const options = { sizes: SIZES, within: false };

/** How far the log share of a day's agreement among chance pairs strays, at most, in twenty draws. */
function strayed(pairs: number): number {
  const evidence = evidenceOf(pairs);
  const random = seededRandom(1);
  const drawn = Array.from({ length: 20 }, () => resample(evidence, clusters, options, random).evidence);
  return Math.max(...drawn.map(({ logChance }) => Math.abs(logChance[1]! - evidence.logChance[1]!)));
}

it("leaves what chance gives open where few pairs tell of it, and next to nothing where many do", () => {
  expect(strayed(10)).toBeGreaterThan(0.2);
  expect(strayed(100_000)).toBeLessThan(0.02);
});

it("lets clusters count once on average, and is the same each time", () => {
  const draw = () => resample(evidenceOf(10), clusters, options, seededRandom(3)).counts;
  expect(draw().reduce((sum, n) => sum + n, 0) / 4_000).toBeCloseTo(1, 1);
  expect(draw()).toEqual(draw());
});
