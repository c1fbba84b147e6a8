import { describe, expect, it } from "vitest";
import { ColumnMap, draftMap, findEvents, publishedRows } from "../../src/import/index.ts";
import { openMemory } from "../../src/store/index.ts";
import { csvOf, freshWorkshop } from "./store-fixture.ts";

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
