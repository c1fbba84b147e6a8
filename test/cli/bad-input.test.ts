import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../src/import/index.ts";
import { ownFolder } from "../own-folder.ts";
import { baserate } from "./run.ts";

const { folder, file } = ownFolder();

const STORY =
  "A suicide bomber killed at least five people in a market in Baghdad, police said. The Islamic State claimed responsibility for the attack, and said that more would come to the city.";

describe("bad input is told in words", () => {
  const loop = join(folder, "loop");
  symlinkSync("loop", loop);
  const table = file("mine.csv", "Id,Date,Country\n1,2020-02-13,Kenya\n");
  const cases: readonly (readonly [string, readonly string[], number, string])[] = [
    ["a link to itself", ["link", loop, loop], 1, "its links lead in a circle"],
    ["a map that is not there", ["data", "add", table, "--map", "none.json"], 1, "there is no such file"],
    [
      "a map that nobody has filled in",
      [
        "data",
        "add",
        table,
        "--map",
        file(
          "map.json",
          '{"name":"m","dateFormat":"YYYY-MM-DD","columns":{"id":null,"date":"Date","country":"Country"}}',
        ),
      ],
      1,
      "name the column of the table",
    ],
    [
      "lines of JSON that are no reports",
      ["data", "add", file("e.jsonl", '{"id":1}\n{"id":2}\n')],
      1,
      "lines of JSON that are no reports",
    ],
    [
      "a store in a file's place",
      ["data", "add", table, "--store", table],
      1,
      "a file of that name is there",
    ],
    [
      "words of one's own that are not there",
      ["check", "examples/trebes-2018.txt", "--words", "none.tsv"],
      1,
      "there is no such file",
    ],
    [
      "a folder under a file",
      ["assess", "examples/trebes-2018.txt", "--csv", join(table, "x")],
      1,
      "is a file",
    ],
    // Where the system takes no folders; elsewhere /proc is no more than a folder at the root that nobody may write.
    ["tables under /proc", ["assess", "examples/trebes-2018.txt", "--csv", "/proc/x/y"], 1, "cannot be made"],
    ["a store under /proc", ["data", "add", table, "--store", "/proc/x"], 1, "Choose another with --store"],
    [
      "a day before any report",
      ["assess", "examples/trebes-2018.txt", "--as-of", "0001-01-01"],
      2,
      "from 1800-01-01 on",
    ],
    [
      "a source that holds nothing",
      ["link", file("one.csv", "event,date,latitude,longitude\n1,2020-02-13,1,36\n"), "/dev/null"],
      1,
      "is empty; its first line must name",
    ],
    [
      "a series of mentions without a row",
      ["check", "examples/trebes-2018.txt", "--no-store", "--attention", file("no-mentions.csv", "")],
      1,
      "no-mentions.csv holds no mentions",
    ],
    [
      "a number beyond all numbers",
      ["stats", "changes", file("huge.txt", "1e400\n2\n")],
      1,
      'line 1: "1e400" is not a number',
    ],
  ];
  it.each(cases)("%s", async (_, words, code, message) => {
    const store = words.includes("--store") || words[0] !== "data" ? [] : ["--store", join(folder, "store")];
    const run = await baserate([...words, ...store]);
    expect(run).toMatchObject({ code, stdout: "" });
    expect(run.stderr).toContain(message);
    expect(run.stderr).not.toMatch(/^\s+at |[A-Z]{5,}:|should not have happened/m);
  });

  it("a store in which there is nothing to link", async () => {
    const bare = join(folder, "bare");
    (await openStore(bare, "write")).close();
    expect(await baserate(["link", "--store", bare])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("name the files of the sources"),
    });
  });

  it("a page that bears the day on which no clock was set is undated, and an archive's line with it a reject", async () => {
    const page = file(
      "page.html",
      `<html><head><title>Blast</title><meta property="article:published_time" content="0001-01-01T00:00:00"></head><body><article><p>${STORY}</p></article></body></html>`,
    );
    const { code, stdout, stderr } = await baserate(["assess", page, "--no-store"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).not.toContain("metadata");
    const archive = file(
      "archive.jsonl",
      `${JSON.stringify({ id: 1, text: STORY, date: "0001-01-01" })}\n${JSON.stringify({ id: 2, text: STORY })}\n`,
    );
    const [rejected, read] = (await baserate(["read", "--jsonl", archive])).stdout.trim().split("\n");
    expect(JSON.parse(rejected!)).toMatchObject({
      id: 1,
      reject: { line: 1, reason: '"date": expected a day from 1800-01-01 on' },
    });
    expect(JSON.parse(read!)).toMatchObject({ id: 2, date: null });
  });
});
