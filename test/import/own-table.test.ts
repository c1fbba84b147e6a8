import { describe, expect, it } from "vitest";
import { ColumnMap, compareActors, draftMap, findEvents, publishedRows } from "../../src/import/index.ts";
import { openMemory } from "../../src/store/index.ts";
import { csvOf, freshWorkshop } from "./store-fixture.ts";
import { tabbedWorkbookOf, workbookFiles, workbookOf, zipOf } from "./zip-fixture.ts";

const shop = freshWorkshop();
const found = async () => findEvents((await shop().store()).db, {});

describe("a table of one's own", () => {
  const table =
    "Incident ID,Date,Country,Lat,Lon,Group,Killed,Odd\nA-1,13/02/2020,Kenya,1.5,37,Red,3,x\nA-2,31/02/2020,Kenya,,,Red,2,y\n";

  it("is read by a map, which is drafted from its columns and days", async () => {
    const db = await openMemory();
    const { map, open, unused } = await draftMap(
      db,
      shop().write("My incidents.csv", table.replace("31/02", "28/02")),
    );
    db.close();
    expect(map).toMatchObject({
      name: "my-incidents",
      dateFormat: "DD/MM/YYYY",
      columns: {
        id: "Incident ID",
        date: "Date",
        country: "Country",
        killed: "Killed",
        actor: "Group",
        wounded: null,
      },
    });
    expect(unused).toEqual(["Odd"]);
    expect(open.join()).toMatch(/licence/);
    const report = await shop().add("mine.csv", table, { map: ColumnMap.parse(map) });
    expect(report).toMatchObject({ rowsIn: 2, records: 1, datasets: ["my-incidents"] });
    expect(report.rejects).toMatchObject([{ line: 3, column: "Date", value: "31/02/2020" }]);
    expect(await found()).toMatchObject([
      { id: "A-1", date: { start: "2020-02-13" }, place: { country: "KE" }, deaths: { best: 3 } },
    ]);
    expect((await publishedRows(await shop().store(), "my-incidents", ["A-1"])).get("A-1")).toMatchObject({
      Odd: "x",
      Date: "13/02/2020",
    });
  });

  it("a day that is none does not keep the others from being told", async () => {
    const db = await openMemory();
    const days = ["13/02/2020", "14/02/2020", "31/02/2020"].map((day, n) => ({ Id: `${n}`, Date: day }));
    const file = shop().write("typo.csv", csvOf({ Id: "", Date: "", Country: "Kenya" }, days));
    const { map, open } = await draftMap(db, file);
    db.close();
    expect(map.dateFormat).toBe("DD/MM/YYYY");
    expect(open.join()).toMatch(/1 days in "Date" are none by DD\/MM\/YYYY/);
  });

  it("days that could be read both ways are left to the user", async () => {
    const db = await openMemory();
    const { map, open } = await draftMap(
      db,
      shop().write("x.csv", table.replaceAll(/13\/02|31\/02/g, "03/02")),
    );
    db.close();
    expect(map.dateFormat).toBeNull();
    expect(open.join()).toMatch(/DD\/MM\/YYYY and MM\/DD\/YYYY; which is it\?/);
  });

  it("a day of no year of four digits is a reject, never a row of the year 18 or of the end of time", async () => {
    const days = ["25/03/18", "25/03/20188", "25/03/2018"].map((day, n) => ({ Id: `${n}`, Date: day }));
    const fields = { Id: "", Date: "", Country: "Kenya" };
    const file = shop().write("slips.csv", csvOf(fields, days));
    const db = await openMemory();
    const { map, open } = await draftMap(db, file);
    db.close();
    expect(open.join()).toMatch(/fit none of/);
    const report = await shop().add("slips.csv", csvOf(fields, days), {
      map: ColumnMap.parse({ ...map, dateFormat: "DD/MM/YYYY" }),
    });
    expect(report.rejects.map(({ value }) => value)).toEqual(["25/03/18", "25/03/20188"]);
    const iso = ["20188-03-25", "infinity", "-infinity", "2018-03-25"];
    const again = await shop().add(
      "iso.csv",
      csvOf(
        fields,
        iso.map((day, n) => ({ Id: `${n}`, Date: day })),
      ),
      { map: ColumnMap.parse({ ...map, name: "iso", dateFormat: "YYYY-MM-DD" }) },
    );
    expect(again).toMatchObject({ rowsIn: 4, records: 1 });
    expect(again.rejects.map(({ value }) => value)).toEqual(iso.slice(0, 3));
  });

  it("a workbook's rows may end before the last column, as sheets leave empty cells out", async () => {
    const rows = [
      ["Id", "Date", "Country", "Killed", "Headline"],
      ["1", "2020-02-13", "Kenya", 3],
      ["2", "2020-02-14", "Kenya", null, "Two die", ""],
    ];
    const map = ColumnMap.parse({
      name: "sheet",
      dateFormat: "YYYY-MM-DD",
      columns: { id: "Id", date: "Date", country: "Country", killed: "Killed", headline: "Headline" },
    });
    expect(await shop().add("sheet.xlsx", workbookOf(rows), { map })).toMatchObject({
      records: 2,
      rejects: [],
    });
    expect(await found()).toMatchObject([
      { id: "1", deaths: { best: 3 }, headline: null },
      { id: "2", deaths: null, headline: "Two die" },
    ]);
  });

  it("of a workbook the first tab that shows is read, wherever it lies, and the others are named", async () => {
    const head = ["Id", "Date", "Country"];
    const tabs = [
      { tab: "Notes", file: "worksheets/sheet3.xml", rows: [["About"]], hidden: true as const },
      { tab: "Events", file: "worksheets/sheet2.xml", rows: [head, ["1", "2020-02-13", "Kenya"]] },
      { tab: "Drafts", file: "worksheets/sheet1.xml", rows: [head, ["2", "2020-02-14", "Kenya"]] },
    ];
    const columns = { id: "Id", date: "Date", country: "Country" };
    const map = ColumnMap.parse({ name: "tabs", dateFormat: "YYYY-MM-DD", columns });
    for (const prefix of ["", "x:"]) {
      const { records, notes } = await shop().add(
        `tabs${prefix.length}.xlsx`,
        tabbedWorkbookOf(tabs, prefix),
        {
          map: { ...map, name: `tabs${prefix.length}` },
        },
      );
      expect(records).toBe(1);
      expect(notes).toContainEqual(expect.stringContaining('the first, "Events", was read'));
    }
    expect((await found()).map(({ id }) => id)).toEqual(["1", "1"]);
    const hidden = tabbedWorkbookOf([tabs[0]!]);
    await expect(shop().add("hidden.xlsx", hidden, { map })).rejects.toThrow("without a sheet that shows");
  });

  it("of a workbook what is shown as a day is read as one, in either calendar, and no other number", async () => {
    const cell = (at: string, style: number, number: number) =>
      `<c r="${at}" s="${style}"><v>${number}</v></c>`;
    const head = ["Id", "Date", "Country", "Killed", "When"].map(
      (name, i) => `<c r="${"ABCDE"[i]}1" t="str"><v>${name}</v></c>`,
    );
    const row = (serial: number) =>
      `<row>${cell("A2", 0, 1)}${cell("B2", 1, serial)}<c r="C2" t="str"><v>Kenya</v></c>${cell("D2", 3, 7)}${cell("E2", 2, serial + 0.75)}</row>`;
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm"/><numFmt numFmtId="171" formatCode="0 &quot;dead&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`;
    const bookOf = (serial: number, properties: string) =>
      zipOf({
        ...workbookFiles(`${properties}<sheets><sheet name="a" r:id="rId1"/></sheets>`, [
          { kind: "worksheet", file: "sheet.xml" },
          { kind: "styles", file: "styles.xml" },
        ]),
        "xl/sheet.xml": `<worksheet><row>${head.join("")}</row>${row(serial)}</worksheet>`,
        "xl/styles.xml": styles,
      });
    const columns = { id: "Id", date: "Date", country: "Country", killed: "Killed", headline: "When" };
    const mapOf = (name: string) => ColumnMap.parse({ name, dateFormat: "YYYY-MM-DD", columns });
    await shop().add("a.xlsx", bookOf(43_874, ""), { map: mapOf("a") });
    await shop().add("b.xlsx", bookOf(42_412, '<workbookPr date1904="1"/>'), { map: mapOf("b") });
    const day = { start: "2020-02-13", end: "2020-02-13" };
    const both = { date: day, deaths: { best: 7 }, headline: "2020-02-13 18:00:00" };
    expect(await found()).toMatchObject([both, both]);
  });

  it("is refused where a cell stands beyond the last column that a sheet can have", async () => {
    const columns = { id: "Id", date: "Date", country: "Country" };
    const map = ColumnMap.parse({ name: "m", dateFormat: "YYYY-MM-DD", columns });
    const cells = (address: string) =>
      `<worksheet><row><c r="A1" t="str"><v>Date</v></c><c r="${address}"><v>1</v></c></row></worksheet>`;
    for (const address of ["ZZZZZZZZ1", "XFE1", "1"]) {
      const book = zipOf({
        ...workbookFiles('<sheet name="a" r:id="rId1"/>', [{ kind: "worksheet", file: "sheet.xml" }]),
        "xl/sheet.xml": cells(address),
      });
      await expect(shop().add("far.xlsx", book, { map })).rejects.toThrow(
        `damaged: a cell stands at "${address}"`,
      );
    }
  });

  it("tolls are added up beyond what a column holds", async () => {
    const map = ColumnMap.parse({
      name: "huge",
      dateFormat: "YYYY-MM-DD",
      columns: { id: "Id", date: "Date", country: "Country", killed: "Killed", actor: "Actor" },
    });
    const fields = { Id: "", Date: "2020-02-13", Country: "Kenya", Killed: "2000000000", Actor: "Red" };
    await shop().add("huge.csv", csvOf(fields, [{ Id: "1" }, { Id: "2" }]), { map });
    const red = { label: "Red", id: null, names: [{ name: "Red", countries: null, from: null, to: null }] };
    const { statement } = await compareActors((await shop().store()).db, [red, red], {}, [], null);
    expect(statement).toMatch(/^Red: 4,000,000,000 deaths/);
  });

  it("is refused without a map, or with one that names other columns", async () => {
    await expect(shop().add("mine.csv", table)).rejects.toThrow(/none of the formats.*data map/);
    const map = ColumnMap.parse({
      name: "m",
      dateFormat: "DD/MM/YYYY",
      columns: { id: "Nr", date: "Date", country: "Country" },
    });
    await expect(shop().add("mine.csv", table, { map })).rejects.toThrow(
      /no column "Nr".*It has: Incident ID/,
    );
  });
});
