import { describe, expect, it } from "vitest";
import { grown } from "../../src/assess/rising/index.ts";
import { binned, fitTrees } from "../../src/backtest/fit-trees.ts";
import { seededRandom } from "../../src/statistics/random.ts";

const ROWS = 4000;
const random = seededRandom(7);
const [told, noise] = [0, 1].map(() => Float64Array.from({ length: ROWS }, () => random.uniform()));
const came = told!.map((x) => (random.uniform() < (x > 0.6 ? 0.8 : 0.2) ? 1 : 0));
const data = binned([told!, noise!]);
const all = Int32Array.from({ length: ROWS }, (_, i) => i);
const targets = { start: new Float64Array(ROWS), came, weights: new Float64Array(ROWS).fill(1) };
const chance = (trees: ReturnType<typeof fitTrees>, columns: number[]) =>
  1 / (1 + Math.exp(-trees.reduce<number>((sum, tree) => sum + grown(tree, columns), 0)));

describe("boosted trees", () => {
  it("learn how often something comes true on either side of a step", () => {
    const trees = fitTrees(data, targets, all, 1);
    expect(chance(trees, [0.9, 0.5])).toBeCloseTo(0.8, 1);
    expect(chance(trees, [0.1, 0.5])).toBeCloseTo(0.2, 1);
  });

  it("are the same for the same seed, and learn nothing from rows left out", () => {
    expect(fitTrees(data, targets, all, 1)).toEqual(fitTrees(data, targets, all, 1));
    const half = all.filter((i) => i % 2 === 0);
    const other = { ...targets, came: came.map((it, i) => (i % 2 === 0 ? it : 1 - it)) };
    expect(fitTrees(data, other, half, 1)).toEqual(fitTrees(data, targets, half, 1));
  });

  it("listen to rows by their weight", () => {
    const mute = { ...targets, weights: Float64Array.from(came, (it) => (it === 1 ? 1 : 0.01)) };
    expect(chance(fitTrees(data, mute, all, 1), [0.1, 0.5])).toBeGreaterThan(0.6);
  });
});
