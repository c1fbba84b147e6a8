import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findEvents, openStore, openStoreRows } from "../../src/import/index.ts";
import { openDatabaseFile, STORE_FILE } from "../../src/store/index.ts";
import { csvOf, freshWorkshop } from "./store-fixture.ts";

const shop = freshWorkshop();
const means = async () =>
  (await findEvents((await shop().store()).db, {})).map(({ id, weapons, targets }) => ({
    id,
    weapons,
    targets,
  }));

/** A row as ACLED exports it; made up. */
const ACLED = {
  event_id_cnty: "SOM1",
  event_date: "2022-01-02",
  event_type: "Explosions/Remote violence",
  sub_event_type: "Suicide bomb",
  actor1: "Red Column",
  inter1: "Rebel group",
  actor2: "Civilians (Somalia)",
  inter2: "Civilians",
  assoc_actor_2: "Journalists (Somalia)",
  civilian_targeting: "Civilian targeting",
  country: "Somalia",
  latitude: "2",
  longitude: "45",
  fatalities: "4",
  time_precision: "1",
  geo_precision: "1",
  timestamp: "1650000000",
};
const clash = {
  event_id_cnty: "SOM2",
  event_type: "Battles",
  sub_event_type: "Armed clash",
  actor2: "Police Forces of Somalia (2012-)",
  inter2: "State forces",
  assoc_actor_2: "",
  civilian_targeting: "",
};

/** A row of the GTD; made up. */
const GTD = {
  eventid: "201603030001",
  iyear: "2016",
  imonth: "3",
  iday: "3",
  country_txt: "Iraq",
  attacktype1_txt: "Armed Assault",
  gname: "Red Column",
  nkill: "2",
  latitude: "33",
  longitude: "44",
  targtype1_txt: "Religious Figures/Institutions",
  targtype2_txt: "Police",
  weaptype1_txt: "Explosives",
  weapsubtype1_txt: "Projectile (rockets, mortars, RPGs, etc.)",
  weaptype2_txt: "Firearms",
  weapsubtype2_txt: "",
  weaptype3_txt: "Unknown",
};

describe("weapons and those attacked", () => {
  it("come from ACLED's sub-event types and second actor, in battles from both", async () => {
    await shop().add("acled.csv", csvOf(ACLED, [{}, clash]));
    expect(await means()).toEqual([
      { id: "SOM1", weapons: ["explosive"], targets: ["civilians", "media"] },
      { id: "SOM2", weapons: undefined, targets: ["armed-group", "police"] },
    ]);
  });

  it("come from all of GTD's types of weapon and target", async () => {
    await shop().add("gtd.csv", csvOf(GTD, [{}]));
    expect(await means()).toMatchObject([
      { weapons: ["artillery", "firearm"], targets: ["police", "religious"] },
    ]);
  });

  it("are unknown in a store of an earlier build, until its files are added again", async () => {
    await shop().add("acled.csv", csvOf(ACLED, [{}]));
    shop().close();
    const folder = join(shop().folder, "store");
    const db = await openDatabaseFile(join(folder, STORE_FILE), "write");
    for (const name of ["weapons", "targets"]) await db.run(`alter table event_rows drop column ${name}`);
    await db.run("update store set version = 3");
    db.close();

    const old = await openStore(folder, "read");
    const [row] = await findEvents(old.db, {});
    expect(row).toMatchObject({ id: "SOM1", kind: "bombing" });
    expect(row).not.toHaveProperty("weapons");
    expect(await (await openStoreRows(old)).find({})).toHaveLength(1);
    old.close();

    expect(await means()).toEqual([{ id: "SOM1" }]);
    await shop().add("acled again.csv", csvOf(ACLED, [{}]));
    expect(await means()).toMatchObject([{ weapons: ["explosive"], targets: ["civilians", "media"] }]);
  });
});
