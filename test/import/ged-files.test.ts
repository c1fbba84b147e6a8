import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openRows } from "../../src/import/index.ts";
import { type Database, openMemory } from "../../src/store/index.ts";
import { UCDP, ucdp } from "./shared-ucdp.ts";

let db: Database;
beforeEach(async () => {
  db = await openMemory();
});
afterEach(() => db.close());

describe.skipIf(UCDP === null)("the files as UCDP and its re-publishers ship them", () => {
  it.each([
    ["ged191_iraq_hdx.csv.gz", 7_473, 1],
    ["ged_syria_2016_2019.csv.gz", 16_566, 0],
    ["ged191_mmr_bgd.csv", 3_194, 0],
    ["ged231_sample1000.csv", 1_000, 0],
    ["ged211_prec12_global.parquet", 176_579, 0],
    ["ged_union.parquet", 182_788, 0],
  ])("%s: %d rows, none unaccounted for, every country known", async (name, count, tags) => {
    const rows = await openRows(db, [ucdp(name)]);
    expect(rows.files).toMatchObject([{ rowsIn: count, records: count, rejects: [], tagRows: tags }]);
    expect(rows.unknownCountries).toEqual([]);
  });

  it("finds the rows of an attack: Paris 2015, Nice 2016, Trèbes and Kabul 2018", async () => {
    const rows = await openRows(db, [ucdp("ged_union.parquet")]);
    const near = (day: string, lat: number, lon: number) =>
      rows.find({ actors: ["IS"], from: day, to: day, near: { lat, lon, km: 40 } });
    const [paris] = await near("2015-11-13", 48.85, 2.35);
    expect(paris).toMatchObject({ id: "210197", deaths: { best: 130 }, dataset: "ucdp-ged-21.1" });
    const [nice] = await near("2016-07-14", 43.7, 7.26);
    expect(nice).toMatchObject({ id: "231228", deaths: { best: 86 } });
    const trebes = await near("2018-03-23", 43.21, 2.35);
    expect(trebes.map((row) => row.id).sort()).toEqual(["256235", "256244", "256380"]);
    const kabul = await near("2018-03-21", 34.53, 69.17);
    expect(kabul).toContainEqual(
      expect.objectContaining({ id: "257660", deaths: { low: 29, best: 35, high: 35 } }),
    );
  });

  it("keeps the versions within one file apart", async () => {
    const rows = await openRows(db, [ucdp("ged_union.parquet")]);
    expect(rows.manifests.map((manifest) => manifest.version)).toEqual([
      "19.1",
      "19.1-syria",
      "21.1",
      "23.1",
    ]);
    expect(rows.manifests.every((manifest) => manifest.licence === "CC BY 4.0")).toBe(true);
  });
});
