import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Command } from "commander";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assessCommand } from "../../src/cli/assess-command.ts";
import { checkCommand } from "../../src/cli/check-command.ts";
import { compareCommand } from "../../src/cli/compare-command.ts";
import { dataCommand } from "../../src/cli/data-command.ts";
import { eventsCommand } from "../../src/cli/events-command.ts";
import { jsonSchemaOf, schemaFile } from "../../src/cli/json/output.ts";
import { SHAPES } from "../../src/cli/json/shapes.ts";
import { linkCommand } from "../../src/cli/link-command.ts";
import { readCommand } from "../../src/cli/read-command.ts";
import { statsCommand } from "../../src/cli/stats-command.ts";
import { csvOf, GED, Workshop } from "../import/store-fixture.ts";
import { example } from "../report/assessment.ts";
import { baserate, root } from "./run.ts";

const shop = new Workshop();
const store = join(shop.folder, "store");
afterAll(() => shop.remove());

const published = (name: string) => readFileSync(join(root, "schema", `${name}.json`), "utf8");

function validator(name: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictTuples: false, allowUnionTypes: true, allErrors: true });
  return ajv.compile(JSON.parse(published(name)));
}

const ROWS = Array.from({ length: 12 }, (_, i) => {
  const day = `2016-05-${String(i + 1).padStart(2, "0")}`;
  return { id: `${i}`, side_a: "IS", date_start: day, date_end: day, best: `${i + 1}`, high: `${i + 1}` };
});
const lines = (values: readonly unknown[]) => `${values.join("\n")}\n`;
const TOLLS = Array.from({ length: 60 }, (_, i) => Math.max(1, Math.floor(3 / ((i + 0.5) / 60) ** 0.8)));
const LEVELS = [2, 3, 1, 2, 4, 2, 3, 2, 1, 2, 14, 17, 12, 15, 18, 13, 16, 14, 15, 17];
const WEEKS = Array.from({ length: 60 }, (_, i) => 3 + ((i * 7) % 5));
const MONTHS = Array.from(
  { length: 60 },
  (_, i) => `${2013 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
);
const PANEL = ["a", "b"].flatMap((unit) => MONTHS.map((month, i) => `${unit},${month},${(i * 3) % 5}`));
const COVERED = Array.from({ length: 24 }, (_, i) => `${"AB"[i % 2]},bombing,${1 + (i % 7)},${i * 3}`);
const EVENTS = ["event,date,latitude,longitude,type,killed", "1,2016-05-01,33.3,44.4,bombing,3"];
const REPORTS = [
  { id: 1, text: "Five people were killed by a bomb in Baghdad on Sunday, police said.", date: "2016-05-02" },
  { text: "no id" },
];

const files: Record<string, string> = {};
beforeAll(async () => {
  const given: Record<string, string> = {
    "ged251.csv": csvOf(GED, [...ROWS, { id: "x", best: "many" }]),
    "tolls.txt": lines(TOLLS),
    "levels.csv": lines(["month,n", ...LEVELS.map((n, i) => `${MONTHS[i]},${n}`)]),
    "weeks.txt": lines(WEEKS),
    "few.txt": "1\n2\n",
    "panel.csv": lines(["unit,month,count", ...PANEL]),
    "times.txt": lines(WEEKS.map((w, i) => i * 2 + w / 10)),
    "units.csv": lines(["unit,count,exposure", "a,3,4", "b,7,5", "c,0,2", "d,1,9"]),
    "gti.csv": lines(["incidents,deaths,injuries,hostages", "10,20,5,0", "3,4,5,6"]),
    "covered.csv": lines(["place,type,deaths,mentions", ...COVERED]),
    "a.csv": lines([...EVENTS, "2,2016-07-01,33.3,44.4,bombing,7"]),
    "b.csv": lines([...EVENTS, "2,2016-07-02,33.4,44.4,bombing,8", "3,soon,33.4,44.4,bombing,1"]),
    "reports.jsonl": lines(REPORTS.map((report) => JSON.stringify(report))),
  };
  for (const [name, content] of Object.entries(given)) files[name] = shop.write(name, content);
  expect((await baserate(["data", "add", files["ged251.csv"]!, "--store", store])).code).toBe(0);
});

const TREBES = ["examples/trebes-2018.txt", "--as-of", "2018-03-24"];
/** Of each shape, commands that print it; words that end in a known file's name stand for that file. */
const RUNS: Record<string, readonly (readonly string[])[]> = {
  assessment: [["assess", ...TREBES, "--json"]],
  check: [["check", ...TREBES, "--json"]],
  read: [
    ["read", "examples/trebes-2018.txt", "--json", "--explain"],
    ["read", "--jsonl", "reports.jsonl"],
  ],
  "data-add": [["data", "add", "ged251.csv", "tolls.txt", "reports.jsonl", "--json", "--store", "fresh"]],
  "data-list": [["data", "list", "--json", "--store", store]],
  "data-info": [["data", "info", "ucdp-ged-25.1", "--json", "--store", store]],
  events: [["events", "--json", "--store", store]],
  compare: [["compare", "islamic-state", "islamic-state", "--json", "--per-100k", "Yemen", "--store", store]],
  link: [["link", "a.csv", "b.csv", "--json", "--store", store]],
  "link-melt": [["link", "a.csv", "b.csv", "--melt", "--json", "--store", store]],
  "link-explain": [
    ["link", "a.csv", "b.csv", "--json", "--store", store, "--explain", "a:1", "b:1"],
    ["link", "a.csv", "b.csv", "--json", "--store", store, "--explain", "a:1", "b:2"],
  ],
  "stats-severity": [
    ["stats", "severity", "tolls.txt", "--reps", "20", "--json"],
    ["stats", "severity", "few.txt", "--json"],
  ],
  "stats-changes": [
    ["stats", "changes", "levels.csv", "--json"],
    ["stats", "changes", "levels.csv", "--json", "--dataset", "gtd", "--known-break", "2013-11"],
  ],
  "stats-unusual": [["stats", "unusual", "weeks.txt", "--period", "1", "--json"]],
  "stats-forecast": [
    ["stats", "forecast", "panel.csv", "--origin", "2016-12", "--horizon", "1-2", "--draws", "20"],
  ],
  "stats-forecast-score": [
    [
      "stats",
      "forecast",
      "panel.csv",
      "--origin",
      "2016-12",
      "--draws",
      "20",
      "--json",
      "--score",
      "panel.csv",
    ],
  ],
  "stats-excitation": [["stats", "excitation", "times.txt", "--json"]],
  "stats-rate": [
    ["stats", "rate", "12/36", "5/12", "--json", "--next", "12", "--size", "2"],
    ["stats", "rate", "12/36", "0/12", "--json", "--coverage", "12/15", "--coverage", "0/9"],
    ["stats", "rate", "--units", "units.csv", "--json"],
  ],
  "stats-gti": [["stats", "gti", "gti.csv", "--json"]],
  "stats-attention": [["stats", "attention", "covered.csv", "--json"]],
};
/** Shapes of files. */
const OTHER = ["column-map", "judgements", "link-queue"];

describe("what commands print as JSON", () => {
  it("is published, as the shapes in the code have it (else: npm run build:schema)", () => {
    for (const shape of SHAPES) expect(published(shape.name), shape.name).toBe(schemaFile(shape));
    const held = readdirSync(join(root, "schema")).filter((name) => name.endsWith(".json"));
    expect(held.sort()).toEqual(SHAPES.map(({ name }) => `${name}.json`).sort());
    expect([...Object.keys(RUNS), ...OTHER].sort()).toEqual(SHAPES.map(({ name }) => name).sort());
  });

  it("has a shape for every command with --json", async () => {
    const own = [
      assessCommand,
      checkCommand,
      compareCommand,
      dataCommand,
      eventsCommand,
      linkCommand,
      readCommand,
    ];
    const commands = [...own.map((command) => command()), await statsCommand(["stats"])];
    const withJson = (command: Command, before: string): string[] => [
      ...(command.options.some(({ long }) => long === "--json") ? [`${before} ${command.name()}`] : []),
      ...command.commands.flatMap((inner) => withJson(inner, `${before} ${command.name()}`)),
    ];
    const found = commands.flatMap((command) => withJson(command, "baserate"));
    expect(found.length).toBeGreaterThan(15);
    for (const words of found)
      expect(
        SHAPES.filter(({ of }) => of.startsWith(words)),
        words,
      ).not.toEqual([]);
  });

  it.each(Object.entries(RUNS))("%s fits its schema", async (name, runs) => {
    const validate = validator(name);
    const { as } = SHAPES.find((shape) => shape.name === name)!;
    for (const words of runs) {
      const fresh = join(shop.folder, "fresh");
      const typed = words.map((word) => files[word] ?? (word === "fresh" ? fresh : word));
      const { stdout, stderr } = await baserate(typed);
      expect(stdout, stderr).not.toBe("");
      const values = as === "one value" ? [stdout] : stdout.trimEnd().split("\n");
      for (const value of values) {
        validate(JSON.parse(value));
        expect(validate.errors, value.slice(0, 300)).toBeNull();
      }
    }
  });

  it("is refused where it is another: a broken assessment, a map without columns", () => {
    const validate = validator("assessment");
    validate(example());
    expect(validate.errors).toBeNull();
    expect(validate({ ...example(), verdict: { answer: "yes" } })).toBe(false);
    expect(validator("column-map")({ name: "mine", dateFormat: "YYYY-MM-DD" })).toBe(false);
    const columns = { id: "Id", date: "Date", country: "Country" };
    expect(validator("column-map")({ name: "mine", dateFormat: "YYYY-MM-DD", columns })).toBe(true);
  });

  it("pairs in the queue and judgements in the log fit their schemas", async () => {
    const queue = join(shop.folder, "queue.jsonl");
    await baserate(["link", files["a.csv"]!, files["b.csv"]!, "--queue", queue, "--store", store]);
    const pairs = readFileSync(queue, "utf8").trimEnd().split("\n");
    expect(pairs).toHaveLength(1);
    const queued = validator("link-queue");
    for (const pair of pairs) {
      queued(JSON.parse(pair));
      expect(queued.errors).toBeNull();
    }

    const log = join(shop.folder, "judgements.jsonl");
    await baserate([
      "link",
      "--judgements",
      log,
      "judge",
      "a:1",
      "b:1",
      "same",
      "--user",
      "me",
      "--score",
      ".6",
    ]);
    const validate = validator("judgements");
    validate(JSON.parse(readFileSync(log, "utf8")));
    expect(validate.errors).toBeNull();
    expect(jsonSchemaOf(SHAPES.find(({ name }) => name === "judgements")!).description).toMatch(/Each line/);
  });
});
