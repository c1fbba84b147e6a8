import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAttention } from "../../src/cli/attention-series.ts";
import { csvOf, GED, Workshop } from "../import/store-fixture.ts";
import { baserate } from "./run.ts";

const shop = new Workshop();
const store = join(shop.folder, "store");
const run = (...words: string[]) => baserate([...words, "--store", store]);
afterAll(() => shop.remove());

const REPORTS = [
  {
    id: "wire",
    date: "2018-03-22",
    text: "A suicide bomber killed 33 people and wounded 65 near a shrine in Kabul on Wednesday, officials said. The Islamic State claimed the attack.",
  },
  {
    id: "daily",
    date: "2018-03-22",
    text: "Kabul: at least 33 people were killed when a suicide bomber struck near a shrine on Wednesday, the health ministry said. Isis said that it was behind the attack.",
  },
  {
    id: "sport",
    date: "2018-03-22",
    text: "The national team won its match in Dublin by three goals to one.",
  },
];

beforeAll(async () => {
  const row = { side_a: "IS", country: "Afghanistan", latitude: "34.52", longitude: "69.17" };
  const day = (date: string) => ({ date_start: date, date_end: date });
  const rows = csvOf(GED, [
    { ...row, id: "kabul", best: "33", low: "33", high: "33", ...day("2018-03-21") },
    { ...row, id: "herat", latitude: "34.35", longitude: "62.2", ...day("2018-03-12") },
    { ...row, id: "earlier", ...day("2016-02-01") },
  ]);
  const { code, stdout } = await run(
    "data",
    "add",
    shop.write("ged251.csv", rows),
    shop.write("news.jsonl", REPORTS.map((report) => `${JSON.stringify(report)}\n`).join("")),
  );
  expect(code).toBe(0);
  expect(stdout).toContain("3 rows in = 3 records + 0 updates + 0 superseded + 0 rejects");
});

describe("reports in the store", () => {
  it("are listed with how many they are and their days", async () => {
    expect((await run("data", "list")).stdout).toMatch(/reports +2018-03-22 – 2018-03-22 +3 +3/);
  });

  it("are read and linked with the datasets around their days, without being named", async () => {
    const { stdout, stderr } = await run("link", "--json");
    const { sources, clusters } = JSON.parse(stdout) as {
      sources: string[];
      clusters: { events: { source: string; event: string }[] }[];
    };
    expect(sources).toEqual(["reports", "ucdp-ged-25.1"]);
    expect(stderr).toMatch(/rows of 62 days around your reports are taken/);
    const names = clusters.map(({ events }) =>
      events.map(({ source, event }) => `${source}:${event}`).sort(),
    );
    expect(names).toContainEqual(["reports:daily", "reports:wire", "ucdp-ged-25.1:kabul"]);
    expect(names.flat()).not.toContain("ucdp-ged-25.1:earlier");
  });

  it("without a day find it by their words and the data, and then their rows", async () => {
    const own = join(shop.folder, "undated");
    const kabul = { side_a: "IS", country: "Afghanistan", latitude: "34.52", longitude: "69.17" };
    const attacks = Array.from({ length: 40 }, (_, i) => {
      const day = `201${5 + Math.floor(i / 12)}-${`${1 + (i % 12)}`.padStart(2, "0")}-11`;
      return {
        ...kabul,
        id: `${i}`,
        date_start: day,
        date_end: day,
        best: `${1 + (i % 4)}`,
        low: "1",
        high: "4",
      };
    });
    const shrine = { ...kabul, id: "shrine", date_start: "2018-03-21", date_end: "2018-03-21" };
    const rows = csvOf(GED, [...attacks, { ...shrine, best: "33", low: "33", high: "33" }]);
    const text =
      "A suicide bomber killed 33 people near a shrine in Kabul on March 21, officials said. The Islamic State claimed the attack, as it did others in 2017.";
    const files = [shop.write("ged251-kabul.csv", rows), shop.write("shrine report.txt", text)];
    expect((await baserate(["data", "add", "--store", own, ...files])).code).toBe(0);
    const { stdout, stderr } = await baserate(["link", "--store", own, "--json"]);
    expect(stderr).toMatch(
      /shrine report bears no day: .* speaks from 2018-0[34]-\d\d \(2018-03-2\d to 2018-0/,
    );
    const joined = (JSON.parse(stdout) as { clusters: { events: { event: string }[] }[] }).clusters
      .map(({ events }) => events.map(({ event }) => event).sort())
      .find((events) => events.includes("shrine report"));
    expect(joined).toEqual(["shrine", "shrine report"]);
  });

  it("can be named alone, and a pair of them explained", async () => {
    const { stdout } = await run("link", "reports");
    expect(stdout).toMatch(/1 of them has more than one event/);
    const explained = await run("link", "--explain", "reports:wire", "reports:daily", "reports");
    expect(explained.stdout).toMatch(/one incident[\s\S]*killed .*same toll/);
  });

  it("count as attention, where the store has none of GDELT", async () => {
    const attacks = Array.from({ length: 12 }, (_, i) => ({
      day: `2018-${`${i + 1}`.padStart(2, "0")}-10`,
      dead: 3 + i,
    }));
    const places = [
      { town: "Kabul", country: "Afghanistan", latitude: "34.52", longitude: "69.17", told: 1 },
      { town: "Nairobi", country: "Kenya", latitude: "-1.29", longitude: "36.82", told: 2 },
    ];
    const all = places.flatMap((place) => attacks.map((attack) => ({ ...place, ...attack })));
    const rows = all.map(({ country, latitude, longitude, day, dead }, i) => {
      const [best, low, high, deaths_civilians] = Array<string>(4).fill(`${dead}`) as [
        string,
        string,
        string,
        string,
      ];
      const date = { date_start: day, date_end: day };
      return { id: `${i}`, country, latitude, longitude, best, low, high, deaths_civilians, ...date };
    });
    const texts = all.flatMap(({ town, day, dead, told }, i) =>
      Array.from({ length: told }, (_, n) => ({
        id: `${i}-${n}`,
        date: day,
        text: `A bomb killed ${dead} people in ${town} on ${day}, ${["police", "officials"][n]} said.`,
      })),
    );
    const own = join(shop.folder, "attention");
    const files = [
      shop.write("ged251-attention.csv", csvOf(GED, rows)),
      shop.write("told.jsonl", texts.map((text) => `${JSON.stringify(text)}\n`).join("")),
    ];
    expect((await baserate(["data", "add", "--store", own, ...files])).code).toBe(0);
    const of = async (...words: string[]) => {
      const { stdout } = await baserate(["stats", "attention", "--json", "--store", own, ...words]);
      return JSON.parse(stdout).places.map(({ place, mentions }: { place: string; mentions: number }) => [
        place,
        mentions,
      ]);
    };
    expect(await of("--reports", "store")).toEqual([
      ["Afghanistan", 12],
      ["Kenya", 24],
    ]);
    // The archive ends on the day of the last attacks, so what came of them in the week after is not known.
    const { unit, cells } = (await openAttention("store", own))!;
    expect([unit, cells.length]).toEqual(["reports", 36]);
    expect(await of("--from-store")).toEqual([
      ["Afghanistan", 11],
      ["Kenya", 22],
    ]);
  });

  it("are no events", async () => {
    expect(await run("events", "--dataset", "reports")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/reports holds reports, no events/),
    });
  });

  it("leave the machine only as lines for oneself", async () => {
    const target = join(shop.folder, "out.jsonl");
    const refused = await run("export", "--dataset", "reports", "--format", "csv", "--out", target);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/--own-use/) });
    await run("export", "--dataset", "reports", "--format", "jsonl", "--own-use", "--out", target);
    const lines = readFileSync(target, "utf8").trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(["daily", "sport", "wire"]);
  });
});
