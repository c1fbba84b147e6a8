import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  expectedErrors,
  explainPair,
  findPairOf,
  type LinkResult,
  type LinkSource,
  link,
} from "../../src/link/index.ts";
import { Problem } from "../../src/problem.ts";
import { type Database, openMemory } from "../../src/store/index.ts";
import { record, simulated } from "./simulated.ts";

let db: Database;
beforeAll(async () => {
  db = await openMemory();
});
afterAll(() => db.close());

const namesOf = ({ entries, clusters }: LinkResult) =>
  clusters
    .map(({ members }) => members.map((i) => `${entries[i]!.source}:${entries[i]!.record.event}`).sort())
    .filter((names) => names.length > 1)
    .map((names) => names.join(" "))
    .sort();

describe("linking sources", () => {
  it("joins the reports of one incident and leaves the others apart", async () => {
    const result = await link(db, simulated(60, ["a", "b", "c"], 1));
    const expected = Array.from({ length: 60 }, (_, i) => `a:shared-${i} b:shared-${i} c:shared-${i}`);
    const found = namesOf(result);
    const right = found.filter((names) => expected.includes(names)).length;
    expect(right).toBeGreaterThanOrEqual(58);
    expect(found.length - right).toBeLessThanOrEqual(2);
  });

  it("gives the same clusters in whatever order sources and events come, one event of a source in each", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        async (seed, order) => {
          const sources = simulated(12, ["a", "b", "c"], seed);
          const shuffled = [...sources]
            .sort((x, y) => ((x.name.charCodeAt(0) * order) % 7) - ((y.name.charCodeAt(0) * order) % 7))
            .map(({ name, records }) => ({ name, records: records.toReversed() }));
          const [one, other] = [await link(db, sources), await link(db, shuffled)];
          expect(namesOf(other)).toEqual(namesOf(one));
          expect(other.pairs.map((pair) => pair.probability)).toEqual(
            one.pairs.map((pair) => pair.probability),
          );
          for (const { members } of one.clusters)
            expect(new Set(members.map((i) => one.entries[i]!.source)).size).toBe(members.length);
          expect(one.clusters.flatMap(({ members }) => members).sort((x, y) => x - y)).toEqual(
            one.entries.map((_, i) => i),
          );
          for (const { probability } of one.pairs) {
            expect(probability).toBeGreaterThanOrEqual(0);
            expect(probability).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 8 },
    );
  }, 60_000);

  it("finds duplicates within a source only when asked to", async () => {
    const [source] = simulated(40, ["a"], 3) as [LinkSource];
    const twice = { ...source, records: [...source.records, { ...source.records[0]!, event: "again" }] };
    expect(namesOf(await link(db, [twice]))).toEqual([]);
    expect(namesOf(await link(db, [twice], { within: true }))).toContain("a:again a:shared-0");
  });

  it("links an event of a day to an episode around it", async () => {
    const [a, b] = simulated(40, ["a", "b"], 4) as [LinkSource, LinkSource];
    const place = { lat: 35, lon: 46, precision: "exact" } as const;
    const killed = { low: 17, best: 17, high: 17 };
    const day = record("day", { day: "2021-06-03", place, killed });
    const episode = record("episode", { day: "2021-06-01", end: "2021-06-06", place, killed });
    const result = await link(db, [
      { ...a, records: [...a.records, day] },
      { ...b, records: [...b.records, episode] },
    ]);
    expect(namesOf(result)).toContain("a:day b:episode");
  });

  it("sets aside what lacks a day or a place, and still says where it is", async () => {
    const [a, b] = simulated(20, ["a", "b"], 5) as [LinkSource, LinkSource];
    const vague = [record("undated", { date: null }), record("nowhere", { place: null })];
    const result = await link(db, [{ ...a, records: [...a.records, ...vague] }, b]);
    expect(result.setAside.map((i) => result.entries[i]!.record.event).sort()).toEqual([
      "nowhere",
      "undated",
    ]);
    expect(result.clusters.flatMap(({ members }) => members)).toHaveLength(82);
  });

  it.each([
    ["no source", []],
    [
      "an empty source",
      [
        { name: "a", records: [record("1")] },
        { name: "b", records: [] },
      ],
    ],
    [
      "sources of one row",
      [
        { name: "a", records: [record("1")] },
        { name: "b", records: [record("1")] },
      ],
    ],
  ])("works on %s", async (_, sources) => {
    const result = await link(db, sources);
    expect(result.entries).toHaveLength(sources.reduce((sum, { records }) => sum + records.length, 0));
  });

  it("leaves nothing behind in the database", async () => {
    const { z } = await import("zod");
    const tables = () =>
      db.query("select table_name as name from duckdb_tables()", {}, z.object({ name: z.string() }));
    const before = await tables();
    await link(db, simulated(5, ["a", "b"], 6));
    expect(await tables()).toEqual(before);
  });

  it("names the fields where they are more than can be compared", async () => {
    const columns = Array.from({ length: 10 }, (_, i) => `column ${i}`);
    const categories = Object.fromEntries(columns.map((column) => [column, "x"]));
    const sources = ["a", "b"].map((name) => ({ name, records: [record("1", { categories })] }));
    await expect(link(db, sources)).rejects.toThrow(/10 fields .*column 9.*at most 9/);
  });

  it("names the id or source that is there twice", async () => {
    const twice = [{ name: "a", records: [record("1"), record("1")] }];
    await expect(link(db, twice)).rejects.toThrow(Problem);
    await expect(link(db, twice)).rejects.toThrow('a has the event "1" twice');
    await expect(link(db, [{ name: "a", records: [] }, twice[0]!])).rejects.toThrow(
      'Two sources are called "a"',
    );
  });
});

describe("saying why and how wrong", () => {
  it("explains a pair by bars that sum up to its weight, with both values", async () => {
    const result = await link(db, simulated(40, ["a", "b"], 7));
    const pair = findPairOf(result, { source: "b", event: "shared-3" }, { source: "a", event: "shared-3" })!;
    const { bars, weight, linked } = explainPair(result, pair);
    expect(linked).toBe(true);
    expect(bars.reduce((sum, bar) => sum + bar.weight, 0)).toBeCloseTo(weight, 6);
    expect(bars[0]!.comparison).toBe("prior");
    expect(bars.find(({ comparison }) => comparison === "type")!.values![0]).toMatch(/^t\d$/);
  });

  it("counts links that go through a third record only", async () => {
    const alone = { probabilities: [0.9, 1, 0.8], members: [0, 1, 2] };
    const entries = ["a", "b", "c"].map((source) => ({ source, record: record("1") }));
    const pair = (a: number, b: number, probability: number) => ({
      ...{ a, b, probability, linked: true, weight: 5, pattern: 0, judged: null },
    });
    const report = expectedErrors({ entries, clusters: [alone], pairs: [pair(0, 1, 0.9), pair(1, 2, 0.8)] });
    expect(report.linked).toBe(3);
    expect(report.falseLinks).toBeCloseTo(0.1 + 0.2 + 0.2, 9);
  });

  it("expects as many errors in all as by source pair and by band", async () => {
    const report = expectedErrors(await link(db, simulated(60, ["a", "b", "c"], 8)));
    for (const parts of [report.bySourcePair, report.byBand]) {
      for (const key of ["linked", "falseLinks", "missedLinks"] as const)
        expect(parts.reduce((sum, part) => sum + part[key], 0)).toBeCloseTo(report[key], 6);
    }
    expect(report.falseLinks).toBeLessThan(0.05 * report.linked);
  });
});
