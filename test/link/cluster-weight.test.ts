import { expect, it } from "vitest";
import { clusterPriors, noClusterPrior } from "../../src/link/cluster-prior.ts";
import { clusterWeight } from "../../src/link/cluster-weight.ts";
import { noCopies } from "../../src/link/copy-weights.ts";
import { pairGraph } from "../../src/link/partition.ts";

it("of reports of one day does not depend on the order in which they are given", () => {
  const graph = pairGraph(
    Int16Array.of(0, 0, 0),
    Int32Array.of(0, 0, 1),
    Int32Array.of(1, 2, 2),
    Int32Array.of(0, 1, 2),
    Int32Array.of(100, 100, 100),
  );
  const weights = Float64Array.of(0, 4, 0, -1, 0, 1);
  const model = { weights, prior: new Float64Array(3), total: Float64Array.of(4, -1, 1), match: [] };
  const weigh = clusterWeight(graph, model, 2, noClusterPrior(1).final, noCopies(model));
  for (const order of [
    [0, 2, 1],
    [1, 0, 2],
    [2, 1, 0],
  ])
    expect(weigh(order)).toBeCloseTo(weigh([0, 1, 2]), 12);
});

it("knows sixty sources apart", () => {
  const sources = Array.from({ length: 60 }, (_, i) => i);
  const often = sources.slice(1).map((i) => ({ sources: [0, i], likely: 20 }));
  const { final } = clusterPriors([...often, ...often], {
    sizes: sources.map(() => 10_000),
    within: false,
    reports: false,
  });
  expect(final.logEvents([0, 59])).toBeGreaterThan(final.logEvents([1, 59]) + 1);
});
