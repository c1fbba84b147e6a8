import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { loadRegistry } from "../../src/actors/index.ts";
import {
  ColumnMap,
  compareActors,
  draftMap,
  findEvents,
  listDatasets,
  publishedRows,
  selectActor,
} from "../../src/import/index.ts";
import { Problem } from "../../src/problem.ts";
import { literal, openMemory } from "../../src/store/index.ts";
import { csvOf, GED, Workshop } from "./store-fixture.ts";
import { workbookOf, zipOf } from "./zip-fixture.ts";

let shop: Workshop;
beforeEach(() => {
  shop = new Workshop();
});
afterEach(() => shop.remove());
const found = async () => findEvents((await shop.store()).db, {});

/** A row as ACLED exports it today; made up. */
const ACLED = {
  event_id_cnty: "NIG0001",
  event_date: "2022-01-02",
  year: "2022",
  time_precision: "1",
  disorder_type: "Political violence",
  event_type: "Battles",
  sub_event_type: "Armed clash",
  actor1: "Military Forces of Nigeria (2015-2023)",
  assoc_actor_1: "",
  inter1: "State forces",
  actor2: "Islamic State West Africa Province (ISWAP)",
  assoc_actor_2: "Red Brigade; Blue Brigade",
  inter2: "Rebel group",
  interaction: "State forces-Rebel group",
  civilian_targeting: "",
  iso: "566",
  region: "Western Africa",
  country: "Nigeria",
  admin1: "Borno",
  admin2: "Some area",
  admin3: "",
  location: "Some town",
  latitude: "11.8",
  longitude: "13.1",
  geo_precision: "1",
  source: "A paper",
  source_scale: "National",
  notes: "A clash, near a town.",
  fatalities: "4",
  tags: "",
  timestamp: "1650000000",
};

describe("ACLED", () => {
  it("becomes rows with precision, sides and type of violence", async () => {
    await shop.add("a.csv", csvOf(ACLED, [{}]));
    expect(await found()).toMatchObject([
      {
        dataset: "acled",
        id: "NIG0001",
        violence: "state-based",
        kind: "battle",
        publisherType: "Battles / Armed clash",
        date: { start: "2022-01-02", end: "2022-01-02", precision: "day" },
        place: {
          name: "Some town",
          country: "NG",
          precision: "city",
          within: ["Some area", "Borno", "Nigeria"],
        },
        deaths: { low: 4, best: 4, high: 4 },
        deathsBySide: null,
        otherActors: ["Red Brigade", "Blue Brigade"],
        publisherPrecision: { date: "time_precision 1", place: "geo_precision 1" },
      },
    ]);
  });

  it("reads the older export: numbers for the kinds of actor, days in other spellings", async () => {
    const older = {
      data_id: "8",
      ...ACLED,
      inter1: "2",
      inter2: "7",
      event_type: "Violence against civilians",
    };
    await shop.add(
      "older.csv",
      csvOf(older, [
        { event_date: "31-12-2021" },
        { event_id_cnty: "NIG0002", event_date: "02 January 2022" },
      ]),
    );
    const rows = await found();
    expect(rows.map(({ date }) => date.start)).toEqual(["2021-12-31", "2022-01-02"]);
    expect(rows[0]!.violence).toBe("one-sided");
  });

  it("reads the JSON of the API, and protests are no organised violence", async () => {
    const protest = { ...ACLED, event_type: "Protests", sub_event_type: "Peaceful protest", fatalities: 0 };
    const report = await shop.add("api", JSON.stringify({ status: 200, count: 1, data: [protest] }));
    expect(report).toMatchObject({ format: "acled", rowsIn: 1, records: 1 });
    expect(await found()).toMatchObject([{ violence: null, kind: null, deaths: { best: 0 } }]);
  });

  it("a later timestamp updates, an earlier one does not, and the older entry stays", async () => {
    await shop.add("first.csv", csvOf(ACLED, [{}]));
    expect(
      await shop.add("later.csv", csvOf(ACLED, [{ fatalities: "6", timestamp: "1660000000" }])),
    ).toMatchObject({
      updates: 1,
      superseded: 0,
    });
    expect(
      await shop.add("stale.csv", csvOf(ACLED, [{ fatalities: "3", timestamp: "1640000000" }])),
    ).toMatchObject({
      updates: 0,
      superseded: 1,
    });
    expect(await found()).toMatchObject([{ deaths: { best: 6 }, current: true }]);
    expect(await findEvents((await shop.store()).db, { dataset: "acled" })).toHaveLength(3);
  });

  it("an export that says of most events what is known already lacks none of them", async () => {
    const events = ["NIG0001", "NIG0002", "NIG0003"].map((event_id_cnty) => ({ event_id_cnty }));
    await shop.add("first.csv", csvOf(ACLED, events));
    const later = { ...events[0], fatalities: "9", timestamp: "1660000000" };
    const again = await shop.add(
      "again.csv",
      csvOf(ACLED, [later, events[1]!, { event_id_cnty: "NIG0004" }]),
    );
    expect(again).toMatchObject({ records: 1, updates: 1, superseded: 1 });
    expect(again.notes).toEqual([expect.stringMatching(/^1 events .*\(NIG0003\)/)]);
  });

  it.each([
    ["Islamic State West Africa Province (ISWAP) - Lake Chad Faction", "iswap"],
    ["Islamic State West Africa Province (ISWAP) and/or Boko Haram - Jamatu Ahli is-Sunnah", "boko haram"],
    ["JNIM: Group for Support of Islam and Muslims", "jnim"],
    ["Islamic State (Iraq)", "islamic-state"],
  ])("finds %s by the name that a reader knows", async (actor1, known) => {
    const others = { event_id_cnty: "NIG0002", actor1: "Nobody's Men" };
    await shop.add("acled.csv", csvOf({ ...ACLED, actor2: "Civilians" }, [{ actor1 }, others]));
    const { db } = await shop.store();
    const { names } = await selectActor(db, loadRegistry(), known, true);
    expect(await findEvents(db, { actorNames: names })).toMatchObject([{ id: "NIG0001" }]);
  });

  it("says of a group that no row names under which names it was looked for", async () => {
    await shop.add("acled.csv", csvOf(ACLED, [{ actor1: "Islamic State (Iraq)" }]));
    const { db } = await shop.store();
    const named = (name: string) => selectActor(db, loadRegistry(), name, true);
    const actors = [await named("islamic-state"), await named("farc")] as const;
    const { caveats } = await compareActors(db, actors, {}, [], null);
    expect(caveats[0]).toMatch(/^No row of .* fits; looked for "/);
  });

  it("what a new export lacks is reported, and what a list of deletions names no longer counts", async () => {
    await shop.add("first.csv", csvOf(ACLED, [{}, { event_id_cnty: "NIG0002" }]));
    const again = await shop.add("again.csv", csvOf(ACLED, [{ timestamp: "1660000000" }]));
    expect(again.notes.join()).toMatch(/1 events .*NIG0002.*deleted by ACLED, or left out/);
    expect(await found()).toHaveLength(2);
    const deleted = await shop.add(
      "deleted.csv",
      "event_id_cnty,deleted_timestamp\nNIG0002,1655000000\nXYZ1,1655000000\n",
    );
    expect(deleted).toMatchObject({ format: "acled-deleted", rowsIn: 2, updates: 1, superseded: 1 });
    expect(await found()).toMatchObject([{ id: "NIG0001" }]);
  });
});

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
    await shop.add("globalterrorismdb_0617dist.csv", csvOf(GTD, [{}]));
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
    await shop.freshStore("other");
    await shop.add("globalterrorismdb_0617dist.xlsx", workbookOf([Object.keys(GTD), cells]));
    expect(await found()).toEqual([row]);
  });

  it("knows what is not known: month or day 0, blank tolls", async () => {
    await shop.add(
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
    const report = await shop.add("gtd.csv", csvOf(GTD, [{ imonth: "2", [column]: value }]));
    expect(report.rejects).toMatchObject([{ line: 2, column, value }]);
  });
});

describe("GDELT", () => {
  const event = (id: string, given: Record<number, string>) =>
    Array.from({ length: 61 }, (_, i) => given[i + 1] ?? "")
      .with(0, id)
      .join("\t");
  const seen = {
    2: "20150218",
    7: "REBELS",
    17: "POLICE",
    32: "9",
    54: "IZ",
    60: "20150218230000",
    61: 'http://x/"a',
  };

  it("becomes mentions by day, place and actor, and never an event", async () => {
    const report = await shop.add(
      "x.export.CSV",
      `${event("410412347", seen)}\n${event("410412348", { ...seen, 32: "x" })}\n`,
    );
    expect(report).toMatchObject({ format: "gdelt-events", rowsIn: 2, records: 1 });
    expect(report.rejects).toMatchObject([{ line: 2, column: "NumMentions", value: "x" }]);
    const mention = ["410412347", "20150218230000", "20150219000000", "1", "x.org", "http://x/1"];
    const mentions = `${[...mention, ...Array(10).fill("1")].join("\t")}\n`;
    expect(await shop.add("x.mentions.CSV", mentions + mentions)).toMatchObject({
      records: 1,
      superseded: 1,
    });
    const store = await shop.store();
    const rows = await store.db.query(
      "select dataset, day::varchar as day, country, actor_1, mentions from attention order by dataset",
      {},
      z.object({
        dataset: z.string(),
        day: z.string(),
        country: z.string(),
        actor_1: z.string(),
        mentions: z.number(),
      }),
    );
    expect(rows).toEqual([
      { dataset: "gdelt-events", day: "2015-02-18", country: "IQ", actor_1: "REBELS", mentions: 9 },
      { dataset: "gdelt-mentions", day: "2015-02-19", country: "IQ", actor_1: "REBELS", mentions: 1 },
    ]);
    expect(await found()).toEqual([]);
    const [events] = await listDatasets(store);
    expect(events!.manifest.inclusion.join()).toMatch(/Never counted as incidents/);
  });
});

describe("UCDP's totals by country and year", () => {
  const totals = (best: string) => {
    const columns = ["sb", "ns", "os"].flatMap((type) =>
      ["best", "low", "high"].map((e) => `${type}_total_deaths_${e}_cy`),
    );
    return `country_cy,year_cy,${columns.join(",")}\nYemen (North Yemen),2024,${best},1,9,0,0,0,2,2,2\n,2024,1,1,1,0,0,0,0,0,0\n`;
  };

  it("are kept apart from events, and a release that comes again is replaced", async () => {
    const report = await shop.add("organizedviolencecy_v25_1.csv", totals("5"));
    expect(report).toMatchObject({ datasets: ["ucdp-countryyear-25.1"], rowsIn: 2, records: 1 });
    expect(report.rejects).toMatchObject([{ line: 3, column: "country_cy" }]);
    expect(await shop.add("organizedviolencecy_v25_1.csv", totals("6"))).toMatchObject({
      records: 0,
      updates: 1,
    });
    const { db } = await shop.store();
    const rows = await db.query(
      "select violence, best from country_years order by violence",
      {},
      z.object({ violence: z.string(), best: z.number() }),
    );
    expect(rows).toEqual([
      { violence: "non-state", best: 0 },
      { violence: "one-sided", best: 2 },
      { violence: "state-based", best: 6 },
    ]);
    expect(await found()).toEqual([]);
    const [totalsHeld] = await listDatasets(await shop.store());
    expect(totalsHeld).toMatchObject({ rows: 1, current: 1 });
  });
});

describe("a table of one's own", () => {
  const table =
    "Incident ID,Date,Country,Lat,Lon,Group,Killed,Odd\nA-1,13/02/2020,Kenya,1.5,37,Red,3,x\nA-2,31/02/2020,Kenya,,,Red,2,y\n";

  it("is read by a map, which is drafted from its columns and days", async () => {
    const db = await openMemory();
    const { map, open, unused } = await draftMap(
      db,
      shop.write("My incidents.csv", table.replace("31/02", "28/02")),
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
    const report = await shop.add("mine.csv", table, { map: ColumnMap.parse(map) });
    expect(report).toMatchObject({ rowsIn: 2, records: 1, datasets: ["my-incidents"] });
    expect(report.rejects).toMatchObject([{ line: 3, column: "Date", value: "31/02/2020" }]);
    expect(await found()).toMatchObject([
      { id: "A-1", date: { start: "2020-02-13" }, place: { country: "KE" }, deaths: { best: 3 } },
    ]);
    expect((await publishedRows(await shop.store(), "my-incidents", ["A-1"])).get("A-1")).toMatchObject({
      Odd: "x",
      Date: "13/02/2020",
    });
  });

  it("a day that is none does not keep the others from being told", async () => {
    const db = await openMemory();
    const days = ["13/02/2020", "14/02/2020", "31/02/2020"].map((day, n) => ({ Id: `${n}`, Date: day }));
    const file = shop.write("typo.csv", csvOf({ Id: "", Date: "", Country: "Kenya" }, days));
    const { map, open } = await draftMap(db, file);
    db.close();
    expect(map.dateFormat).toBe("DD/MM/YYYY");
    expect(open.join()).toMatch(/1 days in "Date" are none by DD\/MM\/YYYY/);
  });

  it("days that could be read both ways are left to the user", async () => {
    const db = await openMemory();
    const { map, open } = await draftMap(
      db,
      shop.write("x.csv", table.replaceAll(/13\/02|31\/02/g, "03/02")),
    );
    db.close();
    expect(map.dateFormat).toBeNull();
    expect(open.join()).toMatch(/DD\/MM\/YYYY and MM\/DD\/YYYY; which is it\?/);
  });

  it("is refused without a map, or with one that names other columns", async () => {
    await expect(shop.add("mine.csv", table)).rejects.toThrow(/none of the formats.*data map/);
    const map = ColumnMap.parse({
      name: "m",
      dateFormat: "DD/MM/YYYY",
      columns: { id: "Nr", date: "Date", country: "Country" },
    });
    await expect(shop.add("mine.csv", table, { map })).rejects.toThrow(/no column "Nr".*It has: Incident ID/);
  });
});

describe("packed files", () => {
  const content = csvOf(GED, [{}]);
  it.each<[string, () => Uint8Array]>([
    ["zip", () => zipOf({ "GEDEvent_v25_1.csv": content, "readme.txt": "About", "__MACOSX/x.csv": "" })],
    ["zip in a zip", () => zipOf({ "inner.zip.gz": zipOf({ "a.csv": content }) })],
  ])("are read: %s", async (_name, make) => {
    expect(await shop.add("packed", make())).toMatchObject({ format: "ged", records: 1 });
  });

  it("are read: zstd, which may be cut off", async () => {
    const path = shop.write("plain.csv", content);
    const db = await openMemory();
    await db.run(
      `copy (from read_csv(${literal(path)}, all_varchar = true)) to ${literal(`${path}.zst`)} (compression zstd)`,
    );
    db.close();
    const packed = readFileSync(`${path}.zst`);
    expect(await shop.add("a", packed)).toMatchObject({ format: "ged", records: 1 });
    await expect(shop.add("b", packed.subarray(0, packed.length - 9))).rejects.toThrow(/cut off|damaged/);
  });

  it("a zip with several tables is refused, and one made to fill the disk stopped", async () => {
    await expect(shop.add("two.zip", zipOf({ "a.csv": content, "b.csv": content }))).rejects.toThrow(
      /several tables \(a.csv, b.csv\)/,
    );
    const bomb = zipOf({ "a.csv": Buffer.alloc(300_000_000) });
    await expect(shop.add("bomb.zip", bomb)).rejects.toThrow(/unpacks to more than/);
  });

  it.each([
    ["a web page", "<!DOCTYPE html><html>Log in</html>", /web page.*log in/],
    ["a damaged zip", "PK\x03\x04 and nothing", /zip archive/],
    ["broken JSON", '{"data": [', /not whole JSON/],
    ["JSON of something else", '{"error": "no"}', /holds no rows/],
  ])("%s is refused with a reason", async (_name, bytes, reason) => {
    const error = await shop.add("x", bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    expect((error as Problem).message).toMatch(reason);
  });
});
