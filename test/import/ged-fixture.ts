import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect } from "vitest";
import { type EventRows, openRows } from "../../src/import/index.ts";
import { type Database, openMemory } from "../../src/store/index.ts";
import { csvOf, GED } from "./store-fixture.ts";

/** A row of 2016 with every column that is read. */
export const FIELDS = {
  ...GED,
  adm_1: "Some province",
  adm_2: "Some district",
  date_start: "2016-02-28",
  date_end: "2016-02-28",
};
type Fields = Readonly<Record<string, string>>;

/** A file in the shape of GED. @param columns to write, of the row's or of the usual ones. */
export function gedCsv(rows: readonly Fields[], columns: readonly string[] = Object.keys(FIELDS)): string {
  const known: Fields = FIELDS;
  const fields = Object.fromEntries(columns.map((column) => [column, known[column] ?? ""]));
  return csvOf(fields, rows);
}

/** What must hold of every import. */
export function expectAccounts(rows: EventRows): void {
  for (const { rowsIn, records, updates, superseded, rejects } of rows.files)
    expect(rowsIn).toBe(records + updates + superseded + rejects.length);
}

/** A folder for a test file, and a database for each of its tests. */
export function rowsBench() {
  const folder = mkdtempSync(join(tmpdir(), "baserate-import-"));
  let db: Database;
  beforeEach(async () => {
    db = await openMemory();
  });
  afterEach(() => db.close());
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string | Uint8Array): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const imported = async (content: string, name = "ged231.csv"): Promise<EventRows> => {
    const rows = await openRows(db, [write(name, content)]);
    expectAccounts(rows);
    return rows;
  };
  return { folder, db: () => db, write, imported };
}
