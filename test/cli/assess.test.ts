import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Assessment } from "../../src/finding/index.ts";
import { VERSION } from "../../src/version.ts";
import { baserate, root } from "./run.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "baserate-cli-"));
});
afterAll(() => rm(folder, { recursive: true }));

const EXAMPLE = ["assess", "examples/trebes-2018.txt", "--as-of", "2018-03-24"];

describe("baserate assess", () => {
  it("prints the answer to stdout and nothing else to stderr", async () => {
    const { code, stdout, stderr } = await baserate(EXAMPLE);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toMatch(/Trèbes|Carcassonne|France/);
    expect(stdout).toContain("GED");
  });

  it("prints JSON that follows the published shape, the same bytes every time", async () => {
    const [first, second] = await Promise.all([
      baserate([...EXAMPLE, "--json"]),
      baserate([...EXAMPLE, "--json"]),
    ]);
    expect(first.code).toBe(0);
    expect(Assessment.parse(JSON.parse(first.stdout)).version).toBe(VERSION);
    expect(second.stdout).toBe(first.stdout);
  });

  it("calls standard input by its name", async () => {
    const { code, stderr } = await baserate(["assess", "-"], {
      stdin: "Nothing happened in the valley today.\n",
    });
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("baserate: standard input reports no attack"),
    ]);
  });

  it("reads from standard input", async () => {
    const stdin = await readFile(join(root, "examples/garissa-2015.txt"), "utf8");
    const { code, stdout } = await baserate(["assess", "-", "--json"], { stdin });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).asOf.day).toBe("2015-04-06");
  });

  it("takes a series of attention from standard input", async () => {
    const stdin = `date,place,mentions\n${["FR", "AF"].map((place) => `2018-03-21,${place},40\n`).join("")}`;
    const { code, stdout } = await baserate([...EXAMPLE, "--attention", "-", "--json"], { stdin });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).inputs).toEqual([
      { option: "--attention", file: "-", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
  });

  it("says nothing of a store that holds no events", async () => {
    const store = join(folder, "empty store");
    await baserate(["data", "add", "no-such-file.csv", "--store", store]);
    expect(await baserate([...EXAMPLE, "--store", store])).toMatchObject({ code: 0, stderr: "" });
  });

  it("writes the page whole, and only evidence unless the text is asked for", async () => {
    const plain = join(folder, "plain.html");
    const whole = join(folder, "whole.html");
    const { code, stdout } = await baserate([...EXAMPLE, "--html", plain]);
    expect(code).toBe(0);
    expect(stdout).toContain(plain);
    await baserate([...EXAMPLE, "--html", whole, "--with-text"]);
    const unquoted = "A fair measure of the danger would count all of this";
    expect(await readFile(plain, "utf8")).not.toContain(unquoted);
    const page = await readFile(whole, "utf8");
    expect(page).toContain(unquoted);
    expect(page).toMatch(/not for publication/i);
    expect(await readdir(folder)).toEqual(expect.not.arrayContaining([expect.stringContaining(".part")]));
  });
});

describe("errors are for people", () => {
  const noTrace = /^\s+at /m;

  it.each([
    [["assess", "no-such-file.txt"], 1, /no-such-file.txt cannot be read: there is no such file/],
    [["assess", "http://127.0.0.1/"], 1, /127\.0\.0\.1 is a loopback address/],
    [["assess", "http://0x7f000001/"], 1, /loopback/],
    [["assess", "http://no-such-host.invalid/a"], 1, /no-such-host\.invalid/],
    [["assess", "gopher://example.org/"], 2, /only http and https/],
    [["assess", "examples/trebes-2018.txt", "--as-of", "2018-02-30"], 2, /day that exists/],
    [["assess", "examples/trebes-2018.txt", "--no-such-option"], 2, /unknown option/],
    [["assess"], 2, /missing required argument/],
    [["asses"], 2, /unknown command/],
    [[...EXAMPLE, "--html", "no-such-folder/a.html"], 1, /folder does not exist/],
    [[...EXAMPLE, "--data", "no-such.parquet"], 1, /no-such\.parquet/],
    [[...EXAMPLE, "--data", "package.json"], 1, /package\.json/],
    [["assess", "-", "--attention", "-"], 2, /standard input is the text already/],
  ])("%j", async (words, code, message) => {
    const run = await baserate(words);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(noTrace);
    expect(run.stderr).not.toContain("should not have happened");
    expect(run.code).toBe(code);
    expect(run.stdout).toBe("");
  });

  it.each([
    ["empty.txt", "", /empty/],
    ["binary.bin", Buffer.from([0, 1, 2, 3, 255]), /not text/],
    ["large.txt", "Gunmen killed three people. ".repeat(1_900_000), /larger than/],
    [
      "weather.txt",
      "The weather in the valley was mild and the harvest was good this year. ".repeat(5),
      /no attack/,
    ],
    [
      "french.txt",
      "Un homme armé a tué trois personnes dans le sud de la France vendredi, selon le parquet. Il a été abattu par la police après une prise d'otages dans un supermarché de la ville.",
      /English/,
    ],
  ])("%s", async (name, content, message) => {
    const path = join(folder, name);
    await writeFile(path, content);
    const run = await baserate(["assess", path]);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(noTrace);
    expect(run.code).toBe(1);
    expect(run.stdout).toBe("");
  });

  it("a page that could not be written leaves nothing behind", async () => {
    await baserate([...EXAMPLE, "--html", folder]);
    expect(existsSync(`${folder}.part`)).toBe(false);
  });
});

describe("help", () => {
  it("loads neither DuckDB nor the reader", async () => {
    const hook = `export async function load(url, context, next) {
      process.stderr.write("LOADED " + url + "\\n"); return next(url, context); }`;
    const register = `import{register}from"node:module";register("data:text/javascript,${encodeURIComponent(hook)}");`;
    const node = ["--import", `data:text/javascript,${encodeURIComponent(register)}`];
    const { code, stdout, stderr } = await baserate(["--help"], { node });
    expect(code).toBe(0);
    expect(stdout).toContain("assess");
    const loaded = stderr.split("\n").filter((line) => line.startsWith("LOADED file:"));
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((url) => /duckdb|\/dist\/(read|places|actors|assess|report)\//.test(url))).toEqual(
      [],
    );
  });

  it("needs no account with a name, which containers often lack", async () => {
    const nameless = `import os from "node:os"; import { syncBuiltinESMExports } from "node:module";
      os.userInfo = () => { throw new Error("no such user"); }; syncBuiltinESMExports();`;
    const node = ["--import", `data:text/javascript,${encodeURIComponent(nameless)}`];
    expect((await baserate(["--version"], { node })).code).toBe(0);
    const log = join(folder, "judgements.jsonl");
    const judge = ["link", "--judgements", log, "judge", "a:1", "b:1", "same"];
    expect(await baserate(judge, { node })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--user NAME"),
    });
    expect((await baserate([...judge, "--user", "reader"], { node })).code).toBe(0);
  });

  it("tells the package's version", async () => {
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect((await baserate(["--version"])).stdout.trim()).toBe(version);
  });
});
