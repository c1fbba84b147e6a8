import { describe, expect, it } from "vitest";
import { findEvents } from "../../src/import/index.ts";
import { csvOf, freshWorkshop } from "./store-fixture.ts";
import { workbookOf } from "./zip-fixture.ts";

const shop = freshWorkshop();
const found = async () => findEvents((await shop().store()).db, {});

/** A row in the shape of GTD, made up; of its 135 columns those that matter. */
const GTD = {
  eventid: "201501020003",
  iyear: "2015",
  imonth: "1",
  iday: "2",
  extended: "0",
  resolution: "",
  country: "200",
  country_txt: "Syria",
  provstate: "Some province",
  city: "Some town",
  latitude: "36.2",
  longitude: "37.1",
  specificity: "1",
  doubtterr: "0",
  multiple: "1",
  attacktype1_txt: "Bombing/Explosion",
  targtype1_txt: "Private Citizens & Property",
  target1: "Marketplace",
  gname: "Red Group",
  gname2: "Blue Group",
  gname3: "",
  guncertain1: "1",
  claimed: "0",
  claim2: "1",
  nkill: "5",
  nkillter: "1",
  nwound: "12.5",
  related: "201501020003, 201501020004",
};

describe("GTD", () => {
  it("becomes rows with groups, claim, doubt and relations; the same from CSV and from a workbook", async () => {
    await shop().add("globalterrorismdb_0617dist.csv", csvOf(GTD, [{}]));
    const [row] = await found();
    expect(row).toMatchObject({
      dataset: "gtd-2017-06",
      id: "201501020003",
      violence: "one-sided",
      kind: "bombing",
      sideA: "Red Group",
      sideB: "Private Citizens & Property",
      otherActors: ["Blue Group"],
      deaths: { low: 5, best: 5, high: 5 },
      deathsBySide: { a: 1, b: 0, civilians: 0, unknown: 4 },
      wounded: { low: 12, high: 13 },
      claimed: true,
      uncertain: true,
      related: ["201501020004"],
    });
    const cells = Object.values(GTD).map((value) =>
      value === "" ? null : /^[\d.]+$/.test(value) ? Number(value) : value,
    );
    await shop().freshStore("other");
    await shop().add("globalterrorismdb_0617dist.xlsx", workbookOf([Object.keys(GTD), cells]));
    expect(await found()).toEqual([row]);
  });

  it("knows what is not known: month or day 0, blank tolls", async () => {
    await shop().add(
      "gtd.csv",
      csvOf(GTD, [
        { eventid: "201500000001", imonth: "0", iday: "0", nkill: "", nkillter: "", nwound: "" },
        { eventid: "201602000001", iyear: "2016", imonth: "2", iday: "0" },
        {
          eventid: "201602280001",
          iyear: "2016",
          imonth: "2",
          iday: "28",
          extended: "1",
          resolution: "3/2/2016",
        },
      ]),
    );
    expect(await found()).toMatchObject([
      {
        date: { start: "2015-01-01", end: "2015-12-31", precision: "year" },
        deaths: null,
        wounded: null,
        summary: false,
      },
      { date: { start: "2016-02-01", end: "2016-02-29", precision: "month" } },
      { date: { start: "2016-02-28", end: "2016-03-02", precision: "day" } },
    ]);
  });

  it.each([
    ["imonth", "13"],
    ["iday", "31"],
    ["nkill", "-9"],
    ["nkill", "=1+1"],
    ["eventid", "2.01501E+11"],
  ])("rejects a row for its %s %j", async (column, value) => {
    const report = await shop().add("gtd.csv", csvOf(GTD, [{ imonth: "2", [column]: value }]));
    expect(report.rejects).toMatchObject([{ line: 2, column, value }]);
  });
});
