import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DatasetRow } from "../../src/event/index.ts";
import { openRows } from "../../src/import/index.ts";
import { openMemory } from "../../src/store/index.ts";
import { expectAccounts, FIELDS, gedCsv, rowsBench } from "./ged-fixture.ts";

const { db, write, imported } = rowsBench();

describe("a GED-shaped CSV file", () => {
  it("becomes rows with everything that the publisher says", async () => {
    const rows = await imported(gedCsv([{}]));
    const [row] = await rows.find({});
    expect(DatasetRow.parse(row)).toEqual({
      dataset: "ucdp-ged-23.1",
      id: "71",
      violence: "one-sided",
      date: { start: "2016-02-28", end: "2016-02-28", precision: "day" },
      place: {
        name: "Some town",
        country: "YE",
        lat: 15.35,
        lon: 44.2,
        precision: "exact",
        within: ["Some district", "Some province", "Yemen (North Yemen)"],
      },
      sideA: "Red Group",
      sideB: "Civilians",
      deaths: { low: 4, best: 5, high: 7 },
      deathsBySide: { a: 0, b: 0, civilians: 4, unknown: 1 },
      summary: false,
      headline: "Five die",
    });
    expect(rows.manifests[0]).toMatchObject({
      id: "ucdp-ged-23.1",
      period: { from: "2016-02-28", to: "2016-02-28" },
      vintage: "GED 23.1, published 2023",
    });
  });

  it("is read in any order and case of columns, packed or not, whatever it is called", async () => {
    const columns = Object.keys(FIELDS)
      .reverse()
      .map((name) => (name === "id" ? "ID" : name));
    const content = gedCsv([{ ID: "71" }], columns);
    const rows = await openRows(db(), [write("download.txt", gzipSync(content))]);
    expect(await rows.find({})).toHaveLength(1);
    expect(rows.manifests[0]!.vintage).toContain("version not told");
  });

  it("may carry tags below the header, a byte order mark, CRLF and line breaks within fields", async () => {
    const tags = Object.fromEntries(Object.keys(FIELDS).map((column) => [column, ""]));
    const content = gedCsv([
      { ...tags, date_start: "#date+start", latitude: "#geo+lat" },
      { source_headline: 'a "quoted"\nheadline' },
      { id: "72" },
    ]);
    const rows = await imported(`\uFEFF${content.replaceAll("\n", "\r\n")}`);
    expect(rows.files[0]).toMatchObject({ rowsIn: 2, records: 2, tagRows: 1 });
  });

  it("may be parted by tabs or semicolons, or be in UTF-16", async () => {
    const parted = (mark: string) => gedCsv([{}]).replaceAll(",", mark);
    const utf16 = Buffer.from(`\uFEFF${gedCsv([{ where_coordinates: "Ṣanʿāʾ" }])}`, "utf16le");
    for (const [index, content] of [parted("\t"), parted(";"), utf16].entries()) {
      const own = await openMemory();
      const [row] = await (await openRows(own, [write(`other-${index}.csv`, content)])).find({});
      expect(row).toMatchObject({ id: "71", deaths: { best: 5 } });
      if (content === utf16) expect(row!.place.name).toBe("Ṣanʿāʾ");
      own.close();
    }
  });

  it("may come without a header, in the layouts of the releases", async () => {
    const layout =
      "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob".split(
        ",",
      );
    const whole = gedCsv([{ year: "2016" }, { id: "72", year: "2016", type_of_violence: "9" }], layout);
    const rows = await imported(whole.slice(whole.indexOf("\n") + 1), "GEDEvent_v16_0_2.csv");
    expect(rows.files[0]).toMatchObject({ format: "candidate", rowsIn: 2, records: 1 });
    expect(rows.files[0]!.rejects[0]).toMatchObject({ line: 2, column: "type_of_violence" });
    expect(await rows.find({})).toMatchObject([
      { id: "71", dataset: "ucdp-candidate-16.0.2", deaths: { high: 7 } },
    ]);
  });

  it("may have its type of violence as text, days with a time, and numbers as 645.0", async () => {
    const rows = await imported(
      gedCsv([
        {
          type_of_violence: "State-based violence",
          date_start: "2016-02-28 00:00:00.000",
          date_end: "",
          best: "645.0",
        },
      ]),
    );
    const [row] = await rows.find({});
    expect(row).toMatchObject({
      violence: "state-based",
      deaths: { best: 645 },
      date: { start: "2016-02-28", end: "2016-02-28" },
    });
  });

  it("may date its rows by year, month and day, and lack what is not needed", async () => {
    const short = ["id", "type_of_violence", "side_a", "side_b", "country", "latitude", "longitude"];
    const content = gedCsv(
      [{ year: "2016", month: "2", day: "9", low_death: "1", best_death: "1", high_death: "2" }],
      [...short, "year", "month", "day", "low_death", "best_death", "high_death"],
    );
    const [row] = await (await imported(content)).find({});
    expect(row).toMatchObject({
      date: { start: "2016-02-09", precision: "unknown" },
      place: { name: "Yemen (North Yemen)", precision: "unknown" },
      deathsBySide: null,
      headline: null,
    });
  });

  it("keeps what publishers do ship: best below low, no coordinates, a country without a code", async () => {
    const rows = await imported(
      gedCsv([{ low: "9", best: "5", high: "4", latitude: "", longitude: "", country: "Atlantis" }]),
    );
    const [row] = await rows.find({});
    expect(row!.deaths).toEqual({ low: 9, best: 5, high: 4 });
    expect(row!.place).toMatchObject({ lat: null, lon: null, country: null });
    expect(rows.unknownCountries).toEqual(["Atlantis"]);
  });

  it("flags rows that stand for a country or a period", async () => {
    const rows = await imported(
      gedCsv([
        { id: "1", where_prec: "6" },
        { id: "2", date_prec: "5" },
        { id: "3", date_prec: "4", date_end: "2016-03-31" },
        { id: "4", date_prec: "4", date_end: "2016-03-29" },
      ]),
    );
    const flags = Object.fromEntries((await rows.find({})).map((row) => [row.id, row.summary]));
    expect(flags).toEqual({ 1: true, 2: true, 3: true, 4: false });
  });
});

describe("whatever stands in the fields", () => {
  it("each row becomes a row or a reject, and no other number comes out than went in", async () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("1,234", "1.0E3", "NA", "31/02", "=cmd()", '"', "\n", "\r\n", "#x", "5", "2016-02-28"),
      fc.nat(2_000_000).map(String),
    );
    const mutated = fc.record({ column: fc.constantFrom(...Object.keys(FIELDS)), value });
    await fc.assert(
      fc.asyncProperty(fc.array(mutated, { maxLength: 6 }), async (mutations) => {
        const own = await openMemory();
        const given = mutations.map(({ column, value }, n) => ({ id: String(n), [column]: value }));
        const rows = await openRows(own, [write("mutated.csv", gedCsv(given))]);
        expectAccounts(rows);
        const [report] = rows.files;
        expect(report!.rowsIn + report!.tagRows).toBe(given.length);
        for (const row of await rows.find({})) {
          const source = { ...FIELDS, ...(given.find((one) => one.id.trim() === row.id) ?? {}) };
          expect(row.deaths.best).toBe(Number(source.best));
          expect(row.date.start).toBe(source.date_start.trim().slice(0, 10));
        }
        own.close();
      }),
      { numRuns: 25 },
    );
  });
});
