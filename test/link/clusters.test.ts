import { describe, expect, it } from "vitest";
import { findClusters } from "../../src/link/clusters.ts";
import { pairGraph } from "../../src/link/partition.ts";

/** Three records of three sources, each pair of which is a candidate. */
const graph = pairGraph(
  Int16Array.of(0, 1, 2),
  Int32Array.of(0, 0, 1),
  Int32Array.of(1, 2, 2),
  Int32Array.of(0, 0, 0),
);

const clustersWith = (ofPair: number, ofThree: number) => {
  const weight = (members: readonly number[]) => [0, 0, ofPair, ofThree][members.length]!;
  const rule = { weight, growing: weight, pairWeight: () => ofPair, onePerSource: true };
  return findClusters(graph, rule)
    .members.filter((members) => members.length > 0)
    .map((members) => members.join(" "));
};

describe("clusters", () => {
  it("are found where three are likely one event and no two of them are by themselves", () => {
    expect(clustersWith(-0.5, 2)).toEqual(["0 1 2"]);
  });

  it("are not made where all together are no likelier one event than each alone", () => {
    expect(clustersWith(-0.5, -0.1).sort()).toEqual(["0", "1", "2"]);
  });
});
