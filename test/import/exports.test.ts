import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EXPORT_FORMATS, exportRows, findEvents } from "../../src/import/index.ts";
import { csvOf, freshWorkshop, GED, Workshop } from "./store-fixture.ts";

const shop = freshWorkshop();
const rows = async () => findEvents((await shop().store()).db, {});

describe("exports", () => {
  const odd = { side_a: "=cmd()", source_headline: '\'+1, "x"\nnext', where_coordinates: "@town", high: "1" };

  it.each(["csv", "hxl", "parquet"] as const)("come back as the same records: %s", async (format) => {
    await shop().add(
      "ged251.csv",
      csvOf(GED, [odd, { id: "72", latitude: "", longitude: "", where_prec: "7" }]),
    );
    await shop().add(
      "GEDEvent_v25_0_3.csv",
      csvOf(GED, [{ id: "73", date_start: "2025-03-01", date_end: "2025-03-31" }]),
    );
    const before = await rows();
    const { db } = await shop().store();
    const target = join(shop().folder, `out.${format}`);
    expect(await exportRows(db, {}, format, target, false)).toMatchObject({ rows: 3 });
    if (format === "csv") expect(readFileSync(target, "utf8")).not.toMatch(/(^|,|")[=+@]/m);
    const same = { rowsIn: 3, records: 0, updates: 0, superseded: 3 };
    expect(await shop().add("back", readFileSync(target))).toMatchObject(same);
    await shop().freshStore("other");
    expect(await shop().add("back", readFileSync(target))).toMatchObject({ rowsIn: 3, records: 3 });
    expect(await rows()).toEqual(before);
    const again = join(shop().folder, "again");
    await exportRows((await shop().store()).db, {}, format, again, false);
    expect(readFileSync(again)).toEqual(readFileSync(target));
  });

  it("whatever text stands in a row comes back", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 12 }).map((t) => t.replaceAll("\0", ""));
    const starts = fc.constantFrom("", "=", "'", "'=", "''", "-", "+", "@", "\t", "#");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(starts, text), { minLength: 1, maxLength: 5 }), async (texts) => {
        const own = new Workshop();
        try {
          await own.add(
            "ged251.csv",
            csvOf(
              GED,
              texts.map(([start, rest], n) => ({
                id: `n${n}`,
                side_a: `x${start}${rest}`,
                source_headline: start + rest,
              })),
            ),
          );
          const store = await own.store();
          const before = await findEvents(store.db, {});
          const target = join(own.folder, "out.csv");
          await exportRows(store.db, {}, "csv", target, false);
          await own.freshStore("other");
          await own.add("back.csv", readFileSync(target));
          expect(await findEvents((await own.store()).db, {})).toEqual(before);
        } finally {
          own.remove();
        }
      }),
      { numRuns: 5 },
    );
  });

  it("can be read by other programs", async () => {
    await shop().add("ged251.csv", csvOf(GED, [{}, { id: "72", latitude: "", longitude: "" }]));
    const { db } = await shop().store();
    const write = async (format: (typeof EXPORT_FORMATS)[number]) => {
      await exportRows(db, {}, format, join(shop().folder, "out"), false);
      return readFileSync(join(shop().folder, "out"), "utf8");
    };
    const { features } = JSON.parse(await write("geojson"));
    expect(features.map((one: { geometry: unknown }) => one.geometry)).toEqual([
      { type: "Point", coordinates: [44.2, 15.35] },
      null,
    ]);
    const lines = (await write("jsonl")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(["71", "72"]);
    expect((await write("hxl")).replaceAll('"', "").split("\n")[1]).toMatch(
      /#meta\+source,#event\+id,.*#affected\+killed/,
    );
  });

  it("are refused where the licence forbids to pass rows on, unless they are for oneself", async () => {
    const acled =
      "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,latitude,longitude,fatalities\nA1,2022-01-02,Battles,Armed clash,X,Y,Nigeria,1,2,3\n";
    await shop().add("acled.csv", acled);
    const { db } = await shop().store();
    const target = join(shop().folder, "out.csv");
    await expect(exportRows(db, {}, "csv", target, false)).rejects.toThrow(
      /may not be passed on: acled .*--own-use/,
    );
    expect(existsSync(target)).toBe(false);
    expect(await exportRows(db, {}, "csv", target, true)).toMatchObject({ rows: 1 });
  });
});
