import { describe, expect, it } from "vitest";
import { loadRegistry } from "../../src/actors/index.ts";
import { compareActors, findEvents, selectActor } from "../../src/import/index.ts";
import { csvOf, freshWorkshop } from "./store-fixture.ts";

const shop = freshWorkshop();
const found = async () => findEvents((await shop().store()).db, {});

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
    await shop().add("a.csv", csvOf(ACLED, [{}]));
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
    await shop().add(
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
    const report = await shop().add("api", JSON.stringify({ status: 200, count: 1, data: [protest] }));
    expect(report).toMatchObject({ format: "acled", rowsIn: 1, records: 1 });
    expect(await found()).toMatchObject([{ violence: null, kind: null, deaths: { best: 0 } }]);
  });

  it("a later timestamp updates, an earlier one does not, and the older entry stays", async () => {
    await shop().add("first.csv", csvOf(ACLED, [{}]));
    expect(
      await shop().add("later.csv", csvOf(ACLED, [{ fatalities: "6", timestamp: "1660000000" }])),
    ).toMatchObject({
      updates: 1,
      superseded: 0,
    });
    expect(
      await shop().add("stale.csv", csvOf(ACLED, [{ fatalities: "3", timestamp: "1640000000" }])),
    ).toMatchObject({
      updates: 0,
      superseded: 1,
    });
    expect(await found()).toMatchObject([{ deaths: { best: 6 }, current: true }]);
    expect(await findEvents((await shop().store()).db, { dataset: "acled" })).toHaveLength(3);
  });

  it("an export that says of most events what is known already lacks none of them", async () => {
    const events = ["NIG0001", "NIG0002", "NIG0003"].map((event_id_cnty) => ({ event_id_cnty }));
    await shop().add("first.csv", csvOf(ACLED, events));
    const later = { ...events[0], fatalities: "9", timestamp: "1660000000" };
    const again = await shop().add(
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
    await shop().add("acled.csv", csvOf({ ...ACLED, actor2: "Civilians" }, [{ actor1 }, others]));
    const { db } = await shop().store();
    const { names } = await selectActor(db, loadRegistry(), known, true);
    expect(await findEvents(db, { actorNames: names })).toMatchObject([{ id: "NIG0001" }]);
  });

  it("says of a group that no row names under which names it was looked for", async () => {
    await shop().add("acled.csv", csvOf(ACLED, [{ actor1: "Islamic State (Iraq)" }]));
    const { db } = await shop().store();
    const named = (name: string) => selectActor(db, loadRegistry(), name, true);
    const actors = [await named("islamic-state"), await named("farc")] as const;
    const { caveats } = await compareActors(db, actors, {}, [], null);
    expect(caveats[0]).toMatch(/^No row of .* fits; looked for "/);
  });

  it("what a new export lacks is reported, and what a list of deletions names no longer counts", async () => {
    await shop().add("first.csv", csvOf(ACLED, [{}, { event_id_cnty: "NIG0002" }]));
    const again = await shop().add("again.csv", csvOf(ACLED, [{ timestamp: "1660000000" }]));
    expect(again.notes.join()).toMatch(/1 events .*NIG0002.*deleted by ACLED, or left out/);
    expect(await found()).toHaveLength(2);
    const deleted = await shop().add(
      "deleted.csv",
      "event_id_cnty,deleted_timestamp\nNIG0002,1655000000\nXYZ1,1655000000\n",
    );
    expect(deleted).toMatchObject({ format: "acled-deleted", rowsIn: 2, updates: 1, superseded: 1 });
    expect(await found()).toMatchObject([{ id: "NIG0001" }]);
  });
});
