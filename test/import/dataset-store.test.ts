import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DatasetRow, EventRow } from "../../src/event/index.ts";
import {
  findEvents,
  type HeldDataset,
  listDatasets,
  openStore,
  openStoreRows,
  publishedRows,
  rejectsFile,
  removeDataset,
} from "../../src/import/index.ts";
import { Problem } from "../../src/problem.ts";
import { csvOf, freshWorkshop, GED } from "./store-fixture.ts";

const shop = freshWorkshop();
const rows = async () => findEvents((await shop().store()).db, {});
const ids = async () => (await rows()).map(({ dataset, id }) => `${dataset} ${id}`);

describe("a store", () => {
  it("keeps what was added, and the publisher's own row with it", async () => {
    await shop().add("ged251.csv", csvOf({ ...GED, source_article: 'a "quoted"\narticle' }, [{}]));
    const store = await shop().store();
    store.close();
    shop().close();
    const again = await shop().store();
    const [row] = await findEvents(again.db, {});
    expect(EventRow.parse(row)).toMatchObject({ id: "71", publisherPrecision: { date: "date_prec 1" } });
    expect((await publishedRows(again, "ucdp-ged-25.1", ["71"])).get("71")).toMatchObject({
      source_article: 'a "quoted"\narticle',
      where_prec: "1",
    });
    const [found] = await (await openStoreRows(again)).find({ countries: ["YE"] });
    expect(DatasetRow.parse(found)).toEqual(found);
  });

  it("finds the publisher's row of any event of a long file", async () => {
    const numbers = Array.from({ length: 150_000 }, (_, i) => i + 1);
    const rows = numbers.map((n) => ({
      id: `${n}`,
      source_article: `article ${n}`,
      best: n % 50_000 === 7 ? "?" : "3",
    }));
    await shop().add("ged251.csv", csvOf({ ...GED, source_article: "" }, rows));
    const store = await shop().store();
    for (const n of [1, 8, 60_000, 122_881, 150_000])
      expect((await publishedRows(store, "ucdp-ged-25.1", [`${n}`])).get(`${n}`)).toMatchObject({
        source_article: `article ${n}`,
      });
  });

  it("finds rows beside one whose other columns are no text in UTF-8", async () => {
    const table = csvOf({ ...GED, source_article: "" }, [
      { id: "1", source_article: "Fran#e" },
      { id: "2", source_article: "second" },
      { id: "3", best: "?" },
      { id: "2", source_article: "again" },
    ]);
    const latin = Buffer.from(table.replace("#", "\xe7"), "latin1");
    const { records, rejects } = await shop().add("ged251.csv", latin);
    expect(records).toBe(2);
    expect(rejects).toMatchObject([
      { line: 4, column: "best", value: "?" },
      { line: 5, column: "id", value: "2" },
    ]);
    const store = await shop().store();
    const found = await publishedRows(store, "ucdp-ged-25.1", ["2"]);
    expect(found.get("2")).toMatchObject({ source_article: "second" });
    // What cannot be shown does not keep the others from being shown.
    const both = await publishedRows(store, "ucdp-ged-25.1", ["1", "2"]);
    expect(both.get("1")).toMatch(/files.1$/);
    expect(both.get("2")).toEqual(found.get("2"));
    await expect(publishedRows(store, "ucdp-ged-25.1", ["4"])).rejects.toThrow(/no row 4/);
  });

  it("says where its release codes a group under another name, and only within its days", async () => {
    const is = { side_a: "IS", country: "Nigeria" };
    await shop().add(
      "ged251.csv",
      csvOf({ ...GED, ...is }, [
        { date_start: "2015-03-01", date_end: "2015-03-01" },
        { id: "72", date_start: "2016-03-01", date_end: "2016-03-01" },
      ]),
    );
    const [{ manifest }] = (await listDatasets(await shop().store())) as [HeldDataset];
    expect(manifest.breaks).toContainEqual(
      expect.objectContaining({ day: "2015-03-14", actor: "IS", country: "NG" }),
    );
    expect(manifest.breaks.every(({ day }) => day > "2015-03-01" && day <= "2016-03-01")).toBe(true);
  });

  it("names no release for looking up of which no row counts", async () => {
    await shop().add("GEDEvent_v24_1.csv", csvOf(GED, [{}]));
    await shop().add("GEDEvent_v25_1.csv", csvOf(GED, [{ best: "6" }]));
    const rows = await openStoreRows(await shop().store());
    expect(rows.manifests.map(({ id }) => id)).toEqual(["ucdp-ged-25.1"]);
    const older = rows.only("ucdp-ged-24.1");
    expect(older.manifests.map(({ id }) => id)).toEqual(["ucdp-ged-24.1"]);
    expect(await older.find({})).toMatchObject([{ deaths: { best: 5 } }]);
  });

  it("says which tolls contradict themselves, and keeps them", async () => {
    const { records, notes } = await shop().add(
      "ged251.csv",
      csvOf(GED, [{}, { id: "72", best: "9", high: "8" }]),
    );
    expect(records).toBe(2);
    expect(notes).toEqual([expect.stringMatching(/^1 row has .*72 \(low \d+, best 9, high 8\)\.$/)]);
  });

  it("the same file twice changes nothing, packed or under another name neither", async () => {
    const content = csvOf(GED, [{}, { id: "72" }, { id: "x", best: "NA" }]);
    await shop().add("ged251.csv", content);
    const before = await rows();
    expect(await shop().add("ged251.csv", content)).toMatchObject({ records: 0, updates: 0 });
    expect(await shop().add("ged251-copy.csv", content)).toMatchObject({
      rowsIn: 3,
      records: 0,
      updates: 0,
      superseded: 2,
    });
    expect(await shop().add("ged251.csv.gz", gzipSync(content))).toMatchObject({ records: 0, superseded: 2 });
    expect(await rows()).toEqual(before);
  });

  it("a newer release updates by id, and either vintage can be asked", async () => {
    await shop().add("ged241.csv", csvOf(GED, [{}, { id: "72" }]));
    expect(await shop().add("ged251.csv", csvOf(GED, [{ best: "6" }, { id: "73" }]))).toMatchObject({
      records: 1,
      updates: 1,
      superseded: 0,
    });
    expect((await ids()).sort()).toEqual(["ucdp-ged-24.1 72", "ucdp-ged-25.1 71", "ucdp-ged-25.1 73"]);
    const { db } = await shop().store();
    expect(
      (await findEvents(db, { dataset: "ucdp-ged-24.1" })).map(({ id, current }) => [id, current]),
    ).toEqual([
      ["71", false],
      ["72", true],
    ]);
  });

  it("the yearly release supersedes the Candidate rows of its years, in either order", async () => {
    const candidate = csvOf(GED, [
      { id: "900" },
      { id: "901", country: "Oman" },
      { id: "902", date_start: "2025-01-03", date_end: "2025-01-03" },
    ]);
    const yearly = csvOf(GED, [{}]);
    await shop().add("GEDEvent_v24_0_2.csv", candidate);
    const report = await shop().add("GEDEvent_v25_1.csv", yearly);
    expect(report).toMatchObject({ records: 1 });
    expect(report.notes.join()).toMatch(/1 Candidate rows are superseded/);
    const expected = ["ucdp-candidate-24.0.2 901", "ucdp-candidate-24.0.2 902", "ucdp-ged-25.1 71"];
    expect((await ids()).sort()).toEqual(expected);
    await shop().freshStore("other");
    await shop().add("GEDEvent_v25_1.csv", yearly);
    expect(await shop().add("GEDEvent_v24_0_2.csv", candidate)).toMatchObject({
      rowsIn: 3,
      records: 2,
      superseded: 1,
    });
    expect((await ids()).sort()).toEqual(expected);
  });

  it("takes a dataset out whole, and what it had superseded counts again", async () => {
    await shop().add("ged241.csv", csvOf(GED, [{}, { id: "", best: "1" }]));
    const before = await rows();
    await shop().add("ged251.csv", csvOf(GED, [{ best: "6" }, { id: "", best: "1" }]));
    const store = await shop().store();
    expect(await removeDataset(store, "ucdp-ged-25.1")).toBe(1);
    expect(await rows()).toEqual(before);
    expect(readdirSync(join(store.folder, "files"))).toEqual(["1"]);
    expect(readFileSync(rejectsFile(store.folder), "utf8")).not.toContain("ged251");
    await expect(removeDataset(store, "ucdp-ged-25.1")).rejects.toThrow(/There are: ucdp-ged-24.1\./);
    expect(await shop().add("ged251.csv", csvOf(GED, [{ best: "6" }]))).toMatchObject({ updates: 1 });
  });

  it("writes every row that did not become a record to rejects.csv", async () => {
    await shop().add(
      "ged251.csv",
      csvOf(GED, [{ source_headline: "two\nlines" }, { id: "72", best: "1,234" }]),
    );
    const { folder } = await shop().store();
    const file = join(shop().folder, "ged251.csv");
    expect(readFileSync(rejectsFile(folder), "utf8")).toBe(
      `file,line,column,value,reason\n${file},4,best,"1,234","expected a whole number, 0 or more"\n`,
    );
  });

  it("a file that cannot be read leaves nothing behind", async () => {
    await expect(shop().add("x.csv", "a,b\n1,2\n")).rejects.toThrow(Problem);
    const { folder } = await shop().store();
    expect(await rows()).toEqual([]);
    expect(readdirSync(join(folder, "files"))).toEqual([]);
    expect(existsSync(join(folder, "incoming"))).toBe(false);
  });

  it("is not made by looking for it", async () => {
    await expect(openStore(join(shop().folder, "nowhere"), "read")).rejects.toThrow(/no store at .*data add/);
    expect(existsSync(join(shop().folder, "nowhere"))).toBe(false);
  });
});
