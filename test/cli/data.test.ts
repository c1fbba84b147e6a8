import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Finding, Manifest } from "../../src/finding/index.ts";
import { csvOf, GED, Workshop } from "../import/store-fixture.ts";
import { baserate } from "./run.ts";

const shop = new Workshop();
const store = join(shop.folder, "store");
const run = (...words: string[]) => baserate([...words, "--store", store]);
afterAll(() => shop.remove());

beforeAll(async () => {
  const file = shop.write(
    "ged251.csv",
    csvOf(GED, [
      { id: "1", side_a: "IS", date_start: "2016-05-01", date_end: "2016-05-01", best: "40", high: "41" },
      {
        id: "2",
        side_a: "IS",
        country: "Nigeria",
        latitude: "11",
        longitude: "13",
        date_start: "2016-12-30",
        date_end: "2017-01-02",
      },
      { id: "3", side_a: "Government of Yemen", side_b: "Ansarallah", type_of_violence: "1" },
      { id: "4", best: "many" },
    ]),
  );
  const { code, stdout } = await run("data", "add", file);
  expect(code).toBe(0);
  expect(stdout).toContain("4 rows in = 3 records + 0 updates + 0 superseded + 1 rejects");
  expect(stdout).toMatch(/line 5, best "many": expected a whole number/);
  expect(stdout).toContain(join(store, "rejects.csv"));
});

describe("baserate data", () => {
  it("lists the datasets and says of each what it cannot contain", async () => {
    expect((await run("data", "list")).stdout).toMatch(
      /ucdp-ged-25\.1 +2016-05-01 – 2024-02-28 +3 +3 +CC BY 4\.0/,
    );
    expect(JSON.parse((await run("data", "list", "--json")).stdout)).toMatchObject([
      { id: "ucdp-ged-25.1", rows: 3, current: 3, redistributable: true },
    ]);
    const { stdout } = await run("data", "info", "ucdp-ged-25.1");
    for (const part of [
      "25 deaths in at least one calendar year",
      "What is missing",
      "may be passed on",
      "Sundberg",
    ])
      expect(stdout.replaceAll(/\s+/g, " ")).toContain(part);
    const { stdout: json } = await run("data", "info", "ucdp-ged-25.1", "--json");
    expect(Manifest.parse(JSON.parse(json)).version).toBe("25.1");
    expect(await run("data", "info", "gtd")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/There are: ucdp-ged-25\.1/),
    });
  });

  it("drafts a map, which add takes, and removes what was added", async () => {
    const table = shop.write("own.csv", "Nr,Date,Country,Deaths\n7,2020-01-31,Kenya,3\n");
    const map = join(shop.folder, "map.json");
    const drafted = await baserate(["data", "map", table, "--out", map]);
    expect(drafted.stderr).toMatch(/columns\.id: which column is it/);
    const refused = await run("data", "add", table, "--map", map);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/map .* does not fit/) });
    const draft = JSON.parse(readFileSync(map, "utf8"));
    draft.columns.id = "Nr";
    writeFileSync(map, JSON.stringify(draft));
    expect((await run("data", "add", table, "--map", map)).stdout).toContain("1 records");
    expect((await run("events", "--country", "KE")).stdout).toMatch(/2020-01-31 +3 +KE .*own 7/);
    expect((await run("data", "remove", "own")).stdout).toContain("1 row.");
    expect((await run("events", "--country", "KE")).stderr).toContain("no rows fit");
  });

  it("adds what it can, and says of every other file why not", async () => {
    const page = shop.write("page.csv", "<!DOCTYPE html><html></html>");
    const good = shop.write("ged241.csv", csvOf(GED, [{ id: "1" }]));
    const { code, stdout, stderr } = await run("data", "add", page, join(shop.folder, "absent.csv"), good);
    expect(code).toBe(1);
    expect(stderr).toMatch(/page\.csv is a web page/);
    expect(stderr).toMatch(/absent\.csv cannot be read: there is no such file/);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect(stdout).toMatch(/1 rows in = 0 records \+ 0 updates \+ 1 superseded/);
    await run("data", "remove", "ucdp-ged-24.1");
  });

  it("tells of each file as JSON where asked, with every reject", async () => {
    const file = shop.write("ged241.csv", csvOf(GED, [{ id: "1" }, { id: "2", best: "few" }]));
    const { stdout } = await run("data", "add", file, "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      datasets: ["ucdp-ged-24.1"],
      rowsIn: 2,
      rejects: [{ line: 3, column: "best", value: "few" }],
    });
    await run("data", "remove", "ucdp-ged-24.1");
  });

  it("pull says what it needs before it touches the network", async () => {
    expect((await run("data", "pull", "acled", "--from", "2022-01-01", "--to", "2022-02-01")).stderr).toMatch(
      /ACLED_USERNAME/,
    );
    expect(await run("data", "pull", "ucdp-ged")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/which release/),
    });
  });
});

describe("baserate events", () => {
  it("shows rows by filters, an actor with or without its affiliates", async () => {
    expect((await run("events", "--actor", "islamic-state", "--country", "Yemen")).stdout).toMatch(
      /2016-05-01 +40 \(4–41\) +YE/,
    );
    const all = await run("events", "--actor", "Islamic State");
    expect(all.stdout).toMatch(/NG/);
    const alone = await run("events", "--actor", "ISIS", "--without-affiliates");
    expect(alone.stdout).not.toMatch(/NG/);
    expect((await run("events", "--min-killed", "6")).stdout.trim().split("\n")).toHaveLength(2);
    expect((await run("events", "--violence", "state-based")).stdout).toContain("Ansarallah");
    expect((await run("events", "--country", "Nigeria")).stdout).toMatch(/^2016-12-30–2017-01-02 /m);
    expect((await run("events", "--limit", "1")).stderr).toContain("there are more rows than the 1 shown");
  });

  it("prints JSON lines, and rows as their publisher wrote them", async () => {
    const { stdout } = await run("events", "--json", "--from", "2024-01-01");
    expect(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).id),
    ).toEqual(["3"]);
    expect((await run("events", "--published", "--from", "2024-01-01")).stdout).toMatch(
      /ucdp-ged-25\.1 3\n {2}id: 3\n/,
    );
  });

  it("says what is wrong with a filter", async () => {
    expect(await run("events", "--from", "2024-02-30")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/a day that exists/),
    });
    expect((await run("events", "--country", "Atlantis")).stderr).toMatch(/no country that we know/);
    expect((await run("events", "--actor", "Ansar")).stderr).toMatch(/no actor "Ansar".*Ansarallah/);
    expect((await baserate(["events", "--store", join(shop.folder, "nowhere")])).stderr).toMatch(
      /no store at/,
    );
  });
});

describe("baserate compare", () => {
  it("puts two actors side by side, with rates where asked", async () => {
    const { stdout } = await run("compare", "Islamic State", "Ansarallah", "--json");
    const finding = Finding.parse(JSON.parse(stdout));
    expect(finding.table!.columns[0]).toBe("year");
    expect(finding.statement).toMatch(/Islamic State: 45 deaths .* in 2 rows/);
    const rated = await run("compare", "Islamic State", "Government of Yemen", "--per-100k", "YE");
    expect(rated.stdout).toMatch(/0\.124/);
    expect(rated.stdout.replaceAll(/\s+/g, " ")).toMatch(/World Population Prospects 2022/);
  });
});

describe("baserate export", () => {
  it("writes a file that can be cited, and only whole", async () => {
    const target = join(shop.folder, "out.csv");
    const { stdout } = await run("export", "--format", "csv", "--out", target, "--country", "Yemen");
    expect(stdout).toMatch(/2 rows in .*\nucdp-ged-25\.1, CC BY 4\.0\. Cite: Sundberg/);
    expect(readFileSync(target, "utf8").trim().split("\n")).toHaveLength(3);
    const nowhere = join(shop.folder, "no/such/out.csv");
    expect((await run("export", "--format", "csv", "--out", nowhere)).stderr).toMatch(
      /out\.csv cannot be written: its folder does not exist\./,
    );
    expect(existsSync(nowhere)).toBe(false);
  });
});
