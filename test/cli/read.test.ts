import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EventRecord } from "../../src/event/index.ts";
import { baserate, root } from "./run.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "baserate-read-"));
});
afterAll(() => rm(folder, { recursive: true }));

const MOSUL = "Gunmen killed 12 people in Mosul on Friday.";

function lines(text: string): Record<string, unknown>[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("baserate read", () => {
  it("lists the records of a report", async () => {
    const { code, stdout, stderr } = await baserate(["read", "examples/garissa-2015.txt"]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(stdout).toMatch(/report of 6 April 2015/);
    expect(stdout).toMatch(/main: Garissa · 2 April 2015 · 148 killed/);
    expect(stdout).not.toContain("pattern");
  });

  it("says why: the sentence, the pattern and the roles", async () => {
    const { stdout } = await baserate(["read", "-", "--explain"], { stdin: MOSUL });
    expect(stdout).toContain(MOSUL);
    expect(stdout).toMatch(/pattern\s+killed: active/);
    expect(stdout.replace(/\s+/g, " ")).toMatch(/perpetrator = Gunmen; .*killed = 12 people; place = Mosul/);
  });

  it("prints a line of JSON for each file, whose spans point into the text", async () => {
    const files = ["a.txt", "b.txt"].map((name) => join(folder, name));
    for (const file of files) await writeFile(file, MOSUL);
    const { code, stdout } = await baserate(["read", ...files, "--json", "--as-of", "2017-01-02"]);
    expect(code).toBe(0);
    const read = lines(stdout);
    expect(read).toHaveLength(2);
    expect(Object.keys(read[0]!)).toEqual(["id", "date", "lead", "events", "notes"]);
    const [event] = EventRecord.array().parse(read[0]!.events);
    expect(event).toMatchObject({ date: { start: "2016-12-30" }, killed: { best: 12 } });
    expect(event!.spans.killed!.map(({ start, end }) => MOSUL.slice(start, end))).toEqual(["12 people"]);
  });
});

describe("baserate read --jsonl", () => {
  const archive = [
    JSON.stringify({ id: 7, text: MOSUL, title: "Mosul", date: "2017-01-02T09:00:00Z", more: true }),
    "no JSON",
    "",
    JSON.stringify({ id: "b" }),
    JSON.stringify({ id: "c", text: MOSUL, date: "2017-02-30" }),
    JSON.stringify({ id: "d", text: "" }),
    JSON.stringify({ id: "e", text: MOSUL }),
  ].join("\r\n");

  it("keeps the order; what is no report becomes a reject, and the rest goes on", async () => {
    const { code, stdout, stderr } = await baserate(["read", "-", "--jsonl", "--as-of", "2018-01-02"], {
      stdin: archive,
    });
    expect(code).toBe(0);
    expect(stderr).toMatch(/3 of 6 lines are no report/);
    expect(lines(stdout)).toMatchObject([
      { id: 7, date: "2017-01-02", events: [{ date: { start: "2016-12-30" } }], notes: [] },
      { id: null, reject: { file: "-", line: 2, reason: expect.stringContaining("not JSON") } },
      { id: "b", reject: { file: "-", line: 4, reason: '"text" is missing' } },
      { id: "c", reject: { file: "-", line: 5, reason: expect.stringContaining("no such day") } },
      { id: "d", events: [], notes: ["The text is empty."] },
      { id: "e", date: "2018-01-02", events: [{ date: { start: "2017-12-29" } }] },
    ]);
  });

  it("an id of more digits than a number keeps is refused, not bent", async () => {
    const stdin = `{"id": 1234567890123456789, "text": ${JSON.stringify(MOSUL)}}\n{"id": "1234567890123456789", "text": "Rain."}\n`;
    const { stdout } = await baserate(["read", "--jsonl"], { stdin });
    expect(lines(stdout)).toMatchObject([
      { id: null, reject: { line: 1, reason: expect.stringContaining("write it as a string") } },
      { id: "1234567890123456789" },
    ]);
  });

  it("explains in the same line", async () => {
    const stdin = JSON.stringify({ id: "a", text: MOSUL });
    const { stdout } = await baserate(["read", "--jsonl", "--explain"], { stdin });
    expect(lines(stdout)).toMatchObject([
      { id: "a", explanations: [{ record: "e1", pattern: "killed: active" }] },
    ]);
  });

  it("reads several files, and goes on when one is missing", async () => {
    const file = join(folder, "archive.jsonl");
    await writeFile(file, JSON.stringify({ id: "a", text: MOSUL }));
    const { code, stdout, stderr } = await baserate(["read", file, "no-such.jsonl", file, "--jsonl"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/no-such\.jsonl cannot be read: there is no such file/);
    expect(lines(stdout)).toMatchObject([{ id: "a" }, { id: "a" }]);
  });

  it("prints each record as soon as its report has been read, not when the input ends", async () => {
    const child = spawn(process.execPath, ["dist/cli/main.js", "read", "--jsonl"], { cwd: root });
    const first = new Promise<string>((done) => child.stdout.once("data", (data) => done(String(data))));
    child.stdin.write(`${JSON.stringify({ id: "early", text: MOSUL })}\n`);
    expect(await first).toContain('"early"');
    child.stdin.end();
    await new Promise((done) => child.on("close", done));
  });

  it("fails where not one line is a report", async () => {
    const { code, stderr } = await baserate(["read", "examples/garissa-2015.txt", "--jsonl"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/garissa-2015\.txt: \d+ of \d+ lines are no report; each must be an object like/);
  });
});

describe("errors are for people", () => {
  it.each([
    [["read", "no-such-file.txt"], 1, /no-such-file\.txt cannot be read: there is no such file/],
    [["read", "examples", "--jsonl"], 1, /examples cannot be read: it is a folder/],
    [["read", "examples/garissa-2015.txt", "--as-of", "2018-02-30"], 2, /day that exists/],
    [["read", "--no-such-option"], 2, /unknown option/],
  ])("%j", async (words, code, message) => {
    const run = await baserate(words);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/^\s+at |should not have happened/m);
    expect(run.code).toBe(code);
    expect(run.stdout).toBe("");
  });
});
