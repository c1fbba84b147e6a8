import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { judge, readJudgements, withdraw } from "../../src/cli/link-review.ts";
import { link } from "../../src/link/index.ts";
import { openMemory } from "../../src/store/index.ts";
import { csvOf, GED, Workshop } from "../import/store-fixture.ts";
import { madeUpEvent } from "../made-up.ts";
import { record } from "./simulated.ts";
import { linkWorkbench } from "./workbench.ts";

const { folder, printed, run, file } = linkWorkbench();
const workshop = new Workshop();
afterAll(() => {
  workshop.remove();
});

const HEAD = "event,date,latitude,longitude,killed,actor";
const north = () => file("north.csv", `${HEAD}\n1,2020-01-03,36.1,43.1,12,IS\n2,2020-03-03,35.0,44.0,3,\n`);
const south = () => file("south.csv", `${HEAD}\nx,2020-01-03,36.1,43.1,12,IS\ny,2020-05-03,33,44,1,\n`);

async function clusters(...words: string[]): Promise<string[]> {
  printed.stdout = "";
  await run(north(), south(), "--json", ...words);
  return JSON.parse(printed.stdout).clusters.map((one: { events: { source: string; event: string }[] }) =>
    one.events.map(({ source, event }) => `${source}:${event}`).join(" "),
  );
}

describe("judgements", () => {
  it("are respected, decide against the weights, and can be withdrawn", async () => {
    expect(await clusters()).toContain("north:1 south:x");
    await run("judge", "north:1", "south:x", "different", "--user", "reader");
    await run("judge", "south:y", "north:2", "same", "--user", "reader");
    const found = await clusters();
    expect(found).toContain("north:1");
    expect(found).toContain("north:2 south:y");
    await run(north(), south(), "--explain", "south:x", "north:1");
    expect(printed.stdout).toContain("A person has judged them: two incidents");

    await run("withdraw", "south:x", "north:1");
    expect(await clusters()).toContain("north:1 south:x");
    const log = readFileSync(join(folder, "store/judgements.jsonl"), "utf8").trim().split("\n");
    expect(log.map((line) => JSON.parse(line).deleted_at === null)).toEqual([true, true, false]);
    await expect(run("withdraw", "south:x", "north:1")).rejects.toThrow(
      "no judgement of south:x and north:1",
    );
  });

  it("say who said what when, one line each, and an earlier line is never touched", async () => {
    const log = join(folder, "log.jsonl");
    const said = { judgement: "same", score: 0.41, user: "reader" } as const;
    await judge(log, { ...said, pair: ["a:1", "b:2"], now: "2026-01-02T03:04:05.000Z" });
    const before = readFileSync(log, "utf8");
    await judge(log, {
      ...said,
      pair: ["b:2", "a:1"],
      judgement: "different",
      now: "2026-01-03T00:00:00.000Z",
    });
    expect(readFileSync(log, "utf8").startsWith(before)).toBe(true);
    expect(await readJudgements(log)).toEqual([
      {
        pair: [
          { source: "b", event: "2" },
          { source: "a", event: "1" },
        ],
        judgement: "different",
        score: 0.41,
        user: "reader",
        created_at: "2026-01-03T00:00:00.000Z",
        deleted_at: null,
      },
    ]);
    await withdraw(log, ["a:1", "b:2"], "2026-01-04T00:00:00.000Z");
    expect(await readJudgements(log)).toEqual([]);
  });

  it("name a line that is none, and leave the log as it was", async () => {
    const log = file("broken.jsonl", '{"pair":[]}\n');
    await expect(run(north(), south(), "--judgements", log)).rejects.toThrow(
      "broken.jsonl, line 1: no judgement",
    );
    await expect(run("judge", "a:1", "b:2", "same", "--judgements", log)).rejects.toThrow("line 1");
    expect(readFileSync(log, "utf8")).toBe('{"pair":[]}\n');
  });

  it("part a cluster so that each of the others stays with the one that it is likelier one with", async () => {
    const db = await openMemory();
    const near = (event: string, lat: number) =>
      record(event, { place: { lat, lon: 44.4, precision: "exact" }, killed: { low: 9, best: 9, high: 9 } });
    const sources = [
      { name: "a", records: [near("1", 33.3)] },
      { name: "b", records: [near("1", 33.3)] },
      { name: "c", records: [near("1", 33.3)] },
    ];
    const together = await link(db, sources);
    expect(together.clusters).toHaveLength(1);
    const name = (source: string) => ({ source, event: "1" });
    const parted = await link(db, sources, {
      judgements: [
        {
          pair: [name("a"), name("b")],
          judgement: "different",
          score: null,
          user: "",
          created_at: "",
          deleted_at: null,
        },
        {
          pair: [name("b"), name("c")],
          judgement: "same",
          score: null,
          user: "",
          created_at: "",
          deleted_at: null,
        },
      ],
    });
    expect(parted.clusters.map(({ members }) => members)).toEqual([[0], [1, 2]]);
    db.close();
  });
});

describe("the queue", () => {
  it("holds the pairs of middling probability with their reasons, but none that was judged", async () => {
    // Each event of the one source has two twins in the other: either may be it.
    const days = Array.from({ length: 12 }, (_, i) => `20${10 + i}-06-05`);
    const rows = (names: readonly string[]) =>
      days.flatMap((day) => names.map((name) => `${name}${day},${day},36.1,43.1,7,IS`)).join("\n");
    const one = file("one.csv", `${HEAD}\n${rows(["e"])}\n`);
    const two = file("two.csv", `${HEAD}\n${rows(["f", "g"])}\n`);
    const queue = join(folder, "queue.jsonl");
    await run(one, two, "--queue", queue);
    const lines = readFileSync(queue, "utf8").trim().split("\n").filter(Boolean);
    for (const line of lines) {
      const { pair, score, bars } = JSON.parse(line);
      expect(pair.map(({ source }: { source: string }) => source)).toEqual(["one", "two"]);
      expect(score).toBeGreaterThanOrEqual(0.2);
      expect(score).toBeLessThanOrEqual(0.8);
      expect(bars[0].comparison).toBe("prior");
    }
    expect(lines.length).toBeGreaterThan(0);
    const [{ event: a }, { event: b }] = JSON.parse(lines[0]!).pair;
    await run("judge", `one:${a}`, `two:${b}`, "same");
    await run(one, two, "--queue", queue);
    expect(readFileSync(queue, "utf8")).not.toContain(lines[0]!.slice(0, lines[0]!.indexOf("score")));
  });
});

const gedRow = (id: string, day: string, latitude: string) => ({
  id,
  date_start: day,
  date_end: day,
  latitude,
});

const EVENT = madeUpEvent({
  type: "armed-assault",
  date: { start: "2016-02-28", end: "2016-02-28", precision: "day" },
  place: { name: "Some town", country: "YE", lat: 15.35, lon: 44.2, precision: "city", within: [] },
  perpetrators: [{ name: "Red Group", actor: null, status: "claimed", by: null, claim: "responsibility" }],
  killed: { low: 5, best: 5, high: 5 },
});

describe("reports and datasets of the store", () => {
  it("are linked: two reports of one attack, and the dataset's row of it", async () => {
    const reports = file(
      "reports.jsonl",
      [
        { id: "r1", date: "2016-02-29", events: [EVENT], notes: [] },
        {
          id: 2,
          date: "2016-03-01",
          events: [
            EVENT,
            { ...EVENT, id: "e2", date: { ...EVENT.date, start: "2016-01-10", end: "2016-01-10" } },
          ],
          notes: [],
        },
        { id: "r3", reject: { file: "x", line: 3, reason: "no text" } },
      ]
        .map((line) => JSON.stringify(line))
        .join("\n"),
    );
    const quiet = Array.from({ length: 12 }, (_, i) =>
      gedRow(String(100 + i), `2015-${String(i + 1).padStart(2, "0")}-11`, String(20 + i)),
    );
    const rows = [gedRow("71", "2016-02-28", "15.35"), gedRow("72", "2016-02-10", "12")];
    await workshop.add("GEDEvent_v17_1.csv", csvOf(GED, [...rows, ...quiet]));
    const store = (await workshop.store()).folder;
    workshop.close();
    const before = readFileSync(join(store, "baserate.duckdb"));
    await run(reports, "ged", "--store", store, "--json");
    const { clusters, rejects } = JSON.parse(printed.stdout);
    const found = clusters.map((one: { events: { source: string; event: string }[] }) =>
      one.events.map(({ source, event }) => `${source}:${event}`),
    );
    expect(found).toContainEqual(["reports:2#e1", "reports:r1", "ucdp-ged-17.1:71"]);
    // Rows far from the reports' days are not taken.
    expect(JSON.stringify(found)).not.toContain(":100");
    expect(rejects).toMatchObject([{ line: 3 }]);
    expect(readFileSync(join(store, "baserate.duckdb")).equals(before)).toBe(true);

    await expect(run(reports, "acled", "--store", store)).rejects.toThrow("There are: ucdp-ged-17.1");
    await expect(run("ged", "--store", join(folder, "nothing"))).rejects.toThrow("there is no store");
    expect(existsSync(join(folder, "nothing"))).toBe(false);
  });
});
