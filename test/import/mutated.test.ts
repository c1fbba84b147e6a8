import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FileReport, findEvents } from "../../src/import/index.ts";
import { Problem } from "../../src/problem.ts";
import { csvOf, GED, Workshop } from "./store-fixture.ts";

/** What may have happened to a file on its way: bytes in, bytes out. */
const MUTATIONS: Record<string, (text: string, at: number) => string | Uint8Array> = {
  "cut off": (text, at) => text.slice(0, at % text.length),
  "a quote too many": (text, at) => `${text.slice(0, at % text.length)}"${text.slice(at % text.length)}`,
  "Latin-1": (text) => Buffer.from(text.replaceAll("town", "Fran\u00e7e"), "latin1"),
  "UTF-16": (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
  "a byte order mark": (text) => `\uFEFF${text}`,
  CRLF: (text) => text.replaceAll("\n", "\r\n"),
  "a NUL byte": (text, at) => `${text.slice(0, at % text.length)}\0${text.slice(at % text.length)}`,
  "a line twice": (text) => text + text.split("\n").at(-2)!,
  "columns in another order": (text) =>
    text
      .split("\n")
      .map((line) => line.split(",").reverse().join(","))
      .join("\n"),
};
const VALUES = [
  "31/02",
  "1,234",
  "1.0E3",
  "NA",
  "=1+1",
  "-5",
  "1e999",
  "0x10",
  "٣",
  " 7 ",
  "7.0",
  "",
  "x".repeat(70_000),
];

describe("a file that was damaged or edited", () => {
  it("gives records, rejects or one clear error, and no number that was not in it", async () => {
    const row = fc.record({
      column: fc.constantFrom("best", "low", "date_start", "latitude", "id"),
      value: fc.constantFrom(...VALUES),
    });
    const mutation = fc.record({ how: fc.constantFrom(...Object.keys(MUTATIONS)), at: fc.nat(5_000) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 4 }),
        fc.array(mutation, { maxLength: 2 }),
        async (edits, mutations) => {
          const shop = new Workshop();
          try {
            const given = [
              {},
              ...edits.map(({ column, value }, n) => ({ id: String(100 + n), [column]: value })),
            ];
            let content: string | Uint8Array = csvOf(GED, given);
            for (const { how, at } of mutations)
              if (typeof content === "string") content = MUTATIONS[how]!(content, at);
            const report = await shop.add("ged251.csv", content).catch((error: unknown) => error as Error);
            if (report instanceof Error) {
              expect(report).toBeInstanceOf(Problem);
              return;
            }
            accounts(report);
            if (mutations.length > 0) return;
            for (const found of await findEvents((await shop.store()).db, {})) {
              const source: Record<string, string> = {
                ...GED,
                ...given.find((one) => ({ ...GED, ...one }).id.trim() === found.id),
              };
              expect(found.deaths).toEqual({ low: Number(source.low), best: Number(source.best), high: 7 });
              expect(found.date.start).toBe(source.date_start);
            }
          } finally {
            shop.remove();
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it("a quote that never closes is told, not read past", async () => {
    const shop = new Workshop();
    try {
      const content = csvOf(
        GED,
        Array.from({ length: 50 }, (_, n) => ({ id: String(n) })),
      );
      const broken = content.replace("\n7,", '\n"7,');
      await expect(shop.add("ged251.csv", broken)).rejects.toThrow(/quote that never closes/);
      await expect(shop.add("ged251.csv", content)).resolves.toMatchObject({ records: 50 });
    } finally {
      shop.remove();
    }
  });

  it("a field of 10 MB is kept, a longer line is a reject", async () => {
    const shop = new Workshop();
    try {
      const report = await shop.add(
        "ged251.csv",
        csvOf(GED, [{ source_headline: "x".repeat(10_000_000) }, { id: "72" }]),
      );
      expect(report).toMatchObject({ rowsIn: 2, records: 2 });
      const huge = await shop
        .add(
          "ged251-huge.csv",
          csvOf(GED, [{ id: "73", source_headline: "x".repeat(17_000_000) }, { id: "74" }]),
        )
        .catch((error: unknown) => error as Error);
      if (huge instanceof Error) expect(huge).toBeInstanceOf(Problem);
      else expect(huge).toMatchObject({ rowsIn: 2, records: 1 });
    } finally {
      shop.remove();
    }
  });
});

function accounts({ rowsIn, records, updates, superseded, rejects }: FileReport): void {
  expect(rowsIn).toBe(records + updates + superseded + rejects.length);
}
