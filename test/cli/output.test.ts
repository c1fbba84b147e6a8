import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportError } from "../../src/cli/exit.ts";
import { csvOf, GED } from "../import/store-fixture.ts";
import { baserate, root } from "./run.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "baserate output ü "));
});
afterAll(() => rm(folder, { recursive: true }));

const sh = (line: string, ...words: string[]) =>
  promisify(execFile)("bash", ["-o", "pipefail", "-c", line, "bash", ...words], { cwd: root }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
const RUN = `"${process.execPath}" bin/baserate.js`;

describe("standard output", () => {
  it.skipIf(!existsSync("/dev/full"))("that is full is told in one line, and fails", async () => {
    for (const words of ["--help", "read examples/trebes-2018.txt", "stats gti -"])
      expect(await sh(`echo 1,2,3,4 | ${RUN} ${words} > /dev/full`)).toEqual({
        code: 1,
        stdout: "",
        stderr: "baserate: standard output cannot be written: the disk is full.\n",
      });
  });

  it("may be closed early without a word", async () => {
    const lines = join(folder, "many.jsonl");
    const report = JSON.stringify({ id: 1, text: "Gunmen killed three people in Kabul on Monday." });
    await writeFile(lines, `${report}\n`.repeat(2_000));
    const { code, stdout, stderr } = await sh(`${RUN} read --jsonl "$1" | head -n 1`, lines);
    expect([code, stderr, stdout.split("\n").length]).toEqual([0, "", 2]);
  });

  it("that is closed early leaves no work half done", async () => {
    const files = ["one", "two"].map((name) => join(folder, `${name}.csv`));
    await writeFile(files[0]!, csvOf(GED, [{ id: "1" }]));
    await writeFile(files[1]!, csvOf(GED, [{ id: "2" }]));
    const store = join(folder, "store");
    const add = spawn(process.execPath, ["bin/baserate.js", "data", "add", ...files, "--store", store], {
      cwd: root,
    });
    add.stdout.destroy();
    expect(await new Promise((done) => add.on("close", done))).toBe(0);
    const { stdout } = await baserate(["events", "--json", "--store", store]);
    expect(stdout.trim().split("\n")).toHaveLength(2);
  });
});

it("what the machine refuses is no fault of the program", () => {
  for (const [message, told] of [
    ["EACCES: permission denied, mkdir '/data'", "baserate: EACCES: permission denied, mkdir '/data'\n"],
    ["IO Error: No space left on device", "baserate: IO Error: No space left on device\n"],
    ["undefined is not a function", expect.stringContaining("Please report it")],
  ]) {
    let stderr = "";
    const code = reportError(new Error(message), { write: (text) => (stderr += text) });
    expect([code, stderr]).toEqual([1, told]);
  }
});

describe("a file that is written", () => {
  const table = () => join(folder, "table.csv");
  beforeAll(() => writeFile(table(), "Nr,Date,Country,Deaths\n7,2020-01-31,Kenya,3\n"));
  const draft = (out: string) => baserate(["data", "map", table(), "--out", out]);

  it("through a link leaves the link, and nothing else beside it", async () => {
    const beside = join(folder, "linked");
    await mkdir(beside);
    await writeFile(join(beside, "map.json"), "old");
    await symlink("map.json", join(beside, "latest.json"));
    expect((await draft(join(beside, "latest.json"))).code).toBe(0);
    expect((await lstat(join(beside, "latest.json"))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(beside, "map.json"), "utf8")).toContain("Country");
    expect((await readdir(beside)).sort()).toEqual(["latest.json", "map.json"]);
  });

  it.skipIf(!existsSync("/dev/fd"))("may be a pipe", async () => {
    const { stdout } = await sh(`${RUN} data map "$1" --out /dev/fd/3 3>&1 >&2 | cat`, table());
    expect(stdout).toContain("Country");
  });

  it("says why it cannot be", async () => {
    for (const [path, reason] of [
      [folder, "it is a folder"],
      [join(folder, "none", "a.json"), "its folder does not exist"],
      [join(table(), "a.json"), "what should be its folder is a file"],
      [join(folder, "a".repeat(300)), "its name is too long"],
    ] as const)
      expect(await draft(path)).toMatchObject({
        code: 1,
        stderr: `baserate: ${path} cannot be written: ${reason}.\n`,
      });
  });
});
