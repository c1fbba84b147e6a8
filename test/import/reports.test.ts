import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ReportLine } from "../../src/event/index.ts";
import { exportReports, listDatasets, removeDataset, storedReports } from "../../src/import/index.ts";
import { Workshop } from "./store-fixture.ts";

let shop: Workshop;
beforeEach(() => {
  shop = new Workshop();
});
afterEach(() => shop.remove());

const lines = (...reports: object[]) => reports.map((report) => `${JSON.stringify(report)}\n`).join("");
const BLAST = { id: "b1", text: "A bomb killed four people in Karvel on Monday.", date: "2019-03-05" };
const RAID = { id: "r1", title: "Raid on a village", text: "Gunmen killed two farmers.", date: "2019-04-01" };

async function held(): Promise<ReportLine[]> {
  const reports = [];
  for await (const report of storedReports(await shop.store())) reports.push(report);
  return reports;
}

const ids = async () => (await held()).map(({ id }) => id);

describe("lines of JSON", () => {
  it("are kept word by word, with count and span of days", async () => {
    const { datasets, rowsIn, records } = await shop.add("news.jsonl", lines(BLAST, RAID));
    expect({ datasets, rowsIn, records }).toEqual({ datasets: ["reports"], rowsIn: 2, records: 2 });
    expect(await held()).toEqual([
      { ...BLAST, title: null },
      { ...RAID, title: "Raid on a village" },
    ]);
    const [dataset] = await listDatasets(await shop.store());
    expect(dataset).toMatchObject({ rows: 2, current: 2, undated: 0 });
    expect(dataset!.manifest).toMatchObject({
      id: "reports",
      period: { from: "2019-03-05", to: "2019-04-01" },
      redistributable: false,
    });
  });

  it("add nothing when the same texts come again, in another order, under another name or packed", async () => {
    await shop.add("news.jsonl", lines(BLAST, RAID));
    const again = await shop.add("copy.jsonl.gz", gzipSync(lines(RAID, { ...BLAST, id: "other" })));
    expect(again).toMatchObject({ rowsIn: 2, records: 0, updates: 0, superseded: 2, rejects: [] });
    expect(await ids()).toEqual(["b1", "r1"]);
  });

  it("may carry a byte order mark and CRLF, or be in UTF-16", async () => {
    const line = `\uFEFF${JSON.stringify(BLAST)}\r\n`;
    await shop.add("marked.jsonl", line);
    expect(await held()).toEqual([{ ...BLAST, title: null }]);
    expect(await shop.add("wide.jsonl", Buffer.from(line, "utf16le"))).toMatchObject({ superseded: 1 });
  });

  it("that are no report are rejects with line and reason, and hold up none of the others", async () => {
    const file = Buffer.concat([
      Buffer.from(lines(BLAST)),
      Buffer.from("not json\n\n"),
      Buffer.from(lines({ id: "empty", text: " " }, { id: "none" }, { ...RAID, id: "b1" })),
      Buffer.from('{"id":"latin","text":"caf\xe9"}\n', "latin1"),
      Buffer.from(lines({ id: "bad", text: "x", date: "2019-02-30" }, RAID)),
    ]);
    const { rowsIn, records, rejects } = await shop.add("news.jsonl", file);
    expect({ rowsIn, records }).toEqual({ rowsIn: 8, records: 2 });
    expect(rejects.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      expect.stringMatching(/^2: not JSON/),
      "4: empty",
      '5: "text" is missing',
      expect.stringMatching(/^6: this id stands for another report/),
      "7: not in UTF-8",
      expect.stringMatching(/^8: "date"/),
    ]);
    expect(await ids()).toEqual(["b1", "r1"]);
    expect(readFileSync(join(shop.folder, "store", "rejects.csv"), "utf8")).toContain("not in UTF-8");
  });

  it("an edited report takes the place of the old one, and a stranger with its id does not", async () => {
    await shop.add("news.jsonl", lines(BLAST, RAID));
    const edited = { ...BLAST, text: "A bomb killed five people in Karvel on Monday." };
    expect(await shop.add("news.jsonl", lines(edited, RAID))).toMatchObject({
      records: 0,
      updates: 1,
      superseded: 1,
    });
    const stranger = { ...BLAST, text: "A train was held up in Ostrem." };
    const { records, notes } = await shop.add("elsewhere.jsonl", lines(stranger));
    expect(records).toBe(1);
    expect(notes.join(" ")).toMatch(/kept as b1@[0-9a-f]{8}\./);
    expect((await held()).map(({ text }) => text)).toEqual([edited.text, stranger.text, RAID.text]);
  });
});

describe("a text", () => {
  it("is one report, called as its file", async () => {
    const text = "Two dead in Karvel, police say\n\nA bomb killed two people, four were hurt, police said.\n";
    await shop.add("market blast.txt", text);
    expect(await held()).toEqual([{ id: "market blast", text, title: null, date: null }]);
    expect((await listDatasets(await shop.store()))[0]).toMatchObject({ rows: 1, undated: 1 });
  });

  it("in Windows-1252 or UTF-16 keeps its letters", async () => {
    const text = "A bomb killed two people in a café in Karvel, police said.";
    await shop.add("one.txt", Buffer.from(text, "latin1"));
    await shop.add("two.txt", Buffer.from(`\uFEFF${text} More follows.`, "utf16le"));
    expect((await held()).map(({ text }) => text)).toEqual([text, `${text} More follows.`]);
  });

  it.each<[string, string, RegExp]>([
    [
      "table.txt",
      "id,place,killed\n1,Karvel,3\n2,Ostrem,4\n",
      /none of the formats.*Found: id, place, killed/,
    ],
    [
      "notes.txt",
      "a;b\n1;They said that it was over.\n2;Nobody was hurt in the end.\n",
      /none of the formats/,
    ],
    ["empty.txt", "", /is empty/],
    ["page.html", "<!doctype html><html><body>Log in</body></html>", /is a web page.*--as reports/],
  ])("%s is none", async (name, content, reason) => {
    await expect(shop.add(name, content)).rejects.toThrow(reason);
    expect(await held()).toEqual([]);
  });

  it("that looks like something else is taken when the user says so, and a table in rows of JSON never", async () => {
    await shop.add("dateline.txt", "Karvel, 3 May\nOstrem, 4 May\n", { as: "reports" });
    expect(await ids()).toEqual(["dateline"]);
    await expect(shop.add("rows.json", '[{"id":1,"place":"Karvel"}]', { as: "reports" })).rejects.toThrow(
      /is a table/,
    );
    await expect(shop.add("blank.txt", "  \n", { as: "reports" })).rejects.toThrow(/is empty/);
  });

  it("comes from a page with its title and day", async () => {
    const body = `<p>${"A bomb killed five people at the market of Karvel, the police of the province said. ".repeat(6)}</p>`;
    const page = `<!doctype html><html><head><title>Blast in Karvel</title>
      <meta property="article:published_time" content="2019-03-05T10:00:00Z"></head><body><article>${body}</article></body></html>`;
    await shop.add("page.html", page, { as: "reports" });
    expect(await held()).toMatchObject([{ id: "page", title: "Blast in Karvel", date: "2019-03-05" }]);
  });
});

it("reports go out as lines that come back the same, and are taken out whole", async () => {
  await shop.add("news.jsonl", lines(BLAST, RAID));
  const before = await held();
  const target = join(shop.folder, "out.jsonl");
  expect(await exportReports(await shop.store(), target)).toBe(2);
  expect(await removeDataset(await shop.store(), "reports")).toBe(2);
  expect(await held()).toEqual([]);
  expect(readdirSync(join(shop.folder, "store", "files"))).toEqual([]);
  await shop.add("out.jsonl", readFileSync(target));
  expect(await held()).toEqual(before);
});

it("whatever texts come, each is in the store once or a reject", async () => {
  const Report = fc.record({
    id: fc.constantFrom("a", "b", "c", "d"),
    text: fc.oneof(fc.constantFrom("", "Blast.", "Raid."), fc.string({ unit: "grapheme", maxLength: 20 })),
  });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(Report, { minLength: 1, maxLength: 8 }), async (reports) => {
      // Every run has a file of its own: the same one again would be known as a whole.
      const name = `${run++}.jsonl`;
      const { rowsIn, records, superseded, rejects } = await shop.add(name, lines(...reports));
      expect([rowsIn, rowsIn]).toEqual([reports.length, records + superseded + rejects.length]);
      const texts = (await held()).map(({ text }) => text);
      expect(new Set(texts).size).toBe(texts.length);
      for (const [i, { text }] of reports.entries())
        expect(texts.includes(text) || rejects.some(({ line }) => line === i + 1)).toBe(true);
      expect((await shop.add(`again-${name}`, lines(...reports))).records).toBe(0);
      if (records > 0) await removeDataset(await shop.store(), "reports");
    }),
    { numRuns: 12 },
  );
});
