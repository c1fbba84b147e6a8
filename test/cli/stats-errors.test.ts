import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { baserate } from "./run.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "baserate-stats-"));
});
afterAll(() => rm(folder, { recursive: true }));

const lines = (values: readonly unknown[]) => `${values.join("\n")}\n`;

describe("errors are for people", () => {
  it.concurrent.each([
    [["changes", "no-such-file.csv"], "", 1, /no-such-file\.csv cannot be read: there is no such file/],
    [["changes", "-"], "", 1, /not enough data: the series has 0 points\. Needed: at least 10 points/],
    [["changes", "-"], lines(Array(12).fill(5)), 1, /not enough data: all 12 points of the series are 5/],
    [["changes", "-"], lines([1, 2, 3, 4, 5, 6, "abc"]), 1, /line 7: "abc" is not a number/],
    [["changes", "-"], "a,b\n1\n", 1, /line 2: 1 cell, where line 1 has 2/],
    [["changes", "-"], "a,b,c\n1,2,3\n", 2, /--column \(a, b, c\)/],
    [["changes", "-", "--column", "d"], "a,b,c\n1,2,3\n", 1, /no column d; its columns are a, b, c/],
    [["changes", "-", "--kind", "counts"], lines([1, 2.5]), 1, /line 2: 2\.5 is no whole number/],
    [["changes", "-"], '{"series": []}', 1, /not a series as in the Turing benchmark/],
    [["changes", "-"], '{"series"', 1, /not valid JSON/],
    [["changes", "-"], "2015-02,1\n2015-01,2\n", 1, /line 2: 2015-01 comes after 2015-02/],
    [["changes", "-"], "1\r2\rabc\r", 1, /line 3: "abc" is not a number/],
    [["unusual", "-"], lines([1, 2, -3]), 1, /line 3: -3 is no whole number from 0 up/],
    [["unusual", "-"], lines([1, "", 3]), 1, /line 2: there is no number/],
    [["unusual", "-", "--alpha", "2"], "", 2, /between 0 and 1/],
    [["severity", "-"], lines(Array(50).fill(3)), 1, /not enough data.*3 different tolls/],
    [["severity", "-", "--reps", "many"], "", 2, /whole number/],
    [["forecast", "-"], "", 2, /required option '--origin/],
    [["forecast", "-", "--origin", "2018-13"], "", 2, /YYYY-MM/],
    [
      ["forecast", "-", "--origin", "2018-10"],
      "unit,month,count\nA,10/2018,3\n",
      1,
      /line 2: "10\/2018" is not a month/,
    ],
    [["forecast", "-", "--origin", "2018-10"], "unit,month,count\nA,2018-09,3\n", 1, /not enough data/],
    [["excitation", "-"], lines(["2015-02-30"]), 1, /line 1: "2015-02-30" is not a time/],
    [["excitation", "-"], lines([1, 2]), 1, /not enough data: there are 2 events/],
    [
      ["excitation", "-", "--units-per-day", "86400"],
      lines(Array.from({ length: 40 }, (_, i) => 1_400_000_000 + i * 5_000_001)),
      1,
      /daily.*195000040.*continuous/,
    ],
    [["excitation", "-", "--counts"], lines([3, 9_000_000_000]), 1, /9000000003 events are too many/],
    [["rate"], "", 2, /COUNT\/EXPOSURE/],
    [["rate", "12"], "", 2, /such as 12\/36/],
    [["rate", "12/0"], "", 1, /above 0/],
    [["rate", "1e300/1"], "", 2, /from 0 to 1000000000000/],
    [["rate", "12/36", "--next", "1e300"], "", 2, /at most 1000000000000/],
    [["forecast", "-", "--origin", "2018-10", "--draws", "2000000000"], "", 2, /from 1 to 100000/],
    [["changes", "-"], "5\n", 1, /the series has 1 point\./],
    [["gti", "-"], "incidents,deaths,injuries,hostages\n1,x,0,0\n", 1, /line 2: "x" is not a number/],
    [["attention", "-"], "place,type,deaths,mentions\nA,x,1,2\n", 1, /not enough data/],
    [["nothing"], "", 2, /unknown command/],
  ])("%j", async (words, stdin, code, message) => {
    const run = await baserate(["stats", ...words], { stdin });
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/^\s+at /m);
    expect(run.stderr).not.toContain("should not have happened");
    expect(run.code).toBe(code);
  });

  it("too little data is JSON for who asked for JSON, and still no success", async () => {
    const { code, stdout } = await baserate(["stats", "changes", "-", "--json"], { stdin: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "not enough data",
      needed: expect.stringMatching(/10 points/),
    });
    expect(code).toBe(1);
  });

  it("bytes that are no text are told", async () => {
    const path = join(folder, "binary.csv");
    await writeFile(path, Buffer.from([0, 1, 2, 255]));
    expect((await baserate(["stats", "changes", path])).stderr).toMatch(/not text/);
  });
});
