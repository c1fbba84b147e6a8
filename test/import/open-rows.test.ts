import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type EventRows, openRows } from "../../src/import/index.ts";
import { Problem } from "../../src/problem.ts";
import { expectAccounts, FIELDS, gedCsv, rowsBench } from "./ged-fixture.ts";

const { folder, db, write, imported } = rowsBench();

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
      gedCsv([
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
    const [header, row] = gedCsv([{}]).trimEnd().split("\n");
    const content = Buffer.concat([
      Buffer.from(`${header}\n${row}\n\n1,2,3\n${row},more\n`),
      Buffer.from(`${row!.replace("71", "72").replace("Some town", "Fran\xe7e")}\n`, "latin1"),
      Buffer.from(`${row!.replace("71", "73").replace("15.35", "x")}\n${row!.replace("71", "74")}\n`),
    ]);
    const rows = await openRows(db(), [write("broken.csv", content)]);
    expectAccounts(rows);
    expect(rows.files[0]).toMatchObject({ rowsIn: 6, records: 2 });
    expect(rows.files[0]!.rejects.map((reject) => reject.line).sort()).toEqual([4, 5, 6, 7]);
  });

  it("counts once when its id comes again in the file", async () => {
    const rows = await imported(gedCsv([{}, { best: "6" }, { id: "72" }]));
    expect(rows.files[0]).toMatchObject({ rowsIn: 3, records: 2 });
    expect(rows.files[0]!.rejects[0]).toMatchObject({ line: 3, column: "id", value: "71" });
  });
});

describe("several files", () => {
  it("rows of one id are one event: the newest release counts, the others can be asked for", async () => {
    const again = write("ged231-again.csv", gedCsv([{}, { id: "72" }]));
    const other = write("ged251.csv", gedCsv([{ best: "6" }]));
    const older = write("ged191.csv", gedCsv([{ best: "4" }]));
    const rows = await openRows(db(), [write("ged231.csv", gedCsv([{}])), again, other, older]);
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
      gedCsv(
        [{}],
        Object.keys(FIELDS).filter((c) => !c.startsWith("date")),
      ),
      /Closest is UCDP GED; missing for it: date_start/,
    ],
    ["no text", Uint8Array.from({ length: 999 }, (_, n) => (n * 37) % 256), /is no text/],
    ["broken Parquet", "PAR1 and nothing else", /cannot be read as Parquet/],
    ["cut off", gzipSync(gedCsv(Array(500).fill({}))).subarray(0, 300), /was cut off/],
  ])("is refused with a reason: %s", async (name, content, reason) => {
    const error = await openRows(db(), [write(name, content)]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    expect((error as Problem).message).toMatch(reason);
    expect((error as Problem).message).toContain(name);
  });

  it("is refused when it is absent or a folder", async () => {
    await expect(openRows(db(), [join(folder, "nowhere.csv")])).rejects.toThrow(/no such file/);
  });
});

describe("looking up", () => {
  it("narrows by actor, country, days, distance, toll and type", async () => {
    const rows = await imported(
      gedCsv([
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
