import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { exportRows, findEvents, listDatasets } from "../../src/import/index.ts";
import { csvOf, freshWorkshop } from "./store-fixture.ts";

vi.mock("../../src/import/datasets/known.ts", async (original) => {
  const { KNOWN_DATASETS } = await original<typeof import("../../src/import/datasets/known.ts")>();
  const { attacks } = await import("./made-up-dataset.ts");
  return { KNOWN_DATASETS: [...KNOWN_DATASETS, attacks] };
});

const shop = freshWorkshop();
const ROW = {
  attack_no: "7",
  attack_day: "2020-05-06",
  land: "France",
  group: "Red Group",
  dead: "4",
  latitude: "43.2",
  longitude: "2.4",
};

describe("a dataset that is one file more", () => {
  it("is known by its columns, takes its rows and tells its faults and facts", async () => {
    const report = await shop().add("attacks-2023.csv", csvOf(ROW, [{}, { attack_no: "8", dead: "many" }]));
    expect(report).toMatchObject({ format: "attacks", datasets: ["attacks-2023"], records: 1 });
    expect(report.rejects).toMatchObject([{ line: 3, column: "dead", value: "many" }]);
    const store = await shop().store();
    const [held] = await listDatasets(store);
    expect(held!.manifest).toMatchObject({
      id: "attacks-2023",
      vintage: "published in 2023",
      inclusion: ["Attacks in Ruritania with at least 2 dead."],
      breaks: [{ what: "a second newspaper is read" }],
    });
    expect(await findEvents(store.db, {})).toMatchObject([
      { dataset: "attacks-2023", id: "7", place: { country: "FR" }, deaths: { best: 4 } },
    ]);
  });

  it("gives way to its newer release, and comes back from an export as itself", async () => {
    await shop().add("attacks-2023.csv", csvOf(ROW, [{}]));
    const newer = await shop().add("attacks-2024.csv", csvOf(ROW, [{ dead: "5" }]));
    expect(newer).toMatchObject({ updates: 1 });
    const file = shop().write("out.csv", "");
    await exportRows((await shop().store()).db, {}, "csv", file, false);
    await shop().freshStore("another");
    const again = await shop().add("again.csv", readFileSync(file));
    expect(again.datasets).toEqual(["attacks-2024"]);
    const [held] = await listDatasets(await shop().store());
    expect(held!.manifest.publisher).toBe("Observatory of Strelsau");
  });

  it("is among what an unknown table is held against", async () => {
    await expect(shop().add("x.csv", "attack_no,attack_day,land,group,latitude,longitude\n")).rejects.toThrow(
      /Attacks of Ruritania, own exports\).*Closest is Attacks of Ruritania; missing for it: dead/,
    );
  });
});
