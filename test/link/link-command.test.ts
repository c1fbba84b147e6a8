import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { linkWorkbench } from "./workbench.ts";

const { folder, printed, run, file } = linkWorkbench();

const HEAD = "event,date,enddate,latitude,longitude,kind,killed,actor";
const north = () =>
  file("north.csv", `${HEAD}\n1,2020-01-03,,36.1,43.1,bomb,12,IS\n2,2020-02-03,,35.0,44.0,shooting,3,\n`);
const south = () =>
  file(
    "south.csv",
    `${HEAD}\r\nx,2020-01-03,NA,36.1,43.1,blast,12,Islamic State\r\n"y, z",2020-05-03,,33,44,arson,1,\r\n`,
  );
const kinds = () =>
  file(
    "kinds.csv",
    "data.source,base.categories,level1,level2\nD1,bomb,explosive,violent\nD1,shooting,firearm,violent\nD2,blast,explosive,violent\n",
  );

describe("baserate link", () => {
  it("writes clusters as CSV and says how wrong they are", async () => {
    const out = join(folder, "out.csv");
    await run(north(), south(), "--taxonomy", `kind=${kinds()}`, "--out", out);
    const lines = readFileSync(out, "utf8").trim().split("\n");
    expect(lines[0]).toBe("cluster,source,event,probability");
    expect(lines.slice(1).map((line) => line.replace(/,[\d.]+$/, ""))).toEqual([
      "1,north,1",
      "1,south,x",
      "2,north,2",
      '3,south,"y, z"',
    ]);
    expect(printed.stdout).toMatch(/1 pair is linked: about [\d.]+ of them wrongly/);
    expect(printed.stderr).toContain('no category "arson" for south: unknown for 1 event');
  });

  it("explains a pair", async () => {
    await run(north(), south(), "--taxonomy", `kind=${kinds()}`, "--explain", "north:1", "south:x");
    expect(printed.stdout).toContain("north:1 and south:x: one incident");
    expect(printed.stdout).toMatch(/kind .* bomb \| blast: same category/);
    expect(printed.stdout).toMatch(/actors .* IS \| Islamic State: same actors/);
  });

  it("prints pairs with their reasons as JSON", async () => {
    await run(north(), south(), "--json");
    const answer = JSON.parse(printed.stdout);
    expect(answer.pairs).toHaveLength(1);
    expect(answer.pairs[0]).toMatchObject({ a: { source: "north", event: "1" }, linked: true });
    expect(answer.expected).toMatchObject({ linked: 1, bySourcePair: [{ sources: ["north", "south"] }] });
  });

  it("names each row that it cannot read, and links the rest", async () => {
    const bad = file(
      "bad.csv",
      `${HEAD}\n1,2020-01-03,,95,43,bomb,1,\n2,2020-13-01,,36,43,bomb,1,\n3,2020-01-05,2020-01-01,36,43,bomb,1,\n` +
        `4,2020-01-05,,36,43,bomb,many,\n5,2020-01-05,,36,43,bomb,1,\n5,2020-01-06,,36,43,bomb,1,\n6,,,36,43,bomb,1,\n7,2020-01-05,,,,bomb,1,\n8,2020\n`,
    );
    await run(bad, north(), "--json");
    const { rejects, setAside } = JSON.parse(printed.stdout);
    expect(rejects.map((r: { line: number; column: string }) => [r.line, r.column])).toEqual([
      [2, "latitude"],
      [3, "date"],
      [4, "enddate"],
      [5, "killed"],
      [7, "event"],
      [10, ""],
    ]);
    expect(setAside.map((e: { event: string }) => e.event)).toEqual(["6", "7"]);
    expect(printed.stderr).toContain('bad.csv, line 2: latitude "95": expected degrees from -90 to 90');
    expect(printed.stderr).toContain("6 rows were not linked");
  });

  it.each([
    ["no files", () => [], "name the files"],
    ["one source", () => [north()], "--within"],
    ["a file that is not there", () => [north(), join(folder, "none.csv")], "there is no such file"],
    ["an empty file", () => [north(), file("empty.csv", "")], "is empty"],
    [
      "other columns",
      () => [north(), file("other.csv", "number,when\n1,2\n")],
      "lacks the column event, date",
    ],
    [
      "a taxonomy without levels",
      () => [north(), south(), "--taxonomy", `kind=${north()}`],
      "is no taxonomy",
    ],
    ["an unknown event", () => [north(), south(), "--explain", "north:1", "south:9"], 'no event "south:9"'],
  ])("says what is wrong with %s", async (_, words, message) => {
    await expect(run(...words())).rejects.toThrow(message);
  });

  it("refuses a judgement that is none, as any other word that it does not know", async () => {
    await expect(run("judge", "north:1", "south:x", "maybe")).rejects.toThrow(
      /Allowed choices are same, different/,
    );
  });

  it("warns of an empty source", async () => {
    await run(north(), file("nothing.csv", `${HEAD}\n`));
    expect(printed.stderr).toContain("nothing.csv has no events");
    expect(printed.stdout).toContain("2 events of 2 sources are 2 incidents");
  });
});

const shared = resolve(import.meta.dirname, "../..", process.env.BASERATE_SHARED ?? "../shared", "eval/link");
if (!existsSync(shared)) console.warn(`no simulated sources at ${shared}: tests on them are skipped`);

describe.skipIf(!existsSync(shared))("the simulated sources", () => {
  /** Pairwise F1 against `id`, where 0 is no counterpart. */
  async function f1(set: string, ...options: string[]): Promise<number> {
    const files = [1, 2, 3, 4].map((i) => `${shared}/${set}_D${i}.csv`);
    const out = join(folder, "found.csv");
    const taxonomies = ["v1", "v2", "v3"].flatMap((v) => ["--taxonomy", `${v}=${shared}/${set}_${v}.csv`]);
    await run(...files, ...taxonomies, ...options, "--out", out);
    const truth = new Map<string, string>();
    for (const [i, path] of files.entries()) {
      for (const line of readFileSync(path, "utf8").trim().split("\n").slice(1)) {
        const cells = line.split(",");
        truth.set(`${set}_D${i + 1},${cells[0]}`, cells.at(-2)!);
      }
    }
    const found = readFileSync(out, "utf8").trim().split("\n").slice(1);
    const pairsOf = (keys: readonly (readonly [string, string])[]) =>
      new Set(
        keys.flatMap(([k, x], i) => keys.slice(0, i).flatMap(([l, y]) => (k === l ? [`${y} ${x}`] : []))),
      );
    const rows = found.map((line) => line.split(","));
    const linked = pairsOf(rows.map(([cluster, source, event]) => [cluster!, `${source},${event}`]));
    const named = rows.map(([, source, event]) => `${source},${event}`);
    const right = pairsOf(named.flatMap((x) => (truth.get(x) === "0" ? [] : [[truth.get(x)!, x] as const])));
    const both = [...linked].filter((pair) => right.has(pair)).length;
    return (2 * both) / (linked.size + right.size);
  }

  it.each([
    ["base", 0.99],
    ["dense", 0.985],
    ["dense_n10", 0.955],
  ])(
    "links %s with an F1 of at least %f",
    async (set, least) => {
      expect(await f1(set)).toBeGreaterThanOrEqual(least);
    },
    30_000,
  );

  it("finds base by MELTT's rule too", async () => {
    expect(await f1("base", "--melt")).toBeGreaterThanOrEqual(0.99);
  });
});
