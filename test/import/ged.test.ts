import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { DatasetRow } from "../../src/event/index.ts";
import { type EventRows, openRows } from "../../src/import/index.ts";
import { Problem } from "../../src/problem.ts";
import { type Database, openMemory } from "../../src/store/index.ts";

const folder = mkdtempSync(join(tmpdir(), "baserate-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

let db: Database;
beforeEach(async () => {
  db = await openMemory();
});
afterEach(() => db.close());

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const FIELDS = {
  id: "71",
  type_of_violence: "3",
  side_a: "Red Group",
  side_b: "Civilians",
  country: "Yemen (North Yemen)",
  latitude: "15.35",
  longitude: "44.2",
  where_prec: "1",
  where_coordinates: "Some town",
  adm_1: "Some province",
  adm_2: "Some district",
  date_prec: "1",
  date_start: "2016-02-28",
  date_end: "2016-02-28",
  deaths_a: "0",
  deaths_b: "0",
  deaths_civilians: "4",
  deaths_unknown: "1",
  low: "4",
  best: "5",
  high: "7",
  source_headline: "Five die",
};
type Fields = Partial<Record<keyof typeof FIELDS | string, string>>;

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function csv(rows: Fields[], columns: readonly string[] = Object.keys(FIELDS)): string {
  const lines = rows.map((row) => columns.map((column) => quoted({ ...FIELDS, ...row }[column] ?? "")));
  return [columns, ...lines].map((line) => `${line.join(",")}\n`).join("");
}

/** What must hold of every import. */
function expectAccounts(rows: EventRows): void {
  for (const { rowsIn, records, updates, superseded, rejects } of rows.files)
    expect(rowsIn).toBe(records + updates + superseded + rejects.length);
}

async function imported(content: string, name = "ged231.csv"): Promise<EventRows> {
  const rows = await openRows(db, [write(name, content)]);
  expectAccounts(rows);
  return rows;
}

describe("a GED-shaped CSV file", () => {
  it("becomes rows with everything that the publisher says", async () => {
    const rows = await imported(csv([{}]));
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
    const content = csv([{ ID: "71" }], columns);
    const rows = await openRows(db, [write("download.txt", gzipSync(content))]);
    expect(await rows.find({})).toHaveLength(1);
    expect(rows.manifests[0]!.vintage).toContain("version not told");
  });

  it("may carry tags below the header, a byte order mark, CRLF and line breaks within fields", async () => {
    const tags = Object.fromEntries(Object.keys(FIELDS).map((column) => [column, ""]));
    const content = csv([
      { ...tags, date_start: "#date+start", latitude: "#geo+lat" },
      { source_headline: 'a "quoted"\nheadline' },
      { id: "72" },
    ]);
    const rows = await imported(`\uFEFF${content.replaceAll("\n", "\r\n")}`);
    expect(rows.files[0]).toMatchObject({ rowsIn: 2, records: 2, tagRows: 1 });
  });

  it("may be parted by tabs or semicolons, or be in UTF-16", async () => {
    const parted = (mark: string) => csv([{}]).replaceAll(",", mark);
    const utf16 = Buffer.from(`\uFEFF${csv([{ where_coordinates: "Ṣanʿāʾ" }])}`, "utf16le");
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
    const whole = csv([{ year: "2016" }, { id: "72", year: "2016", type_of_violence: "9" }], layout);
    const rows = await imported(whole.slice(whole.indexOf("\n") + 1), "GEDEvent_v16_0_2.csv");
    expect(rows.files[0]).toMatchObject({ format: "candidate", rowsIn: 2, records: 1 });
    expect(rows.files[0]!.rejects[0]).toMatchObject({ line: 2, column: "type_of_violence" });
    expect(await rows.find({})).toMatchObject([
      { id: "71", dataset: "ucdp-candidate-16.0.2", deaths: { high: 7 } },
    ]);
  });

  it("may have its type of violence as text, days with a time, and numbers as 645.0", async () => {
    const rows = await imported(
      csv([
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
    const content = csv(
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
      csv([{ low: "9", best: "5", high: "4", latitude: "", longitude: "", country: "Atlantis" }]),
    );
    const [row] = await rows.find({});
    expect(row!.deaths).toEqual({ low: 9, best: 5, high: 4 });
    expect(row!.place).toMatchObject({ lat: null, lon: null, country: null });
    expect(rows.unknownCountries).toEqual(["Atlantis"]);
  });

  it("flags rows that stand for a country or a period", async () => {
    const rows = await imported(
      csv([
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

describe("a row that cannot be read", () => {
  it.each([
    ["type_of_violence", "12"],
    ["date_start", "2015-02-29"],
    ["date_start", "28/02/2016"],
    ["date_end", "2016-02-27"],
    ["latitude", "95"],
    ["longitude", "nan"],
    ["best", "1,234"],
    ["best", "12.7"],
    ["low", "NA"],
    ["high", "-1"],
    ["high", "1e99"],
    ["deaths_a", "=1+1"],
    ["side_a", ""],
    ["id", ""],
  ])("is rejected for its %s %j, with its line", async (column, value) => {
    const rows = await imported(
      csv([
        { id: "1", source_headline: "two\nlines" },
        { id: "2", [column]: value },
      ]),
    );
    expect(rows.files[0]!.rejects).toEqual([
      {
        file: rows.files[0]!.file,
        line: 4,
        column,
        value: value === "" ? null : value,
        reason: expect.any(String),
      },
    ]);
  });

  it("does not hold up the others when it is broken, or not in UTF-8", async () => {
    const [header, row] = csv([{}]).trimEnd().split("\n");
    const content = Buffer.concat([
      Buffer.from(`${header}\n${row}\n\n1,2,3\n${row},more\n`),
      Buffer.from(`${row!.replace("71", "72").replace("Some town", "Fran\xe7e")}\n`, "latin1"),
      Buffer.from(`${row!.replace("71", "73").replace("15.35", "x")}\n${row!.replace("71", "74")}\n`),
    ]);
    const rows = await openRows(db, [write("broken.csv", content)]);
    expectAccounts(rows);
    expect(rows.files[0]).toMatchObject({ rowsIn: 6, records: 2 });
    expect(rows.files[0]!.rejects.map((reject) => reject.line).sort()).toEqual([4, 5, 6, 7]);
  });

  it("counts once when its id comes again in the file", async () => {
    const rows = await imported(csv([{}, { best: "6" }, { id: "72" }]));
    expect(rows.files[0]).toMatchObject({ rowsIn: 3, records: 2 });
    expect(rows.files[0]!.rejects[0]).toMatchObject({ line: 3, column: "id", value: "71" });
  });
});

describe("several files", () => {
  it("rows of one id are one event: the newest release counts, the others can be asked for", async () => {
    const again = write("ged231-again.csv", csv([{}, { id: "72" }]));
    const other = write("ged251.csv", csv([{ best: "6" }]));
    const older = write("ged191.csv", csv([{ best: "4" }]));
    const rows = await openRows(db, [write("ged231.csv", csv([{}])), again, other, older]);
    expectAccounts(rows);
    expect(rows.files.map(({ records, updates, superseded }) => [records, updates, superseded])).toEqual([
      [1, 0, 0],
      [1, 0, 1],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    expect((await rows.find({})).map((row) => `${row.dataset} ${row.id} ${row.deaths.best}`)).toEqual([
      "ucdp-ged-25.1 71 6",
      "ucdp-ged-23.1 72 5",
    ]);
    const vintage = await rows.find({ dataset: "ucdp-ged-23.1" });
    expect(vintage.map((row) => `${row.id} ${row.deaths.best}`)).toEqual(["71 5", "72 5"]);
  });
});

describe("a file that is none of ours", () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ["empty", "", /is empty/],
    ["another table", "name,age\nx,3\n", /none of the formats that are known.*Found: name, age\..*data map/],
    [
      "no dates",
      csv(
        [{}],
        Object.keys(FIELDS).filter((c) => !c.startsWith("date")),
      ),
      /Closest is UCDP GED; missing for it: date_start/,
    ],
    ["no text", Uint8Array.from({ length: 999 }, (_, n) => (n * 37) % 256), /is no text/],
    ["broken Parquet", "PAR1 and nothing else", /cannot be read as Parquet/],
    ["cut off", gzipSync(csv(Array(500).fill({}))).subarray(0, 300), /was cut off/],
  ])("is refused with a reason: %s", async (name, content, reason) => {
    const error = await openRows(db, [write(name, content)]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    expect((error as Problem).message).toMatch(reason);
    expect((error as Problem).message).toContain(name);
  });

  it("is refused when it is absent or a folder", async () => {
    await expect(openRows(db, [join(folder, "nowhere.csv")])).rejects.toThrow(/no such file/);
  });
});

describe("looking up", () => {
  it("narrows by actor, country, days, distance, toll and type", async () => {
    const rows = await imported(
      csv([
        { id: "1", date_start: "2016-02-27", best: "50" },
        { id: "2", side_a: "Government", side_b: "Red Group", type_of_violence: "1" },
        { id: "3", latitude: "16.35", best: "3" },
        { id: "4", side_a: "Blue Group", country: "Oman" },
      ]),
    );
    const found = async (query: Parameters<EventRows["find"]>[0]) =>
      (await rows.find(query)).map((row) => row.id).join("");
    expect(await found({})).toBe("1243");
    expect(await found({ actors: ["Red Group"] })).toBe("123");
    expect(await found({ countries: ["OM"] })).toBe("4");
    expect(await found({ from: "2016-02-28" })).toBe("243");
    expect(await found({ to: "2016-02-27" })).toBe("");
    expect(await found({ near: { lat: 15.35, lon: 44.2, km: 111 } })).toBe("124");
    expect(await found({ near: { lat: 15.35, lon: 44.2, km: 112 } })).toBe("1243");
    expect(await found({ minDeaths: 5 })).toBe("124");
    expect(await found({ violence: "state-based" })).toBe("2");
    expect(await found({ actors: ["Red Group"], limit: 2 })).toBe("12");
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
        const rows = await openRows(own, [write("mutated.csv", csv(given))]);
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
