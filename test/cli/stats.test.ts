import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ownFolder } from "../own-folder.ts";
import { baserate, shared } from "./run.ts";

const { file } = ownFolder();

/** The JSON of a command that must succeed without a word on stderr. */
async function json(words: readonly string[], stdin?: string) {
  const { code, stdout, stderr } = await baserate(["stats", ...words, "--json"], { stdin });
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

const lines = (values: readonly unknown[]) => `${values.join("\n")}\n`;
/** Ten quiet months, then ten that are not. */
const LEVELS = [2, 3, 1, 2, 4, 2, 3, 2, 1, 2, 14, 17, 12, 15, 18, 13, 16, 14, 15, 17];
const MONTHS = LEVELS.map((_, i) => `${2014 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`);
const TOLLS = Array.from({ length: 200 }, (_, i) => Math.max(1, Math.floor(3 / ((i + 0.5) / 200) ** 0.8)));

const series = join(shared, "eval/stats");
const here = existsSync(series);
if (!here) console.warn(`reference series not found at ${series}: the tests on them are skipped`);

describe("baserate stats severity", () => {
  it("tells tail, rivals and exceedance, the same bytes for the same seed", async () => {
    const words = ["stats", "severity", "-", "--reps", "50", "--seed", "4", "--json"];
    const [one, two] = await Promise.all([
      baserate(words, { stdin: lines(TOLLS) }),
      baserate(words, { stdin: lines(TOLLS) }),
    ]);
    expect(two.stdout).toBe(one.stdout);
    const found = JSON.parse(one.stdout);
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining([
        "n",
        "xmin",
        "alpha",
        "alphaSE",
        "D",
        "nTail",
        "logLik",
        "gof",
        "lr",
        "exceedance",
      ]),
    );
    expect(found.gof).toMatchObject({ p: expect.any(Number), reps: 50 });
    expect(found.exceedance[0]).toMatchObject({ d: 2, p: expect.any(Number), low: expect.any(Number) });
  });
  it("keeps an xmin that is given, and reads the range of the estimates", async () => {
    const rows = TOLLS.map((toll, i) => `${i},${Math.max(1, toll - 1)},${toll},${2 * toll}`);
    const path = file("ranges.csv", lines(["id,low,best,high", ...rows]));
    const found = await json([
      ...["severity", path, "--column", "best", "--low", "low", "--high", "high"],
      ...["--xmin", "5", "--reps", "50", "--at", "50", "--among", "100"],
    ]);
    expect(found.xmin).toBe(5);
    expect(found.atLeastOne).toMatchObject({ d: 50, incidents: 100 });
  });
  it("leaves incidents without deaths out only when told to, and says how many", async () => {
    const stdin = lines([0, ...TOLLS]);
    const refused = await baserate(["stats", "severity", "-"], { stdin });
    expect(refused.stderr).toMatch(/line 1: the toll is 0.*--zeros leave-out/);
    expect((await json(["severity", "-", "--zeros", "leave-out", "--reps", "20"], stdin)).leftOut).toBe(1);
  });
  it.skipIf(!here)("the published fit of the terrorism series", async () => {
    const found = await json(["severity", join(series, "terrorism.txt"), "--reps", "100"]);
    expect(found).toMatchObject({ n: 9101, xmin: 12, nTail: 547 });
    expect(found.alpha).toBeCloseTo(2.3699, 3);
  });
});

describe("baserate stats changes", () => {
  it("gives index and time of the first point of the new regime", async () => {
    const path = file("months.csv", lines(["month,attacks", ...LEVELS.map((n, i) => `${MONTHS[i]},${n}`)]));
    const found = await json(["changes", path]);
    expect(found.changes).toHaveLength(1);
    expect(found.changes[0]).toMatchObject({ index: 10, time: "2014-11" });
    expect(found.regimes).toMatchObject([
      { from: 0, to: 9, toTime: "2014-10" },
      { from: 10, to: 19, fromTime: "2014-11" },
    ]);
    const plain = await baserate(["stats", "changes", path]);
    expect(plain.stdout).toContain("2014-11");
    expect(plain.stdout).toContain("negative binomial");
  });
  it("numbers one a line, with gaps, have no times", async () => {
    const gappy = [...LEVELS.slice(0, 5), "", "NA", ...LEVELS.slice(5)];
    expect((await json(["changes", "-"], lines(gappy))).changes).toMatchObject([{ index: 12, time: null }]);
  });
  it("reads the JSON of the Turing benchmark", async () => {
    const benchmark = {
      name: "made-up",
      n_obs: LEVELS.length,
      n_dim: 1,
      time: { type: "string", format: "%Y-%m", index: LEVELS.map((_, i) => i), raw: MONTHS },
      series: [{ label: "attacks", type: "int", raw: LEVELS }],
    };
    const path = file("series.json", JSON.stringify(benchmark, null, 1));
    expect((await json(["changes", path])).changes).toMatchObject([{ index: 10, time: "2014-11" }]);
  });
  it("a change at a known break of method is measurement, not world", async () => {
    const stdin = lines(["month,attacks", ...LEVELS.map((n, i) => `${MONTHS[i]},${n}`)]);
    const found = await json(["changes", "-", "--known-break", "2014-11"], stdin);
    expect(found.changes[0].cause).toBe("measurement, not world");
    expect((await json(["changes", "-", "--known-break", "2014-03"], stdin)).changes[0].cause).toBeNull();
  });
});

describe("baserate stats unusual", () => {
  it("judges each point by those before it", async () => {
    const counts = [...Array.from({ length: 40 }, (_, i) => 3 + ((i * 7) % 4)), 30];
    const found = await json(["unusual", "-", "--period", "1", "--from", "30"], lines(counts));
    expect(found.points).toHaveLength(11);
    expect(found.points.at(-1)).toMatchObject({ index: 40, count: 30, alarm: true });
    expect(found.points[0]).toMatchObject({ index: 30, alarm: false });
  });
  it("months have a season of twelve without being asked, as if it were given", async () => {
    const rows = Array.from({ length: 60 }, (_, i) => {
      const month = `${2015 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`;
      return `${month},${3 + (i % 12)}`;
    });
    const months = lines(["time,value", ...rows]);
    const found = await json(["unusual", "-"], months);
    expect(found).toEqual(await json(["unusual", "-", "--period", "12"], months));
    expect(found.points.length).toBeGreaterThan(20);
  });

  it("two weeks in a row that are each just usual are told as unusual together, with their figures", async () => {
    const counts = [...Array.from({ length: 104 }, (_, i) => 3 + (i % 4)), 9, 9];
    const run = await baserate(["stats", "unusual", "-"], { stdin: lines(counts) });
    expect(run.stdout).toMatch(/104 +9 .*\.053\n/);
    expect(run.stdout).toMatch(
      /105 +9 .*unusual with the one before \(together 18, expected 9\.455, p \.015\)/,
    );
  });
  it("a month without a row is told, for seasons are counted in points", async () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) => `${2010 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")},3`,
    );
    rows.splice(7, 1);
    const run = await baserate(["stats", "unusual", "-", "--period", "12"], {
      stdin: lines(["month,n", ...rows]),
    });
    expect(run.stderr).toMatch(/line 9: between 2010-07 and 2010-09 rows are missing/);
    expect(run.code).toBe(1);
  });
});

describe("baserate stats forecast", () => {
  const panel = (upTo: number) =>
    lines([
      "unit,month,count",
      ...["A", "B"].flatMap((unit) =>
        Array.from(
          { length: upTo },
          (_, i) =>
            `${unit},${2016 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")},${unit === "A" ? i % 5 : 0}`,
        ),
      ),
    ]);
  const words = ["stats", "forecast", "-", "--origin", "2017-12", "--draws", "20", "--horizon", "3-5"];

  it("prints a line of JSON for each unit and month", async () => {
    const { code, stdout } = await baserate(words, { stdin: panel(24) });
    expect(code).toBe(0);
    const rows = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.map(({ unit, month }) => `${unit} ${month}`)).toEqual([
      ...["A 2018-03", "A 2018-04", "A 2018-05"],
      ...["B 2018-03", "B 2018-04", "B 2018-05"],
    ]);
    for (const { draws } of rows) expect(draws).toHaveLength(20);
  });
  it("reads nothing after the origin", async () => {
    const [known, more] = await Promise.all([24, 36].map((upTo) => baserate(words, { stdin: panel(upTo) })));
    expect(more!.stdout).toBe(known!.stdout);
  });
  it("scores against what happened", async () => {
    const path = file("actuals.csv", panel(30));
    const { stdout } = await baserate([...words, "--score", path, "--json"], { stdin: panel(24) });
    expect(JSON.parse(stdout)).toMatchObject({
      n: 6,
      crps: expect.any(Number),
      ignorance: expect.any(Number),
      intervalScore: expect.any(Number),
    });
  });
});

describe("baserate stats excitation", () => {
  const days = Array.from({ length: 60 }, (_, i) => 10 * Math.floor(i / 3) + (i % 3) + (i % 7));
  it("takes times, days, and counts per day alike", async () => {
    const dates = days.map((day) => new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10));
    const [byNumber, byDate] = await Promise.all([
      json(["excitation", "-"], lines(days)),
      json(["excitation", "-"], lines(dates)),
    ]);
    expect(byNumber).toMatchObject({ model: "daily", n: 60 });
    expect(byDate.branching).toEqual(byNumber.branching);
    const counts = Array.from(
      { length: Math.max(...days) + 1 },
      (_, day) => days.filter((one) => one === day).length,
    );
    const byCount = await json(["excitation", "-", "--counts"], lines(counts));
    expect(byCount.branching).toEqual(byNumber.branching);
    expect(byCount.followUps.map((follow: { days: number }) => follow.days)).toEqual([7, 30]);
  });
});

describe("baserate stats rate", () => {
  it("agrees with R's poisson.test", async () => {
    const { rates, comparison } = await json(["rate", "11/800", "21/3011"]);
    expect(rates[0].rate).toBeCloseTo(11 / 800, 12);
    expect(comparison.ratio).toBeCloseTo(1.9714880952, 9);
    expect(comparison.p).toBeCloseTo(0.0796686330333, 9);
    expect(comparison.low).toBeCloseTo(0.8584264, 6);
    expect(comparison.high).toBeCloseTo(4.2772659, 6);
  });
  it("predicts, bounds what is missing, and draws units towards each other", async () => {
    const { rates } = await json(["rate", "12/36", "--next", "12", "--size", "9", "--coverage", "80/100"]);
    expect(rates[0].coverage).toEqual({ low: 12, high: 32, coverage: 0.8 });
    expect(rates[0].next.mean).toBeCloseTo(12.5 / 3, 12);
    const units = lines(["unit,count,exposure", "A,0,2", "B,30,10", "C,90,20", "D,5,9"]);
    const shrunken = await json(["rate", "--units", "-"], units);
    expect(shrunken.rates[0]).toMatchObject({ unit: "A", raw: 0 });
    expect(shrunken.rates[0].rate).toBeGreaterThan(0);
  });
});

describe("baserate stats gti", () => {
  it("takes years in any order when they are named", async () => {
    const years = ["2016,1,0,0,0", "2018,21,36,53,20"];
    const named = await json(["gti", "-"], lines(["year,incidents,deaths,injuries,hostages", ...years]));
    expect(named.raw).toEqual([165.5, 0, 1]);
    const bare = await json(["gti", "-"], lines(["21,36,53,20", "0,0,0,0", "1,0,0,0"]));
    expect(bare).toEqual(named);
  });
});

describe("baserate stats attention", () => {
  it("shows the raw ratio beside the one at equal toll and type", async () => {
    const words = ["stats", "attention", "examples/attention.csv", "--against", "Southwell"];
    const { code, stdout } = await baserate(words);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Northport +5\.\d+ /);
    expect(stdout).toContain("at equal toll and type");
  });
});
